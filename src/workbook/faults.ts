import { inputNamed, type InputId } from "./inputs/inputs";
import { isNeeded, questionsOf, type JourneyStep } from "./journey";
import type { SessionState } from "./session";
import { problemOf } from "./inputs/typed";

/** Something to mend before the next step. */
export interface Fault {
  readonly id: InputId;
  readonly sentence: string;
}

/** What is wrong with the answer of one question: as it was typed, as its cell is found, or as the cell holds it. */
export function faultOf(id: InputId, { answers, drafts, lost }: SessionState): string | undefined {
  return drafts[id]?.problem ?? lost.get(id) ?? problemOf(inputNamed(id), answers[id]);
}

/** Everything to mend on a step, blanks that the room needs included. */
export function faultsOf(step: JourneyStep, state: SessionState): Fault[] {
  const { answers } = state;
  return questionsOf(step, answers).flatMap((id) => {
    const blank = answers[id] === undefined && isNeeded(id, answers);
    const sentence = faultOf(id, state) ?? (blank ? "Needed for the estimate." : undefined);
    return sentence === undefined ? [] : [{ id, sentence }];
  });
}
