import { DomainError } from "../core/errors";
import type { Household } from "../core/federal/household";
import type { FilingStatus } from "../core/filingStatus";
import { isCellProblem, PerRow, type CellProblem } from "./define";
import { isBlank, passOnError, type Grid } from "./grid";
import { age, count, dollars, optional, rate, text, yesOrNo, type CellRule, type Reader } from "./read";

/** What a household table says: all of a household but its filing status and income, which are arguments of their own. */
export type HouseholdFacts = Omit<Household, "filingStatus" | "income">;

type Key = keyof HouseholdFacts;
type Rule = CellRule<number | boolean | string | undefined>;

const money = optional(dollars);
const people = optional(count(20, "a whole number from 0 to 20"));
const years = optional(age);
const claim = optional(yesOrNo);
const few = count(2, "1 or 2 people, Yes for all on the return, or No");
const medicare: Rule = optional((cell, field) =>
  typeof cell === "number" ? few(cell, field) : yesOrNo(cell, field),
);

/** A place by its name, or its rate on the state's taxable income. */
const place: Reader<string | number> = (cell, field) =>
  typeof cell === "number" ? rate(cell, field) : text(cell, field);

/** Each label, the fact it names and how its cell is read; in the order in which they are documented. */
const labels: readonly (readonly [label: string, key: Key, rule: Rule])[] = [
  ["Age", "age", years],
  ["Spouse age", "spouseAge", years],
  ["Wages", "wages", money],
  ["Spouse wages", "spouseWages", money],
  ["Qualified dividends", "qualifiedDividends", money],
  ["Long-term gains", "longTermGains", money],
  ["Investment income", "investmentIncome", money],
  ["Tax-exempt interest", "taxExemptInterest", money],
  ["Social Security", "socialSecurity", money],
  ["Children under 17", "childrenUnder17", people],
  ["Other dependents", "otherDependents", people],
  ["State and local taxes", "stateAndLocalTaxes", money],
  ["Mortgage interest", "mortgageInterest", money],
  ["Charitable gifts", "charitableGifts", money],
  ["Other itemized", "otherItemized", money],
  ["QBI deduction", "qbiDeduction", money],
  ["AMT adjustments", "amtAdjustments", money],
  ["Blind", "blind", claim],
  ["Spouse blind", "spouseBlind", claim],
  ["Lived apart", "livedApart", claim],
  ["On Medicare", "onMedicare", medicare],
  ["Locality", "locality", optional(place)],
  ["Deduct state tax", "deductStateTax", claim],
];

/** The labels of a household table, in the order in which they are documented. */
export const householdLabels: readonly string[] = labels.map(([label]) => label);

/** The fact that a label names, how its cell is read, and what an error calls that cell. */
interface Fact {
  readonly label: string;
  readonly key: Key;
  readonly rule: Rule;
}

const byLabel: ReadonlyMap<string, Fact> = new Map(
  labels.flatMap(([label, key, rule]): [string, Fact][] => {
    const fact = { label, key, rule };
    const name = label.toLowerCase();
    return key === "livedApart"
      ? [
          [name, fact],
          [`${name} (mfs)`, fact],
        ]
      : [[name, fact]];
  }),
);

/** The fact that a cell names; undefined when it names none. */
function factNamed(cell: unknown): Fact | undefined {
  return typeof cell === "string" && cell.length <= 64 ? byLabel.get(cell.trim().toLowerCase()) : undefined;
}

/** The facts that a row or column of labels names; blank ones are passed over, unknown and doubled ones refused. */
function namedFacts(cells: readonly unknown[], line: "row" | "column", field: string): (Fact | undefined)[] {
  const seen = new Set<Key>();
  return cells.map((cell, index) => {
    if (isBlank(cell)) return undefined;
    const place = `${field} ${line} ${index + 1}`;
    if (typeof cell === "object" && cell !== null) passOnError(cell, place);
    const fact = factNamed(cell);
    if (fact === undefined) {
      throw new DomainError(
        "invalid",
        field,
        `${place}: no known label; the help page of this function lists them`,
      );
    }
    if (seen.has(fact.key))
      throw new DomainError("invalid", field, `${place}: ${fact.label} stands here a second time`);
    seen.add(fact.key);
    return fact;
  });
}

/** A reader of the cells beside or below labels, as the facts of one household. */
function reader(
  named: readonly (Fact | undefined)[],
  field: string,
): (cells: readonly unknown[]) => HouseholdFacts {
  const columns = named.flatMap((fact, index) =>
    fact === undefined ? [] : [{ index, key: fact.key, rule: fact.rule, place: `${field} ${fact.label}` }],
  );
  return (cells) => {
    const found: Partial<Record<Key, number | boolean | string | undefined>> = {};
    for (const { index, key, rule, place } of columns) found[key] = rule.read(cells[index], place);
    return found as HouseholdFacts;
  };
}

/** A wide table: labels first, then a row for each client or one for all; a bad row keeps its own problem. */
function wide(grid: Grid, field: string): PerRow<HouseholdFacts> {
  const read = reader(namedFacts(grid[0] ?? [], "column", field), field);
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
  const isHead = grid.length > 1 && head.every((cell) => factNamed(cell) !== undefined);
  if (head.length > 2 || isHead) return wide(grid, field);
  if (head.length !== 2) {
    throw new DomainError(
      "invalid",
      field,
      `${field}: two columns of label and value, or a row of labels above rows of values`,
    );
  }
  const named = namedFacts(
    grid.map(([label]) => label),
    "row",
    field,
  );
  return reader(named, field)(grid.map(([, value]) => value));
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
