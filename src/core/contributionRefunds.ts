import { fraction, type ContributionTest, type Groups, type Tested } from "./contributionTest";
import { DomainError } from "./errors";
import { cutFromTop } from "./levelling";
import { cents } from "./money";
import { refundsDue, refundsLatest } from "./refundTiming";
import type { Worksheet } from "./worksheet";

/** What goes back to one of the highly compensated, in dollars and without earnings. */
export interface Refund {
  readonly tested: Tested;
  readonly refund: number;
  /** The part of it that is after-tax contributions; the rest is match. */
  readonly afterTax: number;
}

/** A hundredth of a percent, as a fraction. */
const hundredth = 0.0001;

/** The limit as a group can reach it, for its percentage counts in whole hundredths. */
function reachable(rates: Worksheet, limit: number): number {
  return rates.downTo(
    "Limit in whole hundredths of a percent",
    "Reg. §1.401(m)-2(a)(2)(i)",
    limit,
    hundredth,
  );
}

/** The ratio to which the highest are cut, for the average to come down to the limit, and whether one is above it. */
function highestRatio(rates: Worksheet, highlyPaid: readonly Tested[], limit: number) {
  const authority = "Reg. §1.401(m)-2(b)(2)(ii)(A)";
  const ascending = Float64Array.from(highlyPaid, ({ ratio }) => ratio).sort();
  const each = reachable(rates, limit);
  const stay = rates.each("Ratios that may stay, in sum", authority, each, highlyPaid.length);
  const mayStay = Math.round(each / hundredth) * highlyPaid.length;
  const { count, uncut } = cutFromTop(ascending, mayStay);
  const ofTheCut = rates.difference("Less the ratios that are not cut", authority, stay, fraction(uncut));
  const permitted = rates.quotient("Highest permitted ratio", authority, ofTheCut, count);
  // In whole hundredths: as a fraction, one that stands at the permitted ratio can seem to be above it.
  return { permitted, isAbove: (ratio: number) => ratio * count > mayStay - uncut };
}

/** Dollars to go back in all: what each of the highest would have to give up for its ratio to be permitted. */
function excessOfAll(sheet: Worksheet, highlyPaid: readonly Tested[], limit: number): number {
  const { permitted, isAbove } = highestRatio(sheet.rates, highlyPaid, limit);
  const authority = "Reg. §1.401(m)-2(b)(2)(ii)";
  const excesses: number[] = [];
  for (const { id, pay, contributions, ratio } of highlyPaid) {
    if (!isAbove(ratio)) continue;
    const most = sheet.times(`${id}: at the permitted ratio`, authority, pay, permitted);
    excesses.push(sheet.remainder(`${id}: above it`, authority, contributions, most));
  }
  const all = sheet.total("Above it in all", "IRC §401(m)(6)(B)", excesses);
  return sheet.cents("To go back in all", "IRC §401(m)(6)(B); Reg. §1.401(m)-2(b)(2)(ii)(B)", all);
}

/**
 * What stays with each when so much of the contributions goes back, the largest in dollars first.
 *
 * Cents that do not divide evenly stay with the largest of those that are cut.
 */
function levelledStays(
  sheet: Worksheet,
  highlyPaid: readonly Tested[],
  excess: number,
): (contributions: number) => number {
  const authority = "IRC §401(m)(6)(C); Reg. §1.401(m)-2(b)(2)(iii)(A)";
  const ascending = Float64Array.from(highlyPaid, ({ contributions }) => contributions).sort();
  const all = sheet.total("Contributions of the HCEs", authority, Array.from(ascending));
  const stays = sheet.difference("What stays of them", authority, all, excess);
  const { count, uncut } = cutFromTop(ascending, stays);
  const ofTheCut = sheet.difference("Less those that are not cut", authority, stays, uncut);
  const share = sheet.quotient("Level for the largest", authority, ofTheCut, count);
  const level = sheet.downToCents("Level to the cent", authority, share);
  let spareCents = Math.min(Math.max(Math.round((ofTheCut - level * count) * 100), 0), count);
  const oneMore = cents(level + 0.01);
  // As many of the largest as there are cents to spare.
  const from = spareCents > 0 ? (ascending[ascending.length - spareCents] as number) : Infinity;
  for (let i = ascending.length - spareCents; i < ascending.length; i += 1) {
    if ((ascending[i] as number) > from) spareCents -= 1;
  }
  return (contributions) => {
    if (contributions <= level) return contributions;
    if (contributions > from) return oneMore;
    if (contributions < from || spareCents === 0) return level;
    spareCents -= 1;
    return oneMore;
  };
}

