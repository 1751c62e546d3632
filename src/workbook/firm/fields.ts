import type { AnswerValue, Kind } from "../inputs/inputs";
import { problemOf, readTyped, showTyped, type Typed } from "../inputs/typed";

/** A column of one of the firm's lists: it takes what a question of the journey takes. */
export interface Field {
  readonly id: string;
  /** The heading of its column, by which formulas refer to it and files know it. */
  readonly heading: string;
  readonly hint: string;
  readonly kind: Kind;
}

/**
 * A name as lists are looked up by it: in any case, and without the spaces that TRIM takes away, so that the pane and the
 * formulas of the sheets know the same names; "" where there is none.
 */
export function nameKey(name: AnswerValue): string {
  return String(name ?? "")
    .replace(/ +/g, " ")
    .replace(/^ | $/g, "")
    .toLowerCase();
}

/** The cells of a row, as cells hold them, by field. */
export type Row<Id extends string = string> = Readonly<Partial<Record<Id, AnswerValue>>>;

function asInput({ id, heading, hint, kind }: Field) {
  return { id, step: "Plan", label: heading, hint, kind, required: false } as const;
}

/**
 * Reads what was typed for a field, or stands in a file: a value as cells hold it, or a sentence that says how to write
 * it.
 */
export function readField(field: Field, typed: string): Typed {
  return readTyped(asInput(field), typed);
}

/** What is wrong with a value that a cell holds; undefined when it may stand. */
export function fieldProblem(field: Field, value: AnswerValue): string | undefined {
  return problemOf(asInput(field), value);
}

/** A value as a person types it, which `readField` reads back. */
export function showField(field: Field, value: AnswerValue): string {
  return showTyped(asInput(field), value);
}

/** Whether two values are one to a person: kept with further decimals than are shown, a cell is as it was. */
export function sameField(field: Field, a: AnswerValue, b: AnswerValue): boolean {
  return typeof a === typeof b && showField(field, a) === showField(field, b);
}
