import type { InputId } from "./inputs";

/** What an argument of a result refers to: an input, an earlier result, the household table, or nothing. */
export type Argument =
  { readonly input: InputId } | { readonly result: ResultId } | { readonly household: true } | null;

/** The name of a result of the after-tax room, which is also the name of its cell. */
export type RoomResultId =
  "eligibility" | "match" | "employer_total" | "deferral_room" | "headroom" | "excess";

/** The name of a result of the conversion. */
export type ConversionResultId = "conversion_taxable" | "basis_recovered" | "conversion_tax" | "ira_taxable";

/** The name of a result, which is also the name of its cell. */
export type ResultId = RoomResultId | ConversionResultId;

/** A result of the client sheet: one MBDR call, or a sum or a difference of two earlier lines. */
export type Result<Id extends ResultId = ResultId> = {
  readonly id: Id;
  readonly label: string;
  /** What it means, in one sentence. */
  readonly note: string;
  /** Whether the answer is a sentence; otherwise it is dollars. */
  readonly inWords?: boolean;
  /** What it waits for: until all of these are filled its cell has no figure, since a blank cell may count as 0. */
  readonly needs?: readonly InputId[];
} & (
  | { readonly call: string; readonly with: readonly Argument[]; readonly unless?: InputId | undefined }
  | { readonly sum: readonly [Argument, Argument] }
  | { readonly difference: readonly [Argument, Argument] }
);

const input = (id: InputId): Argument => ({ input: id });
const result = (id: ResultId): Argument => ({ result: id });

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
    inWords: true,
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
    with: [input("year"), input("deferrals"), input("age"), null, input("compensation")],
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
  { household: true },
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
    needs: iras,
  },
];

/** Every result. */
export const results: readonly Result[] = [...roomResults, ...conversionResults];

/** A table that a result spills on the client sheet, beside its worked lines. */
export interface SpilledTable {
  readonly id: "conversion_detail" | "conversion_cliffs";
  readonly heading: string;
  readonly call: string;
  readonly with: readonly Argument[];
  readonly needs: readonly InputId[];
}

/** The ledger of the conversion, and what lies ahead of a growing one. */
export const spilledTables: readonly SpilledTable[] = [
  {
    id: "conversion_detail",
    heading: "The returns without and with the conversion",
    call: "ROTH_CONVERSION_DETAIL",
    with: taxArguments,
    needs: taxed,
  },
  {
    id: "conversion_cliffs",
    heading: "What a growing conversion runs into, in dollars of its taxable part",
    call: "NEXT_CLIFFS",
    with: [input("year"), input("filing_status"), input("income"), input("state"), { household: true }],
    needs: ["year", "filing_status", "income"],
  },
];
