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
  | "values"
  | "remark"
  | "row year"
  | "points";

/** The kind of each parameter: the same name means the same in every function. */
export const kinds: Readonly<Record<string, Kind>> = {
  year: "year",
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
  function_name: "function",
  values: "values",
};

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
  EXPLAIN: ["MEGA_ELIGIBLE", [[[true]], [[true]], [[false]]]],
  VERSION: [],
};

/** A table that a parameter takes, row by row, with the kind of each cell of its first row; `?` marks optional ones. */
export interface TypicalTable {
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
  formula: {
    rows: [
      [0.5, 0.06],
      [0.25, 0.08],
    ],
    cells: { rate: "rate", bound: "rate" },
    year: 2026,
  },
  inflation: {
    rows: [["C-CPI-U 2026", 181.2]],
    cells: { label: "name", level: "points" },
    year: 2026,
  },
};
