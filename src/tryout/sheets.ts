import { WorkbookError } from "../workbook/port";
import type { GridSheet, GridWorkbook } from "./facade";

/** What Excel allows as the name of a sheet; the grid would take anything, and would give a twin another name. */
function checkName(workbook: GridWorkbook, name: string): void {
  const others = workbook.getSheets().map((sheet) => sheet.getSheetName().toLowerCase());
  if (others.includes(name.toLowerCase())) {
    throw new WorkbookError("unknown", "A sheet of that name is there already.");
  }
  if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw new WorkbookError("unsupported", "A sheet cannot have that name.");
  }
}

/** Adds a blank sheet behind the others; the sheet in view stays in view. */
export function addSheet(workbook: GridWorkbook, name: string): void {
  checkName(workbook, name);
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
      columnCount: 26,
    },
  });
  workbook.setActiveSheet(inView);
}

/** Renames a sheet; formulas and names that speak of it follow. */
export function renameSheet(workbook: GridWorkbook, sheet: GridSheet, name: string): void {
  if (name !== sheet.getSheetName()) checkName(workbook, name);
  sheet.setName(name);
}
