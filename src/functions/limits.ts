import { answer } from "./answer";

/**
 * One dollar limit of the law, by name.
 * @customfunction LIMIT
 * @helpurl https://localhost:3000/help/LIMIT.html
 * @param {any[][]} year Calendar year, such as 2026 (also plan and limitation year).
 * @param {any[][]} name A name that LIMITS lists, such as "Deferral", or "Catch-up" with an age. One cell or a column.
 * @param {any[][]} [age] Age reached by 31 December; only "Catch-up" uses it.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} Dollars; #N/A for a year without figures.
 * @example =MBDR.LIMIT(2026,"Annual additions") → 72000
 * @example =MBDR.LIMIT(2026,"Catch-up",61) → 11250
 */
function limit(year: any[][], name: any[][], age?: any[][], limits?: any[][]): any[][] {
  return answer("LIMIT", [year, name, age, limits]);
}

/**
 * All plan limits of a year as a table: limit, amount, status, authority, year.
 * @customfunction LIMITS
 * @helpurl https://localhost:3000/help/LIMITS.html
 * @param {any[][]} year Calendar year, such as 2026.
 * @param {any[][]} [inflation] For a year not yet published: prices as a yearly rate, such as 2.7%, or CPI figures. 0 is a value.
 * @returns {any[][]} A table with headings; projected rows say so.
 * @example =INDEX(MBDR.LIMITS(2026),2,2) → 24500
 */
function limits(year: any[][], inflation?: any[][]): any[][] {
  return answer("LIMITS", [year, inflation]);
}
