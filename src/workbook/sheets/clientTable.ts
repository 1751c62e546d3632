import { columnLetters } from "../a1";
import { clientFields, type ClientFieldId } from "../firm/clients";
import type { PlanFieldId } from "../firm/plans";
import type { Format } from "../port";
import type { ListTable } from "./listTable";
import { planColumn } from "./plansSheet";

/** The firm's list of clients on its sheet. */
export const clientsList: ListTable<ClientFieldId> = {
  table: "Clients",
  headings: "client_headings",
  fields: clientFields,
  top: 11,
  mostRows: 10_000,
};

/** The row of the first client. */
export const firstRow = clientsList.top + 1;

/** A column of the table in a formula. */
export function own(id: ClientFieldId): string {
  const field = clientFields.find((candidate) => candidate.id === id);
  return `Clients[${field?.heading ?? id}]`;
}

/** Where columns beside the table stand. */
export interface Columns {
  /** The cells of one, as many as there are clients, or as many as `rowsOf` has rows. */
  cells(id: string, rowsOf?: string): string;
  /** The cells from one to another, with the headings above them as labels. */
  labelled(first: string, last: string): string;
}

/**
 * A column beside the table: one formula that answers for every client, or ranks or adds up, and grows with the table. One
 * without a formula is spilled by the column before it.
 */
export interface Beside {
  /** What the formulas of others know it by. */
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly format: Format;
  readonly formula?: (at: Columns) => string;
}

/** Dollars and cents. */
export const dollars: Format = { numberFormat: "$#,##0.00", align: "right" };
export const dollarsOrNone: Format = { numberFormat: '$#,##0.00;;"none known"', align: "right" };
export const words: Format = { align: "left" };

export const rowNumber: Format = { numberFormat: "0", align: "right" };

/** The cells from a column to another, as many rows as there are clients; with the headings where they are labels. */
export function cellsFrom(from: string, to: string, start = firstRow, rowsOf = own("client_name")): string {
  const last = firstRow + clientsList.mostRows - 1;
  return `${from}${start}:INDEX(${to}${firstRow}:${to}${last},ROWS(${rowsOf}))`;
}

/** The letters of the column of a field. */
export const fieldColumn = (id: ClientFieldId) =>
  columnLetters(clientFields.findIndex((field) => field.id === id) + 1);

/** What the library says of each client's plan; `otherwise` where it has no such employer. */
export function ofPlan(at: Columns, id: PlanFieldId, otherwise: string): string {
  const row = at.cells("plan_row");
  return `IF(${row}="",${otherwise},INDEX(${planColumn(id)},${row}))`;
}
