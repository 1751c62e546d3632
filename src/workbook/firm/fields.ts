import { dayOf, serialOf } from "../dates";
import type { AnswerValue, Kind } from "../inputs";
import { problemOf, readTyped, showTyped, type Typed } from "../typed";

/** What a column of the firm's lists takes: what a question of the journey takes, or a day. */
export type FieldKind = Kind | { readonly of: "day" };

/** A column of one of the firm's lists. */
export interface Field {
  readonly id: string;
  /** The heading of its column, by which formulas refer to it and files know it. */
  readonly heading: string;
  readonly hint: string;
  readonly kind: FieldKind;
}

/** The cells of a row, as cells hold them, by field; a day is the number under which Excel keeps it. */
export type Row<Id extends string = string> = Readonly<Partial<Record<Id, AnswerValue>>>;

/** A day no earlier than any plan. */
const firstDay = serialOf("1974-01-01");
const lastDay = serialOf("2200-12-31");
const dayProblem = "A day, such as 2026-11-23.";

const isDay = (value: number) => Number.isInteger(value) && value >= firstDay && value <= lastDay;

function asInput({ id, heading, hint }: Field, kind: Kind) {
  return { id, step: "Plan", label: heading, hint, kind, required: false } as const;
}

/**
 * Reads what was typed for a field, or stands in a file: a value as cells hold it, or a sentence that says how to write
 * it.
 */
export function readField(field: Field, typed: string): Typed {
  if (field.kind.of !== "day") return readTyped(asInput(field, field.kind), typed);
  const trimmed = typed.trim();
  if (trimmed === "") return { value: undefined };
  const value = serialOf(trimmed);
  return isDay(value) ? { value } : { problem: dayProblem };
}

/** What is wrong with a value that a cell holds; undefined when it may stand. */
export function fieldProblem(field: Field, value: AnswerValue): string | undefined {
  if (field.kind.of !== "day") return problemOf(asInput(field, field.kind), value);
  return value === undefined || (typeof value === "number" && isDay(value)) ? undefined : dayProblem;
}

/** A value as a person types it, which `readField` reads back. */
export function showField(field: Field, value: AnswerValue): string {
  if (field.kind.of !== "day") return showTyped(asInput(field, field.kind), value);
  return typeof value === "number" && isDay(value) ? dayOf(value) : String(value ?? "");
}
