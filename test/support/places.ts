import type { ParameterInfo } from "../../src/catalogue/define";
import { entryNamed } from "../../src/catalogue";
import { kinds, typicalCalls, typicalOptions, typicalTables, type Kind } from "./typical";

/** A place of a call where a hostile value can stand: a parameter, or one cell of a table. */
export interface Place {
  readonly title: string;
  readonly name: string;
  readonly kind: Kind;
  readonly role: ParameterInfo["role"] | "cell";
  readonly optional: boolean;
  /** What stands there in the typical call. */
  readonly typical: unknown;
  /** The typical call with another value there. */
  put(value: unknown): unknown[];
}

/** The typical call of a function, or an error that says where to add one. */
export function typicalCall(name: string): readonly unknown[] {
  const args = typicalCalls[name];
  if (args === undefined) throw new Error(`test/support/typical.ts holds no call of ${name}`);
  return args;
}

function kindOf(parameter: string): Kind {
  const kind = kinds[parameter];
  if (kind === undefined) throw new Error(`test/support/typical.ts does not say what kind ${parameter} is`);
  return kind;
}

function replaced(args: readonly unknown[], position: number, value: unknown): unknown[] {
  return args.map((arg, index) => (index === position ? value : arg));
}

/** The cells of the first row of the table that a parameter takes. */
function tableCells(name: string, parameter: string, position: number): Place[] {
  const table = typicalTables[parameter];
  if (table === undefined) return [];
  const asksYear = entryNamed(name).parameters[0]?.name === "year";
  const args = asksYear ? replaced(typicalCall(name), 0, table.year) : typicalCall(name);
  const [first = [], ...others] = table.rows;
  const above = table.headings === undefined ? [] : [table.headings];
  return Object.entries(table.cells).map(([cell, marked], column) => ({
    title: `${name} ${parameter} ${cell}`,
    name,
    kind: marked.replace("?", "") as Kind,
    role: "cell",
    optional: marked.endsWith("?"),
    typical: first[column],
    put: (value) => replaced(args, position, [...above, replaced(first, column, value), ...others]),
  }));
}

/** The values of a function's options, each with the others as they are, and a label. */
function optionCells(name: string, position: number): Place[] {
  const options = Object.entries(typicalOptions[name] ?? {});
  const args = typicalCall(name);
  const values = options.map(([label, [typical, kind, needed]]): Place => ({
    ...{
      title: `${name} options: ${label}`,
      name,
      kind,
      role: "cell",
      optional: needed === undefined,
      typical,
    },
    put: (value) =>
      replaced(
        args,
        position,
        options.map(([other, [own]]) => [other, other === label ? value : own]),
      ),
  }));
  const [first] = options;
  if (first === undefined) return values;
  const [typical, [value]] = first;
  const label: Place = {
    ...{
      title: `${name} options: a label`,
      name,
      kind: "option label",
      role: "cell",
      optional: true,
      typical,
    },
    put: (cell) => replaced(args, position, [[cell, value]]),
  };
  return [...values, label];
}

/** Every place of a function where a hostile value can stand. */
export function placesOf(name: string): Place[] {
  return entryNamed(name).parameters.flatMap(({ name: parameter, role, optional }, position) => {
    const args = typicalCall(name);
    const whole: Place = {
      title: `${name} ${parameter}`,
      name,
      kind: kindOf(parameter),
      role,
      optional,
      typical: args[position],
      put: (value) => replaced(args, position, value),
    };
    const cells =
      kindOf(parameter) === "options" ? optionCells(name, position) : tableCells(name, parameter, position);
    return [whole, ...cells];
  });
}
