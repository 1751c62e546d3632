import { entryNamed } from "../catalogue";
import { isCellProblem, type Cell, type CellProblem } from "../catalogue/define";
import { DomainError } from "../core/errors";
import { recording, type Line } from "../core/worksheet";
import { inputNamed, inputs, type Answers, type InputId } from "./inputs";
import { isNeeded } from "./journey";
import { results, type Argument, type Result, type ResultId } from "./results";
import { problemOf, sentenceOf } from "./typed";

/** What became of a result: a value with its worked lines, answers it waits for, or why there is none. */
export type Outcome =
  | { readonly is: "answered"; readonly value: Cell; readonly lines: readonly Line[] }
  | { readonly is: "waiting"; readonly waitsFor: readonly InputId[] }
  | { readonly is: "refused"; readonly sentence: string; readonly input?: InputId | undefined };

/** Every result by its id. */
export type Outcomes = Readonly<Record<ResultId, Outcome>>;

/** The answers that a result rests on, directly or through other results, which are blank and needed. */
function waitsFor(
  args: readonly Argument[],
  answers: Answers,
  done: ReadonlyMap<string, Outcome>,
): InputId[] {
  const found = args.flatMap((argument): readonly InputId[] => {
    if (argument === null) return [];
    if ("input" in argument) {
      const { input } = argument;
      return answers[input] === undefined && isNeeded(input, answers) ? [input] : [];
    }
    const outcome = done.get(argument.result);
    return outcome?.is === "waiting" ? outcome.waitsFor : [];
  });
  return inputs.map(({ id }) => id).filter((id) => found.includes(id));
}

/** What a cell would hand over for an argument. */
function valueOf(argument: Argument, answers: Answers, done: ReadonlyMap<string, Outcome>): Cell | null {
  if (argument === null) return null;
  if ("input" in argument) return answers[argument.input] ?? null;
  const outcome = done.get(argument.result);
  return outcome?.is === "answered" ? outcome.value : null;
}

function refused(problem: CellProblem, call: string, args: readonly Argument[]): Outcome {
  if (!(problem instanceof DomainError)) return { is: "refused", sentence: problem.message };
  const position = entryNamed(call).parameters.findIndex(({ name }) => name === problem.field);
  const argument = args[position];
  const input = argument && "input" in argument ? argument.input : undefined;
  return { is: "refused", sentence: sentenceOf(problem), input };
}

function answered(call: string, args: readonly Argument[], values: readonly (Cell | null)[]): Outcome {
  try {
    const entry = entryNamed(call);
    const value = entry.evaluate(values)[0]?.[0] ?? "";
    if (isCellProblem(value)) return refused(value, call, args);
    return { is: "answered", value, lines: entry.explain?.(values) ?? [] };
  } catch (problem) {
    if (isCellProblem(problem)) return refused(problem, call, args);
    throw problem;
  }
}

/** A sum as the worksheet works it: the same word that the calculations use. */
function summed(label: string, values: readonly (Cell | null)[]): Outcome {
  const [a, b] = values.map((value) => (typeof value === "number" ? value : 0));
  const sheet = recording();
  const value = sheet.sum(label, "", a ?? 0, b ?? 0);
  return { is: "answered", value, lines: sheet.lines };
}

/** The first argument that no cell hands over as it is meant: a native sum would pass over text in silence. */
function unfit(args: readonly Argument[], answers: Answers, lost: ReadonlySet<InputId>): Outcome | undefined {
  for (const argument of args) {
    if (argument === null || !("input" in argument)) continue;
    const { input } = argument;
    const problem = lost.has(input)
      ? "The pane cannot find the cell that this rests on."
      : problemOf(inputNamed(input), answers[input]);
    if (problem !== undefined) return { is: "refused", sentence: problem, input };
  }
  return undefined;
}

function outcomeOf(
  result: Result,
  answers: Answers,
  lost: ReadonlySet<InputId>,
  done: ReadonlyMap<string, Outcome>,
): Outcome {
  const args = "sum" in result ? result.sum : result.with;
  const wrong = unfit(args, answers, lost);
  if ("call" in result && result.unless !== undefined && answers[result.unless] === undefined) {
    return { is: "answered", value: 0, lines: [] };
  }
  const failed = args
    .map((argument) => (argument !== null && "result" in argument ? done.get(argument.result) : undefined))
    .find((outcome) => outcome?.is === "refused");
  const refusal = failed ?? wrong;
  if (refusal !== undefined) return refusal;
  const missing = waitsFor(args, answers, done);
  if (missing.length > 0) return { is: "waiting", waitsFor: missing };
  const values = args.map((argument) => valueOf(argument, answers, done));
  return "sum" in result ? summed(result.label, values) : answered(result.call, args, values);
}

/**
 * Works out every result of the client sheet from the answers, by the catalogue: what its cells would show.
 *
 * @param answers as the cells hold them
 * @param lost the inputs whose cells cannot be found: nothing that rests on them is told
 * @returns the outcomes by result
 */
export function calculate(answers: Answers, lost: ReadonlySet<InputId> = new Set()): Outcomes {
  const done = new Map<ResultId, Outcome>();
  for (const result of results) done.set(result.id, outcomeOf(result, answers, lost, done));
  return Object.fromEntries(done) as Outcomes;
}
