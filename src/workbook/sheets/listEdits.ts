import { address } from "../a1";
import type { Row } from "../firm/fields";
import { WorkbookError, type Change } from "../port";
import { rowChanges, rowValues, type FoundList, type ListTable, type ReadList } from "./listTable";

/** Rows of a list that shall change, by their place among its rows, and rows that shall be added. */
export interface ListEdits<Id extends string> {
  readonly added: readonly Row<Id>[];
  readonly changed: readonly { readonly at: number; readonly row: Row<Id> }[];
}

/**
 * Edits of a list as changes to its sheet: changed rows where they stand, new ones below the last, and the table around
 * all of them.
 *
 * @param list the list
 * @param found where it stands
 * @param read the list as it was read for the edits
 * @param edits what is to be done
 * @returns what to do, in order; nothing when nothing changes
 * @throws {WorkbookError} when columns are not where the sheet was built with them: nothing would be written where it
 *   belongs
 */
export function editChanges<Id extends string>(
  list: ListTable<Id>,
  { sheet, headings }: FoundList,
  read: ReadList<Id>,
  { added, changed }: ListEdits<Id>,
): Change[] {
  if (!read.asBuilt || headings.left !== 1) {
    throw new WorkbookError(
      "unsupported",
      `The columns of the ${list.table} sheet were moved: put them back as they were built.`,
    );
  }
  if (added.length === 0 && changed.length === 0) return [];
  const inRows = changed.map(({ at, row }) => {
    const below = read.rows[at]?.below;
    if (below === undefined)
      throw new WorkbookError("gone", "The list has changed meanwhile: look at it again.");
    return rowValues(list, sheet, headings.top + below, [row]);
  });
  const last = Math.max(0, ...read.rows.map(({ below }) => below));
  const end = headings.top + last + added.length;
  return [
    ...inRows,
    ...(added.length > 0 ? rowChanges(list, sheet, headings.top + last + 1, added) : []),
    {
      do: "table",
      at: { sheet, range: `A${headings.top}:${address(end, list.fields.length)}` },
      name: list.table,
    },
  ];
}
