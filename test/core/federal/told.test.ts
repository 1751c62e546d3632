import { describe, expect, it } from "vitest";
import { deduction } from "../../../src/core/federal/deductions";
import { federalLaw } from "../../../src/core/federal/figures";
import type { Household } from "../../../src/core/federal/household";
import { medicareSurcharge } from "../../../src/core/federal/medicarePremiums";
import { payrollTax } from "../../../src/core/federal/payrollTax";
import { federalReturn } from "../../../src/core/federal/return";
import { limitFigures } from "../../../src/core/figures";
import { silent } from "../../../src/core/worksheet";
import { told } from "../../support/told";

const law = federalLaw(2026);
const labelsOf = (household: Household, year = 2026) =>
  told((sheet) => federalReturn(sheet, federalLaw(year), household, 0));

describe("a federal return", () => {
  it("says nothing of what a household has not: no benefits, gifts, gains, dependents, investments", () => {
    expect(labelsOf({ filingStatus: "Single", income: 100_000 })).toEqual([
      "Income before Social Security: ordinary, conversion, dividends, gains",
      "Adjusted gross income",
      "Standard deduction",
      "Deductions in all: the one taken, business income, seniors",
      "Taxable income",
      "Tax on ordinary income",
      "Tax on ordinary income, to the cent",
      "Alternative minimum taxable income",
      "Exemption",
      "Income less exemption",
      "All of it at the two rates",
      "Tentative minimum tax",
      "Alternative minimum tax",
      "Tax before credits",
      "Tax after credits",
      "Federal income tax",
    ]);
  });

  it.each([
    ["MFS", true],
    ["Single", false],
  ] as const)("of status %s asks what the spouse does: %s", (filingStatus, expected) => {
    const labels = labelsOf({ filingStatus, income: 100_000 });
    expect(labels.includes("Only where the spouse does not itemize either")).toBe(expected);
  });

  it("tells of the limit on itemized deductions only those whom it cuts", () => {
    // 640,600 is the start of the 37% bracket of 2026 for a single person (Rev. Proc. 2025-32).
    const cut = (income: number) =>
      labelsOf({ filingStatus: "Single", income, mortgageInterest: 20_000 }).includes(
        "Itemized after the cut",
      );
    expect([cut(640_600), cut(640_700)]).toEqual([false, true]);
  });

  // Single 2024, one child: 33,200 − 14,600 = 18,600; 1,160 + 12% × 7,000 = 2,000, which is the credit.
  it.each([
    [33_199, true],
    [33_200, false],
    [33_300, false],
  ])("tells of a credit that is lost for want of tax at an income of %d: %s", (income, expected) => {
    const labels = labelsOf({ filingStatus: "Single", income, childrenUnder17: 1 }, 2024);
    expect(labels.some((label) => label.startsWith("Not counted: a refund"))).toBe(expected);
  });
});

describe("the choice of a deduction", () => {
  const taken = (facts: Partial<Household>) =>
    deduction(silent, federalLaw(2025), { filingStatus: "Single", income: 100_000, ...facts }, 100_000, 0);

  it.each<[string, Partial<Household>]>([
    ["interest and others", { mortgageInterest: 10_000, otherItemized: 10_000 }],
    ["taxes and interest", { stateAndLocalTaxes: 10_000, mortgageInterest: 10_000 }],
    ["taxes and gifts", { stateAndLocalTaxes: 10_000, charitableGifts: 10_000 }],
  ])("adds up %s", (_what, facts) => {
    expect(taken(facts)).toMatchObject({ itemized: true, amount: 20_000 });
  });

  // Rev. Proc. 2024-40 as amended: 15,750 for a single person of 2025.
  it.each([
    [15_750, false],
    [15_750.01, true],
  ])("is the standard deduction where both come to the same: %d, %s", (mortgageInterest, itemized) => {
    expect(taken({ mortgageInterest })).toMatchObject({ itemized, amount: mortgageInterest });
  });
});

describe("payroll tax and Medicare premiums", () => {
  it("have lines for those who earn and those who are insured", () => {
    const lines = (spouse: number) =>
      told((sheet) => payrollTax(sheet, law, limitFigures(2026), "MFJ", { own: 100_000, spouse }));
    expect(lines(0).filter((label) => label === "Medicare tax")).toHaveLength(1);
    expect(lines(1).filter((label) => label === "Medicare tax")).toHaveLength(2);
    expect(
      told((sheet) => medicareSurcharge(sheet, { filingStatus: "Single", income: 0, age: 40 }, 900_000)),
    ).toEqual([]);
  });
});
