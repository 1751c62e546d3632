import { columnLetters } from "../a1";
import type { Answers, Input, InputId } from "../inputs/inputs";
import { inputs } from "../inputs/inputs";
import { roomInputs } from "../inputs/room";
import { inputsOfRow, labelledTables } from "../results/labelledTables";
import { questionsBehind, tablesOf } from "../results/restsOn";
import type { LabelledId, Result } from "../results/result";
import type { Places } from "./formulas";

/** One way that a client's year may go. */
export interface Scenario {
  readonly name: string;
  readonly answers: Answers;
}

/** One line of the sheet of scenarios, by what stands on it. */
export type ScenarioLine =
  | { readonly is: "names" | "check" | "blank" }
  | { readonly is: "heading"; readonly text: string }
  | { readonly is: "input"; readonly input: Input & { readonly id: InputId } }
  | { readonly is: "result"; readonly result: Result }
  /** An answer once more, beside the label under which a function finds it. */
  | { readonly is: "fact"; readonly table: LabelledId; readonly fact: string; readonly input: InputId };

/** The lines of a sheet, each with its row. */
export type PlacedScenarioLine = ScenarioLine & { readonly row: number };

const ofRoom: ReadonlySet<InputId> = new Set(roomInputs.map(({ id }) => id));

/** The questions of a sheet: of those that few are asked, the ones that a scenario answers. */
export function scenarioInputs(scenarios: readonly Scenario[], results: readonly Result[]) {
  const behind = new Set(questionsBehind(results).map(({ id }) => id));
  const answered = (id: InputId) => scenarios.some(({ answers }) => answers[id] !== undefined);
  return inputs.filter((input) => {
    if (ofRoom.has(input.id)) return true;
    return behind.has(input.id) && (!("rare" in input) || answered(input.id));
  });
}

function factLines(table: LabelledId, asked: ReadonlySet<InputId>): ScenarioLine[] {
  return labelledTables[table].flatMap((row): ScenarioLine[] => {
    const [input] = inputsOfRow(row);
    return input === undefined || !asked.has(input) ? [] : [{ is: "fact", table, fact: row.fact, input }];
  });
}

/**
 * The lines of a sheet of scenarios: the questions step by step, the results, and below them the answers as functions take
 * them in tables of labels and values.
 *
 * @param scenarios the baseline first
 * @param results what the sheet works out, each after those that it refers to
 */
export function scenarioLines(
  scenarios: readonly Scenario[],
  results: readonly Result[],
): PlacedScenarioLine[] {
  const asked = scenarioInputs(scenarios, results);
  const ids = new Set(asked.map(({ id }) => id));
  const steps = [...new Set(asked.map(({ step }) => step))];
  const facts = tablesOf(results).flatMap((table) => factLines(table, ids));
  const heading: ScenarioLine = { is: "heading", text: "The answers as the formulas take them" };
  const lines: ScenarioLine[] = [
    { is: "names" },
    { is: "check" },
    ...steps.flatMap((step): ScenarioLine[] => [
      { is: "heading", text: step },
      ...asked.filter((input) => input.step === step).map((input): ScenarioLine => ({ is: "input", input })),
    ]),
    { is: "heading", text: "What comes of it" },
    ...results.map((result): ScenarioLine => ({ is: "result", result })),
    ...(facts.length === 0 ? [] : [{ is: "blank" } as const, heading]),
    ...facts,
  ];
  const top = 4;
  return lines.map((line, index) => ({ ...line, row: top + index }));
}

/** The column of a scenario: the baseline stands in B, and each what-if has two columns. */
export const columnAt = (scenario: number) => columnLetters(scenario === 0 ? 2 : scenario * 2 + 1);

/** The second column of a what-if, which says how it differs from the baseline. */
export const differenceAt = (scenario: number) => columnLetters(scenario * 2 + 2);

/** Where the labels and the values stand of the answers as functions take them: side by side. */
export function factColumns(scenario: number): { readonly labels: string; readonly values: string } {
  const first = scenario * 2 + 1;
  return { labels: columnLetters(first), values: columnLetters(first + 1) };
}

function rowWhere(lines: readonly PlacedScenarioLine[], matches: (line: ScenarioLine) => boolean): number {
  const found = lines.find(matches);
  if (found === undefined) throw new Error("The sheet of scenarios has no such line");
  return found.row;
}

/** Where the answers and results of one scenario stand. */
export function scenarioPlaces(lines: readonly PlacedScenarioLine[], scenario: number): Places {
  const column = columnAt(scenario);
  return {
    input: (id) => `${column}${rowWhere(lines, (line) => line.is === "input" && line.input.id === id)}`,
    result: (id) => `${column}${rowWhere(lines, (line) => line.is === "result" && line.result.id === id)}`,
    table(id) {
      const rows = lines.filter((line) => line.is === "fact" && line.table === id).map(({ row }) => row);
      // Where no scenario answers any of it, the argument is left out.
      if (rows.length === 0) return "";
      const { labels, values } = factColumns(scenario);
      return `${labels}${Math.min(...rows)}:${values}${Math.max(...rows)}`;
    },
  };
}
