import type { Census } from "../core/census";
import { DomainError } from "../core/errors";
import type { Grid } from "./grid";
import { filledRows, LabelledTable } from "./labelledTable";
import {
  blankOr,
  dollars,
  optional,
  rate,
  required,
  text,
  yesOrNo,
  type CellRule,
  type Reader,
} from "./read";

const id: Reader<string | number> = (cell, field) => {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell + 0;
  return typeof cell === "boolean" ? refuse(field, "text or a number") : text(cell, field);
};

const columns = {
  Id: ["ids", blankOr(id)],
  Pay: ["pay", required(dollars)],
  Match: ["match", optional(dollars)],
  "After-tax": ["afterTax", optional(dollars)],
  HCE: ["highlyPaid", optional(yesOrNo)],
  "Look-back pay": ["lookBackPay", blankOr(dollars)],
  "Owner share": ["ownerShare", optional(rate)],
  "Otherwise excludable": ["otherwiseExcludable", optional(yesOrNo)],
} as const;

const headings = new LabelledTable(columns);

function refuse(field: string, allowed: string): never {
  throw new DomainError("invalid", field, `${field}: ${allowed}`);
}

/** The headings, each known and at most once, and all that the test cannot do without. */
function headingsIn(cells: readonly unknown[], field: string): (string | undefined)[] {
  const found = headings.readLabels(cells, (index) => `${field}: column ${index + 1}`);
  const has = (...labels: readonly string[]) => labels.some((label) => found.includes(label));
  if (!has("Pay") || !has("Match", "After-tax") || !has("HCE", "Look-back pay")) {
    refuse(field, "headings on top: Pay, Match or After-tax (or both), HCE or Look-back pay");
  }
  return found;
}

/**
 * Reads a census: headings in the first row in any order, and one row for each eligible employee.
 *
 * Blank rows are passed over. Blank match or after-tax contributions are none; an employee without an id goes by the row.
 *
 * @param grid the table
 * @param field the parameter's name
 * @returns the employees in their order
 * @throws {DomainError} `invalid` with the row that cannot be read, or the column whose heading is not known
 */
export function census(grid: Grid, field: string): Census {
  const found = headingsIn(grid[0] ?? [], field);
  const rowNumbers = filledRows(grid);
  if (rowNumbers.length === 0) refuse(field, "one row for each employee below the headings");

  /** One column; the row and the heading of a cell that cannot be read are named only then. */
  function valuesOf<Value>(heading: string, rule: CellRule<Value>): Value[] | undefined {
    const column = found.indexOf(heading);
    if (column === -1) return undefined;
    const values: Value[] = [];
    let row = 0;
    try {
      for (row of rowNumbers) values.push(rule.read(grid[row - 1]?.[column], field));
    } catch {
      rule.read(grid[row - 1]?.[column], `${field} row ${row}: ${heading}`);
    }
    return values;
  }

  const lists = Object.entries(columns).map(([heading, [fact, rule]]) => [
    fact,
    valuesOf(heading, rule as CellRule<unknown>),
  ]);
  return { ...(Object.fromEntries(lists) as Census), rowNumbers };
}
