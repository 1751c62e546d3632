/** Days from the day that Excel counts from to the day that computers do; whole days, no clock and no time zone. */
const daysBefore1970 = 25_569;
const millisecondsADay = 86_400_000;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number under which Excel keeps a day, `yyyy-mm-dd`; NaN when there is no such day. Days count from March 1900. */
export function serialOf(day: string): number {
  const [, year, month, date] = isoDay.exec(day) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const serial = time / millisecondsADay + daysBefore1970;
  // The 31st of June would otherwise count as the 1st of July.
  return serial >= 61 && dayOf(serial) === day ? serial : NaN;
}

/** The day, `yyyy-mm-dd`, of a number under which Excel keeps it; the time of day is left out. */
export function dayOf(serial: number): string {
  return new Date((Math.floor(serial) - daysBefore1970) * millisecondsADay).toISOString().slice(0, 10);
}

/** The day so many months later, or earlier when below 0; the last of a month that is shorter. As EDATE has it. */
export function monthsAfter(serial: number, months: number): number {
  const start = new Date((Math.floor(serial) - daysBefore1970) * millisecondsADay);
  const month = start.getUTCMonth() + months;
  const last = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const time = Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), last));
  return time / millisecondsADay + daysBefore1970;
}
