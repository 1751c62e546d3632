import { DomainError } from "./errors";
import { firstYear, lastYear, limitNamed, publishedFigure } from "./figures";
import type { Worksheet } from "./worksheet";

/** A person's traditional, SEP and SIMPLE IRAs of a year, all together; dollars. No plan balance belongs here. */
export interface IraYear {
  /** Nondeductible contributions for the year. */
  readonly contributions: number;
  /** Basis of the years before: line 14 of the last Form 8606, and after-tax plan money rolled into these IRAs. */
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

/** What of a year's distributions and conversion is income, and the basis that is left; dollars, in whole cents. */
export interface IraTaxable {
  /** Line 14. */
  readonly basisCarried: number;
  /** Line 15c. */
  readonly ofDistributions: number;
  /** Line 18. */
  readonly ofConversion: number;
  /** Both. */
  readonly taxable: number;
}

/**
 * The most that anyone may contribute to IRAs for a year, catch-up included.
 *
 * @param year calendar year
 * @returns dollars
 * @throws {DomainError} `unpublished` for a year whose limit is not held
 * @source IRC §219(b)(5), §408(o)(2)
 * @example mostIraContribution(2026) === 8600
 */
export function mostIraContribution(year: number): number {
  const [regular, catchUp] = ["IRA", "IRA catch-up"].map((name) => {
    const limit = limitNamed(name);
    return limit === undefined ? undefined : publishedFigure(limit, year)?.amount;
  });
  if (regular !== undefined && catchUp !== undefined) return regular + catchUp;
  throw new DomainError("unpublished", "year", `year: IRA limits are held for ${firstYear} to ${lastYear}`);
}

function check(ira: IraYear, mostContributed: number): void {
  if ((ira.contributedAfterYearEnd ?? 0) > ira.contributions) {
    throw new DomainError(
      "invalid",
      "contributed_after_year_end",
      "contributed_after_year_end: part of contributions, so not more than them",
    );
  }
  if (ira.contributions > mostContributed) {
    throw new DomainError(
      "invalid",
      "contributions",
      "contributions: to IRAs, at most the year's IRA limit with catch-up; plan money has no place here",
    );
  }
}

/** Line 10: the share of all the money that is basis, at three decimals as the form has it. */
function basisShare(sheet: Worksheet, basis: number, ira: IraYear): number {
  const value = sheet.sum(
    "Line 6: year-end value and outstanding rollovers",
    "Form 8606 line 6",
    ira.yearEndValue,
    ira.outstandingRollovers ?? 0,
  );
  const distributed = sheet.given("Line 7: distributions not converted", ira.distributions);
  const converted = sheet.given("Line 8: converted to Roth", ira.converted);
  const all = sheet.sum("Line 9: all of it", "Form 8606 line 9", value, distributed, converted);
  const share = all === 0 ? 0 : sheet.share("Share that is basis", "Form 8606 line 10", basis, all);
  return sheet.toDecimals("Line 10: the share at three decimals", "Form 8606 line 10", share, 3);
}

function basisIn(sheet: Worksheet, label: string, authority: string, amount: number, share: number): number {
  return sheet.cents(label, authority, sheet.times("Amount times the share", authority, amount, share));
}

/**
 * Form 8606 for one person: what of distributions and conversions from IRAs is taxable.
 *
 * All traditional, SEP and SIMPLE IRAs of that person count as one; a spouse has a form of their own; balances in plans
 * never enter. What is contributed after year-end gives basis for the year, but none in that year's ratio.
 *
 * @param sheet the worksheet
 * @param ira the person's IRAs of the year
 * @param mostContributed dollars, the most that may be contributed for the year
 * @returns what is taxable, and the basis carried on
 * @throws {DomainError} `invalid` when more is contributed than the law allows, or after year-end than in all
 * @source IRC §408(d)(1), (2), §408(o), §72(e)(8); Form 8606 parts I and II
 */
export function form8606(sheet: Worksheet, ira: IraYear, mostContributed: number): IraTaxable {
  check(ira, mostContributed);
  const contributed = sheet.given("Line 1: nondeductible contributions", ira.contributions);
  const prior = sheet.given("Line 2: basis of earlier years", ira.priorBasis);
  const basis = sheet.sum("Line 3: basis in all", "Form 8606 line 3", contributed, prior);
  const late = sheet.given("Line 4: contributed after year-end", ira.contributedAfterYearEnd ?? 0);
  const counted = sheet.difference("Line 5: basis that counts this year", "Form 8606 line 5", basis, late);
  const share = basisShare(sheet, counted, ira);
  const line11 = basisIn(
    sheet,
    "Line 11: basis in the conversion",
    "Form 8606 line 11",
    ira.converted,
    share,
  );
  const line12 = basisIn(
    sheet,
    "Line 12: basis in distributions",
    "Form 8606 line 12",
    ira.distributions,
    share,
  );
  const used = sheet.sum("Line 13: basis used", "Form 8606 line 13", line11, line12);
  const basisCarried = sheet.remainder("Line 14: basis carried forward", "Form 8606 line 14", basis, used);
  const ofDistributions = sheet.remainder(
    "Line 15c: taxable part of distributions",
    "Form 8606 line 15c",
    ira.distributions,
    line12,
  );
  sheet.given("Line 16: converted", ira.converted);
  sheet.given("Line 17: basis in the conversion", line11);
  const ofConversion = sheet.remainder(
    "Line 18: taxable part of the conversion",
    "Form 8606 line 18",
    ira.converted,
    line11,
  );
  const taxable = sheet.sum(
    "Taxable in all: lines 15c and 18",
    "Form 1040 line 4b",
    ofDistributions,
    ofConversion,
  );
  return { basisCarried, ofDistributions, ofConversion, taxable };
}
