import type { Change, Chart } from "../../../src/workbook/port";
import { hostileTexts } from "./cells";
import { at, number, onSheet, refused, same, write, type Case } from "./support";

const rows = (range: string, ...cells: (string | number)[][]): Change => ({
  do: "rows",
  at: at(range),
  rows: cells,
});
const copy = { do: "copy sheet", sheet: "Work", to: "Copy" } as const;

/** Copies of sheets, and names that are given up. */
export const copyCases: readonly Case[] = [
  onSheet("copies a sheet with all that it holds behind the others", async ({ workbook, probe }) => {
    await workbook.apply([
      { do: "add sheet", sheet: "Last" },
      write("A1", ["=1+1", "words"]),
      number("B2", 24_500),
      { do: "formula", at: at("B3"), formula: "=B2+1" },
      { do: "format", at: at("B2"), format: { numberFormat: "$#,##0.00", bold: true, fill: "#eef3fb" } },
      { do: "name", name: "deferrals", at: at("B2") },
      { do: "name", name: "deferrals", at: at("C9", "Last") },
      copy,
    ]);
    same(await probe.sheets(), ["Sheet1", "Work", "Last", "Copy"], "sheets");
    same((await workbook.selection()).sheet, "Sheet1", "sheet in view");
    same(await probe.cell("Copy", "A1"), { value: "=1+1", type: "text", formula: "" }, "A1");
    same(await probe.cell("Copy", "B2"), { value: 24_500, type: "number", formula: "" }, "B2");
    same((await probe.cell("Copy", "B3")).formula, "=B2+1", "B3");
    const { numberFormat, bold, fill } = await probe.looks("Copy", "B2");
    same({ numberFormat, bold, fill }, { numberFormat: "$#,##0.00", bold: true, fill: "#eef3fb" }, "looks");
    const names = (await workbook.outline()).names.filter(({ sheet }) => sheet === "Copy");
    same(names, [{ name: "deferrals", sheet: "Copy", at: at("B2", "Copy") }], "names");
  }),
  onSheet("keeps a copy and its original apart", async ({ workbook, probe }) => {
    const other = { do: "number", at: at("A1", "Copy"), value: 2 } as const;
    await workbook.apply([number("A1", 1), { do: "name", name: "year", at: at("A1") }, copy, other]);
    same((await probe.cell("Work", "A1")).value, 1, "the original");
    same((await probe.cell("Copy", "A1")).value, 2, "the copy");
    await workbook.apply([{ do: "remove sheet", sheet: "Copy" }]);
    same((await workbook.outline()).names, [{ name: "year", sheet: "Work", at: at("A1") }], "names");
  }),
  onSheet("refuses a copy under a name that is taken, in any case", async ({ workbook, probe }) => {
    await refused(workbook.apply([{ ...copy, to: "sheet1" }]), ["unknown"], "copy");
    // What a host made before it refused stands behind the others.
    same((await probe.sheets()).slice(0, 2), ["Sheet1", "Work"], "sheets");
  }),
  onSheet("gives up a name of one sheet, and leaves the cell", async ({ workbook, probe }) => {
    await workbook.apply([
      { do: "add sheet", sheet: "Other" },
      number("B4", 2026),
      { do: "name", name: "year", at: at("B4") },
      { do: "name", name: "year", at: at("B4", "Other") },
      { do: "remove name", sheet: "Work", name: "year" },
      { do: "remove name", sheet: "Work", name: "never_given" },
    ]);
    same(
      (await workbook.outline()).names,
      [{ name: "year", sheet: "Other", at: at("B4", "Other") }],
      "names",
    );
    same((await probe.cell("Work", "B4")).value, 2026, "B4");
  }),
];

const chart: Chart = {
  kind: "parts",
  title: "Contributions",
  description: "One bar of two parts.",
  series: [
    { name: at("A1"), values: at("B1"), color: "#5b7c99" },
    { name: at("A2"), values: at("B2"), color: "#c9a227" },
  ],
};

