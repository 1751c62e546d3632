import { DomainError } from "../core/errors";
import { isBlank, passOnError, type Grid } from "./grid";
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

  constructor(private readonly facts: L) {
    this.labels = Object.keys(facts);
    this.byLowerCase = new Map(this.labels.map((label) => [label.toLowerCase(), label]));
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
      if (isBlank(cell)) return undefined;
      const field = place(index);
      if (typeof cell === "object" && cell !== null) passOnError(cell, field);
      const label = this.labelOf(cell);
      if (label === undefined) throw refused(field, "no such label; this function's help page lists them");
      if (seen.has(label)) throw refused(field, "a label that stands there twice; keep one");
      seen.add(label);
      return label;
    });
  }

  /**
   * The facts in cells whose labels are known.
   *
   * @param labels a label or undefined for each cell
   * @param cells the cells
   * @param field the parameter's name
   * @returns the facts; a blank cell gives what its rule says of blanks
   * @throws {DomainError} `invalid` with the label of a cell that cannot be read
   */
  read(labels: readonly (string | undefined)[], cells: readonly unknown[], field: string): FactsOf<L> {
    const found: Record<string, unknown> = {};
    labels.forEach((label, index) => {
      const entry = label === undefined ? undefined : this.facts[label];
      if (entry !== undefined) found[entry[0]] = entry[1].read(cells[index], `${field}: ${label}`);
    });
    return found as FactsOf<L>;
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
    return this.read(
      labels,
      grid.map((row) => row[1]),
      field,
    );
  }
}

function refused(field: string, allowed: string): DomainError {
  return new DomainError("invalid", field, `${field}: ${allowed}`);
}
