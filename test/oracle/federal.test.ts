import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { federalLaw, firstTaxYear, lastTaxYear } from "../../src/core/federal/figures";
import { payrollTax } from "../../src/core/federal/payrollTax";
import { federalReturn } from "../../src/core/federal/return";
import { silent } from "../../src/core/worksheet";
import { oracleFederal, oraclePayroll, READINGS, type OracleHousehold, type Readings } from "./federal/index";
import { households, YEARS } from "./households";

/** Households a year; `npm run test:deep` takes twenty times as many. */
const count = Number(
  process.env["MBDR_HOUSEHOLDS"] ?? (process.env["MBDR_DEEP"] === undefined ? 5_000 : 100_000),
);

/** The lines that both have, in the product's words. */
function linesOf({ year, status, conversion, ...facts }: OracleHousehold) {
  const household = { ...facts, filingStatus: status };
  const product = federalReturn(silent, federalLaw(year), household, conversion);
  const { agi, taxableSocialSecurity, deduction, seniorDeduction, taxableIncome, regularTax } = product;
  const { minimumTax: amt, credits, netInvestmentIncomeTax: niit, total } = product;
  return {
    agi,
    taxableSocialSecurity,
    deduction,
    seniorDeduction,
    taxableIncome,
    regularTax,
    amt,
    credits,
    niit,
    total,
  };
}

/** What differs by half a cent or more, by name. */
function differences(household: OracleHousehold, readings: Readings = READINGS): string[] {
  const oracle: Readonly<Record<string, unknown>> = { ...oracleFederal(household, readings) };
  return Object.entries(linesOf(household))
    .filter(([name, amount]) => Math.abs(amount - Number(oracle[name])) >= 0.005)
    .map(([name, amount]) => `${name}: ${amount}, by the forms ${String(oracle[name])}`);
}

describe("the second implementation", () => {
  it("has every year that the product holds", () => {
    expect(YEARS[0]).toBe(firstTaxYear);
    expect(YEARS[YEARS.length - 1]).toBe(lastTaxYear);
  });
});

describe.each(YEARS)("the federal return of %i and the forms, read independently", (year) => {
  it("agree in every line, to the cent", () => {
    let compared = 0;
    for (const household of households(year * 1_000_000, count)) {
      const ofYear = { ...household, year };
      const differing = differences(ofYear);
      if (differing.length > 0) throw new Error(`${differing.join("; ")} for ${JSON.stringify(ofYear)}`);
      compared += 1;
    }
    expect(compared).toBe(count);
  });

  it("agree on payroll taxes", () => {
    const limits = limitFigures(year);
    for (const { status, income: own, conversion: spouse } of households(year, 1_000)) {
      const wages = { own, spouse: status === "MFJ" ? spouse : 0 };
      const tax = payrollTax(silent, federalLaw(year), limits, status, wages);
      expect(tax).toBeCloseTo(oraclePayroll(year, wages.own, status, wages.spouse).total, 2);
    }
  });
});

describe("the comparison", () => {
  it.each([
    ["a surviving spouse's credits", { survivingSpouseChildThreshold: 400_000 }],
    ["the limit on itemized deductions in the minimum tax", { itemizedCutInAmt: true }],
    ["gifts beside the standard deduction", { nonItemizerCharityInChoice: false }],
  ])("sees another reading of %s", (_what, reading) => {
    const differing = [...households(1, 20_000)].filter(
      (household) => differences(household, { ...READINGS, ...reading }).length > 0,
    );
    expect(differing.length).toBeGreaterThan(0);
  });
});
