import { type CellFunction, CustomFunctionsError } from "./customFunctions";

/** What a cell shows; an error is its code as text, listed among the failures too. */
export type CellValue = number | string | boolean;

/** One argument as Excel hands it over: a grid of cells, or null where it was left out. */
export type Argument = readonly (readonly unknown[])[] | null;

/** An error in an answer: where in the answer, its code, and the sentence that goes with it. */
export interface Failure {
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly sentence: string;
}

/** An answer that any grid can take: a rectangle of plain values, with the errors in it told apart. */
export interface Answer {
  readonly cells: readonly (readonly CellValue[])[];
  readonly failures: readonly Failure[];
}

/** How the parameters of a function are laid out. */
export interface Layout {
  /** How many parameters there are before a repeating one. */
  readonly single: number;
  /** Whether all further arguments are gathered in one array. */
  readonly repeating: boolean;
}

/** Lays the arguments out as Excel does: what was left out is null, repeated ones are one array, the invocation is last. */
function asExcelPasses(given: readonly Argument[], layout: Layout, functionName: string): unknown[] {
  const single = Array.from({ length: layout.single }, (_, i) => given[i] ?? null);
  const repeated = layout.repeating ? [given.slice(layout.single)] : [];
  return [...single, ...repeated, { functionName }];
}

/** The code and sentence of anything thrown; a fault of ours is `#VALUE!`, as it is in Excel. */
function failureOf(thrown: unknown): Pick<Failure, "code" | "sentence"> {
  if (thrown instanceof CustomFunctionsError) return { code: thrown.code, sentence: thrown.message };
  return {
    code: "#VALUE!",
    sentence: "The function broke off: a fault in the function, not in the cells it reads",
  };
}

const noValue = new CustomFunctionsError(
  "#VALUE!",
  "The function gave no value here: a fault in the function, not in the cells it reads",
);

function isCellValue(value: unknown): value is CellValue {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "string" || typeof value === "boolean";
}

/** Any result as an answer: null, NaN and the like must not reach the grid. */
function asAnswer(result: unknown): Answer {
  const failures: Failure[] = [];
  const rows: unknown[] = Array.isArray(result) && result.length > 0 ? result : [[result]];
  const cells = rows.map((cellsOfRow, row) => {
    const values: unknown[] = Array.isArray(cellsOfRow) ? cellsOfRow : [cellsOfRow];
    return values.map((value, column) => {
      if (isCellValue(value)) return value;
      const failure = failureOf(value instanceof CustomFunctionsError ? value : noValue);
      failures.push({ row, column, ...failure });
      return failure.code;
    });
  });
  return { cells, failures };
}

/**
 * Runs a cell function as Excel would, and never throws: one exception that reaches the grid's engine stops all later
 * calculation in the page.
 *
 * @param run the function from the built bundle
 * @param name its id
 * @param layout its parameters
 * @param given the arguments that the formula has
 * @returns the answer; a thrown error is a 1×1 answer that holds its code
 */
export function call(run: CellFunction, name: string, layout: Layout, given: readonly Argument[]): Answer {
  try {
    return asAnswer(run(...asExcelPasses(given, layout, name)));
  } catch (thrown) {
    const failure = failureOf(thrown);
    return { cells: [[failure.code]], failures: [{ row: 0, column: 0, ...failure }] };
  }
}
