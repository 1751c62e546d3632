import type { AnswerValue } from "../inputs/inputs";
import type { ListEdits } from "../sheets/listEdits";
import { sameField } from "./fields";
import { employerKey, type PlanFile } from "./planFile";
import { planField, type Plan, type PlanFieldId } from "./plans";

/** A field of a plan that would change. */
export interface FieldChange {
  readonly field: PlanFieldId;
  readonly from: AnswerValue;
  readonly to: AnswerValue;
}

/** A plan of the library that would change, by its place in the library. */
export interface ChangedPlan {
  readonly at: number;
  readonly plan: Plan;
  readonly fields: readonly FieldChange[];
}

/** What the import of a file would do to the library: for a person to look at before it is done. */
export interface ImportPreview {
  readonly added: readonly Plan[];
  readonly changed: readonly ChangedPlan[];
  /** Plans of the file that the library has just so. */
  readonly same: number;
}

function changesOf(before: Plan, filed: Plan, fields: readonly PlanFieldId[]): FieldChange[] {
  return fields
    .filter((id) => id !== "employer_name" && !sameField(planField(id), before[id], filed[id]))
    .map((field) => ({ field, from: before[field], to: filed[field] }));
}

/**
 * What the import of a file would change. Employers are the same in any case. A blank cell of the file makes a field
 * unknown; a field without a column in the file stays as it is; plans that are not in the file stay too.
 *
 * @param library the plans that are there
 * @param file what was read of the file
 */
export function previewImport(library: readonly Plan[], file: PlanFile): ImportPreview {
  const places = new Map<string, number>();
  library.forEach((plan, at) => {
    if (!places.has(employerKey(plan))) places.set(employerKey(plan), at);
  });
  const added: Plan[] = [];
  const changed: ChangedPlan[] = [];
  let same = 0;
  for (const { plan: filed } of file.plans) {
    const at = places.get(employerKey(filed));
    const before = at === undefined ? undefined : library[at];
    if (at === undefined || before === undefined) {
      added.push(filed);
      continue;
    }
    const fields = changesOf(before, filed, file.fields);
    if (fields.length === 0) same += 1;
    else {
      const to = Object.fromEntries(fields.map(({ field, to: value }) => [field, value]));
      changed.push({ at, plan: { ...before, ...to }, fields });
    }
  }
  return { added, changed, same };
}

/** What a preview showed, as edits of the library: changed plans in their rows, new ones below the last. */
export function editsOf({ added, changed }: ImportPreview): ListEdits<PlanFieldId> {
  return { added, changed: changed.map(({ at, plan }) => ({ at, row: plan })) };
}
