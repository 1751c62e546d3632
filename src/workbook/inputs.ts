import { conversionInputs } from "./conversionInputs";
import { householdInputs } from "./householdInputs";
import type { AnswerValue, Input } from "./question";
import { roomInputs } from "./roomInputs";

export type { AnswerValue, Input, Kind, Step } from "./question";

/** Every question, in the order in which a person is asked. */
export const inputs = [...roomInputs, ...householdInputs, ...conversionInputs] as const;

/** The name of an input. */
export type InputId = (typeof inputs)[number]["id"];

/** The answers of one client, as cells hold them. */
export type Answers = Readonly<Partial<Record<InputId, AnswerValue>>>;

const byId: ReadonlyMap<string, Input> = new Map(inputs.map((input) => [input.id, input]));

/** The question of this name. */
export function inputNamed(id: InputId): Input & { readonly id: InputId } {
  return byId.get(id) as Input & { readonly id: InputId };
}

/** A question whose answer stands in the household table, with its label there. */
export type Fact = Input & { readonly id: InputId; readonly fact: string };

const listed: readonly (Input & { readonly id: InputId })[] = inputs;

/** The household table but for the age, which is asked with the client: its rows in their order. */
export const facts: readonly Fact[] = listed.filter((input): input is Fact => input.fact !== undefined);

/** The label under which the household table has the client's age. */
export const ageFact = "Age";
