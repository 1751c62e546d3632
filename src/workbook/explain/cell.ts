import { entryNamed } from "../../catalogue";
import { isCellProblem } from "../../catalogue/define";
import { DomainError } from "../../core/errors";
import type { Line } from "../../core/worksheet";
import { build } from "../build";
import { asFunctionGets, explainArguments, type PlainArgument } from "./arguments";
import { explainFormula } from "./formula";
import type { Ref, Workbook } from "../port";
import { freeSheetName } from "../sheets/sheetName";
import { workSheet, workStart } from "../sheets/workSheet";

/** What can be told of a cell. */
export type CellWork =
  /** There is nothing to explain; the sentence says why, or what to select. */
  | { readonly is: "nothing"; readonly sentence: string }
  | {
      readonly is: "found";
      readonly at: Ref;
      /** As the formula bar shows it. */
      readonly formula: string;
      /** The formula that spills the worked lines. */
      readonly explanation: string;
      /** The worked lines; a sentence when the call has no answer, or only the workbook can work it out. */
      readonly lines: readonly Line[] | string;
    };

async function valuesOf(workbook: Workbook, args: readonly PlainArgument[]): Promise<unknown[]> {
  const places = args.flatMap((argument) => ("at" in argument ? [argument.at] : []));
  const cells = await workbook.read(places);
  let next = 0;
  return args.map((argument) => {
    if ("value" in argument) return argument.value === null ? null : [[argument.value]];
    const read = cells[next];
    next += 1;
    return read === undefined ? null : asFunctionGets(read);
  });
}

/** Works the lines out by the catalogue, as the cell function would: it gets what the cells hold now. */
async function workedLines(workbook: Workbook, explanation: string): Promise<readonly Line[] | string> {
  const args = explainArguments(explanation);
  if (args === undefined) return "This formula calculates some of its arguments: put the work on a sheet.";
  const [name, ...values] = await valuesOf(workbook, args);
  try {
    const rows = entryNamed("EXPLAIN").evaluate([name, values]).slice(1);
    return rows.map(([label, how, amount, authority]): Line => {
      if (isCellProblem(amount)) throw amount;
      return { label: String(label), how: String(how), amount: amount ?? "", authority: String(authority) };
    });
  } catch (problem) {
    if (!isCellProblem(problem)) throw problem;
    return problem instanceof DomainError ? `${problem.message}.` : "A cell that it reads holds an error.";
  }
}

/**
 * Explains the cell that is selected: the worked lines of the MBDR call in it. Writes nothing.
 *
 * @param workbook the workbook
 * @param selected the selection; its first cell counts
 */
export async function explainCell(workbook: Workbook, selected: Ref): Promise<CellWork> {
  const at = { ...selected, range: (selected.range.split(":")[0] ?? "").replaceAll("$", "") };
  const [cell] = await workbook.read([at]);
  const formula = cell?.formulas[0]?.[0];
  const { names } = await workbook.outline();
  const explained = explainFormula(typeof formula === "string" ? formula : "", at.sheet, names);
  if ("sentence" in explained) return { is: "nothing", sentence: explained.sentence };
  return {
    is: "found",
    at,
    formula: String(formula),
    explanation: explained.formula,
    lines: await workedLines(workbook, explained.formula),
  };
}

/**
 * Puts the worked lines of a cell on a sheet of their own, by a formula: they stay in step with the cell.
 *
 * @returns the name of the new sheet
 * @throws {WorkbookError} when the workbook refuses; then no sheet is left behind
 */
export async function putWorkOnSheet(
  workbook: Workbook,
  found: Extract<CellWork, { is: "found" }>,
): Promise<string> {
  const { sheets } = await workbook.outline();
  const name = freeSheetName(`Work ${found.at.sheet}`, ` ${found.at.range}`, "Work", sheets);
  await build(
    workbook,
    name,
    (sheet) => workSheet(sheet, found.at, found.formula, found.explanation),
    workStart,
  );
  return name;
}
