import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { medicareSurcharge } from "./federal/medicarePremiums";
import { federalReturn, type FederalReturn } from "./federal/return";
import { cents } from "./money";
import { silent } from "./worksheet";

/** One line of a ledger: what it is without the conversion, with it, and what changed; dollars, in whole cents. */
export interface LedgerLine {
  readonly label: string;
  readonly without: number;
  readonly with: number;
  readonly difference: number;
  readonly authority: string;
  readonly status: string;
}

/** A line of the return: label, amount, authority, status. */
type ReturnLine = readonly [label: string, amount: number, authority: string, status: string];

const fact = "given";
const published = "published";

/**
 * The lines of one return, in its order. Deductions and credits are below zero, so that each block adds up: income to AGI,
 * then less deductions to taxable income, then taxes less credits to the total.
 */
function linesOf(
  law: FederalLaw,
  household: Household,
  lines: FederalReturn,
  conversion: number,
  itemized: boolean,
): ReturnLine[] {
  const deduction = itemized
    ? "IRC §63(d), §68, §164(b)(6), §170; Schedule A"
    : law.standardDeduction.authority;
  const investmentTax = law.netInvestmentIncomeTax;
  return [
    ["Ordinary income", household.income, "Form 1040 lines 1z to 8", fact],
    ["Taxable part of the conversion", conversion, "IRC §402(a), §408A(d)(3)(A)", fact],
    ["Qualified dividends", household.qualifiedDividends ?? 0, "IRC §1(h)(11); Form 1040 line 3a", fact],
    ["Long-term gains", household.longTermGains ?? 0, "IRC §1222(11); Form 1040 line 7", fact],
    ["Taxable Social Security", lines.taxableSocialSecurity, law.socialSecurity.authority, published],
    ["Adjusted gross income", lines.agi, "IRC §62; Form 1040 line 11", ""],
    ["Standard or itemized deduction", 0 - lines.deduction, deduction, published],
    ["Business income deduction", 0 - (household.qbiDeduction ?? 0), "IRC §199A", fact],
    ["Deduction for seniors", 0 - lines.seniorDeduction, "IRC §151(d)(5)(C); Schedule 1-A", published],
    ["Taxable income, not below 0", lines.taxableIncome, "IRC §63; Form 1040 line 15", ""],
    ["Regular tax", lines.regularTax, law.ordinaryRates.authority, published],
    ["Alternative minimum tax", lines.minimumTax, law.alternativeMinimumTax.authority, published],
    [
      "Credits for dependents",
      0 - lines.credits,
      law.childCredit.authority,
      `${published}; no refund counted`,
    ],
    [investmentTax.label, lines.netInvestmentIncomeTax, investmentTax.authority, published],
    ["Federal income tax", lines.total, "Form 1040 line 24", ""],
    [
      "Medicare premium surcharges two years on, apart from tax",
      medicareSurcharge(silent, household, lines.agi),
      "42 USC §1395r(i), §1395w-113(a)(7)",
      "indicative: latest published tiers",
    ],
  ];
}

/**
 * The ledger of a conversion: each line of the return without and with it.
 *
 * @param law the year's law
 * @param household the household without the conversion
 * @param taxable dollars, the taxable part of the conversion
 * @returns lines in the order of the return, in whole cents, so that they add up; Medicare premiums last and apart
 */
export function conversionLedger(law: FederalLaw, household: Household, taxable: number): LedgerLine[] {
  const before = federalReturn(silent, law, household, 0);
  const after = federalReturn(silent, law, household, taxable);
  const itemized = before.itemized || after.itemized;
  const withIt = linesOf(law, household, after, taxable, itemized);
  return linesOf(law, household, before, 0, itemized).map(([label, without, authority, status], i) => {
    const amount = withIt[i]?.[1] ?? 0;
    return { label, without, with: amount, difference: cents(amount - without), authority, status };
  });
}
