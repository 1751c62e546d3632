import type { InputId } from "./inputs";

/** What an argument of a result refers to: an input, an earlier result, or nothing. */
export type Argument = { readonly input: InputId } | { readonly result: ResultId } | null;

/** The name of a result, which is also the name of its cell. */
export type ResultId = "eligibility" | "match" | "employer_total" | "deferral_room" | "headroom" | "excess";

/** A result of the client sheet: one MBDR call, or a sum of two earlier lines. */
export type Result = {
  readonly id: ResultId;
  readonly label: string;
  /** What it means, in one sentence. */
  readonly note: string;
  /** Whether the answer is a sentence; otherwise it is dollars. */
  readonly inWords?: boolean;
} & (
  | { readonly call: string; readonly with: readonly Argument[]; readonly unless?: InputId | undefined }
  | { readonly sum: readonly [Argument, Argument] }
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

/** Every result, in the order in which it stands on the sheet: each refers to inputs and to results above it. */
export const results: readonly Result[] = [
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
