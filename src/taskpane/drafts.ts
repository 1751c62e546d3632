import { inputNamed, type Answers, type InputId } from "../workbook/inputs";
import { isNeeded, questionsOf, type JourneyStep } from "../workbook/journey";
import { problemOf } from "../workbook/typed";

/** Texts that could not be read as answers, as they were typed, each with the sentence that says why. */
export type Drafts = Readonly<Partial<Record<InputId, Draft>>>;

/** One such text. */
export interface Draft {
  readonly typed: string;
  readonly problem: string;
}

/** Something to mend before the next step. */
export interface Fault {
  readonly id: InputId;
  readonly sentence: string;
}

/** What is wrong with the answer of one question: as typed, as the cell holds it, or as the calculation refused it. */
export function faultOf(
  id: InputId,
  answers: Answers,
  drafts: Drafts,
  lost: ReadonlyMap<InputId, string>,
): string | undefined {
  return drafts[id]?.problem ?? lost.get(id) ?? problemOf(inputNamed(id), answers[id]);
}

/** Everything to mend on a step, blanks that the room needs included. */
export function faultsOf(
  step: JourneyStep,
  answers: Answers,
  drafts: Drafts,
  lost: ReadonlyMap<InputId, string>,
): Fault[] {
  return questionsOf(step, answers).flatMap((id) => {
    const blank = answers[id] === undefined && isNeeded(id, answers);
    const sentence = faultOf(id, answers, drafts, lost) ?? (blank ? "Needed for the estimate." : undefined);
    return sentence === undefined ? [] : [{ id, sentence }];
  });
}
