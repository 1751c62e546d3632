import { DomainError } from "../core/errors";
import type { Household } from "../core/federal/household";
import { isCellProblem, PerRow, type CellProblem } from "./define";
import { isBlank, type Grid } from "./grid";
import { age, count, dollars, optional, yesOrNo, type CellRule } from "./read";

/** What a household table says: all of a household but its filing status and income, which are arguments of their own. */
export type HouseholdFacts = Omit<Household, "filingStatus" | "income">;

type Key = keyof HouseholdFacts;

const money = optional(dollars);
const people = optional(count(20, "a whole number from 0 to 20"));
const onMedicare = optional(count(2, "0, 1 or 2 people"));
const years = optional(age);
const claim = optional(yesOrNo);

/** Each label, the fact it names and how its cell is read. */
const labels: ReadonlyMap<string, readonly [Key, CellRule<number | boolean | undefined>]> = new Map<
  string,
  readonly [Key, CellRule<number | boolean | undefined>]
>([
  ["Age", ["age", years]],
  ["Spouse age", ["spouseAge", years]],
  ["Wages", ["wages", money]],
  ["Spouse wages", ["spouseWages", money]],
  ["Qualified dividends", ["qualifiedDividends", money]],
  ["Long-term gains", ["longTermGains", money]],
  ["Investment income", ["investmentIncome", money]],
  ["Tax-exempt interest", ["taxExemptInterest", money]],
  ["Social Security", ["socialSecurity", money]],
  ["Children under 17", ["childrenUnder17", people]],
  ["Other dependents", ["otherDependents", people]],
  ["State and local taxes", ["stateAndLocalTaxes", money]],
  ["Mortgage interest", ["mortgageInterest", money]],
  ["Charitable gifts", ["charitableGifts", money]],
  ["Other itemized", ["otherItemized", money]],
  ["QBI deduction", ["qbiDeduction", money]],
  ["AMT adjustments", ["amtAdjustments", money]],
  ["Blind", ["blind", claim]],
  ["Spouse blind", ["spouseBlind", claim]],
  ["Lived apart", ["livedApart", claim]],
  ["On Medicare", ["onMedicare", onMedicare]],
]);

/** The labels of a household table, in the order in which they are documented. */
export const householdLabels: readonly string[] = [...labels.keys()];

const byLowerCase: ReadonlyMap<string, string> = new Map(
  householdLabels.map((label) => [label.toLowerCase(), label]),
);

/** The label that a cell names; undefined when it names none. */
function labelOf(cell: unknown): string | undefined {
  return typeof cell === "string" && cell.length <= 64
    ? byLowerCase.get(cell.trim().toLowerCase())
    : undefined;
}

function unknownLabel(cell: unknown, field: string, place: number): DomainError {
  // A misspelt label is shown when it is plain words; anything else is told by its place only.
  const plain = typeof cell === "string" && /^[a-z0-9 -]{1,30}$/i.test(cell);
  const which = plain ? `no label is called "${cell}"` : `label ${place} is not known`;
  return new DomainError("invalid", field, `${field}: ${which}; see the labels on this function's help page`);
}

/** Reads labels and their cells as the facts of one household. */
function factsOf(cells: readonly (readonly [label: string, cell: unknown])[], field: string): HouseholdFacts {
  const facts: Record<string, number | boolean | undefined> = {};
  for (const [label, cell] of cells) {
    const entry = labels.get(label);
    if (entry !== undefined) facts[entry[0]] = entry[1].read(cell, `${field} ${label}`);
  }
  return facts;
}

/** The known labels of a row or column of cells; blank ones are undefined, unknown and doubled ones are refused. */
function readLabels(cells: readonly unknown[], field: string): (string | undefined)[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    if (isBlank(cell)) return undefined;
    const label = labelOf(cell);
    if (label === undefined) throw unknownLabel(cell, field, i + 1);
    if (seen.has(label))
      throw new DomainError("invalid", field, `${field}: the label "${label}" stands twice`);
    seen.add(label);
    return label;
  });
}

/** The rows of a wide table: labels first, then one row a client; a bad row keeps its own problem. */
function wide(grid: Grid, field: string): PerRow<HouseholdFacts> | HouseholdFacts {
  const heads = readLabels(grid[0] ?? [], field);
  const read = (row: readonly unknown[]) =>
    factsOf(
      heads.flatMap((label, i) => (label === undefined ? [] : [[label, row[i]] as const])),
      field,
    );
  const rows = grid.slice(1);
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return read(only);
  return new PerRow(
    rows.map((row): HouseholdFacts | CellProblem => {
      try {
        return read(row);
      } catch (problem) {
        if (isCellProblem(problem)) return problem;
        throw problem;
      }
    }),
  );
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
  const width = grid[0]?.length ?? 0;
  const isWide =
    width > 2 || (grid.length > 1 && (grid[0] ?? []).every((cell) => labelOf(cell) !== undefined));
  if (isWide && grid.length > 1) return wide(grid, field);
  if (width !== 2) {
    throw new DomainError(
      "invalid",
      field,
      `${field}: two columns of label and value, or a row of labels above values`,
    );
  }
  const found = readLabels(
    grid.map((row) => row[0]),
    field,
  );
  return factsOf(
    found.flatMap((label, i) => (label === undefined ? [] : [[label, grid[i]?.[1]] as const])),
    field,
  );
}
