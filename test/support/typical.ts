/**
 * What the suites know of each function: one typical call, and what kind of value each parameter takes. A
 * function or parameter that is missing here fails them.
 */

/** What a parameter takes; the last ones are cells inside a table. */
export type Kind =
  | "money"
  | "rate"
  | "year"
  | "age"
  | "name"
  | "status"
  | "choice"
  | "formula"
  | "function"
  | "yes/no"
  | "limits"
  | "census"
  | "options"
  | "plans"
  | "events"
  | "option label"
  | "count"
  | "date"
  | "values"
  | "remark"
  | "row year"
  | "points"
  | "target"
  | "state"
  | "amounts"
  | "household"
  | "times a year";

/** The kind of each parameter: the same name means the same in every function. */
export const kinds: Readonly<Record<string, Kind>> = {
  year: "year",
  contribution: "money",
  years: "count",
  dividend_yield: "rate",
  dividend_tax: "rate",
  gains_tax: "rate",
  facts: "options",
  age: "age",
  name: "name",
  limits: "limits",
  inflation: "rate",
  deferrals: "money",
  employer: "money",
  compensation: "money",
  after_tax: "money",
  after_tax_cap: "money",
  catch_up: "choice",
  prior_year_wages: "money",
  pay: "money",
  formula: "formula",
  after_tax_allowed: "yes/no",
  in_plan_conversion: "yes/no",
  in_service_distribution: "yes/no",
  filing_status: "status",
  magi: "money",
  traditional: "money",
  prior_year_pay: "money",
  owner_share: "rate",
  distribution: "money",
  basis: "money",
  balance: "money",
  pre_tax: "money",
  direct_traditional: "money",
  direct_roth: "money",
  sixty_day_traditional: "money",
  sixty_day_roth: "money",
  cash: "money",
  pre_tax_to_roth: "money",
  contributions: "money",
  prior_basis: "money",
  year_end_value: "money",
  distributions: "money",
  converted: "money",
  contributed_after_year_end: "money",
  outstanding_rollovers: "money",
  income: "money",
  state: "state",
  household: "household",
  amounts: "amounts",
  target: "target",
  wages: "money",
  roth_and_after_tax: "money",
  nhce_acp: "rate",
  census: "census",
  options: "options",
  yearly_return: "rate",
  conversions_per_year: "times a year",
  tax_rate: "rate",
  contributions_per_year: "times a year",
  periods: "count",
  deferral_rate: "rate",
  match: "formula",
  plans: "plans",
  net_profit: "money",
  day_job_wages: "money",
  day_job_deferrals: "money",
  deferral: "money",
  events: "events",
  function_name: "function",
  values: "values",
};

const ira = [2026, 7500, 14000, 28000, 0, 10000, 7500, 500];
const household = [["Investment income", 15000]];

/** A typical option: its value, what kind of value that is, and whether others of the call need it. */
type TypicalOption = readonly [value: unknown, kind: Kind, needed?: "needed"];

const savingOptions: Readonly<Record<string, TypicalOption>> = {
  "Contribution years": [5, "count"],
  Inflation: [0.025, "rate"],
  "Ordinary tax": [0.35, "rate"],
  "Conversion tax": [400, "money"],
  "Plan fee": [0.002, "rate"],
  "Roth earnings tax": [0.1, "rate"],
};

