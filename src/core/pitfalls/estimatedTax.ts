import law from "../../law/federal.json";
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

const { smallBalance, ofThisYear, ofLastYear, ofLastYearAfterHighIncome, highIncome } = law.estimatedTax;

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
  const owed = sheet.remainder("Tax less withholding", "IRC §6654(e)(1)", totalTax, withholding);
  if (owed < smallBalance) {
    sheet.note("Less than 1,000 is left: no estimated tax", "IRC §6654(e)(1)");
    return sheet.cents("To be paid within the year", "IRC §6654(e)(1)", 0);
  }
  const thisYear = sheet.times("Of this year's tax", "IRC §6654(d)(1)(B)(i)", totalTax, ofThisYear);
  const lastYear =
    priorYearAgi > highIncome[facts.filingStatus]
      ? sheet.times(
          "Of the tax of the year before, after a high income",
          "IRC §6654(d)(1)(C)(i)",
          priorYearTax,
          ofLastYearAfterHighIncome,
        )
      : sheet.times("Of the tax of the year before", "IRC §6654(d)(1)(B)(ii)", priorYearTax, ofLastYear);
  const lesser = sheet.lesser("Lesser of both", "IRC §6654(d)(1)(B)", thisYear, lastYear);
  return sheet.cents("To be paid within the year", "IRC §6654(d)(1)(B)", lesser);
}
