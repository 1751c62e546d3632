import { entryNamed } from "../../catalogue";
import type { Answers, InputId } from "../inputs/inputs";
import { workedOut, type Outcomes, type WorkedOut } from "./outcomes";
import type { ResultId } from "./result";
import { results, spilledTables } from "./results";

export type { Outcome, Outcomes, Spilled } from "./outcomes";

/**
 * Works out every result of the client sheet from the answers, and the tables beside them as they are asked for, by the
 * catalogue: what its cells would show.
 *
 * @param answers as the cells hold them
 * @param lost the inputs whose cells cannot be found: nothing that rests on them is told
 * @returns the outcomes by result, and the tables
 */
export function calculateAll(answers: Answers, lost: ReadonlySet<InputId> = new Set()): WorkedOut<ResultId> {
  return workedOut(results, spilledTables, entryNamed, answers, lost);
}

/**
 * Works out every result of the client sheet from the answers, as `calculateAll` does.
 *
 * @param answers as the cells hold them
 * @param lost the inputs whose cells cannot be found: nothing that rests on them is told
 * @returns the outcomes by result
 */
export function calculate(answers: Answers, lost: ReadonlySet<InputId> = new Set()): Outcomes {
  return calculateAll(answers, lost).outcomes;
}
