import { describe, expect, it } from "vitest";
import { call, callGrid } from "../support/source";

const says = (sentence: string) => ({ error: "#VALUE!", says: expect.stringContaining(sentence) as string });

describe("an optional argument", () => {
  it.each<[string, unknown]>([
    ["left out", undefined],
    ["null", null],
    ["an empty text", ""],
    ["zero", 0],
    ["a cell with null", [[null]]],
    ["a cell with an empty text", [[""]]],
    ["a cell with zero", [[0]]],
  ])("counts as not given when it is %s", (_what, blank) => {
    expect(call("MEGA_HEADROOM", 2026, 24500, 14000, blank, blank, blank, blank, blank)).toBe(33500);
    expect(call("DEFERRAL_ROOM", 2026, 20000, 55, blank, blank, blank)).toBe(12500);
    expect(call("ROTH_IRA_LIMIT", 2026, "Single", 160001, blank, blank, blank, blank)).toBe(4000);
    expect(call("IS_HCE", 2026, 160000, blank, blank)).toBe(false);
    expect(call("LIMIT", 2026, "Deferral", blank, blank)).toBe(24500);
  });

  it("may be missing from the call altogether", () => {
    expect(call("MEGA_HEADROOM", 2026, 24500, 14000)).toBe(33500);
    expect(call("LIMITS", 2026)).toBe("Limit");
  });

  it("is a value at zero where its page says so: inflation", () => {
    expect(call("LIMITS", 2027, 0)).toBe("Limit");
    expect(call("LIMITS", 2027, [[0]])).toBe("Limit");
    expect(call("LIMITS", 2027, [[""]])).toMatchObject({ error: "#N/A" });
    expect(call("LIMITS", 2027, null)).toMatchObject({ error: "#N/A" });
  });
});

describe("a required argument", () => {
  it.each<[string, unknown]>([
    ["left out", undefined],
    ["null", null],
    ["an empty text", ""],
    ["a cell with null", [[null]]],
  ])("is refused when it is %s", (_what, blank) => {
    expect(call("MEGA_HEADROOM", blank, 24500, 14000)).toEqual(says("year: missing"));
    expect(call("MEGA_HEADROOM", 2026, blank, 14000)).toEqual(says("deferrals: missing"));
    expect(call("MEGA_HEADROOM", 2026, 24500, blank)).toEqual(says("employer: missing"));
    expect(call("LIMIT", 2026, blank)).toEqual(says("name: missing"));
    expect(call("EMPLOYER_MATCH", 2026, 100000, 5000, blank)).toEqual(says("formula: missing"));
    expect(call("ROTH_IRA_LIMIT", 2026, blank, 100000)).toEqual(says("filing_status: missing"));
  });

  it("is zero when it is zero", () => {
    expect(call("MEGA_HEADROOM", 2026, 0, 0)).toBe(72000);
    expect(call("ROTH_CATCH_UP_REQUIRED", 2026, 0)).toBe(false);
  });
});

describe("dollars", () => {
  it.each<[string, unknown]>([
    ["a text of digits", "24500"],
    ["a text with a sign", "$24,500"],
    ["a space", " "],
    ["TRUE", true],
    ["FALSE", false],
    ["below zero", -0.01],
    ["above 1e12", 1e12 + 1],
    ["infinite", Infinity],
    ["not a number", NaN],
    ["an object", {}],
    ["a formatted text value", { type: "String", basicValue: "24500" }],
  ])("are refused: %s", (_what, cell) => {
    expect(call("MEGA_HEADROOM", 2026, cell, 14000)).toEqual(
      says("deferrals: dollars from 0 to 1,000,000,000,000"),
    );
  });

  it("are read to the cent", () => {
    expect(call("MEGA_HEADROOM", 2026, 24499.999999999996, 14000)).toBe(33500);
    expect(call("DEFERRAL_ROOM", 2026, 24500.004)).toBe(0);
    expect(call("IS_HCE", 2026, 160000.004)).toBe(false);
  });

  it("may be 1e12", () => {
    expect(call("EXCESS_ADDITIONS", 2026, 0, 1e12)).toBe(999_999_928_000);
  });
});

describe("a year", () => {
  it.each<[string, unknown]>([
    ["a date's serial number", 46000],
    ["a fraction", 2026.5],
    ["a text", "2026"],
    ["a date as text", "1/1/2026"],
    ["two digits", 26],
    ["zero", 0],
    ["below zero", -2026],
    ["TRUE", true],
  ])("is refused: %s", (_what, cell) => {
    expect(call("MEGA_HEADROOM", cell, 24500, 14000)).toEqual(
      says("year: a whole year such as 2026, not a date"),
    );
  });

  it("without figures is not available, not wrong", () => {
    expect(call("MEGA_HEADROOM", 2031, 24500, 14000)).toMatchObject({ error: "#N/A" });
  });
});

