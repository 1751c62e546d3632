import { payrollTax } from "../federal/payrollTax";
import { limitFigures, type LimitFigures } from "../figures";
import { downToMultiple } from "../money";
import type { Bracket } from "../worksheet";
import {
  edgesGoBy,
  fullSteps,
  incomeOf,
  lookUp,
  startedSteps,
  tableEdges,
  type Feature,
  type GoesBy,
  type Table,
  type Work,
} from "./feature";

const named = "standard deduction";

/** A standard deduction that falls by so much for each full step of income, but not below a least amount. */
export const deductionFallsByStep: Feature<{ over: number; per: number; by: number; least: number }> = {
  phase: "standardDeduction",
  work(sheet, rule, { income }, amount) {
    const steps = fullSteps(income, rule.over, rule.per);
    const cut = sheet.each("Standard deduction lost, by steps", rule.authority, rule.by, steps);
    const left = sheet.remainder("Standard deduction left", rule.authority, amount, cut);
    return sheet.greater("Standard deduction", rule.authority, left, rule.least);
  },
  edges: ({ over, per }) => [{ name: named, of: "income", over: over + per - 0.01 }],
};

/** A standard deduction that falls evenly to nothing over a band of income. */
export const deductionPhasesOut: Feature<GoesBy & { over: number; width: number; cutDownTo?: number }> = {
  phase: "standardDeduction",
  work(sheet, rule, work, amount) {
    const income = incomeOf(rule, work);
    const over = sheet.remainder("Income over the start", rule.authority, income, rule.over);
    if (over === 0) return amount;
    const share = sheet.share("Share of the band", rule.authority, over, rule.width);
    const exact = sheet.times("Standard deduction lost", rule.authority, amount, share);
    const cut = rule.cutDownTo === undefined ? exact : downToMultiple(exact, rule.cutDownTo);
    return sheet.remainder("Standard deduction left", rule.authority, amount, cut);
  },
  edges: (rule) => [
    { name: named, of: edgesGoBy(rule), over: rule.over },
    { name: `${named} gone`, of: edgesGoBy(rule), over: rule.over + rule.width },
  ],
};

/** A standard deduction that loses a share of itself with each started step of income. */
export const deductionFallsByShare: Feature<{ over: number; per: number; share: number }> = {
  phase: "standardDeduction",
  work(sheet, rule, { income }, amount) {
    const steps = startedSteps(income, rule.over, rule.per);
    const left = Math.max(0, 1 - rule.share * steps);
    return steps === 0
      ? amount
      : sheet.times("Standard deduction left, by steps", rule.authority, amount, left);
  },
  edges: ({ over, per, share }) => shareEdges(named, over, per, share),
};

/**
 * The edges of something that falls by shares until it is gone.
 *
 * @param name what falls
 * @param over dollars, where it starts
 * @param per dollars a step
 * @param share lost with each step
 * @returns one edge a step
 */
export function shareEdges(name: string, over: number, per: number, share: number) {
  const steps = Math.ceil(1 / share);
  return Array.from({ length: steps }, (_, i) => ({ name, of: "income" as const, over: over + per * i }));
}

/** A standard deduction that is a share of income, within bounds. */
export const deductionShareOfIncome: Feature<{ rate: number; least: number; most: number }> = {
  phase: "standardDeduction",
  work(sheet, rule, { income }) {
    const share = sheet.times("Share of income", rule.authority, income, rule.rate);
    const atLeast = sheet.greater("At least", rule.authority, share, rule.least);
    return sheet.lesser("Standard deduction", rule.authority, atLeast, rule.most);
  },
};

/** A standard deduction that falls by a schedule of rates on income. */
export const deductionFallsByRate: Feature<{ schedule: readonly Bracket[] }> = {
  phase: "standardDeduction",
  work(sheet, rule, { income }, amount) {
    const cut = sheet.schedule("Standard deduction lost", rule.authority, income, rule.schedule);
    return sheet.remainder("Standard deduction left", rule.authority, amount, cut);
  },
  edges: ({ schedule }) => tableEdges(named, "income", schedule),
};

