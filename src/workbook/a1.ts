/** A rectangle of cells on a sheet; rows and columns count from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The number of a column: `A` is 1, `AA` is 27. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  if (column <= 0) return "";
  return columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A cell in A1 form. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

const range = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/;

/**
 * The rectangle of a range in A1 form, such as `B4` or `$B$4:$C$9`.
 *
 * @returns undefined when it is none
 */
export function areaOf(text: string): Area | undefined {
  const found = range.exec(text.replaceAll("$", "").toUpperCase());
  if (found === null) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = found;
  return {
    top: Math.min(Number(top), Number(bottom)),
    left: Math.min(columnNumber(left), columnNumber(right)),
    bottom: Math.max(Number(top), Number(bottom)),
    right: Math.max(columnNumber(left), columnNumber(right)),
  };
}

/** A rectangle in A1 form. */
export function rangeOf({ top, left, bottom, right }: Area): string {
  const first = address(top, left);
  return top === bottom && left === right ? first : `${first}:${address(bottom, right)}`;
}
