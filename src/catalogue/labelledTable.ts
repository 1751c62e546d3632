import { DomainError } from "../core/errors";
import { isCellProblem, PerRow, type CellProblem } from "./define";
import { passOnError, saysNothing, type Grid } from "./grid";
import type { CellRule } from "./read";

/** What the labels of a table name: each label, the fact that it gives, and how its cell is read. */
export type Labels = Readonly<Record<string, readonly [fact: string, rule: CellRule<unknown>]>>;

/** The facts that a table of these labels may give; one whose label is not there is left out. */
export type FactsOf<L extends Labels> = {
  readonly [Label in keyof L as L[Label][0]]?: ReturnType<L[Label][1]["read"]>;
};

/** Longer cells are no label, and are not looked at. */
const longestLabel = 64;

/** A reader of tables that name their facts by label, in any order and case. */
export class LabelledTable<const L extends Labels> {
  /** The labels in the order in which they are documented. */
  readonly labels: readonly string[];
  private readonly byLowerCase: ReadonlyMap<string, string>;

  /**
   * A table of these facts.
   *
   * @param facts what each label names
   * @param otherNames further names of labels, in small letters
   */
  constructor(
    private readonly facts: L,
    otherNames: Readonly<Record<string, keyof L & string>> = {},
  ) {
    this.labels = Object.keys(facts);
    const own = this.labels.map((label): [string, string] => [label.toLowerCase(), label]);
    this.byLowerCase = new Map([...own, ...Object.entries(otherNames)]);
  }

  /** The label that a cell names, or undefined when it names none. */
  labelOf(cell: unknown): string | undefined {
    if (typeof cell !== "string" || cell.length > longestLabel) return undefined;
    return this.byLowerCase.get(cell.trim().toLowerCase());
  }

  /**
   * The labels in a row or column of cells; a blank cell has none.
   *
   * @param cells the cells
   * @param place how a sentence names the nth cell
   * @returns a label or undefined for each cell
   * @throws {DomainError} `invalid` with the place of a label that is unknown or stands twice
   */
  readLabels(cells: readonly unknown[], place: (index: number) => string): (string | undefined)[] {
    const seen = new Set<string>();
    return cells.map((cell, index) => {
      if (saysNothing(cell)) return undefined;
      const field = place(index);
      if (typeof cell === "object" && cell !== null) passOnError(cell, field);
      const label = this.labelOf(cell);
      if (label === undefined) {
        throw refused(field, "no known label; the help page of this function lists them");
      }
      if (seen.has(label)) throw refused(field, `${label} stands here a second time`);
      seen.add(label);
      return label;
    });
  }

  /**
   * A reader of cells whose labels are known, for any number of rows.
   *
   * @param labels a label or undefined for each cell
   * @param field the parameter's name
   * @returns what reads the cells as facts; a blank cell gives what its rule says of blanks, and one that cannot be read
   *   is refused with its label
   */
  reader(labels: readonly (string | undefined)[], field: string): (cells: readonly unknown[]) => FactsOf<L> {
    const columns = labels.flatMap((label, index) => {
      const entry = label === undefined ? undefined : this.facts[label];
      return entry === undefined
        ? []
        : [{ index, fact: entry[0], rule: entry[1], place: `${field} ${label}` }];
    });
    return (cells) => {
      const found: Record<string, unknown> = {};
      for (const { index, fact, rule, place } of columns) found[fact] = rule.read(cells[index], place);
      return found as FactsOf<L>;
    };
  }

  /**
   * The facts of a table of two columns, label and value.
   *
   * @param grid the table; rows without a label are passed over
   * @param field the parameter's name
   * @returns the facts
   * @throws {DomainError} `invalid` when it has other columns, or a row cannot be read
   */
  readPairs(grid: Grid, field: string): FactsOf<L> {
    if (grid[0]?.length !== 2) throw refused(field, "two columns, label and value");
    const labels = this.readLabels(
      grid.map((row) => row[0]),
      (index) => `${field} row ${index + 1}`,
    );
    return this.reader(labels, field)(grid.map((row) => row[1]));
  }

  /**
   * The facts of two columns, label and value, or of a row of labels above one row a client.
   *
   * @param grid the table
   * @param field the parameter's name
   * @returns the facts, or those of each row; a bad row of a wide table keeps its own problem
   * @throws {DomainError} `invalid` when a label is unknown or stands twice, or the shape is neither
   */
  readPairsOrRows(grid: Grid, field: string): FactsOf<L> | PerRow<FactsOf<L>> {
    const [head = []] = grid;
    const isHead = grid.length > 1 && head.every((cell) => this.labelOf(cell) !== undefined);
    if (head.length > 2 || isHead) return this.readWide(grid, field);
    if (head.length === 2) return this.readPairs(grid, field);
    throw refused(field, "two columns of label and value, or a row of labels above rows of values");
  }

  /** The facts of each row below the labels, blank rows among them. */
  private readWide(grid: Grid, field: string): PerRow<FactsOf<L>> {
    const labels = this.readLabels(grid[0] ?? [], (index) => `${field} column ${index + 1}`);
    const read = this.reader(labels, field);
    const rows = grid.slice(1).map((row): FactsOf<L> | CellProblem => {
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
   * The facts of each row below a row of labels.
   *
   * @param grid the table; blank rows are passed over
   * @param field the parameter's name
   * @returns the facts of the rows in their order
   * @throws {DomainError} `invalid` when a label that must be there is missing, there is no row, or one cannot be read
   */
  readRows(grid: Grid, field: string): FactsOf<L>[] {
    const labels = this.readLabels(grid[0] ?? [], (index) => `${field}: column ${index + 1}`);
    const missing = this.labels.find(
      (label) => this.facts[label]?.[1].optional === false && !labels.includes(label),
    );
    if (missing !== undefined) throw refused(field, `labels on top, "${missing}" among them`);
    const rows = filledRows(grid).map((row) =>
      this.reader(labels, `${field} row ${row}:`)(grid[row - 1] ?? []),
    );
    if (rows.length === 0) throw refused(field, "at least one row below the labels");
    return rows;
  }
}

/**
 * The rows below the labels that say something.
 *
 * @param grid a table with labels in its first row
 * @returns their numbers, as a person counts the rows of the table
 */
export function filledRows(grid: Grid): number[] {
  return grid.flatMap((row, index) => (index === 0 || row.every(saysNothing) ? [] : [index + 1]));
}

function refused(field: string, allowed: string): DomainError {
  return new DomainError("invalid", field, `${field}: ${allowed}`);
}
