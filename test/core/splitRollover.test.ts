import { describe, expect, it } from "vitest";
import { splitRollover, type Distribution } from "../../src/core/splitRollover";
import { silent } from "../../src/core/worksheet";
import { refusal } from "../support/refusal";

const rows = (given: Distribution) =>
  splitRollover(silent, given).destinations.map(({ label, preTax, afterTax, taxable }) => [
    ...[label, preTax, afterTax, taxable],
  ]);

describe("one distribution to five destinations", () => {
  const given = {
    ...{ preTax: 100_000, afterTax: 40_000, directTraditional: 30_000, directRoth: 20_000 },
    ...{ sixtyDayTraditional: 25_000, sixtyDayRoth: 20_000, cash: 45_000 },
  };

  // Direct rollovers of 50,000 are all pre-tax; of the 50,000 left, 45,000 go to 60-day rollovers and 5,000 to cash.
  it("has its pre-tax money in direct rollovers first, and is taxable in Roth IRAs and as cash", () => {
    expect(rows(given)).toEqual([
      ["Direct rollover to traditional IRA", 30_000, 0, 0],
      ["Direct rollover to Roth IRA", 20_000, 0, 20_000],
      ["60-day rollover to traditional IRA", 25_000, 0, 0],
      ["60-day rollover to Roth IRA", 20_000, 0, 20_000],
      ["Cash", 5_000, 40_000, 5_000],
    ]);
  });

  it("adds up, with 20% of the 50,000 paid to the person withheld", () => {
    const { total, withheld } = splitRollover(silent, given);
    expect(total).toEqual({
      ...{ label: "Total", amount: 140_000, preTax: 100_000, afterTax: 40_000, taxable: 45_000 },
    });
    expect(withheld).toBe(10_000);
  });
});

describe("the participant's choice among direct rollovers", () => {
  const half = { preTax: 60_000, afterTax: 40_000, directTraditional: 50_000, directRoth: 50_000 };
  const little = { preTax: 20_000, afterTax: 80_000, directTraditional: 40_000, directRoth: 60_000 };

  it.each<[string, Distribution, number, number]>([
    // The traditional IRA has room for 50,000 of 60,000.
    ["the least", half, 10_000, 50_000],
    ["as much as the Roth IRA takes", half, 50_000, 10_000],
    ["all pre-tax money", little, 20_000, 0],
    ["none", little, 0, 20_000],
  ])("may send %s to the Roth IRA", (_what, given, preTaxToRoth, toTraditional) => {
    const [traditional, roth] = splitRollover(silent, { ...given, preTaxToRoth }).destinations;
    expect([traditional?.preTax, roth?.preTax]).toEqual([toTraditional, preTaxToRoth]);
  });

  it.each<[string, Distribution, number, string]>([
    ["a cent less than the least", half, 9_999.99, "no room"],
    ["a cent more than the Roth IRA takes", half, 50_000.01, "at most direct_roth"],
    ["a cent more than there is", little, 20_000.01, "at most direct_roth"],
  ])("may not send %s", (_what, given, preTaxToRoth, says) => {
    const problem = refusal(() => splitRollover(silent, { ...given, preTaxToRoth }));
    expect(problem).toMatchObject({ problem: "invalid", field: "pre_tax_to_roth" });
    expect(problem.message).toContain(says);
  });
});
