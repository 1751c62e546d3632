import type { FUniver } from "@univerjs/presets";
import type { Place } from "./sentences";
import type { SelectedCell } from "./status";

/** Reading access to the open workbook. */
export interface WorkbookReader {
  /** What a cell of a named sheet shows, in its number format; "" when it is blank or not there. */
  read(sheet: string, address: string): string;
  /** The formula of a cell, or "". */
  formulaAt(place: Place): string;
  /** The selected cell of the sheet in view; undefined while there is none. */
  selectedCell(): SelectedCell | undefined;
}

/** Reads the workbook that is open in the grid. */
export function workbookReader(grid: FUniver): WorkbookReader {
  return {
    read(sheet, address) {
      return grid.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getDisplayValue() ?? "";
    },
    formulaAt({ sheet, row, column }) {
      return grid.getActiveWorkbook()?.getSheetBySheetId(sheet)?.getRange(row, column).getFormula() ?? "";
    },
    selectedCell() {
      const cell = grid.getActiveWorkbook()?.getActiveSheet().getActiveCell();
      if (cell === null || cell === undefined) return undefined;
      return {
        place: { sheet: cell.getSheetId(), row: cell.getRow(), column: cell.getColumn() },
        address: cell.getA1Notation(),
        shown: cell.getDisplayValue(),
        formula: cell.getFormula(),
      };
    },
  };
}
