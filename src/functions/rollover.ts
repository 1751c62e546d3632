import { answer } from "./answer";

/**
 * The taxable part of a payout from a plan's after-tax account: growth, in the share that it has of the account.
 * @customfunction PRO_RATA_TAXABLE
 * @helpurl https://localhost:3000/help/PRO_RATA_TAXABLE.html
 * @param {any[][]} distribution What is paid out or converted. One cell or a column.
 * @param {any[][]} basis After-tax contributions in the account, not yet paid out.
 * @param {any[][]} balance The account just before the payout.
 * @returns {any[][]} Dollars of income; 0 when the balance is below basis.
 * @example =MBDR.PRO_RATA_TAXABLE(50000,40000,50000) → 10000
 * @example =MBDR.PRO_RATA_TAXABLE(10000,40000,50000) → 2000
 */
function proRataTaxable(distribution: any[][], basis: any[][], balance: any[][]): any[][] {
  return answer("PRO_RATA_TAXABLE", [distribution, basis, balance]);
}

/**
 * Which part of each payment of one plan distribution is pre-tax, after-tax and taxable (Notice 2014-54), as a table.
 * @customfunction SPLIT_ROLLOVER
 * @helpurl https://localhost:3000/help/SPLIT_ROLLOVER.html
 * @param {any[][]} pre_tax Pre-tax money in the distribution; all payments made at one time are one distribution.
 * @param {any[][]} after_tax After-tax money in the distribution.
 * @param {any[][]} direct_traditional Direct rollover to a traditional IRA or the pre-tax side of a plan.
 * @param {any[][]} direct_roth Direct rollover to a Roth IRA.
 * @param {any[][]} [sixty_day_traditional] Rollover within 60 days to a traditional IRA.
 * @param {any[][]} [sixty_day_roth] Rollover within 60 days to a Roth IRA.
 * @param {any[][]} [cash] What is kept. All destinations must add up to the distribution.
 * @param {any[][]} [pre_tax_to_roth] Pre-tax money that the participant sends to the Roth IRA among direct rollovers.
 * @returns {any[][]} A table: destination, amount, pre-tax, after-tax, taxable; total and withholding last.
 * @example =INDEX(MBDR.SPLIT_ROLLOVER(80000,20000,60000,0,0,15000,25000),7,5) → 20000
 * @example =INDEX(MBDR.SPLIT_ROLLOVER(80000,20000,80000,20000),3,5) → 0
 */
function splitRollover(
  pre_tax: any[][],
  after_tax: any[][],
  direct_traditional: any[][],
  direct_roth: any[][],
  sixty_day_traditional?: any[][],
  sixty_day_roth?: any[][],
  cash?: any[][],
  pre_tax_to_roth?: any[][],
): any[][] {
  return answer("SPLIT_ROLLOVER", [
    pre_tax,
    after_tax,
    direct_traditional,
    direct_roth,
    sixty_day_traditional,
    sixty_day_roth,
    cash,
    pre_tax_to_roth,
  ]);
}
