import { dayOf as calendarDay, isoDate, lastDay, serialOf as serialOfDay } from "../core/calendar";

/** The first number that Excel counts right: before March 1900 it has a day too many. */
const firstSerial = 61;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number under which Excel keeps a day, `yyyy-mm-dd`; NaN when there is no such day. Days count from March 1900. */
export function serialOf(day: string): number {
  const [year, month, date] = (isoDay.exec(day) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return NaN;
  const serial = serialOfDay({ year, month, day: date });
  // The 31st of June would otherwise count as the 1st of July.
  return serial >= firstSerial && dayOf(serial) === day ? serial : NaN;
}

/** The day, `yyyy-mm-dd`, of a number under which Excel keeps it; the time of day is left out. */
export function dayOf(serial: number): string {
  return isoDate(Math.floor(serial));
}

/** The day so many months later, or earlier when below 0; the last of a month that is shorter. As EDATE has it. */
export function monthsAfter(serial: number, months: number): number {
  const start = calendarDay(Math.floor(serial));
  const since = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(since / 12);
  const month = since - year * 12 + 1;
  return serialOfDay({ year, month, day: Math.min(start.day, lastDay(year, month)) });
}
