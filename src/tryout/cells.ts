import { CellValueType, type ICellData, InterceptorEffectEnum } from "@univerjs/presets";
import { areaOf, rangeOf, type Area } from "../workbook/a1";
import type { Cells, CellType, CellValue } from "../workbook/port";
import type { GridRange, GridSheet } from "./facade";

type Cell = ICellData | undefined;

/** The errors a cell may show. */
const errors: ReadonlySet<string> = new Set([
  ...["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#NULL!", "#REF!", "#NAME?"],
  ...["#SPILL!", "#CYCLE!", "#CALC!", "#ERROR!"],
]);

/**
 * A cell as computed, spilled ones included. The grid's own `getValues` would hand over what the number format makes of a
 * number: `14,000.00` as text.
 */
function cellAt(sheet: GridSheet, row: number, column: number): Cell {
  const found = sheet
    .getSheet()
    .getCellWithFilteredInterceptors(
      row,
      column,
      "computed",
      (interceptor) => "effect" in interceptor && interceptor.effect === InterceptorEffectEnum.Value,
    );
  return found ?? undefined;
}

/** Text of several lines or looks is kept as a document, which ends in a line break of its own. */
function richText(cell: Cell): string | undefined {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

function typed(cell: Cell): { type: CellType; value: CellValue } {
  const value = richText(cell) ?? cell?.v;
  if (value === undefined || value === null) return { type: "empty", value: "" };
  if (cell?.t === CellValueType.BOOLEAN) return { type: "boolean", value: Boolean(value) };
  if (cell?.t === CellValueType.NUMBER) return { type: "number", value: Number(value) };
  if (typeof value === "number") return { type: "number", value };
  if (typeof value === "boolean") return { type: "boolean", value };
  if (cell?.t !== CellValueType.FORCE_STRING && errors.has(value)) return { type: "error", value };
  return value === "" && !cell?.f ? { type: "empty", value } : { type: "text", value };
}

const blank = { type: "empty", value: "" } as const;

/** Reads a place of a sheet; what lies beyond the last row is blank, as it is in a sheet without an end. */
export function readCells(sheet: GridSheet, range: string): Cells {
  const area = areaOf(range);
  const last = sheet.getMaxRows();
  if (area === undefined || area.bottom <= last) return cellsOf(sheet, sheet.getRange(range));
  const width = area.right - area.left + 1;
  const within = area.top > last ? undefined : sheet.getRange(rangeOf({ ...area, bottom: last }));
  const read = within === undefined ? { values: [], types: [], formulas: [] } : cellsOf(sheet, within);
  const missing = area.bottom - area.top + 1 - read.values.length;
  const rows = <Part>(part: Part) => Array.from({ length: missing }, () => Array<Part>(width).fill(part));
  return {
    values: [...read.values, ...rows(blank.value)],
    types: [...read.types, ...rows(blank.type)],
    formulas: [...read.formulas, ...rows(blank.value)],
  };
}

/** Reads a range of the grid. */
function cellsOf(sheet: GridSheet, range: GridRange): Cells {
  const formulas = range.getFormulas();
  const cells = formulas.map((row, i) =>
    row.map((_, j) => typed(cellAt(sheet, range.getRow() + i, range.getColumn() + j))),
  );
  return {
    values: cells.map((row) => row.map(({ value }) => value)),
    types: cells.map((row) => row.map(({ type }) => type)),
    formulas: formulas.map((row, i) => row.map((formula, j) => formula || (cells[i]?.[j]?.value ?? ""))),
  };
}

/** The range from the first to the last cell that holds anything, spilled ones included; `A1` of a blank sheet. */
export function usedCells(sheet: GridSheet): string {
  let area: Area | undefined;
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (!cell?.f && typed(cell).type === "empty") continue;
      area = {
        top: area?.top ?? row + 1,
        left: Math.min(area?.left ?? column + 1, column + 1),
        bottom: row + 1,
        right: Math.max(area?.right ?? 1, column + 1),
      };
    }
  }
  return area === undefined ? "A1" : rangeOf(area);
}
