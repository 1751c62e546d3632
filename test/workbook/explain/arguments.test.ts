import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asFunctionGets, explainArguments } from "../../../src/workbook/explain/arguments";

const at = (sheet: string, range: string) => ({ at: { sheet, range } });

describe("the arguments of an explaining formula", () => {
  it("are read as places, values and nothing", () => {
    expect(
      explainArguments(`=MBDR.EXPLAIN("MEGA_HEADROOM",'Hill 2026'!$C$6,24500,,Plain!B2:B9,TRUE)`),
    ).toEqual([
      { value: "MEGA_HEADROOM" },
      at("Hill 2026", "C6"),
      { value: 24500 },
      { value: null },
      at("Plain", "B2:B9"),
      { value: true },
    ]);
  });

  it("are cut at commas only where a comma parts them", () => {
    expect(explainArguments(`=MBDR.EXPLAIN("EMPLOYER_MATCH","100% to 3%, ""x"", (","a")`)).toEqual([
      { value: "EMPLOYER_MATCH" },
      { value: '100% to 3%, "x", (' },
      { value: "a" },
    ]);
    expect(explainArguments(`=mbdr.explain("X",'O''Neill, (2026)'!A1)`)).toEqual([
      { value: "X" },
      at("O'Neill, (2026)", "A1"),
    ]);
  });

  it("are numbers as formulas write them", () => {
    expect(explainArguments(`=MBDR.EXPLAIN("X",-1.5,.5,1E3,2.7%)`)).toEqual([
      { value: "X" },
      { value: -1.5 },
      { value: 0.5 },
      { value: 1000 },
      { value: 0.027 },
    ]);
  });

  it.each([
    `=MBDR.EXPLAIN("X",A1+1)`,
    `=MBDR.EXPLAIN("X",MBDR.LIMITS(2027,2.7%))`,
    `=MBDR.EXPLAIN("X",{1,2})`,
    `=MBDR.EXPLAIN("X",some_name)`,
    `=MBDR.EXPLAIN("X",Plain!$B:$B)`,
    `=MBDR.EXPLAIN("X",Plans[Deferral])`,
    `=MBDR.EXPLAIN("X",B4)`,
    `=MBDR.EXPLAIN("X"`,
    `=MBDR.EXPLAIN("X")+1`,
    `=SUM(1)`,
    "",
  ])("are left to the workbook where they have to be calculated: %s", (formula) => {
    expect(explainArguments(formula)).toBeUndefined();
  });

  it("never break on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        explainArguments(text);
        explainArguments(`=MBDR.EXPLAIN(${text})`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a range as a function gets it", () => {
  it("has nothing where cells are blank, and errors told apart from text", () => {
    expect(
      asFunctionGets({
        values: [
          ["", 1, "#N/A"],
          ["#N/A", true, ""],
        ],
        types: [
          ["empty", "number", "error"],
          ["text", "boolean", "text"],
        ],
        formulas: [[], []],
      }),
    ).toEqual([
      [null, 1, { type: "Error", basicValue: "#N/A" }],
      ["#N/A", true, ""],
    ]);
  });
});
