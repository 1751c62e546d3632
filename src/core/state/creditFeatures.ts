import { standardDeduction } from "../federal/deductions";
import type { Worksheet } from "../worksheet";
import { lookUp, startedSteps, tableEdges, type Feature, type Table } from "./feature";

/** Takes a credit off the tax, not below zero. */
function off(sheet: Worksheet, authority: string, tax: number, credit: number): number {
  return sheet.remainder("Tax after it", authority, tax, credit);
}

/** Credits for people and dependents, each of which falls by so much with each started step of federal AGI. */
export const exemptionCredit: Feature<{
  each: number;
  dependent: number;
  persons: number;
  over: number;
  per: number;
  by: number;
}> = {
  phase: "credits",
  work(sheet, rule, { federal, household, seniors }, tax) {
    const { authority } = rule;
    const lost = sheet.each(
      "Lost of each exemption, by steps",
      authority,
      rule.by,
      startedSteps(federal.agi, rule.over, rule.per),
    );
    const each = sheet.remainder("Left of each exemption", authority, rule.each, lost);
    const credits = sheet.each("Exemption credits", authority, each, rule.persons + seniors);
    const dependents = (household.childrenUnder17 ?? 0) + (household.otherDependents ?? 0);
    if (dependents === 0) return off(sheet, authority, tax, credits);
    const left = sheet.remainder("Left of each dependent's", authority, rule.dependent, lost);
    const more = sheet.each("Exemption credits for dependents", authority, left, dependents);
    return off(sheet, authority, tax, sheet.sum("Exemption credits in all", authority, credits, more));
  },
  edges: ({ over }) => [{ name: "exemption credit", of: "federal AGI", over }],
};

/** So much for each person, and more for each one from an age on. */
export const creditPerPerson: Feature<{
  each: number;
  persons: number;
  older?: number;
  olderFrom?: number;
}> = {
  phase: "credits",
  work(sheet, { authority, each, persons, older = 0, olderFrom = 0 }, { household }, tax) {
    const { age = 0, spouseAge = 0, filingStatus } = household;
    const ages = filingStatus === "MFJ" ? [age, spouseAge] : [age];
    const counted = ages.filter((reached) => reached >= olderFrom).length;
    const credits = sheet.each("Personal credits", authority, each, persons);
    const more = older === 0 || counted === 0 ? 0 : sheet.each("More by age", authority, older, counted);
    return off(sheet, authority, tax, sheet.sum("Credits", authority, credits, more));
  },
};

/** So much for each person, up to a federal AGI. */
export const creditUpToIncome: Feature<{ each: number; over: number }> = {
  phase: "credits",
  work(sheet, { authority, each, over }, { federal, persons }, tax) {
    if (federal.agi > over) return tax;
    return off(sheet, authority, tax, sheet.each("Exemption credits", authority, each, persons));
  },
  edges: ({ over }) => [{ name: "exemption credit", of: "federal AGI", over }],
};

/** A fixed amount for the return. */
export const rebate: Feature<{ amount: number }> = {
  phase: "credits",
  work: (sheet, { authority, amount }, _work, tax) =>
    sheet.remainder("Tax after the rebate", authority, tax, amount),
};

/** A share of the federal standard deduction, which falls by a rate on taxable income over a start. */
export const deductionCredit: Feature<{ rate: number; over: number; lossRate: number }> = {
  phase: "credits",
  work(sheet, { authority, rate, over, lossRate }, { federalLaw, household, taxable }, tax) {
    const deduction = standardDeduction(sheet, federalLaw, household);
    const full = sheet.times("Credit in full", authority, deduction, rate);
    const beyond = sheet.remainder("Taxable income over the start", authority, taxable, over);
    const lost = sheet.times("Credit lost", authority, beyond, lossRate);
    return off(sheet, authority, tax, sheet.remainder("Credit left", authority, full, lost));
  },
  edges: ({ over }) => [{ name: "taxpayer credit", of: "taxable income", over }],
};

/** A share of the tax that income looks up. */
export const shareOfTaxCredit: Feature<{ shares: Table }> = {
  phase: "credits",
  work(sheet, { authority, shares }, { income }, tax) {
    const share = lookUp(shares, income);
    if (share === 0) return tax;
    return off(sheet, authority, tax, sheet.times("Credit: a share of the tax", authority, tax, share));
  },
  edges: ({ shares }) => tableEdges("personal credit", "income", shares),
};
