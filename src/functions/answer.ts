import { isCellProblem, type Cell, type CellProblem } from "../catalogue/define";
import { entryNamed } from "../catalogue";
import { errorCode } from "../catalogue/errorCode";

/** Rows of an answer as Excel takes them. */
export type Answered = (Cell | CustomFunctions.Error)[][];

/** Excel's own code for each error text that a function may return. */
const codeNames = {
  "#N/A": "notAvailable",
  "#DIV/0!": "divisionByZero",
  "#NUM!": "invalidNumber",
  "#NULL!": "nullReference",
  "#VALUE!": "invalidValue",
} as const;

/** A problem as Excel shows it, which has a place for the sentence with `#N/A` and `#VALUE!` only. */
function excelError(problem: CellProblem): CustomFunctions.Error {
  const code = errorCode(problem);
  const sentence = code === "#N/A" || code === "#VALUE!" ? problem.message : "";
  // Excel's classes do not exist while this file loads: they are named inside functions only.
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[codeNames[code]], sentence || undefined);
}

/**
 * Answers one call of a cell function.
 *
 * @param name the function in the catalogue
 * @param args what Excel handed over, in the order of the parameters
 * @returns rows of cells; in a column call a bad row holds its own error
 * @throws {CustomFunctions.Error} when the call as a whole has no answer
 */
export function answer(name: string, args: readonly unknown[]): Answered {
  try {
    return entryNamed(name)
      .evaluate(args)
      .map((row) => row.map((cell) => (isCellProblem(cell) ? excelError(cell) : cell)));
  } catch (problem) {
    if (isCellProblem(problem)) throw excelError(problem);
    // Something that Excel never hands over: it is not repeated, and never shown as a fault of the workbook's.
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.invalidValue,
      "An argument is of a kind that a cell cannot hold",
    );
  }
}
