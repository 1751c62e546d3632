import { answer } from "./answer";

/**
 * The direct contribution to a Roth IRA that income allows.
 * @customfunction ROTH_IRA_LIMIT
 * @helpurl https://localhost:3000/help/ROTH_IRA_LIMIT.html
 * @param {any[][]} year Calendar year, such as 2026.
 * @param {any[][]} filing_status Single, MFJ, MFS, HOH or QSS. One cell or a column.
 * @param {any[][]} magi Modified adjusted gross income, without income from conversions.
 * @param {any[][]} [age] Age reached by 31 December; from 50 on there is catch-up.
 * @param {any[][]} [compensation] Taxable compensation; the limit is never more.
 * @param {any[][]} [traditional] Contributions of the year to traditional IRAs; they use the same limit.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} Dollars, zero or more.
 * @example =MBDR.ROTH_IRA_LIMIT(2026,"Single",160001) → 4000
 */
function rothIraLimit(
  year: any[][],
  filing_status: any[][],
  magi: any[][],
  age?: any[][],
  compensation?: any[][],
  traditional?: any[][],
  limits?: any[][],
): any[][] {
  return answer("ROTH_IRA_LIMIT", [year, filing_status, magi, age, compensation, traditional, limits]);
}
