import type { Area } from "../a1";

/** An error in a cell, as Excel hands it to a function. */
export interface ErrorValue {
  readonly type: "Error";
  readonly basicValue: string;
}

/** What a cell holds, or a part of a formula comes to; null is a blank cell or an argument that is left out. */
export type Value = number | string | boolean | null | ErrorValue;

export type Grid = readonly (readonly Value[])[];

/** Cells on a sheet. */
export interface Place extends Area {
  readonly sheet: string;
}

/** What a part of a formula comes to: values, and where they stand when it is a reference. */
export interface Outcome {
  readonly rows: Grid;
  readonly place?: Place | undefined;
}

export function error(code: string): ErrorValue {
  return { type: "Error", basicValue: code };
}

export function isError(value: Value | undefined): value is ErrorValue {
  return typeof value === "object" && value !== null && "basicValue" in value;
}

/** A lone value. */
export function lone(value: Value): Outcome {
  return { rows: [[value]] };
}

/** The first value of an argument; a blank when there is none. */
export function first(outcome: Outcome | null | undefined): Value {
  return outcome?.rows[0]?.[0] ?? null;
}

const plainNumber = /^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/;

/** A number of a value, as `+` takes it: a blank is 0, and text counts where it is written as a number. */
export function numberIn(value: Value): number | ErrorValue {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "string" && !plainNumber.test(value)) return error("#VALUE!");
  return Number(value);
}

/** A value as text, as `&` takes it. */
export function textIn(value: Value): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}

/** Text sorts and compares in any case; a blank is as 0, or as an empty text beside text. */
function comparable(value: Value, other: Value): number | string | boolean {
  if (value === null) return typeof other === "string" ? "" : 0;
  return typeof value === "string" ? value.toLowerCase() : (value as number | boolean);
}

const ranks = { number: 0, string: 1, boolean: 2 } as const;

/** The order of two values: numbers before text before TRUE and FALSE; errors are last and alike. */
export function order(a: Value, b: Value): number {
  if (isError(a) || isError(b)) return Number(isError(a)) - Number(isError(b));
  const [left, right] = [comparable(a, b), comparable(b, a)];
  const [one, other] = [typeof left, typeof right].map((kind) => ranks[kind as keyof typeof ranks]);
  if (one !== other) return (one ?? 0) - (other ?? 0);
  return left < right ? -1 : Number(left > right);
}

/** The size of several grids side by side, each of which is repeated where it has one row or one column. */
function common(grids: readonly Grid[]): [number, number] {
  return [
    Math.max(...grids.map((rows) => rows.length)),
    Math.max(...grids.map((rows) => rows[0]?.length ?? 0)),
  ];
}

/**
 * Works a function of single values out cell by cell, as Excel does with ranges: one row or column serves for all, and
 * where a grid has too few there is no value.
 */
export function lifted(
  args: readonly (Outcome | null | undefined)[],
  work: (...values: Value[]) => Value,
): Outcome {
  const grids = args.map((argument) => argument?.rows ?? [[null]]);
  const [height, width] = common(grids);
  const pick = (grid: Grid, row: number, column: number): Value => {
    const cells = grid[grid.length === 1 ? 0 : row];
    const value = cells?.[cells.length === 1 ? 0 : column];
    return value === undefined ? error("#N/A") : value;
  };
  return {
    rows: Array.from({ length: height }, (_row, row) =>
      Array.from({ length: width }, (_column, column) =>
        work(...grids.map((grid) => pick(grid, row, column))),
      ),
    ),
  };
}
