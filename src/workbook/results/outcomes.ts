import { isCellProblem, type Cell, type CellProblem, type Entry } from "../../catalogue/define";
import { DomainError } from "../../core/errors";
import { recording, type Line } from "../../core/worksheet";
import { inputNamed, inputs, type Answers, type InputId } from "../inputs/inputs";
import { isNeeded } from "../journey";
import { inputsOfRow, labelledTables } from "./labelledTables";
import { labelledValues, saysNo } from "./labelledValues";
import { argumentsOf, inputsOf } from "./restsOn";
import {
  input,
  type Argument,
  type LabelledId,
  type Need,
  type Result,
  type ResultId,
  type RoomResultId,
  type SpilledId,
  type SpilledTable,
} from "./result";
import { problemOf, sentenceOf } from "../inputs/typed";

/** Why there is no answer: what it waits for, or a sentence that says what is wrong. */
export type Unanswered =
  | { readonly is: "waiting"; readonly waitsFor: readonly InputId[] }
  | { readonly is: "refused"; readonly sentence: string; readonly input?: InputId | undefined };

/** What became of a result: a value with its worked lines, answers it waits for, or why there is none. */
export type Outcome =
  { readonly is: "answered"; readonly value: Cell; readonly lines: readonly Line[] } | Unanswered;

/** What became of a table that spills. */
export type Spilled = { readonly is: "answered"; readonly rows: readonly (readonly Cell[])[] } | Unanswered;

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
  readonly spilled: (id: SpilledId) => Spilled;
}

/** The answers that must be as they are meant: what a table takes from elsewhere as it stands is its function's to refuse. */
function handedOver(argument: Argument): readonly InputId[] {
  if (argument === null || !("table" in argument)) return inputsOf(argument);
  return labelledTables[argument.table]
    .filter((row) => "input" in row || !("copy" in row.from))
    .flatMap(inputsOfRow);
}

const inOrder = (ids: readonly InputId[]): InputId[] =>
  inputs.map(({ id }) => id).filter((id) => ids.includes(id));

/** The inputs that are blank and must be filled; of two of which either will do, the last one. */
function unfilled(needs: readonly Need[], answers: Answers): InputId[] {
  return needs.flatMap((need): InputId[] => {
    const either = typeof need === "string" ? [need] : need;
    return either.every((id) => answers[id] === undefined) ? either.slice(-1) : [];
  });
}

/** The answers that results wait for among these arguments. */
function waitedFor(args: readonly Argument[], done: Client["done"]): readonly InputId[] {
  return args.flatMap((argument) => {
    const outcome = argument !== null && "result" in argument ? done.get(argument.result) : undefined;
    return outcome?.is === "waiting" ? outcome.waitsFor : [];
  });
}

/** The answers that something rests on, directly or through other results, which are blank and needed. */
function waitsFor(
  needs: readonly Need[] | undefined,
  args: readonly Argument[],
  { answers, done }: Client,
): InputId[] {
  const own =
    needs === undefined
      ? args.flatMap((argument): InputId[] => {
          if (argument === null || !("input" in argument)) return [];
          const id = argument.input;
          return isNeeded(id, answers) && answers[id] === undefined ? [id] : [];
        })
      : unfilled(needs, answers);
  return inOrder([...own, ...waitedFor(args, done)]);
}

/** A table of labels and values as its range on the sheet hands it over, as far as it rests on answers alone. */
export function labelledAnswers(id: LabelledId, answers: Answers): (Cell | null)[][] {
  return labelledValues(id, { answers, valueOf: () => undefined, rowsOf: () => undefined });
}

/** What cells would hand over for an argument. */
function valueOf(argument: Argument, client: Client): unknown {
  const { answers, done, spilled } = client;
  if (argument === null) return null;
  if ("input" in argument) return answers[argument.input] ?? null;
  if ("ifNo" in argument) return saysNo(answers[argument.ifNo]) ? argument.word : null;
  if ("orNone" in argument) return answers[argument.orNone] ?? "None";
  const value = (id: ResultId) => {
    const outcome = done.get(id);
    return outcome?.is === "answered" ? outcome.value : undefined;
  };
  if ("result" in argument) return value(argument.result) ?? null;
  const rowsOf = (id: SpilledId) => {
    const found = spilled(id);
    return found.is === "answered" ? found.rows : undefined;
  };
  return labelledValues(argument.table, { answers, valueOf: value, rowsOf });
}

