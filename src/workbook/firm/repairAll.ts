import { amend } from "../amend";
import type { Workbook } from "../port";
import { repairs } from "./repair";

/**
 * Mends every formula of the add-in that is stuck, on all sheets; what is well is not written again.
 *
 * @param workbook the workbook
 * @returns how many cells were mended
 * @throws {WorkbookError} when the workbook refuses
 */
export async function repairAll(workbook: Workbook): Promise<number> {
  const { sheets } = await workbook.outline();
  const used = await workbook.used(sheets);
  const cells = await workbook.read(used);
  const changes = used.flatMap((at, i) => {
    const read = cells[i];
    return read === undefined ? [] : repairs(at, read);
  });
  await amend(workbook, changes);
  return changes.length;
}
