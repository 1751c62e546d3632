import { highlyPaidIn, type Census, type CensusYear } from "./census";
import { DomainError } from "./errors";
import { cents, toDecimals } from "./money";
import type { Worksheet } from "./worksheet";

/** How a plan runs the test. */
export interface TestRules {
  /** Whether the other employees' percentage is that of the year before; left out, it is where one is given. */
  readonly method?: "Prior" | "Current" | undefined;
  /** The other employees' percentage of the year before, a fraction. */
  readonly priorPercentage?: number | undefined;
  /** Whether match counts; a safe harbor plan may leave it out. Left out, it counts. */
  readonly matchCounted?: boolean | undefined;
  /** Qualified nonelective contribution of this year to each of the other employees, as a fraction of pay. */
  readonly qualifiedNonelective?: number | undefined;
  readonly firstPlanYear?: boolean | undefined;
  /** Whether others who need not be in the plan yet are left out of the test. */
  readonly excludeEarly?: boolean | undefined;
}

/** A highly compensated employee in the test. */
export interface Tested {
  /** As the census has it, or the row. */
  readonly id: string | number;
  /** Dollars, up to the limit on pay. */
  readonly pay: number;
  /** Dollars of match and after-tax contributions that are tested. */
  readonly contributions: number;
  /** The part of them that is after-tax. */
  readonly afterTax: number;
  /** Contributions as a share of pay, in whole hundredths of a percent. */
  readonly ratio: number;
}

/** The two groups of the test: the highly compensated one by one, the others in sum. */
export interface Groups {
  readonly highlyPaid: readonly Tested[];
  readonly others: number;
  /** Of the others' ratios, in hundredths of a percent. */
  readonly otherRatios: number;
}

/** The test of one plan year; rates are fractions. */
export interface ContributionTest {
  /** How the other employees' percentage is found. */
  readonly method: "Prior" | "Current";
  /** The percentages; the others' is undefined where there are no others. */
  readonly highlyPaid: number;
  readonly others: number | undefined;
  /** What the highly compensated may come to; undefined where there is no limit. */
  readonly limit: number | undefined;
  readonly passes: boolean;
}

/** Ratios and percentages are counted in hundredths of a percent. */
const hundredths = 10_000;

/** A sum of ratios as a fraction. */
export function fraction(ratios: number): number {
  return ratios / hundredths;
}

function inHundredths(share: number): number {
  return Math.round(toDecimals(share, 4) * hundredths);
}

/**
 * A share of pay as the test counts it.
 *
 * @param share contributions over pay, a fraction
 * @returns a fraction, to the nearest hundredth of a percent
 * @source Reg. §1.401(m)-2(a)(2)(i), (3)(i)
 * @example countedRatio(0.05003) === 0.05
 */
export function countedRatio(share: number): number {
  return fraction(inHundredths(share));
}

function badRow(row: number, allowed: string): DomainError {
  return new DomainError("invalid", "census", `census row ${row}: ${allowed}`);
}

/**
 * Divides a census into the highly compensated and the others, with their ratios.
 *
 * A ratio is contributions over pay, pay counted up to the limit, to the nearest hundredth of a percent; nothing put in
 * is a ratio of 0.
 *
 * @param census the employees
 * @param year its figures and election
 * @param rules how the plan runs the test
 * @returns both groups
 * @throws {DomainError} `invalid` with the row of an employee who cannot be placed, who has contributions and no pay, or
 *   who is highly compensated and stands there twice
 * @source IRC §401(m)(3), §401(a)(17); Reg. §1.401(m)-2(a)(3)(i)
 */
