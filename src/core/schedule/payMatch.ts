import { matchOn } from "../match";
import type { MatchFormula } from "../matchFormula";
import { withoutDust } from "../money";
import { silent } from "../worksheet";
import type { Pay } from "./pays";

/**
 * The part of each pay that counts: pay counts from January until the year's limit is reached.
 *
 * A limit for each pay date alone would be wrong: Reg. §1.401(a)(17)-1(b)(3)(iii)(B) asks for no proration where a plan
 * works out its contributions pay by pay.
 *
 * @param pays the pays
 * @param before dollars paid earlier in the year
 * @param limit dollars, the compensation limit of the year
 * @returns dollars for each pay
 * @source IRC §401(a)(17); Reg. §1.401(a)(17)-1(b)(3)(iii)(B)
 */
export function countedPays(pays: readonly Pay[], before: number, limit: number): number[] {
  let left = Math.max(0, limit - before);
  return pays.map(({ amount }) => {
    const counted = Math.min(amount, left);
    left = withoutDust(left - counted);
    return counted;
  });
}

/**
 * The match that goes with each pay; a yearly cap of the formula counts what was matched before.
 *
 * @param formula the plan's tiers and cap
 * @param counted dollars for each pay, the part that counts
 * @param matched dollars for each pay that the plan matches
 * @param before dollars matched earlier in the year
 * @returns dollars for each pay
 * @source IRC §401(m)(4)(A)
 */
export function payMatches(
  formula: MatchFormula,
  counted: readonly number[],
  matched: readonly number[],
  before: number,
): number[] {
  const { tiers, most } = formula;
  let paid = before;
  return counted.map((pay, i) => {
    const left = most === undefined ? undefined : Math.max(0, withoutDust(most - paid));
    const match = matchOn(silent, pay, matched[i] ?? 0, { tiers, most: left });
    paid += match;
    return match;
  });
}
