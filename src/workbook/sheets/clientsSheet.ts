import { address, columnLetters } from "../a1";
import { clientFields, type ClientFieldId, type ListedClient } from "../firm/clients";
import type { Change, Ref } from "../port";
import { columns, factsColumn, gaps, placedColumns, printed } from "./clientColumns";
import { factsNote } from "./clientFacts";
import { clientsList, dollars, firstRow } from "./clientTable";
import { assumptionChanges, type Assumptions } from "./listAssumptions";
import { listChanges } from "./listTable";
import { filled, heading, headingRow, quiet } from "./look";

/** The name of its sheet in the firm's workbook. */
export const clientsSheetName = "Clients";

/** Where a person goes on: the first client. */
export const clientsStart = `A${firstRow}`;

/** Rows whose looks are made ready for what spills; figures further down show without. */
const mostFormatted = 1_000;
/** Widths of the table's columns where figures are not all that stands there. */
const tableWidths: Readonly<Partial<Record<ClientFieldId, number>>> = {
  client_name: 22,
  household: 12,
  employer_name: 22,
  periods_left: 9,
  filing_status: 9,
  state: 7,
  age: 6,
  spouse_age: 8,
  locality: 16,
};
const figureWidth = 13;

const about =
  "One row for each person; all are of the year below. Blue cells are for you to fill; what stands beside the table calculates and grows with it. Room is legal room before plan limits and refunds, but for the plan's own cap where the Plans sheet has one. Projections are hypothetical, not guaranteed.";

function besideChanges(
  sheet: string,
  { heading, format, formula, column }: (typeof placedColumns)[number],
): Change[] {
  const { top } = clientsList;
  const letters = columnLetters(column);
  const cell = (row: number): Ref => ({ sheet, range: address(row, column) });
  return [
    { do: "text", at: cell(top), rows: [[heading]] },
    { do: "format", at: cell(top), format: { ...headingRow, align: format.align } },
    ...(formula === undefined
      ? []
      : [{ do: "formula", at: cell(firstRow), formula: formula(columns) } as const]),
    {
      do: "format",
      at: { sheet, range: `${letters}${firstRow}:${letters}${firstRow + mostFormatted - 1}` },
      format,
    },
  ];
}

/**
 * The firm's list of clients as changes to an empty sheet. It refers to the table of plans, which has to be there.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param year the year of the list
 * @param clients what it holds
 * @param given what the value rests on, as far as it is known: the rest is left blank to be filled
 * @returns what to do, in order
 */
export function clientsSheet(
  sheet: string,
  year: number,
  clients: readonly ListedClient[],
  given: Assumptions = {},
): Change[] {
  const widths = [
    ...clientFields.map(({ id }, at) => [columnLetters(at + 1), tableWidths[id] ?? figureWidth] as const),
    ...placedColumns.map(({ column, width }) => [columnLetters(column), width] as const),
    ...gaps.map((column) => [columnLetters(column), 2] as const),
  ];
  const at = (range: string): Ref => ({ sheet, range });
  return [
    { do: "widths", sheet, widths: Object.fromEntries(widths) },
    {
      do: "text",
      at: at("A1:A4"),
      rows: [["Clients"], [about], ["Year"], ["Pay limit of the year"]],
    },
    { do: "format", at: at("A1"), format: heading },
    { do: "format", at: at("A2"), format: { color: quiet } },
    { do: "number", at: at("B3"), value: year },
    { do: "format", at: at("B3"), format: { ...filled, numberFormat: "0", align: "right" } },
    { do: "name", name: "clients_year", at: at("B3") },
    { do: "formula", at: at("B4"), formula: '=MBDR.LIMIT(B3,"Compensation")' },
    { do: "format", at: at("B4"), format: dollars },
    ...assumptionChanges(sheet, given),
    ...listChanges(clientsList, sheet, clients),
    ...placedColumns.flatMap((column) => besideChanges(sheet, column)),
    { do: "text", at: at(`${factsColumn}${clientsList.top - 1}`), rows: [[factsNote]] },
    { do: "format", at: at(`${factsColumn}${clientsList.top - 1}`), format: { color: quiet } },
    { do: "print", sheet, orientation: "landscape", columns: printed },
  ];
}
