import { inputs, type Input, type InputId } from "../inputs/inputs";
import type { LabelledId, ResultId, SpilledId } from "./result";

/** Where a row of a table takes its value from, when no person types it there. */
export type Linked =
  /** An answer as it stands. */
  | { readonly copy: InputId }
  /**
   * Answers in dollars, added up, less another: 0 is none, and blanks are not known. Where another answer says No, there
   * is none, whatever was typed before.
   */
  | { readonly amounts: readonly InputId[]; readonly less?: InputId; readonly noneIfNo?: InputId }
  /** A result in dollars, where any of these answers is there for it to rest on: 0 is none. */
  | { readonly result: ResultId; readonly ifAny: readonly InputId[] }
  /** A figure of a spilled table, by the word that its row starts with, with an answer added to it. */
  | { readonly row: string; readonly column: number; readonly in: SpilledId; readonly plus?: InputId };

/** A row of a table of labels and values: a question of its own, or a value from elsewhere. */
export type LabelledRow =
  | { readonly fact: string; readonly input: Input & { readonly id: InputId } }
  | { readonly fact: string; readonly label: string; readonly from: Linked };

const listed: readonly (Input & { readonly id: InputId })[] = inputs;

/** The questions of a step that stand in its table. */
function asked(step: Input["step"]): LabelledRow[] {
  return listed.flatMap((input) =>
    input.step === step && input.fact !== undefined ? [{ fact: input.fact, input }] : [],
  );
}

function copied(id: InputId, fact: string): LabelledRow {
  return { fact, label: labelOf(id), from: { copy: id } };
}

function amount(id: InputId, fact: string, noneIfNo?: InputId): LabelledRow {
  const from = noneIfNo === undefined ? { amounts: [id] } : { amounts: [id], noneIfNo };
  return { fact, label: labelOf(id), from };
}

function labelOf(id: InputId): string {
  return listed.find((input) => input.id === id)?.label ?? id;
}

/** The facts that pitfalls are told from, under the labels of PITFALLS. */
const facts: readonly LabelledRow[] = [
  copied("year", "Year"),
  copied("age", "Age"),
  copied("spouse_age", "Spouse age"),
  copied("filing_status", "Filing status"),
  copied("lived_apart", "Lived apart"),
  copied("on_medicare", "On Medicare"),
  {
    fact: "AGI",
    label: "AGI without the conversion, with tax-exempt interest",
    from: { row: "Adjusted gross income", column: 2, in: "conversion_detail", plus: "tax_exempt_interest" },
  },
  amount("deferrals", "Deferrals"),
  {
    fact: "Employer money",
    label: "Employer money in all",
    from: { result: "employer_total", ifAny: ["match_formula", "other_employer"] },
  },
  amount("after_tax", "After-tax"),
  amount("compensation", "Compensation"),
  amount("late_true_up", "Late true-up", "true_up"),
  amount("prior_year_pay", "Prior year pay"),
  amount("owner_share", "Owner share"),
  amount("prior_wages", "Prior Box 3 wages"),
  copied("roth_available", "Roth available"),
  amount("after_tax_basis", "Basis"),
  amount("after_tax_balance", "Balance"),
  amount("payout_pre_tax", "Payout pre-tax"),
  amount("payout_after_tax", "Payout after-tax"),
  amount("payout_to_traditional", "Payout to traditional"),
  amount("ira_converted", "IRA converted", "ira_conversion"),
  {
    fact: "IRA basis",
    // Line 5 of Form 8606.
    label: "IRA basis with the year's contributions, but those after year-end",
    from: { amounts: ["ira_prior_basis", "ira_contributions"], less: "ira_after_year_end" },
  },
  amount("ira_year_end_value", "IRA value"),
  amount("ira_distributions", "IRA distributions"),
  {
    fact: "Conversion income",
    label: "Taxable part of the conversion",
    from: { result: "conversion_taxable", ifAny: ["converted"] },
  },
  copied("tax_from_conversion", "Tax from conversion"),
  amount("form_box_1", "1099-R box 1"),
  amount("form_box_2a", "1099-R box 2a"),
  amount("form_box_5", "1099-R box 5"),
  {
    fact: "Total tax",
    label: "Federal tax of the year with the conversion",
    from: { row: "Federal income tax", column: 3, in: "conversion_detail" },
  },
  amount("withholding", "Withholding"),
  amount("estimated_payments", "Estimated payments"),
  amount("prior_year_tax", "Prior year tax"),
  amount("prior_year_agi", "Prior year AGI"),
];

/** The tables of labels and values, each row in its place. */
export const labelledTables: Readonly<Record<LabelledId, readonly LabelledRow[]>> = {
  household: [copied("age", "Age"), ...asked("Household")],
  schedule: [
    ...asked("Pay & contributions"),
    copied("after_tax", "YTD after-tax"),
    copied("other_employer", "Nonelective"),
    copied("after_tax_cap", "After-tax cap $"),
  ],
  // A blank may arrive as 0 at a function, and 0% of inflation is an answer: so it stands apart from its row.
  projection: [...asked("Results"), copied("inflation", "Inflation")],
  facts,
};

/** The inputs whose cells a row takes its value from as they stand: what is wrong with one is wrong with the table. */
export function inputsOfRow(row: LabelledRow): readonly InputId[] {
  if ("input" in row) return [row.input.id];
  if ("copy" in row.from) return [row.from.copy];
  if (!("amounts" in row.from)) return [];
  const { amounts, less } = row.from;
  return less === undefined ? amounts : [...amounts, less];
}
