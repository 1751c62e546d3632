import { describe, expect, it } from "vitest";
import { build } from "../../../src/workbook/build";
import { freeze } from "../../../src/workbook/firm/freeze";
import { previewFreeze } from "../../../src/workbook/firm/freezePreview";
import { findRepairs } from "../../../src/workbook/firm/findRepairs";
import { repairAll, stillStuck } from "../../../src/workbook/firm/repairAll";
import { rollClient } from "../../../src/workbook/firm/rollClient";
import { rollForward } from "../../../src/workbook/firm/rollForward";
import { countErrors, readUsed } from "../../../src/workbook/firm/usedCells";
import type { Change } from "../../../src/workbook/port";
import { clientSheet, startCell } from "../../../src/workbook/sheets/clientSheet";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { hill } from "../../support/hill";

async function withHill() {
  const workbook = memoryWorkbook("Sheet1");
  await build(workbook, "Hill 2025", (sheet) => clientSheet(sheet, hill), startCell(hill));
  return workbook;
}

describe("reading what sheets hold", () => {
  it("reads all sheets in three requests, and counts errors by kind", async () => {
    const workbook = memoryWorkbook("One", "Two", "Blank");
    workbook.type({ sheet: "One", range: "B2" }, "#N/A", "=NA()");
    workbook.type({ sheet: "One", range: "C9" }, "#N/A", "=NA()");
    workbook.type({ sheet: "Two", range: "A1" }, "#NAME?", "=MBDR.LIMIT(2026,1)");
    await workbook.apply([{ do: "text", at: { sheet: "Two", range: "A2" }, rows: [["#N/A"]] }]);
    const before = workbook.trips;
    const blocks = await readUsed(workbook);
    expect(workbook.trips - before).toBe(3);
    expect(blocks.map(({ at }) => `${at.sheet} ${at.range}`)).toEqual(["One B2:C9", "Two A1:A2", "Blank A1"]);
    expect(countErrors(blocks)).toEqual([
      ["#N/A", 2],
      ["#NAME?", 1],
    ]);
  });

  it("reads a large sheet in parts of whole rows", async () => {
    const workbook = memoryWorkbook("Large");
    workbook.type({ sheet: "Large", range: "A1" }, 1);
    workbook.type({ sheet: "Large", range: "J15000" }, 2);
    const blocks = await readUsed(workbook);
    expect(blocks.map(({ at }) => at.range)).toEqual(["A1:J10000", "A10001:J15000"]);
    expect(blocks.at(-1)?.cells.values.at(-1)?.at(-1)).toBe(2);
  });
});

describe("reading more than is worth reading", () => {
  it("is refused before a cell is read, whether on one sheet or on several", async () => {
    for (const [sheets, range] of [
      [["Large"], "CW1000000"],
      [["Large"], "J200001"], // 10 × 200,001 cells
      [["Large", "Larger"], "J100001"], // twice 10 × 100,001
    ] as const) {
      const workbook = memoryWorkbook(...sheets);
      for (const sheet of sheets) {
        workbook.type({ sheet, range: "A1" }, 1);
        workbook.type({ sheet, range }, 2);
      }
      const unread = { ...workbook, read: () => Promise.reject(new Error("Cells were read")) };
      const request = readUsed(unread);
      await expect(request).rejects.toThrow("too many cells to look through at once");
      await expect(request).rejects.toMatchObject({ refusal: "too large" });
    }
  });
});