/**
 * What goes back to each of the highly compensated for the test to pass.
 *
 * Two steps: the ratios are levelled from the top until their average is at the limit, and the dollars that this would
 * take are the total; the total then goes back by dollars, to those with the largest contributions first. No test is
 * run again, and nobody gets back more than was put in. After-tax contributions go back before match. The plan adds
 * earnings of the plan year.
 *
 * @param sheet the worksheet
 * @param groups both groups with their ratios
 * @param test the test of these groups
 * @returns one entry for each of the highly compensated, in the order of the census; zeros where the test passes
 * @source IRC §401(m)(6)(A) to (C); Reg. §1.401(m)-2(b)(2)
 */
export function contributionRefunds(sheet: Worksheet, groups: Groups, test: ContributionTest): Refund[] {
  const { highlyPaid } = groups;
  if (test.passes || test.limit === undefined) {
    sheet.note("Nothing goes back", "IRC §401(m)(6)(A)");
    return highlyPaid.map((tested) => ({ tested, refund: 0, afterTax: 0 }));
  }
  const excess = excessOfAll(sheet, highlyPaid, test.limit);
  const staysOf = levelledStays(sheet, highlyPaid, excess);
  const refunds = highlyPaid.map((tested): Refund => {
    const { id, contributions } = tested;
    const stays = staysOf(contributions);
    if (stays === contributions) return { tested, refund: 0, afterTax: 0 };
    const refund = sheet.remainder(
      `${id}: goes back`,
      "IRC §401(m)(6)(C); Reg. §1.401(m)-2(b)(2)(iii)",
      contributions,
      stays,
    );
    return { tested, refund, afterTax: Math.min(refund, tested.afterTax) };
  });
  sheet.total(
    "Refunds in all",
    "IRC §401(m)(6)(A)",
    refunds.map(({ refund }) => refund),
  );
  sheet.note("The plan adds earnings of the plan year", "Reg. §1.401(m)-2(b)(2)(iv)");
  for (const { sentence, authority } of [refundsDue, refundsLatest]) sheet.note(sentence, authority);
  return refunds;
}

/**
 * What the highly compensated can still put in after tax this year with the test passing.
 *
 * As many dollars as all of them together reach when each puts in the same further share of pay, in whole hundredths of
 * a percent. Each person's own limits are not looked at.
 *
 * @param sheet the worksheet
 * @param groups both groups with their ratios
 * @param test the test of these groups
 * @returns dollars, zero or more, rounded down to the cent; 0 where the test fails
 * @throws {DomainError} `no solution` where there are no others, and so no limit
 * @source IRC §401(m)(2)(A); Reg. §1.401(m)-2(a)(1)(i), (2)(i), (3)(i)
 */
export function contributionHeadroom(sheet: Worksheet, groups: Groups, test: ContributionTest): number {
  if (test.limit === undefined) {
    throw new DomainError("no solution", "census", "census: no limit where there are no other employees");
  }
  const { rates } = sheet;
  const limit = reachable(rates, test.limit);
  const points = rates.remainder("Left for each HCE", "IRC §401(m)(2)(A)", limit, test.highlyPaid);
  sheet.note("The same further share of pay for each; their own limits are not tested", "IRC §415(c)");
  const pay = sheet.total(
    "Pay of the HCEs, up to the limit on pay",
    "IRC §401(a)(17)",
    groups.highlyPaid.map((tested) => tested.pay),
  );
  const room = sheet.times("That share of it", "IRC §401(m)(3)", pay, points);
  return sheet.downToCents("Left for all HCEs together", "IRC §401(m)(2)(A)", room);
}
