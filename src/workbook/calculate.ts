import { entryNamed } from "../catalogue";
import type { Answers, InputId } from "./inputs";
import { outcomesOf, type Outcomes } from "./outcomes";
import { results } from "./results";

export type { Outcome, Outcomes } from "./outcomes";

/**
 * Works out every result of the client sheet from the answers, by the catalogue: what its cells would show.
 *
 * @param answers as the cells hold them
 * @param lost the inputs whose cells cannot be found: nothing that rests on them is told
 * @returns the outcomes by result
 */
export function calculate(answers: Answers, lost: ReadonlySet<InputId> = new Set()): Outcomes {
  return outcomesOf(results, entryNamed, answers, lost);
}
