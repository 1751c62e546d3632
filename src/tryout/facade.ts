import type { FUniver } from "@univerjs/presets";

/** The workbook that is open in the grid, as the grid hands it out. */
export type GridWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;

/** One of its sheets. */
export type GridSheet = ReturnType<GridWorkbook["getActiveSheet"]>;

/** A range of a sheet. */
export type GridRange = ReturnType<GridSheet["getRange"]>;
