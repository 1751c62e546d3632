import type { Change, Ref } from "../port";
import { heading, quiet, workColumns, workRows } from "./look";

/** Rows made ready for the worked lines; a longer explanation spills on below them, unformatted. */
const ready = 60;

const firstRow = 4;

/** Where the worked lines start. */
export const workStart = `A${firstRow}`;

/**
 * A sheet with the worked lines of one cell, by a formula that stays live.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param of the cell that is explained
 * @param formula the formula of that cell, shown as text
 * @param explanation the formula that spills the lines
 * @returns what to do, in order
 */
export function workSheet(sheet: string, of: Ref, formula: string, explanation: string): Change[] {
  return [
    { do: "widths", sheet, widths: workColumns },
    {
      do: "text",
      at: { sheet, range: "A1:A2" },
      rows: [[`How ${of.range} of ${of.sheet} comes about`], [formula]],
    },
    { do: "format", at: { sheet, range: "A1" }, format: heading },
    { do: "format", at: { sheet, range: "A2" }, format: { color: quiet } },
    ...workRows(sheet, firstRow, ready, explanation),
    { do: "print", sheet, orientation: "landscape" },
  ];
}
