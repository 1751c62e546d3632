import { marginalRate, measuredOn, rateOf } from "./conversion";
import type { Household } from "./federal/household";
import { edgeOf } from "./fillTo";
import { noteCertainty, returnsAt, returnsOf, type Laws } from "./returns";
import { triggersOf } from "./triggers";
import type { Worksheet } from "./worksheet";

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
 * @param laws the laws of the household
 * @param household the household without any conversion
 * @param amounts dollars, taxable amounts
 * @returns one rung an amount, in the order given
 */
export function conversionLadder(
  sheet: Worksheet,
  laws: Laws,
  household: Household,
  amounts: readonly number[],
): Rung[] {
  sheet.note("The return without any conversion");
  const before = returnsOf(sheet, laws, household, 0);
  noteCertainty(sheet, laws, household, before);
  const at = returnsAt(laws, household);
  const totalAt = (amount: number) => at.all(amount).total;
  const label = laws.state === undefined ? "Federal tax on the conversion" : "Tax on the conversion";
  const ahead = triggersOf(laws, household).flatMap((trigger) => {
    const edge = edgeOf(laws, household, trigger, at);
    return typeof edge === "number" ? [{ name: trigger.name, edge }] : [];
  });
  return amounts.map((given) => {
    const amount = sheet.given("Taxable amount of conversion", given);
    const total = returnsOf(sheet, laws, household, amount).total;
    const tax = sheet.difference(label, "Form 1040 line 24", total, before.total);
    return {
      amount,
      tax,
      averageRate: rateOf(tax, amount),
      marginalRate: marginalRate(totalAt, amount, measuredOn(laws, household)),
      crossed: ahead.filter(({ edge }) => amount > edge).map(({ name }) => name),
    };
  });
}
