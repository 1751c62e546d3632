/** A day of the calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Excel's number of 1 March 1900, the first day that it counts right, and days in four hundred years. */
const firstSerial = 61;
const daysInEra = 146_097;
const daysInFourYears = 1461;
const daysInCentury = 36_524;

/** Days from 1 March of the year 0 to 1 March 1900. */
const daysBefore = 693_960;

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/**
 * The day of a number by which Excel holds a date, in the calendar that counts from 1900.
 *
 * @param serial whole days, from 61
 * @returns the day
 * @example dayOf(46206) // 3 July 2026
 */
export function dayOf(serial: number): Day {
  // Years that start in March end in the leap day, so that a month's days follow from its number alone.
  const days = serial - firstSerial + daysBefore;
  const era = Math.floor(days / daysInEra);
  const inEra = days - era * daysInEra;
  const yearOfEra = Math.floor(
    (inEra -
      Math.floor(inEra / (daysInFourYears - 1)) +
      Math.floor(inEra / daysInCentury) -
      Math.floor(inEra / (daysInEra - 1))) /
      365,
  );
  const inYear = inEra - daysBeforeYear(yearOfEra);
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - daysBeforeMonth(fromMarch) + 1,
  };
}

function daysBeforeYear(years: number): number {
  return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

/** Days from 1 March to the first of the month that is so many months later. */
function daysBeforeMonth(fromMarch: number): number {
  return Math.floor((153 * fromMarch + 2) / 5);
}

/**
 * The number by which Excel holds a day.
 *
 * @param date from 1 March 1900
 * @returns whole days
 * @example serialOf({ year: 2026, month: 7, day: 3 }) === 46206
 */
export function serialOf(date: Day): number {
  const { year, month, day } = date;
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const years = month > 2 ? year : year - 1;
  return daysBeforeYear(years) + daysBeforeMonth(fromMarch) + day - 1 - daysBefore + firstSerial;
}

/**
 * The last day of a month.
 *
 * @param year calendar year
 * @param month 1 to 12
 * @returns 28 to 31
 */
export function lastDay(year: number, month: number): number {
  // Counted from March, the month after December is one like the others.
  return dayOf(serialOf({ year, month: month + 1, day: 1 }) - 1).day;
}

/**
 * A date as a text that every reader takes alike and that sorts by time.
 *
 * @param serial Excel's number of the day
 * @returns year, month and day
 * @example isoDate(46206) === "2026-07-03"
 */
export function isoDate(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * A day in words, where the year is clear.
 *
 * @param serial Excel's number of the day
 * @returns day and month
 * @example dayInWords(46206) === "3 July"
 */
export function dayInWords(serial: number): string {
  const { month, day } = dayOf(serial);
  return `${day} ${months[month - 1] ?? ""}`;
}
