import { cents } from "./money";

// Made once: making one costs more than all the lines of a call.
const wholeDollars = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const dollarsAndCents = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/**
 * Dollars as a reviewer reads them: thousands apart, cents only where there are any.
 *
 * @param amount dollars
 * @returns the text
 * @example dollars(24500) === "24,500"
 */
export function dollars(amount: number): string {
  return (Number.isInteger(cents(amount)) ? wholeDollars : dollarsAndCents).format(amount);
}

/**
 * A rate as a percentage.
 *
 * @param rate a fraction
 * @returns the text, to a ten-thousandth of a percent
 * @example percent(0.06) === "6%"
 */
export function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(4))}%`;
}
