import { describe, expect, it } from "vitest";
import type { FederalReturn } from "../../src/core/federal/return";
import type { FilingStatus } from "../../src/core/filingStatus";
import { stateLaw } from "../../src/core/state/figures";
import type { StateReturn } from "../../src/core/state/return";
import { longestStep, stateTriggersOf } from "../../src/core/state/triggers";

const triggersOf = (code: string, year: number, status: FilingStatus = "Single") =>
  stateTriggersOf(stateLaw(code, year, status));

type Amount = "federal AGI" | "income" | "taxable income";

/** Returns of which only one amount is not zero. */
function returnsWith(of: Amount, amount: number): readonly [FederalReturn, StateReturn] {
  const federal = { agi: of === "federal AGI" ? amount : 0 } as FederalReturn;
  const income = of === "income" ? amount : 0;
  return [federal, { income, taxableIncome: of === "taxable income" ? amount : 0, excluded: 0, tax: 0 }];
}

const amounts: readonly Amount[] = ["federal AGI", "income", "taxable income"];

// Each from the statute or the state's form for the year, written out.
const [from26, from30] = [
  [18_800, 19_300, 19_800, 20_300, 20_800, 21_300, 21_800, 22_300, 25_000, 25_500, 26_000, 26_500],
  [31_300, 31_800, 32_300, 32_800, 33_300, 60_000, 60_500, 61_000, 61_500, 62_000, 62_500, 63_000],
];

