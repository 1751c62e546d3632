import { deferralFunctions } from "../../catalogue/deferral";
import type { Entry } from "../../catalogue/define";
import { eligibilityFunctions } from "../../catalogue/eligibility";
import { headroomFunctions } from "../../catalogue/headroom";
import { matchFunctions } from "../../catalogue/match";
import type { Answers, InputId } from "../inputs/inputs";
import { workedOut, type RoomOutcomes } from "./outcomes";
import { roomResults } from "./results";

/** What the room calls, and nothing of income tax: the pane starts without its law. */
const functions: readonly Entry[] = [
  ...eligibilityFunctions,
  ...matchFunctions,
  ...deferralFunctions,
  ...headroomFunctions,
];

function entryNamed(name: string): Entry {
  const entry = functions.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`The room calls ${name}, which it does not hold`);
  return entry;
}

/**
 * Works out the results of the after-tax room, as `calculate` does for all.
 *
 * @param answers as the cells hold them
 * @param lost the inputs whose cells cannot be found: nothing that rests on them is told
 * @returns the outcomes by result
 */
export function calculateRoom(answers: Answers, lost: ReadonlySet<InputId> = new Set()): RoomOutcomes {
  return workedOut(roomResults, [], entryNamed, answers, lost).outcomes;
}
