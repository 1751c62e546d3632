import { answer } from "./answer";

/**
 * What a Roth conversion adds to the year's tax. Without Medicare premiums and the 10% additional tax.
 * @customfunction ROTH_CONVERSION_TAX
 * @helpurl https://localhost:3000/help/ROTH_CONVERSION_TAX.html
 * @param {any[][]} year Calendar year, 2024 to 2026.
 * @param {any[][]} filing_status Single, MFJ, MFS, HOH or QSS. One cell or a column.
 * @param {any[][]} income Ordinary income in AGI before the conversion, without gains, qualified dividends and Social Security.
 * @param {any[][]} converted The payout turned Roth.
 * @param {any[][]} basis The part of it already taxed.
 * @param {any[][]} [state] Two letters: the state of residence all year. Blank: federal tax alone.
 * @param {any[][]} [household] Two columns of label and value, or a row of labels above one row for each client.
 * @returns {any[][]} Dollars.
 * @example =MBDR.ROTH_CONVERSION_TAX(2026,"MFJ",450000,50000,40000) → 3200
 * @example =MBDR.ROTH_CONVERSION_TAX(2026,"MFJ",450000,50000,40000,"CA") → 4130
 * @example =MBDR.ROTH_CONVERSION_TAX(2025,"MFJ",400000,20000,0,"MD",{"Locality","Howard County"}) → 6590
 * @example =MBDR.ROTH_CONVERSION_TAX(2026,"Single",190000,30000,0,,{"Investment income",15000}) → 7940
 * @example =MBDR.ROTH_CONVERSION_TAX(2026,"MFJ",520000,50000,0,,{"State and local taxes",60000;"Mortgage interest",20000}) → 21299.5
 */
function rothConversionTax(
  year: any[][],
  filing_status: any[][],
  income: any[][],
  converted: any[][],
  basis: any[][],
  state?: any[][],
  household?: any[][],
): any[][] {
  return answer("ROTH_CONVERSION_TAX", [year, filing_status, income, converted, basis, state, household]);
}

/**
 * The returns without and with a Roth conversion, line by line, as a table; Medicare premiums apart.
 * @customfunction ROTH_CONVERSION_DETAIL
 * @helpurl https://localhost:3000/help/ROTH_CONVERSION_DETAIL.html
 * @param {any[][]} year Calendar year, 2024 to 2026.
 * @param {any[][]} filing_status Single, MFJ, MFS, HOH or QSS.
 * @param {any[][]} income Ordinary income in AGI before the conversion, without gains, qualified dividends and Social Security.
 * @param {any[][]} converted The payout turned Roth.
 * @param {any[][]} basis The part of it already taxed.
 * @param {any[][]} [state] Two letters: the state of residence all year. Blank: federal tax alone.
 * @param {any[][]} [household] Two columns of label and value, or a row of labels above one row of values.
 * @returns {any[][]} A table: line, without, with, difference, authority, status; then rates, and how sure the state is.
 * @example =INDEX(MBDR.ROTH_CONVERSION_DETAIL(2026,"MFJ",450000,50000,40000),16,4) → 3200
 * @example =INDEX(MBDR.ROTH_CONVERSION_DETAIL(2026,"MFJ",450000,50000,40000,"CA"),19,6) → "projected"
 */
function rothConversionDetail(
  year: any[][],
  filing_status: any[][],
  income: any[][],
  converted: any[][],
  basis: any[][],
  state?: any[][],
  household?: any[][],
): any[][] {
  return answer("ROTH_CONVERSION_DETAIL", [year, filing_status, income, converted, basis, state, household]);
}
