import { placeOf } from "../workbook/address";
import type { Name } from "../workbook/port";
import type { GridRange, GridSheet, GridWorkbook } from "./facade";

/**
 * The grid has one drawer of names for the whole workbook, and takes no name that is also a function's. So a name of one
 * sheet stands in it with the sheet's id behind it: `year` as `year__sheet4`. Formulas of the tryout therefore cannot say
 * `year`; what the grid keeps right is where the name points, through moved rows and renamed sheets.
 */
const behind = (sheet: GridSheet) => `__${sheet.getSheetId().replace(/\W/g, "_")}`;

/** Gives a cell a name on its sheet; the name leaves the cell that had it. */
export function nameCell(workbook: GridWorkbook, sheet: GridSheet, name: string, cell: GridRange): void {
  const full = name + behind(sheet);
  workbook.deleteDefinedName(full);
  const quoted = `'${sheet.getSheetName().replaceAll("'", "''")}'!`;
  const at = cell.getA1Notation().replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  workbook.insertDefinedNameBuilder(
    workbook
      .newDefinedNameBuilder()
      .setName(full)
      .setScopeToWorksheet(sheet)
      .setRef(quoted + at)
      .build(),
  );
}

/** Gives a name of a sheet up; the cells stay as they are. */
export function removeName(workbook: GridWorkbook, sheet: GridSheet, name: string): void {
  workbook.deleteDefinedName(name + behind(sheet));
}

/** Gives a copy of a sheet the names that the sheet knows, for the same cells of its own. */
export function copyNames(workbook: GridWorkbook, sheet: GridSheet, copy: GridSheet): void {
  for (const { name, sheet: owner, at } of namesIn(workbook)) {
    if (owner !== sheet.getSheetName()) continue;
    nameCell(workbook, copy, name, copy.getRange(at.range));
  }
}

/** Takes the names of a sheet away, which would point nowhere once it is gone. */
export function removeNamesOf(workbook: GridWorkbook, sheet: GridSheet): void {
  for (const name of workbook.getDefinedNames())
    if (name.getLocalSheetId() === sheet.getSheetId()) name.delete();
}

/** The names that point to a cell or range that is there. */
export function namesIn(workbook: GridWorkbook): Name[] {
  const sheets = workbook.getSheets();
  return workbook.getDefinedNames().flatMap((defined): Name[] => {
    const at = placeOf(defined.getFormulaOrRefString());
    if (at === undefined || workbook.getSheetByName(at.sheet) === null) return [];
    const owner = sheets.find((sheet) => sheet.getSheetId() === defined.getLocalSheetId());
    if (owner === undefined) return [{ name: defined.getName(), at }];
    return [{ name: defined.getName().replace(behind(owner), ""), sheet: owner.getSheetName(), at }];
  });
}
