import { answer } from "./answer";

/**
 * The version of the calculations and the day of the law figures.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/help/VERSION.html
 * @returns {any[][]} One text.
 * @example =MBDR.VERSION() → "MBDR 0.1.0, law figures as of 2026-11-23"
 */
function version(): any[][] {
  return answer("VERSION", []);
}
