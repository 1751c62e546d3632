import { DomainError } from "./errors";
import type { Worksheet } from "./worksheet";

/** A person's traditional, SEP and SIMPLE IRAs of a year, all together; dollars. No plan balance belongs here. */
export interface IraYear {
  /** Nondeductible contributions for the year. */
  readonly contributions: number;
  /** Basis of the years before: line 14 of the last Form 8606. */
  readonly priorBasis: number;
  /** Value of all such IRAs on 31 December. */
  readonly yearEndValue: number;
  /** Distributions that were not converted. */
  readonly distributions: number;
  /** What was converted to Roth IRAs. */
  readonly converted: number;
  /** The part of `contributions` made in the next year, up to the due date. */
  readonly contributedAfterYearEnd?: number | undefined;
  /** Distributions on their way into another IRA at year-end. */
  readonly outstandingRollovers?: number | undefined;
}

/** The lines of Form 8606, parts I and II; dollars, in whole cents. */
export interface Form8606 {
  /** Basis in what was converted, and in other distributions. */
  readonly line11: number;
  readonly line12: number;
  /** Basis carried to the next year. */
  readonly line14: number;
  /** Taxable part of distributions. */
  readonly line15c: number;
  /** Taxable part of the conversion. */
  readonly line18: number;
  /** Lines 15c and 18: what is income. */
  readonly taxable: number;
}

/**
 * Form 8606 for one person: what of distributions and conversions from IRAs is taxable.
 *
 * All traditional, SEP and SIMPLE IRAs of that person count as one; a spouse has a form of their own; balances in plans
 * never enter. What is contributed after year-end gives basis for the year, but none in that year's ratio.
 *
 * @param sheet the worksheet
 * @param ira the person's IRAs of the year
 * @returns the lines
 * @throws {DomainError} `invalid` when more is contributed after year-end than in all
 * @source IRC §408(d)(1), (2), §72(e)(8); Form 8606 parts I and II
 */
export function form8606(sheet: Worksheet, ira: IraYear): Form8606 {
  const late = ira.contributedAfterYearEnd ?? 0;
  if (late > ira.contributions) {
    throw new DomainError(
      "invalid",
      "contributed_after_year_end",
      "contributed_after_year_end: part of contributions, so not more than them",
    );
  }
  const at = (line: string) => `Form 8606 line ${line}`;
  const line1 = sheet.given("Line 1: nondeductible contributions", ira.contributions);
  const line2 = sheet.given("Line 2: basis of earlier years", ira.priorBasis);
  const line3 = sheet.sum("Line 3: basis in all", at("3"), line1, line2);
  const line4 = sheet.given("Line 4: contributed after year-end", late);
  const line5 = sheet.difference("Line 5: basis that counts this year", at("5"), line3, line4);
  const line6 = sheet.sum(
    "Line 6: year-end value and outstanding rollovers",
    at("6"),
    ira.yearEndValue,
    ira.outstandingRollovers ?? 0,
  );
  const line7 = sheet.given("Line 7: distributions not converted", ira.distributions);
  const line8 = sheet.given("Line 8: converted to Roth", ira.converted);
  const line9 = sheet.sum("Line 9: all of it", at("9"), line6, line7, line8);
  const share = line9 === 0 ? 0 : sheet.share("Share that is basis", at("10"), line5, line9);
  const line10 = sheet.toDecimals("Line 10: the share at three decimals", at("10"), share, 3);
  const line11 = basisIn(sheet, "Line 11: basis in the conversion", at("11"), line8, line10);
  const line12 = basisIn(sheet, "Line 12: basis in distributions", at("12"), line7, line10);
  const line13 = sheet.sum("Line 13: basis used", at("13"), line11, line12);
  const line14 = sheet.remainder("Line 14: basis carried forward", at("14"), line3, line13);
  const line15c = sheet.remainder("Line 15c: taxable part of distributions", at("15c"), line7, line12);
  sheet.given("Line 16: converted", line8);
  sheet.given("Line 17: basis in the conversion", line11);
  const line18 = sheet.remainder("Line 18: taxable part of the conversion", at("18"), line8, line11);
  const taxable = sheet.sum("Taxable in all: lines 15c and 18", "Form 1040 line 4b", line15c, line18);
  return { line11, line12, line14, line15c, line18, taxable };
}

function basisIn(sheet: Worksheet, label: string, authority: string, amount: number, ratio: number): number {
  return sheet.cents(label, authority, amount * ratio);
}
