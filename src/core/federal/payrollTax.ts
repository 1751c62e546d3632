import type { FilingStatus } from "../filingStatus";
import type { LimitFigures } from "../figures";
import type { Worksheet } from "../worksheet";
import type { FederalLaw } from "./figures";

/** Wages of a return, of each earner; dollars before any deferral, which payroll taxes do not spare. */
export interface Wages {
  readonly own: number;
  readonly spouse: number;
}

/** What one earner's employer withholds: Social Security tax up to the wage base, and Medicare tax on all. */
function taxOfEarner(sheet: Worksheet, law: FederalLaw, base: number, wages: number): number {
  const { socialSecurityRate, medicareRate, authority } = law.payrollTaxes;
  const counted = sheet.lesser("Wages up to the base", "42 USC §430", wages, base);
  const socialSecurity = sheet.cents(
    "Social Security tax, to the cent",
    authority,
    sheet.times("Social Security tax", "IRC §3101(a)", counted, socialSecurityRate),
  );
  const medicare = sheet.cents(
    "Medicare tax, to the cent",
    authority,
    sheet.times("Medicare tax", "IRC §3101(b)(1)", wages, medicareRate),
  );
  return sheet.sum("Social Security and Medicare tax", "IRC §3101", socialSecurity, medicare);
}

/**
 * What employees pay in payroll taxes: Social Security up to the wage base of each and Medicare on all, each as it is
 * withheld from that earner, and the Additional Medicare Tax on the wages of the return over the threshold.
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
  const base = sheet.figure(limits.limit("Social Security wage base"));
  const own = taxOfEarner(sheet, law, base, wages.own);
  const spouse = wages.spouse === 0 ? 0 : taxOfEarner(sheet, law, base, wages.spouse);
  const all = sheet.sum("All wages", "IRC §3101(b)", wages.own, wages.spouse);
  const rule = law.additionalMedicareTax;
  const over = sheet.remainder("Wages over the threshold", "Form 8959 line 6", all, rule.over[status]);
  const additional = sheet.cents(
    "Additional Medicare Tax, to the cent",
    rule.authority,
    sheet.times("Additional Medicare Tax", "Form 8959 line 7", over, rule.rate),
  );
  return sheet.sum("Payroll taxes", "IRC §3101", own, spouse, additional);
}
