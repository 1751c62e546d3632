import { WorkbookError, type Change, type Workbook } from "./port";

/** The name under which a sheet is built; a sheet of that name is one that could not be finished. */
const temporaryName = "MBDR in progress";

/** Whether a workbook has a sheet of this name, in any case. */
export function isThere(name: string, sheets: readonly string[]): boolean {
  return sheets.some((sheet) => sheet.toLowerCase() === name.toLowerCase());
}

/** A name for a sheet that is not finished. */
function passingName(sheets: readonly string[]): string {
  let sheet = temporaryName;
  for (let copy = 2; isThere(sheet, sheets); copy += 1) sheet = `${temporaryName} ${copy}`;
  return sheet;
}

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
  if (isThere(name, sheets)) throw new WorkbookError("unknown", "A sheet of that name is there already.");
  const sheet = passingName(sheets);
  try {
    await workbook.apply([...changes(sheet), { do: "rename sheet", sheet, to: name }]);
  } catch (refusal) {
    await removeUnfinished(workbook, sheet);
    throw refusal;
  }
  await ifItCan(() => workbook.apply([{ do: "select", at: { sheet: name, range: start } }]));
}

/**
 * Asks something of cells on a sheet that is there only as long as the question takes.
 *
 * @param workbook the workbook
 * @param changes what to write, given the name of the sheet
 * @param ask what to do while it is there
 * @throws {WorkbookError} when the workbook refuses; the sheet is removed all the same, and where it cannot be, that is said
 */
export async function onPassingSheet<Answer>(
  workbook: Workbook,
  changes: (sheet: string) => readonly Change[],
  ask: (sheet: string) => Promise<Answer>,
): Promise<Answer> {
  const sheet = passingName((await workbook.outline()).sheets);
  let answer: Answer;
  try {
    await workbook.apply([{ do: "add sheet", sheet }, ...changes(sheet)]);
    answer = await ask(sheet);
  } catch (refusal) {
    await removeUnfinished(workbook, sheet);
    throw refusal;
  }
  // What is in the way for a moment may be gone the next.
  const gone = (await removeUnfinished(workbook, sheet)) || (await removeUnfinished(workbook, sheet));
  if (!gone) {
    throw new WorkbookError("unknown", `The sheet ${sheet} could not be removed. Please delete it yourself.`);
  }
  return answer;
}

/** Does what the workbook may refuse without harm, and says whether it did not. */
async function ifItCan(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (refusal) {
    if (!(refusal instanceof WorkbookError)) throw refusal;
    return false;
  }
}

/** What refused the sheet may refuse this too: then the unfinished sheet stays, and its name says what it is. */
function removeUnfinished(workbook: Workbook, sheet: string): Promise<boolean> {
  return ifItCan(async () => {
    const { sheets } = await workbook.outline();
    if (sheets.includes(sheet)) await workbook.apply([{ do: "remove sheet", sheet }]);
  });
}
