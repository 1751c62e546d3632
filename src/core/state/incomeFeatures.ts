import type { FederalReturn } from "../federal/return";
import type { Household } from "../federal/household";
import type { Feature } from "./feature";

/** Above an AGI, the federal deduction beyond an amount returns to the income. */
export const federalDeductionAddedBack: Feature<{ agiFrom: number; beyond: number }> = {
  phase: "income",
  work(sheet, rule, { federal }, income) {
    if (federal.agi < rule.agiFrom) return income;
    const back = sheet.remainder(
      "Federal deduction added back",
      rule.authority,
      // Gifts beside the standard deduction are no part of it.
      federal.deduction - federal.giftsBeside,
      rule.beyond,
    );
    return sheet.sum("Income with it", rule.authority, income, back);
  },
  edges: ({ agiFrom }) => [{ name: "deduction added back", of: "federal AGI", over: agiFrom - 0.01 }],
};

/** A federal increase of the standard deduction that the state does not follow. */
export const deductionNotFollowed: Feature<{ amount: number }> = {
  phase: "income",
  work(sheet, rule, { federal }, income) {
    if (federal.itemized || federal.agi === 0) return income;
    return sheet.sum("Income with the federal increase added back", rule.authority, income, rule.amount);
  },
};

/** Federal deductions beyond the standard or itemized one, by the words of law files. */
const furtherDeductions = {
  "for business income": (_federal: FederalReturn, { qbiDeduction = 0 }: Household) => qbiDeduction,
  "for seniors": ({ seniorDeduction }: FederalReturn) => seniorDeduction,
  "gifts beside the standard one": ({ giftsBeside }: FederalReturn) => giftsBeside,
};

/** Federal deductions that the state does not follow, as far as they lowered federal taxable income. */
export const deductionsAddedBack: Feature<{ deductions: readonly (keyof typeof furtherDeductions)[] }> = {
  phase: "income",
  work(sheet, { authority, deductions }, { federal, household }, income) {
    const taken = deductions.map((name) => furtherDeductions[name](federal, household));
    if (taken.every((amount) => amount === 0)) return income;
    const all = sheet.total("Federal deductions not followed", authority, taken);
    const others = deducted(federal, household) - all;
    const without = sheet.remainder("Federal taxable income without them", authority, federal.agi, others);
    const back = sheet.remainder("Added back", authority, without, federal.taxableIncome);
    return sheet.sum("Income with them", authority, income, back);
  },
};

/** Everything between federal AGI and taxable income. */
function deducted({ deduction, seniorDeduction }: FederalReturn, { qbiDeduction = 0 }: Household): number {
  return deduction + seniorDeduction + qbiDeduction;
}

/** Pre-tax deferrals, which the state taxes when they are made. */
export const deferralsTaxed: Feature<unknown> = {
  phase: "income",
  work(sheet, { authority }, { household }, income) {
    const deferrals = household.preTaxDeferrals ?? 0;
    if (deferrals === 0) return income;
    return sheet.sum("Income with deferrals", authority, income, deferrals);
  },
};
