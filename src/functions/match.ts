import { answer } from "./answer";

/**
 * The employer's match for the whole year by the plan's formula.
 * @customfunction EMPLOYER_MATCH
 * @helpurl https://localhost:3000/help/EMPLOYER_MATCH.html
 * @param {any[][]} year Calendar year, such as 2026.
 * @param {any[][]} pay The year's pay as the plan counts it; capped by law. One cell or a column.
 * @param {any[][]} deferrals The year's deferrals that the plan matches.
 * @param {any[][]} formula "50% to 6%", "100% to 3%, 50% to 5%", "100% of 3% + 50% of 2%; max 5000", "None", or a table of rate and bound.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} Dollars.
 * @example =MBDR.EMPLOYER_MATCH(2026,400000,24500,"50% to 6%") → 10800
 * @example =MBDR.EMPLOYER_MATCH(2026,200000,8000,"100% to 3%, 50% to 5%") → 7000
 */
function employerMatch(
  year: any[][],
  pay: any[][],
  deferrals: any[][],
  formula: any[][],
  limits?: any[][],
): any[][] {
  return answer("EMPLOYER_MATCH", [year, pay, deferrals, formula, limits]);
}