/** The row of a table that a sentence is about, by the label that follows the parameter, and its question. */
function rowIn(message: string, parameter: string, table: LabelledId) {
  const about = message.startsWith(parameter) ? message.slice(parameter.length).replace(/^:? /, "") : message;
  return labelledTables[table].find(
    ({ fact }) => about.startsWith(`${fact}:`) || about.startsWith(`${fact} is `),
  );
}

function refused(problem: CellProblem, entry: Entry, args: readonly Argument[]): Unanswered {
  if (!(problem instanceof DomainError)) return { is: "refused", sentence: problem.message };
  const position = entry.parameters.findIndex(({ name }) => name === problem.field);
  const argument = args[position] ?? null;
  if (argument !== null && "table" in argument) {
    const row = rowIn(problem.message, problem.field, argument.table);
    const [input] = row === undefined ? [] : inputsOfRow(row);
    return { is: "refused", sentence: sentenceOf(problem, `${problem.field} ${row?.fact ?? ""}`), input };
  }
  const [input] = inputsOf(argument);
  return { is: "refused", sentence: sentenceOf(problem), input };
}

/** What a function makes of arguments, or why it refuses them. */
function called<Made>(
  call: string,
  args: readonly Argument[],
  client: Client,
  make: (entry: Entry, values: unknown[]) => Made,
): Made | Unanswered {
  const entry = client.entryNamed(call);
  try {
    return make(
      entry,
      args.map((argument) => valueOf(argument, client)),
    );
  } catch (problem) {
    if (isCellProblem(problem)) return refused(problem, entry, args);
    throw problem;
  }
}

function answered(call: string, args: readonly Argument[], client: Client): Outcome {
  return called(call, args, client, (entry, values): Outcome => {
    const value = entry.evaluate(values)[0]?.[0] ?? "";
    if (isCellProblem(value)) throw value;
    return { is: "answered", value, lines: entry.explain?.(values) ?? [] };
  });
}

/** A sum, a difference or a share as the worksheet works it: the same words that the calculations use. */
function reckoned(
  result: Exclude<Result, { call: string } | { told: string } | { counted: string }>,
  client: Client,
): Outcome {
  const sheet = recording();
  const amounts = argumentsOf(result).map((argument) => {
    const value = valueOf(argument, client);
    return typeof value === "number" ? value : 0;
  });
  const [a = 0, b = 0] = amounts;
  if ("parts" in result) return shareOf(result, amounts, sheet, client);
  const value =
    "sum" in result ? sheet.sum(result.label, "", a, b) : sheet.difference(result.label, "", a, b);
  return { is: "answered", value, lines: sheet.lines };
}

function shareOf(
  { label, parts, upTo }: Extract<Result, { parts: readonly Argument[] }>,
  amounts: readonly number[],
  sheet: ReturnType<typeof recording>,
  client: Client,
): Outcome {
  const pay = amounts[parts.length] ?? 0;
  if (pay === 0) return { is: "refused", sentence: "Pay of 0 has no share.", input: "compensation" };
  const part = sheet.total("Contributions", "", amounts.slice(0, parts.length));
  let of = pay;
  if (upTo !== undefined) {
    const limit = client.entryNamed("LIMIT").evaluate([client.answers.year, upTo])[0]?.[0];
    of = sheet.lesser("Pay that counts", "IRC §401(a)(17)", pay, Number(limit));
  }
  const value = sheet.rates.quotient(label, "", part, of);
  return { is: "answered", value, lines: sheet.lines };
}

/** What a result reads in a table that spills. */
function readIn(result: Extract<Result, { in: SpilledId }>, client: Client): Outcome {
  const found = client.spilled(result.in);
  if (found.is !== "answered") return found;
  const { rows } = found;
  const value =
    "told" in result
      ? rows
          .filter(([first]) => first === result.told)
          .map((row) => row[row.length - 1])
          .join(" ")
      : rows.filter(([, second]) => second === result.counted).length;
  return { is: "answered", value, lines: [] };
}

/** The first argument whose cell cannot be found. */
function lostOf(args: readonly Argument[], { lost }: Client): Unanswered | undefined {
  const input = args.flatMap(inputsOf).find((id) => lost.has(id));
  if (input === undefined) return undefined;
  return { is: "refused", sentence: "The pane cannot find the cell that this rests on.", input };
}

