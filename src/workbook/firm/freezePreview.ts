import type { Workbook } from "../port";
import { freeSheetName } from "../sheets/sheetName";
import { countErrors, countFormulas, readUsed } from "./usedCells";

/** What a frozen copy of a sheet would be. */
export interface FreezePreview {
  /** The name that the copy would have. */
  readonly name: string;
  /** Cells that hold anything. */
  readonly filled: number;
  /** Formulas that would become figures. */
  readonly formulas: number;
  /** Cells that show an error, which would be frozen with the rest. */
  readonly errors: number;
}

/** The name that the frozen copy of a sheet takes. */
export function frozenName(sheet: string, sheets: readonly string[]): string {
  return freeSheetName(sheet, " frozen", "Sheet", sheets);
}

/**
 * What freezing a sheet would do. Writes nothing.
 *
 * @throws {WorkbookError} when the workbook refuses
 */
export async function previewFreeze(workbook: Workbook, sheet: string): Promise<FreezePreview> {
  const { sheets } = await workbook.outline();
  const parts = await readUsed(workbook, [sheet]);
  return {
    name: frozenName(sheet, sheets),
    filled: parts.flatMap(({ cells }) => cells.types.flat()).filter((type) => type !== "empty").length,
    formulas: countFormulas(parts),
    errors: countErrors(parts).reduce((cells, [, count]) => cells + count, 0),
  };
}
