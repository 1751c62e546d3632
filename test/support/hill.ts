import type { Answers } from "../../src/workbook/inputs/inputs";

/** A client of 2025 with some after-tax contributions already in. */
export const hill: Answers = {
  client_name: "Hill",
  year: 2025,
  age: 48,
  deferrals: 23_500,
  other_employer: 14_000,
  after_tax: 10_000,
};
