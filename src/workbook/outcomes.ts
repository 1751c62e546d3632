import { isCellProblem, type Cell, type CellProblem, type Entry } from "../catalogue/define";
import { DomainError } from "../core/errors";
import { recording, type Line } from "../core/worksheet";
import { ageFact, facts, inputNamed, inputs, type Answers, type InputId } from "./inputs";
import { isNeeded } from "./journey";
import type { Argument, Result, ResultId, RoomResultId } from "./results";
import { problemOf, sentenceOf } from "./typed";

/** What became of a result: a value with its worked lines, answers it waits for, or why there is none. */
export type Outcome =
  | { readonly is: "answered"; readonly value: Cell; readonly lines: readonly Line[] }
  | { readonly is: "waiting"; readonly waitsFor: readonly InputId[] }
  | { readonly is: "refused"; readonly sentence: string; readonly input?: InputId | undefined };

/** Every result by its id. */
export type Outcomes = Readonly<Record<ResultId, Outcome>>;

/** The results of the after-tax room by their ids. */
export type RoomOutcomes = Readonly<Record<RoomResultId, Outcome>>;

/** The functions of the catalogue that results call, by name. */
export type EntryNamed = (name: string) => Entry;

/** What the outcomes of one client rest on. */
interface Client {
  readonly answers: Answers;
  readonly lost: ReadonlySet<InputId>;
  readonly done: ReadonlyMap<string, Outcome>;
  readonly entryNamed: EntryNamed;
}

const tableInputs: readonly InputId[] = ["age", ...facts.map(({ id }) => id)];

/** The answers that an argument is, as far as it is no result. */
function inputsOf(argument: Argument): readonly InputId[] {
  if (argument === null || "result" in argument) return [];
  return "input" in argument ? [argument.input] : tableInputs;
}

function argumentsOf(result: Result): readonly Argument[] {
  if ("call" in result) return result.with;
  return "sum" in result ? result.sum : result.difference;
}

const blankOf = (ids: readonly InputId[], answers: Answers): InputId[] =>
  inputs.map(({ id }) => id).filter((id) => ids.includes(id) && answers[id] === undefined);

/** The answers that a result rests on, directly or through other results, which are blank and needed. */
function waitsFor(result: Result, { answers, done }: Client): InputId[] {
  if (result.needs !== undefined) return blankOf(result.needs, answers);
  const found = argumentsOf(result).flatMap((argument): readonly InputId[] => {
    if (argument === null || "household" in argument) return [];
    if ("input" in argument) {
      return isNeeded(argument.input, answers) ? [argument.input] : [];
    }
    const outcome = done.get(argument.result);
    return outcome?.is === "waiting" ? outcome.waitsFor : [];
  });
  return blankOf(found, answers);
}

/** The household as its range on the sheet hands it over: label and value. */
export function householdTable(answers: Answers): (Cell | null)[][] {
  return [
    [ageFact, answers.age ?? null],
    ...facts.map(({ id, fact }): (Cell | null)[] => [fact, answers[id] ?? null]),
  ];
}

/** What cells would hand over for an argument. */
function valueOf(argument: Argument, { answers, done }: Client): unknown {
  if (argument === null) return null;
  if ("household" in argument) return householdTable(answers);
  if ("input" in argument) return answers[argument.input] ?? null;
  const outcome = done.get(argument.result);
  return outcome?.is === "answered" ? outcome.value : null;
}

/** The question that a sentence about the household table is about: it names the label after the parameter. */
function factIn(message: string): InputId | undefined {
  const about = message.replace(/^household:? /, "");
  return facts.find(({ fact }) => about.startsWith(`${fact}:`) || about.startsWith(`${fact} is `))?.id;
}

function refused(problem: CellProblem, entry: Entry, args: readonly Argument[]): Outcome {
  if (!(problem instanceof DomainError)) return { is: "refused", sentence: problem.message };
  const position = entry.parameters.findIndex(({ name }) => name === problem.field);
  const argument = args[position] ?? null;
  if (argument !== null && "household" in argument) {
    const input = factIn(problem.message);
    const fact = facts.find(({ id }) => id === input)?.fact ?? "";
    return { is: "refused", sentence: sentenceOf(problem, `household ${fact}`), input };
  }
  const input = argument !== null && "input" in argument ? argument.input : undefined;
  return { is: "refused", sentence: sentenceOf(problem), input };
}

