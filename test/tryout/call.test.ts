import { describe, expect, test } from "vitest";
import { call, type Layout } from "../../src/tryout/call";
import { CustomFunctionsError, installCustomFunctions } from "../../src/tryout/customFunctions";

const three: Layout = { single: 3, repeating: false };

describe("arguments", () => {
  test("left out at the end are null, and the invocation comes last", () => {
    const seen: unknown[] = [];
    call((...given) => [[seen.push(...given)]], "F", three, [[[2026]], null]);
    expect(seen).toEqual([[[2026]], null, null, { functionName: "F" }]);
  });

  test("that repeat are gathered in one array", () => {
    const seen: unknown[] = [];
    call((...given) => [[seen.push(...given)]], "F", { single: 1, repeating: true }, [[["A"]], [[1]], [[2]]]);
    expect(seen).toEqual([[["A"]], [[[1]], [[2]]], { functionName: "F" }]);
  });
});

describe("answers", () => {
  test("pass through as they are", () => {
    const cells = [
      ["Limit", 1],
      [true, ""],
    ];
    expect(call(() => cells, "F", three, [])).toEqual({ cells, failures: [] });
  });

  test("hold the code of an error in its own cell, with the sentence beside them", () => {
    const answer = call(() => [[1], [new CustomFunctionsError("#N/A", "no such year")]], "F", three, []);
    expect(answer.cells).toEqual([[1], ["#N/A"]]);
    expect(answer.failures).toEqual([{ row: 1, column: 0, code: "#N/A", sentence: "no such year" }]);
  });

  test.each([null, undefined, NaN, Infinity, {}, new Date(0), 1n, [null], [[undefined]], []])(
    "that are no value at all are #VALUE! and never reach the grid: case %#",
    (result) => {
      const answer = call(() => result, "F", three, []);
      expect(answer.cells).toEqual([["#VALUE!"]]);
      expect(answer.failures[0]?.sentence).toMatch(/a fault in the function/);
    },
  );
});

describe("a function that throws", () => {
  test("gives its code and sentence", () => {
    const thrower = (): never => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Microsoft's error class is no subclass of Error
      throw new CustomFunctionsError("#VALUE!", "year: a whole year");
    };
    expect(call(thrower, "F", three, [])).toEqual({
      cells: [["#VALUE!"]],
      failures: [{ row: 0, column: 0, code: "#VALUE!", sentence: "year: a whole year" }],
    });
  });

  test("by a fault of its own gives #VALUE!, without the fault's words", () => {
    const answer = call(() => [[(undefined as unknown as { x: number }).x]], "F", three, []);
    expect(answer.cells).toEqual([["#VALUE!"]]);
    expect(answer.failures[0]?.sentence).toMatch(/^The function broke off/);
  });
});

describe("the stand-in for CustomFunctions", () => {
  test("keeps what the bundle associates, one by one or as a mapping", () => {
    const host: { CustomFunctions?: { associate(id: unknown, run?: unknown): void } } = {};
    const associated = installCustomFunctions(host);
    const [one, two] = [() => 1, () => 2];
    host.CustomFunctions?.associate("One", one);
    host.CustomFunctions?.associate({ TWO: two });
    expect([...associated]).toEqual([
      ["ONE", one],
      ["TWO", two],
    ]);
  });
});