describe("an age", () => {
  it.each<[string, unknown]>([
    ["a fraction", 55.5],
    ["above 125", 126],
    ["below zero", -1],
    ["a text", "55"],
    ["a date of birth", 25569],
    ["TRUE", true],
  ])("is refused: %s", (_what, cell) => {
    expect(call("DEFERRAL_ROOM", 2026, 20000, cell)).toEqual(
      says("age: a whole number of years from 1 to 125"),
    );
  });

  it.each([1, 125])("may be %d", (years) => {
    expect(call("DEFERRAL_ROOM", 2026, 20000, years)).toEqual(years < 50 ? 4500 : 12500);
  });
});

describe("a rate", () => {
  it.each([5, 1.01, 100])("is refused at %d with how to write it", (cell) => {
    expect(call("IS_HCE", 2026, 100000, cell)).toEqual(says("for five percent write 5% or 0.05"));
    expect(call("LIMITS", 2027, cell)).toEqual(says("write 5% or 0.05"));
  });

  it.each<[string, unknown]>([
    ["below zero", -0.01],
    ["a text", "5%"],
    ["far above", 5000],
    ["TRUE", true],
  ])("is refused: %s", (_what, cell) => {
    expect(call("IS_HCE", 2026, 100000, cell)).toEqual(says("owner_share: a rate from 0% to 100%"));
  });

  it("may be all", () => {
    expect(call("IS_HCE", 2026, 0, 1)).toBe(true);
  });
});

describe("yes and no", () => {
  const contributeOnly = "Contribute only: after-tax money cannot turn Roth before leaving";
  const ask = "Ask the plan: does it take after-tax contributions?";

  it.each([true, "TRUE", "true", "Yes", "yes", " YES "])("%j is yes", (cell) => {
    expect(call("MEGA_ELIGIBLE", cell, false, false)).toBe(contributeOnly);
  });

  it.each([false, "FALSE", "false", "No", "no", " NO "])("%j is no", (cell) => {
    expect(call("MEGA_ELIGIBLE", cell, true, true)).toMatch(/^Not eligible:/);
  });

  it.each([null, undefined, "", 0])("%j is unknown", (cell) => {
    expect(call("MEGA_ELIGIBLE", cell, true, true)).toBe(ask);
  });

  it.each([1, -1, "y", "x", "1", "maybe", " ", "yes ".repeat(30_000), {}])(
    "refuses anything else",
    (cell) => {
      expect(call("MEGA_ELIGIBLE", cell, true, true)).toEqual(
        says("after_tax_allowed: TRUE, FALSE, Yes or No"),
      );
    },
  );
});

describe("words", () => {
  it.each(["none", "NONE", " None "])("are read in any case: %j", (word) => {
    expect(call("DEFERRAL_ROOM", 2026, 0, 61, word)).toBe(24500);
  });

  it.each<unknown>(["50", 50, true, "all", "None,50+"])("are refused when they are others: %j", (word) => {
    expect(call("DEFERRAL_ROOM", 2026, 0, 61, word)).toMatchObject({ error: "#VALUE!" });
  });

  it("are refused by length before they are read", () => {
    const long = "50+".repeat(100_000);
    expect(call("DEFERRAL_ROOM", 2026, 0, 61, long)).toEqual(says("at most 512 characters"));
    expect(call("LIMIT", 2026, long)).toEqual(says("at most 512 characters"));
    expect(call("EMPLOYER_MATCH", 2026, 100000, 5000, long)).toEqual(says("at most 512 characters"));
    expect(call("ROTH_IRA_LIMIT", 2026, long, 100000)).toEqual(says("at most 512 characters"));
    expect(call("EXPLAIN", long, [])).toEqual(says("at most 512 characters"));
  });
});

describe("a single argument", () => {
  it.each<[string, unknown]>([
    ["two rows", [[2026], [2026]]],
    ["two rows, one blank", [[2026], [null]]],
    ["two columns", [[2026, 2026]]],
  ])("takes no range: %s", (_what, range) => {
    expect(callGrid("MEGA_HEADROOM", [range, 24500, 14000])).toEqual([
      [says("year: a single cell, not a range")],
    ]);
  });

  it("takes one cell of a grid", () => {
    expect(callGrid("MEGA_HEADROOM", [[[2026]], [[24500]], [[14000]]])).toEqual([[33500]]);
  });
});

describe("what is no argument", () => {
  it.each<[string, unknown]>([
    ["an empty array", []],
    ["an empty row", [[]]],
    ["rows of different width", [[1], [1, 2]]],
    ["rows that are none", [[1], 2]],
  ])("is refused: %s", (_what, argument) => {
    expect(call("MEGA_HEADROOM", 2026, argument, 14000)).toMatchObject({ error: "#VALUE!" });
  });

  it.each<unknown>([Symbol("x"), 10n, () => 1])("is refused even where no cell could hold it", (argument) => {
    expect(call("MEGA_HEADROOM", 2026, argument, 14000)).toMatchObject({ error: "#VALUE!" });
  });
});
