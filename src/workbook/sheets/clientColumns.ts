import { columnLetters } from "../a1";
import { clientFields } from "../firm/clients";
import { pitfallFacts } from "./clientFacts";
import { lookups } from "./clientLookups";
import { results } from "./clientResults";
import { cellsFrom, clientsList, firstRow, type Beside, type Columns } from "./clientTable";
import { householdView, ranking } from "./clientViews";

/** The columns beside the table from left to right; a free column stands before each group. */
const groups: readonly (readonly Beside[])[] = [results, ranking, householdView, pitfallFacts, lookups];

/** The columns beside the table with the number of the column that they stand in. */
export const placedColumns: readonly (Beside & { readonly column: number })[] = groups.flatMap(
  (group, at) => {
    const before = groups.slice(0, at).reduce((columns, earlier) => columns + earlier.length + 1, 0);
    return group.map((column, within) => ({ ...column, column: clientFields.length + before + 2 + within }));
  },
);

/** The free columns, which keep the groups apart and the table from taking what stands beside it. */
export const gaps: readonly number[] = groups.map(([leftmost]) => columnOf(leftmost?.id ?? "") - 1);

/** The columns that are printed: what the add-in answers, beside the names; the table is for the screen. */
export const printed = `${lettersOf(results[0])}:${lettersOf(results[results.length - 1])}`;

/** The column of the first fact that PITFALLS reads. */
export const factsColumn = lettersOf(pitfallFacts[0]);

function lettersOf(of: Beside | undefined): string {
  return columnLetters(columnOf(of?.id ?? ""));
}

/** Where the columns stand, for the formulas of others. */
export const columns: Columns = {
  cells(id, rowsOf) {
    const letters = columnLetters(columnOf(id));
    return cellsFrom(letters, letters, firstRow, rowsOf);
  },
  labelled: (first, last) =>
    cellsFrom(columnLetters(columnOf(first)), columnLetters(columnOf(last)), clientsList.top),
};

function columnOf(id: string): number {
  const found = placedColumns.find((column) => column.id === id);
  if (found === undefined) throw new Error(`No column ${id} beside the clients`);
  return found.column;
}
