import { CellValueType, type ICellData, InterceptorEffectEnum } from "@univerjs/presets";
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

/** Reads a range of the grid. */
export function cellsOf(sheet: GridSheet, range: GridRange): Cells {
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
