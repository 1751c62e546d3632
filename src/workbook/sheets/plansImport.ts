import type { ImportPreview } from "../firm/planImport";
import type { PlanFieldId } from "../firm/plans";
import type { Change } from "../port";
import { editChanges } from "./listEdits";
import type { FoundList, ReadList } from "./listTable";
import { plansList } from "./plansSheet";

/**
 * An import as changes to the library's sheet: changed plans in their rows, new ones below the last.
 *
 * @param found where the library stands
 * @param read the library as it was read for the preview
 * @param preview what is to be done
 * @returns what to do, in order; nothing when nothing changes
 * @throws {WorkbookError} when columns are not where the sheet was built with them
 */
export function importChanges(
  found: FoundList,
  read: ReadList<PlanFieldId>,
  { added, changed }: ImportPreview,
): Change[] {
  return editChanges(plansList, found, read, {
    added,
    changed: changed.map(({ at, plan }) => ({ at, row: plan })),
  });
}
