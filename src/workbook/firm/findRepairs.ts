import type { Workbook } from "../port";
import { repairs, type Repaired } from "./repair";
import { readUsed } from "./usedCells";

/** Formulas of a sheet that are stuck. */
export interface Stuck {
  readonly sheet: string;
  readonly cells: number;
}

/** What is stuck in a workbook, and what mends it. */
export interface Repair {
  readonly stuck: readonly Stuck[];
  readonly changes: readonly Repaired[];
}

/** How many cells of each sheet are written anew. */
export function bySheet(changes: readonly Repaired[]): Stuck[] {
  const counts = new Map<string, number>();
  for (const { at } of changes) counts.set(at.sheet, (counts.get(at.sheet) ?? 0) + 1);
  return [...counts].map(([sheet, cells]) => ({ sheet, cells }));
}

/**
 * Finds every formula of the workbook that is stuck. Writes nothing.
 *
 * @param workbook the workbook
 * @throws {WorkbookError} when the workbook refuses, or holds too much
 */
export async function findRepairs(workbook: Workbook): Promise<Repair> {
  const changes = (await readUsed(workbook)).flatMap(({ at, cells }) => repairs(at, cells));
  return { stuck: bySheet(changes), changes };
}
