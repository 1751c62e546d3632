import { hasDependents } from "./federal/credits";
import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { federalReturn } from "./federal/return";
import type { Worksheet } from "./worksheet";

/**
 * The part of a conversion that is income: what is above the basis in it.
 *
 * @param sheet the worksheet
 * @param converted dollars turned Roth
 * @param basis dollars of it already taxed
 * @returns dollars, zero or more
 * @source IRC §402(a), §408A(d)(3)(A)
 * @example taxableConversion(silent, 50000, 40000) === 10000
 */
export function taxableConversion(sheet: Worksheet, converted: number, basis: number): number {
  const paid = sheet.given("Converted", converted);
  const taxed = sheet.given("Basis in it: already taxed", basis);
  if (taxed > paid) sheet.note("Basis above what is converted is no loss: nothing is taxable", "IRC §72(e)");
  return sheet.remainder("Taxable part of the conversion", "IRC §402(a), §408A(d)(3)(A)", paid, taxed);
}

/**
 * What a conversion adds to the year's federal income tax.
 *
 * The return is worked twice, without and with the conversion. Income-related Medicare premiums, and the additional tax
 * on early withdrawals, are not part of it.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household without the conversion
 * @param taxable dollars, the taxable part of the conversion
 * @returns dollars, in whole cents
 * @source IRC §1, §55, §1411; Form 1040
 */
export function conversionTax(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  taxable: number,
): number {
  sheet.note("The return without the conversion");
  const before = federalReturn(sheet, law, household, 0).total;
  sheet.note("The return with the conversion");
  const after = federalReturn(sheet, law, household, taxable).total;
  sheet.note("Not in it: Medicare premiums, the 10% additional tax on early withdrawals, refundable credits");
  return sheet.difference("Federal tax on the conversion", "Form 1040 line 24", after, before);
}

/**
 * A rate to a hundredth of a percent.
 *
 * @param tax dollars
 * @param amount dollars that it is on
 * @returns a fraction, below zero where tax falls; 0 where there is no amount
 */
export function rateOf(tax: number, amount: number): number {
  return amount === 0 ? 0 : Math.round((tax / amount) * 10_000) / 10_000 + 0;
}

/**
 * On how many dollars the marginal rate of a household is measured.
 *
 * Taxes are in whole cents, so that $100 give a rate to a hundredth of a percent. Credits for dependents fall in steps of
 * $1,000: a whole step gives their rate as it is felt.
 *
 * @param law the year's law
 * @param household the household
 * @returns dollars
 */
export function measuredOn(law: FederalLaw, household: Household): number {
  return hasDependents(household) ? law.childCredit.per : 100;
}

/**
 * The tax rate on the next dollars of conversion.
 *
 * @param tax the tax at an amount of conversion
 * @param at dollars already converted
 * @param next on how many dollars more it is measured
 * @returns a fraction
 */
export function marginalRate(tax: (amount: number) => number, at: number, next: number): number {
  return rateOf(tax(at + next) - tax(at), next);
}
