import { WorkbookError } from "../workbook/port";
import type { GridSheet, GridWorkbook } from "./facade";

/** The grid would give a twin another name. */
function checkFree(workbook: GridWorkbook, name: string): void {
  const others = workbook.getSheets().map((sheet) => sheet.getSheetName().toLowerCase());
  if (others.includes(name.toLowerCase())) {
    throw new WorkbookError("unknown", "A sheet of that name is there already.");
  }
}

/** Adds a blank sheet behind the others; the sheet in view stays in view. */
export function addSheet(workbook: GridWorkbook, name: string): void {
  checkFree(workbook, name);
  const inView = workbook.getActiveSheet();
  const taken = new Set(workbook.getSheets().map((sheet) => sheet.getSheetId()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  workbook.insertSheet(name, {
    sheet: {
      id: `sheet${number}`,
      defaultStyle: "text",
      defaultRowHeight: 23,
      rowCount: 1000,
      columnCount: 40,
    },
  });
  workbook.setActiveSheet(inView);
}

/** Renames a sheet; formulas and names that speak of it follow. */
export function renameSheet(workbook: GridWorkbook, sheet: GridSheet, name: string): void {
  if (name !== sheet.getSheetName()) checkFree(workbook, name);
  sheet.setName(name);
}
