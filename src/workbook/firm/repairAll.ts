import { amend } from "../amend";
import type { Workbook } from "../port";
import { findRepairs } from "./findRepairs";

/**
 * Mends every formula of the add-in that is stuck, on all sheets; what is well is not written again.
 *
 * @param workbook the workbook
 * @returns how many cells were mended
 * @throws {WorkbookError} when the workbook refuses
 */
export async function repairAll(workbook: Workbook): Promise<number> {
  const { changes } = await findRepairs(workbook);
  await amend(workbook, changes);
  return changes.length;
}
