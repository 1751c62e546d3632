import { answer } from "./answer";

/**
 * Whether a plan's features allow the mega backdoor Roth. Confirm limits for the highly paid and testing with the plan.
 * @customfunction MEGA_ELIGIBLE
 * @helpurl https://localhost:3000/help/MEGA_ELIGIBLE.html
 * @param {any[][]} after_tax_allowed TRUE, FALSE, Yes or No; blank when not known. One cell or a column.
 * @param {any[][]} in_plan_conversion Whether after-tax money can be converted to Roth inside the plan.
 * @param {any[][]} in_service_distribution Whether after-tax money can be paid out while still employed.
 * @returns {any[][]} A sentence: "Eligible: …", "Contribute only: …", "Not eligible: …" or "Ask the plan: …".
 * @example =MBDR.MEGA_ELIGIBLE(TRUE,TRUE,FALSE) → "Eligible: convert inside the plan"
 */
function megaEligible(
  after_tax_allowed: any[][],
  in_plan_conversion: any[][],
  in_service_distribution: any[][],
): any[][] {
  return answer("MEGA_ELIGIBLE", [after_tax_allowed, in_plan_conversion, in_service_distribution]);
}
