import { type ICellData, type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/presets";
import type { ExampleCell, ExampleSheet } from "./example/sheet";
import { styles } from "./styles";

const rowHeight = 23;
const titleHeight = 32;
const rowCount = 200;
const columnCount = 26;

function cellData([content, style]: ExampleCell): ICellData {
  if (typeof content === "string" && content.startsWith("=")) return { f: content, s: style };
  return content === "" ? { s: style } : { v: content, s: style };
}

function worksheetData(sheet: ExampleSheet, id: string): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, i) => {
    cells[i] = Object.fromEntries(row.map((cell, column) => [column, cellData(cell)]));
  });
  return {
    id,
    name: sheet.name,
    cellData: cells,
    columnData: Object.fromEntries(sheet.widths.map((w, column) => [column, { w }])),
    // One cell over the whole width, so that the title does not run across the frame of the selected cell.
    mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: sheet.widths.length - 1 }],
    rowData: { 0: { h: titleHeight } },
    defaultStyle: "text",
    defaultRowHeight: rowHeight,
    rowCount,
    columnCount,
    freeze: { xSplit: 0, ySplit: sheet.frozenRows, startRow: sheet.frozenRows || -1, startColumn: -1 },
  };
}

/**
 * Sheets as data in the shape that the grid opens. No value of a formula is in it: every answer is computed in the page.
 *
 * @param sheets the sheets, first one shown
 */
export function workbookData(sheets: readonly ExampleSheet[]): IWorkbookData {
  const ids = sheets.map((_, i) => `sheet${i + 1}`);
  return {
    id: "tryout",
    name: "MBDR tryout",
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: { ...styles },
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, i) => [ids[i] ?? "", worksheetData(sheet, ids[i] ?? "")])),
  };
}
