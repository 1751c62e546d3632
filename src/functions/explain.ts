import { answer } from "./answer";

/**
 * Shows the work of one MBDR call, line by line with its authority.
 * @customfunction EXPLAIN
 * @helpurl https://localhost:3000/help/EXPLAIN.html
 * @param {any[][]} function_name The function's name, such as "MEGA_HEADROOM".
 * @param {any[][][]} values The arguments of the call, one by one, in the order of that function; for one client.
 * @returns {any[][]} A table: line, how, amount, authority.
 * @example =INDEX(MBDR.EXPLAIN("IS_HCE",2026,160000),2,1) → "Pay of the year before"
 */
function explain(function_name: any[][], values: any[][][]): any[][] {
  return answer("EXPLAIN", [function_name, values]);
}
