import { mayCatchUp } from "../catchUpAge";
import { catchUpLimit, personalDeferralLimit, refuseExcessDeferrals } from "../deferralLimit";
import { DomainError } from "../errors";
import type { LimitFigures } from "../figures";
import { matchOn } from "../match";
import { withoutDust } from "../money";
import { rothCatchUpRequired } from "../rothCatchUp";
import { silent, type Worksheet } from "../worksheet";
import { deferralsOf, type Deferrals, type Wanted } from "./deferrals";
import { cutElections, type Election } from "./elections";
import { countedPays, payMatches } from "./payMatch";
import { paysOf, type Pay, type Pays } from "./pays";
import { nothing, type PayrollPlan, type SoFar } from "./plan";
import { refuseOverfull, yearRoom, type Settled, type YearRoom } from "./yearRoom";

/** The limits of the year, and those of the year before, in which the wages that decide Roth catch-up were earned. */
export interface ScheduleFigures {
  readonly year: number;
  readonly limits: LimitFigures;
  readonly lastYear: LimitFigures;
}

/** One pay with all that goes with it; dollars. */
export interface ScheduledPay {
  readonly pay: Pay;
  /** The part of the pay that counts under the compensation limit. */
  readonly counted: number;
  readonly deferral: Election;
  /** Set where catch-up has an election of its own; else it is part of the deferral's. */
  readonly catchUpRate: number | undefined;
  /** Deferrals that are no catch-up. */
  readonly regular: number;
  readonly catchUp: number;
  readonly match: number;
  readonly afterTax: Election;
  readonly roomLeft: number;
}

/** What is known of the Roth rule for catch-up. */
export type RothCatchUp = "must be Roth" | "no Roth in the plan" | "free" | "not tested" | "no catch-up";

/** The rest of a year's payroll. */
export interface Schedule {
  readonly plan: PayrollPlan;
  readonly soFar: SoFar;
  readonly catchUpSoFar: number;
  readonly pays: readonly ScheduledPay[];
  readonly tooLate: Pays["tooLate"];
  readonly next: Pays["next"];
  readonly step: number;
  readonly rothCatchUp: RothCatchUp;
  /** The limit on annual additions, and the compensation limit. */
  readonly limit: number;
  readonly payLimit: number;
  readonly yearPay: number;
  readonly room: YearRoom;
  readonly roomLeft: number;
  /** The match that deferrals large enough for it would still add. */
  readonly matchForgone: number;
}

function amounts(elections: readonly Election[]): number[] {
  return elections.map(({ amount }) => amount);
}

function sum(values: readonly number[]): number {
  return silent.total("", "", values);
}

/** The step in which payroll takes elections; whole percent unless the plan says otherwise. */
function stepOf({ electionStep = 0.01 }: PayrollPlan): number {
  const perWhole = Math.round(1 / electionStep);
  if (electionStep < 0.0005 || electionStep > 0.1 || Math.abs(perWhole * electionStep - 1) > 1e-9) {
    throw new DomainError(
      "invalid",
      "options",
      "options: Election step: from 0.05% to 10% and a whole part of 100%, such as 1% or 0.5%",
    );
  }
  return electionStep;
}

function catchUpRule(sheet: Worksheet, figures: ScheduleFigures, plan: PayrollPlan): RothCatchUp {
  if (!mayCatchUp(plan.age ?? 0)) return "no catch-up";
  if (plan.priorWages === undefined) {
    sheet.note("Roth catch-up not tested: no wages of the year before given", "IRC §414(v)(7)");
    return "not tested";
  }
  if (!rothCatchUpRequired(sheet, figures.year, figures.lastYear, plan.priorWages)) return "free";
  return plan.rothAvailable === false ? "no Roth in the plan" : "must be Roth";
}

