import { describe, expect, it } from "vitest";
import { mayTakeAfterTax, megaEligibility, type PlanFeatures } from "../../src/core/eligibility";
import { recording } from "../../src/core/worksheet";

describe("a plan's features", () => {
  it.each([
    [undefined, true],
    [true, true],
    [false, false],
  ])("after-tax contributions %s: whether the plan may take them is %s", (afterTaxAllowed, expected) => {
    expect(mayTakeAfterTax({ afterTaxAllowed })).toBe(expected);
  });

  it.each<[PlanFeatures, string[]]>([
    [{ afterTaxAllowed: true, inPlanConversion: false }, ["yes", "no", "unknown"]],
    [{ inPlanConversion: true, inServiceDistribution: false }, ["unknown", "yes", "no"]],
    [{ afterTaxAllowed: false, inServiceDistribution: true }, ["no", "unknown", "yes"]],
  ])("%j are told one by one before the answer", (features, told) => {
    const sheet = recording();
    const answer = megaEligibility(sheet, features);
    expect(sheet.lines.map(({ amount }) => amount)).toEqual([...told, answer]);
  });
});