/** The first argument that no cell hands over as it is meant: a native sum would pass over text in silence. */
function unfit(args: readonly Argument[], { answers }: Client): Unanswered | undefined {
  for (const input of args.flatMap(handedOver)) {
    const problem = problemOf(inputNamed(input), answers[input]);
    if (problem !== undefined) return { is: "refused", sentence: problem, input };
  }
  return undefined;
}

/** Why arguments cannot be worked with yet, if they cannot. */
function obstacle(
  needs: readonly Need[] | undefined,
  args: readonly Argument[],
  client: Client,
): Unanswered | undefined {
  const missing = waitsFor(needs, args, client);
  const waiting: Unanswered | undefined =
    missing.length > 0 ? { is: "waiting", waitsFor: missing } : undefined;
  const gone = lostOf(args, client);
  // A cell that looks at what it needs first says nothing else while any of it is blank.
  if (needs !== undefined && waiting !== undefined) return gone ?? waiting;
  const failed = args
    .map((argument) =>
      argument !== null && "result" in argument ? client.done.get(argument.result) : undefined,
    )
    .find((outcome) => outcome?.is === "refused");
  return failed ?? gone ?? unfit(args, client) ?? waiting;
}

function outcomeOf(result: Result, client: Client): Outcome {
  if ("in" in result) return readIn(result, client);
  if ("call" in result && result.unless !== undefined && client.answers[result.unless] === undefined) {
    return { is: "answered", value: 0, lines: [] };
  }
  if ("call" in result && result.noneIfNo !== undefined) {
    const gone = lostOf([input(result.noneIfNo)], client);
    if (gone !== undefined) return gone;
    if (saysNo(client.answers[result.noneIfNo])) return { is: "answered", value: "None", lines: [] };
  }
  const args = argumentsOf(result);
  const wrong = obstacle(result.needs, args, client);
  if (wrong !== undefined) return wrong;
  return "call" in result ? answered(result.call, args, client) : reckoned(result, client);
}

function spilledOf({ call, with: args, needs }: SpilledTable, client: Client): Spilled {
  const wrong = obstacle(needs, args, client);
  if (wrong !== undefined) return wrong;
  return called(call, args, client, (entry, values): Spilled => {
    const rows = entry.evaluate(values).map((row) =>
      row.map((cell) => {
        if (isCellProblem(cell)) throw cell;
        return cell;
      }),
    );
    return { is: "answered", rows };
  });
}

/** Results and the tables beside them, as far as they were asked for. */
export interface WorkedOut<Id extends ResultId> {
  readonly outcomes: Readonly<Record<Id, Outcome>>;
  readonly spilled: (id: SpilledId) => Spilled;
}

/**
 * Works results out from the answers, as their cells would.
 *
 * @param list the results, each after those that it refers to
 * @param tables the tables that results refer to
 * @param entryNamed the functions that they call
 * @param answers as the cells hold them
 * @param lost the inputs whose cells cannot be found: nothing that rests on them is told
 * @returns the outcomes by result, and the tables
 */
export function workedOut<Id extends ResultId>(
  list: readonly Result<Id>[],
  tables: readonly SpilledTable[],
  entryNamed: EntryNamed,
  answers: Answers,
  lost: ReadonlySet<InputId>,
): WorkedOut<Id> {
  const done = new Map<Id, Outcome>();
  const ready = new Map<SpilledId, Spilled>();
  function spilled(id: SpilledId): Spilled {
    const known = ready.get(id);
    if (known !== undefined) return known;
    const table = tables.find((one) => one.id === id);
    if (table === undefined) throw new Error(`No table ${id} among those that are worked out`);
    const found = spilledOf(table, client);
    ready.set(id, found);
    return found;
  }
  const client: Client = { answers, lost, done, entryNamed, spilled };
  for (const result of list) done.set(result.id, outcomeOf(result, client));
  return { outcomes: Object.fromEntries(done) as Record<Id, Outcome>, spilled };
}

/** Why the calculation refused an answer, where it says which. */
export function refusalOf(id: InputId, outcomes: Readonly<Record<string, Outcome>>): string | undefined {
  for (const outcome of Object.values(outcomes)) {
    if (outcome.is === "refused" && outcome.input === id) return outcome.sentence;
  }
  return undefined;
}
