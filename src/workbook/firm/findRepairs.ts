import type { Change, Workbook } from "../port";
import { repairs } from "./repair";
import { readUsed } from "./usedCells";

/** Formulas of a sheet that are stuck. */
export interface Stuck {
  readonly sheet: string;
  readonly cells: number;
}

/** What is stuck in a workbook, and what mends it. */
export interface Repair {
  readonly stuck: readonly Stuck[];
  readonly changes: readonly Change[];
}

/**
 * Finds every formula of the workbook that is stuck. Writes nothing.
 *
 * @param workbook the workbook
 * @throws {WorkbookError} when the workbook refuses, or holds too much
 */
export async function findRepairs(workbook: Workbook): Promise<Repair> {
  const bySheet = new Map<string, number>();
  const changes = (await readUsed(workbook)).flatMap(({ at, cells }) => {
    const found = repairs(at, cells);
    if (found.length > 0) bySheet.set(at.sheet, (bySheet.get(at.sheet) ?? 0) + found.length);
    return found;
  });
  return { stuck: [...bySheet].map(([sheet, cells]) => ({ sheet, cells })), changes };
}