/** What the person may defer in the year, and wants to. */
function wantedOf(
  sheet: Worksheet,
  { limits }: ScheduleFigures,
  plan: PayrollPlan,
  yearPay: number,
  rule: RothCatchUp,
): Wanted {
  const offered = rule === "no Roth in the plan" ? "None" : undefined;
  const most = personalDeferralLimit(sheet, limits, plan.age, offered);
  const rate = sheet.times("Share of the year's pay to defer", "Plan document", yearPay, plan.deferralRate);
  const wanted = sheet.cents("Deferrals wanted", "Plan document", rate);
  const target = sheet.lesser("Deferrals of the year", "IRC §402(g)(1), §414(v)", wanted, most);
  const catchUp = plan.age === undefined ? 0 : catchUpLimit(silent, limits, plan.age, offered);
  return { target, regularLimit: limits.limit("Deferral").amount, catchUpLimit: catchUp };
}

function checkSoFar(plan: PayrollPlan, soFar: SoFar, { regularLimit, catchUpLimit: catchUp }: Wanted): void {
  const refuse = (sentence: string): never => {
    throw new DomainError("invalid", "options", `options: ${sentence}`);
  };
  if (soFar.deferral + soFar.afterTax > soFar.pay) {
    refuse("YTD pay: missing, or less than the year-to-date contributions from it");
  }
  if (soFar.match > 0 && soFar.pay === 0) refuse("YTD pay: missing beside YTD match");
  refuseExcessDeferrals(soFar.deferral, regularLimit + catchUp, plan.age, "options", "options: YTD deferral");
}

/** After-tax elections that fill the room, at most what the plan and the pay allow each time. */
function afterTaxElections(settled: Settled, pays: readonly Pay[], deferrals: Deferrals, step: number) {
  const { plan, counted } = settled;
  const electable = pays.map(({ amount }, i) => {
    const taken = (deferrals.elections[i]?.rate ?? 0) + (deferrals.catchUpElections?.[i]?.rate ?? 0);
    const cap = plan.afterTaxCapShare;
    const ofPlan = cap === undefined || amount === 0 ? 1 : (cap * (counted[i] ?? 0)) / amount;
    return { pay: amount, most: Math.max(0, Math.min(1 - taken, ofPlan)) };
  });
  return cutElections(electable, step, (elections) => {
    const planned = amounts(elections);
    return sum(planned) <= yearRoom(silent, settled, planned).left;
  });
}

function given(sheet: Worksheet, plan: PayrollPlan, soFar: SoFar, pays: Pays): number {
  const ahead = sheet.total(
    "Pay that is still to come",
    "Reg. §1.415(c)-2(e)(1)",
    pays.planned.map(({ amount }) => amount),
  );
  sheet.given("Pay so far", soFar.pay);
  sheet.note(
    "Deferrals at other employers, tests of the plan and net pay are not counted",
    "IRC §402(g), §401(m)",
  );
  if (soFar.pay === 0 && (plan.periodsLeft ?? plan.periods) < plan.periods) {
    sheet.note("Pay earlier in the year counted as none: no YTD pay given", "Plan document");
  }
  return sheet.sum("Pay of the year", "IRC §415(c)(3)", soFar.pay, ahead);
}

/**
 * A payroll schedule that fills the after-tax room by the last pay date of the year.
 *
 * Deferrals come first, spread so that the whole match comes with them; then after-tax contributions fill what the limit
 * on annual additions leaves beside the year's deferrals, match, true-up and other employer money, none of which is put
 * at risk. Elections are whole steps that payroll takes, the later ones the higher; the last pay stops at the exact room.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year and of the year before
 * @param plan the person's payroll
 * @returns the pays that are left, with elections and dollars
 * @throws {DomainError} `invalid` when dates, year-to-date figures or the plan cannot be
 * @source IRC §402(g), §414(v), §415(c), §401(a)(17), §401(m)
 * @example payrollSchedule(silent, figures, { pay: 260000, periods: 26, deferralRate: 0.1, match }).room.left === 39700
 */
