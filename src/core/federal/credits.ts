import type { Worksheet } from "../worksheet";
import { upToMultiple } from "../money";
import { cite, type FederalLaw } from "./figures";
import type { Household } from "./household";

/**
 * Credits for children and other dependents, as far as there is tax for them to lower.
 *
 * They fall by $50 for each $1,000, or part of it, of AGI over the threshold. A refund of what is left of the child
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
  const children = household.childrenUnder17 ?? 0;
  const others = household.otherDependents ?? 0;
  if (children + others === 0) return 0;
  const rule = law.childCredit;
  const forChildren = sheet.each("Credit for children", cite(rule), rule.child, children);
  const forOthers = sheet.each("Credit for other dependents", "IRC §24(h)(4)", rule.otherDependent, others);
  const full = sheet.sum("Credits before phase-out", "Schedule 8812 line 8", forChildren, forOthers);
  const over = sheet.remainder(
    "AGI over the threshold",
    "Schedule 8812 line 10",
    agi,
    rule.over[household.filingStatus],
  );
  const started = upToMultiple(over, rule.per) / rule.per;
  const lost = sheet.each("Credit lost", "Schedule 8812 line 11", rule.cut, started);
  const left = sheet.remainder("Credits left", "Schedule 8812 line 12", full, lost);
  return sheet.lesser("Credits for dependents", "Schedule 8812 line 14", left, tax);
}
