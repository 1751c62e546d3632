import { address } from "../a1";
import { sameField, type Row } from "../firm/fields";
import { WorkbookError, type Change } from "../port";
import { rowChanges, type FoundList, type ListTable, type ReadList } from "./listTable";

/** Rows of a list that shall change, by their place among its rows, and rows that shall be added. */
export interface ListEdits<Id extends string> {
  readonly added: readonly Row<Id>[];
  readonly changed: readonly { readonly at: number; readonly row: Row<Id> }[];
}

/** The cells of a row that change, those side by side as one change: what stands in the others, such as a formula, stays. */
function cellChanges<Id extends string>(
  { fields }: ListTable<Id>,
  sheet: string,
  line: number,
  before: Row<Id>,
  row: Row<Id>,
): Change[] {
  const differs = fields.map((field) => !sameField(field, before[field.id], row[field.id]));
  const starts = differs.flatMap((is, at) => (is && differs[at - 1] !== true ? [at] : []));
  return starts.map((start): Change => {
    const end = differs.indexOf(false, start);
    const changed = fields.slice(start, end === -1 ? undefined : end);
    const first = address(line, start + 1);
    const last = address(line, start + changed.length);
    return {
      do: "rows",
      at: { sheet, range: first === last ? first : `${first}:${last}` },
      rows: [changed.map(({ id }) => row[id] ?? "")],
    };
  });
}

/**
 * Edits of a list as changes to its sheet: changed cells where they stand, new rows below the last, and the table around
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
  const inRows = changed.flatMap(({ at, row }) => {
    const stands = read.rows[at];
    if (stands === undefined)
      throw new WorkbookError("gone", "The list has changed meanwhile: look at it again.");
    return cellChanges(list, sheet, headings.top + stands.below, stands.row, row);
  });
  if (added.length === 0 && inRows.length === 0) return [];
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