/** A standard deduction of which high incomes lose up to a share: at two rates, and wholly that share far up. */
export const deductionLimited: Feature<{
  over: number;
  higherOver: number;
  rate: number;
  higherRate: number;
  mostShare: number;
  whollyOver: number;
}> = {
  phase: "standardDeduction",
  work(sheet, rule, { income }, amount) {
    if (income <= rule.over) return amount;
    const { authority, over, higherOver, rate, higherRate } = rule;
    const rates = [
      [0, 0],
      [over, rate],
      [higherOver, higherRate],
    ] as const;
    const most = sheet.times("Most that can be lost", authority, amount, rule.mostShare);
    const byRates = sheet.schedule("Standard deduction lost", authority, income, rates);
    const lost =
      income > rule.whollyOver ? most : sheet.lesser("Not more than that", authority, byRates, most);
    return sheet.remainder("Standard deduction left", authority, amount, lost);
  },
  edges: ({ over, higherOver }) => [
    { name: named, of: "income", over },
    { name: `${named}, higher rate`, of: "income", over: higherOver },
  ],
};

const limitsByYear = new Map<number, LimitFigures>();

/** Payroll taxes of each earner; wages not told apart are the taxpayer's own. */
function payrollTaxes(
  sheet: Parameters<typeof payrollTax>[0],
  { household, federalLaw }: Work,
): { own: number; spouse: number; both: number } {
  let limits = limitsByYear.get(federalLaw.year);
  if (limits === undefined) limitsByYear.set(federalLaw.year, (limits = limitFigures(federalLaw.year)));
  const spouse = household.spouseWages ?? 0;
  const own = household.wages ?? Math.max(0, household.income - spouse);
  const of = (wages: { own: number; spouse: number }) =>
    payrollTax(sheet, federalLaw, limits, household.filingStatus, wages);
  const alone = of({ own, spouse: 0 });
  if (spouse === 0) return { own: alone, spouse: 0, both: alone };
  return { own: alone, spouse: of({ own: spouse, spouse: 0 }), both: of({ own, spouse }) };
}

/** Payroll taxes as the one itemized deduction that is counted here: the greater of it and the standard one. */
export const payrollTaxItemized: Feature<unknown> = {
  phase: "standardDeduction",
  work(sheet, { authority }, work, amount) {
    const { both } = payrollTaxes(sheet, work);
    return sheet.greater("Standard deduction, or payroll taxes itemized", authority, amount, both);
  },
};

/** Payroll taxes, up to an amount for each earner. */
export const payrollTaxDeducted: Feature<{ most: number }> = {
  phase: "deductions",
  work(sheet, { authority, most }, work, amount) {
    const { own, spouse } = payrollTaxes(sheet, work);
    const first = sheet.lesser("Payroll taxes deducted", authority, own, most);
    const second =
      spouse === 0 ? 0 : sheet.lesser("Payroll taxes of the spouse deducted", authority, spouse, most);
    return sheet.sum("Deductions with payroll taxes", authority, amount, first, second);
  },
};

/** Federal income tax, or a share of it that falls with income, up to a cap that may fall with income too. */
export const federalTaxDeducted: Feature<GoesBy & { shares: Table; caps?: Table }> = {
  phase: "deductions",
  work(sheet, rule, work, amount) {
    const { authority, shares, caps } = rule;
    const { regularTax, minimumTax, credits } = work.federal;
    const tax = sheet.remainder(
      "Federal income tax, without the tax on investment income",
      authority,
      regularTax + minimumTax,
      credits,
    );
    const income = incomeOf(rule, work);
    const share = lookUp(shares, income);
    const counted = share === 1 ? tax : sheet.times("Share of it that counts", authority, tax, share);
    const deducted =
      caps === undefined ? counted : sheet.lesser("Within the cap", authority, counted, lookUp(caps, income));
    return sheet.sum("Deductions with federal tax", authority, amount, deducted);
  },
  edges: (rule) =>
    [rule.shares, rule.caps ?? []].flatMap((table) =>
      tableEdges("federal tax deduction", edgesGoBy(rule), table),
    ),
};

/** An amount off income for each person of 65 and over. */
export const seniorSubtraction: Feature<{ each: number }> = {
  phase: "deductions",
  work: (sheet, { authority, each }, { seniors }, amount) =>
    seniors === 0
      ? amount
      : sheet.sum(
          "Deductions with that from 65",
          authority,
          amount,
          sheet.each("Deduction from 65", authority, each, seniors),
        ),
};

/** A deduction for each person of 65 and over, of which income over a start takes dollar for dollar. */
export const ageDeduction: Feature<{ each: number; over: number }> = {
  phase: "deductions",
  work(sheet, { authority, each, over }, { income, seniors }, amount) {
    if (seniors === 0) return amount;
    const full = sheet.each("Age deduction in full", authority, each, seniors);
    const lost = sheet.remainder("Income over the start", authority, income, over);
    const left = sheet.remainder("Age deduction left", authority, full, lost);
    return sheet.sum("Deductions with it", authority, amount, left);
  },
};
