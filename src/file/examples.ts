import type { ListedClient } from "../workbook/firm/clients";
import type { Plan } from "../workbook/firm/plans";
import type { Answers } from "../workbook/inputs/inputs";
import { serialOf } from "../workbook/dates";
import type { Assumptions } from "../workbook/sheets/listAssumptions";

/** The plans, clients and answers that the file comes with. All of them are made up. */

const source = "Made up for this example";

export const examplePlans: readonly Plan[] = [
  {
    employer_name: "Example Software",
    after_tax_allowed: "Yes",
    in_plan_conversion: "Yes",
    in_service_distribution: "No",
    conversion_frequency: "Each pay date",
    match_formula: "50% to 6%",
    true_up: "Yes",
    match_on_after_tax: "No",
    super_catch_up: "Yes",
    roth: "Yes",
    safe_harbor: "No",
    testing_status: "Passed for 2025",
    source,
    verified: serialOf("2026-10-01"),
  },
  {
    employer_name: "Example Hospital",
    after_tax_allowed: "Yes",
    in_service_distribution: "Yes",
    conversion_frequency: "Twice a year",
    after_tax_cap_rate: 0.1,
    match_formula: "100% to 3%, 50% to 5%",
    true_up: "No",
    match_on_after_tax: "No",
    super_catch_up: "No",
    roth: "Yes",
    safe_harbor: "Yes",
    testing_status: "Refunds made for 2024",
    source,
    verified: serialOf("2025-06-30"),
  },
  { employer_name: "Example Bank", after_tax_allowed: "No", match_formula: "100% to 5%", source },
];

export const exampleClients: readonly ListedClient[] = [
  {
    client_name: "Hill, Alex",
    household: "Hill",
    employer_name: "Example Software",
    age: 45,
    compensation: 300_000,
    deferrals: 24_500,
    other_employer: 14_000,
    periods_left: 3,
    after_tax_balance: 50_000,
    after_tax_basis: 40_000,
    converted: 50_000,
    filing_status: "MFJ",
    income: 450_000,
    state: "CA",
    spouse_age: 55,
  },
  {
    client_name: "Hill, Robin",
    household: "Hill",
    employer_name: "Example Hospital",
    age: 55,
    compensation: 180_000,
    deferrals: 32_500,
    other_employer: 9_000,
    after_tax: 5_000,
    periods_left: 2,
    filing_status: "MFJ",
    income: 450_000,
    state: "CA",
    spouse_age: 45,
  },
  {
    client_name: "Okafor, Sam",
    household: "Okafor",
    employer_name: "Example Bank",
    age: 38,
    compensation: 95_000,
    deferrals: 15_000,
    other_employer: 4_750,
  },
  {
    client_name: "Diaz, Kim",
    household: "Diaz",
    employer_name: "Example Software",
    age: 62,
    compensation: 250_000,
    deferrals: 35_750,
    other_employer: 7_500,
    periods_left: 3,
    after_tax_balance: 12_000,
    after_tax_basis: 9_000,
    converted: 6_000,
    filing_status: "Single",
    income: 210_000,
    state: "TX",
  },
];

/** What the value in the list rests on. */
export const exampleAssumptions: Assumptions = {
  years: 20,
  return: 0.07,
  yield: 0.02,
  dividend_tax: 0.188,
  gains_tax: 0.188,
};

/** The answers of the example client: the worked example of the add-in. */
export function exampleAnswers(year: number): Answers {
  return {
    client_name: "Example client",
    year,
    age: 45,
    employer_name: "Example Software",
    after_tax_allowed: "Yes",
    in_plan_conversion: "Yes",
    in_service_distribution: "No",
    compensation: 300_000,
    deferrals: 24_500,
    other_employer: 14_000,
    filing_status: "MFJ",
    income: 450_000,
    state: "CA",
    after_tax_balance: 50_000,
    after_tax_basis: 40_000,
    converted: 50_000,
    pay_periods: 26,
    true_up: "No",
    prior_year_pay: 290_000,
    owner_share: 0,
    contribution: 30_000,
    years_ahead: 20,
    yearly_return: 0.07,
    dividend_yield: 0.02,
    dividend_tax: 0.188,
    gains_tax: 0.188,
  };
}
