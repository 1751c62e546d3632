import { DomainError } from "../core/errors";
import { limitNamed, type FigureRow } from "../core/figures";
import { priceFigures, type PriceFigures } from "../core/indexing";
import { isBlank, type Grid } from "./grid";
import { dollars, indexPoints, optional, required, text, year } from "./read";

const nameRule = required(text);
const amountRule = required(dollars);
const wordsRule = optional(text);
const yearRule = optional(year);

/** A heading row, as `LIMITS` spills it and firms type it. */
function isHeading(row: readonly unknown[]): boolean {
  const second = row[1];
  return typeof second === "string" && second.trim().toLowerCase() === "amount";
}

/**
 * Reads a table of limits: name, amount, status, citation, and in the fifth column the year.
 *
 * A heading row may stand first; blank rows are passed over; without a year the row counts for the asked year.
 *
 * @param grid four or five columns
 * @param field the parameter's name
 * @returns the rows
 * @throws {DomainError} `invalid` with the row that cannot be read
 */
export function limitRows(grid: Grid, field: string): FigureRow[] {
  const width = grid[0]?.length ?? 0;
  if (width < 4 || width > 5) {
    throw new DomainError(
      "invalid",
      field,
      `${field}: columns name, amount, status, citation and, if known, year`,
    );
  }
  const rows: FigureRow[] = [];
  grid.forEach((row, index) => {
    if ((index === 0 && isHeading(row)) || row.every(isBlank)) return;
    const place = `${field} row ${index + 1}`;
    rows.push({
      name: nameRule.read(row[0], place),
      amount: amountRule.read(row[1], place),
      status: wordsRule.read(row[2], place) ?? "entered",
      authority: wordsRule.read(row[3], place) ?? "no citation given",
      year: yearRule.read(row[4], place),
    });
  });
  return rows;
}

/** The rows that stand in a table for the limits of the year before it: wages that decide Roth catch-up. */
export function announcedLate(rows: readonly FigureRow[] = []): FigureRow[] {
  return rows.filter(({ name }) => limitNamed(name)?.announcedFor !== undefined);
}

const pointsRule = required(indexPoints);

/**
 * Reads a table of price figures: label and index points.
 *
 * @param grid two columns, with labels such as `CPI-U Sep 2026` and `C-CPI-U 2026`
 * @param field the parameter's name
 * @returns the figures
 * @throws {DomainError} `invalid` with what is allowed
 */
export function priceRows(grid: Grid, field: string): PriceFigures {
  if (grid[0]?.length !== 2) {
    throw new DomainError(
      "invalid",
      field,
      `${field}: a yearly rate, or two columns of label and index points`,
    );
  }
  const filled = grid.filter((row) => !row.every(isBlank));
  return priceFigures(
    filled.map((row): [string, number] => [nameRule.read(row[0], field), pointsRule.read(row[1], field)]),
  );
}
