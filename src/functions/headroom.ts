import { answer } from "./answer";

/**
 * After-tax contributions that a person may still make this year in one employer's plans: legal room before plan limits and refunds.
 * @customfunction MEGA_HEADROOM
 * @helpurl https://localhost:3000/help/MEGA_HEADROOM.html
 * @param {any[][]} year Calendar year, such as 2026 (also plan and limitation year).
 * @param {any[][]} deferrals All pre-tax and Roth deferrals of the year, catch-up included. One cell or a column.
 * @param {any[][]} employer The full year's match, profit sharing, forfeitures and true-up.
 * @param {any[][]} [age] Age reached by 31 December; takes catch-up out of the limit.
 * @param {any[][]} [compensation] Pay before deferrals; the limit is never more than pay.
 * @param {any[][]} [after_tax] After-tax contributions already made.
 * @param {any[][]} [after_tax_cap] The plan's own dollar cap on after-tax contributions; blank or 0 means that none is known.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} Dollars, zero or more.
 * @example =MBDR.MEGA_HEADROOM(2026,24500,14000) → 33500
 * @example =MBDR.MEGA_HEADROOM(2026,32500,10000,55) → 37500
 * @example =MBDR.MEGA_HEADROOM(2026,24500,14000,45,60000) → 21500
 */
function megaHeadroom(
  year: any[][],
  deferrals: any[][],
  employer: any[][],
  age?: any[][],
  compensation?: any[][],
  after_tax?: any[][],
  after_tax_cap?: any[][],
  limits?: any[][],
): any[][] {
  return answer("MEGA_HEADROOM", [
    year,
    deferrals,
    employer,
    age,
    compensation,
    after_tax,
    after_tax_cap,
    limits,
  ]);
}

/**
 * How far annual additions already exceed the year's limit.
 * @customfunction EXCESS_ADDITIONS
 * @helpurl https://localhost:3000/help/EXCESS_ADDITIONS.html
 * @param {any[][]} year Calendar year, such as 2026 (also plan and limitation year).
 * @param {any[][]} deferrals All pre-tax and Roth deferrals of the year, catch-up included. One cell or a column.
 * @param {any[][]} employer The full year's match, profit sharing, forfeitures and true-up.
 * @param {any[][]} [age] Age reached by 31 December; takes catch-up out of the limit.
 * @param {any[][]} [compensation] Pay before deferrals; the limit is never more than pay.
 * @param {any[][]} [after_tax] After-tax contributions already made.
 * @param {any[][]} [after_tax_cap] The plan's own cap; it plays no part in the excess.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} Dollars, zero or more.
 * @example =MBDR.EXCESS_ADDITIONS(2026,24500,14000,45,30000) → 8500
 */
function excessAdditions(
  year: any[][],
  deferrals: any[][],
  employer: any[][],
  age?: any[][],
  compensation?: any[][],
  after_tax?: any[][],
  after_tax_cap?: any[][],
  limits?: any[][],
): any[][] {
  return answer("EXCESS_ADDITIONS", [
    year,
    deferrals,
    employer,
    age,
    compensation,
    after_tax,
    after_tax_cap,
    limits,
  ]);
}
