import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { medicareSurcharge } from "./federal/medicarePremiums";
import type { FederalReturn } from "./federal/return";
import { cents } from "./money";
import { certaintyOfReturns, returnsOf, type Laws, type Returns } from "./returns";
import type { Certainty } from "./state/certainty";
import { silent } from "./worksheet";

/** Whose tax a line is about: federal, the state's with its places, or all of them together. */
export type Jurisdiction = "federal" | "state" | "all" | "Medicare";

/** One line of a ledger: what it is without the conversion, with it, and what changed; dollars, in whole cents. */
export interface LedgerLine {
  /** Whose return it stands on; Medicare premiums stand on none. */
  readonly of: Jurisdiction;
  readonly label: string;
  readonly without: number;
  readonly with: number;
  readonly difference: number;
  readonly authority: string;
  readonly status: string;
}

/** A line of the return: label, amount, authority, status. */
type ReturnLine = readonly [label: string, amount: number, authority: string, status: string];

const linesFor = (of: Jurisdiction, lines: readonly ReturnLine[]) => lines.map((line) => ({ of, line }));

const fact = "given";
const published = "published";

/**
 * The lines of one return, in its order. Deductions and credits are below zero, so that each block adds up: income to AGI,
 * then less deductions to taxable income, then taxes less credits to the total.
 */
function federalLines(
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
  ];
}

/** The lines of the state return and of the place, each with the state's certainty. */
function stateLines({ state: law, locality }: Laws, returns: Returns, certainty: Certainty): ReturnLine[] {
  const { state: lines, localTax } = returns;
  if (law === undefined || lines === undefined) return [];
  const { name, authority, retirement } = law;
  const { status } = certainty;
  const tax: ReturnLine[] = [[`${name} income tax`, lines.tax, authority, status]];
  const local: ReturnLine[] =
    locality === undefined ? [] : [[`${locality.name} income tax`, localTax, law.localTax ?? "", status]];
  if (law.grade === "no tax") return tax;
  const excluded: ReturnLine[] =
    retirement.steps.length === 0
      ? []
      : [[`${name}: excluded by age or kind`, 0 - lines.excluded, retirement.authority, status]];
  return [
    ...excluded,
    [`${name}: income before deductions`, lines.income, authority, ""],
    [`${name}: taxable income`, lines.taxableIncome, authority, status],
    ...tax,
    ...local,
  ];
}

/** The ledger of a conversion, and how far its state lines can be relied on. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly certainty: Certainty | undefined;
}

/**
 * The ledger of a conversion: each line of the returns without and with it, by jurisdiction.
 *
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @param taxable dollars, the taxable part of the conversion
 * @returns lines in the order of the returns, in whole cents, so that they add up; Medicare premiums last and apart; and
 *   the state's certainty where there is a state
 */
export function conversionLedger(laws: Laws, household: Household, taxable: number): Ledger {
  const before = returnsOf(silent, laws, household, 0);
  const after = returnsOf(silent, laws, household, taxable);
  const certainty = certaintyOfReturns(laws, household, after, before);
  const itemized = before.federal.itemized || after.federal.itemized;
  const linesOf = (returns: Returns, conversion: number) => [
    ...linesFor("federal", federalLines(laws.federal, household, returns.federal, conversion, itemized)),
    ...(certainty === undefined
      ? []
      : [
          ...linesFor("state", stateLines(laws, returns, certainty)),
          ...linesFor("all", [["Income taxes in all", returns.total, "federal, state and local", ""]]),
        ]),
    ...linesFor("Medicare", [
      [
        "Medicare premium surcharges two years on, apart from tax",
        medicareSurcharge(silent, household, returns.federal.agi),
        "42 USC §1395r(i), §1395w-113(a)(7)",
        "indicative: latest published tiers",
      ],
    ]),
  ];
  const withIt = linesOf(after, taxable);
  const lines = linesOf(before, 0).map(({ of, line: [label, without, authority, status] }, i) => {
    const amount = withIt[i]?.line[1] ?? 0;
    return { of, label, without, with: amount, difference: cents(amount - without), authority, status };
  });
  return { lines, certainty };
}