/** The options of each function that takes some. */
export const typicalOptions: Readonly<Record<string, Readonly<Record<string, TypicalOption>>>> = {
  MEGA_SCHEDULE: {
    "First pay date": [46206, "date", "needed"],
    "Periods left": [13, "count"],
    "YTD pay": [130000, "money", "needed"],
    "YTD deferral": [15000, "money"],
    "YTD match": [3600, "money"],
    "YTD after-tax": [5000, "money"],
    "Bonus date": [46300, "date", "needed"],
    Bonus: [40000, "money", "needed"],
    "True-up": [true, "yes/no"],
    Nonelective: [2000, "money"],
    "After-tax cap %": [0.2, "rate"],
    "After-tax cap $": [30000, "money"],
    "Match on after-tax": [true, "yes/no"],
    "Match on catch-up": [false, "yes/no"],
    "Election step": [0.01, "rate"],
    "Prior Box 3 wages": [150001, "money"],
    "Roth available": [true, "yes/no"],
    "Year-end cutoff": [46387, "date"],
  },
  SOLO_401K: {
    Entity: ["S corporation", "choice", "needed"],
    "S-corporation wages": [100000, "money", "needed"],
    "Plan rate": [0.2, "rate"],
  },
  ACP_TEST: {
    "Prior NHCE ACP": [0.03, "rate"],
    "Match counted": [true, "yes/no"],
    "Top-paid group": [false, "yes/no"],
    "Otherwise excludables": ["Exclude", "choice"],
  },
  ACP_REFUNDS: {
    Method: ["Current", "choice"],
    "First plan year": [false, "yes/no"],
    QNEC: [0.01, "rate"],
  },
  ACP_HEADROOM: { "Match counted": [true, "yes/no"] },
  ROTH_VS_TAXABLE: savingOptions,
  MEGA_ADVANTAGE: savingOptions,
  PITFALLS: {
    Year: [2026, "row year"],
    Age: [52, "age"],
    "Spouse age": [64, "age"],
    "Filing status": ["MFJ", "status"],
    "Lived apart": [false, "yes/no"],
    "On Medicare": [1, "count"],
    AGI: [250000, "money"],
    Deferrals: [26000, "money"],
    "Employer money": [14000, "money"],
    "After-tax": [33500, "money"],
    Compensation: [300000, "money"],
    "Late true-up": [900, "money"],
    "Prior year pay": [300000, "money"],
    "Owner share": [0.01, "rate"],
    "Prior Box 3 wages": [210000, "money"],
    "Roth available": [false, "yes/no"],
    Basis: [33500, "money"],
    Balance: [34100, "money"],
    "Payout pre-tax": [80000, "money"],
    "Payout after-tax": [20000, "money"],
    "Payout to traditional": [60000, "money"],
    "IRA converted": [7500, "money"],
    "IRA basis": [7500, "money"],
    "IRA value": [67500, "money"],
    "IRA distributions": [1000, "money"],
    "Conversion income": [24600, "money"],
    "Tax from conversion": [true, "yes/no"],
    "1099-R box 1": [12300, "money"],
    "1099-R box 2a": [100, "money"],
    "1099-R box 5": [12000, "money"],
    "Total tax": [70000, "money"],
    Withholding: [40000, "money"],
    "Estimated payments": [5000, "money"],
    "Prior year tax": [52000, "money"],
    "Prior year AGI": [240000, "money"],
  },
};

/** The options of a function as a table. */
function optionsOf(name: string): unknown[][] {
  return Object.entries(typicalOptions[name] ?? {}).map(([label, [value]]) => [label, value]);
}

const census = [
  ["Id", "Pay", "Match", "After-tax", "HCE", "Look-back pay", "Owner share", "Otherwise excludable"],
  ["A", 350000, 9000, 12000, true, 300000, 0.01, false],
  ["B", 90000, 3600, 1000, false, 85000, 0.01, false],
  ["C", 60000, 2400, 0, false, 60000, 0.01, true],
];

const plans = [
  ["Employer", "Deferrals", "Employer money", "After-tax", "Compensation", "403(b)", "Own company"],
  ["Hospital", 24500, 10000, 1000, 300000, true, false],
  ["Practice", 6000, 4000, 2000, 150000, false, true],
];

const events = [
  ["Year", "Kind", "Amount", "Taxable", "Earnings", "Plan"],
  [2024, "Conversion", 30000, 1000, 0, ""],
  [2020, "Contribution", 6000, "", "", ""],
  [2025, "Roth rollover", 9000, "", 700, ""],
  [2025, "Withdrawal", 4000, "", "", ""],
  [2026, "Balance", 50000, "", "", ""],
  [2023, "In-plan conversion", 20000, 500, "", "Alpha"],
];

const headroom = [2026, 24500, 14000, 45, 160000, 3000, 20000, null];

