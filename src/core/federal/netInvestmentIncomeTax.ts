import type { Worksheet } from "../worksheet";
import type { FederalLaw } from "./figures";
import { hasInvestmentIncome, type Household } from "./household";

/**
 * The net investment income tax.
 *
 * A conversion is not investment income, but it lifts AGI over the threshold and so more of such income into the tax.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param agi dollars
 * @returns dollars, in whole cents
 * @source IRC §1411; Form 8960
 */
export function netInvestmentIncomeTax(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  agi: number,
): number {
  if (!hasInvestmentIncome(household)) return 0;
  const rule = law.netInvestmentIncomeTax;
  const income = sheet.sum(
    "Net investment income",
    "Form 8960 line 12",
    household.investmentIncome ?? 0,
    household.qualifiedDividends ?? 0,
    household.longTermGains ?? 0,
  );
  const threshold = rule.over[household.filingStatus];
  const over = sheet.remainder("AGI over the threshold", "Form 8960 line 15", agi, threshold);
  const taxed = sheet.lesser("Lesser of both", "Form 8960 line 16", income, over);
  const tax = sheet.times("Tax on it", "Form 8960 line 17", taxed, rule.rate);
  return sheet.cents("Net investment income tax", rule.authority, tax);
}
