import { entryNamed } from "../../src/catalogue";
import { DomainError } from "../../src/core/errors";
import { answer } from "../../src/functions/answer";
import { answerFormula } from "./formula";

/** What Excel's class for a cell error holds. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** The codes of Excel's class, as `CustomFunctions.ErrorCode` names them. */
const errorCodes = {
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidValue: "#VALUE!",
};

Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode: errorCodes } });

/** A cell that holds an error: its code, and the sentence where Excel shows one. */
export interface Failure {
  readonly error: string;
  readonly says: string;
}

function plain(cell: unknown): unknown {
  return cell instanceof ExcelError ? { error: cell.code, says: cell.message ?? "" } : cell;
}

/** Holds a problem to its form: one of the three kinds, and the parameter that its sentence names. */
function checkForm(problem: unknown): void {
  if (!(problem instanceof DomainError)) return;
  const { problem: kind, field, message, name } = problem;
  const isKnown = ["invalid", "unpublished", "no solution"].includes(kind) && name === "DomainError";
  // The pane finds the question that an error is about by this field.
  if (!isKnown || field === "" || !message.startsWith(field)) {
    throw new Error(`${name} "${kind}" of "${field}" says: ${message}`);
  }
}

/** The same call without Excel's errors in between. */
function checkForms(name: string, args: readonly unknown[]): void {
  let grid: unknown[][];
  try {
    grid = entryNamed(name).evaluate(args);
  } catch (error) {
    checkForm(error);
    return;
  }
  grid.flat().forEach(checkForm);
}

/**
 * Calls a cell function of the source; a thrown error comes back as a failure.
 *
 * @param name the function
 * @param args its arguments, grids or lone values
 * @returns the grid of plain cells and failures
 */
export function callGrid(name: string, args: readonly unknown[]): unknown[][] {
  try {
    const grid = answer(name, args);
    if (grid.some((row) => row.some((cell) => cell instanceof ExcelError))) checkForms(name, args);
    return grid.map((row) => row.map(plain));
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    checkForms(name, args);
    return [[plain(error)]];
  }
}

/** Calls a cell function of the source and takes the one cell of its answer. */
export function call(name: string, ...args: unknown[]): unknown {
  return callGrid(name, args)[0]?.[0];
}

/** Answers a formula such as `=MBDR.LIMIT(2026,"Deferral")` with the source; one cell comes back bare. */
export function work(formula: string): unknown {
  const grid = answerFormula(formula, (name, args) => callGrid(name, args));
  return grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid;
}
