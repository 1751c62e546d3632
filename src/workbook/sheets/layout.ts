import { inputs, type Input, type InputId, type Step } from "../inputs/inputs";
import { householdInputs } from "../inputs/household";
import { labelledTables, type LabelledRow, type Linked } from "../results/labelledTables";
import { payrollInputs } from "../inputs/payroll";
import { payrollResults, pitfallResults, testingResults, worthResults } from "../results/planResults";
import { pitfallInputs } from "../inputs/pitfalls";
import type { LabelledId, Result, ResultId, SpilledId, SpilledTable } from "../results/result";
import { conversionResults, results, roomResults, spilledTables } from "../results/results";
import { roomInputs } from "../inputs/room";
import { worthInputs } from "../inputs/worth";

/** One line of the client sheet, by what stands on it. */
export type SheetLine =
  | { readonly is: "title" | "about" | "check" | "blank" }
  | { readonly is: "heading"; readonly text: string }
  | { readonly is: "input"; readonly input: Input & { readonly id: InputId } }
  /** A row of a table of labels and values whose value comes from elsewhere on the sheet. */
  | { readonly is: "linked"; readonly fact: string; readonly label: string; readonly from: Linked }
  | { readonly is: "result"; readonly result: Result }
  | { readonly is: "note"; readonly text: string }
  | { readonly is: "version" }
  | { readonly is: "table"; readonly table: SpilledTable; readonly rows: number }
  | { readonly is: "work"; readonly of: ResultId; readonly rows: number };

/** Rows that are kept free for the worked lines of the room, which are at most so many. */
export const roomForWork = 24;

/** Rows that are kept free for each table that spills, which is at most so long whatever the answers. */
export const roomForTables: Readonly<Record<SpilledId, number>> = {
  conversion_detail: 40,
  conversion_cliffs: 76,
  schedule_rows: 76,
  projection: 108,
  pitfalls: 18,
};

/** Rows made ready for the worked lines of the match; below them the sheet is free. */
const rowsForMatch = 20;

const notModelled =
  "Not modelled: the plan's test and refunds after it, other employers; of taxes, what the returns name.";

/** What every report ends with. */
export const closingNotes: readonly string[] = [
  "Estimate from the facts entered; not a return, nor tax, legal, investment or plan advice.",
  notModelled,
  "The plan document controls. Have it reviewed by a qualified professional.",
  "Not affiliated with the IRS or Microsoft.",
];

const notesInWords = results.filter(({ reads }) => reads === "a sentence").map(({ note }) => note);

type Asked = Input & { readonly id: InputId };

const asInputs = (list: readonly Asked[]) => list.map((input): SheetLine => ({ is: "input", input }));

function ofStep(step: Step): SheetLine[] {
  return asInputs(inputs.filter((input) => input.step === step));
}

function rowLine(row: LabelledRow): SheetLine {
  return "input" in row ? { is: "input", input: row.input } : { is: "linked", ...row };
}

/** Questions of a group: those outside its table first, then the table without a gap. */
function withTable(list: readonly Asked[], table: LabelledId): SheetLine[] {
  return [...asInputs(list.filter(({ fact }) => fact === undefined)), ...labelledTables[table].map(rowLine)];
}

function section(text: string, lines: readonly SheetLine[]): SheetLine[] {
  return [{ is: "heading", text }, ...lines, { is: "blank" }];
}

const asLines = (list: readonly Result[]) => list.map((result): SheetLine => ({ is: "result", result }));

/** The lines of the client sheet from the top; a `work` line stands for the rows that its lines may spill into. */
export const sheetLines: readonly SheetLine[] = [
  { is: "title" },
  { is: "about" },
  { is: "check" },
  { is: "blank" },
  ...section("Client", ofStep("Client")),
  ...section("Plan", ofStep("Plan")),
  ...section(
    "Pay & contributions",
    asInputs(roomInputs.filter(({ step }) => step === "Pay & contributions")),
  ),
  ...section("Results", asLines(roomResults)),
  ...section("Household", withTable(householdInputs, "household")),
  ...section("Conversion", ofStep("Conversion")),
  ...section("What the conversion costs", asLines(conversionResults)),
  ...section("Payroll election", [...withTable(payrollInputs, "schedule"), ...asLines(payrollResults)]),
  ...section("Testing", [...ofStep("Testing"), ...asLines(testingResults)]),
  ...section("What it is worth: hypothetical, not guaranteed", [
    ...withTable(worthInputs, "projection"),
    ...asLines(worthResults),
  ]),
  ...section("Pitfalls", [...asInputs(pitfallInputs), ...asLines(pitfallResults)]),
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
  { is: "heading", text: "Facts that the pitfalls are told from; a blank is not known, None is none" },
  ...labelledTables.facts.map(rowLine),
  { is: "blank" },
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

/** Where a table of labels and values stands on a sheet as it is built. */
export function labelledRange(id: LabelledId): string {
  const rows = labelledTables[id];
  const first = rows[0];
  const top = rowOf((line) => {
    if (first === undefined) return false;
    if ("input" in first) return line.is === "input" && line.input.id === first.input.id;
    return line.is === "linked" && line.from === first.from;
  });
  return `B${top}:${valueColumn}${top + rows.length - 1}`;
}

/** Where a table spills on a sheet as it is built: the row of its headings, and the last row that is kept free for it. */
export function spilledRows(id: SpilledId): { readonly first: number; readonly last: number } {
  const first = rowOf((line) => line.is === "table" && line.table.id === id);
  return { first, last: first + roomForTables[id] - 1 };
}

/** The cell in which a result stands on a sheet as it is built. */
export function resultCell(id: ResultId): string {
  return `${valueColumn}${rowOf((line) => line.is === "result" && line.result.id === id)}`;
}
