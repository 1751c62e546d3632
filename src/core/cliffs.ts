import { marginalRate, measuredOn, rateOf } from "./conversion";
import type { Household } from "./federal/household";
import { medicareSurcharge } from "./federal/medicarePremiums";
import { edgeOf } from "./fillTo";
import { cents } from "./money";
import { returnsAt, type Laws } from "./returns";
import { triggersOf } from "./triggers";
import { silent, type Worksheet } from "./worksheet";

/** A trigger ahead, how far, and what crossing it costs. */
export interface Cliff {
  readonly name: string;
  readonly label: string;
  /** The largest conversion that does not cross it; dollars. */
  readonly away: number;
  /** What one cent more costs at once, in tax and Medicare premiums; dollars. */
  readonly jump: number;
  /** The tax rate on the dollars up to the edge; absent where there are none. */
  readonly rateBefore: number | undefined;
  /** The tax rate on the dollars past it, without the jump. */
  readonly rateAfter: number;
  readonly authority: string;
}

/** No rate takes a whole dollar of one cent: from here on it is a jump. */
const leastJump = 1;

/**
 * The triggers ahead of a household, nearest first.
 *
 * @param sheet the worksheet
 * @param laws the laws of the household
 * @param household the household without any conversion
 * @returns cliffs within $10,000,000
 */
export function nextCliffs(sheet: Worksheet, laws: Laws, household: Household): Cliff[] {
  const at = returnsAt(laws, household);
  const tax = (amount: number) => at.all(amount).total;
  const cost = (amount: number) => {
    const { total, federal } = at.all(amount);
    return total + medicareSurcharge(silent, household, federal.agi);
  };
  const window = measuredOn(laws, household);
  const cliffs = triggersOf(laws, household).flatMap((trigger): Cliff[] => {
    const away = edgeOf(laws, household, trigger, at);
    if (typeof away !== "number") return [];
    const past = cents(away + 0.01);
    const step = cents(cost(past) - cost(away));
    const before = Math.min(away, window);
    const jump = step >= leastJump ? step : 0;
    const rateBefore = before === 0 ? undefined : rateOf(tax(away) - tax(cents(away - before)), before);
    const rateAfter = marginalRate(tax, past, window);
    // Some rules of a state are of no concern to this household, such as a tax on gains where there are none.
    const felt = jump > 0 || rateBefore !== rateAfter;
    if (trigger.ofState && !felt && !trigger.ofDoubt) return [];
    const { name, label, authority } = trigger;
    return [{ name, label, away, jump, rateBefore, rateAfter, authority }];
  });
  cliffs.sort((a, b) => a.away - b.away);
  for (const { label, away, jump, authority } of cliffs) {
    sheet.note(label, authority);
    sheet.given("Largest conversion before it, found to the cent by bisection", away);
    sheet.given("Cost of one cent more, at once", jump);
  }
  return cliffs;
}
