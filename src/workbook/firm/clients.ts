import { silent } from "../../core/worksheet";
import { callCatalogue } from "../formula/call";
import { inputNamed, inputs, type Answers, type AnswerValue, type InputId } from "../inputs/inputs";
import { nameKey, type Field, type Row } from "./fields";
import { planAnswers, type Plan } from "./plans";

const ownFields = [
  { id: "client_name", heading: "Client", hint: "Whose year this is.", kind: { of: "text" } },
  {
    id: "household",
    heading: "Household",
    hint: "The same word on the rows of two spouses adds them up.",
    kind: { of: "text" },
  },
  {
    id: "employer_name",
    heading: "Employer",
    hint: "As the Plans sheet has it.",
    kind: { of: "text" },
  },
  { id: "compensation", heading: "Pay", hint: "Before deferrals.", kind: { of: "dollars" } },
  {
    id: "deferrals",
    heading: "Deferrals",
    hint: "Pre-tax and Roth together, catch-up included.",
    kind: { of: "dollars" },
  },
  {
    id: "other_employer",
    heading: "Employer money",
    hint: "Match, profit sharing, forfeitures and true-up of the full year.",
    kind: { of: "dollars" },
  },
  {
    id: "after_tax",
    heading: "After-tax so far",
    hint: "What has already gone in this year.",
    kind: { of: "dollars" },
  },
  {
    id: "periods_left",
    heading: "Pay dates left",
    hint: "Over which the room is to be filled, to the end of the year.",
    kind: { of: "pay dates" },
  },
] as const satisfies readonly Field[];

/** Questions of the journey that have a column of their own: what stands in the account, and the return. */
const asked = {
  after_tax_balance: "After-tax balance",
  after_tax_basis: "After-tax basis",
  converted: "Converted",
  filing_status: "Filing status",
  income: "Ordinary income",
  state: "State",
} as const satisfies Readonly<Partial<Record<InputId, string>>>;

/**
 * The household, side by side without a gap, under the labels of the household table: the formulas hand the columns over as
 * they stand.
 */
const household = {
  age: "Age",
  spouse_age: "Spouse age",
  locality: "Locality",
  investment_income: "Investment income",
  qualified_dividends: "Qualified dividends",
  long_term_gains: "Long-term gains",
  social_security: "Social Security",
  children_under_17: "Children under 17",
  state_and_local_taxes: "State and local taxes",
  mortgage_interest: "Mortgage interest",
  charitable_gifts: "Charitable gifts",
} as const satisfies Readonly<Partial<Record<InputId, string>>>;

/** The first and the last field of the household. */
export const householdFields = [
  "age",
  "charitable_gifts",
] as const satisfies readonly (keyof typeof household)[];

/** A field of a client in the list. */
export type ClientFieldId = (typeof ownFields)[number]["id"] | keyof typeof asked | keyof typeof household;

function asFields<Id extends InputId>(headings: Readonly<Partial<Record<Id, string>>>) {
  return (Object.entries(headings) as [Id, string][]).map(([id, heading]) => {
    const { hint, kind } = inputNamed(id);
    return { id, heading, hint, kind };
  });
}

/** What the firm's list holds of a client, in the order of the columns; the year is one for the whole list. */
export const clientFields: readonly (Field & { readonly id: ClientFieldId })[] = [
  ...ownFields,
  ...asFields<keyof typeof asked>(asked),
  ...asFields<keyof typeof household>(household),
];

/** A client of the firm's list, as its cells hold it. */
export type ListedClient = Row<ClientFieldId>;

/**
 * The plan's own cap in dollars, as the list's sheet has it: the lesser where a plan has one in dollars and one as a share
 * of pay, which counts up to the law's limit.
 */
function capOf(plan: Plan, pay: unknown, year: number | undefined): AnswerValue {
  const { after_tax_cap: inDollars, after_tax_cap_rate: rate } = plan;
  // What cannot be read as a cap is refused where it is used, and not passed over.
  if (typeof inDollars === "string") return inDollars;
  if (typeof rate === "string") return rate;
  const limit =
    year === undefined ? undefined : callCatalogue("LIMIT", [[[year]], [["Compensation"]]])[0]?.[0];
  if (typeof rate !== "number" || typeof pay !== "number" || typeof limit !== "number") return inDollars;
  const ofPay = silent.times("", "", silent.lesser("", "", pay, limit), rate);
  return inDollars === undefined ? ofPay : silent.lesser("", "", inDollars, ofPay);
}

/**
 * The answers with which a client of the list opens in the journey: those of the row and, of the plan, what the library
 * says under the same employer. The list has the employer's money in all, so the plan's match formula stays out.
 *
 * @param client the row
 * @param year the year of the list; undefined while none is given
 * @param plans the firm's library
 */
export function clientAnswers(
  client: ListedClient,
  year: number | undefined,
  plans: readonly Plan[],
): Answers {
  const employer = nameKey(client.employer_name);
  const plan = employer === "" ? undefined : plans.find((one) => nameKey(one.employer_name) === employer);
  const covered = inputs.filter(({ id }) => clientFields.some((field) => field.id === id));
  const own = covered.map(({ id }) => [id, client[id as ClientFieldId]] as const);
  return {
    ...(plan === undefined
      ? {}
      : { ...planAnswers(plan), after_tax_cap: capOf(plan, client.compensation, year) }),
    match_formula: undefined,
    year,
    ...Object.fromEntries(own),
  };
}
