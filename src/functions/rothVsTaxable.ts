import { answer } from "./answer";

/**
 * A Roth against a taxable account and money never converted, year by year: what each would come to if paid out then, and whether it is worth it.
 * @customfunction ROTH_VS_TAXABLE
 * @helpurl https://localhost:3000/help/ROTH_VS_TAXABLE.html
 * @param {any[][]} contribution Dollars put aside at the start, the same for each account.
 * @param {any[][]} years Whole years until all is paid out, from 1 to 100.
 * @param {any[][]} yearly_return Effective yearly return, dividends included, such as 7%; below 0% for a loss.
 * @param {any[][]} dividend_yield The part of the return that is paid out each year, such as 2%. The price grows by the rest.
 * @param {any[][]} dividend_tax Yearly tax on dividends, federal and state, such as 18.8%. They are reinvested after it.
 * @param {any[][]} gains_tax Tax on the gain when the taxable account is sold at the end, such as 18.8%. A loss is taken to save as much tax on other gains.
 * @param {any[][]} [options] Two columns, label and value, with the labels below.
 * @returns {any[][]} One row a year, then the verdict, the break-even year and what was not worked out.
 * @option Contribution years: Years with the same contribution at their start, one when left out.
 * @option Inflation: A yearly rate, for the columns in today's dollars; 0% is a value.
 * @option Ordinary tax: Tax on the growth of money that is never converted, paid at the end. Without it that account is not worked out.
 * @option Conversion tax: Dollars of each contribution that pay the tax on its conversion, as DELAY_COST gives; the rest goes into the Roth.
 * @option Plan fee: Yearly cost of the plan beyond that of the taxable account, a share of the balance at the end of each year.
 * @option Roth earnings tax: Tax on the Roth's growth where it is not paid out tax-free, the 10% included. Left out, it is tax-free.
 * @example =INDEX(MBDR.ROTH_VS_TAXABLE(30000,20,7%,2%,18.8%,18.8%),21,3) → 116090.53
 * @example =INDEX(MBDR.ROTH_VS_TAXABLE(30000,20,7%,2%,18.8%,18.8%),21,5) → 97101.37
 * @example =INDEX(MBDR.ROTH_VS_TAXABLE(30000,20,7%,2%,18.8%,18.8%),22,12) → "Worth it: the Roth ends 18,989.16 ahead of the taxable account."
 */
function rothVsTaxable(
  contribution: any[][],
  years: any[][],
  yearly_return: any[][],
  dividend_yield: any[][],
  dividend_tax: any[][],
  gains_tax: any[][],
  options?: any[][],
): any[][] {
  return answer("ROTH_VS_TAXABLE", [
    contribution,
    years,
    yearly_return,
    dividend_yield,
    dividend_tax,
    gains_tax,
    options,
  ]);
}

/**
 * How far a Roth ends ahead of a taxable account after all tax; below 0 it ends behind.
 * @customfunction MEGA_ADVANTAGE
 * @helpurl https://localhost:3000/help/MEGA_ADVANTAGE.html
 * @param {any[][]} contribution Dollars put aside at the start, the same for each account. One cell or a column.
 * @param {any[][]} years Whole years until all is paid out, from 1 to 100.
 * @param {any[][]} yearly_return Effective yearly return, dividends included, such as 7%; below 0% for a loss.
 * @param {any[][]} dividend_yield The part of the return that is paid out each year, such as 2%. The price grows by the rest.
 * @param {any[][]} dividend_tax Yearly tax on dividends, federal and state, such as 18.8%. They are reinvested after it.
 * @param {any[][]} gains_tax Tax on the gain when the taxable account is sold at the end, such as 18.8%. A loss is taken to save as much tax on other gains.
 * @param {any[][]} [options] Two columns, label and value, with the labels below; the same for all rows.
 * @returns {any[][]} Dollars of the last year, not today's; below 0 when the taxable account ends ahead.
 * @option Contribution years: Years with the same contribution at their start, one when left out.
 * @option Inflation: Changes nothing here; ROTH_VS_TAXABLE takes it for its columns in today's dollars.
 * @option Ordinary tax: Changes nothing here; ROTH_VS_TAXABLE takes it for money that is never converted.
 * @option Conversion tax: Dollars of each contribution that pay the tax on its conversion, as DELAY_COST gives; the rest goes into the Roth.
 * @option Plan fee: Yearly cost of the plan beyond that of the taxable account, a share of the balance at the end of each year.
 * @option Roth earnings tax: Tax on the Roth's growth where it is not paid out tax-free, the 10% included. Left out, it is tax-free.
 * @example =MBDR.MEGA_ADVANTAGE(30000,20,7%,2%,18.8%,18.8%) → 18989.16
 * @example =MBDR.MEGA_ADVANTAGE(30000,20,7%,2%,18.8%,18.8%,{"Plan fee",1%}) → -2150.12
 */
function megaAdvantage(
  contribution: any[][],
  years: any[][],
  yearly_return: any[][],
  dividend_yield: any[][],
  dividend_tax: any[][],
  gains_tax: any[][],
  options?: any[][],
): any[][] {
  return answer("MEGA_ADVANTAGE", [
    contribution,
    years,
    yearly_return,
    dividend_yield,
    dividend_tax,
    gains_tax,
    options,
  ]);
}
