import { marginalRate, measuredOn, rateOf } from "./conversion";
import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { federalReturn } from "./federal/return";
import { edgeOf } from "./fillTo";
import { triggersOf } from "./triggers";
import { silent, type Worksheet } from "./worksheet";

/** One step of a ladder: a taxable amount of conversion and what it costs. */
export interface Rung {
  readonly amount: number;
  readonly tax: number;
  /** Tax divided by the amount; 0 for no amount. */
  readonly averageRate: number;
  readonly marginalRate: number;
  /** Names of the triggers that this conversion crosses. */
  readonly crossed: readonly string[];
}

/**
 * What conversions of several amounts cost, side by side.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household without any conversion
 * @param amounts dollars, taxable amounts
 * @returns one rung an amount, in the order given
 */
export function conversionLadder(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  amounts: readonly number[],
): Rung[] {
  sheet.note("The return without any conversion");
  const without = federalReturn(sheet, law, household, 0).total;
  const totalAt = (amount: number) => federalReturn(silent, law, household, amount).total;
  const ahead = triggersOf(law, household).flatMap((trigger) => {
    const edge = edgeOf(law, household, trigger);
    return typeof edge === "number" ? [{ name: trigger.name, edge }] : [];
  });
  return amounts.map((given) => {
    const amount = sheet.given("Taxable amount of conversion", given);
    const total = federalReturn(sheet, law, household, amount).total;
    const tax = sheet.difference("Federal tax on the conversion", "Form 1040 line 24", total, without);
    return {
      amount,
      tax,
      averageRate: rateOf(tax, amount),
      marginalRate: marginalRate(totalAt, amount, measuredOn(law, household)),
      crossed: ahead.filter(({ edge }) => amount > edge).map(({ name }) => name),
    };
  });
}
