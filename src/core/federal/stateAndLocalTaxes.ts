import type { Worksheet } from "../worksheet";
import { lawAmount, type FederalLaw } from "./figures";
import type { Household } from "./household";

/**
 * State and local taxes within their limit, which falls for high incomes but not below a floor.
 *
 * For married filing separately the worksheet lets the joint limit fall from half the income, and takes half of what is
 * left: so the limit of a separate return falls half as fast.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param agi dollars
 * @returns dollars that count, in whole cents
 * @source IRC §164(b)(6), (7); State and Local Tax Deduction Worksheet, Schedule A line 5e
 */
export function deductibleStateAndLocalTaxes(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  agi: number,
): number {
  const paid = household.stateAndLocalTaxes ?? 0;
  if (paid === 0) return 0;
  const { cap, phaseDown, label } = law.stateAndLocalTaxes;
  const status = household.filingStatus;
  let limit = lawAmount(sheet, law, law.stateAndLocalTaxes, label, cap[status]);
  if (phaseDown !== undefined && agi > phaseDown.over[status]) {
    const over = sheet.difference("AGI over the start", "IRC §164(b)(7)(B)(i)", agi, phaseDown.over[status]);
    const part = sheet.times("Part of it", "IRC §164(b)(7)(B)(i)", over, phaseDown.rate[status]);
    const lost = sheet.cents("Limit lost", "IRC §164(b)(7)(B)(i)", part);
    const left = sheet.remainder("Limit left", "IRC §164(b)(7)(B)(i)", limit, lost);
    limit = sheet.greater("Not below the floor", "IRC §164(b)(7)(B)(ii)", left, phaseDown.floor[status]);
  }
  return sheet.lesser("State and local taxes that count", "Schedule A line 5e", paid, limit);
}

/**
 * The income over which the falling limit cuts what a household has paid.
 *
 * @param law the year's law
 * @param household the household
 * @returns dollars of AGI; undefined where the limit never falls below what is paid
 * @source IRC §164(b)(7)(B)
 */
export function limitCutsOver(law: FederalLaw, household: Household): number | undefined {
  const { cap, phaseDown } = law.stateAndLocalTaxes;
  const status = household.filingStatus;
  const full = Math.min(household.stateAndLocalTaxes ?? 0, cap[status]);
  if (phaseDown === undefined || full <= phaseDown.floor[status]) return undefined;
  return phaseDown.over[status] + (cap[status] - full) / phaseDown.rate[status];
}
