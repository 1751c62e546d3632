import { answer } from "./answer";

/**
 * A payroll schedule that fills the after-tax room by the last pay date of the year and keeps the whole match.
 * @customfunction MEGA_SCHEDULE
 * @helpurl https://localhost:3000/help/MEGA_SCHEDULE.html
 * @param {any[][]} year Calendar year, such as 2026 (also plan and limitation year).
 * @param {any[][]} pay Regular pay of the whole year before deferrals, without bonus.
 * @param {any[][]} periods Pay dates in a full year: 12, 24, 26, 27, 52 or 53.
 * @param {any[][]} deferral_rate The share of the year's pay to defer, such as 10%; what the law does not allow is left out.
 * @param {any[][]} match The match formula: "50% to 6%", "100% to 3%, 50% to 5%", "None", or a table of rate and bound.
 * @param {any[][]} [age] Age reached by 31 December; from 50 on, deferrals may go on into catch-up.
 * @param {any[][]} [options] Two columns, label and value, with the labels below.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} One row a pay date, then the year's sums, the words for the payroll site, and what to watch.
 * @option First pay date: The first pay date that the schedule plans, a date cell. Without it pays are numbered.
 * @option Periods left: Pay dates from the first one to the end of the year. Without it they follow from the first pay date, else all periods are left.
 * @option YTD pay: Pay of this employer earlier in the year, bonus included.
 * @option YTD deferral: Pre-tax and Roth deferrals earlier in the year, catch-up included.
 * @option YTD match: Match received for this year so far.
 * @option YTD after-tax: After-tax contributions earlier in the year.
 * @option Bonus date: The date of a bonus to come; on a pay date it is part of that pay.
 * @option Bonus: Dollars of that bonus, on top of pay; the elections and the match count it.
 * @option True-up: Whether the plan makes up, after the year, match that the pay dates did not bring. Unknown counts as no.
 * @option Nonelective: Profit sharing and other employer money for the year, whenever it comes; its room is kept.
 * @option After-tax cap %: The plan's cap on after-tax contributions as a share of pay, each time and for the year.
 * @option After-tax cap $: The plan's cap on after-tax contributions in dollars a year.
 * @option Match on after-tax: Whether the plan matches after-tax contributions too. Unknown counts as no.
 * @option Match on catch-up: Whether the plan matches catch-up. Unknown counts as yes; with No, catch-up gets an election of its own.
 * @option Election step: The step in which payroll takes elections, such as 0.5%; 1% unless given.
 * @option Prior Box 3 wages: Form W-2 box 3 of the year before, same employer; decides whether catch-up must be Roth.
 * @option Roth available: Whether the plan takes Roth deferrals; without them, catch-up that must be Roth is none.
 * @option Year-end cutoff: The last day whose pay counts for the year; 31 December unless given.
 * @example =INDEX(MBDR.MEGA_SCHEDULE(2026,260000,26,10%,"50% to 6%",45),28,7) → 7800
 * @example =INDEX(MBDR.MEGA_SCHEDULE(2026,260000,26,10%,"50% to 6%",45),28,9) → 39700
 * @example =INDEX(MBDR.MEGA_SCHEDULE(2026,260000,26,10%,"50% to 6%",45),30,11) → "Set after-tax to 15% from pay 1, 16% from pay 20."
 */
function megaSchedule(
  year: any[][],
  pay: any[][],
  periods: any[][],
  deferral_rate: any[][],
  match: any[][],
  age?: any[][],
  options?: any[][],
  limits?: any[][],
): any[][] {
  return answer("MEGA_SCHEDULE", [year, pay, periods, deferral_rate, match, age, options, limits]);
}
