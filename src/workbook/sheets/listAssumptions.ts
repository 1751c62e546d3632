import type { Change, Format, Ref } from "../port";
import { formats } from "./clientSheet";
import { filled } from "./look";

/** What the value in the list rests on; each is a cell above the table, and nothing stands in for one that is blank. */
export const assumptions = [
  { id: "years", label: "Value over, years", format: formats.people },
  { id: "return", label: "Yearly return", format: formats.rate },
  { id: "yield", label: "Dividend yield in it", format: formats.rate },
  { id: "dividend_tax", label: "Tax on dividends", format: formats.rate },
  { id: "gains_tax", label: "Tax on gains, at the end", format: formats.rate },
] as const satisfies readonly { id: string; label: string; format: Format }[];

/** One of them. */
export type AssumptionId = (typeof assumptions)[number]["id"];

/** Those that are given. */
export type Assumptions = Readonly<Partial<Record<AssumptionId, number>>>;

/** The cell of the year of the list. */
export const yearCell = "$B$3";
/** The cell of the pay that counts at most. */
export const payLimitCell = "$B$4";
const firstRow = 5;

const rowOf = (id: AssumptionId) => firstRow + assumptions.findIndex((one) => one.id === id);

/** The cell of an assumption, in a formula. */
export function assumptionCell(id: AssumptionId): string {
  return `$B$${rowOf(id)}`;
}

/**
 * The assumptions as changes, below the year of the list.
 *
 * @param sheet the sheet of the list
 * @param given what is filled already
 */
export function assumptionChanges(sheet: string, given: Assumptions): Change[] {
  return assumptions.flatMap(({ id, label, format }): Change[] => {
    const at = (column: string): Ref => ({ sheet, range: `${column}${rowOf(id)}` });
    const value = given[id];
    return [
      { do: "text", at: at("A"), rows: [[label]] },
      { do: "format", at: at("B"), format: { ...filled, ...format } },
      ...(value === undefined ? [] : [{ do: "number", at: at("B"), value } as const]),
      { do: "name", name: `clients_${id}`, at: at("B") },
    ];
  });
}