export function testedGroups(census: Census, year: CensusYear, rules: TestRules = {}): Groups {
  const { rowNumbers, pay: pays, match, afterTax: afterTaxes, otherwiseExcludable } = census;
  const isHighlyPaid = highlyPaidIn(census, year);
  const mostPay = year.limits.limit("Compensation").amount;
  const countsMatch = rules.matchCounted !== false;
  const added = rules.qualifiedNonelective ?? 0;
  const highlyPaid: Tested[] = [];
  const ids = new Set<string | number>();
  let others = 0;
  let otherRatios = 0;
  for (let i = 0; i < rowNumbers.length; i += 1) {
    const afterTax = afterTaxes?.[i] ?? 0;
    const contributions = countsMatch ? cents(afterTax + (match?.[i] ?? 0)) : afterTax;
    const pay = Math.min(pays[i] ?? 0, mostPay);
    const row = rowNumbers[i] ?? 0;
    if (pay === 0 && contributions > 0) throw badRow(row, "pay above 0 where there are contributions");
    const share = pay === 0 ? 0 : contributions / pay;
    if (isHighlyPaid(i)) {
      const id = census.ids?.[i] ?? `Row ${row}`;
      // Refunds go by person: one in two rows would be levelled as two.
      if (ids.has(id)) throw badRow(row, "an Id that stands in a row above; one row for each employee");
      ids.add(id);
      highlyPaid.push({ id, pay, contributions, afterTax, ratio: inHundredths(share) });
    } else if (rules.excludeEarly !== true || otherwiseExcludable?.[i] !== true) {
      others += 1;
      if (pay > 0) otherRatios += inHundredths(share + added);
    }
  }
  return { highlyPaid, others, otherRatios };
}

/** To the hundredth of a percent, as a group's percentage is counted. */
function percentage(rates: Worksheet, label: string, rate: number): number {
  return rates.toDecimals(label, "Reg. §1.401(m)-2(a)(2)(i)", rate, 4);
}

function limitOver(rates: Worksheet, others: number): number {
  const larger = rates.times("1.25 times theirs", "IRC §401(m)(2)(A)(i)", others, 1.25);
  const twice = rates.each("Twice theirs", "IRC §401(m)(2)(A)(ii)", others, 2);
  const plusTwo = rates.sum("Theirs and 2 points", "IRC §401(m)(2)(A)(ii)", others, 0.02);
  const lesser = rates.lesser("Lesser of these two", "IRC §401(m)(2)(A)(ii)", twice, plusTwo);
  const limit = rates.greater("Greater of it and 1.25 times", "IRC §401(m)(2)(A)", larger, lesser);
  return rates.toDecimals("Limit on the ACP of the HCEs", "IRC §401(m)(2)(A)", limit, 6);
}

/**
 * What the highly compensated (HCE) may come to on average, given the average of the others (NHCE).
 *
 * The greater of 1.25 times it, and the lesser of twice it and 2 points more.
 *
 * @param sheet the worksheet
 * @param otherPercentage the others' percentage as a fraction; it counts to the nearest hundredth of a percent
 * @returns a fraction
 * @source IRC §401(m)(2)(A); Reg. §1.401(m)-2(a)(1)(i), (2)(i)
 * @example contributionLimit(silent, 0.04) === 0.06
 */
export function contributionLimit(sheet: Worksheet, otherPercentage: number): number {
  const given = sheet.rates.given("ACP of the NHCEs", otherPercentage);
  return limitOver(sheet.rates, percentage(sheet.rates, "To the nearest 0.01%", given));
}

/** What counts for the others in the first year of a plan that tests by the year before. */
const firstYearPercentage = 0.03;

function refuse(sentence: string): never {
  throw new DomainError("invalid", "options", `options: ${sentence}`);
}

/** The method, when all that it needs is given and nothing that it has no use for. */
function methodOf({ method, priorPercentage, firstPlanYear, qualifiedNonelective }: TestRules) {
  const first = firstPlanYear === true;
  const chosen = method ?? (first || priorPercentage !== undefined ? "Prior" : "Current");
  if (chosen === "Current") return chosen;
  if (first && priorPercentage !== undefined) return refuse("Prior NHCE ACP or First plan year, not both");
  if (!first && priorPercentage === undefined) {
    return refuse("Method Prior needs Prior NHCE ACP, or First plan year as Yes");
  }
  if (qualifiedNonelective !== undefined) {
    return refuse("QNEC counts with Method Current; the prior ACP holds its own year's");
  }
  return chosen;
}

