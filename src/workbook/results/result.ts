import type { InputId } from "../inputs/inputs";

/** A table of labels and values on the client sheet, which functions take whole. */
export type LabelledId = "household" | "schedule" | "projection" | "facts";

/** A table that a result spills on the client sheet. */
export type SpilledId =
  "conversion_detail" | "conversion_cliffs" | "schedule_rows" | "projection" | "pitfalls";

/** What an argument of a result refers to: an input, an earlier result, a table of labels and values, or nothing. */
export type Argument =
  | { readonly input: InputId }
  | { readonly result: ResultId }
  | { readonly table: LabelledId }
  /** An input, and the word that there is none where it is blank. */
  | { readonly orNone: InputId }
  /** A word where an input says No; otherwise nothing. */
  | { readonly ifNo: InputId; readonly word: string }
  | null;

/** The name of a result of the after-tax room, which is also the name of its cell. */
export type RoomResultId =
  "eligibility" | "match" | "employer_total" | "deferral_room" | "headroom" | "excess";

/** The name of a result of the conversion. */
export type ConversionResultId = "conversion_taxable" | "basis_recovered" | "conversion_tax" | "ira_taxable";

/** The name of a result of payroll, testing, worth and pitfalls. */
export type PlanResultId =
  "deferral_share" | "election" | "hce" | "acp_limit" | "own_share" | "advantage" | "pitfalls_count";

/** The name of a result, which is also the name of its cell. */
export type ResultId = RoomResultId | ConversionResultId | PlanResultId;

/** What has to be filled: an input, or either of two. */
export type Need = InputId | readonly [InputId, InputId];

/** How an answer reads: as a sentence, as yes and no, as a rate, or as a number; otherwise it is dollars. */
export type ReadsAs = "a sentence" | "yes or no" | "a rate" | "a number";

/** A result of the client sheet: one MBDR call, or what native formulas make of earlier lines. */
export type Result<Id extends ResultId = ResultId> = {
  readonly id: Id;
  readonly label: string;
  /** What it means, in one sentence. */
  readonly note: string;
  readonly reads?: ReadsAs;
  /** What it waits for: until all of these are filled its cell has no figure, since a blank cell may count as 0. */
  readonly needs?: readonly Need[];
} & (
  | {
      readonly call: string;
      readonly with: readonly Argument[];
      readonly unless?: InputId | undefined;
      /** The question under which its own stand: while it says No, what was typed there does not count. */
      readonly noneIfNo?: InputId | undefined;
    }
  | { readonly sum: readonly [Argument, Argument] }
  | { readonly difference: readonly [Argument, Argument] }
  /** Amounts as a share of pay; of pay up to the law's limit where it counts so much only. */
  | { readonly parts: readonly Argument[]; readonly ofPay: Argument; readonly upTo?: "Compensation" }
  /** The last column of the rows of a table that start with this word, as one text; there are three at most. */
  | { readonly told: string; readonly in: SpilledId }
  /** How many rows of a table have this word in their second column. */
  | { readonly counted: string; readonly in: SpilledId }
);

/** How a column of a table looks. */
export type ColumnLook = "label" | "amount" | "rate" | "words" | "amount or words";

/** A table that a result spills on the client sheet, beside its worked lines. */
export interface SpilledTable {
  readonly id: SpilledId;
  readonly heading: string;
  readonly call: string;
  readonly with: readonly Argument[];
  readonly needs: readonly Need[];
  /** How its columns look. */
  readonly columns: readonly ColumnLook[];
}

export const input = (id: InputId): Argument => ({ input: id });
export const result = (id: ResultId): Argument => ({ result: id });
