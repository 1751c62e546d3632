import { conversionInputs } from "./conversion";
import { householdInputs } from "./household";
import { payrollInputs } from "./payroll";
import { pitfallInputs } from "./pitfalls";
import { planInputs } from "./plan";
import type { AnswerValue, Input } from "./question";
import { roomInputs } from "./room";
import { testingInputs } from "./testing";
import { worthInputs } from "./worth";

export type { AnswerValue, Input, Kind, Step } from "./question";

/** The questions in groups, each of which came into client sheets as a whole. */
export const groups = [
  roomInputs,
  planInputs,
  payrollInputs,
  householdInputs,
  conversionInputs,
  testingInputs,
  worthInputs,
  pitfallInputs,
] as const;

/** Every question, in the order in which a person is asked. */
export const inputs = groups.flat();

/** The name of an input. */
export type InputId = (typeof groups)[number][number]["id"];

/** The answers of one client, as cells hold them. */
export type Answers = Readonly<Partial<Record<InputId, AnswerValue>>>;

const byId: ReadonlyMap<string, Input> = new Map(inputs.map((input) => [input.id, input]));

/** The question of this name. */
export function inputNamed(id: InputId): Input & { readonly id: InputId } {
  return byId.get(id) as Input & { readonly id: InputId };
}
