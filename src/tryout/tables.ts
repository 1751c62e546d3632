import { AddSheetTableMutation, SetSheetTableMutation } from "@univerjs/preset-sheets-table";
import type { FUniver } from "@univerjs/presets";
import { WorkbookError } from "../workbook/port";
import type { GridRange, GridSheet, GridWorkbook } from "./facade";

type TableInfo = ReturnType<GridWorkbook["getTableList"]>[number];

/** No style of the grid's: one that it does not know leaves the cells as they are. */
const plain = "none";

/** Whether a table and cells of its sheet have a cell in common. */
function lies({ range }: TableInfo, cells: GridRange): boolean {
  const { startRow, endRow, startColumn, endColumn } = cells.getRange();
  return (
    range.startRow <= endRow &&
    startRow <= range.endRow &&
    range.startColumn <= endColumn &&
    startColumn <= range.endColumn
  );
}

/**
 * Makes cells a table, so that formulas can name its columns. The grid's own command would give a table another name
 * where a sheet has it, which Excel does not mind: so what stands behind the command is called. It gives the cells no
 * looks of its own: those that were written stay.
 */
export function makeTable(
  grid: FUniver,
  workbook: GridWorkbook,
  sheet: GridSheet,
  name: string,
  cells: GridRange,
): void {
  const all = workbook.getTableList();
  const [unitId, subUnitId, range] = [workbook.getId(), sheet.getSheetId(), cells.getRange()];
  const there = all.find((table) => table.subUnitId === subUnitId && lies(table, cells));
  if (there !== undefined) {
    const config = { updateRange: { newRange: range } };
    grid.syncExecuteCommand(SetSheetTableMutation.id, { unitId, subUnitId, tableId: there.id, config });
    return;
  }
  if (all.some((table) => table.name.toLowerCase() === name.toLowerCase()))
    throw new WorkbookError("unsupported", "A table of that name is there already.");
  const header = (cells.getValues()[0] ?? []).map(String);
  const tableId = `table-${subUnitId}-${name}`;
  const options = { tableStyleId: plain };
  grid.syncExecuteCommand(AddSheetTableMutation.id, {
    ...{ unitId, subUnitId, tableId, name, range, header, options },
  });
}

/** Takes the tables of a sheet away, whose names would not be free once it is gone. */
export function removeTablesOf(workbook: GridWorkbook, sheet: GridSheet): void {
  for (const table of workbook.getTableList())
    if (table.subUnitId === sheet.getSheetId()) void workbook.removeTable(table.id);
}
