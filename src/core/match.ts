import type { LimitFigures } from "./figures";
import type { MatchFormula } from "./matchFormula";
import type { Worksheet } from "./worksheet";

const authority = "Plan document; IRC §401(m)(4)(A)";

/**
 * The match on what was deferred from a piece of pay: a year's, or that of one pay date.
 *
 * @param sheet the worksheet
 * @param counted dollars, the pay that counts
 * @param deferrals dollars that the plan matches
 * @param formula the plan's tiers, and the dollars that are left of its cap
 * @returns dollars, rounded to the cent
 * @source IRC §401(m)(4)(A)
 * @example matchOn(silent, 10000, 900, matchFormula("50% to 6%")) === 300
 */
export function matchOn(sheet: Worksheet, counted: number, deferrals: number, formula: MatchFormula): number {
  let match = 0;
  let before = 0;
  for (const [i, { rate, upTo }] of formula.tiers.entries()) {
    const tier = `Tier ${i + 1}`;
    const bound = sheet.times(`${tier}: where it ends`, authority, counted, upTo);
    const reached = sheet.lesser(`${tier}: deferrals up to there`, authority, deferrals, bound);
    const inTier = sheet.remainder(`${tier}: deferrals within`, authority, reached, before);
    const matched = sheet.times(`${tier}: match on them`, authority, inTier, rate);
    match = before === 0 ? matched : sheet.sum("Match so far", authority, match, matched);
    before = bound;
  }
  if (formula.most !== undefined) {
    match = sheet.lesser("Not more than the plan's cap", "Plan document", match, formula.most);
  }
  return sheet.cents("Employer match", authority, match);
}

/**
 * The employer's match for a whole year.
 *
 * Pay counts up to the compensation limit. Each tier matches the deferrals that fall between its bounds, which are
 * shares of that pay.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param pay dollars, the plan's compensation for the year
 * @param deferrals dollars that the plan matches
 * @param formula the plan's tiers and cap
 * @returns dollars, rounded to the cent
 * @source IRC §401(a)(17), §401(m)(4)(A)
 * @example employerMatch(silent, limitFigures(2026), 400000, 24500, matchFormula("50% to 6%")) === 10800
 */
export function employerMatch(
  sheet: Worksheet,
  figures: LimitFigures,
  pay: number,
  deferrals: number,
  formula: MatchFormula,
): number {
  const given = sheet.given("Pay", pay);
  const limit = sheet.figure(figures.limit("Compensation"));
  const counted = sheet.lesser("Pay that counts", "IRC §401(a)(17)", given, limit);
  const deferred = sheet.given("Deferrals", deferrals);
  return matchOn(sheet, counted, deferred, formula);
}
