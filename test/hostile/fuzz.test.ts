import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryNamed } from "../../src/catalogue";
import { described, excelError, traces } from "../support/built";
import { keepContract } from "../support/contract";
import { makeInput } from "./inputs";
import { typicalCall } from "../support/places";
import { typicalTables } from "../support/typical";

/**
 * Calls of anything at all, held against the contract alone. `npm run test:deep` makes a hundred times as many. A call
 * that breaks it is printed with the seed and path that bring it back.
 */
const runs = process.env["MBDR_DEEP"] === undefined ? 10_000 : 1_000_000;
/** A safety net against a run that hangs, and no measure of speed. */
const timeout = runs * 10;

const around = { typical: 1, excelError };
const made = (...names: string[]) => names.map((thing) => makeInput({ thing }, around));

const edges = [
  0,
  -0,
  0.005,
  1,
  45,
  50,
  60,
  64,
  2014,
  2025,
  2026,
  2027,
  24500,
  72000,
  1e12,
  1e12 + 1,
  -1,
  NaN,
  Infinity,
];
const words = [
  "",
  " ",
  "Single",
  "MFJ",
  "Deferral",
  "Catch-up",
  "50+",
  "50% to 6%",
  "Yes",
  "amount",
  "__proto__",
  "=1+1",
];
const codes = ["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!", "#REF!", "#BUSY!"];
const errors = codes.flatMap((code) => [excelError(code), makeInput({ cellError: code }, around)]);
const oddities = made(
  "undefined",
  "empty object",
  "symbol",
  "bigint",
  "function",
  "date",
  "throws as number",
  "throws as text",
  "throws always",
  "no prototype",
  "nested",
);

const cell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...edges) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1e5, noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...words) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(true, false, null, undefined) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...errors) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...oddities) },
);

const ranges = [
  [],
  [[]],
  ...made("holes", "longest array", "longest column"),
  makeInput({ rows: { of: { number: "1" }, count: 100_001 } }, around),
  makeInput({ wide: 16_384 }, around),
  ...Object.values(typicalTables).map(({ rows }) => rows),
];

const grid: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: cell },
  { weight: 4, arbitrary: cell.map((value) => [[value]]) },
  {
    weight: 3,
    arbitrary: fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.map((value) => [value])),
  },
  { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...ranges) },
);

/** A call whose arguments are each the typical one or anything; the last may be missing, or one too many. */
function callOf(name: string): fc.Arbitrary<unknown[]> {
  const args = typicalCall(name).map((typical, position) => {
    const repeating = entryNamed(name).parameters[position]?.role === "repeating";
    const anything = repeating ? fc.oneof(grid, fc.array(grid, { maxLength: 9 })) : grid;
    return fc.oneof({ weight: 2, arbitrary: fc.constant(typical) }, { weight: 1, arbitrary: anything });
  });
  return fc
    .tuple(fc.tuple(...args), fc.nat(9), grid)
    .map(([given, length, extra]) =>
      length > 1 ? given : length === 1 ? [...given, extra] : given.slice(0, -1),
    );
}

/** EXPLAIN is also asked for every function, with arguments that are each typical or anything. */
const explained = fc
  .constantFrom(...described)
  .chain((name) =>
    callOf(name).map((args) => [
      name,
      args.map((arg): unknown => (Array.isArray(arg) ? (arg as unknown[]) : [[arg]])),
    ]),
  );

const anyInput = { errorsGiven: true, secrets: [] };

describe(`${runs} calls of anything`, () => {
  it.each(described)(
    "%s",
    (name) => {
      const calls = name === "EXPLAIN" ? fc.oneof(callOf(name), explained) : callOf(name);
      fc.assert(
        fc.property(calls, (args) => void keepContract(name, args, anyInput)),
        { numRuns: runs },
      );
      expect(traces()).toEqual([]);
    },
    timeout,
  );
});
