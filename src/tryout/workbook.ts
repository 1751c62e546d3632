import { CellValueType, type FUniver, type ICellData } from "@univerjs/presets";
import { areaOf } from "../workbook/a1";
import { checkChange } from "../workbook/checks";
import { type Change, type Format, type Ref, type Workbook, WorkbookError } from "../workbook/port";
import { Calculation } from "./calculation";
import { readCells, usedCells } from "./cells";
import type { GridRange, GridSheet, GridWorkbook } from "./facade";
import { nameCell, namesIn, removeName, removeNamesOf } from "./names";
import { addSheet, copySheet, reach, renameSheet } from "./sheets";
import { makeTable, removeTablesOf } from "./tables";
import { watchGrid } from "./watch";

/** All that a cell holds besides its looks, blank. */
const blank: ICellData = { v: null, t: null, f: null, si: null, p: null };

function written(value: string | number): ICellData {
  if (typeof value === "number") return { ...blank, v: value, t: CellValueType.NUMBER };
  return value === "" ? blank : { ...blank, v: value, t: CellValueType.FORCE_STRING };
}

/**
 * Gives cells the looks that a format names, by the grid's command for each: its general one, which sets values and looks
 * together, would take the formula out of a cell.
 */
function dress(
  cells: GridRange,
  { numberFormat, bold, italic, size, color, fill, wrap, align }: Format,
): void {
  if (numberFormat !== undefined) cells.setNumberFormat(numberFormat);
  if (bold !== undefined) cells.setFontWeight(bold ? "bold" : "normal");
  if (italic !== undefined) cells.setFontStyle(italic ? "italic" : "normal");
  if (size !== undefined) cells.setFontSize(size);
  if (color !== undefined) cells.setFontColor(color);
  if (fill !== undefined) cells.setBackground(fill);
  if (wrap !== undefined) cells.setWrap(wrap);
  // What the grid calls normal stands on the right.
  if (align !== undefined) cells.setHorizontalAlignment(align === "right" ? "normal" : align);
}

/** A width in characters of the standard font, in pixels: seven a character, and the cell's margins. */
const pixels = (characters: number) => Math.round(characters * 7 + 5);

function workbookOf(grid: FUniver): GridWorkbook {
  const workbook = grid.getActiveWorkbook();
  if (workbook === null) throw new WorkbookError("gone", "No workbook is open.");
  return workbook;
}

function sheetOf(grid: FUniver, name: string): GridSheet {
  const sheet = workbookOf(grid).getSheetByName(name);
  if (sheet === null) throw new WorkbookError("gone", "The sheet is gone, or has another name now.");
  return sheet;
}

/** The grid throws where a range lies beyond its sheet. */
function beyondOrDone<Done>(work: () => Done): Done {
  try {
    return work();
  } catch (refusal) {
    if (refusal instanceof WorkbookError) throw refusal;
    throw new WorkbookError("too large", "That is beyond the end of the sheet.");
  }
}

/** The cells of a place; with a block, as many as the block has, from the first cell on. */
function rangeOf(
  grid: FUniver,
  { sheet, range }: Ref,
  block?: readonly (readonly (string | number)[])[],
): GridRange {
  const on = sheetOf(grid, sheet);
  const area = areaOf(range);
  if (area !== undefined) reach(on, block === undefined ? area.bottom : area.top + block.length - 1);
  return beyondOrDone(() => {
    const cells = on.getRange(range);
    if (block === undefined) return cells;
    return on.getRange(cells.getRow(), cells.getColumn(), block.length, block[0]?.length ?? 0);
  });
}

function carryOut(grid: FUniver, change: Change): void {
  switch (change.do) {
    case "add sheet":
      addSheet(workbookOf(grid), change.sheet);
      return;
    case "rename sheet":
      renameSheet(workbookOf(grid), sheetOf(grid, change.sheet), change.to);
      return;
    case "remove sheet": {
      const sheet = sheetOf(grid, change.sheet);
      removeTablesOf(workbookOf(grid), sheet);
      removeNamesOf(workbookOf(grid), sheet);
      workbookOf(grid).deleteSheet(sheet);
      return;
    }
    case "copy sheet":
      copySheet(workbookOf(grid), sheetOf(grid, change.sheet), change.to);
      return;
    case "text":
    case "rows":
      rangeOf(grid, change.at, change.rows).setValues(change.rows.map((row) => row.map(written)));
      return;
    case "number":
      rangeOf(grid, change.at).setValue(written(change.value));
      return;
    case "clear":
      rangeOf(grid, change.at).setValue(blank);
      return;
    case "formula":
      rangeOf(grid, change.at).setValue({ ...blank, f: change.formula });
      return;
    case "name":
      nameCell(workbookOf(grid), sheetOf(grid, change.at.sheet), change.name, rangeOf(grid, change.at));
      return;
    case "remove name":
      removeName(workbookOf(grid), sheetOf(grid, change.sheet), change.name);
      return;
    case "table":
      makeTable(
        grid,
        workbookOf(grid),
        sheetOf(grid, change.at.sheet),
        change.name,
        rangeOf(grid, change.at),
      );
      return;
    case "format":
      dress(rangeOf(grid, change.at), change.format);
      return;
    case "widths":
      for (const [letters, width] of Object.entries(change.widths)) {
        const { sheet } = change;
        const column = rangeOf(grid, { sheet, range: `${letters}1` }).getColumn();
        sheetOf(grid, sheet).setColumnWidths(column, 1, pixels(width));
      }
      return;
    // The grid draws no charts and sets up no page: the pane says so where it would offer them.
    case "chart":
      sheetOf(grid, change.at.sheet);
      return;
    case "print":
      sheetOf(grid, change.sheet);
      return;
    case "select":
      workbookOf(grid).setActiveRange(rangeOf(grid, change.at));
  }
}

function selectionOf(grid: FUniver): Ref {
  const workbook = workbookOf(grid);
  const sheet = workbook.getActiveSheet();
  const range = workbook.getActiveRange();
  return { sheet: sheet.getSheetName(), range: range?.getA1Notation() ?? "A1" };
}

/**
 * The grid as the workbook that the pane needs.
 *
 * @param grid the grid; whatever workbook is open in it counts
 */
export function gridWorkbook(grid: FUniver): Workbook {
  const calculation = new Calculation(grid);
  return {
    can: new Set(),
    async read(refs) {
      await calculation.idle();
      return refs.map(({ sheet, range }) => beyondOrDone(() => readCells(sheetOf(grid, sheet), range)));
    },
    async used(sheets) {
      await calculation.idle();
      return sheets.map((sheet) => ({ sheet, range: usedCells(sheetOf(grid, sheet)) }));
    },
    async apply(changes) {
      changes.forEach(checkChange);
      for (const change of changes) carryOut(grid, change);
      return Promise.resolve();
    },
    async outline() {
      const workbook = workbookOf(grid);
      const sheets = workbook.getSheets().map((sheet) => sheet.getSheetName());
      return Promise.resolve({ sheets, names: namesIn(workbook) });
    },
    selection: async () => Promise.resolve(selectionOf(grid)),
    watch: async (listener) => Promise.resolve(watchGrid(grid, () => selectionOf(grid), listener)),
  };
}
