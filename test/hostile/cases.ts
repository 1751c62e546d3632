import groups from "./cases.json";
import type { Make } from "./inputs";
import type { Place } from "../support/places";

/** What a run may come to: one error, an answer, either, or the same as another input brings. */
export type Expectation = string | { readonly as: Make };

/** A row that is put into every place that its `expect` names. */
export interface Attack {
  readonly id: string;
  readonly what: string;
  readonly make: readonly Make[];
  /**
   * By kind of place, by `number` or `text` for several kinds, by role, by `required` and `optional`, or for `every`
   * place; the first of these that a place has counts.
   */
  readonly expect: Readonly<Record<string, Expectation>>;
  /** Functions, or places of them by title, for which it is otherwise. */
  readonly unless?: Readonly<Record<string, Expectation>>;
}

/** A row about calls as a whole. */
export interface WholeCall {
  readonly id: string;
  readonly what: string;
  readonly call: string;
}

/** A row that no cell function can meet, and why. */
export interface Elsewhere {
  readonly id: string;
  readonly what: string;
  readonly elsewhere: string;
}

type Row = Attack | WholeCall | Elsewhere;

function rowsOf(group: (typeof groups)[number]): Row[] {
  const reason = "elsewhere" in group ? { elsewhere: group.elsewhere } : {};
  return group.rows.map((row) => ({ ...reason, ...row }) as unknown as Row);
}

/** Every row of cases.json. */
export const rows: readonly Row[] = groups.flatMap(rowsOf);
export const attacks = rows.filter((row): row is Attack => "make" in row);
export const wholeCalls = rows.filter((row): row is WholeCall => "call" in row);
export const elsewhere = rows.filter((row): row is Elsewhere => "elsewhere" in row);

const families: Readonly<Record<string, readonly string[]>> = {
  number: ["money", "rate", "year", "row year", "age", "points", "count", "date"],
  text: ["name", "status", "choice", "formula", "function", "target", "state", "option label"],
};

/** What a row expects in a place, or undefined where it does not apply. */
export function expectation(row: Attack, place: Place): Expectation | undefined {
  const given = place.optional ? "optional" : "required";
  const family = Object.keys(families).find((name) => families[name]?.includes(place.kind));
  const keys = [`${place.kind} ${given}`, place.kind, family, place.role, given, "every"];
  const key = keys.find((candidate) => candidate !== undefined && candidate in row.expect);
  return key === undefined
    ? undefined
    : (row.unless?.[place.title] ?? row.unless?.[place.name] ?? row.expect[key]);
}
