import { columnLetters } from "../a1";
import type { Answers } from "../inputs/inputs";
import type { Change, Format, Ref } from "../port";
import { roomResults as results } from "../results/results";
import { roomInputs as inputs } from "../inputs/room";
import { answerChange, formats } from "./clientSheet";
import { resultFormula, type Places } from "./formulas";
import { filled, heading, headingRow, quiet } from "./look";

/** One way that a client's year may go. */
export interface Scenario {
  readonly name: string;
  readonly answers: Answers;
}

/** A baseline and three what-ifs are as much as a page shows. */
export const mostScenarios = 4;

const top = 4;
const firstInput = top + 1;
const firstResult = firstInput + inputs.length + 1;

/** The baseline stands in B; each what-if takes two columns: its own, and how it differs. */
const columnAt = (scenario: number) => columnLetters(scenario === 0 ? 2 : scenario * 2 + 1);
const differenceAt = (scenario: number) => columnLetters(scenario * 2 + 2);

function rowOf(list: readonly { readonly id: string }[], start: number) {
  return (id: string) => start + list.findIndex((one) => one.id === id);
}
const inputRow = rowOf(inputs, firstInput);
const resultRow = rowOf(results, firstResult);

function placesIn(column: string): Places {
  return {
    input: (id) => `${column}${inputRow(id)}`,
    result: (id) => `${column}${resultRow(id)}`,
    table: () => {
      throw new Error("Scenarios are of the room, which rests on no table");
    },
  };
}

const words: Format = { align: "left", wrap: true };

/** How far an amount is from the baseline; words only say that they differ. */
const difference: Format = { numberFormat: '+$#,##0.00;-$#,##0.00;"same"', align: "right", color: quiet };
const differs = (cell: string, baseline: string) => `=IF(${cell}=${baseline},"","differs")`;

function scenarioColumn(sheet: string, { name, answers }: Scenario, scenario: number): Change[] {
  const column = columnAt(scenario);
  const at = (row: number, letters = column): Ref => ({ sheet, range: `${letters}${row}` });
  const values = [
    ...inputs.flatMap(({ id, kind }): Change[] => [
      { do: "format", at: at(inputRow(id)), format: { ...filled, ...formats[kind.of] } },
      ...(answers[id] === undefined ? [] : [answerChange(at(inputRow(id)), answers[id])]),
    ]),
    ...results.flatMap((result): Change[] => [
      { do: "formula", at: at(resultRow(result.id)), formula: resultFormula(result, placesIn(column)) },
      {
        do: "format",
        at: at(resultRow(result.id)),
        format: result.reads === "a sentence" ? words : formats.dollars,
      },
    ]),
  ];
  return [
    { do: "text", at: at(top), rows: [[name]] },
    ...values,
    ...(scenario === 0 ? [] : differences(sheet, scenario)),
  ];
}

function differences(sheet: string, scenario: number): Change[] {
  const [column, mark] = [columnAt(scenario), differenceAt(scenario)];
  const at = (row: number): Ref => ({ sheet, range: `${mark}${row}` });
  const pair = (row: number) => [`${column}${row}`, `B${row}`] as const;
  return [
    { do: "text", at: at(top), rows: [["Against the baseline"]] },
    ...inputs.flatMap(({ id }): Change[] => {
      const row = inputRow(id);
      return [
        { do: "formula", at: at(row), formula: differs(...pair(row)) },
        { do: "format", at: at(row), format: { color: quiet, align: "right" } },
      ];
    }),
    ...results.flatMap(({ id, reads }): Change[] => {
      const row = resultRow(id);
      const [own, baseline] = pair(row);
      const formula = reads === "a sentence" ? differs(own, baseline) : `=${own}-${baseline}`;
      return [
        { do: "formula", at: at(row), formula },
        { do: "format", at: at(row), format: difference },
      ];
    }),
  ];
}

/**
 * Up to four ways of one client's year side by side, as changes to an empty sheet: live formulas in each column, and beside
 * each what-if how it differs from the baseline.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param scenarios the baseline first
 * @returns what to do, in order
 */
export function scenariosSheet(sheet: string, scenarios: readonly Scenario[]): Change[] {
  if (scenarios.length > mostScenarios) throw new Error("A page shows four scenarios at most");
  const last = scenarios.length < 2 ? "B" : differenceAt(scenarios.length - 1);
  const at = (range: string): Ref => ({ sheet, range });
  const labels = [...inputs.map(({ label }) => label), "", ...results.map(({ label }) => label)];
  const widths = scenarios.flatMap((_scenario, index) =>
    index === 0 ? [["B", 26] as const] : [[columnAt(index), 26] as const, [differenceAt(index), 16] as const],
  );
  return [
    { do: "widths", sheet, widths: { A: 52, ...Object.fromEntries(widths) } },
    {
      do: "text",
      at: at("A1:A2"),
      rows: [
        ["Scenarios"],
        [
          "Blue cells are for you to fill; everything else calculates. All are estimates from what is entered.",
        ],
      ],
    },
    { do: "format", at: at("A1"), format: heading },
    { do: "format", at: at("A2"), format: { color: quiet } },
    {
      do: "text",
      at: at(`A${firstInput}:A${firstInput + labels.length - 1}`),
      rows: labels.map((label) => [label]),
    },
    ...scenarios.flatMap((scenario, index) => scenarioColumn(sheet, scenario, index)),
    { do: "format", at: at(`A${top}:${last}${top}`), format: { ...headingRow, align: "right" } },
    { do: "print", sheet, orientation: "landscape" },
  ];
}

/** Where a person goes on: the first answer of the first what-if, or of the baseline where there is none. */
export function scenariosStart(scenarios: readonly Scenario[]): string {
  return `${columnAt(scenarios.length > 1 ? 1 : 0)}${firstInput}`;
}
