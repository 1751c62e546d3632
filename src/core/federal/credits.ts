import type { Worksheet } from "../worksheet";
import type { FederalLaw } from "./figures";
import type { Household } from "./household";

/**
 * Whether the household has anyone for whom there is a credit.
 *
 * @param household the household
 * @returns true when it has
 */
export function hasDependents(household: Household): boolean {
  return (household.childrenUnder17 ?? 0) + (household.otherDependents ?? 0) > 0;
}

/**
 * Credits for children and other dependents, as far as there is tax for them to lower.
 *
 * They fall by $50 for each $1,000, or part of it, of AGI over the threshold. The refund of what is left of the child
 * credit is not counted.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param agi dollars
 * @param tax dollars, regular and minimum tax
 * @returns dollars, at most the tax
 * @source IRC §24; Schedule 8812 part I
 */
export function dependentCredits(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  agi: number,
  tax: number,
): number {
  if (!hasDependents(household)) return 0;
  const rule = law.childCredit;
  const children = household.childrenUnder17 ?? 0;
  const others = household.otherDependents ?? 0;
  const forChildren = sheet.each("Credit for children", rule.authority, rule.child, children);
  const forOthers = sheet.each("Credit for other dependents", "IRC §24(h)(4)", rule.otherDependent, others);
  const full = sheet.sum("Credits before phase-out", "Schedule 8812 line 8", forChildren, forOthers);
  const threshold = rule.over[household.filingStatus];
  const over = sheet.remainder("AGI over the threshold", "Schedule 8812 line 10", agi, threshold);
  const started = Math.ceil(over / rule.per);
  const lost = sheet.each("Credit lost", "Schedule 8812 line 11", rule.cut, started);
  const left = sheet.remainder("Credits left", "Schedule 8812 line 12", full, lost);
  if (left > tax) sheet.note("Not counted: a refund of the credit that is above the tax", "IRC §24(d)");
  return sheet.lesser("Credits for dependents", "Schedule 8812 line 14", left, tax);
}
