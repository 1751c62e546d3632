import { answer } from "./answer";

/**
 * Roth IRA money in the order of withdrawal, each conversion's five-year date, the clocks, and what a withdrawal now costs.
 * @customfunction ROTH_CLOCKS
 * @helpurl https://localhost:3000/help/ROTH_CLOCKS.html
 * @param {any[][]} year The year of the withdrawal, such as 2026.
 * @param {any[][]} events A row of labels, then one row for each event up to then, with the labels below in any order.
 * @param {any[][]} [age] Age reached by 31 December; it tells whether 59½ is reached. Blank: taken as not reached.
 * @returns {any[][]} One row a layer in the order of withdrawal, then sums, clocks, and what is assumed.
 * @option Year: Of a Contribution the year that it is for, of a Conversion the year in which the money left its plan or IRA.
 * @option Kind: Contribution, Conversion (from an IRA or straight from a plan), Roth rollover (from a plan's Roth account), Withdrawal (not rolled over), Balance (all Roth IRAs now), Roth deferral (the first one into a plan starts its clock) or In-plan conversion.
 * @option Amount: Dollars; may be blank for a Roth deferral.
 * @option Taxable: Of a Conversion or In-plan conversion, what was income; 0 is a value.
 * @option Earnings: Of a Roth rollover, the amount less Form 1099-R box 5; 0 where the payout was qualified.
 * @option Plan: The plan's name, of a Roth deferral or In-plan conversion; each plan has a clock of its own.
 * @example =INDEX(MBDR.ROTH_CLOCKS(2026,{"Year","Kind","Amount","Taxable";2020,"Contribution",6000,"";2024,"Conversion",30000,1000},45),3,7) → 100
 * @example =INDEX(MBDR.ROTH_CLOCKS(2026,{"Year","Kind","Amount","Taxable";2020,"Contribution",6000,"";2024,"Conversion",30000,1000},45),3,5) → "2029-01-01"
 */
function rothClocks(year: any[][], events: any[][], age?: any[][]): any[][] {
  return answer("ROTH_CLOCKS", [year, events, age]);
}
