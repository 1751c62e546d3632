import { DomainError } from "./errors";
import { cents } from "./money";
import type { Worksheet } from "./worksheet";

/** Where the parts of one distribution go; dollars. All payments made at one time are one distribution. */
export interface Distribution {
  readonly preTax: number;
  readonly afterTax: number;
  readonly directTraditional: number;
  readonly directRoth: number;
  readonly sixtyDayTraditional?: number | undefined;
  readonly sixtyDayRoth?: number | undefined;
  readonly cash?: number | undefined;
  /**
   * The pre-tax money that the participant sends to the Roth IRA among direct rollovers; left out, the traditional IRA
   * takes as much pre-tax money as it can.
   */
  readonly preTaxToRoth?: number | undefined;
}

/** One destination and what it receives. */
export interface Destination {
  readonly label: string;
  readonly amount: number;
  readonly preTax: number;
  readonly afterTax: number;
  readonly taxable: number;
}

const notice = "Notice 2014-54 §III";

function refuse(field: string, sentence: string): never {
  throw new DomainError("invalid", field, `${field}: ${sentence}`);
}

/** How much pre-tax money the direct Roth rollover takes. */
function directRothPreTax(given: Distribution, preTaxInDirect: number): number {
  const { directTraditional, directRoth, preTaxToRoth } = given;
  const least = Math.max(0, cents(preTaxInDirect - directTraditional));
  if (preTaxToRoth === undefined) return least;
  const most = Math.min(directRoth, preTaxInDirect);
  if (preTaxToRoth < least || preTaxToRoth > most) {
    refuse(
      "pre_tax_to_roth",
      `from ${least.toLocaleString("en-US")} to ${most.toLocaleString("en-US")} here`,
    );
  }
  return preTaxToRoth;
}

/**
 * Which part of each payment of one distribution is pre-tax money, and what is taxable.
 *
 * Pre-tax money goes to direct rollovers first, and the participant says how among them; what is left goes to 60-day
 * rollovers, and the rest is taxable cash. Pre-tax money that reaches a Roth IRA is taxable too.
 *
 * @param sheet the worksheet
 * @param given the distribution and its destinations, which must add up
 * @returns one row a destination, and the total last
 * @throws {DomainError} `invalid` when amounts do not add up, or the allocation is not possible
 * @source Notice 2014-54 §III; IRC §402(c)(2), §408A(d)(3)
 * @example splitRollover(silent, { preTax: 80000, afterTax: 20000, directTraditional: 80000, directRoth: 20000 })
 */
export function splitRollover(sheet: Worksheet, given: Distribution): Destination[] {
  const { preTax, afterTax, directTraditional, directRoth } = given;
  const { sixtyDayTraditional = 0, sixtyDayRoth = 0, cash = 0 } = given;
  const direct = sheet.sum("Direct rollovers", notice, directTraditional, directRoth);
  const sixtyDay = sheet.sum("60-day rollovers", notice, sixtyDayTraditional, sixtyDayRoth);
  const paid = sheet.sum("All destinations", notice, direct, sixtyDay, cash);
  const whole = sheet.sum("The distribution", notice, preTax, afterTax);
  if (cents(paid) !== cents(whole)) {
    refuse("cash", "rollovers and cash must add up to pre_tax and after_tax");
  }
  const inDirect = sheet.lesser("Pre-tax money in direct rollovers", notice, preTax, direct);
  const toRoth = directRothPreTax(given, inDirect);
  const toTraditional = sheet.difference("Of it to the traditional IRA", notice, inDirect, toRoth);
  const left = sheet.difference("Pre-tax money left", notice, preTax, inDirect);
  const inSixtyDay = sheet.lesser("Of it in 60-day rollovers", notice, left, sixtyDay);
  const sixtyDayPreTax = Math.min(inSixtyDay, sixtyDayTraditional);
  const cashPreTax = sheet.difference("Pre-tax money in cash, taxable", "IRC §402(a)", left, inSixtyDay);
  sheet.times("Withheld from taxable cash", "IRC §3405(c)(1)(B)", cashPreTax, 0.2);

  const rows = [
    destination("Direct rollover to traditional IRA", directTraditional, toTraditional, 0),
    destination("Direct rollover to Roth IRA", directRoth, toRoth, toRoth),
    destination("60-day rollover to traditional IRA", sixtyDayTraditional, sixtyDayPreTax, 0),
    destination(
      "60-day rollover to Roth IRA",
      sixtyDayRoth,
      inSixtyDay - sixtyDayPreTax,
      inSixtyDay - sixtyDayPreTax,
    ),
    destination("Cash", cash, cashPreTax, cashPreTax),
  ];
  const taxable = sheet.cents(
    "Taxable in all",
    "IRC §402(a), §408A(d)(3)(A)",
    rows.reduce((sum, row) => sum + row.taxable, 0),
  );
  return [...rows, { label: "Total", amount: cents(whole), preTax, afterTax, taxable }];
}

function destination(label: string, amount: number, preTax: number, taxable: number): Destination {
  return { label, amount, preTax: cents(preTax), afterTax: cents(amount - preTax), taxable: cents(taxable) };
}
