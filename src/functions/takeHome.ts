import { answer } from "./answer";

/**
 * Pay left after payroll taxes, income tax and contributions.
 * @customfunction TAKE_HOME
 * @helpurl https://localhost:3000/help/TAKE_HOME.html
 * @param {any[][]} year Calendar year, 2024 to 2026.
 * @param {any[][]} filing_status Single, MFJ, MFS, HOH or QSS. One cell or a column.
 * @param {any[][]} wages All wages of the return, before deferrals.
 * @param {any[][]} pre_tax Pre-tax deferrals.
 * @param {any[][]} [roth_and_after_tax] Roth deferrals and after-tax contributions.
 * @param {any[][]} [state] Two letters: the state of residence all year. Blank: federal tax alone.
 * @param {any[][]} [household] Two columns of label and value, or a row of labels above one row for each client.
 * @returns {any[][]} Dollars; below zero when taxes and contributions are more than pay.
 * @example =MBDR.TAKE_HOME(2026,"Single",200000,24500,33500) → 96807
 * @example =MBDR.TAKE_HOME(2026,"Single",200000,24500,33500,"CA") → 84826.21
 */
function takeHome(
  year: any[][],
  filing_status: any[][],
  wages: any[][],
  pre_tax: any[][],
  roth_and_after_tax?: any[][],
  state?: any[][],
  household?: any[][],
): any[][] {
  return answer("TAKE_HOME", [year, filing_status, wages, pre_tax, roth_and_after_tax, state, household]);
}