describe("rolling a client forward", () => {
  it("makes the client's sheet of the other year and a list of what changed", async () => {
    const workbook = await withHill();
    const rolled = rollForward(hill, 2026);
    expect(await rollClient(workbook, hill, rolled)).toEqual({
      sheet: "Hill 2026",
      list: { sheet: "Hill 2025 to 2026" },
    });
    const { sheets, names } = await workbook.outline();
    expect(sheets).toEqual(["Sheet1", "Hill 2025", "Hill 2026", "Hill 2025 to 2026"]);
    const year = names.find(({ name, sheet }) => name === "year" && sheet === "Hill 2026");
    expect(workbook.at("Hill 2026", year?.at.range ?? "")).toMatchObject({ value: 2026 });
    expect(workbook.at("Hill 2025 to 2026", "A1")?.value).toBe("Hill, 2025 to 2026");
  });

  it("leaves nothing behind when the client's sheet is refused", async () => {
    const workbook = await withHill();
    workbook.refuse("formula");
    await expect(rollClient(workbook, hill, rollForward(hill, 2026))).rejects.toMatchObject({
      refusal: "protected",
    });
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Hill 2025"]);
  });

  it("says so when only the list is refused", async () => {
    const workbook = await withHill();
    let sheets = 0;
    const second = {
      ...workbook,
      apply: (changes: readonly Change[]) => {
        if (changes.some((change) => change.do === "add sheet")) sheets += 1;
        if (sheets === 2) workbook.refuse("text");
        return workbook.apply(changes);
      },
    };
    const { sheet, list } = await rollClient(second, hill, rollForward(hill, 2026));
    expect([sheet, list]).toEqual(["Hill 2026", { sentence: "The workbook refuses this now." }]);
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Hill 2025", "Hill 2026"]);
  });
});

describe("freezing a sheet", () => {
  it("says first what it would do, and writes nothing for it", async () => {
    const workbook = await withHill();
    workbook.type({ sheet: "Hill 2025", range: "H1" }, "#DIV/0!", "=1/0");
    const written = workbook.applied.length;
    const preview = await previewFreeze(workbook, "Hill 2025");
    expect(preview).toMatchObject({ name: "Hill 2025 frozen", errors: 1 });
    const formulas = workbook.applied.filter((change) => change.do === "formula").length;
    expect(preview.formulas).toBe(formulas + 1);
    expect(await previewFreeze(workbook, "Sheet1")).toMatchObject({ filled: 0, formulas: 0, errors: 0 });
    expect(workbook.applied).toHaveLength(written);
  });

  it("gives the copy the name that was shown", async () => {
    const workbook = await withHill();
    const { name } = await previewFreeze(workbook, "Hill 2025");
    const stamp = { version: "MBDR 0", time: "now", preparer: "R. Hill" };
    expect(await freeze(workbook, "Hill 2025", stamp)).toBe(name);
    expect((await previewFreeze(workbook, "Hill 2025")).name).toBe("Hill 2025 frozen (2)");
  });
});

describe("repairing formulas", () => {
  const stuck = '=_xldudf_MBDR_LIMIT(2026,"Deferral")';

  it("shows how many cells of each sheet are stuck, and mends those", async () => {
    const workbook = memoryWorkbook("One", "Two");
    workbook.type({ sheet: "One", range: "A1" }, "#NAME?", stuck);
    workbook.type({ sheet: "Two", range: "B2" }, "#NAME?", "=MBDR.VERSION()");
    workbook.type({ sheet: "Two", range: "B3" }, "#NAME?", "=SOMETHING.ELSE()");
    workbook.type({ sheet: "Two", range: "B4" }, 7, '=MBDR.LIMIT(2026,"IRA")');
    expect((await findRepairs(workbook)).stuck).toEqual([
      { sheet: "One", cells: 1 },
      { sheet: "Two", cells: 1 },
    ]);
    expect(workbook.applied).toEqual([]);
    expect(await repairAll(workbook)).toHaveLength(2);
    expect(workbook.at("One", "A1")?.formula).toBe('=MBDR.LIMIT(2026,"Deferral")');
    expect(workbook.at("Two", "B3")?.formula).toBe("=SOMETHING.ELSE()");
    expect(await repairAll(workbook)).toEqual([]);
  });

  it("tells which cells show #NAME? all the same, and leaves those alone when asked to", async () => {
    const workbook = memoryWorkbook("One");
    const beside = "=MBDR.MEGA_HEADROOM(2026,24500,14000)+NOPE(1)";
    const show = () => workbook.type({ sheet: "One", range: "B2" }, "#NAME?", beside);
    workbook.type({ sheet: "One", range: "A1" }, "#NAME?", stuck);
    show();
    const written = await repairAll(workbook);
    // The memory calculates nothing: a person's typing stands in for a host that does not know NOPE.
    show();
    const staying = await stillStuck(workbook, written);
    expect([written.length, staying]).toEqual([2, ["One!B2"]]);
    expect(await repairAll(workbook, new Set(staying))).toEqual([]);
    workbook.refuse("read");
    expect(await stillStuck(workbook, written)).toEqual([]);
  });
});
