import { describe, expect, it } from "vitest";
import {
  conversionTax,
  marginalRate,
  measuredOn,
  rateOf,
  taxableConversion,
} from "../../src/core/conversion";
import { federalLaw } from "../../src/core/federal/figures";
import { lawsOf } from "../../src/core/returns";
import { told } from "../support/told";

const laws = { federal: federalLaw(2026) };

describe("the taxable part of a conversion", () => {
  it.each([
    [40_000.01, 40_000, false],
    [40_000, 40_000, false],
    [40_000, 40_000.01, true],
  ])("of %d with a basis of %d: a loss is told to be none, %s", (converted, basis, expected) => {
    const labels = told((sheet) => taxableConversion(sheet, converted, basis));
    expect(labels.some((label) => label.startsWith("Basis above what is converted"))).toBe(expected);
  });
});

describe("the tax on a conversion", () => {
  it.each([
    [undefined, "Federal tax on the conversion"],
    ["NV", "Tax on the conversion"],
  ])("is named by who takes it: %s", (state, label) => {
    const of = lawsOf(federalLaw(2026), "Single", state, {});
    const labels = told((sheet) =>
      conversionTax(sheet, of, { filingStatus: "Single", income: 100_000 }, 1_000),
    );
    expect(labels.at(-1)).toBe(label);
  });
});

describe("a rate", () => {
  it.each([
    [24, 100, 0.24],
    [1, 3, 0.3333],
    [2, 3, 0.6667],
    [-10, 100, -0.1],
    [5, 0, 0],
  ])("of %d on %d is %d", (tax, amount, rate) => {
    expect(rateOf(tax, amount)).toBe(rate);
  });

  it("is never −0", () => {
    expect(rateOf(-0.001, 1_000)).toBe(0);
  });

  it("on the next dollars is that of the tax they add", () => {
    const tax = (amount: number) => (amount > 1_000 ? (amount - 1_000) * 0.2 : 0);
    expect(marginalRate(tax, 1_000, 100)).toBe(0.2);
    expect(marginalRate(tax, 950, 100)).toBe(0.1);
  });

  it("is measured on a hundred dollars, or on a whole step of what falls in steps", () => {
    const single = { filingStatus: "Single", income: 0 } as const;
    expect(measuredOn(laws, single)).toBe(100);
    // IRC §24(b)(1): credits fall by 50 for each 1,000.
    expect(measuredOn(laws, { ...single, childrenUnder17: 1 })).toBe(1_000);
    expect(measuredOn(laws, { ...single, otherDependents: 1 })).toBe(1_000);
  });
});
