import type { AnswerValue, Answers, Input, InputId } from "../inputs/inputs";
import { inputNamed, inputs } from "../inputs/inputs";
import type { Change, Format, Ref } from "../port";
import type { ReadsAs, Result } from "../results/result";
import { spilledNamed } from "../results/results";
import { checkFormula, linkedFormula, resultFormula, tableFormula, workFormula } from "./formulas";
import { band, filled, heading, ink, quiet, tableColumns, tableRows, workColumns, workRows } from "./look";
import { inputCell, placedLines, resultCell, valueColumn, type PlacedLine, type SheetLine } from "./layout";

/** How an answer of each kind looks in its cell. */
export const formats: Readonly<Record<Input["kind"]["of"], Format>> = {
  text: { align: "left", wrap: true },
  year: { numberFormat: "0", align: "right" },
  age: { numberFormat: "0", align: "right" },
  dollars: { numberFormat: "$#,##0.00", align: "right" },
  rate: { numberFormat: "0.00%", align: "right" },
  "match formula": { align: "left", wrap: true },
  "yes or no": { align: "right" },
  "filing status": { align: "right" },
  state: { align: "right" },
  people: { numberFormat: "0", align: "right" },
  "on Medicare": { numberFormat: "0", align: "right" },
  place: { numberFormat: "0.00%", align: "right" },
  "pay dates": { numberFormat: "0", align: "right" },
  day: { numberFormat: "yyyy-mm-dd", align: "right" },
  "years ahead": { numberFormat: "0", align: "right" },
  return: { numberFormat: "0.00%", align: "right" },
};

/** How a result looks, by how it reads. */
export const resultFormats: Readonly<Record<ReadsAs, Format>> = {
  "a sentence": { align: "left" },
  "yes or no": { align: "right" },
  "a rate": formats.rate,
  "a number": formats.people,
};

/** An amount, or the word that there is none. */
const moneyOrNone: Format = { numberFormat: "#,##0.00##", align: "right" };

const kindWords: Readonly<Record<Input["kind"]["of"], string>> = {
  text: "Text",
  year: "Year",
  age: "Years",
  dollars: "Dollars",
  rate: "Rate, such as 6%",
  "match formula": "Text, as the plan writes it",
  "yes or no": "Yes, No, or blank if not known",
  "filing status": "Single, MFJ, MFS, HOH or QSS",
  state: "Two letters; blank for federal alone",
  people: "People",
  "on Medicare": "1, 2, No, or blank",
  place: "Place, or rate",
  "pay dates": "Number of pay dates",
  day: "Date",
  "years ahead": "Years",
  return: "Rate, such as 7% or -5%",
};

/** The two that a match formula stands for or asks for. */
const neededIf: Readonly<Partial<Record<InputId, string>>> = {
  other_employer: "needed if no formula",
  compensation: "needed for a formula",
};

/** What stands beside a question: how it is answered, or the label under which formulas find it in the household table. */
function kindOf(input: Input & { readonly id: InputId }): string {
  if (input.fact !== undefined) return input.fact;
  const needed = neededIf[input.id] ?? (input.required ? "needed" : undefined);
  const words = kindWords[input.kind.of];
  return needed === undefined ? words : `${words}; ${needed}`;
}

/**
 * Writes an answer into its cell: text as text, a number as a number, nothing as a blank.
 *
 * @param at the cell
 * @param value the answer
 */
export function answerChange(at: Ref, value: AnswerValue): Change {
  if (value === undefined) return { do: "clear", at };
  if (typeof value === "number") return { do: "number", at, value };
  return { do: "text", at, rows: [[value]] };
}

function inputLine(sheet: string, row: number, input: Input & { readonly id: InputId }, value: AnswerValue) {
  const at = { sheet, range: `${valueColumn}${row}` };
  const changes: Change[] = [
    { do: "text", at: { sheet, range: `A${row}:B${row}` }, rows: [[input.label, kindOf(input)]] },
    { do: "text", at: { sheet, range: `D${row}` }, rows: [[input.hint]] },
    { do: "format", at, format: { ...filled, ...formats[input.kind.of] } },
    { do: "name", name: input.id, at },
  ];
  // After the format, so that a number keeps it.
  if (value !== undefined) changes.push(answerChange(at, value));
  return changes;
}

