import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { catalogue, entryNamed } from "../../src/catalogue";
import { associated, callBuilt, described, excelError, source, traces } from "../support/built";
import type { Outcome } from "../support/outcome";
import { attacks, elsewhere, expectation, rows, wholeCalls, type Attack, type Expectation } from "./cases";
import { keepContract, same } from "../support/contract";
import { isRange, makeInput, type Make } from "./inputs";
import { placesOf, typicalCall, type Place } from "../support/places";
import { kinds, typicalCalls } from "../support/typical";

const everyPlace = described.flatMap(placesOf);
const errorsGiven = { errorsGiven: true, secrets: [] };
const clean = { errorsGiven: false, secrets: [] };

/** The texts that no sentence about this input may hold. */
function secretsOf(value: unknown): string[] {
  return typeof value === "string" && value.length >= 5 ? [value] : [];
}

function judgedBy(make: Make, value: unknown) {
  const isError = "cellError" in make || "excelError" in make || "rows" in make;
  return { errorsGiven: isError, secrets: secretsOf(value) };
}

function run(place: Place, value: unknown, make: Make): Outcome {
  return keepContract(place.name, place.put(value), judgedBy(make, value));
}

function explainable(place: Place): boolean {
  return entryNamed(place.name).explain !== undefined;
}

function first(outcome: Outcome): unknown {
  return "cells" in outcome ? outcome.cells[0]?.[0] : outcome;
}

/** In a column, a bad row has its own error and the others their answers. */
function holdInColumn(place: Place, value: unknown, make: Make, alone: Outcome): void {
  const column = run(place, [[place.typical], [value], [place.typical]], make);
  const typical = first(callBuilt(place.name, place.put(place.typical)));
  const rows = { cells: [[typical], [first(alone)], [typical]] };
  // What no cell can hold ends the whole call.
  expect(column).toEqual("error" in column ? alone : rows);
}

/** EXPLAIN refuses what the function refuses, in the same words, and works out what it answers. */
function holdExplained(place: Place, value: unknown, make: Make, alone: Outcome): void {
  const args = place.put(value).map((arg) => (Array.isArray(arg) || arg === null ? arg : [[arg]]));
  const explained = keepContract("EXPLAIN", [place.name, args], judgedBy(make, value));
  if ("error" in alone) expect(explained).toEqual(alone);
  else expect(explained).toHaveProperty("cells");
}

function holdExpected(place: Place, expected: Expectation, outcome: Outcome): void {
  if (typeof expected === "object") {
    const value = makeInput(expected.as, { typical: place.typical, excelError });
    expect(outcome).toEqual(callBuilt(place.name, place.put(value)));
  } else if (expected === "left out") {
    expect(outcome).toEqual(callBuilt(place.name, place.put(null)));
  } else if (expected === "typical") {
    expect(outcome).toEqual(callBuilt(place.name, typicalCall(place.name)));
  } else if (expected === "answer") {
    expect(outcome).toHaveProperty("cells");
  } else if (expected !== "any") {
    expect(outcome).toMatchObject({ error: expected });
  }
}

/** Puts the values of a row into a place, in every form in which Excel could hand them over. */
function attack(row: Attack, place: Place, expected: Expectation): void {
  for (const make of row.make) {
    const value = makeInput(make, { typical: place.typical, excelError });
    const alone = run(place, value, make);
    holdExpected(place, expected, alone);
    if (isRange(make)) continue;
    if (place.role === "one" || place.role === "column") expect(run(place, [[value]], make)).toEqual(alone);
    if (place.role === "column") holdInColumn(place, value, make, alone);
    if (explainable(place)) holdExplained(place, value, make, alone);
  }
}

/** What each row about whole calls does with a function. */
const calls: Readonly<Record<string, (name: string) => void>> = {
  none(name) {
    const required = entryNamed(name).parameters.some((parameter) => !parameter.optional);
    const outcome = keepContract(name, [], clean);
    const unknownIsFine = name === "MEGA_ELIGIBLE" || !required;
    expect("cells" in outcome ? "answer" : outcome.error).toBe(unknownIsFine ? "answer" : "#VALUE!");
  },
  "one more"(name) {
    const args = typicalCall(name);
    expect(keepContract(name, [...args, { address: "Sheet1!A1" }], clean)).toEqual(callBuilt(name, args));
  },
  many(name) {
    const expected = callBuilt(name, typicalCall(name));
    for (let i = 0; i < 10_000; i += 1) {
      if (!same(callBuilt(name, typicalCall(name)), expected)) throw new Error("another answer");
    }
  },
  again(name) {
    const outcomes = new Set<string>();
    for (let i = 0; i < 1_000; i += 1) outcomes.add(JSON.stringify(callBuilt(name, typicalCall(name))));
    expect(outcomes.size).toBe(1);
  },
  "any order"(name) {
    const alone = callBuilt(name, typicalCall(name));
    for (const place of everyPlace.toReversed()) {
      callBuilt(place.name, place.put("nonsense"));
      expect(callBuilt(name, typicalCall(name))).toEqual(alone);
    }
  },
  "no clock"() {
    expect(source).not.toMatch(/\bDate\b|DateTimeFormat|performance|getTimezone/);
  },
  fuzz(name) {
    const words = fc.constantFrom(
      "50%",
      "6%",
      "to",
      "of",
      ",",
      "+",
      ";",
      "max",
      "up",
      "$",
      "5000",
      " ",
      "(",
      "-",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((parts) => parts.join("")),
    );
    const places = placesOf(name).filter(({ kind }) => kind === "formula");
    for (const place of places) {
      fc.assert(
        fc.property(texts, (text) => void keepContract(name, place.put(text), clean)),
        { numRuns: 5_000 },
      );
    }
  },
};

