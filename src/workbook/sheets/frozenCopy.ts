import { address, areaOf } from "../a1";
import type { Cells, Change, Outline, Ref } from "../port";
import { band, quiet } from "./look";

/** Who froze a sheet, when, and what had calculated it. */
export interface Stamp {
  /** What MBDR.VERSION says: the engine, and the day of the law figures. */
  readonly version: string;
  /** The time as the person's clock has it, in words. */
  readonly time: string;
  readonly preparer: string;
}

/** A sheet as it was read to be frozen: its used cells, from the first one on. */
export interface UsedCells {
  readonly at: Ref;
  readonly cells: Cells;
}

/** What a cell shows, put in place of what it holds; nothing for a cell that is blank. */
function valueChange(at: Ref, cells: Cells, row: number, column: number): Change[] {
  const value = cells.values[row]?.[column] ?? "";
  const type = cells.types[row]?.[column] ?? "empty";
  if (type === "number" && typeof value === "number") return [{ do: "number", at, value }];
  const shown = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (shown !== "") return [{ do: "text", at, rows: [[shown]] }];
  // A formula that shows nothing would go on calculating.
  return cells.formulas[row]?.[column] === "" ? [] : [{ do: "clear", at }];
}

function stampRows(of: string, { version, time, preparer }: Stamp): string[][] {
  return [
    ["Frozen copy: figures only, nothing on this sheet calculates", "", "", ""],
    ["Copied from", of, "", ""],
    ["Calculated by", version, "", ""],
    ["Frozen", time, "", ""],
    ["Prepared by", preparer, "Date", ""],
    ["Reviewed by", "", "Date", ""],
  ];
}

/** The row of the stamp, below the cells that were read. */
export function stampRow(at: Ref): number {
  return (areaOf(at.range)?.bottom ?? 0) + 2;
}

/**
 * A copy of a sheet with its figures only, as changes: it looks like the sheet, nothing in it calculates, it is no client
 * sheet any more, and below everything stand a stamp and a block for sign-off.
 *
 * @param used the sheet as it was read
 * @param to the name of the copy; no sheet may have it yet
 * @param names the names that the sheet knows
 * @param stamp who, when, and by what version
 * @returns what to do, in order
 */
export function frozenCopy(
  { at, cells }: UsedCells,
  to: string,
  names: Outline["names"],
  stamp: Stamp,
): Change[] {
  const area = areaOf(at.range);
  if (area === undefined) throw new Error("A sheet is frozen from a range of cells");
  const { top, left } = area;
  // From the first cell on: a formula is gone before what it spilled is written.
  const values = cells.values.flatMap((row, down) =>
    row.flatMap((_value, across) =>
      valueChange({ sheet: to, range: address(top + down, left + across) }, cells, down, across),
    ),
  );
  const first = stampRow(at);
  const rows = stampRows(at.sheet, stamp);
  const place = (range: string): Ref => ({ sheet: to, range });
  return [
    { do: "copy sheet", sheet: at.sheet, to },
    ...values,
    ...names
      .filter(({ sheet }) => sheet === at.sheet)
      .map(({ name }): Change => ({ do: "remove name", sheet: to, name })),
    { do: "text", at: place(`A${first}:D${first + rows.length - 1}`), rows },
    { do: "format", at: place(`A${first}:D${first}`), format: band },
    {
      do: "format",
      at: place(`B${first + 1}:D${first + rows.length - 1}`),
      format: { align: "left", color: quiet },
    },
  ];
}
