import { inputNamed } from "../inputs/inputs";
import type { Change, Format, Ref } from "../port";
import type { Result } from "../results/result";
import { answerChange, formats, resultFormats } from "./clientSheet";
import { shortCheckFormula, copyFormula, resultFormula } from "./formulas";
import { band, filled, heading, headingRow, quiet } from "./look";
import {
  columnAt,
  differenceAt,
  factColumns,
  scenarioLines,
  scenarioPlaces,
  type PlacedScenarioLine,
  type Scenario,
} from "./scenarioLayout";

/** A baseline and three what-ifs are as much as a page shows. */
export const mostScenarios = 4;

const words: Format = { align: "left", wrap: true };
const remark: Format = { color: quiet, align: "right" };

/** How far a figure is from the baseline, by how it reads; words only say that they differ. */
function differenceFormat({ reads }: Result): Format {
  const digits = reads === "a rate" ? "0.00%" : reads === undefined ? "$#,##0.00" : "0";
  return { ...remark, numberFormat: `+${digits};-${digits};"same"` };
}

/** Whether two cells differ: errors are alike, and a blank, which Excel takes for 0, is none. */
function differs(cell: string, baseline: string): string {
  const [either, both] = ["OR", "AND"].map((join) => `${join}(ISERROR(${cell}),ISERROR(${baseline}))`);
  const same = `AND(${cell}=${baseline},${cell}&""=${baseline}&"")`;
  return `IF(${either},IF(${both},"","differs"),IF(${same},"","differs"))`;
}

/** Figures are subtracted; a word stands in place of one that is not told. */
const apart = (cell: string, baseline: string) =>
  `IF(AND(ISNUMBER(${cell}),ISNUMBER(${baseline})),${cell}-${baseline},${differs(cell, baseline)})`;

/** What one scenario has on a line. */
function cellChanges(
  line: PlacedScenarioLine,
  scenario: number,
  { sheet, scenarios, lines }: Page,
): Change[] {
  const own: Ref = { sheet, range: `${columnAt(scenario)}${line.row}` };
  const places = scenarioPlaces(lines, scenario);
  const { name = "", answers = {} } = scenarios[scenario] ?? {};
  switch (line.is) {
    case "names":
      return [{ do: "text", at: own, rows: [[name]] }];
    case "check":
      return [
        { do: "formula", at: own, formula: shortCheckFormula(places) },
        { do: "format", at: own, format: { align: "right", bold: true } },
      ];
    case "input": {
      const { id, kind } = line.input;
      const format: Change = { do: "format", at: own, format: { ...filled, ...formats[kind.of] } };
      return answers[id] === undefined ? [format] : [format, answerChange(own, answers[id])];
    }
    case "result": {
      const { reads } = line.result;
      const look =
        reads === undefined ? formats.dollars : reads === "a sentence" ? words : resultFormats[reads];
      return [
        { do: "formula", at: own, formula: resultFormula(line.result, places) },
        { do: "format", at: own, format: look },
      ];
    }
    case "fact": {
      const { labels, values } = factColumns(scenario);
      const at = (letters: string): Ref => ({ sheet, range: `${letters}${line.row}` });
      const { kind } = inputNamed(line.input);
      return [
        { do: "text", at: at(labels), rows: [[line.fact]] },
        { do: "formula", at: at(values), formula: copyFormula(places.input(line.input)) },
        { do: "format", at: at(labels), format: { color: quiet, align: "left" } },
        { do: "format", at: at(values), format: { ...formats[kind.of], color: quiet } },
      ];
    }
    case "heading":
    case "blank":
      return [];
  }
}

/** How a what-if differs from the baseline on a line. */
function differenceChanges(line: PlacedScenarioLine, scenario: number, sheet: string): Change[] {
  const at: Ref = { sheet, range: `${differenceAt(scenario)}${line.row}` };
  const pair = [`${columnAt(scenario)}${line.row}`, `${columnAt(0)}${line.row}`] as const;
  switch (line.is) {
    case "names":
      return [{ do: "text", at, rows: [["Against the baseline"]] }];
    case "input":
      return [
        { do: "formula", at, formula: `=${differs(...pair)}` },
        { do: "format", at, format: remark },
      ];
    case "result":
      return [
        { do: "formula", at, formula: `=${apart(...pair)}` },
        { do: "format", at, format: differenceFormat(line.result) },
      ];
    default:
      return [];
  }
}

/** What stands at the beginning of a line, and the look of all of it. */
function lineChanges(line: PlacedScenarioLine, last: string, sheet: string): Change[] {
  const first: Ref = { sheet, range: `A${line.row}` };
  const whole: Ref = { sheet, range: `A${line.row}:${last}${line.row}` };
  switch (line.is) {
    case "names":
      return [{ do: "format", at: whole, format: { ...headingRow, align: "right" } }];
    case "check":
      return [{ do: "text", at: first, rows: [["What the after-tax room needs"]] }];
    case "heading":
      return [
        { do: "text", at: first, rows: [[line.text]] },
        { do: "format", at: whole, format: band },
      ];
    case "input":
      return [{ do: "text", at: first, rows: [[line.input.label]] }];
    case "result":
      return [{ do: "text", at: first, rows: [[line.result.label]] }];
    case "fact":
    case "blank":
      return [];
  }
}

interface Page {
  readonly sheet: string;
  readonly scenarios: readonly Scenario[];
  readonly lines: readonly PlacedScenarioLine[];
}

/**
 * Up to four ways of one client's year side by side, as changes to an empty sheet: live formulas in each column, and beside
 * each what-if how it differs from the baseline.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param scenarios the baseline first
 * @param results what is worked out, each after those that it refers to; none that reads a table that spills
 * @returns what to do, in order
 */
export function scenariosSheet(
  sheet: string,
  scenarios: readonly Scenario[],
  results: readonly Result[],
): Change[] {
  if (scenarios.length > mostScenarios) throw new Error("A page shows four scenarios at most");
  const lines = scenarioLines(scenarios, results);
  const last = scenarios.length < 2 ? columnAt(0) : differenceAt(scenarios.length - 1);
  const widths = scenarios.flatMap((_scenario, index) => [
    [columnAt(index), 26] as const,
    ...(index === 0 ? [] : [[differenceAt(index), 16] as const]),
  ]);
  return [
    { do: "widths", sheet, widths: { A: 52, ...Object.fromEntries(widths) } },
    {
      do: "text",
      at: { sheet, range: "A1:A2" },
      rows: [
        ["Scenarios"],
        [
          "Blue cells are for you to fill; everything else calculates. All are estimates from what is entered.",
        ],
      ],
    },
    { do: "format", at: { sheet, range: "A1" }, format: heading },
    { do: "format", at: { sheet, range: "A2" }, format: { color: quiet } },
    ...lines.flatMap((line) => [
      ...scenarios.flatMap((_scenario, index) => [
        ...cellChanges(line, index, { sheet, scenarios, lines }),
        ...(index === 0 ? [] : differenceChanges(line, index, sheet)),
      ]),
      ...lineChanges(line, last, sheet),
    ]),
    { do: "print", sheet, orientation: "landscape" },
  ];
}

/** Where a person goes on: the first answer of the first what-if, or of the baseline where there is none. */
export function scenariosStart(scenarios: readonly Scenario[], results: readonly Result[]): string {
  return scenarioPlaces(scenarioLines(scenarios, results), scenarios.length > 1 ? 1 : 0).input("client_name");
}
