import { DomainError } from "./errors";
import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { payrollTax } from "./federal/payrollTax";
import { federalReturn } from "./federal/return";
import type { LimitFigures } from "./figures";
import type { Worksheet } from "./worksheet";

/** Pay and what is taken out of it for the plan; dollars a year. */
export interface Pay {
  /** All wages of the return, before deferrals. */
  readonly wages: number;
  /** Pre-tax deferrals: they lower income tax, and no payroll tax. */
  readonly preTax: number;
  /** Roth deferrals and after-tax contributions: they lower no tax. */
  readonly rothAndAfterTax?: number | undefined;
}

/**
 * Pay left after payroll taxes, federal income tax and contributions.
 *
 * The household's other income, if any, is taxed on the same return and so lowers what is left; it is not added.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param limits the year's limits
 * @param household the household; its `income` is taken from the pay and investment income
 * @param pay wages and contributions
 * @returns dollars, in whole cents; below zero when contributions and taxes are more than pay
 * @throws {DomainError} `invalid` when more is deferred than is earned, or the spouse earns more than all wages
 * @source IRC §402(e)(3), §3101, §3121(v)(1)(A)
 */
export function takeHome(
  sheet: Worksheet,
  law: FederalLaw,
  limits: LimitFigures,
  household: Omit<Household, "income">,
  pay: Pay,
): number {
  const wages = sheet.given("Wages", pay.wages);
  const preTax = sheet.given("Pre-tax deferrals", pay.preTax);
  const saved = sheet.given("Roth deferrals and after-tax contributions", pay.rothAndAfterTax ?? 0);
  if (preTax > wages) throw new DomainError("invalid", "pre_tax", "pre_tax: not more than wages");
  const spouse = household.spouseWages ?? 0;
  if (spouse > wages) {
    throw new DomainError(
      "invalid",
      "household",
      "household: Spouse wages are part of wages, so not more than them",
    );
  }
  const taxed = sheet.difference("Wages that income tax sees", "IRC §402(e)(3)", wages, preTax);
  const income = sheet.sum("Ordinary income", "Form 1040 line 1z", taxed, household.investmentIncome ?? 0);
  const federal = federalReturn(sheet, law, { ...household, income }, 0).total;
  const payroll = payrollTax(sheet, law, limits, household.filingStatus, { own: wages - spouse, spouse });
  const taxes = sheet.sum("Taxes", "Form 1040 line 24; IRC §3101", federal, payroll);
  const contributions = sheet.sum("Contributions", "IRC §402(g), §401(m)", preTax, saved);
  const out = sheet.sum("Taken from pay", "", taxes, contributions);
  return sheet.cents("Take-home pay", "", sheet.difference("Pay left", "", wages, out));
}
