/** The steps of the journey that ask something. */
export type Step =
  "Client" | "Plan" | "Pay & contributions" | "Household" | "Conversion" | "Testing" | "Results";

/** What kind of answer an input takes, and so how the pane asks and the sheet formats it. */
export type Kind =
  | { readonly of: "text" }
  | { readonly of: "year" }
  | { readonly of: "age" }
  | { readonly of: "dollars" }
  /** A fraction from 0 to 1, shown as a percentage. */
  | { readonly of: "rate" }
  | { readonly of: "match formula" }
  /** Yes, No, or blank for not known. */
  | { readonly of: "yes or no" }
  /** One of the five, by its short or its full name. */
  | { readonly of: "filing status" }
  /** Two letters. */
  | { readonly of: "state" }
  /** A whole number of people. */
  | { readonly of: "people" }
  /** How many of the return are on Medicare: No, 1 or 2; blank, their ages say. */
  | { readonly of: "on Medicare" }
  /** A place by its name, or the rate of its income tax. */
  | { readonly of: "place" }
  /** A whole number of pay dates. */
  | { readonly of: "pay dates" }
  /** A date, under the number by which Excel keeps it. */
  | { readonly of: "day" }
  /** A whole number of years from now. */
  | { readonly of: "years ahead" }
  /** A fraction which may be a loss. */
  | { readonly of: "return" };

/** An answer as cells hold it; undefined is a blank cell. */
export type AnswerValue = number | string | undefined;

/** One question of the journey, which is one named input cell of the client sheet. */
export interface Input {
  /** Also the name of its cell. */
  readonly id: string;
  readonly step: Step;
  readonly label: string;
  /** What it means and where to find it, in one or two plain sentences. */
  readonly hint: string;
  readonly kind: Kind;
  /** Whether the room cannot be told without it; a match formula makes a difference to two of them. */
  readonly required: boolean;
  /** The label under which a table of its step, which functions take, has it. */
  readonly fact?: string;
  /** Whether few are concerned, so that it is asked only of those who look for it. */
  readonly rare?: boolean;
}
