import { describe, expect, it } from "vitest";
import { call, callGrid } from "../support/source";

const says = (sentence: string) => ({ error: "#VALUE!", says: expect.stringContaining(sentence) as string });
const headings = ["Limit", "Amount", "Status", "Authority", "Year"];
const projected = () => callGrid("LIMITS", [2027, 0.027]);

describe("a limits table", () => {
  it("as LIMITS spills it answers for its year, with headings or without", () => {
    expect(projected()[0]).toEqual(headings);
    expect(call("LIMIT", 2027, "Deferral", null, projected())).toBe(25000);
    expect(call("LIMIT", 2027, "Deferral", null, projected().slice(1))).toBe(25000);
  });

  it("may have headings in the firm's own case, and four of them", () => {
    const table = [
      ["Name", " AMOUNT ", "Status", "Citation"],
      ["Deferral", 25500, "announced", "Notice 2026-99"],
    ];
    expect(call("LIMIT", 2027, "Deferral", null, table)).toBe(25500);
  });

  it("may have blank rows", () => {
    const table = [
      [null, null, null, null],
      ["Deferral", 25500, "", ""],
      ["", "", "", ""],
      ["IRA", 7500, null, null],
      ["", null, "", null],
    ];
    expect(call("LIMIT", 2027, "IRA", null, table)).toBe(7500);
    expect(call("LIMIT", 2027, "Deferral", null, table)).toBe(25500);
  });

  it.each<[string, unknown[][], string]>([
    ["of another year", [["Deferral", 25000, "entered", "memo", 2025]], "limits: row 1 is for another year"],
    [
      "given twice",
      [
        ["Deferral", 1, "", ""],
        ["deferral", 2, "", ""],
      ],
      "limits: row 2 names a limit a second time",
    ],
    [
      "of no limit",
      [
        ["Deferral", 1, "", ""],
        ["Deferrals", 2, "", ""],
      ],
      "limits: row 2 names no limit",
    ],
    ["without a name", [["", 2, "entered", "memo"]], "limits row 1: missing"],
    ["with a number for a name", [[402, 2, "entered", "memo"]], "limits row 1: text"],
    ["without an amount", [["Deferral", "", "entered", "memo"]], "limits row 1: missing"],
    ["with a text for an amount", [["Deferral", "25,000", "entered", "memo"]], "limits row 1: dollars"],
    ["with an amount below zero", [["Deferral", -1, "entered", "memo"]], "limits row 1: dollars"],
    ["with a date for a year", [["Deferral", 1, "entered", "memo", 46023]], "limits row 1: a whole year"],
    [
      "of headings in the middle",
      [
        ["Deferral", 1, "", ""],
        ["Limit", "Amount", "", ""],
      ],
      "limits row 2: dollars",
    ],
    [
      "with three columns",
      [["Deferral", 25000, "entered"]],
      "limits: columns name, amount, status, citation",
    ],
    [
      "with six columns",
      [["Deferral", 1, "", "", 2026, ""]],
      "limits: columns name, amount, status, citation",
    ],
    ["that is one cell", [["Deferral"]], "limits: columns name, amount, status, citation"],
    ["that is TRUE", [[true]], "limits: columns name, amount, status, citation"],
  ])("refuses a row %s", (_what, table, sentence) => {
    expect(call("LIMIT", 2026, "Deferral", null, table)).toEqual(says(sentence));
  });

  it("of 2027 is accepted for 2027 and refused for 2026, in every function that takes one", () => {
    const table = projected();
    const calls: [string, (year: number) => unknown[]][] = [
      ["LIMIT", (year) => [year, "Deferral", null, table]],
      ["MEGA_HEADROOM", (year) => [year, 24500, 14000, null, null, null, null, table]],
      ["EXCESS_ADDITIONS", (year) => [year, 24500, 14000, null, null, null, null, table]],
      ["DEFERRAL_ROOM", (year) => [year, 0, null, null, null, table]],
      ["ROTH_CATCH_UP_REQUIRED", (year) => [year, 100000, table]],
      ["EMPLOYER_MATCH", (year) => [year, 100000, 5000, "100% to 3%", table]],
      ["ROTH_IRA_LIMIT", (year) => [year, "Single", 100000, null, null, null, table]],
      ["IS_HCE", (year) => [year, 100000, null, table]],
    ];
    for (const [name, args] of calls) {
      expect(call(name, ...args(2026)), name).toEqual(says("another year"));
      expect(call(name, ...args(2027)), name).not.toMatchObject({ error: "#VALUE!" });
      expect(call(name, ...args(2027)), name).not.toMatchObject({ error: "#N/A" });
    }
  });

  it("typed in four columns counts for the asked year, and EXPLAIN shows its citation", () => {
    const table = [
      ["Deferral", 25500, "announced", "Notice 2026-99"],
      ["Annual additions", 75000, "announced", "Notice 2026-99 §2"],
    ];
    expect(call("MEGA_HEADROOM", 2027, 25500, 14000, null, null, null, null, table)).toBe(35500);
    const none = [[null]];
    const lines = callGrid("EXPLAIN", [
      "MEGA_HEADROOM",
      [[[2027]], [[25500]], [[14000]], none, none, none, none, table],
    ]);
    expect(lines).toContainEqual(["Annual additions limit", "2027, announced", 75000, "Notice 2026-99 §2"]);
    expect(lines).toContainEqual(["Elective deferral limit", "2027, announced", 25500, "Notice 2026-99"]);
  });

  it("without status and citation says so", () => {
    const lines = callGrid("EXPLAIN", [
      "LIMIT",
      [[[2027]], [["Deferral"]], [[0]], [["Deferral", 25500, "", ""]]],
    ]);
    expect(lines).toContainEqual(["Elective deferral limit", "2027, entered", 25500, "no citation given"]);
  });

  it("replaces published figures of its own year alone", () => {
    const table = [["Annual additions", 80000, "what if", "memo", 2026]];
    expect(call("MEGA_HEADROOM", 2026, 24500, 14000, null, null, null, null, table)).toBe(41500);
    expect(call("MEGA_HEADROOM", 2026, 24500.01, 14000, null, null, null, null, table)).toEqual(
      says("24,500"),
    );
  });
});

