import type { AnswerValue, Answers, Input, InputId } from "../inputs";
import { inputs } from "../inputs";
import type { Change, Format, Ref } from "../port";
import type { Result } from "../results";
import { checkFormula, resultFormula, workFormula } from "./formulas";
import { band, filled, heading, ink, quiet, workColumns, workRows } from "./look";
import { inputCell, placedLines, resultCell, valueColumn, type PlacedLine } from "./layout";

/** How an answer of each kind looks in its cell. */
export const formats: Readonly<Record<Input["kind"]["of"], Format>> = {
  text: { align: "left", wrap: true },
  year: { numberFormat: "0", align: "right" },
  age: { numberFormat: "0", align: "right" },
  dollars: { numberFormat: "$#,##0.00", align: "right" },
  rate: { numberFormat: "0.00%", align: "right" },
  "match formula": { align: "left", wrap: true },
  "yes or no": { align: "right" },
};

const kindWords: Readonly<Record<Input["kind"]["of"], string>> = {
  text: "Text",
  year: "Year",
  age: "Years",
  dollars: "Dollars",
  rate: "Rate, such as 6%",
  "match formula": "Text, as the plan writes it",
  "yes or no": "Yes, No, or blank if not known",
};

/** The two that a match formula stands for or asks for. */
const neededIf: Readonly<Partial<Record<InputId, string>>> = {
  other_employer: "needed if no formula",
  compensation: "needed for a formula",
};

function kindOf(input: Input & { readonly id: InputId }): string {
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

function resultLine(sheet: string, row: number, result: Result): Change[] {
  const at = { sheet, range: `${valueColumn}${row}` };
  const source = "call" in result ? `MBDR.${result.call}` : "Sum of both";
  const changes: Change[] = [
    { do: "text", at: { sheet, range: `A${row}:B${row}` }, rows: [[result.label, source]] },
    { do: "formula", at, formula: resultFormula(result) },
    { do: "format", at, format: result.inWords ? { align: "left" } : formats.dollars },
    { do: "name", name: result.id, at },
  ];
  // An answer in words runs on into the next column; its note stands with the others.
  if (!result.inWords) changes.push({ do: "text", at: { sheet, range: `D${row}` }, rows: [[result.note]] });
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
    case "result":
      return resultLine(sheet, row, line.result);
    case "note":
      return [{ do: "text", at: first, rows: [[line.text]] }];
    case "version":
      return [{ do: "formula", at: first, formula: "=MBDR.VERSION()" }];
    case "work":
      return workRows(sheet, row, line.rows, workFormula(line.of));
    case "blank":
      return [];
  }
}

/** Formats of whole columns of the part that people fill and read. */
function columnFormats(sheet: string): Change[] {
  const rows = placedLines.filter(({ line }) => line.is === "input" || line.is === "result");
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
    { do: "widths", sheet, widths: workColumns },
    ...placedLines.flatMap((placed) => changesOf(placed, sheet, answers)),
    ...columnFormats(sheet),
    { do: "format", at: headroom, format: { bold: true, size: 14, color: ink } },
    { do: "print", sheet, orientation: "landscape" },
  ];
}

/** Where a person goes on: the first answer that is blank. */
export function startCell(answers: Answers): string {
  return inputCell(inputs.find(({ id }) => answers[id] === undefined)?.id ?? "client_name");
}
