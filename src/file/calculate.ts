import { address, type Area } from "../workbook/a1";
import { callCatalogue } from "../workbook/formula/call";
import { evaluate, type Surroundings } from "../workbook/formula/evaluate";
import { readFormula, type Formula } from "../workbook/formula/read";
import type { Grid, Place, Value } from "../workbook/formula/values";
import type { Book, BookCell, BookSheet } from "./book";

/** What the formulas of a sheet show, by the address of the cell that holds each. */
export type Shown = ReadonlyMap<string, Grid>;

/** A workbook as it calculates. */
export interface Calculated {
  /** By sheet. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** What every cell holds or shows, by sheet and address; blank cells are not there. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, Value>>;
}

interface Pending {
  readonly sheet: BookSheet;
  readonly cell: BookCell;
  readonly formula: Formula;
}

/** More rounds than any chain of formulas in our sheets is long. */
const mostRounds = 50;

/** The table's column under a heading, without the heading. */
function tableColumn(book: Book, table: string, heading: string): Place | undefined {
  for (const sheet of book.sheets) {
    const area = sheet.tables.find(({ name }) => name === table)?.area;
    if (area === undefined) continue;
    for (let column = area.left; column <= area.right; column += 1) {
      const holds = sheet.cells.get(address(area.top, column))?.holds;
      if (holds === undefined || !("text" in holds) || holds.text !== heading) continue;
      return { sheet: sheet.name, top: area.top + 1, left: column, bottom: area.bottom, right: column };
    }
  }
  return undefined;
}

/** The values of a rectangle; null for blank cells. */
export function gridIn(values: ReadonlyMap<string, Value>, { top, left, bottom, right }: Area): Grid {
  return Array.from({ length: bottom - top + 1 }, (_row, down) =>
    Array.from(
      { length: right - left + 1 },
      (_column, across) => values.get(address(top + down, left + across)) ?? null,
    ),
  );
}

/** What the cells of a sheet hold without its formulas. */
function constants(sheet: BookSheet): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const [at, { holds }] of sheet.cells) {
    if (holds === undefined || "formula" in holds) continue;
    values.set(at, "text" in holds ? holds.text : holds.number);
  }
  return values;
}

/** The addresses that a grid takes from a cell on, each with its value. */
export function spilledFrom(
  { row, column }: Pick<BookCell, "row" | "column">,
  grid: Grid,
): [string, Value][] {
  return grid.flatMap((values, down) =>
    values.map((value, across): [string, Value] => [address(row + down, column + across), value]),
  );
}

/** Spills a grid in place of the one before; where a cell is taken, the file would open with #SPILL!. */
function spill(values: Map<string, Value>, { sheet, cell }: Pending, before: Grid, grid: Grid): void {
  for (const [at] of spilledFrom(cell, before)) values.delete(at);
  const own = address(cell.row, cell.column);
  for (const [at, value] of spilledFrom(cell, grid)) {
    const taken = values.has(at) || sheet.cells.get(at)?.holds !== undefined;
    if (at !== own && taken) throw new Error(`${sheet.name}!${own} cannot spill over ${at}`);
    values.set(at, value);
  }
}

/**
 * Works out what every formula of a workbook shows, by the same catalogue that answers in Excel: in rounds, until
 * nothing changes any more.
 *
 * @param book the workbook
 * @param today the day that counts as today, `yyyy-mm-dd`
 * @returns what its cells show
 * @throws {Error} when a spill has no room, or formulas go round in a circle
 */
export function calculate(book: Book, today: string): Calculated {
  const values = new Map(book.sheets.map((sheet) => [sheet.name, constants(sheet)]));
  const shown = new Map<string, Map<string, Grid>>(book.sheets.map(({ name }) => [name, new Map()]));
  const pending = book.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((cell): Pending[] => {
      const { holds } = cell;
      return holds !== undefined && "formula" in holds
        ? [{ sheet, cell, formula: readFormula(holds.formula) }]
        : [];
    }),
  );
  const around = (sheet: BookSheet): Surroundings => ({
    sheet: sheet.name,
    today,
    cells: (place) => gridIn(values.get(place.sheet) ?? new Map<string, Value>(), place),
    named: (wanted) => {
      const area = sheet.names.find(({ name }) => name === wanted)?.area;
      return area && { sheet: sheet.name, ...area };
    },
    column: (table, heading) => tableColumn(book, table, heading),
    call: callCatalogue,
  });
  for (let round = 0; round < mostRounds; round += 1) {
    let settled = true;
    for (const one of pending) {
      const grid = evaluate(one.formula, around(one.sheet));
      const at = address(one.cell.row, one.cell.column);
      const before = shown.get(one.sheet.name)?.get(at) ?? [];
      if (JSON.stringify(before) === JSON.stringify(grid)) continue;
      settled = false;
      shown.get(one.sheet.name)?.set(at, grid);
      spill(values.get(one.sheet.name) ?? new Map<string, Value>(), one, before, grid);
    }
    if (settled) return { shown, values };
  }
  throw new Error("The formulas of the workbook do not settle: they go round in a circle");
}
