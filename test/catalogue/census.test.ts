import { describe, expect, it } from "vitest";
import { census } from "../../src/catalogue/census";
import { callGrid } from "../support/source";

const read = (...rows: unknown[][]) => census(rows, "census");

describe("a census", () => {
  it("gives one list for each heading, in any order and case, with rows and columns between", () => {
    expect(
      read(
        ["hce", "", "PAY ", "After-tax", "id"],
        [true, "not looked at", 350_000, 12_000, "A"],
        ["", null, "", null, ""],
        ["no", "", 60_000, "", 7],
      ),
    ).toEqual({
      rowNumbers: [2, 4],
      ids: ["A", 7],
      pay: [350_000, 60_000],
      afterTax: [12_000, undefined],
      highlyPaid: [true, false],
      match: undefined,
      lookBackPay: undefined,
      ownerShare: undefined,
      otherwiseExcludable: undefined,
    });
  });

  it("passes over a blank row, whose cells arrive as 0 on some platforms, and counts it", () => {
    const { rowNumbers, pay } = read(["Pay", "Match", "HCE"], [0, 0, 0], [350_000, 9_000, true], [0, 0, 0]);
    expect([rowNumbers, pay]).toEqual([[3], [350_000]]);
  });

  it("takes no pay of the year before as a value, and a blank as nothing said", () => {
    const { lookBackPay } = read(["Pay", "Match", "Look-back pay"], [1, 0, 0], [1, 0, null]);
    expect(lookBackPay).toEqual([0, undefined]);
  });

  const needed = "census: headings on top: Pay, Match or After-tax (or both), HCE or Look-back pay";

  it.each([
    [[["Pay", "After-tax"]], needed],
    [[["Pay", "HCE"]], needed],
    [[["Match", "HCE"]], needed],
    [[["", "", ""]], needed],
    [
      [["Pay", "After-tax", "Department", "HCE"]],
      "census: column 3: no known label; the help page of this function lists them",
    ],
    [[["Pay", "pay", "Match", "HCE"]], "census: column 2: Pay stands here a second time"],
    [
      [[350_000, 12_000, true]],
      "census: column 1: no known label; the help page of this function lists them",
    ],
    [[["Pay", "Match", "HCE"]], "census: one row for each employee below the headings"],
    [
      [
        ["Pay", "Match", "HCE"],
        [1, 1, true],
        ["", 1, true],
      ],
      "census row 3: Pay: missing; fill this cell",
    ],
    [
      [
        ["Pay", "Match", "HCE"],
        ["", "", ""],
        [1, -1, true],
      ],
      "census row 3: Match: dollars from 0 to 1,000,000,000,000",
    ],
    [
      [
        ["Pay", "Match", "HCE"],
        [1, "1000", true],
      ],
      "census row 2: Match: dollars from 0 to 1,000,000,000,000; a number, not text",
    ],
    [
      [
        ["Pay", "Match", "HCE"],
        [1, 1, "perhaps"],
      ],
      "census row 2: HCE: TRUE, FALSE, Yes or No; leave it blank when it is not known",
    ],
    [
      [
        ["Id", "Pay", "Match", "HCE"],
        [true, 1, 1, true],
      ],
      "census row 2: Id: text or a number",
    ],
    [
      [
        ["Pay", "Match", "Look-back pay", "Owner share"],
        [1, 1, 1, 5],
      ],
      "census row 2: Owner share: a rate from 0% to 100%; for five percent write 5% or 0.05",
    ],
  ])("refuses %j", (rows, sentence) => {
    expect(() => read(...rows)).toThrow(sentence);
  });

  it("passes on an error that stands in a cell", () => {
    const error = { type: "Error", basicValue: "#DIV/0!" };
    const headings = ["Pay", "Match", "HCE"];
    expect(() => read(headings, [1, error, true])).toThrow(
      expect.objectContaining({ code: "#DIV/0!" }) as Error,
    );
    expect(callGrid("ACP_TEST", [2026, [headings, [1, error, true]]])).toEqual([
      [{ error: "#DIV/0!", says: "" }],
    ]);
  });

  it.each([[null], [""], [0], [[[null]]]])("is not left out, nor given as %j", (argument) => {
    const says = "census: missing; a table with headings, one row for each eligible employee";
    expect(callGrid("ACP_HEADROOM", [2026, argument])).toEqual([[{ error: "#VALUE!", says }]]);
  });

  it("never shows what stood in a bad row", () => {
    const rows = [
      ["Id", "Pay", "Match", "HCE"],
      ["secret name", 1, "secret amount", true],
    ];
    expect(JSON.stringify(callGrid("ACP_REFUNDS", [2026, rows]))).not.toContain("secret");
  });

  it("holds each of the highly compensated once", () => {
    const rows = [
      ["Id", "Pay", "After-tax", "HCE"],
      ["A", 100_000, 9_000, true],
      ["B", 50_000, 900, false],
      ["A", 100_000, 9_000, true],
    ];
    const says = "census row 4: an Id that stands in a row above; one row for each employee";
    expect(callGrid("ACP_REFUNDS", [2026, rows])).toEqual([[{ error: "#VALUE!", says }]]);
  });

  it("goes back to the highly compensated by id, or by row where there is none", () => {
    const rows = [
      ["Id", "Pay", "After-tax", "HCE"],
      ["A", 100_000, 9_000, true],
      [12, 100_000, 9_000, true],
      ["", 100_000, 9_000, true],
    ];
    expect(callGrid("ACP_REFUNDS", [2026, rows, [["Prior NHCE ACP", 0.04]]])).toEqual([
      ["Id", "Ratio", "Contributions", "Refund", "Of it after-tax"],
      ["A", 0.09, 9_000, 3_000, 3_000],
      [12, 0.09, 9_000, 3_000, 3_000],
      ["Row 4", 0.09, 9_000, 3_000, 3_000],
      ["All HCEs", 0.09, 27_000, 9_000, 9_000],
    ]);
  });
});