/** A value from elsewhere on the sheet, where a table of labels and values wants it: a blank one stays blank. */
function linkedLine(sheet: string, row: number, line: Extract<SheetLine, { is: "linked" }>): Change[] {
  const at: Ref = { sheet, range: `${valueColumn}${row}` };
  const { from, label, fact } = line;
  const format = "copy" in from ? formats[inputNamed(from.copy).kind.of] : moneyOrNone;
  return [
    { do: "text", at: { sheet, range: `A${row}:B${row}` }, rows: [[label, fact]] },
    { do: "text", at: { sheet, range: `D${row}` }, rows: [["From elsewhere on this sheet."]] },
    { do: "formula", at, formula: linkedFormula(from) },
    { do: "format", at, format },
  ];
}

/** Where a formula of the sheet says how it comes about. */
function sourceOf(result: Result): string {
  if ("call" in result) return `MBDR.${result.call}`;
  if ("sum" in result) return "Sum of both";
  if ("difference" in result) return "Difference of both";
  if ("parts" in result) return "Share of pay";
  return `From MBDR.${spilledNamed(result.in).call}`;
}

function resultLine(sheet: string, row: number, result: Result): Change[] {
  const at = { sheet, range: `${valueColumn}${row}` };
  const changes: Change[] = [
    { do: "text", at: { sheet, range: `A${row}:B${row}` }, rows: [[result.label, sourceOf(result)]] },
    { do: "formula", at, formula: resultFormula(result) },
    { do: "format", at, format: result.reads === undefined ? formats.dollars : resultFormats[result.reads] },
    { do: "name", name: result.id, at },
  ];
  // An answer in words runs on into the next column; its note stands with the others.
  if (result.reads !== "a sentence")
    changes.push({ do: "text", at: { sheet, range: `D${row}` }, rows: [[result.note]] });
  return changes;
}

const about =
  "Blue cells are for you to fill; everything else calculates. Room is legal room before plan limits and refunds.";

function changesOf({ line, row }: PlacedLine, sheet: string, answers: Answers): Change[] {
  const first: Ref = { sheet, range: `A${row}` };
  const whole: Ref = { sheet, range: `A${row}:D${row}` };
  switch (line.is) {
    case "title":
      return [
        { do: "text", at: first, rows: [["Mega backdoor Roth estimate"]] },
        { do: "format", at: first, format: heading },
      ];
    case "about":
      return [
        { do: "text", at: first, rows: [[about]] },
        { do: "format", at: first, format: { color: quiet } },
      ];
    case "check":
      return [
        { do: "formula", at: first, formula: checkFormula() },
        { do: "format", at: first, format: { bold: true } },
      ];
    case "heading":
      return [
        { do: "text", at: first, rows: [[line.text]] },
        { do: "format", at: whole, format: band },
      ];
    case "input":
      return inputLine(sheet, row, line.input, answers[line.input.id]);
    case "linked":
      return linkedLine(sheet, row, line);
    case "result":
      return resultLine(sheet, row, line.result);
    case "note":
      return [{ do: "text", at: first, rows: [[line.text]] }];
    case "version":
      return [{ do: "formula", at: first, formula: "=MBDR.VERSION()" }];
    case "table":
      return tableRows(sheet, row, line.rows, tableFormula(line.table), line.table.columns);
    case "work":
      return workRows(sheet, row, line.rows, workFormula(line.of));
    case "blank":
      return [];
  }
}

/** Formats of whole columns of the part that people fill and read. */
function columnFormats(sheet: string): Change[] {
  const rows = placedLines.filter(({ line }) => ["input", "linked", "result"].includes(line.is));
  return rows.flatMap(({ row }): Change[] => [
    { do: "format", at: { sheet, range: `B${row}` }, format: { color: quiet } },
    { do: "format", at: { sheet, range: `D${row}` }, format: { color: quiet, wrap: true } },
  ]);
}

/**
 * The client sheet as changes to an empty sheet: named input cells, live formulas, worked lines.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param answers what is known so far; the rest is left blank to be filled
 * @returns what to do, in order
 */
export function clientSheet(sheet: string, answers: Answers): Change[] {
  const headroom: Ref = { sheet, range: resultCell("headroom") };
  return [
    { do: "widths", sheet, widths: { ...workColumns, ...tableColumns } },
    ...placedLines.flatMap((placed) => changesOf(placed, sheet, answers)),
    ...columnFormats(sheet),
    { do: "format", at: headroom, format: { bold: true, size: 14, color: ink } },
    { do: "format", at: { sheet, range: resultCell("conversion_tax") }, format: { bold: true, color: ink } },
    // What stands beside the tables would make everything too small to read.
    { do: "print", sheet, orientation: "landscape", columns: "A:D" },
  ];
}

/** Where a person goes on: the first answer that is blank. */
export function startCell(answers: Answers): string {
  return inputCell(inputs.find(({ id }) => answers[id] === undefined)?.id ?? "client_name");
}
