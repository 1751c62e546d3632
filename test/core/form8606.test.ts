import { describe, expect, it } from "vitest";
import { mostIraContribution } from "../../src/core/form8606";
import { refusal } from "../support/refusal";

describe("the most that anyone may contribute to IRAs", () => {
  it("is the limit with catch-up, by the notices", () => {
    // Notice 2018-83: 6,000 and 1,000; Notice 2025-67: 7,500 and 1,100.
    expect([2019, 2026].map(mostIraContribution)).toEqual([7000, 8600]);
  });

  it.each([2013, 2027])("is not held for %d", (year) => {
    expect(refusal(() => mostIraContribution(year))).toMatchObject({ problem: "unpublished", field: "year" });
  });
});
