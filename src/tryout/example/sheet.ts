/** How a cell of the example looks; `styles.ts` says what each means in colours and number formats. */
export type StyleName =
  | "title"
  | "lead"
  | "section"
  | "heading"
  | "headingRight"
  | "text"
  | "textRight"
  | "note"
  | "inputText"
  | "inputDollars"
  | "inputWhole"
  | "inputPercent"
  | "dollars"
  | "dollarsOrRate"
  | "wholeDollars"
  | "percent"
  | "wholePercent"
  | "result"
  | "resultLabel"
  | "wholeRight";

/** A value or formula, and its look; "" is a blank cell with a look. */
export type ExampleCell = readonly [content: string | number, style: StyleName];

/** Cells from column A on, or from where the row is put. */
export type ExampleRow = readonly ExampleCell[];

/** One sheet of the example workbook, as data. */
export interface ExampleSheet {
  readonly name: string;
  /** Column widths in pixels, from column A. */
  readonly widths: readonly number[];
  /** How many rows stay in view. */
  readonly frozenRows: number;
  /** The rows from row 1. */
  readonly rows: readonly ExampleRow[];
}

/** A label, its input, and a remark. */
export function fact(label: string, input: ExampleCell, remark: string): ExampleRow {
  return [[label, "text"], input, [remark, "note"]];
}

/** A row of headings over numbers, the first one over text. */
export function headings(first: string, ...others: readonly string[]): ExampleRow {
  return [[first, "heading"], ...others.map((other): ExampleCell => [other, "headingRight"])];
}

/** A blank row with a look for each column. */
function blank(looks: readonly StyleName[]): ExampleRow {
  return looks.map((look): ExampleCell => ["", look]);
}

const wordy: ReadonlySet<StyleName> = new Set(["text", "note"]);

/**
 * A formula that spills a table under headings of its own, and the room that it may take.
 *
 * @param formula the formula, in the first cell
 * @param columns the look of each column
 * @param room how many rows it may take below its headings, or the looks of each such row
 * @returns the rows
 */
export function spill(
  formula: string,
  columns: readonly StyleName[],
  room: number | readonly (readonly StyleName[])[],
): ExampleRow[] {
  const heads = columns.map((look, i): ExampleCell => [
    i === 0 ? formula : "",
    wordy.has(look) ? "heading" : "headingRight",
  ]);
  const below = typeof room === "number" ? Array.from({ length: room }, () => columns) : room;
  return [heads, ...below.map(blank)];
}

/**
 * Rows side by side.
 *
 * @param left the rows from column A on
 * @param columns how many columns they have, with the gap to the right ones
 * @param right the rows beside them, from row 1 on
 * @returns the rows of both
 */
export function beside(
  left: readonly ExampleRow[],
  columns: number,
  right: readonly ExampleRow[],
): ExampleRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const own = left[i] ?? [];
    const other = right[i] ?? [];
    if (other.length === 0) return own;
    const gap = Array.from({ length: columns - own.length }, (): ExampleCell => ["", "text"]);
    return [...own, ...gap, ...other];
  });
}
