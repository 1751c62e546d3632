import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutFromTop, type Cut } from "../../src/core/levelling";
import { keeps } from "../support/property";

/** The level at which all that are cut end. */
const levelOf = ({ count, uncut }: Cut, stays: number) => (stays - uncut) / count;

describe("cutting from the top", () => {
  it.each([
    [[5, 10, 12], 18, { count: 2, uncut: 5 }],
    [[3, 8, 10], 15, { count: 2, uncut: 3 }],
    [[5, 10, 12], 26, { count: 1, uncut: 15 }],
    [[5, 10, 12], 25, { count: 2, uncut: 5 }],
    [[5, 10, 12], 0, { count: 3, uncut: 0 }],
    [[7], 3, { count: 1, uncut: 0 }],
    [[4, 4, 4], 9, { count: 3, uncut: 0 }],
    [[0, 0, 6], 2, { count: 1, uncut: 0 }],
  ])("of %j so that %d stays: %j", (ascending, stays, cut) => {
    expect(cutFromTop(ascending, stays)).toEqual(cut);
  });

  const amounts = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 })
    .map((some) => [...some].sort((a, b) => a - b))
    .filter((some) => some.some((amount) => amount > 0))
    .chain((some) => {
      const sum = some.reduce((total, amount) => total + amount, 0);
      return fc.tuple(fc.constant(some), fc.integer({ min: 0, max: sum - 1 }));
    });

  keeps<(ascending: readonly number[], stays: number) => Cut, [[number[], number]]>(
    "leaves exactly what stays, with one level for all that are cut",
    cutFromTop,
    {
      "cutting all alike": (ascending) => ({ count: ascending.length, uncut: 0 }),
      "cutting the greatest alone": (ascending) => ({
        count: 1,
        uncut: ascending.slice(0, -1).reduce((total, amount) => total + amount, 0),
      }),
    },
    (subject) =>
      fc.property(amounts, ([ascending, stays]) => {
        const level = levelOf(subject(ascending, stays), stays);
        const left = ascending.reduce((total, amount) => total + Math.min(amount, level), 0);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(left).toBeCloseTo(stays, 9);
      }),
  );
});
