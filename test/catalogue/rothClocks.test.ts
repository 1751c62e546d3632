import { describe, expect, it } from "vitest";
import { entryNamed } from "../../src/catalogue";

const labels = ["Year", "Kind", "Amount", "Taxable", "Earnings", "Plan"];
const clocks = (year: number, ...events: readonly unknown[][]) =>
  entryNamed("ROTH_CLOCKS").evaluate([year, [labels, ...events]]);

describe("ROTH_CLOCKS", () => {
  it.each([
    // Public Law 105-34 §302: Roth IRAs from 1998 on.
    ["Contribution", 1998, ["", "", ""]],
    ["Conversion", 1998, [0, "", ""]],
    // Public Law 107-16 §617: Roth accounts in plans from 2006 on, so that none could be rolled over before.
    ["Roth rollover", 2006, ["", 0, ""]],
    ["Roth deferral", 2006, ["", "", "Alpha"]],
    // Public Law 111-240 §2112: conversions inside plans from 28 September 2010 on.
    ["In-plan conversion", 2010, [0, "", "Alpha"]],
  ])("knows no %s before %i", (kind, first, rest) => {
    expect(() => clocks(2026, [first, kind, 100, ...rest])).not.toThrow();
    expect(() => clocks(2026, [first - 1, kind, 100, ...rest])).toThrow(
      `events row 2: Year from ${first} on for this kind`,
    );
  });

  it("takes a balance of the asked year alone", () => {
    const putIn = [2020, "Contribution", 6000, "", "", ""];
    const balance = (year: number) => clocks(2026, putIn, [year, "Balance", 9000, "", "", ""]);
    expect(() => balance(2026)).not.toThrow();
    expect(() => balance(2025)).toThrow("events row 3: Balance of the asked year only");
    expect(() => balance(2027)).toThrow("events row 3: Year is after the asked one");
  });
});
