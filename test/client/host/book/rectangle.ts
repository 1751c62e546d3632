import { HostError } from "../objects";

/** A block of cells of a sheet, rows and columns counted from 0, ends included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function corner(text: string, row: number, column: number): [number, number] {
  const found = /^([A-Z]{0,3})(\d{0,7})$/.exec(text.replaceAll("$", "").toUpperCase());
  if (found === null || text === "") throw new HostError("InvalidArgument", "No address");
  const [, letters = "", digits = ""] = found;
  return [digits === "" ? row : Number(digits) - 1, letters === "" ? column : columnOf(letters)];
}

/** Holds a block against the size of a sheet. */
export function within(block: Rectangle): Rectangle {
  const { top, left, bottom, right } = block;
  if (top < 0 || left < 0 || top > bottom || left > right || bottom > lastRow || right > lastColumn)
    throw new HostError("InvalidArgument", "Beyond the sheet");
  return block;
}

/** The block of an address without a sheet: `B4`, `B4:C9`, `A:A` or `1:2`. */
export function rectangleOf(address: string): Rectangle {
  const [first = "", second = first, ...more] = address.split(":");
  if (more.length > 0) throw new HostError("InvalidArgument", "No address");
  const [top, left] = corner(first, 0, 0);
  const [bottom, right] = corner(second, lastRow, lastColumn);
  return within({ top, left, bottom, right });
}

/** The address of a block, without a sheet; `$` goes before each part. */
export function addressOf({ top, left, bottom, right }: Rectangle, $ = ""): string {
  if (top === 0 && bottom === lastRow) return `${$}${lettersOf(left)}:${$}${lettersOf(right)}`;
  if (left === 0 && right === lastColumn) return `${$}${top + 1}:${$}${bottom + 1}`;
  const first = `${$}${lettersOf(left)}${$}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${$}${lettersOf(right)}${$}${bottom + 1}`;
}

/** The cells of a block, row by row. Whole rows and columns are not modelled. */
export function cellsOf({ top, left, bottom, right }: Rectangle): [row: number, column: number][][] {
  if ((bottom - top + 1) * (right - left + 1) > 100_000)
    throw new HostError("NotImplemented", "Too many cells");
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j): [number, number] => [top + i, left + j]),
  );
}

/** Whether two blocks have a cell in common. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
