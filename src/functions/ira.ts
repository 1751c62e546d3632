import { answer } from "./answer";

/**
 * Form 8606 line by line: basis and taxable part of one person's distributions and conversions from IRAs, as a table.
 * @customfunction FORM_8606
 * @helpurl https://localhost:3000/help/FORM_8606.html
 * @param {any[][]} year Calendar year, such as 2026.
 * @param {any[][]} contributions Nondeductible contributions to IRAs for the year. No 401(k) money.
 * @param {any[][]} prior_basis Basis of earlier years: line 14 of the last form.
 * @param {any[][]} year_end_value Value of all traditional, SEP and SIMPLE IRAs on 31 December.
 * @param {any[][]} distributions Paid out in the year and not converted.
 * @param {any[][]} converted Converted to Roth IRAs in the year.
 * @param {any[][]} [contributed_after_year_end] The part of contributions made from January to the due date.
 * @param {any[][]} [outstanding_rollovers] Paid out before year-end and rolled over after it.
 * @returns {any[][]} A table: line, what it is, amount, authority.
 * @example =INDEX(MBDR.FORM_8606(2026,7500,14000,28000,0,10000,7500),19,3) → 6320
 */
function form8606(
  year: any[][],
  contributions: any[][],
  prior_basis: any[][],
  year_end_value: any[][],
  distributions: any[][],
  converted: any[][],
  contributed_after_year_end?: any[][],
  outstanding_rollovers?: any[][],
): any[][] {
  return answer("FORM_8606", [
    year,
    contributions,
    prior_basis,
    year_end_value,
    distributions,
    converted,
    contributed_after_year_end,
    outstanding_rollovers,
  ]);
}

/**
 * What of a backdoor Roth IRA is income: the taxable part of one person's IRA distributions and conversions.
 * @customfunction BACKDOOR_TAXABLE
 * @helpurl https://localhost:3000/help/BACKDOOR_TAXABLE.html
 * @param {any[][]} year Calendar year, such as 2026.
 * @param {any[][]} contributions Nondeductible contributions to IRAs for the year. No 401(k) money. One cell or a column.
 * @param {any[][]} prior_basis Basis of earlier years: line 14 of the last form.
 * @param {any[][]} year_end_value Value of all traditional, SEP and SIMPLE IRAs on 31 December.
 * @param {any[][]} distributions Paid out in the year and not converted.
 * @param {any[][]} converted Converted to Roth IRAs in the year.
 * @param {any[][]} [contributed_after_year_end] The part of contributions made from January to the due date.
 * @param {any[][]} [outstanding_rollovers] Paid out before year-end and rolled over after it.
 * @returns {any[][]} Dollars: lines 15c and 18 of Form 8606.
 * @example =MBDR.BACKDOOR_TAXABLE(2026,7500,0,0,0,7500) → 0
 * @example =MBDR.BACKDOOR_TAXABLE(2026,7500,0,67500,0,7500) → 6750
 */
function backdoorTaxable(
  year: any[][],
  contributions: any[][],
  prior_basis: any[][],
  year_end_value: any[][],
  distributions: any[][],
  converted: any[][],
  contributed_after_year_end?: any[][],
  outstanding_rollovers?: any[][],
): any[][] {
  return answer("BACKDOOR_TAXABLE", [
    year,
    contributions,
    prior_basis,
    year_end_value,
    distributions,
    converted,
    contributed_after_year_end,
    outstanding_rollovers,
  ]);
}
