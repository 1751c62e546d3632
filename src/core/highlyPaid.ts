import type { LimitFigures } from "./figures";
import type { Worksheet } from "./worksheet";

/** The share of ownership above which pay does not matter. */
const ownerOver = 0.05;

/**
 * Whether an employee is highly compensated for a plan year.
 *
 * Pay of the year before is held against the threshold of that year, and must be strictly above it; or the person owns
 * strictly more than 5% in either year.
 *
 * @param sheet the worksheet
 * @param lastYear the limits of the year before the plan year
 * @param pay dollars, compensation of the year before
 * @param ownerShare fraction owned, the greater of both years; left out, ownership is not tested
 * @returns true when highly compensated
 * @source IRC §414(q)(1); Notice 97-45
 * @example isHighlyPaid(silent, limitFigures(2025), 160000) === false
 */
export function isHighlyPaid(
  sheet: Worksheet,
  lastYear: LimitFigures,
  pay: number,
  ownerShare?: number,
): boolean {
  sheet.given("Pay of the year before", pay);
  const owner = ownerShare !== undefined && ownerShare > ownerOver;
  if (ownerShare === undefined) {
    sheet.note("Ownership not tested: no share given", "IRC §414(q)(1)(A)");
  } else {
    sheet.verdict("Owns more than 5%", "IRC §414(q)(1)(A), §416(i)(1)(B)(i)", owner);
  }
  const threshold = sheet.figure(lastYear.limit("HCE pay"));
  const paid = sheet.verdict("Pay above the threshold", "IRC §414(q)(1)(B)", pay > threshold);
  sheet.note("Top-paid group election not tested", "IRC §414(q)(3)");
  return sheet.verdict("Highly compensated", "IRC §414(q)(1)", owner || paid);
}
