import { householdFields, type ClientFieldId } from "../firm/clients";
import { factsFromTo } from "./clientFacts";
import {
  cellsFrom,
  clientsList,
  dollars,
  dollarsOrNone,
  fieldColumn,
  ofPlan,
  own,
  rowNumber,
  words,
  type Beside,
  type Columns,
} from "./clientTable";
import { notFilled } from "./formulas";
import { assumptionCell, payLimitCell, yearCell } from "./listAssumptions";

/** The household of every client: a row of labels above one row a client, which the headings of the table are. */
function household(): string {
  const [first, last] = householdFields;
  return cellsFrom(fieldColumn(first), fieldColumn(last), clientsList.top);
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
function ofRoom(at: Columns, formula: string): string {
  return `IF(ISNUMBER(${at.cells("headroom")}),${formula},${at.cells("headroom")})`;
}

/** The plan's own cap in dollars: the lesser where it has one in dollars and one as a share of pay. */
function planCap(at: Columns): string {
  const pay = `IF(${own("compensation")}<${payLimitCell},${own("compensation")},${payLimitCell})`;
  const inDollars = ofPlan(at, "after_tax_cap", "0");
  const ofPay = `${ofPlan(at, "after_tax_cap_rate", "0")}*${pay}`;
  return `=IF(${ofPay}=0,${inDollars},IF(${inDollars}=0,${ofPay},IF(${inDollars}<${ofPay},${inDollars},${ofPay})))`;
}

const additions = (["deferrals", "other_employer", "age", "compensation", "after_tax"] as const)
  .map(own)
  .join(",");

/** Catch-up as the plan offers it, where it does not take the larger one; answers in a column, which OR would join. */
function catchUpOffered(at: Columns): string {
  const larger = ofPlan(at, "super_catch_up", '""');
  return `IF((${larger}&""="No")+(${larger}&""="FALSE")>0,"50+","")`;
}

const room: readonly ClientFieldId[] = ["deferrals", "other_employer"];

/** Whether each plan has the features; a call passes blank ends over, so that the first of them is 0 where it is unknown. */
function features(at: Columns): string {
  const allowed = ofPlan(at, "after_tax_allowed", '""');
  const others = (["in_plan_conversion", "in_service_distribution"] as const).map((id) =>
    ofPlan(at, id, '""'),
  );
  return [`IF(${allowed}="",0,${allowed})`, ...others].join(",");
}

const account: readonly ClientFieldId[] = ["after_tax_balance", "after_tax_basis", "converted"];
const taxed: readonly ClientFieldId[] = [...account, "filing_status", "income"];

/** What was converted less its taxable part. */
const recovered = (at: Columns) =>
  `IF(${at.cells("conversion_taxable")}="",0,${own("converted")}-${at.cells("conversion_taxable")})`;

/** What the add-in answers for every client, in order: one more result is one more line. */
export const results: readonly Beside[] = [
  { id: "client", heading: "Client", width: 22, format: words, formula: () => `=${own("client_name")}` },
  {
    id: "eligibility",
    heading: "Mega backdoor Roth",
    width: 48,
    format: words,
    formula: (at) => `=MBDR.MEGA_ELIGIBLE(${features(at)})`,
  },
  { id: "cap", heading: "Plan's own cap", width: 13, format: dollarsOrNone, formula: planCap },
  {
    id: "deferral_room",
    heading: "Deferral still allowed",
    width: 13,
    format: dollars,
    formula: (at) =>
      roomOnceFilled(
        ["deferrals"],
        `MBDR.DEFERRAL_ROOM(${yearCell},${own("deferrals")},${own("age")},${catchUpOffered(at)},${own("compensation")})`,
      ),
  },
  {
    id: "headroom",
    heading: "After-tax room left",
    width: 13,
    format: dollars,
    formula: (at) => roomOnceFilled(room, `MBDR.MEGA_HEADROOM(${yearCell},${additions},${at.cells("cap")})`),
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
    formula: (at) =>
      `=IF(${own("periods_left")}>0,${ofRoom(at, `ROUNDDOWN(${at.cells("headroom")}/${own("periods_left")},2)`)},"")`,
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
    formula: (at) =>
      onceFilled(
        taxed,
        `MBDR.ROTH_CONVERSION_TAX(${yearCell},${own("filing_status")},${own("income")},${own("converted")},${recovered(at)},${own("state")},${household()})`,
      ),
  },
  {
    id: "advantage",
    heading: "Roth ahead of a taxable account, hypothetical",
    width: 17,
    format: dollars,
    formula: (at) =>
      `=IF(COUNT(${assumptionCell("years")}:${assumptionCell("gains_tax")})=5,${ofRoom(at, `MBDR.MEGA_ADVANTAGE(${at.cells("headroom")},${(["years", "return", "yield", "dividend_tax", "gains_tax"] as const).map(assumptionCell).join(",")})`)},"")`,
  },
  {
    id: "pitfalls_count",
    heading: "Pitfalls",
    width: 9,
    format: rowNumber,
    formula: (at) => `=MBDR.PITFALLS(${at.labelled(...factsFromTo)})`,
  },
  { id: "pitfalls", heading: "Which", width: 40, format: words },
  {
    id: "pitfalls_not_tested",
    heading: "Pitfalls not tested: facts are missing",
    width: 14,
    format: rowNumber,
  },
];
