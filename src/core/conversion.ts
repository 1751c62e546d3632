import { cents } from "./money";
import { cite, type FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { medicareSurcharge } from "./federal/medicarePremiums";
import { federalReturn, type FederalReturn } from "./federal/return";
import { silent, type Worksheet } from "./worksheet";

/** One line of a ledger: what it is without the conversion, with it, and what changed; dollars. */
export interface LedgerLine {
  readonly label: string;
  readonly without: number;
  readonly with: number;
  readonly difference: number;
  readonly authority: string;
  readonly status: string;
}

/**
 * The part of a conversion that is income: what is above the basis in it.
 *
 * @param sheet the worksheet
 * @param converted dollars turned Roth
 * @param basis dollars of it already taxed
 * @returns dollars, zero or more
 * @source IRC §402(a), §408A(d)(3)(A)
 */
export function taxableConversion(sheet: Worksheet, converted: number, basis: number): number {
  sheet.given("Converted", converted);
  sheet.given("Basis in it: already taxed", basis);
  return sheet.remainder("Taxable part of the conversion", "IRC §408A(d)(3)(A)", converted, basis);
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
 * @returns dollars, in whole cents; below zero where a larger income lowers the minimum tax
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
  const added = sheet.difference("Tax with, less tax without", "Form 1040 line 24", after, before);
  return sheet.cents("Tax on the conversion", "Form 1040 line 24", added);
}

/** The lines of the ledger that come from the federal return, in the order of the return. */
function federalLines(law: FederalLaw): [string, (lines: FederalReturn) => number, string][] {
  return [
    ["Taxable Social Security", (lines) => lines.taxableSocialSecurity, cite(law.socialSecurity)],
    ["Adjusted gross income", (lines) => lines.agi, "IRC §62; Form 1040 line 11"],
    ["Standard or itemized deduction", (lines) => lines.deduction, cite(law.standardDeduction)],
    ["Deduction for seniors", (lines) => lines.seniorDeduction, "IRC §151(d)(5)(C)"],
    ["Taxable income", (lines) => lines.taxableIncome, "IRC §63; Form 1040 line 15"],
    ["Regular tax", (lines) => lines.regularTax, cite(law.ordinaryRates)],
    ["Alternative minimum tax", (lines) => lines.minimumTax, cite(law.alternativeMinimumTax)],
    ["Credits for dependents", (lines) => 0 - lines.credits, cite(law.childCredit)],
    ["Net investment income tax", (lines) => lines.netInvestmentIncomeTax, cite(law.netInvestmentIncomeTax)],
    ["Federal income tax", (lines) => lines.total, "Form 1040 line 24"],
  ];
}

/**
 * The ledger of a conversion: each line of the return without and with it.
 *
 * @param law the year's law
 * @param household the household without the conversion
 * @param taxable dollars, the taxable part of the conversion
 * @returns lines in the order of the return; taxes in whole cents, so that they add up; Medicare premiums last and apart
 */
export function conversionLedger(law: FederalLaw, household: Household, taxable: number): LedgerLine[] {
  const before = federalReturn(silent, law, household, 0);
  const after = federalReturn(silent, law, household, taxable);
  const line = (
    label: string,
    without: number,
    withIt: number,
    authority: string,
    status = "published",
  ): LedgerLine => ({
    label,
    without: cents(without),
    with: cents(withIt),
    difference: cents(cents(withIt) - cents(without)),
    authority,
    status,
  });
  return [
    line("Taxable part of the conversion", 0, taxable, "IRC §408A(d)(3)(A)"),
    ...federalLines(law).map(([label, of, authority]) => line(label, of(before), of(after), authority)),
    line(
      "Medicare premium surcharges two years on, apart from tax",
      medicareSurcharge(silent, household, before.agi),
      medicareSurcharge(silent, household, after.agi),
      "42 USC §1395r(i)",
      "indicative: latest published tiers",
    ),
  ];
}

/** A rate to a hundredth of a percent; 0 where there is nothing to divide by. It may be below zero. */
export function rateOf(tax: number, amount: number): number {
  return amount === 0 ? 0 : Math.round((tax / amount) * 10_000) / 10_000;
}

/** Marginal rates are measured on this many dollars, so that whole cents give them to a hundredth of a percent. */
export const measuredOn = 100;

/**
 * The tax rate on the next dollars of conversion.
 *
 * @param tax the tax at an amount of conversion
 * @param at dollars already converted
 * @returns a fraction: the tax on the next $100, divided by 100
 */
export function nextDollarRate(tax: (amount: number) => number, at: number): number {
  return rateOf(tax(at + measuredOn) - tax(at), measuredOn);
}
