import { columnLetters } from "../a1";
import { planFields, planHeading, type Plan, type PlanFieldId } from "../firm/plans";
import type { Change } from "../port";
import { listChanges, type ListTable } from "./listTable";
import { heading, headingRow, quiet } from "./look";

/** The firm's library of plans on its sheet. */
export const plansList: ListTable<PlanFieldId> = {
  table: "Plans",
  headings: "plan_headings",
  fields: planFields,
  top: 4,
  mostRows: 2_000,
};

/** The name of its sheet in the firm's workbook. */
export const plansSheetName = "Plans";

const about =
  "One row for each employer's plan. Blue cells are for you to fill: Yes, No, or blank where it is not known. Note the source and the day.";

/** Where a person goes on: the first employer. */
export const plansStart = `A${plansList.top + 1}`;

/** A column of the table in a formula. */
export function planColumn(id: PlanFieldId): string {
  return `Plans[${planHeading(id)}]`;
}

const verified = planColumn("verified");

/** Marks every entry, and grows with the table. The day of comparison is that of the workbook. */
export const freshnessFormula = `=IF(${planColumn("employer_name")}="","",IF(${verified}="","Never verified",IF(${verified}<EDATE(TODAY(),-12),"Older than twelve months","Verified within twelve months")))`;

const widths: Readonly<Record<PlanFieldId, number>> = {
  employer_name: 22,
  after_tax_allowed: 10,
  in_plan_conversion: 11,
  in_service_distribution: 12,
  conversion_frequency: 14,
  after_tax_cap: 13,
  after_tax_cap_rate: 10,
  match_formula: 22,
  true_up: 9,
  match_on_after_tax: 10,
  super_catch_up: 10,
  roth: 10,
  safe_harbor: 9,
  testing_status: 22,
  source: 26,
  verified: 12,
};

/**
 * The firm's library of plans as changes to an empty sheet.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param plans what it holds
 * @returns what to do, in order
 */
export function plansSheet(sheet: string, plans: readonly Plan[]): Change[] {
  const { top } = plansList;
  // A free column keeps the table from taking what stands beside it.
  const check = columnLetters(planFields.length + 2);
  return [
    {
      do: "widths",
      sheet,
      widths: {
        ...Object.fromEntries(planFields.map(({ id }, at) => [columnLetters(at + 1), widths[id]])),
        [columnLetters(planFields.length + 1)]: 2,
        [check]: 28,
      },
    },
    { do: "text", at: { sheet, range: "A1:A2" }, rows: [["Plans"], [about]] },
    { do: "format", at: { sheet, range: "A1" }, format: heading },
    { do: "format", at: { sheet, range: "A2" }, format: { color: quiet } },
    ...listChanges(plansList, sheet, plans),
    { do: "text", at: { sheet, range: `${check}${top}` }, rows: [["Check"]] },
    { do: "format", at: { sheet, range: `${check}${top}` }, format: headingRow },
    { do: "formula", at: { sheet, range: `${check}${top + 1}` }, formula: freshnessFormula },
    { do: "print", sheet, orientation: "landscape" },
  ];
}
