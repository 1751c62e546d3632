import { callCatalogue } from "../formula/call";
import { evaluate } from "../formula/evaluate";
import { readFormula } from "../formula/read";
import { isError, type Value } from "../formula/values";
import cases from "./publishedCases.json";

/** A published case: a formula, what it must answer, and the arithmetic by hand. */
export interface PublishedCase {
  readonly authority: string;
  readonly case: string;
  readonly call: string;
  readonly expect: number | string | boolean | { readonly error: string };
  readonly because: string;
}

/** A case as it was run. */
export interface RunCase extends PublishedCase {
  readonly answer: string;
  readonly passes: boolean;
}

/** Cases from notices, publications, regulations and forms, over every kind of answer. */
export const publishedCases: readonly PublishedCase[] = cases;

/** The cases stand alone: their formulas refer to no cell. */
function noCells(): never {
  throw new Error("A published case refers to no cell");
}

function answerTo(call: string): Value {
  const grid = evaluate(readFormula(call), {
    sheet: "",
    today: "2026-01-01",
    cells: noCells,
    named: noCells,
    column: noCells,
    call: callCatalogue,
  });
  return grid[0]?.[0] ?? null;
}

/** An answer as a cell shows it. */
export function answerWords(value: Value | { readonly error: string }): string {
  if (typeof value === "object" && value !== null) return "error" in value ? value.error : value.basicValue;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 6 })
    : (value ?? "");
}

function run(one: PublishedCase): RunCase {
  const answer = answerTo(one.call);
  const { expect } = one;
  const passes = isError(answer)
    ? typeof expect === "object" && expect.error === answer.basicValue
    : answer === expect;
  return { ...one, answer: answerWords(answer), passes };
}

/**
 * Runs published cases through the calculations of this pane.
 *
 * @param all the cases; left out, those that the add-in carries
 */
export function selfTest(all: readonly PublishedCase[] = publishedCases): RunCase[] {
  return all.map(run);
}