function answered(call: string, args: readonly Argument[], client: Client): Outcome {
  const entry = client.entryNamed(call);
  try {
    const values = args.map((argument) => valueOf(argument, client));
    const value = entry.evaluate(values)[0]?.[0] ?? "";
    if (isCellProblem(value)) return refused(value, entry, args);
    return { is: "answered", value, lines: entry.explain?.(values) ?? [] };
  } catch (problem) {
    if (isCellProblem(problem)) return refused(problem, entry, args);
    throw problem;
  }
}

/** A sum or a difference as the worksheet works it: the same words that the calculations use. */
function reckoned(result: Exclude<Result, { call: string }>, client: Client): Outcome {
  const [a = 0, b = 0] = argumentsOf(result).map((argument) => {
    const value = valueOf(argument, client);
    return typeof value === "number" ? value : 0;
  });
  const sheet = recording();
  const value =
    "sum" in result ? sheet.sum(result.label, "", a, b) : sheet.difference(result.label, "", a, b);
  return { is: "answered", value, lines: sheet.lines };
}

/** The first argument whose cell cannot be found. */
function lostOf(args: readonly Argument[], { lost }: Client): Outcome | undefined {
  const input = args.flatMap(inputsOf).find((id) => lost.has(id));
  if (input === undefined) return undefined;
  return { is: "refused", sentence: "The pane cannot find the cell that this rests on.", input };
}

/** The first argument that no cell hands over as it is meant: a native sum would pass over text in silence. */
function unfit(args: readonly Argument[], { answers }: Client): Outcome | undefined {
  for (const input of args.flatMap(inputsOf)) {
    const problem = problemOf(inputNamed(input), answers[input]);
    if (problem !== undefined) return { is: "refused", sentence: problem, input };
  }
  return undefined;
}

function outcomeOf(result: Result, client: Client): Outcome {
  const { answers, done } = client;
  const args = argumentsOf(result);
  const wrong = lostOf(args, client) ?? unfit(args, client);
  if ("call" in result && result.unless !== undefined && answers[result.unless] === undefined) {
    return { is: "answered", value: 0, lines: [] };
  }
  const failed = args
    .map((argument) => (argument !== null && "result" in argument ? done.get(argument.result) : undefined))
    .find((outcome) => outcome?.is === "refused");
  const missing = waitsFor(result, client);
  const waiting: Outcome | undefined = missing.length > 0 ? { is: "waiting", waitsFor: missing } : undefined;
  // A cell that looks at what it needs first says nothing else while any of it is blank.
  if (result.needs !== undefined && waiting !== undefined) return lostOf(args, client) ?? waiting;
  const refusal = failed ?? wrong ?? waiting;
  if (refusal !== undefined) return refusal;
  return "call" in result ? answered(result.call, args, client) : reckoned(result, client);
}

/**
 * Works results out from the answers, as their cells would.
 *
 * @param list the results, each after those that it refers to
 * @param entryNamed the functions that they call
 * @param answers as the cells hold them
 * @param lost the inputs whose cells cannot be found: nothing that rests on them is told
 * @returns the outcomes by result
 */
export function outcomesOf<Id extends ResultId>(
  list: readonly Result<Id>[],
  entryNamed: EntryNamed,
  answers: Answers,
  lost: ReadonlySet<InputId>,
): Readonly<Record<Id, Outcome>> {
  const done = new Map<Id, Outcome>();
  for (const result of list) done.set(result.id, outcomeOf(result, { answers, lost, done, entryNamed }));
  return Object.fromEntries(done) as Record<Id, Outcome>;
}

/** Why the calculation refused an answer, where it says which. */
export function refusalOf(id: InputId, outcomes: Readonly<Record<string, Outcome>>): string | undefined {
  for (const outcome of Object.values(outcomes)) {
    if (outcome.is === "refused" && outcome.input === id) return outcome.sentence;
  }
  return undefined;
}
