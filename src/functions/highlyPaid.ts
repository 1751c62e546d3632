import { answer } from "./answer";

/**
 * Whether an employee is highly compensated (HCE) for a plan year.
 * @customfunction IS_HCE
 * @helpurl https://localhost:3000/help/IS_HCE.html
 * @param {any[][]} year The plan year, such as 2026.
 * @param {any[][]} prior_year_pay Pay of the year before; strictly above that year's threshold counts. One cell or a column.
 * @param {any[][]} [owner_share] Share owned, the greater of this and last year; strictly more than 5% counts.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} TRUE or FALSE.
 * @example =MBDR.IS_HCE(2025,158000) → TRUE
 * @example =MBDR.IS_HCE(2026,160000) → FALSE
 */
function isHighlyCompensated(
  year: any[][],
  prior_year_pay: any[][],
  owner_share?: any[][],
  limits?: any[][],
): any[][] {
  return answer("IS_HCE", [year, prior_year_pay, owner_share, limits]);
}
