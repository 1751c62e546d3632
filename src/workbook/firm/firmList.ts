import { address, areaOf } from "../a1";
import { amend } from "../amend";
import { isThere } from "../build";
import { WorkbookError, type Outline, type Workbook } from "../port";
import { editChanges, type ListEdits } from "../sheets/listEdits";
import { findList, readList, type FoundList, type ListTable, type ReadList } from "../sheets/listTable";

/** One of the firm's lists as it was read. */
export interface ThereList<Id extends string> {
  readonly is: "there";
  readonly found: FoundList;
  readonly read: ReadList<Id>;
}

/** A list of the workbook: read, or not there yet, or not to be found though a sheet has its name. */
export type FirmList<Id extends string> =
  ThereList<Id> | { readonly is: "none" } | { readonly is: "damaged"; readonly sentence: string };

/** The rows to read: those of the list, as far down as the sheet holds anything. */
async function rowsOf<Id extends string>(
  workbook: Pick<Workbook, "used" | "read">,
  list: ListTable<Id>,
  found: FoundList,
): Promise<ReadList<Id>> {
  const { sheet, headings } = found;
  const { top, left, right } = headings;
  const [used] = await workbook.used([sheet]);
  const end = areaOf(used?.range ?? "")?.bottom ?? top;
  const last = Math.max(top + 1, Math.min(end, top + list.mostRows));
  const [cells] = await workbook.read([{ sheet, range: `${address(top, left)}:${address(last, right)}` }]);
  return readList(list, cells ?? { values: [], types: [], formulas: [] });
}

/**
 * Reads a list of the workbook, in as many requests whatever its length. Writes nothing.
 *
 * @param workbook the workbook
 * @param list the list
 * @param sheetName the name under which its sheet is made
 * @param outline what the workbook holds, where that is known already
 */
export async function readFirmList<Id extends string>(
  workbook: Workbook,
  list: ListTable<Id>,
  sheetName: string,
  outline?: Outline,
): Promise<FirmList<Id>> {
  const { sheets, names } = outline ?? (await workbook.outline());
  const found = findList(list, { sheets, names });
  if (found !== undefined) return { is: "there", found, read: await rowsOf(workbook, list, found) };
  if (!isThere(sheetName, sheets)) return { is: "none" };
  const sentence = `A sheet is called ${sheetName}, but no headings have the name ${list.headings}. Define it in Formulas, Name Manager, or rename the sheet.`;
  return { is: "damaged", sentence };
}

/** Whether a list is the same, row for row. */
function isSame(a: ReadList<string>, b: ReadList<string>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Edits a list that a person has seen, if it is still as it was shown.
 *
 * @param workbook the workbook
 * @param list the list
 * @param shown the list as it was shown
 * @param edits what is to be done
 * @throws {WorkbookError} when the list has changed since, or the workbook refuses
 */
export async function editFirmList<Id extends string>(
  workbook: Workbook,
  list: ListTable<Id>,
  shown: ThereList<Id>,
  edits: ListEdits<Id>,
): Promise<void> {
  const found = findList(list, await workbook.outline());
  const read = found === undefined ? undefined : await rowsOf(workbook, list, found);
  if (found === undefined || read === undefined || !isSame(read, shown.read)) {
    throw new WorkbookError("gone", "The list has changed meanwhile: look at it again.");
  }
  await amend(workbook, editChanges(list, found, read, edits));
}
