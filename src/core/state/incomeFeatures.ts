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

/** Pre-tax deferrals, which the state taxes when they are made. */
export const deferralsTaxed: Feature<unknown> = {
  phase: "income",
  work(sheet, { authority }, { household }, income) {
    const deferrals = household.preTaxDeferrals ?? 0;
    if (deferrals === 0) return income;
    return sheet.sum("Income with deferrals", authority, income, deferrals);
  },
};
