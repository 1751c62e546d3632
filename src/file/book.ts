import { address, areaOf, columnNumber, type Area } from "../workbook/a1";
import type { Change, Chart, Format, Ref } from "../workbook/port";

/** A cell as it was written: text, a number or a formula; none of them in a blank one. */
export interface BookCell {
  readonly row: number;
  readonly column: number;
  readonly holds?:
    { readonly text: string } | { readonly number: number } | { readonly formula: string } | undefined;
  readonly format: Format;
}

/** A name that is known on one sheet. */
export interface BookName {
  readonly name: string;
  readonly area: Area;
}

/** A sheet of the file. */
export interface BookSheet {
  readonly name: string;
  /** By address. */
  readonly cells: Map<string, BookCell>;
  readonly names: BookName[];
  readonly tables: BookName[];
  readonly charts: { readonly area: Area; readonly chart: Chart }[];
  /** Characters by number of column. */
  readonly widths: Map<number, number>;
  print?: Omit<Extract<Change, { do: "print" }>, "do" | "sheet"> | undefined;
  selected?: Area | undefined;
}

/** A workbook that is being made: the changes are carried out here as Excel would carry them out. */
export interface Book {
  readonly sheets: readonly BookSheet[];
}

const blankSheet = (name: string): BookSheet => ({
  name,
  cells: new Map(),
  names: [],
  tables: [],
  charts: [],
  widths: new Map(),
});

function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name} in the book`);
  return sheet;
}

/** The rectangle of a reference. */
export function areaAt({ sheet, range }: Ref): Area {
  const area = areaOf(range);
  if (area === undefined) throw new Error(`No range ${range} on ${sheet}`);
  return area;
}

function change(
  sheet: BookSheet,
  row: number,
  column: number,
  changed: Pick<BookCell, "holds"> | { format: Format },
): void {
  const at = address(row, column);
  const cell = sheet.cells.get(at) ?? { row, column, format: {} };
  const format = "format" in changed ? { ...cell.format, ...changed.format } : cell.format;
  sheet.cells.set(at, { ...cell, ...changed, format });
}

function each({ top, left, bottom, right }: Area, act: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) act(row, column);
  }
}

/** Puts the same into every cell of a place. */
function fill(book: Book, at: Ref, changed: Pick<BookCell, "holds"> | { format: Format }): void {
  const sheet = sheetOf(book, at.sheet);
  each(areaAt(at), (row, column) => change(sheet, row, column, changed));
}

function heldBy(value: string | number): BookCell["holds"] {
  if (typeof value === "number") return { number: value };
  return value === "" ? undefined : { text: value };
}

function writeRows(book: Book, at: Ref, rows: readonly (readonly (string | number)[])[]): void {
  const { top, left } = areaAt(at);
  rows.forEach((values, down) =>
    values.forEach((value, across) =>
      change(sheetOf(book, at.sheet), top + down, left + across, { holds: heldBy(value) }),
    ),
  );
}

function carryOut(book: { sheets: BookSheet[] }, done: Change): void {
  switch (done.do) {
    case "add sheet":
      book.sheets.push(blankSheet(done.sheet));
      return;
    case "rename sheet":
      book.sheets = book.sheets.map((sheet) =>
        sheet.name === done.sheet ? { ...sheet, name: done.to } : sheet,
      );
      return;
    case "remove sheet":
      book.sheets = book.sheets.filter(({ name }) => name !== done.sheet);
      return;
    case "copy sheet": {
      const { cells, names, widths, print } = sheetOf(book, done.sheet);
      const copy = blankSheet(done.to);
      book.sheets.push({ ...copy, cells: new Map(cells), names: [...names], widths: new Map(widths), print });
      return;
    }
    case "remove name": {
      const { names } = sheetOf(book, done.sheet);
      names.splice(0, names.length, ...names.filter(({ name }) => name !== done.name));
      return;
    }
    case "text":
    case "rows":
      writeRows(book, done.at, done.rows);
      return;
    case "number":
      fill(book, done.at, { holds: { number: done.value } });
      return;
    case "clear":
      fill(book, done.at, { holds: undefined });
      return;
    case "formula":
      fill(book, done.at, { holds: { formula: done.formula } });
      return;
    case "format":
      fill(book, done.at, { format: done.format });
      return;
    case "name":
      sheetOf(book, done.at.sheet).names.push({ name: done.name, area: areaAt(done.at) });
      return;
    case "table":
      sheetOf(book, done.at.sheet).tables.push({ name: done.name, area: areaAt(done.at) });
      return;
    case "chart":
      sheetOf(book, done.at.sheet).charts.push({ area: areaAt(done.at), chart: done.chart });
      return;
    case "widths": {
      const { widths } = sheetOf(book, done.sheet);
      for (const [letters, width] of Object.entries(done.widths)) widths.set(columnNumber(letters), width);
      return;
    }
    case "print":
      sheetOf(book, done.sheet).print = done;
      return;
    case "select":
      sheetOf(book, done.at.sheet).selected = areaAt(done.at);
  }
}

/**
 * Carries changes out on a new workbook.
 *
 * @param changes in order
 * @returns the workbook, which nothing has calculated yet
 * @throws {Error} for a sheet that is not there: the changes of a file are our own
 */
export function bookOf(changes: readonly Change[]): Book {
  const book: { sheets: BookSheet[] } = { sheets: [] };
  for (const one of changes) carryOut(book, one);
  return book;
}
