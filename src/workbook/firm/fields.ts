import { dayOf, serialOf } from "../dates";
import type { AnswerValue, Kind } from "../inputs";
import { problemOf, readTyped, showTyped, type Typed } from "../typed";

/** What a column of the firm's lists takes: what a question of the journey takes, a day, or how many pay dates. */
export type FieldKind = Kind | { readonly of: "day" } | { readonly of: "pay dates" };

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
/** A year that is paid by the week may have 53. */
const mostPayDates = 53;

/** How a kind that only lists have is read, what may stand, how it is shown, and the sentence for anything else. */
interface ListKind {
  readonly read: (typed: string) => number;
  readonly may: (value: number) => boolean;
  readonly show: (value: number) => string;
  readonly problem: string;
}

const listKinds: Readonly<Partial<Record<FieldKind["of"], ListKind>>> = {
  day: {
    read: serialOf,
    may: (value) => Number.isInteger(value) && value >= firstDay && value <= lastDay,
    show: dayOf,
    problem: "A day, such as 2026-11-23.",
  },
  "pay dates": {
    read: (typed) => (/^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN),
    may: (value) => Number.isInteger(value) && value >= 0 && value <= mostPayDates,
    show: String,
    problem: `A whole number from 0 to ${mostPayDates}.`,
  },
};

function asInput({ id, heading, hint, kind }: Field) {
  return { id, step: "Plan", label: heading, hint, kind, required: false } as const;
}

/**
 * Reads what was typed for a field, or stands in a file: a value as cells hold it, or a sentence that says how to write
 * it.
 */
export function readField(field: Field, typed: string): Typed {
  const own = listKinds[field.kind.of];
  if (own === undefined) return readTyped(asInput(field), typed);
  const trimmed = typed.trim();
  if (trimmed === "") return { value: undefined };
  const value = own.read(trimmed);
  return own.may(value) ? { value } : { problem: own.problem };
}

/** What is wrong with a value that a cell holds; undefined when it may stand. */
export function fieldProblem(field: Field, value: AnswerValue): string | undefined {
  const own = listKinds[field.kind.of];
  if (own === undefined) return problemOf(asInput(field), value);
  return value === undefined || (typeof value === "number" && own.may(value)) ? undefined : own.problem;
}

/** A value as a person types it, which `readField` reads back. */
export function showField(field: Field, value: AnswerValue): string {
  const own = listKinds[field.kind.of];
  if (own === undefined) return showTyped(asInput(field), value);
  return typeof value === "number" && own.may(value) ? own.show(value) : String(value ?? "");
}
