import type { Worksheet } from "../worksheet";
import type { FederalLaw } from "./figures";
import type { Household } from "./household";

/**
 * The two amounts that half the benefits, other income and tax-exempt interest together are held against.
 *
 * @param law the year's law
 * @param household the household
 * @returns dollars
 * @source IRC §86(c)
 */
export function baseAmounts(
  law: FederalLaw,
  household: Household,
): { readonly base: number; readonly adjustedBase: number } {
  const { base, adjustedBase, apartAllYear } = law.socialSecurity;
  const status = household.filingStatus;
  if (status === "MFS" && household.livedApart === true) return apartAllYear;
  return { base: base[status], adjustedBase: adjustedBase[status] };
}

/**
 * The taxable part of Social Security benefits.
 *
 * Half the benefits, other income and tax-exempt interest together decide: nothing is taxed below the base amount, up to
 * half between both amounts, up to 85% beyond. Each further dollar of income can so tax 50 or 85 cents of benefits.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param otherIncome dollars, all income in AGI but the benefits, conversion included
 * @returns dollars, in whole cents
 * @source IRC §86; Social Security Benefits Worksheet, Form 1040 line 6b
 */
export function taxableSocialSecurity(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  otherIncome: number,
): number {
  if ((household.socialSecurity ?? 0) === 0) return 0;
  const [lower, higher] = law.socialSecurity.rates;
  const { base, adjustedBase } = baseAmounts(law, household);
  const benefits = sheet.given("Social Security benefits", household.socialSecurity ?? 0);
  const half = sheet.times("Half of them", "Social Security Benefits Worksheet line 2", benefits, 0.5);
  const combined = sheet.sum(
    "Half, other income and tax-exempt interest",
    "Social Security Benefits Worksheet line 7",
    half,
    otherIncome,
    household.taxExemptInterest ?? 0,
  );
  const overBase = sheet.remainder(
    "Over the base amount",
    "Social Security Benefits Worksheet line 9",
    combined,
    base,
  );
  const overAdjusted = sheet.remainder(
    "Over the adjusted base amount",
    "Social Security Benefits Worksheet line 11",
    combined,
    adjustedBase,
  );
  const between = sheet.difference(
    "Between both",
    "Social Security Benefits Worksheet line 12",
    overBase,
    overAdjusted,
  );
  const ofBetween = sheet.times("Part of that", "Social Security Benefits Worksheet line 13", between, lower);
  const first = sheet.lesser(
    "Not more than half the benefits",
    "Social Security Benefits Worksheet line 14",
    ofBetween,
    half,
  );
  const second = sheet.times(
    "Part of what is over the adjusted base",
    "Social Security Benefits Worksheet line 15",
    overAdjusted,
    higher,
  );
  const both = sheet.sum("Together", "Social Security Benefits Worksheet line 16", first, second);
  const most = sheet.times(
    "Most that is ever taxed",
    "Social Security Benefits Worksheet line 17",
    benefits,
    higher,
  );
  const taxed = sheet.lesser("Lesser of both", "Social Security Benefits Worksheet line 18", both, most);
  return sheet.cents("Taxable Social Security", law.socialSecurity.authority, taxed);
}