afterEach(() => {
  expect(traces()).toEqual([]);
});

describe("hostile values in every place of every function", () => {
  it.each(attacks)("$id: $what", (row) => {
    const places = everyPlace.flatMap((place) => {
      const expected = expectation(row, place);
      const inCell = place.role === "cell" && row.make.some(isRange);
      return expected === undefined || inCell ? [] : [{ place, expected }];
    });
    for (const { place, expected } of places) {
      try {
        attack(row, place, expected);
      } catch (error) {
        throw new Error(`${row.id} in ${place.title}: ${(error as Error).message}`, { cause: error });
      }
    }
    expect(places.length).toBeGreaterThan(0);
  });
});

describe("hostile ways to call every function", () => {
  it.each(wholeCalls)("$id: $what", ({ call }) => {
    const body = calls[call];
    if (body === undefined) throw new Error(`No way to call "${call}"`);
    described.forEach(body);
  });
});

describe("caps that stand where a time limit would", () => {
  const sentence = (name: string, args: readonly unknown[]) => keepContract(name, args, clean);
  const match = (formula: string) => sentence("EMPLOYER_MATCH", [2026, 200000, 8000, formula]);
  const cap = (says: string) => ({ error: "#VALUE!", says });

  it("reads a match formula of 512 characters and no longer one", () => {
    expect(match("50% to 6%".padEnd(512))).toHaveProperty("cells");
    expect(match("50% to 6%".padEnd(513))).toEqual(cap("formula: at most 512 characters"));
  });

  it("reads 64 words and numbers of a match formula and no more", () => {
    const tiers = Array.from({ length: 16 }, (_, index) => `10% to ${index + 1}%`);
    expect(match(tiers.join(","))).toHaveProperty("cells");
    expect(match(`${tiers.join(",")},`)).not.toEqual(cap("formula: at most 64 words and numbers"));
    expect(match(`${tiers.join(",")},,`)).toEqual(cap("formula: at most 64 words and numbers"));
  });

  it("answers 100,000 rows in one call and no more", () => {
    const rows = (count: number) => new Array<number[]>(count).fill([160_001]);
    const answer = sentence("IS_HCE", [2026, rows(100_000)]);
    expect("cells" in answer ? answer.cells.length : answer).toBe(100_000);
    expect(sentence("IS_HCE", [2026, rows(100_001)])).toEqual(cap("prior_year_pay: at most 100,000 rows"));
  });

  it("explains a call of no more arguments than the function takes", () => {
    const years = (count: number) => new Array<number[][]>(count).fill([[2026]]);
    expect(sentence("EXPLAIN", ["LIMITS", years(3)])).toEqual(cap("values: at most 2 for this function"));
  });
});

describe("what the suite covers", () => {
  it("knows a typical call of every function, which answers", () => {
    expect(Object.keys(typicalCalls).sort()).toEqual([...described].sort());
    for (const name of described) {
      expect(typicalCall(name).length).toBe(entryNamed(name).parameters.length);
      expect(keepContract(name, typicalCall(name), clean)).toHaveProperty("cells");
    }
  });

  it("meets the same functions in the bundle, its description and the catalogue", () => {
    expect([...associated].sort()).toEqual([...described].sort());
    expect(catalogue.map(({ name }) => name).sort()).toEqual([...described].sort());
  });

  it("knows the kind of every parameter, and of no other", () => {
    const parameters = catalogue.flatMap((entry) => entry.parameters.map(({ name }) => name));
    expect(Object.keys(kinds).sort()).toEqual([...new Set(parameters)].sort());
  });

  it("attacks every place with at least twenty rows", () => {
    const applied = everyPlace.map((place) => ({
      place: place.title,
      rows: attacks.filter((row) => expectation(row, place) !== undefined).length,
    }));
    expect(applied.filter(({ rows: count }) => count < 20)).toEqual([]);
  });

  it("counts each row once: run here, or left to another suite with a reason", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect({ values: attacks.length, calls: wholeCalls.length, elsewhere: elsewhere.length }).toEqual({
      values: 130,
      calls: 8,
      elsewhere: 86,
    });
    expect(elsewhere.filter(({ elsewhere: reason }) => reason.length < 20)).toEqual([]);
  });

  it("counts an error that is given as input apart", () => {
    const passedOn = keepContract("LIMIT", [2026, excelError("#DIV/0!")], errorsGiven);
    expect(passedOn).toEqual({ error: "#DIV/0!", says: "" });
    expect(() => keepContract("LIMIT", [2026, excelError("#DIV/0!")], clean)).toThrow(
      "not an error to answer with",
    );
  });
});
