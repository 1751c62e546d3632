import { describe, expect, it } from "vitest";
import { version } from "../../../src/core/version";
import { repairs } from "../../../src/workbook/firm/repair";
import type { Cells, CellType, CellValue, Ref } from "../../../src/workbook/port";
import { clientSheet } from "../../../src/workbook/sheets/clientSheet";
import { frozenCopy } from "../../../src/workbook/sheets/frozenCopy";
import { clientSheets } from "../../../src/workbook/sheets/readClientSheet";
import { memoryWorkbook } from "../../support/memoryWorkbook";

type Plain = readonly [value: CellValue, type: CellType, formula?: string];

/** Cells as a host hands them over, from what each shows and holds. */
function cellsOf(rows: readonly (readonly Plain[])[]): Cells {
  return {
    values: rows.map((row) => row.map(([value]) => value)),
    types: rows.map((row) => row.map(([, type]) => type)),
    formulas: rows.map((row) => row.map(([value, , formula]) => formula ?? value)),
  };
}

const blank: Plain = ["", "empty"];
const stamp = { version: version(), time: "23 November 2026, 14:05", preparer: "R. Hill" };
const at: Ref = { sheet: "Hill 2026", range: "A1:C3" };

describe("a frozen copy", () => {
  const cells = cellsOf([
    [["Room", "text"], [33_500, "number", "=MBDR.MEGA_HEADROOM(2026,24500,14000)"], blank],
    [
      ["=1+1", "text", "=1+1"],
      ["#N/A", "error", "=MBDR.LIMIT(1999,A1)"],
      [true, "boolean", "=1<2"],
    ],
    // What a formula spilled has no formula of its own; one that shows nothing has.
    [
      ["spilled", "text"],
      ["", "text", '=IF(1,"")'],
      [0.1 + 0.2, "number", "=0.1+0.2"],
    ],
  ]);

  it("has what every cell shows, and nothing that calculates", async () => {
    const workbook = memoryWorkbook("Hill 2026");
    await workbook.apply(frozenCopy({ at, cells }, "Hill frozen", [], stamp));
    const held = (address: string) => workbook.at("Hill frozen", address);
    expect(held("A1")).toEqual({ value: "Room", type: "text" });
    expect(held("B1")).toEqual({ value: 33_500, type: "number" });
    expect(held("A2")).toEqual({ value: "=1+1", type: "text" });
    expect(held("B2")).toEqual({ value: "#N/A", type: "text" });
    expect(held("C2")).toEqual({ value: "TRUE", type: "text" });
    expect(held("A3")).toEqual({ value: "spilled", type: "text" });
    expect(held("B3")).toEqual({ value: "", type: "empty" });
    expect(held("C3")).toEqual({ value: 0.1 + 0.2, type: "number" });
    expect(workbook.applied.filter((change) => change.do === "formula")).toEqual([]);
  });

  it("writes over each formula before what it spilled", () => {
    const order = frozenCopy({ at, cells }, "Hill frozen", [], stamp).flatMap((change) =>
      (change.do === "text" || change.do === "number" || change.do === "clear") &&
      !change.at.range.includes(":")
        ? [change.at.range]
        : [],
    );
    expect(order).toEqual(["A1", "B1", "A2", "B2", "C2", "A3", "B3", "C3"]);
  });

  it("ends with a stamp and a block for sign-off, below everything", async () => {
    const workbook = memoryWorkbook("Hill 2026");
    await workbook.apply(frozenCopy({ at, cells }, "Hill frozen", [], stamp));
    const rows = [5, 6, 7, 8, 9, 10].map((row) =>
      ["A", "B", "C"].map((column) => workbook.at("Hill frozen", `${column}${row}`)?.value ?? ""),
    );
    expect(rows).toEqual([
      ["Frozen copy: figures only, nothing on this sheet calculates", "", ""],
      ["Copied from", "Hill 2026", ""],
      ["Calculated by", version(), ""],
      ["Frozen", "23 November 2026, 14:05", ""],
      ["Prepared by", "R. Hill", "Date"],
      ["Reviewed by", "", "Date"],
    ]);
    expect(version()).toMatch(/^MBDR [\d.]+, law figures as of \d{4}-\d\d-\d\d$/);
  });

  it("is no client sheet any more, while the sheet that was copied still is", async () => {
    const workbook = memoryWorkbook("Hill 2026");
    await workbook.apply(clientSheet("Hill 2026", { year: 2026 }));
    const { names } = await workbook.outline();
    await workbook.apply(frozenCopy({ at, cells }, "Hill frozen", names, stamp));
    const outline = await workbook.outline();
    expect(clientSheets(outline).map(({ sheet }) => sheet)).toEqual(["Hill 2026"]);
    expect(outline.names.filter(({ sheet }) => sheet === "Hill frozen")).toEqual([]);
    expect(workbook.at("Hill 2026", "B1")?.value).not.toBe(33_500);
  });
});

describe("repair", () => {
  const repaired = (...row: Plain[]) => {
    const found = repairs({ sheet: "Hill", range: "B4:E4" }, cellsOf([row]));
    return found.map(({ at, formula }) => [at.range, formula]);
  };

  it.each<[string, Plain, string | undefined]>([
    ["stuck as it was typed", ["#NAME?", "error", "=MBDR.LIMIT(2026,A1)"], "=MBDR.LIMIT(2026,A1)"],
    ["in stored form", ["#NAME?", "error", "=_xldudf_MBDR_LIMIT(2026,A1)"], "=MBDR.LIMIT(2026,A1)"],
    [
      "in stored form with a figure",
      [24_500, "number", "=_xldudf_MBDR_LIMIT(2026,A1)"],
      "=MBDR.LIMIT(2026,A1)",
    ],
    [
      "nested",
      ["#NAME?", "error", '=IF(A1="",0,_xldudf_MBDR_LIMIT(2026,A1))'],
      '=IF(A1="",0,MBDR.LIMIT(2026,A1))',
    ],
    ["in small letters", ["#NAME?", "error", "=mbdr.limit(2026,A1)"], "=MBDR.LIMIT(2026,A1)"],
    ["well", [24_500, "number", "=MBDR.LIMIT(2026,A1)"], undefined],
    ["another error", ["#N/A", "error", "=MBDR.LIMIT(1999,A1)"], undefined],
    ["of somebody else", ["#NAME?", "error", "=OTHER.LIMIT(2026)"], undefined],
    ["of a function that is none", ["#NAME?", "error", "=MBDR.NOTHING(2026)"], undefined],
    ["text", ["=_xldudf_MBDR_LIMIT(2026,A1)", "text"], undefined],
    ["a figure", [24_500, "number"], undefined],
    ["blank", blank, undefined],
  ])("of a cell that is %s", (_what, cell, formula) => {
    expect(repaired(blank, cell)).toEqual(formula === undefined ? [] : [["C4", formula]]);
  });

  it("finds nothing where no cells were read", () => {
    expect(repairs({ sheet: "Hill", range: "" }, cellsOf([]))).toEqual([]);
  });

  it("leaves nothing to repair", async () => {
    const workbook = memoryWorkbook("Hill");
    const stuck = cellsOf([[["#NAME?", "error", "=_xldudf_MBDR_VERSION()"]]]);
    await workbook.apply(repairs({ sheet: "Hill", range: "A1" }, stuck));
    const [cells] = await workbook.read([{ sheet: "Hill", range: "A1" }]);
    expect(repairs({ sheet: "Hill", range: "A1" }, cells as Cells)).toEqual([]);
  });
});
