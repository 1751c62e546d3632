import { DomainError } from "../core/errors";
import { limitFigures } from "../core/figures";
import { employerMatch } from "../core/match";
import { checkTiers, matchFormula, type MatchFormula } from "../core/matchFormula";
import { column, define, one, table, type Parameter } from "./define";
import { isBlank, type Grid } from "./grid";
import { limitRows } from "./limitTables";
import { dollars, rate, required, text, year } from "./read";

/** Plans repeat down a column: each formula is read once. */
const readFormulas = new Map<string, MatchFormula>();
const mostRemembered = 200;

function formulaText(cell: unknown, field: string): MatchFormula {
  const typed = text(cell, field);
  const known = readFormulas.get(typed);
  if (known !== undefined) return known;
  const formula = matchFormula(typed, field);
  if (readFormulas.size >= mostRemembered) readFormulas.clear();
  readFormulas.set(typed, formula);
  return formula;
}

const bound = required(rate);

/** Tiers as a table: the match rate, and the share of pay up to which it applies. */
function formulaTable(grid: Grid, field: string): MatchFormula {
  if (grid[0]?.length !== 2 || grid.length > 20) {
    throw new DomainError(
      "invalid",
      field,
      `${field}: a text, or two columns (match rate, share of pay it goes up to)`,
    );
  }
  const tiers = grid
    .filter((row) => !row.every(isBlank))
    .map((row, index) => ({
      rate: matchRate(row[0], `${field} row ${index + 1}`),
      upTo: bound.read(row[1], `${field} row ${index + 1}`),
    }));
  checkTiers(tiers, field);
  return { tiers };
}

function matchRate(cell: unknown, field: string): number {
  if (typeof cell === "number" && cell > 1 && cell <= 10) return cell;
  return bound.read(cell, field);
}

const requiredFormula = required(formulaText);

/** The formula of a function that spills: a text in one cell, or a table of tiers. */
export const matchOfPlan: Parameter<MatchFormula, "table"> = {
  role: "table",
  optional: false,
  read(input, field) {
    const grid = (input ?? [[null]]) as Grid;
    return grid.length === 1 && grid[0]?.length === 1
      ? requiredFormula.read(grid[0][0], field)
      : formulaTable(grid, field);
  },
};

/** The function of the employer's match. */
export const matchFunctions = [
  define({
    name: "EMPLOYER_MATCH",
    parameters: {
      year: one(required(year)),
      pay: column(required(dollars)),
      deferrals: column(required(dollars)),
      formula: column(required(formulaText), formulaTable),
      limits: table(limitRows),
    },
    figures: (given) => limitFigures(given.year, given.limits),
    answer: (sheet, figures, given) =>
      employerMatch(sheet, figures, given.pay, given.deferrals, given.formula),
  }),
];
