import {
  DocProperties,
  type Format as LibraryFormat,
  Formula,
  Table,
  TableColumn,
  TableStyle,
  Workbook,
  type Worksheet,
} from "wasm-xlsxwriter";
import { address, columnNumber } from "../workbook/a1";
import { callsUs, toStored } from "../workbook/formula/storedForm";
import { isError, type Grid, type Value } from "../workbook/formula/values";
import type { Book, BookCell, BookName, BookSheet } from "./book";
import { fixedPlace, quoted, writeChart } from "./chart";
import { Formats } from "./formats";
import { spilledFrom, type Calculated, type Shown } from "./calculate";

/** What the library would take for a number or a truth, or leave out. */
const mistaken = /^(?:\s*|[+-]?(?:\d|\.\d|inf|nan).*|true|false|#.*)$/i;

/** Stands for an empty text that a formula shows: the library would write 0. What packs the file takes it out again. */
export const emptyText = "\ue000";

/** What a formula shows, as the library wants it told. */
function told(value: Value): string {
  if (isError(value)) return value.basicValue;
  if (value === "") return emptyText;
  if (typeof value === "string" && mistaken.test(value)) {
    throw new Error(`The file cannot keep a formula whose text is like a number: "${value}"`);
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? 0);
}

function writeValue(
  sheet: Worksheet,
  row: number,
  column: number,
  value: Value,
  format: LibraryFormat,
): void {
  if (typeof value === "number") sheet.writeNumberWithFormat(row - 1, column - 1, value, format);
  else if (typeof value === "boolean") sheet.writeBooleanWithFormat(row - 1, column - 1, value, format);
  else if (typeof value === "string") sheet.writeStringWithFormat(row - 1, column - 1, value, format);
  else throw new Error(`The file cannot keep an error within what is spilled, at ${address(row, column)}`);
}

/** A formula may fill more cells than its own when it has a table's column in it, or calls the add-in. */
function mayGrow(formula: string, grid: Grid): boolean {
  return callsUs(formula) || formula.includes("[") || spilledFrom({ row: 1, column: 1 }, grid).length > 1;
}

function writeFormula(
  sheet: Worksheet,
  { row, column }: BookCell,
  formula: string,
  grid: Grid,
  format: LibraryFormat,
) {
  const stored = new Formula(toStored(formula)).setResult(told(grid[0]?.[0] ?? 0));
  if (!mayGrow(formula, grid)) {
    sheet.writeFormulaWithFormat(row - 1, column - 1, stored, format);
    return;
  }
  const bottom = row - 2 + grid.length;
  const right = column - 2 + (grid[0]?.length ?? 1);
  sheet.writeDynamicArrayFormulaWithFormat(row - 1, column - 1, bottom, right, stored, format);
}

/** Writes what a formula spills beyond its own cell, as values of their kind. */
function writeSpilled(
  sheet: Worksheet,
  { cells }: BookSheet,
  cell: BookCell,
  grid: Grid,
  formats: Formats,
): void {
  grid.forEach((values, down) =>
    values.forEach((value, across) => {
      const [row, column] = [cell.row + down, cell.column + across];
      if (row === cell.row && column === cell.column) return;
      writeValue(sheet, row, column, value, formats.of(cells.get(address(row, column))?.format ?? {}));
    }),
  );
}

function writeCell(sheet: Worksheet, { row, column, holds, format }: BookCell, formats: Formats): void {
  if (holds === undefined) sheet.writeBlank(row - 1, column - 1, formats.of(format));
  else if ("text" in holds) {
    sheet.writeStringWithFormat(row - 1, column - 1, holds.text, formats.ofText(format, holds.text));
  } else if ("number" in holds) {
    sheet.writeNumberWithFormat(row - 1, column - 1, holds.number, formats.of(format));
  }
}

/** First what stands by itself, then formulas: what these spill takes the place of the blanks. */
function writeCells(written: Worksheet, sheet: BookSheet, shown: Shown, formats: Formats): void {
  const cells = [...sheet.cells.values()];
  for (const cell of cells) writeCell(written, cell, formats);
  for (const cell of cells) {
    const { row, column, holds, format } = cell;
    if (holds === undefined || !("formula" in holds)) continue;
    const grid = shown.get(address(row, column)) ?? [];
    writeFormula(written, cell, holds.formula, grid, formats.of(format));
    writeSpilled(written, sheet, cell, grid, formats);
  }
}

function writeTable(sheet: Worksheet, { cells }: BookSheet, { name, area }: BookName): void {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_column, across) => {
    const holds = cells.get(address(area.top, area.left + across))?.holds;
    if (holds === undefined || !("text" in holds))
      throw new Error(`A heading of the table ${name} is missing`);
    return new TableColumn().setHeader(holds.text);
  });
  const table = new Table().setName(name).setStyle(TableStyle.Light1).setColumns(columns);
  sheet.addTable(area.top - 1, area.left - 1, area.bottom - 1, area.right - 1, table);
}

