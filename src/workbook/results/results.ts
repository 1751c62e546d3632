import type { InputId } from "../inputs/inputs";
import { assumptions, planResults, scheduled, worthArguments } from "./planResults";
import {
  input,
  result,
  type Argument,
  type ColumnLook,
  type ConversionResultId,
  type Result,
  type RoomResultId,
  type SpilledTable,
} from "./result";

export type { Argument, ConversionResultId, Result, ResultId, RoomResultId, SpilledTable } from "./result";

const planYear: readonly Argument[] = [
  input("year"),
  input("deferrals"),
  result("employer_total"),
  input("age"),
  input("compensation"),
  input("after_tax"),
];

/** The results of the after-tax room, in the order in which they stand: each refers to inputs and to results above it. */
export const roomResults: readonly Result<RoomResultId>[] = [
  {
    id: "eligibility",
    label: "Mega backdoor Roth",
    note: "Eligible means these features are present; confirm limits for the highly paid and testing.",
    reads: "a sentence",
    call: "MEGA_ELIGIBLE",
    with: [input("after_tax_allowed"), input("in_plan_conversion"), input("in_service_distribution")],
  },
  {
    id: "match",
    label: "Match by the formula",
    note: "For the full year, on pay up to the law's limit. 0 where no formula is given.",
    call: "EMPLOYER_MATCH",
    with: [input("year"), input("compensation"), input("deferrals"), input("match_formula")],
    unless: "match_formula",
  },
  {
    id: "employer_total",
    label: "Employer money in all",
    note: "The match by the formula and what was typed.",
    sum: [result("match"), input("other_employer")],
  },
  {
    id: "deferral_room",
    label: "Deferral still allowed",
    note: "Over all plans of this person.",
    call: "DEFERRAL_ROOM",
    with: [
      ...[input("year"), input("deferrals"), input("age")],
      ...[{ ifNo: "super_catch_up", word: "50+" } as const, input("compensation")],
    ],
  },
  {
    id: "headroom",
    label: "After-tax room left",
    note: "Legal room before plan limits and refunds; the plan document controls.",
    call: "MEGA_HEADROOM",
    with: [...planYear, input("after_tax_cap")],
  },
  {
    id: "excess",
    label: "Additions above the limit",
    note: "More than 0 has to be corrected.",
    call: "EXCESS_ADDITIONS",
    with: planYear,
  },
];

const account: readonly InputId[] = ["after_tax_balance", "after_tax_basis", "converted"];
const taxed: readonly InputId[] = ["year", "filing_status", "income", ...account];
const iras: readonly InputId[] = [
  "year",
  "ira_contributions",
  "ira_prior_basis",
  "ira_year_end_value",
  "ira_distributions",
  "ira_converted",
];

/** The arguments of the tax of a year's conversion, which its detail shares. */
export const taxArguments: readonly Argument[] = [
  input("year"),
  input("filing_status"),
  input("income"),
  input("converted"),
  result("basis_recovered"),
  input("state"),
  { table: "household" },
];

/** The results of a conversion, in the order in which they stand. Growth alone is taxed: the basis in it is what is not taxable. */
export const conversionResults: readonly Result<ConversionResultId>[] = [
  {
    id: "conversion_taxable",
    label: "Taxable part of the conversion",
    note: "The growth in it, pro rata. The rest was taxed before.",
    call: "PRO_RATA_TAXABLE",
    with: [input("converted"), input("after_tax_basis"), input("after_tax_balance")],
    needs: account,
  },
  {
    id: "basis_recovered",
    label: "Basis in the conversion",
    note: "What is converted less its taxable part.",
    difference: [input("converted"), result("conversion_taxable")],
    needs: account,
  },
  {
    id: "conversion_tax",
    label: "Tax on the conversion",
    note: "Federal, state and local income tax more than without it. Medicare premiums and the 10% tax on early withdrawals are apart.",
    call: "ROTH_CONVERSION_TAX",
    with: taxArguments,
    needs: taxed,
  },
  {
    id: "ira_taxable",
    label: "Taxable part of the IRAs, Form 8606",
    note: "Income of the year: count it in the ordinary income of the household. No plan money is in it.",
    call: "BACKDOOR_TAXABLE",
    with: [
      input("year"),
      input("ira_contributions"),
      input("ira_prior_basis"),
      input("ira_year_end_value"),
      input("ira_distributions"),
      input("ira_converted"),
      input("ira_after_year_end"),
    ],
    noneIfNo: "ira_conversion",
    needs: iras,
  },
];

/** Every result. */
export const results: readonly Result[] = [...roomResults, ...conversionResults, ...planResults];

const ofReturns: readonly ColumnLook[] = [
  ...(["label", "amount", "amount", "amount"] as const),
  ...(["amount or words", "words", "words"] as const),
];

const ofPays: readonly ColumnLook[] = [
  ...(["label", "amount", "rate", "amount", "rate", "amount"] as const),
  ...(["amount", "rate", "amount", "amount", "words"] as const),
];

/** The tables that spill on the client sheet, each from answers, results, and what stands in tables above it. */
export const spilledTables: readonly SpilledTable[] = [
  {
    id: "conversion_detail",
    heading: "The returns without and with the conversion",
    call: "ROTH_CONVERSION_DETAIL",
    with: taxArguments,
    needs: taxed,
    columns: ofReturns,
  },
  {
    id: "conversion_cliffs",
    heading: "What a growing conversion runs into, in dollars of its taxable part",
    call: "NEXT_CLIFFS",
    with: [input("year"), input("filing_status"), input("income"), input("state"), { table: "household" }],
    needs: ["year", "filing_status", "income"],
    columns: ofReturns,
  },
  {
    id: "schedule_rows",
    heading: "What to elect, pay date by pay date",
    call: "MEGA_SCHEDULE",
    with: [
      input("year"),
      input("compensation"),
      input("pay_periods"),
      result("deferral_share"),
      { orNone: "match_formula" },
      input("age"),
      { table: "schedule" },
    ],
    needs: scheduled,
    columns: ofPays,
  },
  {
    id: "projection",
    heading: "What it is worth, year by year; hypothetical, not guaranteed",
    call: "ROTH_VS_TAXABLE",
    with: worthArguments,
    needs: assumptions,
    columns: ["label", ...Array.from({ length: 10 }, () => "amount" as const), "words"],
  },
  {
    id: "pitfalls",
    heading: "Pitfalls",
    call: "PITFALLS",
    with: [{ table: "facts" }],
    needs: ["year"],
    columns: ["label", "words", "words", "words", "words"],
  },
];

/** The spilled table of this name. */
export function spilledNamed(id: SpilledTable["id"]): SpilledTable {
  return spilledTables.find((table) => table.id === id) as SpilledTable;
}
