import type { IWorksheetData } from "@univerjs/presets";
import { WorkbookError } from "../workbook/port";
import type { GridSheet, GridWorkbook } from "./facade";
import { copyNames } from "./names";

/** The grid would give a twin another name. */
function checkFree(workbook: GridWorkbook, name: string): void {
  const others = workbook.getSheets().map((sheet) => sheet.getSheetName().toLowerCase());
  if (others.includes(name.toLowerCase())) {
    throw new WorkbookError("unknown", "A sheet of that name is there already.");
  }
}

/** Adds a sheet behind the others; the sheet in view stays in view. */
function insert(workbook: GridWorkbook, name: string, data: Partial<IWorksheetData>): void {
  checkFree(workbook, name);
  const inView = workbook.getActiveSheet();
  const taken = new Set(workbook.getSheets().map((sheet) => sheet.getSheetId()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  workbook.insertSheet(name, { sheet: { ...data, id: `sheet${number}` } });
  workbook.setActiveSheet(inView);
}

/** Adds a blank sheet behind the others. */
export function addSheet(workbook: GridWorkbook, name: string): void {
  insert(workbook, name, { defaultStyle: "text", defaultRowHeight: 23, rowCount: 1000, columnCount: 72 });
}

/**
 * Copies a sheet with formulas, looks and its own names to one behind the others. Not by the grid's own copying, which
 * stands beside the sheet and fills a large copy by and by. Cells of a table are plain cells in the copy.
 */
export function copySheet(workbook: GridWorkbook, sheet: GridSheet, name: string): void {
  insert(workbook, name, structuredClone(sheet.getSheet().getSnapshot()));
  const copy = workbook.getSheetByName(name);
  if (copy !== null) copyNames(workbook, sheet, copy);
}

/** The most rows that the grid takes in comfort: more than any list of a firm. */
const mostRows = 20_000;

/** Makes a sheet long enough for a row, counted from 1. */
export function reach(sheet: GridSheet, row: number): void {
  if (row > sheet.getMaxRows() && row <= mostRows) sheet.setRowCount(Math.min(mostRows, row + 100));
}

/** Renames a sheet; formulas and names that speak of it follow. */
export function renameSheet(workbook: GridWorkbook, sheet: GridSheet, name: string): void {
  if (name !== sheet.getSheetName()) checkFree(workbook, name);
  sheet.setName(name);
}
