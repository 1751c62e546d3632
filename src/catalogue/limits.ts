import { catchUpLimit } from "../core/deferralLimit";
import { DomainError } from "../core/errors";
import { limitFigures, limitNamed, type LimitFigures } from "../core/figures";
import { allLimits } from "../core/limits";
import type { Inflation } from "../core/indexing";
import type { Worksheet } from "../core/worksheet";
import { column, define, defineSpill, one, table, type Parameter } from "./define";
import { isBlank, type Grid } from "./grid";
import { limitRows, priceRows } from "./limitTables";
import { age, optional, rate, required, text, year } from "./read";

/** The limit of a name; catch-up depends on the age. */
function limit(sheet: Worksheet, figures: LimitFigures, name: string, years: number | undefined): number {
  const isCatchUp = name.trim().toLowerCase() === "catch-up";
  if (!isCatchUp) return sheet.figure(figures.limit(name));
  if (years === undefined) {
    throw new DomainError(
      "invalid",
      "age",
      'age: needed for "Catch-up"; or name "Catch-up 50" or "Catch-up 60-63"',
    );
  }
  return catchUpLimit(sheet, figures, years);
}

/** Refuses a name that is none, before a year is looked at. */
function knownName(cell: unknown, field: string): string {
  const name = text(cell, field);
  if (name.trim().toLowerCase() !== "catch-up" && limitNamed(name) === undefined) {
    throw new DomainError(
      "invalid",
      field,
      `${field}: one of the names that MBDR.LIMITS lists, or "Catch-up" with an age`,
    );
  }
  return name;
}

/** A rate a year, where 0 is a value, or a table of price figures. */
const inflation: Parameter<Inflation | undefined, "table"> = {
  role: "table",
  optional: true,
  read(input, field) {
    const grid = input as Grid | undefined;
    if (grid === undefined) return undefined;
    const cell = grid[0]?.[0];
    if (grid.length > 1 || (grid[0]?.length ?? 1) > 1) return priceRows(grid, field);
    return isBlank(cell) ? undefined : rate(cell, field);
  },
};

/** The functions that state the law's limits. */
export const limitFunctions = [
  define({
    name: "LIMIT",
    parameters: {
      year: one(required(year)),
      name: column(required(knownName)),
      age: column(optional(age)),
      limits: table(limitRows),
    },
    figures: (given) => limitFigures(given.year, given.limits),
    answer: (sheet, figures, given) => limit(sheet, figures, given.name, given.age),
  }),
  defineSpill({
    name: "LIMITS",
    parameters: { year: one(required(year)), inflation },
    figures: (given) => allLimits(given.year, given.inflation),
    spill: (sheet, figures) => [
      ["Limit", "Amount", "Status", "Authority", "Year"],
      ...figures.map((figure) => [
        figure.name,
        sheet.figure(figure),
        figure.status,
        figure.authority,
        figure.year,
      ]),
    ],
  }),
];
