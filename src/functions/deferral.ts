import { answer } from "./answer";

/**
 * Elective deferrals that a person may still make this year, over all plans of all employers.
 * @customfunction DEFERRAL_ROOM
 * @helpurl https://localhost:3000/help/DEFERRAL_ROOM.html
 * @param {any[][]} year Calendar year, such as 2026.
 * @param {any[][]} deferrals Pre-tax and Roth deferrals so far, all plans. One cell or a column.
 * @param {any[][]} [age] Age reached by 31 December; from 50 on there is catch-up.
 * @param {any[][]} [catch_up] "None", "50+" or "60-63", when the plan offers less than the age allows.
 * @param {any[][]} [compensation] Pay; nobody defers more than that.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} Dollars, zero or more.
 * @example =MBDR.DEFERRAL_ROOM(2026,20000,55) → 12500
 */
function deferralRoom(
  year: any[][],
  deferrals: any[][],
  age?: any[][],
  catch_up?: any[][],
  compensation?: any[][],
  limits?: any[][],
): any[][] {
  return answer("DEFERRAL_ROOM", [year, deferrals, age, catch_up, compensation, limits]);
}

/**
 * Whether catch-up contributions of the year must be Roth.
 * @customfunction ROTH_CATCH_UP_REQUIRED
 * @helpurl https://localhost:3000/help/ROTH_CATCH_UP_REQUIRED.html
 * @param {any[][]} year The year of the catch-up contributions, such as 2026.
 * @param {any[][]} prior_year_wages Form W-2 box 3 of the year before, same employer; 0 for a new hire. One cell or a column.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} TRUE or FALSE.
 * @example =MBDR.ROTH_CATCH_UP_REQUIRED(2026,150000) → FALSE
 * @example =MBDR.ROTH_CATCH_UP_REQUIRED(2026,150001) → TRUE
 */
function rothCatchUpRequired(year: any[][], prior_year_wages: any[][], limits?: any[][]): any[][] {
  return answer("ROTH_CATCH_UP_REQUIRED", [year, prior_year_wages, limits]);
}
