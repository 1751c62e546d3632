import type { Worksheet } from "../worksheet";
import { federalLaw, lastTaxYear, type PremiumTier } from "./figures";
import type { Household } from "./household";

/** Premiums of a year follow the income of the second year before. */
const lookBack = 2;

/**
 * How many people of the return will be on Medicare when this year's income decides premiums.
 *
 * @param household the household; its own word goes before ages
 * @returns 0, 1 or 2
 */
export function peopleOnMedicare(household: Household): number {
  const { filingStatus, onMedicare, age, spouseAge } = household;
  const ages = filingStatus === "MFJ" ? [age, spouseAge] : [age];
  if (typeof onMedicare === "number") return onMedicare;
  if (onMedicare !== undefined) return onMedicare ? ages.length : 0;
  return ages.filter((reached) => reached !== undefined && reached + lookBack >= 65).length;
}

/**
 * The tiers that stand in for those of two years on: the latest published ones.
 *
 * @param household the household; a separate return of spouses who lived apart all year has the tiers of singles
 * @returns tiers in rising order, with their authority
 * @source 42 USC §1395r(i)(3)
 */
export function premiumTiers(household: Household): {
  readonly tiers: readonly PremiumTier[];
  readonly authority: string;
} {
  const { tiers, authority } = federalLaw(lastTaxYear).medicarePremiums;
  const apart = household.filingStatus === "MFS" && household.livedApart === true;
  return { tiers: tiers[apart ? "Single" : household.filingStatus], authority };
}

/**
 * Whether income reaches a tier.
 *
 * @param tier the tier
 * @param income dollars, AGI and tax-exempt interest
 * @returns true from its edge on
 */
export function reachesTier(tier: PremiumTier, income: number): boolean {
  return tier.edge === "over" ? income > tier.magi : income >= tier.magi;
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
  const { tiers, authority } = premiumTiers(household);
  const exempt = household.taxExemptInterest ?? 0;
  const income = sheet.sum("AGI and tax-exempt interest", "42 USC §1395r(i)(4)", agi, exempt);
  let monthly = 0;
  for (const tier of tiers) if (reachesTier(tier, income)) monthly = tier.partB + tier.partD;
  const each = sheet.each("Surcharge per person, Parts B and D, a year", authority, monthly, 12);
  const all = sheet.each("For all on Medicare, at the latest published tiers", "indicative", each, count);
  return sheet.cents("Medicare surcharge, indicative", "42 USC §1395r(i)", all);
}
