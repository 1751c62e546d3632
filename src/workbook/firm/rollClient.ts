import { build } from "../build";
import type { Answers } from "../inputs/inputs";
import { WorkbookError, type Workbook } from "../port";
import { clientSheet, startCell } from "../sheets/clientSheet";
import { rollForwardSheet } from "../sheets/rollForwardSheet";
import { clientSheetName, freeSheetName } from "../sheets/sheetName";
import type { Rolled } from "./rollForward";

/** The sheets of a client in another year. */
export interface RolledSheets {
  readonly sheet: string;
  /** The sheet that lists what changed; a sentence when it could not be made. */
  readonly list: { readonly sheet: string } | { readonly sentence: string };
}

/**
 * Copies a client to another year: a client sheet of that year, and a sheet that lists each figure that changed. The sheet
 * of the year before stays as it is.
 *
 * @param workbook the workbook
 * @param answers of the client in the year before
 * @param rolled the client in the other year, as it was shown
 * @throws {WorkbookError} when the workbook refuses the client sheet; then nothing is left behind
 */
export async function rollClient(
  workbook: Workbook,
  answers: Answers,
  rolled: Rolled,
): Promise<RolledSheets> {
  const { sheets } = await workbook.outline();
  const sheet = clientSheetName(rolled.answers, sheets);
  const start = startCell(rolled.answers);
  await build(workbook, sheet, (name) => clientSheet(name, rolled.answers), start);
  const years = [answers.year ?? "?", rolled.answers.year ?? "?"].join(" to ");
  const name = typeof answers.client_name === "string" ? answers.client_name : "Client";
  const list = freeSheetName(name, ` ${years}`, "Client", [...sheets, sheet]);
  try {
    const title = `${name}, ${years}`;
    await build(workbook, list, (temporary) => rollForwardSheet(temporary, title, rolled.changes), "A1");
    return { sheet, list: { sheet: list } };
  } catch (refusal) {
    if (!(refusal instanceof WorkbookError)) throw refusal;
    return { sheet, list: { sentence: refusal.message } };
  }
}
