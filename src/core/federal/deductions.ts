import type { Worksheet } from "../worksheet";
import { lawAmount, type FederalLaw } from "./figures";
import { ageAndBlindness, seniors, type Household } from "./household";
import { deductibleStateAndLocalTaxes } from "./stateAndLocalTaxes";

/** The deduction taken, and what the alternative minimum tax wants to know of it; dollars, in whole cents. */
export interface Deduction {
  readonly itemized: boolean;
  /** The standard or the itemized deduction, and the gifts beside the standard one. */
  readonly amount: number;
  /** The gifts beside the standard deduction that are in it. */
  readonly giftsBeside: number;
  /** What the minimum tax does not allow of it: the standard deduction, or state and local taxes. */
  readonly notForMinimumTax: number;
  /** What the limit on itemized deductions cut. */
  readonly cut: number;
}

/**
 * The standard deduction, with what age and blindness add.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @returns dollars
 * @source IRC §63(c), (f)
 */
export function standardDeduction(sheet: Worksheet, law: FederalLaw, household: Household): number {
  const rule = law.standardDeduction;
  const status = household.filingStatus;
  const basic = lawAmount(sheet, law, rule, rule.label, rule.amount[status]);
  if (status === "MFS") sheet.note("Only where the spouse does not itemize either", "IRC §63(c)(6)(A)");
  const conditions = ageAndBlindness(household);
  if (conditions === 0) return basic;
  const more = sheet.each("For age 65 or blindness", "IRC §63(f)", rule.additional[status], conditions);
  return sheet.sum("Standard deduction in all", "IRC §63(c)(1)", basic, more);
}

/** The deduction for gifts of those who do not itemize, from 2026: the floor under gifts does not touch it. */
function giftsBeside(sheet: Worksheet, law: FederalLaw, household: Household): number {
  const gifts = household.charitableGifts ?? 0;
  if (gifts === 0 || law.charity === undefined) return 0;
  const most = law.charity.withoutItemizing[household.filingStatus];
  return sheet.lesser("Gifts deductible without itemizing", "IRC §170(p)", gifts, most);
}

/** Gifts that count among itemized deductions: from 2026 those above a floor. */
function itemizedGifts(sheet: Worksheet, law: FederalLaw, household: Household, agi: number): number {
  const gifts = household.charitableGifts ?? 0;
  if (gifts === 0 || law.charity === undefined) return gifts;
  const share = sheet.times("Share of AGI", "IRC §170(b)(1)(I)", agi, law.charity.floor);
  const floor = sheet.cents("Floor under gifts", law.charity.authority, share);
  return sheet.remainder("Gifts above the floor", "IRC §170(b)(1)(I)", gifts, floor);
}

/** What the limit on itemized deductions cuts from 2026: the part that would save tax at more than 35%. */
function itemizedCut(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  itemized: number,
  incomeBefore: number,
): number {
  const rule = law.itemizedLimit;
  const topStart = topBracketStart(law, household);
  if (rule === undefined || incomeBefore <= topStart) return 0;
  const over = sheet.difference(
    "Income over the top bracket's start",
    "IRC §68(a)(2)",
    incomeBefore,
    topStart,
  );
  const base = sheet.lesser("Lesser of that and the deductions", "IRC §68(a)", over, itemized);
  const cut = sheet.times(
    "Cut of itemized deductions",
    rule.authority,
    base,
    rule.numerator / rule.denominator,
  );
  return sheet.cents("Cut, to the cent", "IRC §68(a)", cut);
}

/**
 * Where the top bracket starts.
 *
 * @param law the year's law
 * @param household the household
 * @returns dollars of taxable income
 */
export function topBracketStart(law: FederalLaw, household: Household): number {
  const brackets = law.ordinaryRates.brackets[household.filingStatus];
  return brackets[brackets.length - 1]?.[0] ?? Infinity;
}

/**
 * The standard or the itemized deduction, whichever is greater.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param agi dollars
 * @param otherDeductions dollars: the senior and business income deductions, which are no itemized ones
 * @returns the deduction and what the minimum tax does not allow of it
 * @source IRC §63, §164(b)(6), §170, §68; Schedule A
 */
export function deduction(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  agi: number,
  otherDeductions: number,
): Deduction {
  const standard = standardDeduction(sheet, law, household);
  const beside = giftsBeside(sheet, law, household);
  const without =
    beside === 0 ? standard : sheet.sum("Standard deduction and gifts", "IRC §63(b)", standard, beside);
  const taxes = deductibleStateAndLocalTaxes(sheet, law, household, agi);
  const gifts = itemizedGifts(sheet, law, household, agi);
  const interest = household.mortgageInterest ?? 0;
  const other = household.otherItemized ?? 0;
  const takesStandard = {
    itemized: false,
    amount: without,
    giftsBeside: beside,
    notForMinimumTax: standard,
    cut: 0,
  };
  if (taxes + gifts + interest + other === 0) return takesStandard;
  const all = sheet.sum("Itemized deductions", "Schedule A line 17", taxes, interest, gifts, other);
  const cut = itemizedCut(sheet, law, household, all, agi - otherDeductions);
  const itemized = cut === 0 ? all : sheet.difference("Itemized after the cut", "IRC §68(a)", all, cut);
  const amount = sheet.greater("Deduction taken: the greater", "IRC §63(b), (e)", without, itemized);
  return itemized > without
    ? { itemized: true, amount, giftsBeside: 0, notForMinimumTax: taxes, cut }
    : takesStandard;
}

/**
 * The deduction for seniors, 2025 to 2028, which comes on top of either deduction and falls with income for each person.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param agi dollars
 * @returns dollars, in whole cents
 * @source IRC §151(d)(5)(C); Schedule 1-A part V
 */
export function seniorDeduction(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  agi: number,
): number {
  const count = seniors(household);
  const rule = law.seniorDeduction;
  if (count === 0 || rule === undefined || household.filingStatus === "MFS") return 0;
  const start = rule.over[household.filingStatus];
  const over = sheet.remainder("AGI over the start", "Schedule 1-A line 33", agi, start);
  const share = sheet.times("Part of it", "Schedule 1-A line 34", over, rule.rate);
  const lost = sheet.cents("Lost for each senior", "Schedule 1-A line 34", share);
  const each = sheet.remainder("Deduction for each senior", rule.authority, rule.perPerson, lost);
  return sheet.each("Deduction for seniors", "Schedule 1-A line 37", each, count);
}
