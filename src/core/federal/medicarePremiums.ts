import type { Worksheet } from "../worksheet";
import { cite, federalLaw, lastTaxYear } from "./figures";
import type { Household } from "./household";

/** Premiums of a year follow the income of the second year before. */
export const lookBack = 2;

/**
 * How many people of the household will be on Medicare when this year's income decides premiums.
 *
 * @param household the household; its own count goes before ages
 * @returns 0, 1 or 2
 */
export function peopleOnMedicare(household: Household): number {
  if (household.onMedicare !== undefined) return household.onMedicare;
  const ages = household.filingStatus === "MFJ" ? [household.age, household.spouseAge] : [household.age];
  return ages.filter((age) => age !== undefined && age + lookBack >= 65).length;
}

/**
 * What income-related surcharges on Medicare premiums come to in the year that this income decides: indicative.
 *
 * Premiums two years on are set by tiers that are not yet published: the latest published ones stand in. Someone who
 * turns 65 in that year pays for part of it only; a whole year is shown.
 *
 * @param sheet the worksheet
 * @param household the household
 * @param agi dollars
 * @returns dollars a year, all people together, in whole cents
 * @source 42 USC §1395r(i), §1395w-113(a)(7)
 */
export function medicareSurcharge(sheet: Worksheet, household: Household, agi: number): number {
  const count = peopleOnMedicare(household);
  if (count === 0) return 0;
  const { medicarePremiums } = federalLaw(lastTaxYear);
  const apart = household.filingStatus === "MFS" && household.livedApart === true;
  const tiers = medicarePremiums.tiers[apart ? "Single" : household.filingStatus];
  const income = sheet.sum(
    "AGI and tax-exempt interest",
    "42 USC §1395r(i)(4)",
    agi,
    household.taxExemptInterest ?? 0,
  );
  let monthly = 0;
  for (const { edge, magi, partB, partD } of tiers) {
    if (edge === "over" ? income > magi : income >= magi) monthly = partB + partD;
  }
  const each = sheet.each("Surcharge per person, Parts B and D, a year", cite(medicarePremiums), monthly, 12);
  const all = sheet.each("For all on Medicare, at the latest published tiers", "indicative", each, count);
  return sheet.cents("Medicare surcharge, indicative", "42 USC §1395r(i)", all);
}