/** Letters are narrower than the digits that a column's width counts. */
const lettersToDigits = 1.25;

/** The lines that a text takes in a column so many digits wide. */
function linesOf(text: string, digits: number): number {
  const width = digits * lettersToDigits;
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += word.length + 1;
  }
  return lines;
}

const linePoints = 15;
const usualWidth = 8;

/** Gives a row the height of the text that wraps in it; what is spilled may change, so that its rows are left to Excel. */
function setHeights(written: Worksheet, { cells, widths }: BookSheet): void {
  const lines = new Map<number, number>();
  for (const { row, column, holds, format } of cells.values()) {
    if (format.wrap !== true || holds === undefined || !("text" in holds)) continue;
    lines.set(row, Math.max(lines.get(row) ?? 1, linesOf(holds.text, widths.get(column) ?? usualWidth)));
  }
  for (const [row, count] of lines) if (count > 1) written.setRowHeight(row - 1, count * linePoints);
}

const usLetter = 1;
const lastRow = 1_048_575;

function setUpPage(
  sheet: Worksheet,
  { orientation, columns, onePage }: NonNullable<BookSheet["print"]>,
): void {
  sheet
    .setPaperSize(usLetter)
    .setPrintFitToPages(1, onePage ? 1 : 0)
    .setFooter("&L&A&RPage &P of &N");
  if (orientation === "landscape") sheet.setLandscape();
  else sheet.setPortrait();
  const [first, last] = columns?.split(":").map(columnNumber) ?? [];
  if (first !== undefined && last !== undefined) sheet.setPrintArea(0, first - 1, lastRow, last - 1);
}

function writeSheet(workbook: Workbook, sheet: BookSheet, shown: Shown, formats: Formats): void {
  const written = workbook.addWorksheet().setName(sheet.name);
  for (const [column, width] of sheet.widths) written.setColumnWidth(column - 1, width);
  for (const table of sheet.tables) writeTable(written, sheet, table);
  writeCells(written, sheet, shown, formats);
  setHeights(written, sheet);
  for (const { area, chart } of sheet.charts) writeChart(written, sheet, area, chart);
  for (const { name, area } of sheet.names) {
    workbook.defineName(`${quoted(sheet.name)}!${name}`, `=${fixedPlace(sheet.name, area)}`);
  }
  if (sheet.print !== undefined) setUpPage(written, sheet.print);
}

/**
 * A workbook as the bytes of a file: formulas as files keep them, each with the figures that it shows.
 *
 * @param book the workbook
 * @param calculated what its formulas show
 * @param title what the file says it is
 */
export function write(book: Book, { shown }: Calculated, title: string): Uint8Array {
  const workbook = new Workbook();
  const formats = new Formats();
  workbook.setProperties(new DocProperties().setTitle(title));
  for (const sheet of book.sheets)
    writeSheet(workbook, sheet, shown.get(sheet.name) ?? new Map<string, Grid>(), formats);
  return workbook.saveToBufferSync();
}
