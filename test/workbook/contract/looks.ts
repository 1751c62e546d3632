import type { Format, Name } from "../../../src/workbook/port";
import { asText, at, onSheet, same, sorted, write, type Case } from "./support";

/** Looks, widths, the page, the view. */
export const lookCases: readonly Case[] = [
  onSheet("formats cells, and leaves what a format does not say", async ({ workbook, probe }) => {
    const format: Format = {
      ...{ numberFormat: "0.00%", bold: true, italic: true, size: 14 },
      ...{ color: "#1f3b2d", fill: "#eef3fb", wrap: true, align: "right" },
    };
    await workbook.apply([
      { do: "format", at: at("A1:B2"), format },
      { do: "format", at: at("B2"), format: { bold: false, align: "left" } },
    ]);
    same(await probe.looks("Work", "A1"), format, "A1");
    same(await probe.looks("Work", "B2"), { ...format, bold: false, align: "left" }, "B2");
  }),
  onSheet("sets widths and the page, and touches no cell", async ({ workbook, probe }) => {
    await workbook.apply([
      write("A1", ["x"]),
      { do: "widths", sheet: "Work", widths: { A: 52, B: 30.5, AA: 10 } },
      { do: "print", sheet: "Work", orientation: "landscape" },
    ]);
    same((await probe.cell("Work", "A1")).value, "x", "A1");
  }),
  onSheet("brings a range into view", async ({ workbook, probe }) => {
    await workbook.apply([{ do: "select", at: at("B4:C9") }]);
    same(await probe.selection(), at("B4:C9"), "selection");
    same(await workbook.selection(), at("B4:C9"), "selection as read");
  }),
  onSheet("tells where a person is", async ({ workbook, probe }) => {
    same(await workbook.selection(), at("A1", "Sheet1"), "at first");
    await probe.select("Work", "D7");
    same(await workbook.selection(), at("D7"), "after a move");
  }),
];

/** Names that are known on their sheets only. */
export const nameCases: readonly Case[] = [
  onSheet("gives every sheet names of its own", async ({ workbook, probe }) => {
    await workbook.apply([
      { do: "add sheet", sheet: "Other" },
      { do: "name", name: "year", at: at("C6") },
      { do: "name", name: "year", at: at("C7", "Other") },
      { do: "name", name: "other_employer", at: at("C8:D9") },
    ]);
    const expected = [
      { name: "other_employer", sheet: "Work", at: at("C8:D9") },
      { name: "year", sheet: "Other", at: at("C7", "Other") },
      { name: "year", sheet: "Work", at: at("C6") },
    ];
    const inOrder = (names: readonly Name[]) =>
      [...names].sort((a, b) => (asText(a) < asText(b) ? -1 : 1)).map(sorted);
    same(inOrder(await probe.names()), inOrder(expected), "names");
    same(inOrder((await workbook.outline()).names), inOrder(expected), "outline");
  }),
  onSheet("moves a name that is given again", async ({ workbook, probe }) => {
    await workbook.apply([
      { do: "name", name: "year", at: at("C6") },
      { do: "name", name: "year", at: at("C9") },
    ]);
    same(await probe.names(), [{ name: "year", sheet: "Work", at: at("C9") }], "names");
  }),
];
