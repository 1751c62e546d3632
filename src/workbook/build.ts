import { WorkbookError, type Change, type Workbook } from "./port";

/** The name under which a sheet is built; a sheet of that name is one that could not be finished. */
const temporaryName = "MBDR in progress";

/**
 * Builds a whole sheet, or leaves the workbook as it was: under a temporary name, renamed at the very end, removed when
 * any of it fails. A sheet that has its name is whole; whether it could also be brought into view makes no difference.
 *
 * @param workbook the workbook
 * @param name what the sheet shall be called; no sheet may have that name yet
 * @param changes what to do to the sheet, given the name that it has meanwhile
 * @param start the cell of the finished sheet that is shown and selected
 * @throws {WorkbookError} when the workbook refuses
 */
export function build(
  workbook: Workbook,
  name: string,
  changes: (sheet: string) => readonly Change[],
  start: string,
): Promise<void> {
  return make(workbook, name, (sheet) => [{ do: "add sheet", sheet }, ...changes(sheet)], start);
}

/**
 * As `build`, for a sheet that does not begin blank.
 *
 * @param workbook the workbook
 * @param name what the sheet shall be called; no sheet may have that name yet
 * @param changes what to do, given the name that the sheet has meanwhile; the first makes it, such as by a copy
 * @param start the cell of the finished sheet that is shown and selected
 * @throws {WorkbookError} when the workbook refuses
 */
export async function make(
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
    await workbook.apply([...changes(sheet), { do: "rename sheet", sheet, to: name }]);
  } catch (refusal) {
    await removeUnfinished(workbook, sheet);
    throw refusal;
  }
  await ifItCan(() => workbook.apply([{ do: "select", at: { sheet: name, range: start } }]));
}

/** Does what the workbook may refuse without harm. */
async function ifItCan(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (refusal) {
    if (!(refusal instanceof WorkbookError)) throw refusal;
  }
}

/** What refused the sheet may refuse this too: then the unfinished sheet stays, and its name says what it is. */
async function removeUnfinished(workbook: Workbook, sheet: string): Promise<void> {
  await ifItCan(async () => {
    const { sheets } = await workbook.outline();
    if (sheets.includes(sheet)) await workbook.apply([{ do: "remove sheet", sheet }]);
  });
}