/** The others' percentage; undefined when there is nobody to test against. */
function othersIn(
  sheet: Worksheet,
  { others, otherRatios }: Groups,
  year: number,
  rules: TestRules,
): number | undefined {
  const { rates } = sheet;
  if (methodOf(rules) === "Current") {
    if (others === 0) return undefined;
    const average = rates.quotient(
      "Average ratio of the NHCEs",
      "IRC §401(m)(3)",
      fraction(otherRatios),
      others,
    );
    return percentage(rates, "ACP of the NHCEs, this year", average);
  }
  if (rules.priorPercentage !== undefined) {
    const given = rates.given("ACP of the NHCEs, year before", rules.priorPercentage);
    return percentage(rates, "To the nearest 0.01%", given);
  }
  return rates.figure({
    name: "",
    label: "ACP of the NHCEs, first plan year",
    year,
    amount: firstYearPercentage,
    status: "set by law",
    authority: "IRC §401(m)(3), §401(k)(3)(E)(i)",
  });
}

/**
 * The test of match and after-tax contributions.
 *
 * The average ratio of the highly compensated of this year is held against the limit that the others set: those of the
 * year before, or of this year when the plan says so. It counts after-tax contributions in a safe harbor plan too.
 * Without others there is no limit.
 *
 * @param sheet the worksheet
 * @param groups both groups with their ratios
 * @param year the plan year
 * @param rules how the plan runs the test
 * @returns method, percentages, limit, and whether the plan passes
 * @throws {DomainError} `invalid` when the method lacks what it needs, or is given what it has no use for
 * @source IRC §401(m)(2), (3), (5)(C); Reg. §1.401(m)-2(a), -3(j)(6)
 */
export function contributionTest(
  sheet: Worksheet,
  groups: Groups,
  year: number,
  rules: TestRules = {},
): ContributionTest {
  const { rates } = sheet;
  const method = methodOf(rules);
  sheet.note(
    method === "Prior"
      ? "NHCEs of the year before, the general rule"
      : "NHCEs of this year, where the plan says so",
    "IRC §401(m)(2)(A); Reg. §1.401(m)-2(a)(2)(ii)",
  );
  if (rules.matchCounted === false) {
    sheet.note(
      "Match left out, as a safe harbor plan may; after-tax is tested all the same",
      "Reg. §1.401(m)-2(a)(5)(iv), -3(j)(6)",
    );
  }
  if (rules.excludeEarly === true) {
    sheet.note("NHCEs left out who need not be in the plan yet", "IRC §401(m)(5)(C)");
  }
  const { highlyPaid } = groups;
  let sum = 0;
  for (const { ratio } of highlyPaid) sum += ratio;
  const average = rates.quotient(
    "Average ratio of the HCEs",
    "IRC §401(m)(3)",
    fraction(sum),
    highlyPaid.length,
  );
  const ours = percentage(rates, "ACP of the HCEs, this year", average);
  const others = othersIn(sheet, groups, year, rules);
  if (others === undefined) {
    sheet.verdict("No NHCEs to test against", "Reg. §1.401(m)-2(a)(1)(ii)", "Passes");
    return { method, highlyPaid: ours, others, limit: undefined, passes: true };
  }
  const limit = limitOver(rates, others);
  const over = rates.remainder("HCEs over the limit", "IRC §401(m)(2)(A)", ours, limit);
  const passes = over === 0;
  sheet.verdict("Test", "IRC §401(m)(2)(A)", passes ? "Passes" : "Fails");
  return { method, highlyPaid: ours, others, limit, passes };
}
