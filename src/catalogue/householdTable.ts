import { DomainError } from "../core/errors";
import { spouseIsOnReturn, type Household } from "../core/federal/household";
import type { FilingStatus } from "../core/filingStatus";
import type { PerRow } from "./define";
import type { Grid } from "./grid";
import { LabelledTable } from "./labelledTable";
import { age, count, dollars, optional, rate, text, yesOrNo, type Reader } from "./read";

/** What a household table says: all of a household but its filing status and income, which are arguments of their own. */
export type HouseholdFacts = Omit<Household, "filingStatus" | "income">;

const money = optional(dollars);
/** How many children or other dependents there are. */
export const dependents = count(20, "a whole number from 0 to 20");
const people = optional(dependents);
const years = optional(age);
const claim = optional(yesOrNo);
const few = count(2, "1 or 2 people, Yes for all on the return, or No");

/** How many of the return are on Medicare: a number, all or none. */
export const peopleOnMedicare: Reader<number | boolean> = (cell, field) =>
  typeof cell === "number" ? few(cell, field) : yesOrNo(cell, field);

/** A place by its name, or its rate on the state's taxable income. */
export const place: Reader<string | number> = (cell, field) =>
  typeof cell === "number" ? rate(cell, field) : text(cell, field);

/** What the labels of a household name, in the order in which they are documented. */
const facts = new LabelledTable(
  {
    Age: ["age", years],
    "Spouse age": ["spouseAge", years],
    Wages: ["wages", money],
    "Spouse wages": ["spouseWages", money],
    "Qualified dividends": ["qualifiedDividends", money],
    "Long-term gains": ["longTermGains", money],
    "Investment income": ["investmentIncome", money],
    "Tax-exempt interest": ["taxExemptInterest", money],
    "Social Security": ["socialSecurity", money],
    "Children under 17": ["childrenUnder17", people],
    "Other dependents": ["otherDependents", people],
    "State and local taxes": ["stateAndLocalTaxes", money],
    "Mortgage interest": ["mortgageInterest", money],
    "Charitable gifts": ["charitableGifts", money],
    "Other itemized": ["otherItemized", money],
    "QBI deduction": ["qbiDeduction", money],
    "AMT adjustments": ["amtAdjustments", money],
    Blind: ["blind", claim],
    "Spouse blind": ["spouseBlind", claim],
    "Lived apart": ["livedApart", claim],
    "On Medicare": ["onMedicare", optional<number | boolean>(peopleOnMedicare)],
    Locality: ["locality", optional(place)],
    "Deduct state tax": ["deductStateTax", claim],
  },
  { "lived apart (mfs)": "Lived apart" },
);

/** The labels of a household table, in the order in which they are documented. */
export const householdLabels: readonly string[] = facts.labels;

/**
 * Reads a household: two columns of label and value, or a first row of labels and one row a client.
 *
 * @param grid the table
 * @param field the parameter's name
 * @returns the facts, or those of each row
 * @throws {DomainError} `invalid` when a label is unknown or stands twice, or the shape is neither
 */
export function household(grid: Grid, field: string): HouseholdFacts | PerRow<HouseholdFacts> {
  return facts.readPairsOrRows(grid, field);
}

/**
 * Refuses two people on Medicare on a return of one.
 *
 * @param onMedicare what the table says of them
 * @param filingStatus filing status; while it is not known, there may be two
 * @param field the parameter that holds the table
 * @throws {DomainError} `invalid` when more people are on Medicare than there are on the return
 */
export function refuseTooManyOnMedicare(
  onMedicare: HouseholdFacts["onMedicare"],
  filingStatus: FilingStatus | undefined,
  field: string,
): void {
  if (onMedicare !== 2 || filingStatus === undefined || spouseIsOnReturn(filingStatus)) return;
  throw new DomainError("invalid", field, `${field}: On Medicare is at most 1, but on a joint return`);
}

/**
 * The household of a return: the facts of the table, with status and income.
 *
 * @param filingStatus filing status
 * @param income dollars, ordinary income in AGI before the conversion
 * @param table what the household table says
 * @returns the household
 * @throws {DomainError} `invalid` when a part of income is more than all of it, or more people are on Medicare than there are
 */
export function householdOf(
  filingStatus: FilingStatus,
  income: number,
  table: HouseholdFacts | undefined,
): Household {
  if ((table?.investmentIncome ?? 0) > income) {
    throw new DomainError(
      "invalid",
      "household",
      "household: Investment income is part of income, so not more than it",
    );
  }
  refuseTooManyOnMedicare(table?.onMedicare, filingStatus, "household");
  return { ...table, filingStatus, income };
}
