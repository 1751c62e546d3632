import law from "../law/federal.json";
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
  /** What is kept, not rolled over at all. */
  readonly cash?: number | undefined;
  /**
   * The pre-tax money that the participant sends to the Roth IRA among direct rollovers; left out, the traditional IRA
   * takes as much pre-tax money as it can.
   */
  readonly preTaxToRoth?: number | undefined;
}

/** One destination and what it receives; dollars, in whole cents. */
export interface Destination {
  readonly label: string;
  readonly amount: number;
  readonly preTax: number;
  readonly afterTax: number;
  readonly taxable: number;
}

/** A distribution as it is allotted. */
export interface Allocation {
  readonly destinations: readonly Destination[];
  readonly total: Destination;
  /** Withheld from what is not rolled over directly; dollars, in whole cents. */
  readonly withheld: number;
}

const notice = "Notice 2014-54 §III";

function refuse(field: string, sentence: string): never {
  throw new DomainError("invalid", field, `${field}: ${sentence}`);
}

/** How much pre-tax money the direct rollover to the Roth IRA takes. */
function directRothPreTax(given: Distribution, inDirect: number): number {
  const { directTraditional, directRoth, preTaxToRoth } = given;
  const least = Math.max(0, cents(inDirect - directTraditional));
  if (preTaxToRoth === undefined) return least;
  if (preTaxToRoth < least) {
    refuse("pre_tax_to_roth", "at least the pre-tax money that direct_traditional has no room for");
  }
  if (preTaxToRoth > Math.min(directRoth, inDirect)) {
    refuse("pre_tax_to_roth", "at most direct_roth, and at most the pre-tax money in direct rollovers");
  }
  return preTaxToRoth;
}

function destination(label: string, amount: number, preTax: number, isTaxable: boolean): Destination {
  return { label, amount, preTax, afterTax: cents(amount - preTax), taxable: isTaxable ? preTax : 0 };
}

/**
 * Which part of each payment of one distribution is pre-tax money, what is taxable, and what is withheld.
 *
 * Pre-tax money goes to direct rollovers first, and the participant says how among them; what is left goes to 60-day
 * rollovers, here to the traditional IRA before the Roth IRA; the rest is taxable cash. Pre-tax money that reaches a Roth
 * IRA is taxable too. Tax is withheld from pre-tax money that is paid to the person, whether or not it is rolled over
 * within 60 days.
 *
 * @param sheet the worksheet
 * @param given the distribution and its destinations, which must add up
 * @returns destinations, their total and the withholding
 * @throws {DomainError} `invalid` when amounts do not add up, or the allocation is not possible
 * @source Notice 2014-54 §III; IRC §402(c)(2), §408A(d)(3), §3405(c)
 */
export function splitRollover(sheet: Worksheet, given: Distribution): Allocation {
  const { preTax, afterTax, directTraditional, directRoth } = given;
  const { sixtyDayTraditional = 0, sixtyDayRoth = 0, cash = 0 } = given;
  const direct = sheet.sum("Direct rollovers", notice, directTraditional, directRoth);
  const sixtyDay = sheet.sum("60-day rollovers", notice, sixtyDayTraditional, sixtyDayRoth);
  const paid = sheet.sum("All destinations", notice, direct, sixtyDay, cash);
  const whole = sheet.sum("The distribution: pre-tax and after-tax", notice, preTax, afterTax);
  if (cents(paid) !== cents(whole)) {
    refuse("cash", "rollovers and cash must add up to pre_tax and after_tax");
  }
  const inDirect = sheet.lesser("Pre-tax money in direct rollovers", notice, preTax, direct);
  const toRoth = directRothPreTax(given, inDirect);
  const toTraditional = sheet.difference("Of it to the traditional IRA", notice, inDirect, toRoth);
  const left = sheet.difference("Pre-tax money paid to the person", notice, preTax, inDirect);
  const { rate, label, authority } = law.rolloverWithholding;
  const withheld = sheet.cents(label, authority, sheet.times("Part of it", authority, left, rate));
  const inSixtyDay = sheet.lesser("Pre-tax money in 60-day rollovers", notice, left, sixtyDay);
  const sixtyDayToTraditional = Math.min(inSixtyDay, sixtyDayTraditional);
  const sixtyDayToRoth = sheet.difference(
    "Of it to the Roth IRA, taxable",
    "IRC §408A(d)(3)(A)",
    inSixtyDay,
    sixtyDayToTraditional,
  );
  const inCash = sheet.difference("Pre-tax money kept as cash, taxable", "IRC §402(a)", left, inSixtyDay);
  const taxable = sheet.cents(
    "Taxable in all",
    "IRC §402(a), §408A(d)(3)(A)",
    sheet.sum("Pre-tax money in Roth IRAs and cash", notice, toRoth, sixtyDayToRoth, inCash),
  );
  return {
    destinations: [
      destination("Direct rollover to traditional IRA", directTraditional, toTraditional, false),
      destination("Direct rollover to Roth IRA", directRoth, toRoth, true),
      destination("60-day rollover to traditional IRA", sixtyDayTraditional, sixtyDayToTraditional, false),
      destination("60-day rollover to Roth IRA", sixtyDayRoth, sixtyDayToRoth, true),
      destination("Cash", cash, inCash, true),
    ],
    total: { label: "Total", amount: cents(whole), preTax, afterTax, taxable },
    withheld,
  };
}
