import { amend } from "../amend";
import { WorkbookError, type Workbook } from "../port";
import { findRepairs } from "./findRepairs";
import { placeOf, type Repaired } from "./repair";

/**
 * Mends every formula of the add-in that is stuck, on all sheets; what is well is not written again.
 *
 * @param workbook the workbook
 * @param without the cells to leave alone, by their place; left out, none
 * @returns what was written
 * @throws {WorkbookError} when the workbook refuses
 */
export async function repairAll(workbook: Workbook, without?: ReadonlySet<string>): Promise<Repaired[]> {
  const { changes } = await findRepairs(workbook);
  const written = changes.filter((change) => without?.has(placeOf(change)) !== true);
  await amend(workbook, written);
  return written;
}

/**
 * The cells among those that were written anew that show #NAME? all the same: their formulas name something else that the
 * workbook does not know, or the add-in is not running. None where the workbook refuses to be read: what was written
 * stands, and the next look tells.
 *
 * @param workbook the workbook
 * @param written what was written
 * @returns their places
 */
export async function stillStuck(workbook: Workbook, written: readonly Repaired[]): Promise<string[]> {
  try {
    const cells = await workbook.read(written.map(({ at }) => at));
    return written
      .filter((_change, i) => cells[i]?.types[0]?.[0] === "error" && cells[i].values[0]?.[0] === "#NAME?")
      .map(placeOf);
  } catch (refusal) {
    if (refusal instanceof WorkbookError) return [];
    throw refusal;
  }
}
