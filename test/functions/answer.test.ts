import { describe, expect, it } from "vitest";
import { answer } from "../../src/functions/answer";
import { callGrid } from "../support/source";

/** What an answer throws. */
function thrown(name: string, args: readonly unknown[]): unknown {
  try {
    answer(name, args);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("an answer", () => {
  it("is rows of cells", () => {
    expect(answer("MEGA_HEADROOM", [[[2026]], [[24500]], [[14000]]])).toEqual([[33500]]);
  });

  it("that fails as a whole is thrown as Excel's error, with its sentence", () => {
    const error = thrown("MEGA_HEADROOM", [[[2031]], [[24500]], [[14000]]]) as CustomFunctions.Error;
    expect(error).toBeInstanceOf(CustomFunctions.Error);
    expect(error.code).toBe(CustomFunctions.ErrorCode.notAvailable);
    expect(error.message).toContain("2014 to 2026");
  });

  it("that fails in a row holds Excel's error in that cell", () => {
    const [, second] = answer("MEGA_HEADROOM", [[[2026]], [[24500], ["x"]], [[14000]]]);
    expect(second?.[0]).toBeInstanceOf(CustomFunctions.Error);
  });

  it("to what Excel never hands over is a sentence, not a fault", () => {
    const trap = {
      get basicValue(): never {
        throw new TypeError("hidden");
      },
    };
    expect(callGrid("MEGA_HEADROOM", [2026, trap, 14000])).toEqual([
      [{ error: "#VALUE!", says: "An argument is of a kind that a cell cannot hold" }],
    ]);
  });

  it("never holds null, undefined, NaN or an infinite number", () => {
    const grids = [
      callGrid("LIMITS", [2014]),
      callGrid("LIMITS", [2026]),
      callGrid("LIMITS", [2027, 0.027]),
      callGrid("EXPLAIN", ["LIMITS", [[[2026]]]]),
      callGrid("EXPLAIN", ["MEGA_HEADROOM", [[[2026]], [[24500]], [[14000]]]]),
      callGrid("EXPLAIN", ["ROTH_IRA_LIMIT", [[[2026]], [["MFS"]], [[5000]]]]),
      callGrid("VERSION", []),
    ];
    for (const grid of grids) {
      const widths = new Set(grid.map((row) => row.length));
      expect(widths.size).toBe(1);
      for (const cell of grid.flat()) {
        expect(["string", "number", "boolean"]).toContain(typeof cell);
        if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
      }
    }
  });
});
