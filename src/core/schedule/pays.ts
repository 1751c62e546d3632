import { dayOf, lastDay, serialOf } from "../calendar";
import { DomainError } from "../errors";
import { cents } from "../money";
import type { PayrollPlan } from "./plan";

/** One pay of the schedule. */
export interface Pay {
  /** Its number among the pays of the year. */
  readonly number: number;
  /** Excel's number of its date, where dates are known. */
  readonly serial: number | undefined;
  /** Dollars, a bonus of the same day included. */
  readonly amount: number;
  readonly hasBonus: boolean;
}

/** The pays that the schedule plans, and those that come too late for the year. */
export interface Pays {
  readonly planned: readonly Pay[];
  readonly tooLate: readonly Pay[];
  /** The pay date after the last one of the year, where dates are known. */
  readonly next: number | undefined;
}

/** How many pays a year payrolls have. */
const known = [12, 24, 26, 27, 52, 53];

function refused(field: string, sentence: string): DomainError {
  return new DomainError("invalid", field, `${field}: ${sentence}`);
}

/** The same day of a later month, or its last day where it is shorter or the first one was a last day. */
function monthsLater(first: number, months: number, day: number, last: boolean): number {
  const start = dayOf(first);
  const sum = start.month - 1 + months;
  const year = start.year + Math.floor(sum / 12);
  const month = (sum % 12) + 1;
  const end = lastDay(year, month);
  return serialOf({ year, month, day: last ? end : Math.min(day, end) });
}

/** The nth date of two a month, fifteen days apart: the 15th goes with the last day. */
function twiceMonthly(first: number, n: number): number {
  const { year, month, day } = dayOf(first);
  const isLast = day === lastDay(year, month);
  const isSecond = isLast || day > 15;
  const early = isLast ? 15 : isSecond ? day - 15 : day;
  const half = n + (isSecond ? 1 : 0);
  const months = Math.floor(half / 2);
  if (half % 2 === 0) return monthsLater(first, months, early, false);
  return monthsLater(first, months, early + 15, early === 15 && (isLast || !isSecond));
}

/** The date of the nth pay after the first, by how many pays a year has. */
function payDate(first: number, periods: number, n: number): number {
  if (periods >= 52) return first + 7 * n;
  if (periods >= 26) return first + 14 * n;
  if (periods === 24) return twiceMonthly(first, n);
  const { year, month, day } = dayOf(first);
  return monthsLater(first, n, day, day === lastDay(year, month));
}

function datesUpTo(last: number, first: number, periods: number): number {
  let count = 0;
  while (payDate(first, periods, count) <= last) count += 1;
  return count;
}

function inYear(serial: number | undefined, year: number, label: string): void {
  if (serial === undefined || dayOf(serial).year === year) return;
  throw refused("options", `${label}: a date in the year that is asked`);
}

/** How many pays are left, by the dates or as given. */
function paysLeft(plan: PayrollPlan, year: number): number {
  const { firstPayDate, periods, periodsLeft } = plan;
  if (periodsLeft !== undefined) {
    if (periodsLeft > periods)
      throw refused("options", "Periods left: not more than the periods of the year");
    return periodsLeft;
  }
  if (firstPayDate === undefined) return periods;
  const count = datesUpTo(serialOf({ year, month: 12, day: 31 }), firstPayDate, periods);
  if (count > periods) {
    throw refused("periods", `${count} pay dates fall in the year from the first one; or give Periods left`);
  }
  return count;
}

/** Refuses dates that do not go together. */
function checkDates({ firstPayDate, bonusDate, bonus, cutoff }: PayrollPlan, year: number): void {
  inYear(firstPayDate, year, "First pay date");
  inYear(bonusDate, year, "Bonus date");
  inYear(cutoff, year, "Year-end cutoff");
  if (firstPayDate === undefined && (bonusDate ?? cutoff) !== undefined) {
    throw refused("options", "First pay date: missing; a bonus date or a cutoff needs it");
  }
  if ((bonusDate === undefined) !== ((bonus ?? 0) === 0)) {
    throw refused("options", "Bonus: give both, the dollars and the Bonus date");
  }
  if (bonusDate !== undefined && bonusDate < (firstPayDate ?? 0)) {
    throw refused(
      "options",
      "Bonus date: not before the first pay date; an earlier bonus is part of YTD pay",
    );
  }
}

/** The pays with the bonus in its place: with the pay of its day, or between two. */
function withBonus(pays: readonly Pay[], serial: number, bonus: number): Pay[] {
  const same = pays.find((pay) => pay.serial === serial);
  if (same !== undefined) {
    const both = { ...same, amount: cents(same.amount + bonus), hasBonus: true };
    return pays.map((pay) => (pay === same ? both : pay));
  }
  const earlier = pays.filter((pay) => (pay.serial ?? 0) < serial);
  const number = earlier[earlier.length - 1]?.number ?? 0;
  return [...earlier, { number, serial, amount: bonus, hasBonus: true }, ...pays.slice(earlier.length)];
}

/**
 * The pays that are left of a year.
 *
 * Regular pay is spread over the periods so that a year's cents add up. A bonus is a pay of its own, or part of the pay
 * of its day. Pays after the cutoff, or after 31 December, are not of the year.
 *
 * @param plan the payroll
 * @param year calendar year
 * @returns the pays in the order of their dates
 * @throws {DomainError} `invalid` when dates or numbers do not go together, or no pay is left
 * @source IRC §415(c)(3), Reg. §1.415(c)-2(e)(1): pay counts for the year in which it is paid
 */
export function paysOf(plan: PayrollPlan, year: number): Pays {
  const { pay, periods, firstPayDate } = plan;
  if (!known.includes(periods)) throw refused("periods", "12, 24, 26, 27, 52 or 53 pay dates a year");
  checkDates(plan, year);
  const left = paysLeft(plan, year);
  const regular = Array.from({ length: left }, (_, i): Pay => {
    const number = periods - left + i + 1;
    const serial = firstPayDate === undefined ? undefined : payDate(firstPayDate, periods, i);
    const amount = cents(cents((pay * number) / periods) - cents((pay * (number - 1)) / periods));
    return { number, serial, amount, hasBonus: false };
  });
  const { bonusDate, bonus } = plan;
  const all = bonusDate === undefined || bonus === undefined ? regular : withBonus(regular, bonusDate, bonus);
  const last = plan.cutoff ?? serialOf({ year, month: 12, day: 31 });
  const planned = all.filter(({ serial }) => serial === undefined || serial <= last);
  if (planned.every(({ amount }) => amount === 0)) {
    throw refused(
      "pay",
      "dollars above 0 on a date before the cutoff; else there is nothing to contribute from",
    );
  }
  return {
    planned,
    tooLate: all.slice(planned.length),
    next: firstPayDate === undefined ? undefined : payDate(firstPayDate, periods, left),
  };
}