describe("a limits table where the rule looks back a year", () => {
  it("may be of the year of the wages", () => {
    const table = [["Roth catch-up wages", 155000, "announced", "Notice 2026-99", 2026]];
    expect(call("ROTH_CATCH_UP_REQUIRED", 2027, 155000, table)).toBe(false);
    expect(call("ROTH_CATCH_UP_REQUIRED", 2027, 155000.01, table)).toBe(true);
  });

  it("may be the one announced for the year of the catch-up", () => {
    expect(call("ROTH_CATCH_UP_REQUIRED", 2027, 155000, projected())).toBe(false);
    expect(call("ROTH_CATCH_UP_REQUIRED", 2027, 155000.01, projected())).toBe(true);
  });

  it("may be of the year of the pay", () => {
    const table = [["HCE pay", 170000, "announced", "Notice 2026-99", 2027]];
    expect(call("IS_HCE", 2028, 170000, null, table)).toBe(false);
    expect(call("IS_HCE", 2028, 170000.01, null, table)).toBe(true);
    expect(call("IS_HCE", 2028, 165000.01, null, projected())).toBe(true);
  });

  it("of the plan year leaves the threshold of the year before alone", () => {
    expect(call("IS_HCE", 2027, 160000.01, null, projected())).toBe(true);
    expect(call("IS_HCE", 2027, 160000, null, projected())).toBe(false);
  });

  it("of neither year is refused", () => {
    expect(call("IS_HCE", 2029, 170000, null, projected())).toEqual(says("another year"));
    expect(call("ROTH_CATCH_UP_REQUIRED", 2029, 170000, projected())).toEqual(says("another year"));
  });
});
