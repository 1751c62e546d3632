import { natives, type Known } from "./natives";
import type { Formula } from "./read";
import {
  error,
  isError,
  lifted,
  lone,
  numberIn,
  order,
  textIn,
  type Grid,
  type Outcome,
  type Place,
  type Value,
} from "./values";

/** What a formula refers to. */
export interface Surroundings extends Known {
  /** The sheet that the formula stands on. */
  readonly sheet: string;
  /** The values of cells; a blank one is null. */
  cells(place: Place): Grid;
  /** Where a name points, for whom it is known on this sheet. */
  named(name: string): Place | undefined;
  /** Where the data of a table's column stands. */
  column(table: string, column: string): Place | undefined;
  /** Calls a function of the add-in, by its name without the namespace. */
  call(name: string, args: readonly (Grid | null)[]): Grid;
}

const namespace = "MBDR.";

function compared(sign: string, a: Value, b: Value): boolean {
  const way = order(a, b);
  const holds: Readonly<Record<string, boolean>> = {
    "=": way === 0,
    "<>": way !== 0,
    "<": way < 0,
    ">": way > 0,
    "<=": way <= 0,
    ">=": way >= 0,
  };
  return holds[sign] ?? false;
}

function worked(sign: string, a: Value, b: Value): Value {
  const wrong = [a, b].find(isError);
  if (wrong !== undefined) return wrong;
  if (sign === "&") return `${textIn(a)}${textIn(b)}`;
  if (!"+-*/".includes(sign)) return compared(sign, a, b);
  const left = numberIn(a);
  const right = numberIn(b);
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (sign === "/") return right === 0 ? error("#DIV/0!") : left / right;
  return sign === "*" ? left * right : sign === "+" ? left + right : left - right;
}

function at(place: Place | undefined, around: Surroundings): Outcome {
  return place === undefined ? lone(error("#REF!")) : { rows: around.cells(place), place };
}

function between(from: Place | undefined, to: Place | undefined, around: Surroundings): Outcome {
  if (from === undefined || to === undefined) return lone(error("#REF!"));
  const place = {
    sheet: from.sheet,
    top: Math.min(from.top, to.top),
    left: Math.min(from.left, to.left),
    bottom: Math.max(from.bottom, to.bottom),
    right: Math.max(from.right, to.right),
  };
  return at(place, around);
}

function called(name: string, args: readonly (Formula | null)[], around: Surroundings): Outcome {
  const given = args.map((argument) => (argument === null ? null : outcomeOf(argument, around)));
  if (name.startsWith(namespace)) {
    return {
      rows: around.call(
        name.slice(namespace.length),
        given.map((outcome) => outcome?.rows ?? null),
      ),
    };
  }
  const native = natives[name];
  if (native === undefined) throw new Error(`No function ${name} to work a formula out with`);
  return native(given, around);
}

function outcomeOf(formula: Formula, around: Surroundings): Outcome {
  switch (formula.is) {
    case "constant":
      return lone(formula.value);
    case "array":
      return formula;
    case "cell": {
      const { sheet = around.sheet, row, column } = formula;
      return at({ sheet, top: row, left: column, bottom: row, right: column }, around);
    }
    case "span":
      return between(outcomeOf(formula.from, around).place, outcomeOf(formula.to, around).place, around);
    case "column":
      return at(around.column(formula.table, formula.column), around);
    case "name":
      return at(around.named(formula.name), around);
    case "call":
      return called(formula.name, formula.args, around);
    case "operation": {
      const sides = [outcomeOf(formula.left, around), outcomeOf(formula.right, around)];
      return lifted(sides, (a = null, b = null) => worked(formula.sign, a, b));
    }
  }
}

/**
 * Works a formula out.
 *
 * @param formula taken apart
 * @param around what it refers to
 * @returns what it shows: one cell, or the cells that it spills; a reference to a blank cell shows 0
 * @throws {Error} for a function that none of the sheets use
 */
export function evaluate(formula: Formula, around: Surroundings): Grid {
  return outcomeOf(formula, around).rows.map((row) => row.map((value) => value ?? 0));
}
