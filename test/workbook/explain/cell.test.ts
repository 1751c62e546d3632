import { describe, expect, it } from "vitest";
import { entryNamed } from "../../../src/catalogue";
import { build } from "../../../src/workbook/build";
import { explainCell, putWorkOnSheet, type CellWork } from "../../../src/workbook/explain/cell";
import { clientSheet } from "../../../src/workbook/sheets/clientSheet";
import { resultCell } from "../../../src/workbook/sheets/layout";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memoryWorkbook";

const sheet = "Hill 2026";
const answers = { year: 2026, deferrals: 24500, other_employer: 14000 };

/** A client sheet whose employer total shows what it would. */
async function withSheet(): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook("Sheet1");
  await build(workbook, sheet, (name) => clientSheet(name, answers), "A1");
  workbook.type({ sheet, range: resultCell("employer_total") }, 14000, "=C26+C21");
  return workbook;
}

function found(work: CellWork): Extract<CellWork, { is: "found" }> {
  if (work.is !== "found") throw new Error(work.sentence);
  return work;
}

describe("explaining a cell", () => {
  it("gives the worked lines of its call, and writes nothing", async () => {
    const workbook = await withSheet();
    const before = workbook.applied.length;
    const work = found(await explainCell(workbook, { sheet, range: resultCell("headroom") }));
    expect(work.lines).toEqual(entryNamed("MEGA_HEADROOM").explain?.([2026, 24500, 14000]));
    expect(work.formula).toMatch(/^=MBDR\.MEGA_HEADROOM\(/);
    expect(workbook.applied).toHaveLength(before);
  });

  it("explains the first cell of a range, and the call within another function", async () => {
    const workbook = await withSheet();
    workbook.type({ sheet: "Sheet1", range: "B2" }, 0, '=IF(1=1,MBDR.LIMIT(2026,"Deferral"),0)');
    const work = found(await explainCell(workbook, { sheet: "Sheet1", range: "$B$2:$C$9" }));
    expect(work.at).toEqual({ sheet: "Sheet1", range: "B2" });
    expect(work.lines).toEqual(entryNamed("LIMIT").explain?.([2026, "Deferral"]));
  });

  it.each<[string, string, RegExp]>([
    ["a refused call", "=MBDR.MEGA_HEADROOM(2026,90000,0)", /^deferrals: at most 24,500/],
    ["a year without figures", "=MBDR.MEGA_HEADROOM(2050,1,0)", /^year: /],
    ["an error in a cell that it reads", "=MBDR.MEGA_HEADROOM(2026,A1,0)", /holds an error/],
    ["an argument that only Excel can work out", "=MBDR.MEGA_HEADROOM(2026,A2*2,0)", /on a sheet/],
    ["a column", "=MBDR.MEGA_HEADROOM(2026,A3:A4,0)", /a single cell here, not a column/],
  ])("says what is the matter with %s", async (_case, formula, sentence) => {
    const workbook = memoryWorkbook("Sheet1");
    const at = (range: string) => ({ sheet: "Sheet1", range });
    workbook.type(at("A1"), "#DIV/0!");
    workbook.type(at("A2"), 100);
    workbook.type(at("A3"), 100);
    workbook.type(at("A4"), 200);
    workbook.type(at("B1"), 0, formula);
    expect(found(await explainCell(workbook, at("B1"))).lines).toMatch(sentence);
  });

  it("says so where there is nothing to explain", async () => {
    const workbook = await withSheet();
    for (const range of ["A1", "C6", "Z99", resultCell("employer_total")]) {
      expect((await explainCell(workbook, { sheet, range })).is).toBe("nothing");
    }
  });
});

describe("the work on a sheet", () => {
  it("is a live formula that explains the cell, under the cell's own formula as text", async () => {
    const workbook = await withSheet();
    const work = found(await explainCell(workbook, { sheet, range: resultCell("headroom") }));
    const name = await putWorkOnSheet(workbook, work);
    expect(name).toBe(`Work Hill 2026 ${resultCell("headroom")}`);
    expect(workbook.at(name, "A1")?.value).toBe(`How ${resultCell("headroom")} of Hill 2026 comes about`);
    expect(workbook.at(name, "A2")).toMatchObject({ value: work.formula, type: "text" });
    expect(workbook.at(name, "A4")?.formula).toMatch(/^=MBDR\.EXPLAIN\("MEGA_HEADROOM",'Hill 2026'!\$C\$7,/);
  });

  it("leaves no sheet behind when the workbook refuses", async () => {
    const workbook = await withSheet();
    const work = found(await explainCell(workbook, { sheet, range: resultCell("headroom") }));
    workbook.refuse("formula");
    await expect(putWorkOnSheet(workbook, work)).rejects.toThrow("The workbook refuses this now.");
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", sheet]);
  });
});
