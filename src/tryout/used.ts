import { areaAround, rangeOf } from "../workbook/a1";
import type { Ref } from "../workbook/port";
import { cellsOf } from "./cells";
import type { GridSheet } from "./facade";

/** Rows below the grid's own last one into which a formula may have spilled. */
const mayHaveSpilled = 100;

/**
 * The block of a sheet that holds everything in its cells, spilled ones included; undefined for a blank sheet.
 *
 * @param name of the sheet
 * @param sheet the sheet
 */
export function usedCells(name: string, sheet: GridSheet): Ref | undefined {
  const rows = Math.min(sheet.getMaxRows(), sheet.getLastRow() + 1 + mayHaveSpilled);
  const { types } = cellsOf(sheet, sheet.getRange(0, 0, rows, sheet.getMaxColumns()));
  const held = types.flatMap((row, down) =>
    row.flatMap((type, across) => (type === "empty" ? [] : [[down + 1, across + 1] as const])),
  );
  const area = areaAround(held);
  return area === undefined ? undefined : { sheet: name, range: rangeOf(area) };
}
