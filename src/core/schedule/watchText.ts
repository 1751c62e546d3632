import { dayInWords, dayOf, isoDate, serialOf } from "../calendar";
import { dollars, percent } from "../words";
import { halfACent } from "./deferrals";
import { inWords, overshoot } from "./payrollText";
import type { Schedule, ScheduledPay } from "./schedule";

/** Above this share of a pay, what tax leaves may not be enough. */
const muchOfPay = 0.7;
/** A pay date this many days from the year's end may move over it, with a weekend and a holiday between. */
const daysToSlip = 3;
/** Rounding the match of each pay to the cent leaves less than this; it is not worth a word. */
const aDollar = 1;
/** A plan that matches after-tax money may leave a cent that no amount fits. */
const aCent = 0.01;

/** One thing to watch; undefined where there is nothing to tell. */
type Watch = (schedule: Schedule) => string | undefined;

const outOfReach: Watch = ({ roomLeft, plan, pays }) => {
  if (roomLeft <= aCent + halfACent * pays.length) return undefined;
  const why =
    plan.afterTaxCapShare === undefined
      ? "the pays left are too small"
      : "the plan's cap or the pays left stop it";
  return `${dollars(roomLeft)} of room cannot be reached: ${why}.`;
};

const blockedByPlan: Watch = ({ room, soFar }) => {
  const blocked = room.legal - soFar.afterTax - room.left;
  return blocked <= aCent
    ? undefined
    : `The plan's own cap leaves ${dollars(blocked)} of the legal room unused.`;
};

const tooMuchInLastPay: Watch = ({ pays, room, plan }) => {
  const cut = [...pays].reverse().find((each) => overshoot(each) > 0);
  if (cut === undefined) return undefined;
  const where =
    room.trueUp + (plan.nonelective ?? 0) > 0
      ? ", which payroll may not stop with other money still to come"
      : " where payroll does not stop at the limit";
  const { amount, rate } = cut.afterTax;
  return `On ${inWords(cut.pay)} after-tax takes ${dollars(amount)}, not ${percent(rate)}: ${dollars(overshoot(cut))} too much${where}.`;
};

const afterTheYear: Watch = ({ tooLate, plan }) => {
  const first = tooLate[0]?.serial;
  if (first === undefined) return undefined;
  const end = plan.cutoff === undefined ? "31 December" : dayInWords(plan.cutoff);
  return tooLate.length === 1
    ? `The pay of ${isoDate(first)} comes after ${end}: it counts for next year.`
    : `${tooLate.length} pays from ${isoDate(first)} on come after ${end}: they count for next year.`;
};

/** A last pay that may come after the year, or one after it that may come before. */
const overYearEnd: Watch = ({ pays, next, plan }) => {
  const last = pays[pays.length - 1]?.pay.serial;
  if (last === undefined || plan.cutoff !== undefined) return undefined;
  const yearEnd = serialOf({ year: dayOf(last).year, month: 12, day: 31 });
  if (next !== undefined && next <= yearEnd) {
    return `By its dates a further pay comes on ${dayInWords(next)}: raise Periods left, or it stays unplanned.`;
  }
  if (last > yearEnd - daysToSlip) {
    return `If the pay of ${dayInWords(last)} comes late, it counts for next year and its room is lost.`;
  }
  if (next !== undefined && next <= yearEnd + daysToSlip) {
    return `If the pay of ${dayInWords(next)} comes early, it counts for this year: stop after-tax before it.`;
  }
  return undefined;
};

const matchOutOfReach: Watch = ({ matchForgone, plan }) => {
  const last = plan.match.tiers[plan.match.tiers.length - 1];
  if (matchForgone < aDollar || last === undefined) return undefined;
  return `${dollars(matchForgone)} of match is not reached: it asks for ${percent(last.upTo)} of each pay.`;
};

const trueUp: Watch = ({ room, plan }) => {
  if (room.lost < aDollar || plan.trueUp === false) return undefined;
  return plan.trueUp === true
    ? `${dollars(room.lost)} of room is kept for the true-up after the year.`
    : `If the plan makes up lost match, ${dollars(room.lost)} comes after the year: say so in the option True-up.`;
};

const nonelective: Watch = ({ plan }) =>
  plan.nonelective === undefined
    ? undefined
    : `${dollars(plan.nonelective)} of room is kept for nonelective money, whenever it comes.`;

const rothCatchUp: Watch = ({ rothCatchUp: rule, pays, plan }) => {
  if (rule === "no Roth in the plan")
    return "No catch-up: it would have to be Roth, and the plan takes none.";
  if (pays.every(({ catchUp }) => catchUp === 0)) return undefined;
  if (rule === "not tested") return "Whether catch-up must be Roth is not tested: give Prior Box 3 wages.";
  if (rule !== "must be Roth") return undefined;
  return plan.rothAvailable === true
    ? "Catch-up must be Roth."
    : "Catch-up must be Roth; ask whether the plan takes it.";
};

const catchUpApart: Watch = ({ pays }) =>
  pays.every(({ catchUpRate }) => catchUpRate === undefined)
    ? undefined
    : "Catch-up needs an election of its own; where it only follows the deferral, the match ends early.";

const payOverLimit: Watch = ({ yearPay, payLimit, pays }) => {
  if (yearPay <= payLimit) return undefined;
  const passing = pays.find(({ counted, pay }) => counted < pay.amount);
  const when = passing === undefined ? "this year" : `on ${inWords(passing.pay)}`;
  return `Pay passes ${dollars(payLimit)} ${when}: no match beyond it, and some plans stop contributions there.`;
};

function taken({ deferral, catchUpRate = 0, afterTax }: ScheduledPay): number {
  return deferral.rate + catchUpRate + afterTax.rate;
}

const muchOfOnePay: Watch = ({ pays }) => {
  const heavy = pays.find((each) => taken(each) > muchOfPay);
  if (heavy === undefined) return undefined;
  return `From ${inWords(heavy.pay)} elections take ${percent(taken(heavy))} of pay; tax and FICA come out of it too.`;
};

/** Pay of before, with all pays of the year still to come. Once some are over, an earlier bonus may be in it. */
const morePayThanTheYear: Watch = ({ yearPay, pays, plan }) => {
  const bonus = pays.some(({ pay }) => pay.hasBonus) ? (plan.bonus ?? 0) : 0;
  const expected = plan.pay + bonus;
  if (pays[0]?.pay.number !== 1 || yearPay - expected < aDollar) return undefined;
  return `YTD pay and the pays to come make ${dollars(yearPay)}, not ${dollars(expected)}: say by Periods left or First pay date which are left.`;
};

const watches: readonly Watch[] = [
  ...[
    morePayThanTheYear,
    outOfReach,
    blockedByPlan,
    tooMuchInLastPay,
    afterTheYear,
    overYearEnd,
    matchOutOfReach,
    trueUp,
  ],
  ...[nonelective, rothCatchUp, catchUpApart, payOverLimit, muchOfOnePay],
];

/**
 * What to watch: room out of reach, overshoot, dates near the year's end, match, reserves and catch-up.
 *
 * @param schedule the schedule
 * @returns sentences, the gravest first
 */
export function watchText(schedule: Schedule): string[] {
  return watches.map((watch) => watch(schedule)).filter((sentence) => sentence !== undefined);
}
