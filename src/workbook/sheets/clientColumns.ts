import { columnLetters } from "../a1";
import { clientFields, householdFields, type ClientFieldId } from "../firm/clients";
import type { PlanFieldId } from "../firm/plans";
import type { Format } from "../port";
import { notFilled } from "./formulas";
import type { ListTable } from "./listTable";
import { assumptionCell, payLimitCell, yearCell } from "./listAssumptions";
import { planColumn } from "./plansSheet";

/** The firm's list of clients on its sheet. */
export const clientsList: ListTable<ClientFieldId> = {
  table: "Clients",
  headings: "client_headings",
  fields: clientFields,
  top: 11,
  mostRows: 10_000,
};

/** The row of the first client. */
export const firstRow = clientsList.top + 1;

/** A column of the table in a formula. */
function own(id: ClientFieldId): string {
  const field = clientFields.find((candidate) => candidate.id === id);
  return `Clients[${field?.heading ?? id}]`;
}

/** What the library says of each client's plan; `otherwise` where it has no such employer. */
function ofPlan(id: PlanFieldId, otherwise: string): string {
  const row = beside("plan_row");
  return `IF(${row}="",${otherwise},INDEX(${planColumn(id)},${row}))`;
}

/**
 * A column beside the table: one formula that answers for every client, or ranks or adds up, and grows with the table. One
 * without a formula is spilled by the column before it.
 */
export interface Beside {
  /** What the formulas of others know it by. */
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly format: Format;
  readonly formula?: () => string;
}

/** Dollars and cents. */
export const dollars: Format = { numberFormat: "$#,##0.00", align: "right" };
const dollarsOrNone: Format = { numberFormat: '$#,##0.00;;"none known"', align: "right" };
const words: Format = { align: "left" };

/** The cells from a column to another, as many rows as there are clients; with the headings where they are labels. */
function cells(from: string, to: string, start = firstRow, rowsOf = own("client_name")): string {
  const last = firstRow + clientsList.mostRows - 1;
  return `${from}${start}:INDEX(${to}${firstRow}:${to}${last},ROWS(${rowsOf}))`;
}

/** The cells of another column beside the table. */
function beside(id: string): string {
  const column = columnLetters(columnOf(id));
  return cells(column, column);
}

const fieldColumn = (id: ClientFieldId) =>
  columnLetters(clientFields.findIndex((field) => field.id === id) + 1);

/** The household of every client: a row of labels above one row a client, which the headings of the table are. */
function household(): string {
  const [first, last] = householdFields;
  return cells(fieldColumn(first), fieldColumn(last), clientsList.top);
}

/** A column without figures for those whose cells are not all filled: a blank one counts as 0, which no figure would show. */
function onceFilled(ids: readonly ClientFieldId[], formula: string, otherwise = '""'): string {
  return `=IF(${ids.map((id) => `(${own(id)}<>"")`).join("*")},${formula},${otherwise})`;
}

/** The same, where every client is looked for a figure: a blank cell would be read as none. */
function roomOnceFilled(ids: readonly ClientFieldId[], formula: string): string {
  return onceFilled(ids, formula, `"${notFilled}"`);
}

