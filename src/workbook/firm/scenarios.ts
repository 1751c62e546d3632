import { silent } from "../../core/worksheet";
import { build } from "../build";
import { calculate, type Outcome } from "../results/calculate";
import { inputs, type AnswerValue, type InputId } from "../inputs/inputs";
import type { Workbook } from "../port";
import type { ReadsAs, Result } from "../results/result";
import { results, roomResults, type ResultId } from "../results/results";
import { scenarioInputs, type Scenario } from "../sheets/scenarioLayout";
import { scenariosSheet, scenariosStart } from "../sheets/scenariosSheet";
import { freeSheetName } from "../sheets/sheetName";

/** An answer in which the scenarios differ. */
export interface ComparedInput {
  readonly id: InputId;
  readonly label: string;
  /** One for each scenario, the baseline first. */
  readonly values: readonly AnswerValue[];
}

/** A result of one scenario, and how it stands to the baseline. */
export interface ComparedOutcome {
  readonly outcome: Outcome;
  readonly differs: boolean;
  /** Dollars above the baseline, or below it; undefined where one of the two is no amount. */
  readonly by: number | undefined;
}

/** A result in every scenario, the baseline first. */
export interface ComparedResult {
  readonly id: ResultId;
  readonly label: string;
  readonly reads: ReadsAs | undefined;
  readonly outcomes: readonly ComparedOutcome[];
}

/** Scenarios side by side. */
export interface Comparison {
  readonly inputs: readonly ComparedInput[];
  readonly results: readonly ComparedResult[];
}

function amountOf(outcome: Outcome | undefined): number | undefined {
  return outcome?.is === "answered" && typeof outcome.value === "number" ? outcome.value : undefined;
}

/** What a person sees of an outcome: its work may differ where the answer does not. */
function seen(outcome: Outcome | undefined): string {
  return JSON.stringify(outcome?.is === "answered" ? outcome.value : outcome);
}

const ofRoom: ReadonlySet<ResultId> = new Set(roomResults.map(({ id }) => id));

/**
 * Works scenarios out side by side. Every what-if is held against the first, which is the baseline.
 *
 * @param scenarios at least the baseline
 */
export function compare(scenarios: readonly Scenario[]): Comparison {
  const all = scenarios.map(({ answers }) => calculate(answers));
  return {
    inputs: inputs
      .map(({ id, label }) => ({ id, label, values: scenarios.map(({ answers }) => answers[id]) }))
      .filter(({ values }) => values.some((value) => value !== values[0])),
    results: results
      // Of the later steps only what one of the scenarios can tell.
      .filter(({ id }) => ofRoom.has(id) || all.some((outcomes) => outcomes[id].is !== "waiting"))
      .map(({ id, label, reads }) => {
        const baseline = all[0]?.[id];
        const from = reads === undefined ? amountOf(baseline) : undefined;
        const outcomes = all.map((outcomes): ComparedOutcome => {
          const outcome = outcomes[id];
          const to = amountOf(outcome);
          const by = from === undefined || to === undefined ? undefined : silent.difference("", "", to, from);
          return { outcome, differs: seen(outcome) !== seen(baseline), by };
        });
        return { id, label, reads, outcomes };
      }),
  };
}

/** The results that a sheet of scenarios works out: all but those that read a table, which takes a page of its own. */
function resultsOnSheet({ results: compared }: Comparison): Result[] {
  const told = new Set(compared.map(({ id }) => id));
  return results.filter((result) => told.has(result.id) && !("in" in result));
}

/**
 * In what scenarios differ that their sheet cannot show, since nothing on it rests on it.
 *
 * @param scenarios the baseline first
 * @param comparison of them
 * @returns the labels of the questions
 */
export function notOnSheet(scenarios: readonly Scenario[], comparison: Comparison): string[] {
  const shown = new Set(scenarioInputs(scenarios, resultsOnSheet(comparison)).map(({ id }) => id));
  return comparison.inputs.filter(({ id }) => !shown.has(id)).map(({ label }) => label);
}

/** The results told of scenarios that their sheet leaves out, since each reads a table; by their labels. */
export function resultsNotOnSheet(comparison: Comparison): string[] {
  const shown = new Set(resultsOnSheet(comparison).map(({ id }) => id));
  return comparison.results.filter(({ id }) => !shown.has(id)).map(({ label }) => label);
}

/**
 * Puts scenarios side by side on a sheet of their own, with live formulas.
 *
 * @param workbook the workbook
 * @param scenarios the baseline and up to three what-ifs
 * @returns the name of the sheet
 * @throws {WorkbookError} when the workbook refuses; then nothing is left behind
 */
export async function putScenariosOnSheet(
  workbook: Workbook,
  scenarios: readonly Scenario[],
): Promise<string> {
  const shown = resultsOnSheet(compare(scenarios));
  const { sheets } = await workbook.outline();
  const client = scenarios[0]?.answers.client_name;
  const name = freeSheetName(typeof client === "string" ? client : "", " what-ifs", "Client", sheets);
  const start = scenariosStart(scenarios, shown);
  await build(workbook, name, (sheet) => scenariosSheet(sheet, scenarios, shown), start);
  return name;
}
