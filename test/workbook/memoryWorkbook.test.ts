import { describe, it } from "vitest";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { contract, type Bench } from "./contract";

function bench(): Bench {
  const workbook = memoryWorkbook("Sheet1");
  return {
    workbook,
    probe: {
      cell(sheet, cell) {
        const { value, type, formula = "" } = workbook.at(sheet, cell) ?? { value: "", type: "empty" };
        return Promise.resolve({ value, type, formula });
      },
      looks: (sheet, cell) => Promise.resolve(workbook.looks(sheet, cell)),
      sheets: async () => (await workbook.outline()).sheets,
      names: async () => (await workbook.outline()).names,
      tables: (sheet) =>
        Promise.resolve(
          workbook.tables(sheet).map(({ name, range }) => ({ name, sheet, at: { sheet, range } })),
        ),
      charts: (sheet) => Promise.resolve(workbook.charts(sheet).length),
      selection: () => workbook.selection(),
      enter(sheet, cell, typed, shows) {
        workbook.type({ sheet, range: cell }, shows, typed.startsWith("=") ? typed : undefined);
        return Promise.resolve();
      },
      select(sheet, range) {
        workbook.choose({ sheet, range });
        return Promise.resolve();
      },
    },
  };
}

describe("the workbook in memory keeps the port's word", () => {
  it.each(contract)("$title", ({ run }) => run(bench()));
});
