import { monthsAfter, serialOf } from "../dates";
import {
  error,
  first,
  isError,
  lifted,
  lone,
  numberIn,
  order,
  textIn,
  type Grid,
  type Outcome,
  type Value,
} from "./values";

type Argument = Outcome | null | undefined;

/** What a function of Excel may know besides its arguments. */
export interface Known {
  /** The day that counts as today, `yyyy-mm-dd`. */
  readonly today: string;
}

const rowsOf = (argument: Argument): Grid => argument?.rows ?? [[null]];
const all = (args: readonly Argument[]): Value[] => args.flatMap((argument) => rowsOf(argument).flat());

/** A condition: 0 and blank are false; text is none. */
function truth(value: Value): Value {
  if (isError(value) || typeof value === "boolean") return value;
  return typeof value === "string" ? error("#VALUE!") : value !== null && value !== 0;
}

/** Whether conditions hold together: an error among them is the answer. */
function together(args: readonly Argument[], join: (truths: boolean[]) => boolean): Outcome {
  const truths = all(args)
    .filter((value) => value !== null)
    .map(truth);
  return lone(truths.find(isError) ?? join(truths.map((value) => value === true)));
}

function choose(condition: Value, then: Value, otherwise: Value): Value {
  const holds = truth(condition);
  if (isError(holds)) return holds;
  return holds === true ? then : otherwise;
}

function sum(values: readonly Value[]): Value {
  const wrong = values.find(isError);
  if (wrong !== undefined) return wrong;
  return values.reduce<number>((total, value) => (typeof value === "number" ? total + value : total), 0);
}

/** A number without its further decimals, at the 15 digits that a spreadsheet keeps. */
function roundedDown(value: Value, places: Value): Value {
  const [amount, kept] = [numberIn(value), numberIn(places)];
  if (isError(amount)) return amount;
  if (isError(kept)) return kept;
  const unit = 10 ** kept;
  return Math.trunc(Number((amount * unit).toPrecision(15))) / unit;
}

function least(values: readonly Value[]): Value {
  const wrong = values.find(isError);
  if (wrong !== undefined) return wrong;
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}

/** Where values stand in a row or column, from 1: the first that is the same in any case. No sign stands for others here. */
function match(wanted: Argument, among: Argument): Outcome {
  const key = (value: Value) => (typeof value === "string" ? value.toLowerCase() : (value ?? 0));
  const places = new Map<Value, number>();
  rowsOf(among)
    .flat()
    .forEach((value, at) => {
      if (value !== null && !places.has(key(value))) places.set(key(value), at + 1);
    });
  return lifted([wanted], (one) => (isError(one) ? one : (places.get(key(one)) ?? error("#N/A"))));
}

/** A text without spaces around it, and one between words; a number becomes text. */
function trimmed(value: Value): Value {
  return isError(value) ? value : textIn(value).replace(/ +/g, " ").replace(/^ | $/g, "");
}

function substituted(value: Value, from: Value, to: Value): Value {
  const wrong = [value, from, to].find(isError);
  return wrong ?? textIn(value).replaceAll(textIn(from), textIn(to));
}

/** A part of a range: a reference where the range is one, and one place is asked for. */
function index(range: Argument, row: Argument, column: Argument): Outcome {
  const rows = rowsOf(range);
  const at = (down: Value, across: Value): Value => {
    const wrong = [down, across].find(isError);
    if (wrong !== undefined) return wrong;
    const value = rows[Number(down) - 1]?.[Number(across ?? 1) - 1];
    return value === undefined ? error("#REF!") : value;
  };
  const found = lifted([row, column], at);
  const place = range?.place;
  if (place === undefined || found.rows.length > 1) return found;
  const top = place.top + Number(first(row)) - 1;
  const left = place.left + Number(first(column) ?? 1) - 1;
  return { ...found, place: { sheet: place.sheet, top, left, bottom: top, right: left } };
}

function sortBy(range: Argument, key: Argument, direction: Argument): Outcome {
  const keys = rowsOf(key).map((row) => row[0] ?? null);
  const sign = first(direction) === -1 ? -1 : 1;
  const rows = rowsOf(range).map((row, place) => ({ row, key: keys[place] ?? null }));
  return { rows: rows.sort((a, b) => sign * order(a.key, b.key)).map(({ row }) => row) };
}

function unique(range: Argument): Outcome {
  const rows = rowsOf(range);
  const same = (a: readonly Value[], b: readonly Value[]) =>
    a.every((value, at) => order(value, b[at] ?? null) === 0);
  return { rows: rows.filter((row, place) => rows.findIndex((other) => same(row, other)) === place) };
}

function filter(range: Argument, keep: Argument, otherwise: Argument): Outcome {
  const kept = rowsOf(range).filter((_row, place) => rowsOf(keep)[place]?.[0] === true);
  return kept.length > 0 ? { rows: kept } : (otherwise ?? lone(error("#CALC!")));
}

function sumIf(range: Argument, wanted: Argument, amounts: Argument): Outcome {
  const keys = rowsOf(range).flat();
  const values = rowsOf(amounts).flat();
  return lifted([wanted], (key) =>
    sum(values.filter((_value, place) => order(keys[place] ?? null, key) === 0)),
  );
}

/** The functions of Excel that the sheets of the add-in use. */
export const natives: Readonly<Record<string, (args: readonly Argument[], known: Known) => Outcome>> = {
  IF: ([condition, then, otherwise]) => lifted([condition, then, otherwise ?? lone(false)], choose),
  IFERROR: ([value, otherwise]) => lifted([value, otherwise], (one, other) => (isError(one) ? other : one)),
  AND: (args) => together(args, (truths) => truths.every(Boolean)),
  OR: (args) => together(args, (truths) => truths.some(Boolean)),
  NOT: ([value]) =>
    lifted([value], (one) => {
      const holds = truth(one);
      return isError(holds) ? holds : holds !== true;
    }),
  ISERROR: ([value]) => lifted([value], (one) => isError(one)),
  ISNUMBER: ([value]) => lifted([value], (one) => typeof one === "number"),
  ROUNDDOWN: ([value, places]) => lifted([value, places], roundedDown),
  SUM: (args) => lone(sum(all(args))),
  COUNT: (args) => lone(all(args).filter((value) => typeof value === "number").length),
  MIN: (args) => lone(least(all(args))),
  COUNTIF: ([range, wanted]) =>
    lifted(
      [wanted],
      (key) =>
        rowsOf(range)
          .flat()
          .filter((value) => value !== null && order(value, key) === 0).length,
    ),
  ROWS: ([range]) => lone(rowsOf(range).length),
  INDEX: ([range, row, column]) => index(range, row, column),
  TRIM: ([text]) => lifted([text], trimmed),
  SUBSTITUTE: ([text, from, to]) => lifted([text, from, to], substituted),
  MATCH: ([wanted, among]) => match(wanted, among),
  SORTBY: ([range, key, direction]) => sortBy(range, key, direction),
  UNIQUE: ([range]) => unique(range),
  FILTER: ([range, keep, otherwise]) => filter(range, keep, otherwise),
  SUMIF: ([range, wanted, amounts]) => sumIf(range, wanted, amounts),
  TODAY: (_args, { today }) => lone(serialOf(today)),
  EDATE: ([date, months]) => {
    const start = numberIn(first(date));
    return lone(isError(start) ? start : monthsAfter(start, Number(first(months))));
  },
};
