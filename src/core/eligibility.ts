import type { Worksheet } from "./worksheet";

/** What is known of a plan's features; left out means unknown. */
export interface PlanFeatures {
  readonly afterTaxAllowed?: boolean | undefined;
  readonly inPlanConversion?: boolean | undefined;
  readonly inServiceDistribution?: boolean | undefined;
}

/**
 * Whether the plan may still turn out to take after-tax contributions: what becomes of them is worth asking only then.
 *
 * @param features what is known of the plan
 * @returns false once it is known to take none
 * @source IRC §401(m)
 * @example mayTakeAfterTax({}) === true
 */
export function mayTakeAfterTax(features: PlanFeatures): boolean {
  return features.afterTaxAllowed !== false;
}

const authority = "IRC §401(m), §402A(c)(4); Notice 2014-54";

function answer({ afterTaxAllowed, inPlanConversion, inServiceDistribution }: PlanFeatures): string {
  if (afterTaxAllowed === false) return "Not eligible: the plan takes no after-tax contributions";
  if (afterTaxAllowed === undefined) return "Ask the plan: does it take after-tax contributions?";
  if (inPlanConversion && inServiceDistribution) {
    return "Eligible: convert inside the plan or roll out to a Roth IRA";
  }
  if (inPlanConversion) return "Eligible: convert inside the plan";
  if (inServiceDistribution) return "Eligible: roll out to a Roth IRA";
  if (inPlanConversion === false && inServiceDistribution === false) {
    return "Contribute only: after-tax money cannot turn Roth before leaving";
  }
  return "Ask the plan: can after-tax money be converted, or paid out in service?";
}

function known(feature: boolean | undefined): string {
  if (feature === undefined) return "unknown";
  return feature ? "yes" : "no";
}

/**
 * Whether a plan's features allow the mega backdoor Roth.
 *
 * It takes after-tax contributions, and one way to turn them Roth: conversion inside the plan, or a distribution while
 * still in service. Eligible means that these features are present; limits for the highly paid and testing come after.
 *
 * @param sheet the worksheet
 * @param features what is known of the plan
 * @returns a sentence that starts "Eligible:", "Contribute only:", "Not eligible:" or "Ask the plan:"
 * @source IRC §401(m), §402A(c)(4)(E); Notice 2014-54
 * @example megaEligibility(silent, { afterTaxAllowed: true, inPlanConversion: true }) === "Eligible: convert inside the plan"
 */
export function megaEligibility(sheet: Worksheet, features: PlanFeatures): string {
  sheet.verdict("After-tax contributions allowed", "Plan document", known(features.afterTaxAllowed));
  sheet.verdict("In-plan Roth conversion", "Plan document", known(features.inPlanConversion));
  sheet.verdict("In-service distribution", "Plan document", known(features.inServiceDistribution));
  return sheet.verdict("Mega backdoor Roth", authority, answer(features));
}
