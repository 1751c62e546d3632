import { address } from "../a1";
import type { ImportPreview } from "../firm/planImport";
import type { PlanFieldId } from "../firm/plans";
import { WorkbookError, type Change } from "../port";
import { rowChanges, rowValues, type FoundList, type ReadList } from "./listTable";
import { plansList } from "./plansSheet";

/**
 * An import as changes to the library's sheet: changed plans in their rows, new ones below the last, and the table around
 * all of them.
 *
 * @param found where the library stands
 * @param read the library as it was read for the preview
 * @param preview what is to be done
 * @returns what to do, in order; nothing when nothing changes
 * @throws {WorkbookError} when columns are not where the sheet was built with them: nothing would be written where it
 *   belongs
 */
export function importChanges(
  { sheet, headings }: FoundList,
  read: ReadList<PlanFieldId>,
  preview: ImportPreview,
): Change[] {
  const { added, changed } = preview;
  if (!read.asBuilt || headings.left !== 1) {
    throw new WorkbookError(
      "unsupported",
      "The columns of the Plans sheet were moved: put them back as they were built.",
    );
  }
  if (added.length === 0 && changed.length === 0) return [];
  const inRows = changed.map(({ at, plan }) => {
    const below = read.rows[at]?.below;
    if (below === undefined)
      throw new WorkbookError("gone", "The library has changed meanwhile: look at the file again.");
    return rowValues(plansList, sheet, headings.top + below, [plan]);
  });
  const last = Math.max(0, ...read.rows.map(({ below }) => below));
  const end = headings.top + last + added.length;
  return [
    ...inRows,
    ...(added.length > 0 ? rowChanges(plansList, sheet, headings.top + last + 1, added) : []),
    {
      do: "table",
      at: { sheet, range: `A${headings.top}:${address(end, plansList.fields.length)}` },
      name: plansList.table,
    },
  ];
}
