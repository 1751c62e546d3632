import { answer } from "./answer";

/**
 * What waiting for the next conversion costs in a year: tax on the growth of after-tax contributions before they are converted.
 * @customfunction DELAY_COST
 * @helpurl https://localhost:3000/help/DELAY_COST.html
 * @param {any[][]} after_tax After-tax contributions of a whole year. One cell or a column.
 * @param {any[][]} yearly_return Effective yearly return, such as 7%.
 * @param {any[][]} conversions_per_year Conversions in a year, evenly spread, the last at its end: 1, 4, 12, …
 * @param {any[][]} tax_rate Income tax on the growth, federal and state, such as 35%.
 * @param {any[][]} [contributions_per_year] Equal contributions in a year, each at the end of its period; 12 when left out.
 * @returns {any[][]} Dollars a year, zero or more.
 * @example =MBDR.DELAY_COST(36000,7%,1,35%,12) → 399.31
 * @example =MBDR.DELAY_COST(36000,7%,4,35%,12) → 71.38
 * @example =MBDR.DELAY_COST(36000,7%,12,35%,12) → 0
 */
function delayCost(
  after_tax: any[][],
  yearly_return: any[][],
  conversions_per_year: any[][],
  tax_rate: any[][],
  contributions_per_year?: any[][],
): any[][] {
  return answer("DELAY_COST", [
    after_tax,
    yearly_return,
    conversions_per_year,
    tax_rate,
    contributions_per_year,
  ]);
}
