import { amend } from "../../src/workbook/amend";
import { build } from "../../src/workbook/build";
import type { Workbook } from "../../src/workbook/port";
import { clientsSheet, clientsStart } from "../../src/workbook/sheets/clientsSheet";
import { findList } from "../../src/workbook/sheets/listTable";
import { plansList, plansSheet, plansStart } from "../../src/workbook/sheets/plansSheet";
import { roomResults } from "../../src/workbook/results/results";
import { scenariosSheet } from "../../src/workbook/sheets/scenariosSheet";
import { manyClients, manyPlans } from "../support/firmLists";
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

/** Writes the firm's lists; how many requests that took. */
async function lists(workbook: Workbook, count: number): Promise<number> {
  let requests = 0;
  const counted: Workbook = {
    ...workbook,
    outline: () => ((requests += 1), workbook.outline()),
    apply: (changes) => ((requests += 1), workbook.apply(changes)),
  };
  await build(counted, "Plans", (sheet) => plansSheet(sheet, manyPlans(count)), plansStart);
  await build(counted, "Clients", (sheet) => clientsSheet(sheet, 2026, manyClients(count)), clientsStart);
  return requests;
}

/** Counts the calculations of the grid from now on. */
async function countCalculations(): Promise<() => Promise<number>> {
  const count = await tryout.page.evaluateHandle(async () => {
    const { grid } = await window.mbdrTryout.ready;
    const seen = { calculations: 0 };
    grid.getFormula().calculationStart(() => {
      seen.calculations += 1;
    });
    return seen;
  });
  return () => count.evaluate(({ calculations }) => calculations);
}

