import { answer } from "./answer";

/**
 * What conversions of several amounts cost, side by side, as a table.
 * @customfunction CONVERSION_LADDER
 * @helpurl https://localhost:3000/help/CONVERSION_LADDER.html
 * @param {any[][]} year Calendar year, 2024 to 2026.
 * @param {any[][]} filing_status Single, MFJ, MFS, HOH or QSS.
 * @param {any[][]} income Ordinary income in AGI before the conversion, without gains, qualified dividends and Social Security.
 * @param {any[][]} amounts Taxable amounts of conversion: a row or a column, at most 1,000.
 * @param {any[][]} [state] Two letters: the state of residence all year. Blank: federal tax alone.
 * @param {any[][]} [household] Two columns of label and value, or a row of labels above one row of values.
 * @returns {any[][]} A table: taxable amount, tax, average rate, marginal rate, triggers crossed.
 * @example =INDEX(MBDR.CONVERSION_LADDER(2026,"Single",210000,{10000,20000}),3,2) → 5770
 * @example =INDEX(MBDR.CONVERSION_LADDER(2026,"Single",210000,{10000,20000}),3,5) → "24%"
 * @example =INDEX(MBDR.CONVERSION_LADDER(2025,"Single",240000,{10000,20000},"CA"),3,2) → 8284
 */
function conversionLadder(
  year: any[][],
  filing_status: any[][],
  income: any[][],
  amounts: any[][],
  state?: any[][],
  household?: any[][],
): any[][] {
  return answer("CONVERSION_LADDER", [year, filing_status, income, amounts, state, household]);
}

/**
 * The largest taxable conversion that stays at or below a target.
 * @customfunction FILL_TO
 * @helpurl https://localhost:3000/help/FILL_TO.html
 * @param {any[][]} year Calendar year, 2024 to 2026.
 * @param {any[][]} filing_status Single, MFJ, MFS, HOH or QSS. One cell or a column.
 * @param {any[][]} income Ordinary income in AGI before the conversion, without gains, qualified dividends and Social Security.
 * @param {any[][]} target "24%" or 0.24 (top of that bracket), or where something starts: "LTCG 15%", "NIIT", "SALT", "IRMAA 1", "CA 9.3%".
 * @param {any[][]} [state] Two letters: the state of residence all year. Blank: federal tax alone.
 * @param {any[][]} [household] Two columns of label and value, or a row of labels above one row for each client.
 * @returns {any[][]} Dollars, to the cent; a target passed or out of reach is said in a sentence.
 * @example =MBDR.FILL_TO(2026,"MFJ",300000,"24%") → 135750
 * @example =MBDR.FILL_TO(2025,"Single",250000,"CO deduction added back","CO") → 49999.99
 * @example =MBDR.FILL_TO(2026,"Single",90000,"IRMAA 1",,{"Age",70}) → 19000
 */
function fillTo(
  year: any[][],
  filing_status: any[][],
  income: any[][],
  target: any[][],
  state?: any[][],
  household?: any[][],
): any[][] {
  return answer("FILL_TO", [year, filing_status, income, target, state, household]);
}

/**
 * The points ahead at which a growing conversion begins to cost more, nearest first, as a table.
 * @customfunction NEXT_CLIFFS
 * @helpurl https://localhost:3000/help/NEXT_CLIFFS.html
 * @param {any[][]} year Calendar year, 2024 to 2026.
 * @param {any[][]} filing_status Single, MFJ, MFS, HOH or QSS.
 * @param {any[][]} income Ordinary income in AGI before the conversion, without gains, qualified dividends and Social Security.
 * @param {any[][]} [state] Two letters: the state of residence all year. Blank: federal tax alone.
 * @param {any[][]} [household] Two columns of label and value, or a row of labels above one row of values.
 * @returns {any[][]} A table: trigger, dollars away, cost at once, marginal rate before and after, what happens, authority.
 * @example =INDEX(MBDR.NEXT_CLIFFS(2026,"MFJ",300000),2,2) → 135750
 * @example =INDEX(MBDR.NEXT_CLIFFS(2025,"Single",299000,"CO"),2,3) → 165
 */
function nextCliffs(
  year: any[][],
  filing_status: any[][],
  income: any[][],
  state?: any[][],
  household?: any[][],
): any[][] {
  return answer("NEXT_CLIFFS", [year, filing_status, income, state, household]);
}
