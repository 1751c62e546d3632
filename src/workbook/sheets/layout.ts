import { ageFact, facts, inputs, type Input, type InputId, type Step } from "../inputs";
import {
  conversionResults,
  results,
  roomResults,
  spilledTables,
  type Result,
  type ResultId,
  type SpilledTable,
} from "../results";

/** One line of the client sheet, by what stands on it. */
export type SheetLine =
  | { readonly is: "title" | "about" | "check" | "blank" }
  | { readonly is: "heading"; readonly text: string }
  | { readonly is: "input"; readonly input: Input & { readonly id: InputId } }
  /** A line of the household table that is asked elsewhere. */
  | { readonly is: "age"; readonly fact: string }
  | { readonly is: "result"; readonly result: Result }
  | { readonly is: "note"; readonly text: string }
  | { readonly is: "version" }
  | { readonly is: "table"; readonly table: SpilledTable; readonly rows: number }
  | { readonly is: "work"; readonly of: ResultId; readonly rows: number };

/** Rows that are kept free for the worked lines of the room, which are at most so many. */
export const roomForWork = 24;

/** Rows that are kept free for each table of the conversion, which is at most so long whatever the state and household. */
export const roomForTables: Readonly<Record<SpilledTable["id"], number>> = {
  conversion_detail: 40,
  conversion_cliffs: 76,
};

/** Rows made ready for the worked lines of the match; below them the sheet is free. */
const rowsForMatch = 20;

const notModelled =
  "Not modelled: testing of the plan and refunds after it, pay periods, other employers; of taxes, what the returns name.";

/** What every report ends with. */
export const closingNotes: readonly string[] = [
  "Estimate from the facts entered; not a return, nor tax, legal, investment or plan advice.",
  notModelled,
  "The plan document controls. Have it reviewed by a qualified professional.",
  "Not affiliated with the IRS or Microsoft.",
];

const notesInWords = results.filter(({ inWords }) => inWords).map(({ note }) => note);

function ofStep(step: Step): SheetLine[] {
  return inputs.filter((input) => input.step === step).map((input) => ({ is: "input", input }));
}

function section(text: string, lines: readonly SheetLine[]): SheetLine[] {
  return [{ is: "heading", text }, ...lines, { is: "blank" }];
}

const asLines = (list: readonly Result[]) => list.map((result): SheetLine => ({ is: "result", result }));

/** The household: status, income and state, then the table of facts without a gap, the age first. */
function householdLines(): SheetLine[] {
  const lines = ofStep("Household");
  const first = lines.findIndex((line) => line.is === "input" && line.input.fact !== undefined);
  return [...lines.slice(0, first), { is: "age", fact: ageFact }, ...lines.slice(first)];
}

/** The lines of the client sheet from the top; a `work` line stands for the rows that its lines may spill into. */
export const sheetLines: readonly SheetLine[] = [
  { is: "title" },
  { is: "about" },
  { is: "check" },
  { is: "blank" },
  ...section("Client", ofStep("Client")),
  ...section("Plan", ofStep("Plan")),
  ...section("Pay & contributions", ofStep("Pay & contributions")),
  ...section("Results", asLines(roomResults)),
  ...section("Household", householdLines()),
  ...section("Conversion", ofStep("Conversion")),
  ...section("What the conversion costs", asLines(conversionResults)),
  { is: "heading", text: "Please note" },
  ...[...notesInWords, ...closingNotes].map((text): SheetLine => ({ is: "note", text })),
  { is: "version" },
  { is: "blank" },
  { is: "heading", text: "How the room comes about" },
  { is: "work", of: "headroom", rows: roomForWork },
  ...spilledTables.flatMap((table): SheetLine[] => [
    { is: "heading", text: table.heading },
    { is: "table", table, rows: roomForTables[table.id] },
  ]),
  { is: "heading", text: "How the match comes about" },
  { is: "work", of: "match", rows: rowsForMatch },
];

/** A line and the row that it stands on, from 1. */
export interface PlacedLine {
  readonly line: SheetLine;
  readonly row: number;
}

function place(lines: readonly SheetLine[]): PlacedLine[] {
  let next = 1;
  return lines.map((line) => {
    const row = next;
    next += "rows" in line ? line.rows : 1;
    return { line, row };
  });
}

/** Every line with its row. */
export const placedLines: readonly PlacedLine[] = place(sheetLines);

/** The column in which answers and results stand. */
export const valueColumn = "C";

function rowOf(matches: (line: SheetLine) => boolean): number {
  const found = placedLines.find(({ line }) => matches(line));
  if (found === undefined) throw new Error("The client sheet has no such line");
  return found.row;
}

/** The cell in which an answer stands on a sheet as it is built. */
export function inputCell(id: InputId): string {
  return `${valueColumn}${rowOf((line) => line.is === "input" && line.input.id === id)}`;
}

/** Where the household table stands on a sheet as it is built: its labels, and beside them the answers. */
export function householdRange(): string {
  const first = rowOf((line) => line.is === "age");
  return `B${first}:${valueColumn}${first + facts.length}`;
}

/** The cell in which a result stands on a sheet as it is built. */
export function resultCell(id: ResultId): string {
  return `${valueColumn}${rowOf((line) => line.is === "result" && line.result.id === id)}`;
}
