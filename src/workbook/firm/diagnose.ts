import { catalogue } from "../../catalogue";
import { version } from "../../core/version";
import { callsUs, toWritten } from "../formula/storedForm";
import type { Workbook } from "../port";
import { clientSheets } from "../sheets/readClientSheet";
import type { HostAnswer } from "./hostQuestions";
import { repairs } from "./repair";
import { countErrors, countFormulas, readUsed, type ReadCells } from "./usedCells";

/** What the host says of itself; nothing of a client. */
export interface HostFacts {
  /** Such as `Excel, PC, 16.0.19000.20000`. */
  readonly host: string;
  /** The highest version of each requirement set that it has, such as `ExcelApi 1.17`. */
  readonly sets: readonly string[];
}

/** What can be told of an add-in in a workbook without any cell of a client. */
export interface Diagnosis {
  readonly version: string;
  readonly functions: number;
  readonly facts: HostFacts | undefined;
  readonly sheets: number;
  readonly clientSheets: number;
  readonly formulas: number;
  /** Formulas that call our functions. */
  readonly ours: number;
  /** Formulas of ours that are stuck. */
  readonly stuck: number;
  /** Cells with an error, by kind. */
  readonly errors: readonly (readonly [error: string, cells: number])[];
  /** What VERSION says in cells of the workbook, where that is another than the pane's. */
  readonly otherVersions: readonly string[];
}

/** Formulas that start with `=MBDR.VERSION()` and what they show. */
function versionsIn(blocks: readonly ReadCells[]): string[] {
  const found = blocks.flatMap(({ cells }) =>
    cells.formulas.flatMap((row, down) =>
      row.flatMap((formula, across) => {
        const isVersion = typeof formula === "string" && /^=MBDR\.VERSION\(\)$/i.test(toWritten(formula));
        const shows = String(cells.values[down]?.[across] ?? "");
        // Only what a version of ours may look like: nobody's text gets into a report.
        return isVersion && /^MBDR \d+\.\d+\.\d+, law figures as of \d{4}-\d\d-\d\d$/.test(shows)
          ? [shows]
          : [];
      }),
    ),
  );
  return [...new Set(found)].filter((one) => one !== version());
}

/**
 * Looks the workbook through. Writes nothing.
 *
 * @param workbook the workbook
 * @param facts what the host says of itself; nothing where there is no Excel
 * @throws {WorkbookError} when the workbook refuses
 */
export async function diagnose(workbook: Workbook, facts: HostFacts | undefined): Promise<Diagnosis> {
  const outline = await workbook.outline();
  const blocks = await readUsed(workbook, outline.sheets);
  const formulas = blocks.flatMap(({ cells }) => cells.formulas.flat());
  return {
    version: version(),
    functions: catalogue.length,
    facts,
    sheets: outline.sheets.length,
    clientSheets: clientSheets(outline).length,
    formulas: countFormulas(blocks),
    ours: formulas.filter(
      (formula) => typeof formula === "string" && formula.startsWith("=") && callsUs(formula),
    ).length,
    stuck: blocks.reduce((cells, { at, cells: read }) => cells + repairs(at, read).length, 0),
    errors: countErrors(blocks),
    otherVersions: versionsIn(blocks),
  };
}

/** How the versions of the pane and of the functions stand to each other, in a sentence. */
export function skewWords({ otherVersions }: Diagnosis, answers: readonly HostAnswer[] | undefined): string {
  const asked = answers?.find(({ formula }) => formula === "=MBDR.VERSION()");
  if (asked?.asExpected === false) {
    return "The functions are not of the pane's version: load the add-in anew, or wait a day for Excel to fetch them.";
  }
  if (otherVersions.length > 0) {
    return "Cells hold answers of another version: recalculate the workbook, or load the add-in anew.";
  }
  if (asked !== undefined) return "The functions and the pane are of the same version.";
  return "No cell shows another version than the pane's.";
}

/**
 * The diagnosis as a text that a person may send to whoever helps: no name, no sheet, no cell of a client.
 *
 * @param diagnosis what was found
 * @param answers how the host answered, where it was asked
 */
export function reportText(diagnosis: Diagnosis, answers: readonly HostAnswer[] | undefined): string {
  const { facts, errors } = diagnosis;
  const lines = [
    "MBDR for Excel: report without client data",
    `Pane: ${diagnosis.version}, ${diagnosis.functions} functions`,
    `Host: ${facts?.host ?? "no Excel"}`,
    `Requirement sets: ${facts === undefined || facts.sets.length === 0 ? "none told" : facts.sets.join(", ")}`,
    `Versions: ${skewWords(diagnosis, answers)}`,
    ...diagnosis.otherVersions.map((one) => `Other version in cells: ${one}`),
    `Sheets: ${diagnosis.sheets}, of clients: ${diagnosis.clientSheets}`,
    `Formulas: ${diagnosis.formulas}, ours: ${diagnosis.ours}, stuck: ${diagnosis.stuck}`,
    `Cells with errors: ${errors.length === 0 ? "none" : errors.map(([error, cells]) => `${error} ${cells}`).join(", ")}`,
    ...(answers === undefined
      ? ["The host was not asked."]
      : answers.map(
          ({ asks, shows, asExpected }) => `${asExpected ? "As expected" : "Differs"}: ${asks}: ${shows}`,
        )),
  ];
  return lines.join("\n");
}
