import { build } from "../build";
import { WorkbookError, type Outline, type Workbook } from "../port";
import { plansList, plansSheet, plansSheetName, plansStart } from "../sheets/plansSheet";
import { fieldProblem } from "./fields";
import { editFirmList, readFirmList, type FirmList, type ThereList } from "./firmList";
import { employerKey } from "./planFile";
import { editsOf, type ImportPreview } from "./planImport";
import { freshness, planFields, type Plan, type PlanFieldId } from "./plans";

/** The firm's library as it was read. */
export type Library = ThereList<PlanFieldId>;

/** Reads the library. Writes nothing. The outline of the workbook need not be read again where it is known. */
export function readLibrary(workbook: Workbook, outline?: Outline): Promise<FirmList<PlanFieldId>> {
  return readFirmList(workbook, plansList, plansSheetName, outline);
}

/** The plans of the library, in its order. */
export function plansOf(library: Library): Plan[] {
  return library.read.rows.map(({ row }) => row);
}

/**
 * Makes the sheet of the library.
 *
 * @throws {WorkbookError} when there is a sheet of that name, or the workbook refuses; then nothing is left behind
 */
export function makeLibrary(workbook: Workbook): Promise<void> {
  return build(workbook, plansSheetName, (sheet) => plansSheet(sheet, []), plansStart);
}

/**
 * What keeps a plan from being written, by field: what no cell of its kind may hold, and a name that is missing or taken.
 *
 * @param plan as it shall stand
 * @param others the other plans of the library
 */
export function planFaults(plan: Plan, others: readonly Plan[]): Partial<Record<PlanFieldId, string>> {
  const faults = planFields.flatMap((field) => {
    const problem = fieldProblem(field, plan[field.id]);
    return problem === undefined ? [] : [[field.id, problem] as const];
  });
  const key = employerKey(plan);
  const name =
    key === ""
      ? "A plan is known by its employer: type one."
      : others.some((other) => employerKey(other) === key)
        ? "The library has a plan of this employer: edit that one."
        : undefined;
  return { ...Object.fromEntries(faults), ...(name === undefined ? {} : { employer_name: name }) };
}

/**
 * Writes a plan: a new one below the last, or one of the library in its row.
 *
 * @param workbook the workbook
 * @param shown the library as it was shown
 * @param plan as it shall stand
 * @param at the place of the plan that it replaces; left out for a new one
 * @throws {WorkbookError} when the library has changed since, or the workbook refuses
 */
export async function putPlan(workbook: Workbook, shown: Library, plan: Plan, at?: number): Promise<void> {
  await editFirmList(workbook, plansList, shown, {
    added: at === undefined ? [plan] : [],
    changed: at === undefined ? [] : [{ at, row: plan }],
  });
}

/**
 * Does what a preview of an import showed.
 *
 * @param workbook the workbook
 * @param shown the library as it was when the preview was made
 * @param preview what was shown
 * @throws {WorkbookError} when the library has changed since, or the workbook refuses
 */
export async function importPlans(workbook: Workbook, shown: Library, preview: ImportPreview): Promise<void> {
  const edits = editsOf(preview);
  if (edits.added.length + edits.changed.length === 0)
    throw new WorkbookError("unknown", "Nothing would change.");
  await editFirmList(workbook, plansList, shown, edits);
}

/** Something about an entry of the library that somebody should look at. */
export interface Finding {
  /** The place of the plan in the library. */
  readonly at: number;
  readonly sentence: string;
}

/**
 * Looks every entry of the library through: cells that cannot be read, employers that stand there twice, and entries that
 * nobody has verified within twelve months.
 *
 * @param plans the library
 * @param today the day of comparison, `yyyy-mm-dd`
 */
export function checkPlans(plans: readonly Plan[], today: string): Finding[] {
  const seen = new Set<string>();
  return plans.flatMap((plan, at) => {
    const key = employerKey(plan);
    const faults = planFields.flatMap((field) => {
      const problem = fieldProblem(field, plan[field.id]);
      return problem === undefined ? [] : [`${field.heading}: ${problem}`];
    });
    if (key === "") faults.push("Employer: missing; a plan is known by it.");
    else if (seen.has(key)) faults.push("Employer: it stands in the library twice; the first one counts.");
    seen.add(key);
    const state = freshness(plan, today);
    if (state === "never verified") faults.push("Never verified.");
    if (state === "old") faults.push("Verified more than twelve months ago.");
    return faults.map((sentence) => ({ at, sentence }));
  });
}
