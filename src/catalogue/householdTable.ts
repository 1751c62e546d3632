import { DomainError } from "../core/errors";
import type { Household } from "../core/federal/household";
import type { FilingStatus } from "../core/filingStatus";
import { isCellProblem, PerRow, type CellProblem } from "./define";
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

/** A wide table: labels first, then a row for each client or one for all; a bad row keeps its own problem. */
function wide(grid: Grid, field: string): PerRow<HouseholdFacts> {
  const labels = facts.readLabels(grid[0] ?? [], (index) => `${field} column ${index + 1}`);
  const read = facts.reader(labels, field);
  const rows = grid.slice(1).map((row): HouseholdFacts | CellProblem => {
    try {
      return read(row);
    } catch (problem) {
      if (isCellProblem(problem)) return problem;
      throw problem;
    }
  });
  return new PerRow(rows, {});
}

/**
 * Reads a household: two columns of label and value, or a first row of labels and one row a client.
 *
 * @param grid the table
 * @param field the parameter's name
 * @returns the facts, or those of each row
 * @throws {DomainError} `invalid` when a label is unknown or stands twice, or the shape is neither
 */
export function household(grid: Grid, field: string): HouseholdFacts | PerRow<HouseholdFacts> {
  const [head = []] = grid;
  const isHead = grid.length > 1 && head.every((cell) => facts.labelOf(cell) !== undefined);
  if (head.length > 2 || isHead) return wide(grid, field);
  if (head.length !== 2) {
    throw new DomainError(
      "invalid",
      field,
      `${field}: two columns of label and value, or a row of labels above rows of values`,
    );
  }
  return facts.readPairs(grid, field);
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
  if (table?.onMedicare === 2 && filingStatus !== "MFJ") {
    throw new DomainError(
      "invalid",
      "household",
      "household: On Medicare is at most 1, but on a joint return",
    );
  }
  return { ...table, filingStatus, income };
}
