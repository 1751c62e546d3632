import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { gridBenches } from "../support/gridBench";
import { startPages, type Pages, type TryoutPage } from "../support/page";
import { contract, type Bench } from "../workbook/contract";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The grid's own fault where a slow machine closes a workbook that is still being painted: its sheet is gone by then. */
const stillPainting = /destructure property 'rowData' of 'this\._worksheetData'/;

let pages: Pages;
let tryout: TryoutPage;
let bench: () => Promise<Bench>;

beforeAll(async () => {
  pages = await startPages();
  tryout = await pages.openTryout();
  bench = await gridBenches(tryout);
});
afterAll(async () => {
  await pages.close();
  expect(tryout.faults.filter((fault) => !stillPainting.test(fault))).toEqual([]);
  expect(tryout.foreignRequests).toEqual([]);
});

describe("the grid as the workbook of the port", () => {
  test.each(contract)("$title", async ({ run }) => {
    await run(await bench());
  });
});

/** A place on the one sheet of a new bench. */
const at = (range: string) => ({ sheet: "Sheet1", range });

describe("the grid calculates", () => {
  test("and what is read are the answers to what was written last", async () => {
    const { workbook } = await bench();
    await workbook.apply([
      { do: "number", at: at("A1"), value: 14_000 },
      { do: "formula", at: at("A2"), formula: "=MBDR.MEGA_HEADROOM(2026,24500,A1)" },
    ]);
    for (const [employer, room] of [
      [14_000, 33_500],
      [20_000, 27_500],
      [0, 47_500],
    ] as const) {
      await workbook.apply([{ do: "number", at: at("A1"), value: employer }]);
      expect((await workbook.read([at("A2")]))[0]?.values).toEqual([[room]]);
    }
  });

  test("and hands numbers over as numbers, whatever their format, spilled ones too", async () => {
    const { workbook } = await bench();
    await workbook.apply([
      { do: "format", at: at("A1:E40"), format: { numberFormat: "$#,##0.00" } },
      { do: "formula", at: at("A1"), formula: "=MBDR.LIMITS(2026)" },
    ]);
    const [read] = await workbook.read([at("A1:B2")]);
    expect(read?.values).toEqual([
      ["Limit", "Amount"],
      ["Deferral", 24_500],
    ]);
    expect(read?.types[1]).toEqual(["text", "number"]);
  });

  test("and a formula whose cell gets another look goes on calculating", async () => {
    const { workbook } = await bench();
    await workbook.apply([
      { do: "formula", at: at("A2"), formula: "=A1+1" },
      { do: "format", at: at("A2"), format: { italic: true, numberFormat: "0.00", align: "right" } },
      { do: "number", at: at("A1"), value: 5 },
    ]);
    expect(await workbook.read([at("A2")])).toEqual([
      { values: [[6]], types: [["number"]], formulas: [["=A1+1"]] },
    ]);
  });

  test("and a function takes text that looks like a number as the text it is", async () => {
    const { workbook } = await bench();
    await workbook.apply([
      { do: "text", at: at("A1"), rows: [["14000"]] },
      { do: "formula", at: at("A2"), formula: "=MBDR.MEGA_HEADROOM(2026,24500,A1)" },
    ]);
    expect((await workbook.read([at("A2")]))[0]).toMatchObject({ values: [["#VALUE!"]], types: [["error"]] });
  });
});
