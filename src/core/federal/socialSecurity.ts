import type { Worksheet } from "../worksheet";
import { cite, type FederalLaw } from "./figures";
import type { Household } from "./household";

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
 * @returns dollars
 * @source IRC §86; Social Security Benefits Worksheet, Form 1040 line 6b
 */
export function taxableSocialSecurity(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  otherIncome: number,
): number {
  const benefits = household.socialSecurity ?? 0;
  if (benefits === 0) return 0;
  const { socialSecurity } = law;
  const form = "Social Security Benefits Worksheet";
  const { base, adjustedBase } =
    household.filingStatus === "MFS" && household.livedApart === true
      ? socialSecurity.apartAllYear
      : {
          base: socialSecurity.base[household.filingStatus],
          adjustedBase: socialSecurity.adjustedBase[household.filingStatus],
        };
  const given = sheet.given("Social Security benefits", benefits);
  const half = sheet.times("Half of them", `${form} line 2`, given, 0.5);
  const combined = sheet.sum(
    "Half, other income and tax-exempt interest",
    `${form} line 7`,
    half,
    otherIncome,
    household.taxExemptInterest ?? 0,
  );
  const overBase = sheet.remainder("Over the base amount", `${form} line 9`, combined, base);
  const overAdjusted = sheet.remainder(
    "Over the adjusted base amount",
    `${form} line 11`,
    combined,
    adjustedBase,
  );
  const between = sheet.difference("Between both", `${form} line 12`, overBase, overAdjusted);
  const halfBetween = sheet.times("Half of that", `${form} line 13`, between, 0.5);
  const first = sheet.lesser("Not more than half the benefits", `${form} line 14`, halfBetween, half);
  const second = sheet.times("85% of what is over the adjusted base", `${form} line 15`, overAdjusted, 0.85);
  const both = sheet.sum("Together", `${form} line 16`, first, second);
  const most = sheet.times("85% of the benefits", `${form} line 17`, given, 0.85);
  return sheet.lesser("Taxable Social Security", `${cite(socialSecurity)}; line 18`, both, most);
}
