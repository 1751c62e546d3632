import { DomainError } from "../errors";
import type { LimitFigures } from "../figures";
import { employerMatch } from "../match";
import { silent, type Worksheet } from "../worksheet";
import { payMatches } from "./payMatch";
import type { PayrollPlan, SoFar } from "./plan";

/** What is settled before after-tax elections are looked for; dollars. */
export interface Settled {
  readonly plan: PayrollPlan;
  readonly figures: LimitFigures;
  readonly soFar: SoFar;
  readonly counted: readonly number[];
  /** Pay of the whole year, bonus included. */
  readonly yearPay: number;
  /** The limit on annual additions, pay taken into account. */
  readonly limit: number;
  /** Deferrals of the year that are annual additions. */
  readonly regular: number;
  /** Deferrals before the schedule that the plan matches. */
  readonly matchedSoFar: number;
  /** Deferrals of each pay that the plan matches. */
  readonly matched: readonly number[];
}

/** Employer money, and what room it leaves; dollars. */
export interface YearRoom {
  /** The match of each pay. */
  readonly match: readonly number[];
  /** The match by the year's formula that the pays do not bring. */
  readonly lost: number;
  /** The part of it that is made up after the year. */
  readonly trueUp: number;
  /** After-tax contributions of the whole year that the law allows. */
  readonly legal: number;
  /** After-tax contributions that are left, by law and plan. */
  readonly left: number;
}

/** What the plan itself allows to be put in after tax in the year; undefined where it has no cap. */
function planCap(sheet: Worksheet, { plan, figures, yearPay }: Settled): number | undefined {
  const { afterTaxCap, afterTaxCapShare } = plan;
  if (afterTaxCapShare === undefined) {
    return afterTaxCap === undefined
      ? undefined
      : sheet.given("The plan's cap on after-tax contributions", afterTaxCap);
  }
  const counted = sheet.lesser(
    "Pay that counts",
    "IRC §401(a)(17)",
    yearPay,
    figures.limit("Compensation").amount,
  );
  const label = "The plan's cap as a share of pay";
  const share = sheet.downToCents(
    label,
    "Plan document",
    sheet.times(label, "Plan document", counted, afterTaxCapShare),
  );
  return afterTaxCap === undefined
    ? share
    : sheet.lesser("Lesser of the plan's caps", "Plan document", share, afterTaxCap);
}

/** The match that the formula gives on the whole year but the pays do not bring. */
function lostMatch(sheet: Worksheet, settled: Settled, paid: number, afterTax: number): number {
  const { plan, figures, soFar, yearPay, matched, matchedSoFar } = settled;
  const onAfterTax = plan.matchOnAfterTax === true ? afterTax + soFar.afterTax : 0;
  const deferred = silent.total("", "", [matchedSoFar, ...matched, onAfterTax]);
  const ofYear = employerMatch(sheet, figures, yearPay, deferred, plan.match);
  return sheet.remainder("Match of the year that the pays do not bring", "Plan document", ofYear, paid);
}

/**
 * The match that comes with after-tax contributions of these amounts, and the room that it leaves for them.
 *
 * Where a plan matches after-tax money, the room depends on what is put into it; then only amounts that stay within
 * their own room are a plan.
 *
 * @param sheet the worksheet
 * @param settled what is settled before
 * @param afterTax dollars for each pay
 * @returns employer money and room
 * @source IRC §415(c); Reg. §1.415(c)-1(b)(6)(i): money credited after the year counts for the year it is for
 */
export function yearRoom(sheet: Worksheet, settled: Settled, afterTax: readonly number[]): YearRoom {
  const { plan, soFar, counted, limit, regular } = settled;
  const planned = silent.total("", "", afterTax);
  const onPay = settled.matched.map((deferral, i) =>
    plan.matchOnAfterTax === true ? deferral + (afterTax[i] ?? 0) : deferral,
  );
  const match = payMatches(plan.match, counted, onPay, soFar.match);
  const withPays = sheet.total("Match with the pays", "Plan document", match);
  const paid = sheet.sum("Match of the year, paid with the pays", "Plan document", soFar.match, withPays);
  const lost = lostMatch(plan.trueUp === true ? sheet : silent, settled, paid, planned);
  const trueUp = plan.trueUp === true ? lost : 0;
  const nonelective = plan.nonelective ?? 0;
  const other = sheet.sum(
    "Annual additions beside after-tax",
    "IRC §415(c)(2); Reg. §1.415(c)-1(b)(6)(i)",
    regular,
    paid,
    trueUp,
    nonelective,
  );
  const legal = sheet.difference("After-tax room of the year", "IRC §415(c)(1)", limit, other);
  const cap = planCap(sheet, settled);
  if (cap === undefined) sheet.note("Plan cap not tested: no after-tax cap given", "Plan document");
  const year = cap === undefined ? legal : sheet.lesser("Lesser of both", "Plan document", legal, cap);
  const rest = sheet.remainder("Room that is left for after-tax", "IRC §415(c)(1)", year, soFar.afterTax);
  return { match, lost, trueUp, legal, left: sheet.downToCents("After-tax to plan", "IRC §415(c)", rest) };
}

/** The after-tax room of the year if nothing more were deferred. */
function roomWithoutDeferring(settled: Settled): number {
  const { soFar, figures } = settled;
  const regular = Math.min(soFar.deferral, figures.limit("Deferral").amount);
  return yearRoom(silent, { ...settled, regular, matched: settled.matched.map(() => 0) }, []).legal;
}

/**
 * Refuses a year whose additions pass the limit without any further after-tax contribution.
 *
 * @param settled what is settled before after-tax elections
 * @throws {DomainError} `invalid` with what is too much: what alone would bring the year within the limit comes first
 */
export function refuseOverfull(settled: Settled): void {
  const { plan, soFar } = settled;
  const { legal } = yearRoom(silent, settled, []);
  if (legal >= soFar.afterTax) return;
  const refused = (field: string, sentence: string) =>
    new DomainError("invalid", field, `${field}: ${sentence}`);
  const least = roomWithoutDeferring(settled);
  const leastWithoutNonelective = least + (plan.nonelective ?? 0);
  if (least < soFar.afterTax && leastWithoutNonelective >= soFar.afterTax) {
    throw refused(
      "options",
      "Nonelective: above what the annual limit or the year's pay leaves; lower it, or give a missing YTD pay",
    );
  }
  if (legal < 0 && least >= soFar.afterTax) {
    throw refused("deferral_rate", "with match and nonelective, additions pass the annual limit; defer less");
  }
  if (leastWithoutNonelective < 0) {
    throw refused(
      "options",
      "YTD match: with YTD deferral and any true-up, above the annual limit; see MBDR.EXCESS_ADDITIONS",
    );
  }
  throw refused(
    "options",
    "YTD after-tax: more than the match to come leaves room for; see MBDR.EXCESS_ADDITIONS",
  );
}
