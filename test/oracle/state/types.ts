import type { OracleHousehold } from "../federal/index";

export interface StateInput extends OracleHousehold {
  state: string;
}

export interface StateResult {
  /** To the cent, never below zero. */
  tax: number;
  /** The figure the state starts from, after exclusions. */
  base: number;
  /** Standard deduction, exemptions and other subtractions, less add-backs. */
  deductions: number;
  /** Never below zero. */
  taxableIncome: number;
}

/** Where the tables leave a choice (README.md); other values are for triage. */
export interface StateReadings {
  /** S1: taxable Social Security leaves the base where the state's own law exempts it. The tables do not say so: no. */
  exemptSocialSecurity: boolean;
  /** S2: dependents are persons of a per-person credit or exemption. Except California's credit: no. */
  dependentsArePersons: boolean;
  /** S3: an unrounded projected figure of 2026 is rounded as the state rounds. Yes. */
  roundProjected: boolean;
  /** S8: a table whose rows begin "…01" applies from the dollar before on (more than 40,000). Yes. */
  oddRowsFromTheDollarBefore: boolean;
  /** S11: New Mexico's exemption is per person. The table has one amount: no. */
  newMexicoPerPerson: boolean;
  /** S27: what the editor settled by the state's law where the tables say less. No: the tables as they stand. */
  settled: boolean;
}

export const STATE_READINGS: StateReadings = {
  exemptSocialSecurity: false,
  dependentsArePersons: false,
  roundProjected: true,
  oddRowsFromTheDollarBefore: true,
  newMexicoPerPerson: false,
  settled: false,
};

/** The readings under which the product is held against this oracle: Social Security, New Mexico, and what S27 lists. */
export const SETTLED: StateReadings = {
  ...STATE_READINGS,
  exemptSocialSecurity: true,
  newMexicoPerPerson: true,
  settled: true,
};
