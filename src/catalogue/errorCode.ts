import { DomainError } from "../core/errors";
import type { CellProblem } from "./define";
import type { ErrorCode } from "./grid";

/**
 * The error that a cell shows for a problem: a year without figures is `#N/A`, no answer is `#NUM!`, all else that is
 * wrong is `#VALUE!`; an error of an input cell is passed on.
 *
 * @param problem what was wrong
 * @returns the code
 */
export function errorCode(problem: CellProblem): ErrorCode {
  if (!(problem instanceof DomainError)) return problem.code;
  if (problem.problem === "unpublished") return "#N/A";
  return problem.problem === "no solution" ? "#NUM!" : "#VALUE!";
}