/** What follows from the room; the word or the error that stands in its place goes on as it is. */
function ofRoom(formula: string): string {
  return `IF(ISNUMBER(${beside("headroom")}),${formula},${beside("headroom")})`;
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

/** Catch-up as the plan offers it, where it does not take the larger one; answers in a column, which OR would join. */
function catchUpOffered(): string {
  const larger = ofPlan("super_catch_up", '""');
  return `IF((${larger}&""="No")+(${larger}&""="FALSE")>0,"50+","")`;
}

const room: readonly ClientFieldId[] = ["deferrals", "other_employer"];

/** Whether each plan has the features; a call passes blank ends over, so that the first of them is 0 where it is unknown. */
function features(): string {
  const allowed = ofPlan("after_tax_allowed", '""');
  const others = (["in_plan_conversion", "in_service_distribution"] as const).map((id) => ofPlan(id, '""'));
  return [`IF(${allowed}="",0,${allowed})`, ...others].join(",");
}

/** The households, each by the row of its first member. */
function households(): string {
  const rows = beside("household_row");
  return `UNIQUE(FILTER(${rows},${rows}<>"","None given"))`;
}

const account: readonly ClientFieldId[] = ["after_tax_balance", "after_tax_basis", "converted"];
const taxed: readonly ClientFieldId[] = [...account, "filing_status", "income"];

/** What was converted less its taxable part. */
const recovered = () =>
  `IF(${beside("conversion_taxable")}="",0,${own("converted")}-${beside("conversion_taxable")})`;

/** What the add-in answers for every client, in order: one more result is one more line. */
const results: readonly Beside[] = [
  { id: "client", heading: "Client", width: 22, format: words, formula: () => `=${own("client_name")}` },
  {
    id: "eligibility",
    heading: "Mega backdoor Roth",
    width: 48,
    format: words,
    formula: () => `=MBDR.MEGA_ELIGIBLE(${features()})`,
  },
  { id: "cap", heading: "Plan's own cap", width: 13, format: dollarsOrNone, formula: planCap },
  {
    id: "deferral_room",
    heading: "Deferral still allowed",
    width: 13,
    format: dollars,
    formula: () =>
      roomOnceFilled(
        ["deferrals"],
        `MBDR.DEFERRAL_ROOM(${yearCell},${own("deferrals")},${own("age")},${catchUpOffered()},${own("compensation")})`,
      ),
  },
  {
    id: "headroom",
    heading: "After-tax room left",
    width: 13,
    format: dollars,
    formula: () => roomOnceFilled(room, `MBDR.MEGA_HEADROOM(${yearCell},${additions},${beside("cap")})`),
  },
  {
    id: "excess",
    heading: "Additions above the limit",
    width: 13,
    format: dollars,
    formula: () => roomOnceFilled(room, `MBDR.EXCESS_ADDITIONS(${yearCell},${additions})`),
  },
  {
    id: "each_pay_date",
    heading: "Room ÷ pay dates left, down to cents",
    width: 15,
    format: dollars,
    formula: () =>
      `=IF(${own("periods_left")}>0,${ofRoom(`ROUNDDOWN(${beside("headroom")}/${own("periods_left")},2)`)},"")`,
  },
  {
    id: "conversion_taxable",
    heading: "Taxable part of the conversion",
    width: 13,
    format: dollars,
    formula: () =>
      onceFilled(
        account,
        `MBDR.PRO_RATA_TAXABLE(${own("converted")},${own("after_tax_basis")},${own("after_tax_balance")})`,
      ),
  },
  {
    id: "conversion_tax",
    heading: "Tax on the conversion",
    width: 13,
    format: dollars,
    formula: () =>
      onceFilled(
        taxed,
        `MBDR.ROTH_CONVERSION_TAX(${yearCell},${own("filing_status")},${own("income")},${own("converted")},${recovered()},${own("state")},${household()})`,
      ),
  },
  {
    id: "advantage",
    heading: "Roth ahead of a taxable account, hypothetical",
    width: 17,
    format: dollars,
    formula: () =>
      `=IF(COUNT(${assumptionCell("years")}:${assumptionCell("gains_tax")})=5,${ofRoom(`MBDR.MEGA_ADVANTAGE(${beside("headroom")},${(["years", "return", "yield", "dividend_tax", "gains_tax"] as const).map(assumptionCell).join(",")})`)},"")`,
  },
  {
    id: "pitfalls_count",
    heading: "Pitfalls",
    width: 9,
    format: { numberFormat: "0", align: "right" },
    formula: () => `=MBDR.PITFALLS(${pitfallTable()})`,
  },
  { id: "pitfalls", heading: "Which", width: 40, format: words },
  {
    id: "pitfalls_not_tested",
    heading: "Pitfalls not tested: facts are missing",
    width: 14,
    format: { numberFormat: "0", align: "right" },
  },
];

/** A column by the room of each client, the most first. */
function ranked(column: string): string {
  return `=SORTBY(${column},${beside("rank")},-1)`;
}

/** The clients by the room they have left, and what their plans make of it. */
const ranking: readonly Beside[] = [
  {
    id: "ranked_client",
    heading: "Most room first",
    width: 22,
    format: words,
    formula: () => ranked(own("client_name")),
  },
  {
    id: "ranked_room",
    heading: "Room left",
    width: 13,
    format: dollars,
    formula: () => ranked(beside("headroom")),
  },
  {
    id: "ranked_eligibility",
    heading: "By the plan",
    width: 48,
    format: words,
    formula: () => ranked(beside("eligibility")),
  },
];

/** The rows of a household added up. The tax is not: spouses who file together are one return. */
const householdView: readonly Beside[] = [
  {
    id: "household",
    heading: "Household",
    width: 22,
    format: words,
    formula: () => `=IFERROR(TRIM(INDEX(${own("household")},${households()})),"None given")`,
  },
  {
    id: "household_room",
    heading: "Room of the household",
    width: 13,
    format: dollars,
    formula: () => `=SUMIF(${beside("household_row")},${households()},${beside("headroom")})`,
  },
  {
    id: "household_taxable",
    heading: "Taxable part of its conversions",
    width: 13,
    format: dollars,
    formula: () => `=SUMIF(${beside("household_row")},${households()},${beside("conversion_taxable")})`,
  },
];

/** A fact of every client under the label by which PITFALLS knows it; a 0 is what a blank cell shows. */
function fact(heading: string, formula: () => string): Beside {
  const format: Format = { numberFormat: 'General;General;"not known"', align: "right" };
  return { id: `fact ${heading}`, heading, width: 13, format, formula };
}

const copied = (heading: string, id: ClientFieldId) => fact(heading, () => `=${own(id)}`);

/** What is in AGI, as far as the list has it: how much Social Security is taxable is not known here. */
const agi = () =>
  `=IF((${own("income")}<>"")*(${own("social_security")}=""),${(["income", "qualified_dividends", "long_term_gains"] as const).map(own).join("+")},"")`;

/** The facts that PITFALLS takes from the list, side by side without a gap. */
const pitfallFacts: readonly Beside[] = [
  fact("Year", () => `=IF(${own("client_name")}="","",${yearCell})`),
  copied("Age", "age"),
  copied("Spouse age", "spouse_age"),
  copied("Filing status", "filing_status"),
  fact("AGI", agi),
  copied("Deferrals", "deferrals"),
  copied("Employer money", "other_employer"),
  copied("After-tax", "after_tax"),
  copied("Compensation", "compensation"),
  fact("Roth available", () => `=${ofPlan("roth", '""')}`),
  copied("Basis", "after_tax_basis"),
  copied("Balance", "after_tax_balance"),
  fact("Conversion income", () => `=${beside("conversion_taxable")}`),
];

const rowNumber: Format = { numberFormat: "0", align: "right" };

/** Signs that MATCH takes for other letters, and what the names are compared with in their place. */
const signs = [
  ["~", "\uff5e"],
  ["*", "\uff0a"],
  ["?", "\uff1f"],
] as const;

/** Names as they are compared: without spaces around them, and with no sign that stands for other names. */
function plain(names: string): string {
  return signs.reduce(
    (text, [sign, instead]) => `SUBSTITUTE(${text},"${sign}","${instead}")`,
    `TRIM(${names})`,
  );
}

/** The employers of the library as they are compared: cells, since MATCH looks through no lone value. */
function planKeys(): string {
  const column = columnLetters(columnOf("plan_key"));
  return cells(column, column, firstRow, planColumn("employer_name"));
}

/** Names are compared here alone, as the pane compares them; everything else goes by the rows. */
const lookups: readonly Beside[] = [
  {
    id: "plan_key",
    heading: "Employers of Plans as compared",
    width: 22,
    format: words,
    formula: () => `=${plain(planColumn("employer_name"))}`,
  },
  {
    id: "plan_row",
    heading: "Row of the plan in Plans",
    width: 13,
    format: rowNumber,
    formula: () => {
      const key = plain(own("employer_name"));
      return `=IFERROR(IF(${key}="","",MATCH(${key},${planKeys()},0)),"")`;
    },
  },
  {
    id: "household_key",
    heading: "Households as compared",
    width: 22,
    format: words,
    formula: () => `=${plain(own("household"))}`,
  },
  {
    id: "household_row",
    heading: "First row of the household",
    width: 13,
    format: rowNumber,
    formula: () => {
      const key = beside("household_key");
      return `=IFERROR(IF(${key}="","",MATCH(${key},${key},0)),"")`;
    },
  },
  {
    id: "rank",
    heading: "What ranks: a room, or -1",
    width: 13,
    format: dollars,
    formula: () => `=IF(ISNUMBER(${beside("headroom")}),${beside("headroom")},-1)`,
  },
];

/** The facts with the labels above them. */
function pitfallTable(): string {
  return cells(lettersOf(pitfallFacts[0]), lettersOf(pitfallFacts[pitfallFacts.length - 1]), clientsList.top);
}

/** What stands above those facts. */
export const factsNote =
  "What PITFALLS reads. Blank or 0 is not known; AGI is without tax-exempt interest, and not known with Social Security.";

/** The columns beside the table from left to right; a free column stands before each group. */
const groups: readonly (readonly Beside[])[] = [results, ranking, householdView, pitfallFacts, lookups];

/** The columns beside the table with the number of the column that they stand in. */
export const placedColumns: readonly (Beside & { readonly column: number })[] = groups.flatMap(
  (group, at) => {
    const before = groups.slice(0, at).reduce((columns, earlier) => columns + earlier.length + 1, 0);
    return group.map((column, within) => ({ ...column, column: clientFields.length + before + 2 + within }));
  },
);

/** The free columns, which keep the groups apart and the table from taking what stands beside it. */
export const gaps: readonly number[] = groups.map(([leftmost]) => columnOf(leftmost?.id ?? "") - 1);

/** The columns that are printed: what the add-in answers, beside the names; the table is for the screen. */
export const printed = `${lettersOf(results[0])}:${lettersOf(results[results.length - 1])}`;

/** The column of the first of those facts. */
export const factsColumn = lettersOf(pitfallFacts[0]);

function lettersOf(of: Beside | undefined): string {
  return columnLetters(columnOf(of?.id ?? ""));
}

function columnOf(id: string): number {
  const found = placedColumns.find((column) => column.id === id);
  if (found === undefined) throw new Error(`No column ${id} beside the clients`);
  return found.column;
}
