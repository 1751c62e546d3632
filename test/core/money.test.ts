import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, downToCents, downToMultiple, toDecimals, upToMultiple } from "../../src/core/money";
import { dollarsOf, keeps } from "../support/property";

/** Whole thousandths of a dollar, up to just under 1e12 dollars: 15 digits, all of which a number holds. */
const thousandths = fc.oneof(
  fc.integer({ min: 0, max: 100_000_000 }),
  fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(Number),
);
/** Thousandths that end in 5: halves of a cent. */
const halves = fc.integer({ min: 0, max: 99_999_999_999 }).map((n) => n * 10 + 5);

const amountOf = (thousandth: number) => Number(`${thousandth}e-3`);

describe("cents", () => {
  it.each([
    [1.005, 1.01],
    [1.004, 1],
    [2.675, 2.68],
    [0.005, 0.01],
    [0.0049, 0],
    [1.115, 1.12],
    [10.075, 10.08],
    [626.7999999999993, 626.8],
    [-1.005, -1.01],
    [-1.004, -1],
    [0, 0],
    [999_999_999_999.99, 999_999_999_999.99],
    [1e12, 1e12],
    [-1e12, -1e12],
  ])("rounds %d to %d", (amount, expected) => {
    expect(cents(amount)).toBe(expected);
  });

  it.each([-0, -0.001, -1e-300])("never answers −0: %d", (amount) => {
    expect(cents(amount)).toBe(0);
  });

  keeps(
    "rounds decimals as on paper, halves away from zero",
    cents,
    {
      "rounding in binary": (x) => Math.round(x * 100) / 100,
      "rounding halves down": (x) => Math.ceil(Number((x * 100).toPrecision(15)) - 0.5) / 100,
      "rounding halves up below zero": (x) => Math.floor(Number((x * 100).toPrecision(15)) + 0.5) / 100,
      "cutting off": (x) => Math.trunc(Number((x * 100).toPrecision(15))) / 100,
    },
    (subject) =>
      fc.property(fc.oneof(thousandths, halves), fc.boolean(), (thousandth, negative) => {
        const onPaper = dollarsOf(Number((BigInt(thousandth) + 5n) / 10n));
        const amount = amountOf(thousandth);
        expect(subject(negative ? -amount : amount)).toBe(negative ? 0 - onPaper : onPaper);
      }),
  );
});

describe("downToCents", () => {
  it.each([
    [33500.999, 33500.99],
    [0.019999, 0.01],
    [626.7999999999993, 626.8],
    [1.15, 1.15],
    [0, 0],
    [1e12, 1e12],
  ])("rounds %d down to %d", (amount, expected) => {
    expect(downToCents(amount)).toBe(expected);
  });

  keeps(
    "never rounds up, and loses less than a cent",
    downToCents,
    {
      "rounding to the nearest": cents,
      "cutting off in binary": (x) => Math.floor(x * 100) / 100,
    },
    (subject) =>
      fc.property(thousandths, (thousandth) => {
        expect(subject(amountOf(thousandth))).toBe(dollarsOf(Number(BigInt(thousandth) / 10n)));
      }),
  );

  keeps(
    "takes what a subtraction leaves as the cents it is",
    downToCents,
    { "cutting off at 15 digits": (x) => Math.floor(Number((x * 100).toPrecision(15))) / 100 },
    (subject) =>
      fc.property(fc.integer({ min: 0, max: 1e10 }), fc.integer({ min: 0, max: 1e10 }), (a, b) => {
        const [high, low] = a > b ? [a, b] : [b, a];
        expect(subject(dollarsOf(high) - dollarsOf(low))).toBe(dollarsOf(high - low));
      }),
  );
});

describe("multiples", () => {
  it.each([
    [34859, 1000, 34000],
    [34000, 1000, 34000],
    [999.99, 500, 500],
    [0.07, 0.01, 0.07],
    [0.29, 0.05, 0.25],
    [0, 10, 0],
  ])("downToMultiple(%d, %d) is %d", (amount, step, expected) => {
    expect(downToMultiple(amount, step)).toBe(expected);
  });

  it.each([
    [3999.5, 10, 4000],
    [4000, 10, 4000],
    [4000.01, 10, 4010],
    [0.01, 10, 10],
    [0, 10, 0],
    [0.21, 0.05, 0.25],
  ])("upToMultiple(%d, %d) is %d", (amount, step, expected) => {
    expect(upToMultiple(amount, step)).toBe(expected);
  });

  it("never answers −0", () => {
    expect([downToMultiple(-0, 10), upToMultiple(-0, 10), upToMultiple(-0.5, 10)]).toEqual([0, 0, 0]);
  });

  const step = fc.constantFrom(1, 5, 1000, 5000, 50_000, 100_000);
  const whole = fc.integer({ min: 0, max: 100_000_000_000 });

  keeps(
    "down is the last multiple that is not above",
    downToMultiple,
    { "rounding to the nearest": (x, s) => Math.round(x / s) * s, "rounding up": upToMultiple },
    (subject) =>
      fc.property(whole, step, (amount, units) => {
        expect(subject(dollarsOf(amount), dollarsOf(units))).toBe(dollarsOf(amount - (amount % units)));
      }),
  );

  keeps(
    "up is the first multiple that is not below",
    upToMultiple,
    {
      "always going one further": (x, s) => downToMultiple(x, s) + s,
      "rounding up in binary": (x, s) => Math.ceil(x / s) * s,
      "rounding down": downToMultiple,
    },
    (subject) =>
      fc.property(whole, step, (amount, units) => {
        const beyond = amount % units;
        expect(subject(dollarsOf(amount), dollarsOf(units))).toBe(
          dollarsOf(beyond === 0 ? amount : amount - beyond + units),
        );
      }),
  );
});

describe("toDecimals", () => {
  it.each([
    [0.36842, 3, 0.368],
    [0.1005, 3, 0.101],
    [1.0005, 3, 1.001],
    [0.9995, 3, 1],
    [0, 3, 0],
    [0.5, 0, 1],
  ])("toDecimals(%d, %d) is %d", (ratio, places, expected) => {
    expect(toDecimals(ratio, places)).toBe(expected);
  });

  const millionths = fc.oneof(
    fc.integer({ min: 0, max: 2_000_000_000 }),
    fc.integer({ min: 0, max: 100_000 }).map((whole) => whole * 100 + 50),
    fc.integer({ min: 10_000_000_000, max: 100_000_000_000 }),
  );

  keeps(
    "rounds decimals as on paper, halves up",
    toDecimals,
    {
      "rounding in binary": (x, places) => Number(x.toFixed(places)),
      "rounding halves down": (x, places) => Math.ceil(x * 10 ** places - 0.5) / 10 ** places,
    },
    (subject) =>
      fc.property(millionths, (amount) => {
        const onPaper = Number(`${Math.floor((amount + 50) / 100)}e-4`);
        expect(subject(Number(`${amount}e-6`), 4)).toBe(onPaper);
      }),
  );
});
