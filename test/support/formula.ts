import { evaluate } from "../../src/workbook/formula/evaluate";
import { readFormula } from "../../src/workbook/formula/read";
import { asExcelPasses } from "../../src/workbook/formula/call";
import type { Grid as FormulaGrid } from "../../src/workbook/formula/values";

/** One cell of a grid; null is a left-out or blank one. */
export type Value = unknown;
export type Grid = Value[][];

/** Calls a function of the bundle or of the source with the grids of its arguments. */
export type Call = (name: string, args: (Grid | null)[]) => Grid;

/** The worked examples and law cases stand alone: their formulas refer to no cell. */
function noCells(): never {
  throw new Error("A formula that stands alone refers to no cell");
}

/**
 * Answers a formula that refers to no cell, as the examples and law cases write them, through a caller's own way of
 * calling a function.
 *
 * @param formula such as `=MBDR.MEGA_HEADROOM(2026,24500,14000)`
 * @param call how a function is called
 * @returns the grid it spills
 */
export function answerFormula(formula: string, call: Call): Grid {
  const grid = evaluate(readFormula(formula), {
    sheet: "",
    today: "2026-01-01",
    cells: noCells,
    named: noCells,
    column: noCells,
    call: (name, args) => call(name, asExcelPasses(name, args) as (Grid | null)[]) as FormulaGrid,
  });
  return grid.map((row) => [...row]);
}
