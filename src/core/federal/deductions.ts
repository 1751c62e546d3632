import type { Worksheet } from "../worksheet";
import { cite, type FederalLaw } from "./figures";
import { people, seniors, type Household } from "./household";

/** The deduction taken, and what the alternative minimum tax wants to know of it. */
export interface Deduction {
  readonly itemized: boolean;
  /** The standard or the itemized deduction, and the charity deduction beside the standard one; dollars. */
  readonly amount: number;
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
  const { standardDeduction: standard } = law;
  const status = household.filingStatus;
  const basic = sheet.figure({
    name: standard.label,
    label: standard.label,
    year: law.year,
    amount: standard.amount[status],
    status: standard.status,
    authority: cite(standard),
  });
  let conditions = 0;
  for (const { age, blind } of people(household)) {
    if (age !== undefined && age >= 65) conditions += 1;
    if (blind) conditions += 1;
  }
  if (conditions === 0) return basic;
  const more = sheet.each("For age 65 or blindness", "IRC §63(f)", standard.additional[status], conditions);
  return sheet.sum("Standard deduction in all", "IRC §63(c)(1)", basic, more);
}

/**
 * State and local taxes within their limit, which falls for high incomes but not below a floor.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param agi dollars
 * @returns dollars that count
 * @source IRC §164(b)(6), (7)
 */
export function deductibleStateAndLocalTaxes(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  agi: number,
): number {
  const paid = household.stateAndLocalTaxes ?? 0;
  if (paid === 0) return 0;
  const { cap, phaseDown } = law.stateAndLocalTaxes;
  const status = household.filingStatus;
  let limit = cap[status];
  if (phaseDown !== undefined && agi > phaseDown.over[status]) {
    const over = sheet.difference("AGI over the start", "IRC §164(b)(7)(A)", agi, phaseDown.over[status]);
    const lost = sheet.times("Cap lost", "IRC §164(b)(7)(A)", over, phaseDown.rate);
    const left = sheet.remainder("Cap left", "IRC §164(b)(7)(A)", limit, lost);
    limit = sheet.greater("Not below the floor", "IRC §164(b)(7)(B)", left, phaseDown.floor[status]);
  }
  return sheet.lesser("State and local taxes within the cap", cite(law.stateAndLocalTaxes), paid, limit);
}

function charity(sheet: Worksheet, law: FederalLaw, household: Household, agi: number): number {
  const gifts = household.charitableGifts ?? 0;
  if (gifts === 0 || law.charity === undefined) return gifts;
  const floor = sheet.times("Floor under gifts", cite(law.charity), agi, law.charity.floor);
  return sheet.remainder("Gifts above the floor", "IRC §170(b)(1)(I)", gifts, floor);
}

/** What the limit on itemized deductions cuts from 2026: 2/37 of the part that saves tax at the top rate. */
function itemizedCut(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  itemized: number,
  incomeBefore: number,
): number {
  if (law.itemizedLimit === undefined) return 0;
  const brackets = law.ordinaryRates.brackets[household.filingStatus];
  const topStart = brackets[brackets.length - 1]?.[0] ?? Infinity;
  if (incomeBefore <= topStart) return 0;
  const over = sheet.difference("Income over the 37% edge", "IRC §68(a)(2)", incomeBefore, topStart);
  const base = sheet.lesser("Lesser of that and the deductions", "IRC §68(a)", over, itemized);
  const share = law.itemizedLimit.numerator / law.itemizedLimit.denominator;
  return sheet.times("Cut of itemized deductions", cite(law.itemizedLimit), base, share);
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
  const beside = charityBeside(sheet, law, household);
  const taxes = deductibleStateAndLocalTaxes(sheet, law, household, agi);
  const gifts = charity(sheet, law, household, agi);
  const other = (household.mortgageInterest ?? 0) + (household.otherItemized ?? 0);
  if (taxes + gifts + other === 0) {
    return { itemized: false, amount: standard + beside, notForMinimumTax: standard, cut: 0 };
  }
  const before = sheet.sum("Itemized deductions", "Schedule A line 17", taxes, gifts, other);
  const cut = itemizedCut(sheet, law, household, before, agi - otherDeductions);
  const itemized = cut === 0 ? before : sheet.difference("After the cut", "IRC §68(a)", before, cut);
  const unitemized =
    beside === 0 ? standard : sheet.sum("Standard deduction and gifts", "IRC §63(b)", standard, beside);
  const amount = sheet.greater("Deduction taken: the greater", "IRC §63(b), (e)", unitemized, itemized);
  return itemized > unitemized
    ? { itemized: true, amount, notForMinimumTax: taxes, cut }
    : { itemized: false, amount, notForMinimumTax: standard, cut: 0 };
}

/** The charity deduction of those who do not itemize, from 2026. */
function charityBeside(sheet: Worksheet, law: FederalLaw, household: Household): number {
  const gifts = household.charitableGifts ?? 0;
  if (gifts === 0 || law.charity === undefined) return 0;
  const most = law.charity.withoutItemizing[household.filingStatus];
  return sheet.lesser("Gifts deductible without itemizing", "IRC §170(p)", gifts, most);
}

/**
 * The deduction for seniors, 2025 to 2028, which comes on top of either deduction and falls with income for each person.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param agi dollars
 * @returns dollars
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
  const over = sheet.remainder(
    "AGI over the start",
    "Schedule 1-A line 33",
    agi,
    rule.over[household.filingStatus],
  );
  const lost = sheet.times("Lost per person", "Schedule 1-A line 34", over, rule.rate);
  const each = sheet.remainder("Deduction per senior", cite(rule), rule.perPerson, lost);
  return sheet.each("Deduction for seniors", "Schedule 1-A line 37", each, count);
}
