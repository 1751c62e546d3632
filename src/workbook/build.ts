import { WorkbookError, type Change, type Workbook } from "./port";

/** The name under which a sheet is built; a sheet of that name is one that could not be finished. */
const temporaryName = "MBDR in progress";

/**
 * Builds a whole sheet, or leaves the workbook as it was: under a temporary name, renamed at the end, removed when any
 * of it fails.
 *
 * @param workbook the workbook
 * @param name what the sheet shall be called; no sheet may have that name yet
 * @param changes what to do to the sheet, given the name that it has meanwhile
 * @param start the cell of the finished sheet that is shown and selected
 * @throws {WorkbookError} when the workbook refuses
 */
export async function build(
  workbook: Workbook,
  name: string,
  changes: (sheet: string) => readonly Change[],
  start: string,
): Promise<void> {
  const { sheets } = await workbook.outline();
  const there = (wanted: string) => sheets.some((sheet) => sheet.toLowerCase() === wanted.toLowerCase());
  if (there(name)) throw new WorkbookError("unknown", "A sheet of that name is there already.");
  let sheet = temporaryName;
  for (let copy = 2; there(sheet); copy += 1) sheet = `${temporaryName} ${copy}`;
  try {
    await workbook.apply([
      { do: "add sheet", sheet },
      ...changes(sheet),
      { do: "rename sheet", sheet, to: name },
      { do: "select", at: { sheet: name, range: start } },
    ]);
  } catch (refusal) {
    await removeUnfinished(workbook, sheet);
    throw refusal;
  }
}

/** What refused the sheet may refuse this too: then the unfinished sheet stays, and its name says what it is. */
async function removeUnfinished(workbook: Workbook, sheet: string): Promise<void> {
  try {
    const { sheets } = await workbook.outline();
    if (sheets.includes(sheet)) await workbook.apply([{ do: "remove sheet", sheet }]);
  } catch (refusal) {
    if (!(refusal instanceof WorkbookError)) throw refusal;
  }
}
