import type { LimitFigures } from "../figures";
import type { Worksheet } from "../worksheet";
import { cite, type FederalLaw } from "./figures";
import type { FilingStatus } from "../filingStatus";

/** Wages of a return, of each earner; dollars before any deferral, which payroll taxes do not spare. */
export interface Wages {
  readonly own: number;
  readonly spouse: number;
}

/**
 * What employees pay in payroll taxes: Social Security up to the wage base of each, Medicare on all, and the Additional
 * Medicare tax on the wages of the return over the threshold.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param limits the year's limits, for the wage base
 * @param status filing status
 * @param wages of each earner
 * @returns dollars, in whole cents
 * @source IRC §3101; Form 8959
 */
export function payrollTax(
  sheet: Worksheet,
  law: FederalLaw,
  limits: LimitFigures,
  status: FilingStatus,
  wages: Wages,
): number {
  const { socialSecurityRate, medicareRate } = law.payrollTaxes;
  const base = sheet.figure(limits.limit("Social Security wage base"));
  const own = sheet.lesser("Wages up to the base", "42 USC §430", wages.own, base);
  const counted =
    wages.spouse === 0
      ? own
      : sheet.sum(
          "Wages of both, each up to the base",
          "42 USC §430",
          own,
          sheet.lesser("Spouse's wages up to the base", "42 USC §430", wages.spouse, base),
        );
  const socialSecurity = sheet.cents(
    "Social Security tax, to the cent",
    "IRC §3101(a)",
    sheet.times("Social Security tax", "IRC §3101(a)", counted, socialSecurityRate),
  );
  const all = sheet.sum("All wages", "IRC §3101(b)", wages.own, wages.spouse);
  const medicare = sheet.cents(
    "Medicare tax, to the cent",
    "IRC §3101(b)(1)",
    sheet.times("Medicare tax", "IRC §3101(b)(1)", all, medicareRate),
  );
  const rule = law.additionalMedicareTax;
  const over = sheet.remainder("Wages over the threshold", "Form 8959 line 6", all, rule.over[status]);
  const additional = sheet.cents(
    "Additional Medicare tax, to the cent",
    cite(rule),
    sheet.times("Additional Medicare tax", "Form 8959 line 7", over, rule.rate),
  );
  return sheet.sum("Payroll taxes", "IRC §3101", socialSecurity, medicare, additional);
}
