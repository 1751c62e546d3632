import { BrokenContract, callBuilt } from "./built";
import type { Failure, Outcome } from "./outcome";

/** Errors that a function says of its own accord; the others it may only pass on from an input cell. */
const ownErrors = ["#VALUE!", "#N/A", "#NUM!"];
const passedOn = [...ownErrors, "#DIV/0!", "#NULL!"];
/** Excel shows a sentence for these two only. */
const spoken = ["#VALUE!", "#N/A"];
const longestSentence = 120;

/** What one run must know of its input to judge the outcome. */
export interface Judged {
  /** Whether an error stands in an input cell, which may be passed on bare. */
  readonly errorsGiven: boolean;
  /** Texts that no sentence may repeat. */
  readonly secrets: readonly string[];
}

function broken(what: string): never {
  throw new BrokenContract(what);
}

function judgeFailure({ error, says }: Failure, { errorsGiven, secrets }: Judged): void {
  if (!(errorsGiven ? passedOn : ownErrors).includes(error))
    broken(`${error} is not an error to answer with`);
  if (!errorsGiven && spoken.includes(error) && says === "") broken(`${error} without a sentence`);
  if (says.length > longestSentence) broken(`a sentence of ${says.length} characters`);
  if (says.includes("<")) broken("markup in a sentence");
  if (secrets.some((secret) => says.includes(secret))) broken("a sentence that repeats the input");
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "error" in value;
}

function judgeCell(cell: unknown, judged: Judged): void {
  if (isFailure(cell)) judgeFailure(cell, judged);
  else if (typeof cell === "number") {
    if (!Number.isFinite(cell)) broken("a number that is not finite");
    if (Object.is(cell, -0)) broken("minus zero");
  } else if (typeof cell !== "string" && typeof cell !== "boolean") {
    broken(`a cell that holds ${cell === null ? "null" : typeof cell}`);
  }
}

/** Holds an outcome against what every answer must be. */
export function judge(outcome: Outcome, judged: Judged): void {
  const cells = isFailure(outcome) ? [[outcome]] : outcome.cells;
  const width = cells[0]?.length ?? 0;
  if (width === 0) broken("an answer without cells");
  for (const row of cells) {
    if (row.length !== width) broken("rows of different length");
    for (const cell of row) judgeCell(cell, judged);
  }
}

/** Longer arrays than a sheet is high are there for their length alone, and hold next to nothing. */
const mostItems = 2 ** 21;

/** Freezes every array in it, without recursion: hostile ones may be nested deeply. */
function freeze(args: readonly unknown[]): void {
  const waiting: unknown[] = [args];
  while (waiting.length > 0) {
    const grid = waiting.pop();
    if (!Array.isArray(grid) || Object.isFrozen(grid) || grid.length > mostItems) continue;
    Object.freeze(grid);
    let before: unknown;
    for (const part of grid as unknown[]) {
      if (part !== before && Array.isArray(part)) waiting.push(part);
      before = part;
    }
  }
}

/** Whether two outcomes are the same to Excel. */
export function same(a: Outcome, b: Outcome): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Runs a call on the bundle twice, with arguments that cannot be changed, and holds it against the contract: finite
 * numbers, texts, truth values and Excel's errors in rows of one length, or one of Excel's errors with a sentence.
 *
 * @param name the function
 * @param args the arguments, frozen here
 * @param judged what the input allows
 * @returns the outcome
 * @throws {BrokenContract} with what was wrong
 */
export function keepContract(name: string, args: readonly unknown[], judged: Judged): Outcome {
  freeze(args);
  const outcome = callBuilt(name, args);
  judge(outcome, judged);
  if (!same(outcome, callBuilt(name, args))) broken("another answer the second time");
  return outcome;
}
