import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choicesOf } from "../../../src/workbook/inputs/choices";
import type { AnswerValue, Input, Kind } from "../../../src/workbook/inputs/inputs";
import { problemOf, readTyped, sameAnswer, showTyped } from "../../../src/workbook/inputs/typed";

function question(of: Kind["of"]): Input {
  return { id: "asked", step: "Client", label: "Asked", hint: "", kind: { of }, required: false };
}

const read = (of: Kind["of"], typed: string) => readTyped(question(of), typed);

describe("what people choose", () => {
  const same = (of: Kind["of"], a: AnswerValue, b: AnswerValue) => sameAnswer(question(of), a, b);

  it("is known however its cell has it", () => {
    expect(same("filing status", "MFJ", " married filing jointly ")).toBe(true);
    expect(same("state", "CA", "ca")).toBe(true);
    expect(same("on Medicare", "No", "FALSE")).toBe(true);
    expect(same("on Medicare", 1, 1)).toBe(true);
    expect(same("state", undefined, undefined)).toBe(true);
    expect(same("state", "CA", undefined)).toBe(false);
    expect(same("state", "CA", "Calif")).toBe(false);
    expect(same("filing status", "MFJ", "MFS")).toBe(false);
  });

  it.each(["filing status", "state", "on Medicare"] as const)("may stand, each and blank: %s", (of) => {
    const choices = choicesOf({ of }) ?? [];
    expect(choices[0]?.value).toBeUndefined();
    for (const { value } of choices) expect(problemOf(question(of), value)).toBeUndefined();
    expect(new Set(choices.map(({ words }) => words)).size).toBe(choices.length);
  });

  it("is one of the five statuses, and of 50 states and DC", () => {
    expect(choicesOf({ of: "filing status" })).toHaveLength(6);
    expect(choicesOf({ of: "state" })).toHaveLength(52);
    expect(choicesOf({ of: "dollars" })).toBeUndefined();
  });
});

describe("a day and a return", () => {
  it("are refused with a sentence where they are written otherwise", () => {
    for (const typed of ["3 July 2026", "7/3/2026", "2026-02-30", "46206"])
      expect(read("day", typed).problem, typed).toBe("A day, such as 2026-07-03.");
    expect(read("return", "-100%").problem).toBeDefined();
    expect(read("return", "--5%").problem).toBeDefined();
    expect(read("pay dates", "54").problem).toBeDefined();
    expect(read("years ahead", "101").problem).toBeDefined();
  });

  it("are shown as they are typed", () => {
    expect(showTyped(question("day"), 46206)).toBe("2026-07-03");
    expect(showTyped(question("day"), 60)).toBe("60");
    expect(showTyped(question("day"), 1e300)).toBe(String(1e300));
    expect(showTyped(question("return"), -0.05)).toBe("-5%");
  });
});

