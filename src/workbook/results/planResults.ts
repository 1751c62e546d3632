import type { InputId } from "../inputs/inputs";
import { input, result, type Argument, type Need, type PlanResultId, type Result } from "./result";

/** Employer money is told by a formula or in dollars. */
const employer: Need = ["match_formula", "other_employer"];

/** What the pay dates of a year are planned from. */
export const scheduled: readonly Need[] = ["year", "compensation", "deferrals", "pay_periods", employer];

export const payrollResults: readonly Result<PlanResultId>[] = [
  {
    id: "deferral_share",
    label: "Deferrals as a share of pay",
    note: "Deferrals for the year over pay for the year: what the schedule spreads over the pay dates.",
    reads: "a rate",
    parts: [input("deferrals")],
    ofPay: input("compensation"),
    needs: ["compensation", "deferrals"],
  },
  {
    id: "election",
    label: "Payroll election",
    note: "Elections that fill the room by the last pay date and keep the whole match; the plan document controls.",
    reads: "a sentence",
    told: "Payroll",
    in: "schedule_rows",
    needs: scheduled,
  },
];

export const testingResults: readonly Result<PlanResultId>[] = [
  {
    id: "hce",
    label: "Highly paid (HCE) for the plan's test",
    note: "By pay of the year before, and by ownership where it is told. A top-paid group election of the plan may change it.",
    reads: "yes or no",
    call: "IS_HCE",
    with: [input("year"), input("prior_year_pay"), input("owner_share")],
    needs: ["year", "prior_year_pay"],
  },
  {
    id: "acp_limit",
    label: "What the highly paid may average",
    note: "The limit that the average of the others sets.",
    reads: "a rate",
    call: "ACP_LIMIT",
    with: [input("prior_acp")],
    needs: ["prior_acp"],
  },
  {
    id: "own_share",
    label: "Own match and after-tax, if all room is used",
    note: "As a share of pay up to the law's limit. A match that was typed in dollars is not in it.",
    reads: "a rate",
    parts: [result("match"), input("after_tax"), result("headroom")],
    ofPay: input("compensation"),
    upTo: "Compensation",
    needs: ["year", "compensation", "deferrals", employer],
  },
];

/** Assumptions of a person, all of which a projection needs. */
export const assumptions = [
  "contribution",
  "years_ahead",
  "yearly_return",
  "dividend_yield",
  "dividend_tax",
  "gains_tax",
] as const satisfies readonly InputId[];

/** The arguments of a projection, which its table shares. */
export const worthArguments: readonly Argument[] = [...assumptions.map(input), { table: "projection" }];

export const worthResults: readonly Result<PlanResultId>[] = [
  {
    id: "advantage",
    label: "Roth ahead of a taxable account",
    note: "At the end, after tax, by the assumptions typed. Hypothetical, not guaranteed; below 0 it is behind.",
    call: "MEGA_ADVANTAGE",
    with: worthArguments,
    needs: assumptions,
  },
];

export const pitfallResults: readonly Result<PlanResultId>[] = [
  {
    id: "pitfalls_count",
    label: "Pitfalls that apply",
    note: "Of those that the answers could tell; the list says which were not tested.",
    reads: "a number",
    counted: "Applies",
    in: "pitfalls",
    needs: ["year"],
  },
];

/** The results of payroll, testing, worth and pitfalls, in the order in which they stand. */
export const planResults: readonly Result<PlanResultId>[] = [
  ...payrollResults,
  ...testingResults,
  ...worthResults,
  ...pitfallResults,
];
