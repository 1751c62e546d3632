import type { Change } from "../../../src/workbook/port";
import { at, number, onSheet, refused, same, type Case } from "./support";

/** Sheets come, go and change their names. */
export const sheetCases: readonly Case[] = [
  {
    title: "adds a blank sheet behind the others, and leaves the view",
    async run({ workbook, probe }) {
      await workbook.apply([{ do: "add sheet", sheet: "Work" }]);
      same(await probe.sheets(), ["Sheet1", "Work"], "sheets");
      same((await probe.selection()).sheet, "Sheet1", "sheet in view");
      same((await workbook.outline()).sheets, ["Sheet1", "Work"], "outline");
      same(await probe.cell("Work", "A1"), { value: "", type: "empty", formula: "" }, "A1");
    },
  },
  onSheet("renames a sheet with all that it holds", async ({ workbook, probe }) => {
    await workbook.apply([
      number("B4", 1),
      { do: "name", name: "year", at: at("B4") },
      { do: "rename sheet", sheet: "Work", to: "Alice's 2026" },
      { do: "number", at: at("B5", "Alice's 2026"), value: 2 },
    ]);
    same(await probe.sheets(), ["Sheet1", "Alice's 2026"], "sheets");
    same((await probe.cell("Alice's 2026", "B4")).value, 1, "B4");
    same((await probe.cell("Alice's 2026", "B5")).value, 2, "B5");
    const name = { name: "year", sheet: "Alice's 2026", at: at("B4", "Alice's 2026") };
    same(await probe.names(), [name], "names");
    same((await workbook.outline()).names, [name], "outline");
  }),
  onSheet("removes a sheet with its names", async ({ workbook, probe }) => {
    await workbook.apply([
      { do: "name", name: "year", at: at("B4") },
      { do: "remove sheet", sheet: "Work" },
    ]);
    same(await probe.sheets(), ["Sheet1"], "sheets");
    same(await workbook.outline(), { sheets: ["Sheet1"], names: [] }, "outline");
  }),
  onSheet("refuses a name that another sheet has, in any case", async ({ workbook, probe }) => {
    await refused(workbook.apply([{ do: "add sheet", sheet: "wORK" }]), ["unknown"], "add");
    await refused(
      workbook.apply([{ do: "rename sheet", sheet: "Work", to: "sheet1" }]),
      ["unknown"],
      "rename",
    );
    same(await probe.sheets(), ["Sheet1", "Work"], "sheets");
  }),
  onSheet("refuses a name that no sheet can have", async ({ workbook, probe }) => {
    for (const sheet of ["", "a/b", "a\\b", "[x]", "a:b", "what?", "a*", "'a", "a'", "a".repeat(32)]) {
      await refused(workbook.apply([{ do: "add sheet", sheet }]), ["unsupported"], `add ${sheet}`);
      const rename: Change = { do: "rename sheet", sheet: "Work", to: sheet };
      await refused(workbook.apply([rename]), ["unsupported"], `rename ${sheet}`);
      const copy: Change = { do: "copy sheet", sheet: "Work", to: sheet };
      await refused(workbook.apply([copy]), ["unsupported"], `copy ${sheet}`);
    }
    same(await probe.sheets(), ["Sheet1", "Work"], "sheets");
  }),
  onSheet("says that a sheet is gone", async ({ workbook }) => {
    const gone = at("A1", "Gone");
    const changes: Change[] = [
      { do: "text", at: gone, rows: [["x"]] },
      { do: "number", at: gone, value: 1 },
      { do: "clear", at: gone },
      { do: "formula", at: gone, formula: "=1" },
      { do: "name", name: "year", at: gone },
      { do: "format", at: gone, format: { bold: true } },
      { do: "select", at: gone },
      { do: "rename sheet", sheet: "Gone", to: "Back" },
      { do: "remove sheet", sheet: "Gone" },
      { do: "widths", sheet: "Gone", widths: { A: 10 } },
      { do: "rows", at: gone, rows: [["x", 1]] },
      { do: "copy sheet", sheet: "Gone", to: "Back" },
      { do: "remove name", sheet: "Gone", name: "year" },
      { do: "table", at: at("A1:B2", "Gone"), name: "List" },
      { do: "print", sheet: "Gone", orientation: "portrait" },
    ];
    for (const change of changes) await refused(workbook.apply([change]), ["gone"], change.do);
    await refused(workbook.read([at("A1"), gone]), ["gone"], "read");
    await refused(workbook.used(["Work", "Gone"]), ["gone"], "used");
  }),
  onSheet("writes to sheets of any name", async ({ workbook, probe }) => {
    for (const sheet of [
      "O'Brien & Söhne",
      "2026",
      "A1",
      "R1C1",
      "TRUE",
      "=1+1",
      "a!b",
      "Ünï (2)",
      "a, b; c",
    ]) {
      await workbook.apply([
        { do: "add sheet", sheet },
        { do: "text", at: at("B2", sheet), rows: [["here"]] },
        { do: "name", name: "year", at: at("B2", sheet) },
        { do: "select", at: at("B2", sheet) },
      ]);
      same((await probe.cell(sheet, "B2")).value, "here", sheet);
      same((await workbook.read([at("B2", sheet)]))[0]?.values, [["here"]], `read ${sheet}`);
      same(await workbook.selection(), at("B2", sheet), `selection on ${sheet}`);
      const names = (await workbook.outline()).names.filter((name) => name.sheet === sheet);
      same(names, [{ name: "year", sheet, at: at("B2", sheet) }], `names of ${sheet}`);
    }
  }),
];
