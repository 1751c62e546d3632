/** The steps of the journey that ask something. */
export type Step = "Client" | "Plan" | "Pay & contributions";

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
  | { readonly of: "yes or no" };

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
}

/** Every question, in the order in which a person is asked. */
export const inputs = [
  {
    id: "client_name",
    step: "Client",
    label: "Client",
    hint: "Whose year this is. It names the sheet.",
    kind: { of: "text" },
    required: false,
  },
  {
    id: "year",
    step: "Client",
    label: "Year",
    hint: "Calendar year, which is plan year and limitation year at once.",
    kind: { of: "year" },
    required: true,
  },
  {
    id: "age",
    step: "Client",
    label: "Age by 31 December",
    hint: "From 50 on, catch-up contributions come on top of the limit.",
    kind: { of: "age" },
    required: false,
  },
  {
    id: "employer_name",
    step: "Plan",
    label: "Employer",
    hint: "Whose plan it is.",
    kind: { of: "text" },
    required: false,
  },
  {
    id: "after_tax_allowed",
    step: "Plan",
    label: "Does the plan take after-tax contributions?",
    hint: "Neither pre-tax nor Roth: a third kind. The summary plan description says so.",
    kind: { of: "yes or no" },
    required: false,
  },
  {
    id: "in_plan_conversion",
    step: "Plan",
    label: "Can after-tax money be converted to Roth inside the plan?",
    hint: "Also called an in-plan Roth rollover; at best automatic.",
    kind: { of: "yes or no" },
    required: false,
  },
  {
    id: "in_service_distribution",
    step: "Plan",
    label: "Can after-tax money be paid out while still employed?",
    hint: "An in-service distribution can go to a Roth IRA.",
    kind: { of: "yes or no" },
    required: false,
  },
  {
    id: "after_tax_cap",
    step: "Plan",
    label: "The plan's own cap on after-tax contributions",
    hint: "Dollars a year, if the plan sets one.",
    kind: { of: "dollars" },
    required: false,
  },
  {
    id: "match_formula",
    step: "Plan",
    label: "Match formula",
    hint: "As the plan writes it, such as 50% to 6%, or 100% to 3%, 50% to 5%. Leave it blank to type the match in dollars.",
    kind: { of: "match formula" },
    required: false,
  },
  {
    id: "compensation",
    step: "Pay & contributions",
    label: "Pay for the year",
    hint: "Before deferrals. Additions are never more than pay; a match formula needs it.",
    kind: { of: "dollars" },
    required: false,
  },
  {
    id: "deferrals",
    step: "Pay & contributions",
    label: "Deferrals for the year",
    hint: "Pre-tax and Roth together, catch-up included.",
    kind: { of: "dollars" },
    required: true,
  },
  {
    id: "other_employer",
    step: "Pay & contributions",
    label: "Employer money for the year",
    hint: "Match, profit sharing, forfeitures and true-up in dollars; with a match formula, all but the match.",
    kind: { of: "dollars" },
    required: true,
  },
  {
    id: "after_tax",
    step: "Pay & contributions",
    label: "After-tax contributions so far",
    hint: "What has already gone in this year.",
    kind: { of: "dollars" },
    required: false,
  },
] as const satisfies readonly Input[];

/** The name of an input. */
export type InputId = (typeof inputs)[number]["id"];

/** The answers of one client, as cells hold them. */
export type Answers = Readonly<Partial<Record<InputId, AnswerValue>>>;

const byId: ReadonlyMap<string, Input> = new Map(inputs.map((input) => [input.id, input]));

/** The question of this name. */
export function inputNamed(id: InputId): Input & { readonly id: InputId } {
  return byId.get(id) as Input & { readonly id: InputId };
}
