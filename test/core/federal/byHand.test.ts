import { describe, expect, it } from "vitest";
import { federalLaw } from "../../../src/core/federal/figures";
import { ageAndBlindness } from "../../../src/core/federal/household";
import { minimumTax } from "../../../src/core/federal/minimumTax";
import { federalReturn } from "../../../src/core/federal/return";
import type { Household } from "../../../src/core/federal/household";
import { silent } from "../../../src/core/worksheet";

/** Rev. Proc. 2025-32 and P.L. 119-21. */
const law = federalLaw(2026);
const returnOf = (facts: Partial<Household>) =>
  federalReturn(silent, law, { filingStatus: "Single", income: 300_000, ...facts }, 0);

describe("single returns of 2026, by hand", () => {
  it("have a credit for a child and one for another dependent", () => {
    // 2,200 + 500, of a tax on 83,900 that is larger
    expect(returnOf({ income: 100_000, childrenUnder17: 1, otherDependents: 1 }).credits).toBe(2_700);
  });

  it("count interest, dividends and gains as net investment income", () => {
    // 3.8% × (10,000 + 5,000 + 3,000)
    const investments = { investmentIncome: 10_000, qualifiedDividends: 5_000, longTermGains: 3_000 };
    expect(returnOf(investments).netInvestmentIncomeTax).toBe(684);
  });

  it("deduct state and local taxes up to the whole limit below its phase-down", () => {
    expect(returnOf({ stateAndLocalTaxes: 60_000 }).deduction).toBe(40_400);
    expect(returnOf({ income: 505_000, stateAndLocalTaxes: 60_000 }).deduction).toBe(40_400);
    // 30% of 10,000 less
    expect(returnOf({ income: 515_000, stateAndLocalTaxes: 60_000 }).deduction).toBe(37_400);
  });

  it("deduct business income in the minimum tax too", () => {
    // Minimum tax: 300,000 − 50,000 + 200,000 − 90,100 = 359,900; 26% × 244,500 + 28% × 115,400 = 95,882.
    // Regular: 300,000 − 16,100 − 50,000 = 233,900; 41,024 + 32% × 32,125 = 51,304.
    const { regularTax, minimumTax: amt } = returnOf({ qbiDeduction: 50_000, amtAdjustments: 200_000 });
    expect([regularTax, amt]).toEqual([51_304, 44_578]);
  });
});

describe("the minimum tax of a separate return of 2026, by hand", () => {
  const tentative = (income: number) =>
    minimumTax(
      silent,
      law,
      { filingStatus: "MFS", income },
      {
        ...{ incomeBeforeSeniors: income, ordinary: income, regularTax: 0 },
        deduction: { itemized: true, amount: 0, giftsBeside: 0, notForMinimumTax: 0, cut: 0 },
      },
    );

  it.each([
    // 400,000 − 70,100 = 329,900; 26% × 122,250 + 28% × 207,650
    [400_000, 89_927],
    // at the start of the phase-out: 429,900
    [500_000, 117_927],
    // 50% × 40,000 of the exemption are gone: 540,000 − 50,100 = 489,900
    [540_000, 134_727],
    // the exemption ends at 640,200; from there half of what is more is added, up to 70,100
    [640_200, 176_811],
    [660_200, 185_211],
    [1_000_000, 297_183],
  ])("of %d is %d", (income, expected) => {
    expect(tentative(income)).toBe(expected);
  });
});

describe("age and blindness", () => {
  it.each([
    ["MFJ", 4],
    ["MFS", 2],
    ["HOH", 2],
  ] as const)("of a spouse count on a joint return only: %s", (filingStatus, count) => {
    const both = { age: 65, spouseAge: 65, blind: true, spouseBlind: true };
    expect(ageAndBlindness({ filingStatus, income: 0, ...both })).toBe(count);
  });
});
