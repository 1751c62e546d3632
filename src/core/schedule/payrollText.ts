import { dayInWords, isoDate } from "../calendar";
import { cents } from "../money";
import { dollars, percent } from "../words";
import { silent } from "../worksheet";
import type { Pay } from "./pays";
import type { Schedule, ScheduledPay } from "./schedule";

/**
 * A pay as a column of them names it: its date, or its number where dates are not known.
 *
 * Dates stand as text, since the cells that a function spills cannot carry a number format: a date would show as
 * 46206. Year first, so that the column sorts, and DATEVALUE reads it everywhere.
 *
 * @param pay the pay
 * @returns a text such as "2026-07-03"
 */
export function payName(pay: Pay): string {
  const { serial, number } = pay;
  return serial === undefined ? `Pay ${number}` : isoDate(serial);
}

/**
 * A pay within a sentence.
 *
 * @param pay the pay
 * @returns a text such as "3 July"
 */
export function inWords(pay: Pay): string {
  const { serial, number } = pay;
  return serial === undefined ? `pay ${number}` : dayInWords(serial);
}

type RateOf = (pay: ScheduledPay) => number | undefined;

const elections: readonly (readonly [name: string, rateOf: RateOf])[] = [
  ["the deferral", ({ deferral }) => deferral.rate],
  ["catch-up", ({ catchUpRate }) => catchUpRate],
  ["after-tax", ({ afterTax }) => afterTax.rate],
];

/** The election that is set anew with a pay; undefined where it stays, or there is none. */
function newRate(pays: readonly ScheduledPay[], index: number, rateOf: RateOf): number | undefined {
  const [each, before] = [pays[index], pays[index - 1]];
  if (each === undefined || (before !== undefined && rateOf(before) === rateOf(each))) return undefined;
  return rateOf(each);
}

/**
 * What to enter on the payroll site, in plain words.
 *
 * @param schedule the schedule
 * @returns one sentence an election
 * @example payrollText(schedule) // ["Set the deferral to 9% from 2 January, 10% from 31 July.", …]
 */
export function payrollText(schedule: Schedule): string[] {
  const { pays } = schedule;
  return elections.flatMap(([name, rateOf]) => {
    const told = pays.flatMap(({ pay }, index) => {
      const rate = newRate(pays, index, rateOf);
      return rate === undefined ? [] : [`${percent(rate)} from ${inWords(pay)}`];
    });
    return told.length === 0 ? [] : [`Set ${name} to ${told.join(", ")}.`];
  });
}

/**
 * What changes with one pay, for the column beside it.
 *
 * @param schedule the schedule
 * @param index which pay
 * @returns a text, empty where nothing changes
 */
export function payNote(schedule: Schedule, index: number): string {
  const { pays } = schedule;
  const each = pays[index];
  if (each === undefined) return "";
  const set = elections.flatMap(([name, rateOf]) => {
    const rate = newRate(pays, index, rateOf);
    return rate === undefined ? [] : [`${name} to ${percent(rate)}`];
  });
  const parts = set.length === 0 ? [] : [`set ${set.join(", ")}`];
  if (each.pay.hasBonus) parts.unshift("bonus");
  if (overshoot(each) > 0) parts.push("after-tax stops at the room");
  const text = parts.join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What an after-tax election would put in beyond the dollars planned, where the payroll does not stop it.
 *
 * @param scheduled the pay
 * @returns dollars, zero or more
 */
export function overshoot(scheduled: ScheduledPay): number {
  const { afterTax, pay } = scheduled;
  return silent.remainder("", "", cents(afterTax.rate * pay.amount), afterTax.amount);
}

/**
 * The year's additions against the limit, for a reviewer to add up.
 *
 * @param schedule the schedule
 * @returns a sentence
 */
export function checkText(schedule: Schedule): string {
  const { pays, soFar, catchUpSoFar, room, plan, limit } = schedule;
  const total = (of: (pay: ScheduledPay) => number) => silent.total("", "", pays.map(of));
  const deferral = soFar.deferral - catchUpSoFar + total(({ regular }) => regular);
  const match = soFar.match + total(({ match: each }) => each) + room.trueUp;
  const afterTax = soFar.afterTax + total(({ afterTax: each }) => each.amount);
  const nonelective = plan.nonelective ?? 0;
  const parts = [
    `${dollars(deferral)} deferral`,
    `${dollars(match)} match`,
    ...(nonelective > 0 ? [`${dollars(nonelective)} nonelective`] : []),
    `${dollars(afterTax)} after-tax`,
  ];
  const sum = deferral + match + nonelective + afterTax;
  return `Annual additions: ${parts.join(" + ")} = ${dollars(sum)} of ${dollars(limit)}.`;
}
