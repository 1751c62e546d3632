import { DomainError } from "./errors";
import type { Worksheet } from "./worksheet";

/** After-tax contributions of a year, and how often they are converted. */
export interface Delay {
  /** Dollars for the whole year. */
  readonly afterTax: number;
  /** Effective yearly return, a fraction. */
  readonly yearlyReturn: number;
  /** Evenly spread, the last at the end of the year. */
  readonly conversionsPerYear: number;
  /** Income tax on the growth, federal and state, a fraction. */
  readonly taxRate: number;
  /** Equal contributions, each at the end of its period; monthly when left out. */
  readonly contributionsPerYear?: number | undefined;
}

const monthly = 12;

/**
 * What waiting for the next conversion costs: a year's tax on growth before conversion.
 *
 * Each contribution grows until the next conversion, and the growth is income when it is converted. A conversion on the
 * day of the contribution costs nothing. In a year of losses there is no growth to tax.
 *
 * @param sheet the worksheet
 * @param delay the contributions, return, conversions and tax rate
 * @returns dollars a year, rounded to the cent
 * @throws {DomainError} `invalid` when there is no conversion in the year
 * @source IRC §72(d)(2), (e)(8), §402A(c)(4)(B), §408A(d)(3)(A)
 * @example delayCost(silent, { afterTax: 36000, yearlyReturn: 0.07, conversionsPerYear: 1, taxRate: 0.35 }) === 399.31
 */
export function delayCost(sheet: Worksheet, delay: Delay): number {
  const { yearlyReturn, conversionsPerYear: conversions, taxRate } = delay;
  if (conversions < 1) {
    throw new DomainError(
      "invalid",
      "conversions_per_year",
      "conversions_per_year: a whole number from 1 to 366",
    );
  }
  const contributions = delay.contributionsPerYear ?? monthly;
  const year = sheet.given("After-tax contributions of the year", delay.afterTax);
  const each = sheet.quotient("Each contribution", "Payroll", year, contributions);
  const growths: number[] = [];
  for (let number = 1; number <= contributions; number += 1) {
    // In whole parts of a year, so that a conversion on the same day is no wait at all.
    const next = Math.ceil((number * conversions) / contributions);
    const wait = (next * contributions - number * conversions) / (conversions * contributions);
    if (wait === 0) continue;
    const label = `Contribution ${number} when it is converted`;
    const grown = sheet.compounded(label, "Effective yearly return", each, yearlyReturn, wait);
    growths.push(sheet.difference(`Growth of contribution ${number}`, "IRC §72(e)(8)", grown, each));
  }
  const growth = sheet.total("Growth before conversion", "IRC §72(d)(2), (e)(8)", growths);
  const tax = sheet.times("Tax on it", "IRC §402A(c)(4)(B), §408A(d)(3)(A)", growth, taxRate);
  return sheet.cents("Cost of the delay in a year", "IRC §402A(c)(4)(B), §408A(d)(3)(A)", tax);
}
