import law from "../../law/federal.json";
import type { LimitFigures } from "../figures";
import type { Worksheet } from "../worksheet";

/**
 * The tax of self-employed persons: Social Security up to what wages leave of the wage base, and Medicare on all.
 *
 * It counts net profit less half of the rates. The Additional Medicare Tax is no part of it, for half of that is not
 * deducted.
 *
 * @param sheet the worksheet
 * @param limits the year's limits, for the wage base
 * @param profit net profit of the business, dollars
 * @param wages of the same person that Social Security counts, dollars
 * @returns dollars, in whole cents
 * @source IRC §1401(a), (b)(1), §1402(a)(12), (b); Schedule SE
 * @example selfEmploymentTax(silent, limitFigures(2026), 50000, 0) === 7064.78
 */
export function selfEmploymentTax(
  sheet: Worksheet,
  limits: LimitFigures,
  profit: number,
  wages: number,
): number {
  const { socialSecurityRate, medicareRate } = law.selfEmploymentTax;
  const rates = sheet.rates.sum(
    "Rates of self-employment tax",
    "IRC §1401",
    socialSecurityRate,
    medicareRate,
  );
  const half = sheet.rates.times("Half of the rates", "IRC §1402(a)(12)(B)", rates, 0.5);
  const share = sheet.rates.difference("Share of the profit that counts", "IRC §1402(a)(12)", 1, half);
  const counted = sheet.times("Net earnings from self-employment", "Schedule SE line 4", profit, share);
  if (counted < law.leastNetEarnings.amount) {
    sheet.note("No self-employment tax: net earnings are below 400", "IRC §1402(b)(2)");
    return 0;
  }
  const base = sheet.figure(limits.limit("Social Security wage base"));
  const left = sheet.remainder("What wages leave of the base", "IRC §1402(b)(1)", base, wages);
  const underBase = sheet.lesser("Net earnings up to it", "Schedule SE line 10", counted, left);
  const socialSecurity = sheet.cents(
    "Social Security part, to the cent",
    "Schedule SE line 10",
    sheet.times("Social Security part", "IRC §1401(a)", underBase, socialSecurityRate),
  );
  const medicare = sheet.cents(
    "Medicare part, to the cent",
    "Schedule SE line 11",
    sheet.times("Medicare part", "IRC §1401(b)(1)", counted, medicareRate),
  );
  return sheet.sum("Self-employment tax", "Schedule SE line 12", socialSecurity, medicare);
}
