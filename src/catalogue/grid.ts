import { DomainError } from "../core/errors";

/** What Excel hands over for one argument: rows of cells. */
export type Grid = readonly (readonly unknown[])[];

/** As many rows as one call answers. */
const mostRows = 100_000;

/** The errors that a cell may hold and a function may pass on. */
const passedOn = ["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"] as const;

/** An error code that Excel lets a function return. */
export type ErrorCode = (typeof passedOn)[number];

/** An error that stood in an input cell: it is passed on as it came, where Excel allows that. */
export class CellError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence = "") {
    super(sentence);
    this.name = "CellError";
    this.code = code;
  }
}

/** Whether a cell holds nothing. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** Whether a cell that holds no 0 of its own says nothing: a blank cell arrives as 0 on some platforms. */
export function saysNothing(cell: unknown): boolean {
  return isBlank(cell) || cell === 0;
}

/**
 * Throws the error that a cell holds, if it holds one: errors arrive as objects with their text in `basicValue`, or as
 * Excel's own error class with it in `code`.
 *
 * @param cell as Excel hands it over
 * @param field the parameter, for the sentence
 * @throws {CellError} with the same code, or `#VALUE!` and a sentence where Excel lets no function return that code
 */
export function passOnError(cell: object, field: string): void {
  const { type, basicValue, code } = cell as { type?: unknown; basicValue?: unknown; code?: unknown };
  const text = type === "Error" || basicValue !== undefined ? basicValue : code;
  if (typeof text !== "string" || !text.startsWith("#")) return;
  const known = passedOn.find((allowed) => allowed === text);
  if (known !== undefined) throw new CellError(known);
  throw new CellError("#VALUE!", `${field}: the cell holds an error; mend that cell first`);
}

/**
 * An argument as rows of cells.
 *
 * @param argument a grid, a lone value, or null where it was left out
 * @param field the parameter's name
 * @param headings rows of headings that may stand on top of as many rows as one call answers
 * @returns the grid, or undefined when nothing was given
 * @throws {DomainError} `invalid` when the rows are of different length
 */
export function toGrid(argument: unknown, field: string, headings = 0): Grid | undefined {
  if (argument === null || argument === undefined) return undefined;
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  const first = rows[0];
  const width = Array.isArray(first) ? first.length : 0;
  if (width === 0) throw new DomainError("invalid", field, `${field}: one cell or a range of cells`);
  if (rows.length === 1) return rows as Grid;
  const height = filledHeight(rows);
  if (height > mostRows + headings) throw new DomainError("invalid", field, `${field}: at most 100,000 rows`);
  for (let i = 0; i < height; i += 1) {
    const row = rows[i];
    if (!Array.isArray(row) || row.length !== width) {
      throw new DomainError("invalid", field, `${field}: a range whose rows are all of one width`);
    }
  }
  return (height === rows.length ? rows : rows.slice(0, Math.max(height, 1))) as Grid;
}

/** The number of rows without the blank ones at the end: a whole column may be passed. */
function filledHeight(rows: readonly unknown[]): number {
  let height = rows.length;
  while (height > 0) {
    const row = rows[height - 1];
    if (!Array.isArray(row) || row.some((cell) => !isBlank(cell))) break;
    height -= 1;
  }
  return height;
}
