import { describe, expect, it } from "vitest";
import { federalLaw } from "../../src/core/federal/figures";
import { limitFigures } from "../../src/core/figures";
import { takeHome, type PaidHousehold, type Pay } from "../../src/core/takeHome";
import { silent } from "../../src/core/worksheet";
import { refusal } from "../support/refusal";

const laws = { federal: federalLaw(2026) };
const left = (household: PaidHousehold, pay: Pay) =>
  takeHome(silent, laws, limitFigures(2026), household, pay);

describe("pay that is all deferred", () => {
  // Nothing is left to tax, but 7.65% of 20,000 are payroll taxes.
  it("leaves payroll taxes to be paid", () => {
    expect(left({ filingStatus: "Single" }, { wages: 20_000, preTax: 20_000 })).toBe(-1_530);
  });

  it("may not be less than what is deferred", () => {
    const over = () => left({ filingStatus: "Single" }, { wages: 20_000, preTax: 20_000.01 });
    expect(refusal(over)).toMatchObject({ problem: "invalid", field: "pre_tax" });
  });
});

describe("two earners", () => {
  const pay = { wages: 300_000, preTax: 0 };
  const joint = (facts: Partial<PaidHousehold> = {}) => left({ filingStatus: "MFJ", ...facts }, pay);

  // One earner pays 6.2% on 184,500 of 300,000. With 200,000 and 100,000 it is 6.2% of 100,000 more.
  it.each<Partial<PaidHousehold>>([
    { wages: 200_000 },
    { spouseWages: 100_000 },
    { wages: 200_000, spouseWages: 100_000 },
    { wages: 100_000, spouseWages: 200_000 },
  ])("each have a wage base of their own: %j", (facts) => {
    expect(joint() - joint(facts)).toBeCloseTo(6_200, 6);
  });

  it.each<Partial<PaidHousehold>>([
    { wages: 300_000.01 },
    { spouseWages: 300_000.01 },
    { wages: 200_000, spouseWages: 100_000.01 },
    { wages: 199_999.99, spouseWages: 100_000 },
  ])("must earn what both earn: %j", (facts) => {
    expect(refusal(() => joint(facts))).toMatchObject({ problem: "invalid", field: "household" });
  });

  it("may be one, or earn all", () => {
    expect([joint({ wages: 300_000 }), joint({ spouseWages: 300_000 })]).toEqual([joint(), joint()]);
  });

  it("are on a joint return only", () => {
    const single = (spouseWages: number) => left({ filingStatus: "Single", spouseWages }, pay);
    expect(single(0)).toBe(left({ filingStatus: "Single" }, pay));
    expect(refusal(() => single(0.01))).toMatchObject({ problem: "invalid", field: "household" });
  });
});
