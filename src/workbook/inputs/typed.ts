import { dependents, peopleOnMedicare, place } from "../../catalogue/householdTable";
import {
  age,
  count,
  date,
  dollars,
  filingStatus,
  rate,
  signedRate,
  text,
  year,
  yesOrNo,
  type Reader,
} from "../../catalogue/read";
import { stateNamed } from "../../catalogue/state";
import { DomainError } from "../../core/errors";
import { firstYear, lastYear } from "../../core/figures";
import { matchFormula } from "../../core/matchFormula";
import { dayOf, serialOf } from "../dates";
import type { AnswerValue, Input, Kind } from "./inputs";

/** What a person typed, read: an answer as cells hold it, or a sentence that says how to write it. */
export type Typed =
  | { readonly value: AnswerValue; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

/** Digits, thousands apart or not, with or without decimals; nothing else is ever turned into a number. */
const plainNumber = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,12}))?$/;
const longestText = 200;

function digits(typed: string): number | undefined {
  return plainNumber.test(typed) ? Number(typed.replaceAll(",", "")) : undefined;
}

function amount(typed: string): Typed {
  const bare = typed.replace(/^\$\s*/, "");
  const value = digits(bare);
  if (value !== undefined) {
    return /\.\d{3,}$/.test(bare) ? { problem: "Dollars and cents, such as 24,500.00." } : { value };
  }
  if (/[kmb]$/i.test(bare)) return { problem: "Write the dollars out in full, such as 24,500." };
  if (bare.endsWith("%")) return { problem: "Dollars, not a percentage." };
  if (/^[-−(]/.test(bare)) return { problem: "Dollars, 0 or more." };
  return { problem: "A number of dollars, such as 24,500 or $24,500.00." };
}

function percentage(typed: string): Typed {
  const bare = /^(.*?)\s*%$/.exec(typed)?.[1];
  const value = digits(bare ?? typed);
  if (value === undefined) return { problem: "A rate, such as 6% or 0.06." };
  // Divided as decimal text is: 6.1 / 100 is 0.06099999999999999 in binary.
  if (bare !== undefined) return { value: Number(`${bare.replaceAll(",", "")}e-2`) };
  return value > 1 ? { problem: "For six percent write 6% or 0.06." } : { value };
}

function whole(example: string) {
  return (typed: string): Typed => {
    const value = /^\d{1,4}$/.test(typed) ? Number(typed) : undefined;
    return value === undefined ? { problem: `A whole number, such as ${example}.` } : { value };
  };
}

function word(typed: string): Typed {
  const known = { yes: "Yes", y: "Yes", true: "Yes", no: "No", n: "No", false: "No" } as const;
  const value = Object.entries(known).find(([name]) => name === typed.toLowerCase())?.[1];
  return value === undefined ? { problem: "Yes or No; leave it blank when it is not known." } : { value };
}

function words(typed: string): Typed {
  return typed.length <= longestText ? { value: typed } : { problem: `At most ${longestText} characters.` };
}

/** A whole number is one; anything else is words. */
function numberOrWords(typed: string): Typed {
  return /^\d{1,2}$/.test(typed) ? { value: Number(typed) } : words(typed);
}

/** A rate is written with its sign, such as 3.2%; anything else is the name of a place. */
function placeOrRate(typed: string): Typed {
  return typed.endsWith("%") ? percentage(typed) : words(typed);
}

/** A rate that may stand below zero. */
function signedPercentage(typed: string): Typed {
  const loss = /^[-−]\s*(.*)$/.exec(typed)?.[1];
  if (loss === undefined) return percentage(typed);
  const { value, problem } = percentage(loss);
  return problem === undefined ? { value: typeof value === "number" ? -value + 0 : value } : { problem };
}

/** A number under which Excel keeps a day that it counts right. */
const isDay = (value: number) => value >= 61 && value < 2_958_466;

/** A day as every country reads it alike. */
function day(typed: string): Typed {
  const value = serialOf(typed);
  return Number.isNaN(value) ? { problem: "A day, such as 2026-07-03." } : { value };
}

/** A year whose limits are published: nothing can be told of another. */
function yearWithLimits(cell: unknown, field: string): number {
  const value = year(cell, field);
  if (value >= firstYear && value <= lastYear) return value;
  throw new DomainError(
    "unpublished",
    field,
    `${field}: limits are published for ${firstYear} to ${lastYear}; choose one of these`,
  );
}

/** More than one a week has no payroll. */
const payDates = count(53, "a whole number of pay dates, from 1 to 53");

/** How each kind is typed, and the catalogue's own reader, which says what is allowed. */
const kinds: Readonly<Record<Kind["of"], { type(typed: string): Typed; read: Reader<unknown> }>> = {
  text: { type: words, read: text },
  year: { type: whole("2026"), read: yearWithLimits },
  age: { type: whole("52"), read: age },
  dollars: { type: amount, read: dollars },
  rate: { type: percentage, read: rate },
  "match formula": { type: words, read: (cell, field) => matchFormula(text(cell, field)) },
  "yes or no": { type: word, read: yesOrNo },
  "filing status": { type: words, read: filingStatus },
  state: { type: words, read: stateNamed },
  people: { type: whole("2"), read: dependents },
  "on Medicare": { type: numberOrWords, read: peopleOnMedicare },
  place: { type: placeOrRate, read: place },
  "pay dates": { type: whole("26"), read: payDates },
  day: { type: day, read: date },
  "years ahead": { type: whole("20"), read: count(100, "a whole number of years, from 1 to 100") },
  return: { type: signedPercentage, read: signedRate },
};

/**
 * A sentence of the catalogue, without what it starts with: the pane shows it beside its label.
 *
 * @param problem whose sentence
 * @param place how it names what it is about besides the parameter, such as a label of a table
 */
export function sentenceOf(problem: DomainError, place = problem.field): string {
  const start = [place, problem.field]
    .map((named) => (named === "" ? "" : `${named}: `))
    .find((named) => problem.message.startsWith(named));
  const rest = problem.message.slice(start?.length ?? 0);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
}

/** An error cell is read as its text, such as `#N/A`, which is no answer of any kind but text. */
function isErrorText(value: AnswerValue): boolean {
  return typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/.test(value);
}

/**
 * What is wrong with an answer, wherever it came from: the catalogue's own rule for the kind.
 *
 * @returns a sentence, or undefined when it may stand
 */
export function problemOf({ id, kind }: Input, value: AnswerValue): string | undefined {
  if (value === undefined) return undefined;
  if (kind.of !== "text" && isErrorText(value)) return "The cell holds an error; type a value in its place.";
  try {
    kinds[kind.of].read(value, id);
    return undefined;
  } catch (problem) {
    if (problem instanceof DomainError) return sentenceOf(problem);
    throw problem;
  }
}

/**
 * Reads what a person typed as an answer. Blanks are no answer; text becomes a number only when it is written like one.
 *
 * @param input the question
 * @param typed as it stands in the field
 */
export function readTyped(input: Input, typed: string): Typed {
  const trimmed = typed.trim();
  if (trimmed === "") return { value: undefined };
  const read = kinds[input.kind.of].type(trimmed);
  if (read.problem !== undefined) return read;
  const problem = problemOf(input, read.value);
  return problem === undefined ? read : { problem };
}

const wholeDollars = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const dollarsAndCents = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** An answer as it stands in its field: thousands apart, cents only where there are any. */
export function showTyped({ kind }: Input, value: AnswerValue): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  if (kind.of === "day") return isDay(value) ? dayOf(value) : String(value);
  if (kind.of === "rate" || kind.of === "return" || kind.of === "place")
    return `${Number((value * 100).toPrecision(12))}%`;
  if (kind.of !== "dollars") return String(value);
  return (Number.isInteger(value) ? wholeDollars : dollarsAndCents).format(value);
}

/**
 * Whether two answers mean the same, however each is written: "mfj" and "Married filing jointly".
 *
 * @param input the question of both
 */
export function sameAnswer({ id, kind }: Input, a: AnswerValue, b: AnswerValue): boolean {
  if (a === undefined || b === undefined) return a === b;
  try {
    const { read } = kinds[kind.of];
    return read(a, id) === read(b, id);
  } catch (problem) {
    if (problem instanceof DomainError) return false;
    throw problem;
  }
}
