import { expect, it } from "vitest";
import { mayCatchUp, mayCatchUpMore } from "../../src/core/catchUpAge";
import { halfAge } from "../../src/core/halfAge";

it("catch-up starts in the year of 50: IRC §414(v)(5)(A)", () => {
  expect([49, 50, 64].map(mayCatchUp)).toEqual([false, true, true]);
});

it("the larger catch-up is for 60 through 63, from 2025 on: IRC §414(v)(2)(B)(i), (E)", () => {
  expect([59, 60, 63, 64].map((age) => mayCatchUpMore(age, 2026))).toEqual([false, true, true, false]);
  expect([2024, 2025].map((year) => mayCatchUpMore(61, year))).toEqual([false, true]);
});

// Born on 1 January, 59½ comes on 1 July of the year of 59; born on 31 December, on 30 June of the year after.
it.each([
  [undefined, "not known"],
  [58, "not reached"],
  [59, "perhaps from 1 July"],
  [60, "reached by 30 June"],
  [61, "reached"],
] as const)("at %s on 31 December, 59½ is %s", (age, told) => {
  expect(halfAge(age)).toBe(told);
});
