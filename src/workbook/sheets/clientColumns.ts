import { columnLetters } from "../a1";
import { clientFields, type ClientFieldId } from "../firm/clients";
import type { PlanFieldId } from "../firm/plans";
import type { Format } from "../port";
import type { ListTable } from "./listTable";
import { planColumn } from "./plansSheet";

/** The firm's list of clients on its sheet. */
export const clientsList: ListTable<ClientFieldId> = {
  table: "Clients",
  headings: "client_headings",
  fields: clientFields,
  top: 6,
  mostRows: 10_000,
};

/** The row of the first client. */
export const firstRow = clientsList.top + 1;
const yearCell = "$B$3";
const payLimitCell = "$B$4";

/** A column of the table in a formula. */
function own(id: ClientFieldId): string {
  const field = clientFields.find((candidate) => candidate.id === id);
  return `Clients[${field?.heading ?? id}]`;
}

/** What the library says of each client's plan; `otherwise` where it has no such employer. */
function ofPlan(id: PlanFieldId, otherwise: string): string {
  const row = `MATCH(${own("employer_name")},${planColumn("employer_name")},0)`;
  return `IFERROR(INDEX(${planColumn(id)},${row}),${otherwise})`;
}

/** A column beside the table: one formula that answers for every client, or ranks or adds up, and grows with the table. */
export interface Beside {
  /** What the formulas of others know it by. */
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly format: Format;
  readonly formula: () => string;
}

/** Dollars and cents. */
export const dollars: Format = { numberFormat: "$#,##0.00", align: "right" };
const dollarsOrNone: Format = { numberFormat: '$#,##0.00;;"none known"', align: "right" };
const words: Format = { align: "left" };

/** The cells of another column beside the table, as many as there are clients. */
function beside(id: string): string {
  const column = columnLetters(columnOf(id));
  const last = firstRow + clientsList.mostRows - 1;
  return `${column}${firstRow}:INDEX(${column}${firstRow}:${column}${last},ROWS(${own("client_name")}))`;
}

/** The plan's own cap in dollars: the lesser where it has one in dollars and one as a share of pay. */
function planCap(): string {
  const pay = `IF(${own("compensation")}<${payLimitCell},${own("compensation")},${payLimitCell})`;
  const inDollars = ofPlan("after_tax_cap", "0");
  const ofPay = `${ofPlan("after_tax_cap_rate", "0")}*${pay}`;
  return `=IF(${ofPay}=0,${inDollars},IF(${inDollars}=0,${ofPay},IF(${inDollars}<${ofPay},${inDollars},${ofPay})))`;
}

const additions = (["deferrals", "other_employer", "age", "compensation", "after_tax"] as const)
  .map(own)
  .join(",");
const features = (["after_tax_allowed", "in_plan_conversion", "in_service_distribution"] as const).map((id) =>
  ofPlan(id, '""'),
);
const households = `UNIQUE(FILTER(${own("household")},${own("household")}<>"","None given"))`;

/** What the add-in answers for every client, in order: one more result is one more line. */
const results: readonly Beside[] = [
  {
    id: "eligibility",
    heading: "Mega backdoor Roth",
    width: 48,
    format: words,
    formula: () => `=MBDR.MEGA_ELIGIBLE(${features.join(",")})`,
  },
  { id: "cap", heading: "Plan's own cap", width: 13, format: dollarsOrNone, formula: planCap },
  {
    id: "deferral_room",
    heading: "Deferral still allowed",
    width: 13,
    format: dollars,
    formula: () =>
      `=MBDR.DEFERRAL_ROOM(${yearCell},${own("deferrals")},${own("age")},,${own("compensation")})`,
  },
  {
    id: "headroom",
    heading: "After-tax room left",
    width: 13,
    format: dollars,
    formula: () => `=MBDR.MEGA_HEADROOM(${yearCell},${additions},${beside("cap")})`,
  },
  {
    id: "excess",
    heading: "Additions above the limit",
    width: 13,
    format: dollars,
    formula: () => `=MBDR.EXCESS_ADDITIONS(${yearCell},${additions})`,
  },
];

/** The clients by the room they have left, and what their plans make of it. */
const ranking: readonly Beside[] = [
  {
    id: "ranked_client",
    heading: "Most room first",
    width: 22,
    format: words,
    formula: () => `=SORTBY(${own("client_name")},${beside("headroom")},-1)`,
  },
  {
    id: "ranked_room",
    heading: "Room left",
    width: 13,
    format: dollars,
    formula: () => `=SORTBY(${beside("headroom")},${beside("headroom")},-1)`,
  },
  {
    id: "ranked_eligibility",
    heading: "By the plan",
    width: 48,
    format: words,
    formula: () => `=SORTBY(${beside("eligibility")},${beside("headroom")},-1)`,
  },
];

/** The rows of a household added up. */
const householdView: readonly Beside[] = [
  { id: "household", heading: "Household", width: 22, format: words, formula: () => `=${households}` },
  {
    id: "household_room",
    heading: "Room of the household",
    width: 13,
    format: dollars,
    formula: () => `=SUMIF(${own("household")},${households},${beside("headroom")})`,
  },
];

/** The columns beside the table from left to right; a free column stands before each group. */
const groups: readonly (readonly Beside[])[] = [results, ranking, householdView];

/** The columns beside the table with the number of the column that they stand in. */
export const placedColumns: readonly (Beside & { readonly column: number })[] = groups.flatMap(
  (group, at) => {
    const before = groups.slice(0, at).reduce((columns, earlier) => columns + earlier.length + 1, 0);
    return group.map((column, within) => ({ ...column, column: clientFields.length + before + 2 + within }));
  },
);

/** The free columns, which keep the groups apart and the table from taking what stands beside it. */
export const gaps: readonly number[] = groups.map(([leftmost]) => columnOf(leftmost?.id ?? "") - 1);

/** The columns that are printed: the table and what the add-in answers beside it. */
export const printed = `A:${columnLetters(columnOf(results[results.length - 1]?.id ?? ""))}`;

function columnOf(id: string): number {
  const found = placedColumns.find((column) => column.id === id);
  if (found === undefined) throw new Error(`No column ${id} beside the clients`);
  return found.column;
}
