import { describe, expect, it } from "vitest";
import { call, callGrid } from "../support/source";

const says = (sentence: string) => ({ error: "#VALUE!", says: expect.stringContaining(sentence) as string });

describe("a table of prices", () => {
  const prices = [
    ["CPI-U Jul 2026", 333.918],
    ["CPI-U Aug 2026", 334.98],
    ["CPI-U Sep 2026", 335.5],
    ["C-CPI-U 2026", 181.9],
  ];

  it("projects by the law's rule: 15,000 × 1,004.398 ÷ 590.6 = 25,509, of which 25,500", () => {
    expect(call("LIMIT", 2027, "Deferral", null, callGrid("LIMITS", [2027, prices]))).toBe(25500);
  });

  it("may have blank rows and any order", () => {
    const shuffled = [...prices].reverse().flatMap((row) => [row, ["", null]]);
    expect(callGrid("LIMITS", [2027, shuffled])).toEqual(callGrid("LIMITS", [2027, prices]));
  });

  it.each<[string, unknown[][]]>([
    ["an unknown label", [["CPI", 333]]],
    ["a doubled label", [...prices, ["C-CPI-U 2026", 181.9]]],
    ["a missing month", prices.slice(1)],
    ["a rate for a level", [["C-CPI-U 2026", 0.027]]],
    ["a text for a level", [["C-CPI-U 2026", "181.9"]]],
    ["a single column", [["C-CPI-U 2026"], [181.9]]],
    ["a number for a label", [[2026, 181.9]]],
  ])("refuses %s", (_what, table) => {
    expect(call("LIMITS", 2027, table)).toEqual(says("inflation"));
  });
});

describe("a table of match tiers", () => {
  it.each<[string, unknown[][]]>([
    [
      "rates and bounds",
      [
        [1, 0.03],
        [0.5, 0.05],
      ],
    ],
    [
      "with a blank row",
      [
        [1, 0.03],
        [null, ""],
        [0.5, 0.05],
      ],
    ],
  ])("answers as the text does: %s", (_what, table) => {
    expect(call("EMPLOYER_MATCH", 2026, 200000, 8000, table)).toBe(7000);
  });

  it("serves every row of a column call", () => {
    expect(
      callGrid("EMPLOYER_MATCH", [
        2026,
        [[200000], [100000]],
        8000,
        [
          [1, 0.03],
          [0.5, 0.05],
        ],
      ]),
    ).toEqual([[7000], [4000]]);
  });

  it("may match two dollars a dollar", () => {
    expect(call("EMPLOYER_MATCH", 2026, 100000, 4000, [[2, 0.03]])).toBe(6000);
  });

  it.each<[string, unknown[][]]>([
    [
      "bounds that do not rise",
      [
        [1, 0.05],
        [0.5, 0.03],
      ],
    ],
    ["a whole number for a bound", [[1, 3]]],
    ["a text for a rate", [["100%", 0.03]]],
    ["a missing bound", [[1, null]]],
    ["three columns", [[1, 0.03, 0]]],
    ["more tiers than any plan has", Array.from({ length: 21 }, (_, i) => [1, (i + 1) / 100])],
  ])("is refused with %s", (_what, table) => {
    expect(call("EMPLOYER_MATCH", 2026, 200000, 8000, table)).toEqual(says("formula"));
  });
});