export function payrollSchedule(sheet: Worksheet, figures: ScheduleFigures, plan: PayrollPlan): Schedule {
  const { limits } = figures;
  const step = stepOf(plan);
  const soFar = plan.soFar ?? nothing;
  // First of all, so that a year without figures is told as such.
  const dollarLimit = sheet.figure(limits.limit("Annual additions"));
  const pays = paysOf(plan, figures.year);
  const yearPay = given(sheet, plan, soFar, pays);
  const rule = catchUpRule(sheet, figures, plan);
  const wanted = wantedOf(sheet, figures, plan, yearPay, rule);
  checkSoFar(plan, soFar, wanted);

  const payLimit = sheet.figure(limits.limit("Compensation"));
  const counted = countedPays(pays.planned, soFar.pay, payLimit);
  sheet.total("Pay still to come that the match counts", "IRC §401(a)(17)", counted);
  const deferrals = deferralsOf(plan, pays.planned, counted, soFar, wanted, step);
  const onCatchUp = plan.matchOnCatchUp !== false;
  const matched = deferrals.regular.map(
    (amount, i) => amount + (onCatchUp ? (deferrals.catchUp[i] ?? 0) : 0),
  );
  const regularSoFar = Math.min(soFar.deferral, wanted.regularLimit);
  const settled: Settled = {
    plan,
    figures: limits,
    soFar,
    counted,
    yearPay,
    limit: sheet.lesser("Limit on annual additions", "IRC §415(c)(1)", dollarLimit, yearPay),
    regular: regularDeferrals(sheet, soFar, deferrals, wanted),
    matchedSoFar: onCatchUp ? soFar.deferral : regularSoFar,
    matched,
  };
  refuseOverfull(settled);
  const afterTax = afterTaxElections(settled, pays.planned, deferrals, step);
  sheet.note("The match of the first pay, as that of each is worked out", "Plan document");
  const firstMatched = (matched[0] ?? 0) + (plan.matchOnAfterTax === true ? (afterTax[0]?.amount ?? 0) : 0);
  matchOn(sheet, counted[0] ?? 0, firstMatched, plan.match);
  const room = yearRoom(sheet, settled, amounts(afterTax));
  const planned = sheet.total("After-tax with the pays", "Plan document", amounts(afterTax));
  const roomLeft = sheet.remainder("Room that the schedule leaves", "IRC §415(c)", room.left, planned);
  const possible = payMatches(plan.match, counted, counted, soFar.match);
  return {
    plan,
    soFar,
    catchUpSoFar: withoutDust(soFar.deferral - regularSoFar),
    pays: scheduledPays(pays.planned, counted, deferrals, afterTax, room),
    tooLate: pays.tooLate,
    next: pays.next,
    step,
    rothCatchUp: rule,
    limit: settled.limit,
    payLimit,
    yearPay,
    room,
    roomLeft,
    matchForgone: silent.remainder("", "", sum(possible), sum([...room.match, room.trueUp])),
  };
}

/** Deferrals of the year that are annual additions: all but catch-up. */
function regularDeferrals(sheet: Worksheet, soFar: SoFar, deferrals: Deferrals, wanted: Wanted): number {
  const withPays = sheet.total(
    "Deferrals with the pays",
    "Plan document",
    deferrals.regular.map((amount, i) => withoutDust(amount + (deferrals.catchUp[i] ?? 0))),
  );
  const all = sheet.sum("Deferrals of the year by the schedule", "Plan document", soFar.deferral, withPays);
  const catchUp = sheet.remainder("Catch-up part of them", "IRC §414(v)(3)(A)", all, wanted.regularLimit);
  return sheet.difference("Deferrals that are annual additions", "Reg. §1.414(v)-1(d)(1)", all, catchUp);
}

function scheduledPays(
  pays: readonly Pay[],
  counted: readonly number[],
  deferrals: Deferrals,
  afterTax: readonly Election[],
  room: YearRoom,
): ScheduledPay[] {
  const none: Election = { rate: 0, amount: 0 };
  let roomLeft = room.left;
  return pays.map((pay, i) => {
    const election = afterTax[i] ?? none;
    roomLeft = withoutDust(roomLeft - election.amount);
    return {
      pay,
      counted: counted[i] ?? 0,
      deferral: deferrals.elections[i] ?? none,
      catchUpRate: deferrals.catchUpElections?.[i]?.rate,
      regular: deferrals.regular[i] ?? 0,
      catchUp: deferrals.catchUp[i] ?? 0,
      match: room.match[i] ?? 0,
      afterTax: election,
      roomLeft,
    };
  });
}