describe("the firm's lists in the grid", () => {
  test("take the same requests for 10 and for 1,000 clients, and answer for each", async () => {
    const cells = (workbook: Workbook, range: string) =>
      workbook.read([{ sheet: "Clients", range }]).then(([read]) => read?.values);
    for (const count of [10, 1_000]) {
      const { workbook } = await bench();
      expect(await lists(workbook, count)).toBe(6);
      const last = count - 1;
      // 72,000 − deferrals − 40,000, which no plan's cap of 40,000 and more is below
      expect(await cells(workbook, `AE12:AE13`)).toEqual([[32_000], [31_999]]);
      expect(await cells(workbook, `AE${11 + count}:AE${12 + count}`)).toEqual([[32_000 - last], [""]]);
      // Most room first; two of a household together
      expect(await cells(workbook, "AO12:AP12")).toEqual([["=Client 0", 32_000]]);
      expect(await cells(workbook, "AS12:AT12")).toEqual([["Household 0", 63_999]]);
    }
  });

  test("are calculated once when 1,000 clients are pasted", async () => {
    const { workbook } = await bench();
    await lists(workbook, 1_000);
    await workbook.read([at("A1")]);
    const calculations = await countCalculations();
    const rows = manyClients(1_000).map((_client, i) => [20_000 + i]);
    await workbook.apply([{ do: "rows", at: { sheet: "Clients", range: "E12" }, rows }]);
    const [read] = await workbook.read([{ sheet: "Clients", range: "AE12:AE1011" }]);
    // 72,000 − 20,000 − 40,000, and one less for each client
    expect(read?.values).toEqual(rows.map((_row, i) => [12_000 - i]));
    expect(await calculations()).toBe(1);
  });

  test("know names by themselves, whatever signs are in them, and give no room that is not filled", async () => {
    const { workbook } = await bench();
    const names = ["Example Corporation", "Ex*", ">1", "=1+1"];
    const plans = names.map((employer_name, i) => ({ employer_name, after_tax_cap: 1_000 + i }));
    const spaced = ["example corporation ", "ex*", ">1", "=1+1", "*", "Ex?", " "];
    const clients = spaced.map((name, i) => ({
      ...{ client_name: `Client ${i}`, household: name, employer_name: name },
      ...{ deferrals: 24_500 - i, other_employer: 14_000 },
    }));
    const open = { client_name: "Open", household: "=1+1 ", employer_name: "Ex*", other_employer: 14_000 };
    await build(workbook, "Plans", (sheet) => plansSheet(sheet, plans), plansStart);
    const rows = [...clients, open];
    await build(workbook, "Clients", (sheet) => clientsSheet(sheet, 2026, rows), clientsStart);
    const ranges = ["AB12:AC19", "AD12:AF19", "AO12:AQ19", "AS12:AT17"];
    const read = await workbook.read(ranges.map((range) => ({ sheet: "Clients", range })));
    const [plan, room, ranking, households] = read.map(({ values }) => values);
    const ask = "Ask the plan: does it take after-tax contributions?";
    expect(plan).toEqual([1_000, 1_001, 1_002, 1_003, 0, 0, 0, 1_001].map((cap) => [ask, cap]));
    const caps = [1_000, 1_001, 1_002, 1_003, 33_504, 33_505, 33_506]; // 72,000 − 14,000 − 24,500, and more by what is deferred less
    expect(room).toEqual([
      ...caps.map((most, i) => [i, most, 0]),
      ["Not all filled yet", "Not all filled yet", "Not all filled yet"],
    ]);
    expect(ranking?.map(([name]) => name)).toEqual([
      ...["Client 6", "Client 5", "Client 4", "Client 3", "Client 2", "Client 1", "Client 0", "Open"],
    ]);
    expect(households).toEqual([
      ["example corporation", 1_000],
      ["ex*", 1_001],
      [">1", 1_002],
      ["=1+1", 1_003],
      ["*", 33_504],
      ["Ex?", 33_505],
    ]);
  });

  test("go on answering when the table has grown", async () => {
    const { workbook } = await bench();
    await workbook.apply([
      { do: "rows", at: at("A1"), rows: [["Firm", "Cap"], ["A", 5], ["B", 6]] }, // prettier-ignore
      { do: "table", at: at("A1:B3"), name: "Firms" },
      { do: "formula", at: at("D1"), formula: "=SUM(Firms[Cap])" },
      { do: "formula", at: at("E1"), formula: "=Firms[Cap]*2" },
    ]);
    const read = async () => (await workbook.read([at("D1:E4")]))[0]?.values;
    expect(await read()).toEqual([[11, 10], ["", 12], ["", ""], ["", ""]]); // prettier-ignore
    await workbook.apply([
      { do: "rows", at: at("A4"), rows: [["C", 7], ["D", 8]] }, // prettier-ignore
      { do: "table", at: at("A1:B5"), name: "Firms" },
    ]);
    expect(await read()).toEqual([[26, 10], ["", 12], ["", 14], ["", 16]]); // prettier-ignore
    await workbook.apply([{ do: "number", at: at("B5"), value: 80 }]);
    expect(await read()).toEqual([[98, 10], ["", 12], ["", 14], ["", 160]]); // prettier-ignore
  });

  test("show hostile text as text, and nothing of it runs", async () => {
    const { workbook } = await bench();
    const hostile = [
      "<img src=x onerror=document.title='run'>",
      "__proto__",
      "=HYPERLINK(1)",
      "=".repeat(32_767),
    ];
    const rows = hostile.map((employer_name) => ({ employer_name, source: employer_name }));
    await build(workbook, "Plans", (sheet) => plansSheet(sheet, rows), plansStart);
    const [read] = await workbook.read([{ sheet: "Plans", range: "A5:A8" }]);
    expect(read?.values).toEqual(hostile.map((text) => [text]));
    expect(read?.formulas).toEqual(read?.values);
    expect(await tryout.page.title()).not.toBe("run");
  });

  test("are told from a copy that a person made: it is refused, and neither is written to", async () => {
    const { workbook } = await bench();
    await build(workbook, "Plans", (sheet) => plansSheet(sheet, manyPlans(2)), plansStart);
    await workbook.apply([{ do: "copy sheet", sheet: "Plans", to: "Plans (2)" }]);
    const outline = await workbook.outline();
    expect(() => findList(plansList, outline)).toThrow("Two sheets hold the list Plans");
    // The grid's own copy takes no names along.
    await workbook.apply([{ do: "remove sheet", sheet: "Plans (2)" }]);
    await tryout.page.evaluate(async () => {
      const open = (await window.mbdrTryout.ready).grid.getActiveWorkbook();
      const sheet = open?.getSheetByName("Plans");
      if (open && sheet) open.duplicateSheet(sheet);
    });
    expect(findList(plansList, await workbook.outline())?.sheet).toBe("Plans");
  });

  test("calculate scenarios, each with how it differs", async () => {
    const { workbook } = await bench();
    const answers = { client_name: "Hill", year: 2026, age: 45, deferrals: 24_500, other_employer: 14_000 };
    const both = [
      { name: "Now", answers },
      { name: "Less", answers: { ...answers, deferrals: 20_000 } },
    ];
    await build(workbook, "Scenarios", (sheet) => scenariosSheet(sheet, both, roomResults), "C7");
    const [used] = await workbook.used(["Scenarios"]);
    const [read] = await workbook.read(used === undefined ? [] : [used]);
    const room = read?.values.find(([label]) => label === "After-tax room left");
    expect(room?.slice(1, 4)).toEqual([33_500, 38_000, 4_500]); // 72,000 − 14,000 − 24,500 or − 20,000
    const odd = [
      { name: "Now", answers },
      { name: "Odd", answers: { ...answers, deferrals: "much", after_tax: 0 } },
    ];
    await build(workbook, "Odd", (sheet) => scenariosSheet(sheet, odd, roomResults), "C7");
    const [place] = await workbook.used(["Odd"]);
    const [other] = await workbook.read(place === undefined ? [] : [place]);
    const line = (label: string) => other?.values.find(([first]) => first === label)?.slice(1, 4);
    expect(line("After-tax room left")).toEqual([33_500, "#VALUE!", "differs"]);
    expect(line("After-tax contributions so far")).toEqual(["", 0, "differs"]);
    expect(line("Age by 31 December")).toEqual([45, 45, ""]);
  });

  test("take nothing that was written when half of it is refused", async () => {
    const { workbook } = await bench();
    await workbook.apply([
      { do: "number", at: at("A1"), value: 1 },
      { do: "rows", at: at("A10"), rows: [["Firm"], ["A"]] },
      { do: "table", at: at("A10:A11"), name: "Firms" },
    ]);
    const request = amend(workbook, [
      { do: "number", at: at("A1"), value: 2 },
      { do: "table", at: at("A1:A2"), name: "firms" },
    ]);
    await expect(request).rejects.toMatchObject({ refusal: "unsupported" });
    expect((await workbook.read([at("A1")]))[0]?.values).toEqual([[1]]);
  });

  test("know that nothing is drawn or set up here", async () => {
    const can = await tryout.page.evaluate(async () => [...(await window.mbdrTryout.ready).workbook.can]);
    expect(can).toEqual([]);
  });
});
