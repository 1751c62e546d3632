import { entryNamed } from "../../catalogue";
import { isCellProblem, type CellProblem } from "../../catalogue/define";
import { errorCode } from "../../catalogue/errorCode";
import { error, type ErrorValue, type Grid } from "./values";

/** Arguments as Excel hands them over: those of a repeating parameter are gathered in one. */
export function asExcelPasses<Argument>(name: string, args: readonly Argument[]): (Argument | Argument[])[] {
  const { parameters } = entryNamed(name);
  const single = parameters.findIndex(({ role }) => role === "repeating");
  return single === -1 ? [...args] : [...args.slice(0, single), args.slice(single)];
}

const shown = (problem: CellProblem): ErrorValue => error(errorCode(problem));

/**
 * What the cells of an MBDR call show, by the catalogue.
 *
 * @param name the function, without the namespace
 * @param args grids; null for an argument that is left out
 */
export function callCatalogue(name: string, args: readonly (Grid | null)[]): Grid {
  try {
    const answer = entryNamed(name).evaluate(asExcelPasses(name, args));
    return answer.map((row) => row.map((cell) => (isCellProblem(cell) ? shown(cell) : cell)));
  } catch (problem) {
    if (isCellProblem(problem)) return [[shown(problem)]];
    throw problem;
  }
}
