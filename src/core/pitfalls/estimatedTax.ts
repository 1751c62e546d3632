import type { FilingStatus } from "../filingStatus";
import type { Worksheet } from "../worksheet";

/** What decides how much tax must be paid within the year; dollars. */
export interface EstimatedTax {
  readonly filingStatus: FilingStatus;
  /** Tax of this year after credits, conversion included. */
  readonly totalTax: number;
  /** Tax of the year before, a year of twelve months with a return. */
  readonly priorYearTax: number;
  readonly priorYearAgi: number;
  readonly withholding: number;
}

/** Below this balance after withholding nothing is due within the year. */
const smallBalance = 1000;

/** Income of the year before above which 110% of its tax is asked for. */
function highIncome(status: FilingStatus): number {
  return status === "MFS" ? 75_000 : 150_000;
}

/**
 * The tax that must be paid within the year so that no addition to tax is due: 90% of this year's, or all of last
 * year's if that is less, 110% of it after a year of high income.
 *
 * @param sheet the worksheet
 * @param facts the tax of both years
 * @returns dollars in whole cents; 0 where withholding leaves less than $1,000
 * @source IRC §6654(d)(1)(B), (C), (e)(1); Form 2210 part I
 */
export function requiredPayment(sheet: Worksheet, facts: EstimatedTax): number {
  const { totalTax, priorYearTax, priorYearAgi, withholding } = facts;
  const label = "To be paid within the year";
  const owed = sheet.remainder("Tax less withholding", "IRC §6654(e)(1)", totalTax, withholding);
  if (owed < smallBalance) {
    sheet.note("Less than 1,000 is left: no estimated tax", "IRC §6654(e)(1)");
    return sheet.times(label, "IRC §6654(e)(1)", owed, 0);
  }
  const ofThisYear = sheet.times("90% of this year's tax", "IRC §6654(d)(1)(B)(i)", totalTax, 0.9);
  const rate = priorYearAgi > highIncome(facts.filingStatus) ? 1.1 : 1;
  const section = rate > 1 ? "IRC §6654(d)(1)(C)(i)" : "IRC §6654(d)(1)(B)(ii)";
  const ofLastYear = sheet.times("Of the tax of the year before", section, priorYearTax, rate);
  const lesser = sheet.lesser("Lesser of both", "IRC §6654(d)(1)(B)", ofThisYear, ofLastYear);
  return sheet.cents(label, "IRC §6654(d)(1)(B)", lesser);
}