describe("where a state's law begins to cost more, to the cent", () => {
  it.each<[string, number, FilingStatus, string, Amount, readonly number[]]>([
    // Standard deduction chart of Form 40: 26,000 to 26,499 is the second row, from 13,000 on separate returns.
    ["AL", 2024, "Single", "standard deduction", "income", [25_999.99]],
    ["AL", 2024, "MFS", "standard deduction", "income", [12_999.99]],
    ["AL", 2025, "Single", "standard deduction", "income", [25_999.99]],
    ["AL", 2026, "MFJ", "standard deduction", "income", [25_999.99]],
    ["AR", 2026, "Single", "rate", "taxable income", [5_600, 11_200, 16_000, 26_400]],
    ["AR", 2026, "Single", "table amount falls", "taxable income", [94_700]],
    ["CA", 2025, "Single", "exemption credit", "federal AGI", [252_203]],
    ["CA", 2025, "MFJ", "exemption credit", "federal AGI", [504_411]],
    ["CA", 2025, "MFJ", "behavioral health services tax", "taxable income", [1_000_000]],
    // "equal to or exceeding three hundred thousand dollars"
    ["CO", 2025, "Single", "deduction added back", "federal AGI", [299_999.99]],
    ["CT", 2025, "Single", "exemption", "income", [30_000]],
    ["CT", 2025, "MFJ", "phase-out of the 2% rate", "income", [100_500]],
    ["CT", 2025, "Single", "first benefit recapture", "income", [105_000]],
    ["CT", 2025, "Single", "second benefit recapture", "income", [200_000]],
    ["CT", 2025, "MFJ", "third benefit recapture", "income", [1_000_000]],
    ["CT", 2025, "Single", "personal credit", "income", [...from26, ...from30, 63_500, 64_000, 64_500]],
    ["IL", 2025, "Single", "exemption", "federal AGI", [250_000]],
    ["IL", 2025, "MFJ", "exemption", "federal AGI", [500_000]],
    ["MA", 2025, "MFJ", "surtax on high income", "taxable income", [1_083_150]],
    ["MD", 2025, "Single", "exemption", "federal AGI", [100_000, 125_000, 150_000]],
    ["MD", 2025, "Single", "surtax on gains", "federal AGI", [350_000]],
    ["ME", 2025, "Single", "standard deduction", "income", [100_000]],
    ["ME", 2025, "Single", "standard deduction gone", "income", [175_000]],
    ["ME", 2025, "Single", "exemption", "income", [333_450]],
    ["ME", 2025, "Single", "exemption gone", "income", [458_450]],
    ["MN", 2025, "Single", "standard deduction", "income", [238_950]],
    ["MN", 2025, "Single", "standard deduction, higher rate", "income", [330_300]],
    ["MO", 2025, "Single", "federal tax deduction", "income", [25_000, 50_000, 100_000, 125_000]],
    ["NM", 2025, "Single", "low-income exemption", "federal AGI", [20_000]],
    ["NM", 2025, "MFJ", "low-income exemption", "federal AGI", [30_000]],
    ["NY", 2025, "Single", "top rate on all", "income", [25_000_000]],
    // The least of 40,001 and 80,001 in whole dollars is over 40,000 and 80,000; 750,000 itself has none.
    ["OH", 2025, "Single", "exemption", "income", [40_000, 80_000, 749_999.99]],
    ["OH", 2025, "Single", "first dollar of tax", "taxable income", [26_050]],
    [
      ...(["OR", 2025, "Single", "federal tax deduction", "federal AGI"] as const),
      [124_999.99, 129_999.99, 134_999.99, 139_999.99, 144_999.99],
    ],
    ["OR", 2025, "MFJ", "exemption credit", "federal AGI", [200_000]],
    [
      ...(["RI", 2025, "Single", "standard deduction", "income"] as const),
      [254_250, 261_500, 268_750, 276_000, 283_250],
    ],
    [
      ...(["RI", 2025, "Single", "exemption", "income"] as const),
      [254_250, 261_500, 268_750, 276_000, 283_250],
    ],
    ["SC", 2026, "Single", "standard deduction", "federal AGI", [40_000]],
    ["SC", 2026, "Single", "standard deduction gone", "federal AGI", [95_000]],
    ["UT", 2025, "Single", "taxpayer credit", "taxable income", [18_213]],
    ["VA", 2026, "Single", "unresolved", "taxable income", [600_000]],
    ["VT", 2025, "Single", "minimum tax", "federal AGI", [150_000]],
    ["WI", 2025, "Single", "standard deduction", "income", [19_550]],
  ])("%s %d %s: %s by %s over %j", (code, year, status, name, of, overs) => {
    const found = triggersOf(code, year, status).filter((one) => one.name === `${code} ${name}`);
    expect(found).toHaveLength(overs.length);
    overs.forEach((over, i) => {
      const trigger = found[i];
      expect(trigger?.crossed(...returnsWith(of, over))).toBe(false);
      expect(trigger?.crossed(...returnsWith(of, over + 0.01))).toBe(true);
      expect(trigger?.beyond(...returnsWith(of, over - 0.25))).toBe(-0.25);
      for (const other of amounts.filter((each) => each !== of)) {
        expect(trigger?.crossed(...returnsWith(other, 1e9))).toBe(false);
      }
    });
  });

  it("are of two amounts in New York's supplemental tax", () => {
    const found = triggersOf("NY", 2025).filter(({ name }) => name === "NY supplemental tax");
    const edges: [Amount, number][] = [
      ["income", 107_650],
      ["taxable income", 215_400],
      ["taxable income", 1_077_550],
      ["taxable income", 5_000_000],
    ];
    expect(found.map((one, i) => one.beyond(...returnsWith(...(edges[i] ?? ["income", 0]))))).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe("the triggers of a state", () => {
  const named = (code: string, year: number, name: string) =>
    triggersOf(code, year).find((one) => one.name === `${code} ${name}`);

  it("say what changes, and whether the figure is projected", () => {
    expect(named("RI", 2025, "exemption")?.label).toBe("Rhode Island: exemption changes from here");
    expect(named("CA", 2026, "exemption credit")?.label).toBe(
      "California: exemption credit changes from here (projected)",
    );
    expect(named("ME", 2025, "standard deduction gone")?.label).toBe(
      "Maine: standard deduction gone from here",
    );
    // Ariz. Rev. Stat. §43-1011: one rate of 2.5%.
    expect(triggersOf("AZ", 2025).map(({ name, label }) => [name, label])).toEqual([
      ["AZ 0%", "Arizona: top of the 0% bracket, 2.5% from here"],
    ]);
    expect(triggersOf("AZ", 2026).map(({ label }) => label)).toEqual([
      "Arizona: top of the 0% bracket, 2.5% from here (projected)",
    ]);
  });

  it("are none of doubts that no income settles, nor of a state without tax", () => {
    expect(named("MS", 2026, "unresolved")).toBeUndefined();
    expect(triggersOf("TX", 2026)).toEqual([]);
  });

  it("are not reached where no state return is worked out", () => {
    const [federal] = returnsWith("federal AGI", 1e9);
    for (const trigger of triggersOf("CA", 2026)) {
      expect([trigger.beyond(federal), trigger.crossed(federal)]).toEqual([0, false]);
    }
  });

  it("move by steps of so many dollars at most", () => {
    const steps = (code: string, status: FilingStatus) => longestStep(stateLaw(code, 2025, status));
    expect(steps("CT", "Single")).toBe(5_000);
    expect(steps("CT", "MFJ")).toBe(10_000);
    expect(steps("RI", "Single")).toBe(7_250);
    expect(steps("AL", "MFS")).toBe(250);
    expect(steps("IL", "Single")).toBe(0);
    const connecticut = stateLaw("CT", 2025, "MFJ");
    expect(longestStep({ ...connecticut, features: [...connecticut.features].reverse() })).toBe(10_000);
  });
});