/** A call of each function that answers, every parameter filled but `limits`. */
export const typicalCalls: Readonly<Record<string, readonly unknown[]>> = {
  LIMIT: [2026, "Deferral", 45, null],
  LIMITS: [2026, 0.027],
  MEGA_HEADROOM: headroom,
  EXCESS_ADDITIONS: headroom,
  DEFERRAL_ROOM: [2026, 20000, 55, "50+", 160000, null],
  ROTH_CATCH_UP_REQUIRED: [2026, 150001, null],
  EMPLOYER_MATCH: [2026, 200000, 8000, "100% to 3%, 50% to 5%", null],
  MEGA_ELIGIBLE: [true, true, false],
  ROTH_IRA_LIMIT: [2026, "Single", 160001, 45, 100000, 500, null],
  IS_HCE: [2026, 160000, 0.05, null],
  PRO_RATA_TAXABLE: [10000, 40000, 50000],
  // Destinations must add up: those that may be left out are zero.
  SPLIT_ROLLOVER: [80000, 20000, 80000, 20000, 0, 0, 0, 0],
  FORM_8606: ira,
  BACKDOOR_TAXABLE: ira,
  ROTH_CONVERSION_TAX: [2026, "Single", 190000, 50000, 20000, "CA", household],
  ROTH_CONVERSION_DETAIL: [2026, "Single", 190000, 50000, 20000, "CA", household],
  CONVERSION_LADDER: [2026, "Single", 190000, [[10000, 30000]], "CA", household],
  FILL_TO: [2026, "Single", 190000, "24%", "CA", household],
  NEXT_CLIFFS: [2026, "Single", 190000, "CA", household],
  TAKE_HOME: [2026, "Single", 200000, 24500, 33500, "CA", household],
  ACP_LIMIT: [0.04],
  ACP_TEST: [2026, census, optionsOf("ACP_TEST"), null],
  ACP_REFUNDS: [2026, census, optionsOf("ACP_REFUNDS"), null],
  ACP_HEADROOM: [2026, census, optionsOf("ACP_HEADROOM"), null],
  DELAY_COST: [36000, 0.07, 4, 0.35, 12],
  MEGA_SCHEDULE: [2026, 260000, 26, 0.12, "50% to 6%", 52, optionsOf("MEGA_SCHEDULE"), null],
  MULTI_PLAN_ROOM: [2026, 55, plans, null],
  ROTH_VS_TAXABLE: [30000, 20, 0.07, 0.02, 0.188, 0.188, optionsOf("ROTH_VS_TAXABLE")],
  MEGA_ADVANTAGE: [30000, 20, 0.07, 0.02, 0.188, 0.188, optionsOf("MEGA_ADVANTAGE")],
  PITFALLS: [optionsOf("PITFALLS"), null],
  SOLO_401K: [2026, 100000, 52, 150000, 15000, 5000, 10000, optionsOf("SOLO_401K"), null],
  ROTH_CLOCKS: [2026, events, 52],
  EXPLAIN: ["MEGA_ELIGIBLE", [[[true]], [[true]], [[false]]]],
  VERSION: [],
};

/** A table that a parameter takes, row by row, with the kind of each cell of its first row; `?` marks optional ones. */
export interface TypicalTable {
  /** A row of headings that stands on top. */
  readonly headings?: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
  readonly cells: Readonly<Record<string, Kind | `${Kind}?`>>;
  /** A year for which the table answers. */
  readonly year: number;
}

/** The tables that parameters of this name take. */
export const typicalTables: Readonly<Record<string, TypicalTable>> = {
  limits: {
    rows: [["Deferral", 24500, "entered", "Firm memo", 2026]],
    cells: { name: "name", amount: "money", status: "remark?", citation: "remark?", year: "row year?" },
    year: 2026,
  },
  census: {
    headings: census[0] ?? [],
    rows: census.slice(1),
    cells: {
      id: "remark?",
      pay: "money",
      match: "money?",
      afterTax: "money?",
      highlyPaid: "yes/no?",
      lookBackPay: "money?",
      ownerShare: "rate?",
      otherwiseExcludable: "yes/no?",
    },
    year: 2026,
  },
  plans: {
    headings: plans[0] ?? [],
    rows: plans.slice(1),
    cells: {
      employer: "remark",
      deferrals: "money?",
      employerMoney: "money?",
      afterTax: "money?",
      compensation: "money?",
      is403b: "yes/no?",
      ownCompany: "yes/no?",
    },
    year: 2026,
  },
  events: {
    headings: events[0] ?? [],
    rows: events.slice(1),
    cells: {
      year: "row year",
      kind: "choice",
      amount: "money",
      taxable: "money",
      earnings: "money?",
      plan: "remark?",
    },
    year: 2026,
  },
  match: {
    rows: [
      [0.5, 0.06],
      [0.25, 0.08],
    ],
    cells: { rate: "rate", bound: "rate" },
    year: 2026,
  },
  formula: {
    rows: [
      [0.5, 0.06],
      [0.25, 0.08],
    ],
    cells: { rate: "rate", bound: "rate" },
    year: 2026,
  },
  household: {
    rows: [
      ["Long-term gains", 60000],
      ["Age", 70],
    ],
    cells: { label: "name?", value: "money?" },
    year: 2026,
  },
  amounts: {
    rows: [[10000, 30000]],
    cells: { first: "money?", second: "money?" },
    year: 2026,
  },
  inflation: {
    rows: [["C-CPI-U 2026", 181.2]],
    cells: { label: "name", level: "points" },
    year: 2026,
  },
};
