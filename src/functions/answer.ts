import { isCellProblem, type Cell, type CellProblem } from "../catalogue/define";
import { entryNamed } from "../catalogue";
import { DomainError } from "../core/errors";

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

/**
 * A problem as Excel shows it: a year without figures is `#N/A`, no answer is `#NUM!`, all else is `#VALUE!`. Excel shows
 * the sentence for `#N/A` and `#VALUE!` only.
 */
function excelError(problem: CellProblem): CustomFunctions.Error {
  // Excel's classes do not exist while this file loads: they are named inside functions only.
  const codes = CustomFunctions.ErrorCode;
  if (!(problem instanceof DomainError)) {
    return new CustomFunctions.Error(codes[codeNames[problem.code]], problem.message || undefined);
  }
  if (problem.problem === "unpublished")
    return new CustomFunctions.Error(codes.notAvailable, problem.message);
  if (problem.problem === "no solution") return new CustomFunctions.Error(codes.invalidNumber);
  return new CustomFunctions.Error(codes.invalidValue, problem.message);
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
