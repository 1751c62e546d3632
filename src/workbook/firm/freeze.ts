import { make } from "../build";
import type { Workbook } from "../port";
import { frozenCopy, stampRow, type Stamp } from "../sheets/frozenCopy";
import { frozenName } from "./freezePreview";

/**
 * Freezes a sheet: a copy with its figures only, stamped, or nothing when the workbook refuses.
 *
 * @param workbook the workbook
 * @param sheet the sheet, which stays as it is
 * @param stamp who, when, and by what version
 * @returns the name of the copy
 * @throws {WorkbookError} when the workbook refuses
 */
export async function freeze(workbook: Workbook, sheet: string, stamp: Stamp): Promise<string> {
  const { sheets, names } = await workbook.outline();
  const name = frozenName(sheet, sheets);
  const [at = { sheet, range: "A1" }] = await workbook.used([sheet]);
  const [cells = { values: [], types: [], formulas: [] }] = await workbook.read([at]);
  await make(workbook, name, (copy) => frozenCopy({ at, cells }, copy, names, stamp), `A${stampRow(at)}`);
  return name;
}