/** Lists, tables and charts. */
export const listCases: readonly Case[] = [
  onSheet("writes rows of text, numbers and blanks as what they are", async ({ workbook, probe }) => {
    await workbook.apply([number("C1", 9), rows("A1", ["a", 1, ""], ["", -0.5, "2026"])]);
    const [read] = await workbook.read([at("A1:C2")]);
    same(read?.values, [["a", 1, ""], ["", -0.5, "2026"]], "values"); // prettier-ignore
    same(read?.types, [["text", "number", "empty"], ["empty", "number", "text"]], "types"); // prettier-ignore
    for (const [i, hostile] of hostileTexts.entries()) {
      await workbook.apply([rows(`B${i + 10}`, [hostile, 1])]);
      same((await probe.cell("Work", `B${i + 10}`)).type, "text", `the text ${JSON.stringify(hostile)}`);
      same((await probe.cell("Work", `B${i + 10}`)).formula, "", `the text ${JSON.stringify(hostile)}`);
    }
  }),
  onSheet("refuses rows with a text that is too long before it writes", async ({ workbook, probe }) => {
    const request = workbook.apply([number("A2", 1), rows("A3", [1, "=".repeat(32_768)])]);
    await refused(request, ["too large"], "a text of 32,768 characters");
    same((await probe.cell("Work", "A2")).type, "empty", "A2");
  }),
  onSheet("tells which cells hold anything", async ({ workbook }) => {
    same(await workbook.used(["Work", "Sheet1"]), [at("A1"), at("A1", "Sheet1")], "blank sheets");
    await workbook.apply([
      rows("C4", ["a", ""], ["", 2]),
      { do: "formula", at: at("E9"), formula: '=IF(C4="","",1)' },
      { do: "format", at: at("A1:H20"), format: { bold: true } },
    ]);
    same(await workbook.used(["Sheet1", "Work"]), [at("A1", "Sheet1"), at("C4:E9")], "used cells");
    same(await workbook.used([]), [], "no sheets");
  }),
  onSheet("makes cells a table, which takes a new size", async ({ workbook, probe }) => {
    await workbook.apply([
      rows("A3", ["Employer", "Cap"], ["Acme", 5]),
      { do: "table", at: at("A3:B4"), name: "Firms" },
    ]);
    same(await probe.tables("Work"), [{ name: "Firms", sheet: "Work", at: at("A3:B4") }], "tables");
    await workbook.apply([rows("A5", ["Bare", 7]), { do: "table", at: at("A3:B5"), name: "Firms" }]);
    same(await probe.tables("Work"), [{ name: "Firms", sheet: "Work", at: at("A3:B5") }], "the new size");
    same((await probe.cell("Work", "B5")).value, 7, "B5");
    same((await probe.cell("Work", "A3")).value, "Employer", "A3");
  }),
  onSheet("lets a table have the name of its sheet", async ({ workbook, probe }) => {
    const table: Change = { do: "table", at: at("A1:A2"), name: "Work" };
    await workbook.apply([rows("A1", ["Employer"], ["Acme"]), table]);
    same(await probe.tables("Work"), [{ name: "Work", sheet: "Work", at: at("A1:A2") }], "tables");
  }),
  onSheet("refuses a table of a name that another has, and frees it with its sheet", async ({ workbook }) => {
    const on = (sheet: string): Change[] => [
      { do: "rows", at: at("A1", sheet), rows: [["Employer"], ["Acme"]] },
      { do: "table", at: at("A1:A2", sheet), name: "Firms" },
    ];
    await workbook.apply(on("Work"));
    await refused(workbook.apply(on("Sheet1")), ["unsupported"], "a second table of that name");
    await workbook.apply([
      { do: "remove sheet", sheet: "Work" },
      { do: "add sheet", sheet: "Again" },
      ...on("Again"),
    ]);
  }),
  onSheet("takes formulas that name the columns of a table", async ({ workbook, probe }) => {
    await workbook.apply([
      rows("A1", ["Employer", "Cap"], ["Acme", 5]),
      { do: "table", at: at("A1:B2"), name: "Firms" },
      { do: "formula", at: at("D1"), formula: "=SUM(Firms[Cap])" },
    ]);
    same((await probe.cell("Work", "D1")).formula, "=SUM(Firms[Cap])", "D1");
  }),
  onSheet("draws a chart if it can, and touches no cell", async ({ workbook, probe }) => {
    await workbook.apply([
      rows("A1", ["Deferrals", 24_500], ["=After-tax", 33_500]),
      { do: "chart", at: at("A1:B2"), chart },
    ]);
    same(await probe.charts("Work"), workbook.can.has("charts") ? 1 : 0, "charts");
    const [read] = await workbook.read([at("A1:B2")]);
    same(read?.values, [["Deferrals", 24_500], ["=After-tax", 33_500]], "values"); // prettier-ignore
  }),
];