describe("what people type", () => {
  it.each<[Kind["of"], string, number | string | undefined]>([
    ["dollars", "24500", 24500],
    ["dollars", "$24,500", 24500],
    ["dollars", "24,500.00", 24500],
    ["dollars", " $ 1,234,567.89 ", 1234567.89],
    ["dollars", "0", 0],
    ["dollars", "0.5", 0.5],
    ["dollars", "1000000000000", 1e12],
    ["dollars", "", undefined],
    ["dollars", " \t\u00a0 ", undefined],
    ["rate", "6%", 0.06],
    ["rate", "6.1 %", 0.061],
    ["rate", "0.07", 0.07],
    ["rate", "0", 0],
    ["rate", "100%", 1],
    ["day", "2026-07-03", 46206],
    ["return", "7%", 0.07],
    ["return", "-5%", -0.05],
    ["return", "−0.05", -0.05],
    ["return", "-0", 0],
    ["pay dates", "26", 26],
    ["years ahead", "20", 20],
    ["year", "2026", 2026],
    ["age", "52", 52],
    ["yes or no", "y", "Yes"],
    ["yes or no", "TRUE", "Yes"],
    ["yes or no", "no", "No"],
    ["match formula", "50% to 6%", "50% to 6%"],
    ["filing status", "mfj", "mfj"],
    ["filing status", "Married filing jointly", "Married filing jointly"],
    ["state", "ca", "ca"],
    ["people", "2", 2],
    ["people", "0", 0],
    ["on Medicare", "2", 2],
    ["on Medicare", "no", "no"],
    ["place", "Howard", "Howard"],
    ["place", "3.2%", 0.032],
    ["text", "=1+1", "=1+1"],
    ["text", "  Maria  Hill ", "Maria  Hill"],
  ])("reads %s: %j as %j", (of, typed, value) => {
    expect(read(of, typed)).toEqual({ value });
  });

  it.each<[Kind["of"], string, string]>([
    ["dollars", "24.5k", "Write the dollars out in full, such as 24,500."],
    ["dollars", "$2M", "Write the dollars out in full, such as 24,500."],
    ["dollars", "6%", "Dollars, not a percentage."],
    ["dollars", "-5", "Dollars, 0 or more."],
    ["dollars", "(500)", "Dollars, 0 or more."],
    ["dollars", "24,50", "A number of dollars, such as 24,500 or $24,500.00."],
    ["dollars", "24.500,00", "A number of dollars, such as 24,500 or $24,500.00."],
    ["dollars", "1e5", "A number of dollars, such as 24,500 or $24,500.00."],
    ["dollars", "0x10", "A number of dollars, such as 24,500 or $24,500.00."],
    ["dollars", "Infinity", "A number of dollars, such as 24,500 or $24,500.00."],
    ["dollars", "１２", "A number of dollars, such as 24,500 or $24,500.00."],
    ["dollars", "=1+1", "A number of dollars, such as 24,500 or $24,500.00."],
    ["dollars", "12.345", "Dollars and cents, such as 24,500.00."],
    ["dollars", "1000000000000.01", "Dollars from 0 to 1,000,000,000,000."],
    ["rate", "6", "For six percent write 6% or 0.06."],
    ["rate", "101%", "A rate from 0% to 100%; for five percent write 5% or 0.05."],
    ["rate", "%", "A rate, such as 6% or 0.06."],
    ["filing status", "both", "Single, MFJ, MFS, HOH or QSS."],
    ["state", "Calif", "Two letters of one of the 50 states or DC, in any case."],
    ["people", "two", "A whole number, such as 2."],
    ["people", "21", "A whole number from 0 to 20."],
    ["on Medicare", "3", "1 or 2 people, Yes for all on the return, or No."],
    ["place", "x%", "A rate, such as 6% or 0.06."],
    ["year", "'26", "A whole number, such as 2026."],
    ["year", "1/1/2026", "A whole number, such as 2026."],
    ["year", "26", "A whole year such as 2026, not a date."],
    ["year", "2013", "Limits are published for 2014 to 2026; choose one of these."],
    ["year", "2027", "Limits are published for 2014 to 2026; choose one of these."],
    ["age", "52.5", "A whole number, such as 52."],
    ["age", "126", "A whole number of years from 1 to 125, reached by 31 December."],
    ["yes or no", "maybe", "Yes or No; leave it blank when it is not known."],
    ["match formula", "half", 'A match rate expected as a percentage, as in "50% to 6%".'],
    ["text", "x".repeat(201), "At most 200 characters."],
  ])("refuses %s: %j with a sentence", (of, typed, problem) => {
    expect(read(of, typed)).toEqual({ problem });
  });

  it("reads back every amount of dollars and cents that it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => {
        const value = Number(`${cents}e-2`);
        expect(read("dollars", showTyped(question("dollars"), value))).toEqual({ value });
      }),
    );
  });

  it("reads back every rate that it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const value = Number(`${hundredths}e-4`);
        expect(read("rate", showTyped(question("rate"), value))).toEqual({ value });
      }),
    );
  });

  it("takes any text without breaking, and never turns it into something that is no finite number", () => {
    const kinds: Kind["of"][] = ["text", "year", "age", "dollars", "rate", "match formula", "yes or no"];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: "binary", maxLength: 300 }), (of, typed) => {
        const { value, problem } = read(of, typed);
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        if (problem !== undefined) expect(problem.length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("answers from cells", () => {
  it("are told to hold an error, except where any text may stand", () => {
    expect(problemOf(question("dollars"), "#N/A")).toBe(
      "The cell holds an error; type a value in its place.",
    );
    expect(problemOf(question("match formula"), "#DIV/0!")).toMatch(/holds an error/);
    expect(problemOf(question("text"), "#N/A")).toBeUndefined();
  });

  it("are told by the rule of their kind", () => {
    expect(problemOf(question("dollars"), "24500")).toMatch(/a number, not text\.$/);
    expect(problemOf(question("dollars"), -1)).toMatch(/^Dollars from 0/);
    expect(problemOf(question("year"), 46023)).toMatch(/not a date/);
    expect(problemOf(question("dollars"), undefined)).toBeUndefined();
  });
});
