import type { Worksheet } from "../worksheet";
import { cite, type FederalLaw } from "./figures";
import type { Household } from "./household";

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
  const dividends = household.qualifiedDividends ?? 0;
  const gains = household.longTermGains ?? 0;
  const other = household.investmentIncome ?? 0;
  if (dividends + gains + other === 0) return 0;
  const rule = law.netInvestmentIncomeTax;
  const income = sheet.sum("Net investment income", "Form 8960 line 12", other, dividends, gains);
  const over = sheet.remainder(
    "AGI over the threshold",
    "Form 8960 line 15",
    agi,
    rule.over[household.filingStatus],
  );
  const taxed = sheet.lesser("Lesser of both", "Form 8960 line 16", income, over);
  const tax = sheet.times("3.8% of it", "Form 8960 line 17", taxed, rule.rate);
  return sheet.cents("Net investment income tax", cite(rule), tax);
}
