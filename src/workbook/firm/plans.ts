import { dayOf, monthsAfter, serialOf } from "../dates";
import { inputs, type Answers } from "../inputs/inputs";
import type { Field, Row } from "./fields";

/** What the firm knows of a plan, in the order of the columns. */
export const planFields = [
  {
    id: "employer_name",
    heading: "Employer",
    hint: "Whose plan it is; clients are matched to plans by it.",
    kind: { of: "text" },
  },
  {
    id: "after_tax_allowed",
    heading: "After-tax",
    hint: "Whether the plan takes after-tax contributions, apart from Roth deferrals.",
    kind: { of: "yes or no" },
  },
  {
    id: "in_plan_conversion",
    heading: "In-plan conversion",
    hint: "Whether after-tax money can be converted to Roth inside the plan.",
    kind: { of: "yes or no" },
  },
  {
    id: "in_service_distribution",
    heading: "In-service distribution",
    hint: "Whether after-tax money can be paid out while still employed.",
    kind: { of: "yes or no" },
  },
  {
    id: "conversion_frequency",
    heading: "Conversion frequency",
    hint: "How often after-tax money may be converted, such as daily, each pay date, or twice a year.",
    kind: { of: "text" },
  },
  {
    id: "after_tax_cap",
    heading: "After-tax cap",
    hint: "The plan's own cap on after-tax contributions, in dollars a year.",
    kind: { of: "dollars" },
  },
  {
    id: "after_tax_cap_rate",
    heading: "After-tax cap rate",
    hint: "The plan's own cap as a share of pay.",
    kind: { of: "rate" },
  },
  {
    id: "match_formula",
    heading: "Match formula",
    hint: "As the plan writes it, such as 50% to 6%.",
    kind: { of: "match formula" },
  },
  {
    id: "true_up",
    heading: "True-up",
    hint: "Whether the match is trued up at the end of the year.",
    kind: { of: "yes or no" },
  },
  {
    id: "match_on_after_tax",
    heading: "Match on after-tax",
    hint: "Whether after-tax contributions are matched too.",
    kind: { of: "yes or no" },
  },
  {
    id: "super_catch_up",
    heading: "Super catch-up",
    hint: "Whether the plan offers the higher catch-up at ages 60 to 63.",
    kind: { of: "yes or no" },
  },
  {
    id: "roth",
    heading: "Roth deferrals",
    hint: "Whether the plan takes Roth deferrals; without them some may make no catch-up contributions.",
    kind: { of: "yes or no" },
  },
  {
    id: "safe_harbor",
    heading: "Safe harbor",
    hint: "A safe harbor does not exempt after-tax contributions from testing.",
    kind: { of: "yes or no" },
  },
  {
    id: "testing_status",
    heading: "Testing status",
    hint: "What is known of the last test of after-tax contributions, such as passed, or refunds made.",
    kind: { of: "text" },
  },
  {
    id: "source",
    heading: "Source",
    hint: "Where it stands, such as the summary plan description of 2026, page 14.",
    kind: { of: "text" },
  },
  { id: "verified", heading: "Verified", hint: "The day on which it was last checked.", kind: { of: "day" } },
] as const satisfies readonly Field[];

/** A field of a plan. */
export type PlanFieldId = (typeof planFields)[number]["id"];

/** A field by its id. */
export function planField(id: PlanFieldId): (typeof planFields)[number] {
  const found = planFields.find((field) => field.id === id);
  if (found === undefined) throw new Error(`A plan has no field ${id}`);
  return found;
}

/** The heading of a field's column. */
export function planHeading(id: PlanFieldId): string {
  return planField(id).heading;
}

/** A plan of the firm's library, as its cells hold it. */
export type Plan = Row<PlanFieldId>;

/** How an entry stands to the day it is looked at. */
export type Freshness = "current" | "old" | "never verified";

/**
 * Whether an entry was verified within the last twelve months.
 *
 * @param plan the entry
 * @param today the day of comparison, `yyyy-mm-dd`
 */
export function freshness(plan: Plan, today: string): Freshness {
  if (typeof plan.verified !== "number") return "never verified";
  return plan.verified < monthsAfter(serialOf(today), -12) ? "old" : "current";
}

/** What the library says of a plan, as answers to the questions of the journey that it covers. */
export function planAnswers(plan: Plan): Answers {
  const covered = inputs.filter(({ id }) => planFields.some((field) => field.id === id));
  return {
    ...Object.fromEntries(covered.map(({ id }) => [id, plan[id as PlanFieldId]])),
    roth_available: plan.roth,
  };
}

/** What the pane says beside a plan that is picked, for which no question has a place. */
export function planRemarks(plan: Plan, today: string): string[] {
  const remarks: string[] = [];
  const state = freshness(plan, today);
  if (state === "never verified") remarks.push("Nobody has verified this entry: ask the plan.");
  if (state === "old" && typeof plan.verified === "number") {
    remarks.push(
      `Last verified on ${dayOf(plan.verified)}, more than twelve months ago: ask the plan again.`,
    );
  }
  if (typeof plan.after_tax_cap_rate === "number") {
    remarks.push("The plan caps after-tax contributions as a share of pay: type the cap in dollars.");
  }
  if (plan.match_on_after_tax === "Yes") {
    remarks.push("After-tax contributions are matched too: type the match on them with the employer money.");
  }
  if (plan.super_catch_up === "No") {
    remarks.push(
      "Deferrals above the regular catch-up are no catch-up in this plan: the after-tax room counts them as such from 60 to 63.",
    );
  }
  return remarks;
}
