import { conversionTax, nextDollarRate, rateOf } from "./conversion";
import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { medicareSurcharge } from "./federal/medicarePremiums";
import { federalReturn } from "./federal/return";
import { cents } from "./money";
import { edgeOf, triggersOf } from "./triggers";
import { silent } from "./worksheet";

/** One step of a ladder: a taxable amount of conversion and what it costs. */
export interface Rung {
  readonly amount: number;
  readonly tax: number;
  /** Tax divided by the amount; 0 for no amount. */
  readonly averageRate: number;
  readonly nextDollarRate: number;
  /** Names of the triggers that this conversion crosses. */
  readonly crossed: readonly string[];
}

/**
 * What conversions of several amounts cost, side by side.
 *
 * @param law the year's law
 * @param household the household without any conversion
 * @param amounts dollars, taxable amounts
 * @returns one rung an amount, in the order given
 */
export function conversionLadder(law: FederalLaw, household: Household, amounts: readonly number[]): Rung[] {
  const without = federalReturn(silent, law, household, 0);
  const ahead = triggersOf(law, household).filter(({ crossed }) => !crossed(without));
  const tax = (amount: number) => conversionTax(silent, law, household, amount);
  return amounts.map((amount) => {
    const lines = federalReturn(silent, law, household, amount);
    const cost = cents(lines.total - without.total);
    return {
      amount,
      tax: cost,
      averageRate: rateOf(cost, amount),
      nextDollarRate: nextDollarRate(tax, amount),
      crossed: ahead.filter(({ crossed }) => crossed(lines)).map(({ label }) => label),
    };
  });
}

/** A trigger ahead, how far, and what crossing it costs. */
export interface Cliff {
  readonly label: string;
  /** The largest conversion that does not cross it; dollars. */
  readonly away: number;
  /** What one cent more costs at once: tax, or premiums for Medicare tiers; dollars. */
  readonly jump: number;
  /** The rate on the dollars before and after, without that jump. */
  readonly rateBefore: number;
  readonly rateAfter: number;
  readonly authority: string;
}

/**
 * The triggers ahead of a household, nearest first.
 *
 * @param law the year's law
 * @param household the household without any conversion
 * @returns cliffs within $10,000,000
 */
export function nextCliffs(law: FederalLaw, household: Household): Cliff[] {
  const tax = (amount: number) => conversionTax(silent, law, household, amount);
  const cost = (amount: number) =>
    medicareSurcharge(silent, household, federalReturn(silent, law, household, amount).agi) + tax(amount);
  const cliffs: Cliff[] = [];
  for (const trigger of triggersOf(law, household)) {
    const away = edgeOf(law, household, trigger);
    if (away === undefined || away === Infinity) continue;
    const from = Math.max(0, away - 100);
    const past = cents(away + 0.01);
    const step = cents(cost(past) - cost(away));
    cliffs.push({
      label: trigger.label,
      away,
      // A rate alone never costs a whole dollar on one cent.
      jump: step >= 1 ? step : 0,
      rateBefore: rateOf(tax(away) - tax(from), away - from),
      rateAfter: nextDollarRate(tax, past),
      authority: trigger.authority,
    });
  }
  return cliffs.sort((a, b) => a.away - b.away);
}
