import { hasDependents } from "./federal/credits";
import type { Household } from "./federal/household";
import { noteCertainty, returnsOf, type Laws } from "./returns";
import { longestStep } from "./state/triggers";
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
 * What a conversion adds to the year's income tax: federal, of the state and of the place, as far as the laws name them.
 *
 * The returns are worked twice, without and with the conversion. Income-related Medicare premiums, and the additional tax
 * on early withdrawals, are not part of it.
 *
 * @param sheet the worksheet
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @param taxable dollars, the taxable part of the conversion
 * @returns dollars, in whole cents
 * @source IRC §1, §55, §1411; Form 1040; each state's own return
 */
export function conversionTax(sheet: Worksheet, laws: Laws, household: Household, taxable: number): number {
  sheet.note("The return without the conversion");
  const before = returnsOf(sheet, laws, household, 0);
  sheet.note("The return with the conversion");
  const after = returnsOf(sheet, laws, household, taxable);
  noteCertainty(sheet, laws, household, after, before);
  sheet.note("Not in it: Medicare premiums, the 10% additional tax on early withdrawals, refundable credits");
  if (laws.state === undefined) {
    return sheet.difference("Federal tax on the conversion", "Form 1040 line 24", after.total, before.total);
  }
  return sheet.difference("Tax on the conversion", "federal, state and local", after.total, before.total);
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
 * Taxes are in whole cents, so that $100 give a rate to a hundredth of a percent. What falls in steps, such as credits for
 * dependents in steps of $1,000, is felt at the rate of a whole step.
 *
 * @param laws the laws of the household
 * @param household the household
 * @returns dollars
 */
export function measuredOn(laws: Laws, household: Household): number {
  const federal = hasDependents(household) ? laws.federal.childCredit.per : 100;
  return Math.max(federal, laws.state === undefined ? 0 : longestStep(laws.state));
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
