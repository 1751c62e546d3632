import { describe, expect, it } from "vitest";
import { call, callGrid } from "../support/source";

/** A code as Excel's class takes it, those too that its list lacks. */
function codeNamed(code: string): CustomFunctions.ErrorCode {
  return code as unknown as CustomFunctions.ErrorCode;
}

/** The shapes in which Excel hands over the error of a cell. */
const shapes: readonly [string, (code: string) => unknown][] = [
  ["a cell value", (code) => ({ type: "Error", basicType: "Error", basicValue: code })],
  ["an object with a code", (code) => ({ code, message: "from elsewhere" })],
  ["Excel's own class", (code) => new CustomFunctions.Error(codeNamed(code))],
];
const codes = ["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"];

describe.each(shapes)("an error in an input cell, as %s", (_shape, cell) => {
  it.each(codes)("%s is passed on as it came", (code) => {
    const error = { error: code, says: "" };
    expect(call("MEGA_HEADROOM", cell(code), 24500, 14000)).toEqual(error);
    expect(call("MEGA_HEADROOM", 2026, cell(code), 14000)).toEqual(error);
    expect(call("MEGA_HEADROOM", 2026, 24500, 14000, [[cell(code)]])).toEqual(error);
    expect(call("LIMIT", 2026, cell(code))).toEqual(error);
    expect(call("EMPLOYER_MATCH", 2026, 100000, 5000, cell(code))).toEqual(error);
    expect(call("MEGA_ELIGIBLE", cell(code), true, true)).toEqual(error);
    expect(call("ROTH_IRA_LIMIT", 2026, cell(code), 100000)).toEqual(error);
    expect(call("IS_HCE", 2026, 100000, cell(code))).toEqual(error);
    expect(call("EXPLAIN", cell(code), [])).toEqual(error);
    expect(call("EXPLAIN", "LIMIT", [[[2026]], [[cell(code)]]])).toEqual(error);
  });

  it.each(["#REF!", "#NAME?", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#FIELD!", "#UNKNOWN!"])(
    "%s becomes #VALUE! with a sentence",
    (code) => {
      expect(call("MEGA_HEADROOM", 2026, cell(code), 14000)).toEqual({
        error: "#VALUE!",
        says: "deferrals: the cell holds an error; mend that cell first",
      });
    },
  );

  it("in a column stays in its row", () => {
    expect(callGrid("MEGA_HEADROOM", [2026, [[24500], [cell("#N/A")], [cell("#REF!")], [0]], 14000])).toEqual(
      [
        [33500],
        [{ error: "#N/A", says: "" }],
        [{ error: "#VALUE!", says: "deferrals: the cell holds an error; mend that cell first" }],
        [58000],
      ],
    );
  });

  it("in a limits table is passed on", () => {
    const table = [["Deferral", cell("#DIV/0!"), "entered", "memo"]];
    expect(call("LIMIT", 2026, "Deferral", null, table)).toEqual({ error: "#DIV/0!", says: "" });
  });

  it("alone in place of a table is passed on: a failed LIMITS inside another call", () => {
    expect(call("LIMIT", 2027, "Deferral", null, [[cell("#N/A")]])).toEqual({ error: "#N/A", says: "" });
    expect(call("LIMITS", 2027, [[cell("#N/A")]])).toEqual({ error: "#N/A", says: "" });
  });

  it("in a table of tiers or prices is passed on", () => {
    expect(call("EMPLOYER_MATCH", 2026, 100000, 5000, [[cell("#NUM!"), 0.03]])).toEqual({
      error: "#NUM!",
      says: "",
    });
    expect(call("LIMITS", 2027, [["C-CPI-U 2026", cell("#NULL!")]])).toEqual({ error: "#NULL!", says: "" });
  });
});

describe("an error as text", () => {
  it("is text, and no number", () => {
    expect(call("MEGA_HEADROOM", 2026, "#N/A", 14000)).toMatchObject({ error: "#VALUE!" });
  });
});
