import fc from "fast-check";
import type { Household } from "../../src/core/federal/household";
import type { FilingStatus } from "../../src/core/filingStatus";
import { centsUpTo, dollarsOf } from "./property";

export const statuses: readonly FilingStatus[] = ["Single", "MFJ", "MFS", "HOH", "QSS"];

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });
const money = (most: number) => maybe(centsUpTo(most).map(dollarsOf));

/** Incomes near zero, over the brackets, and at round amounts, where phase-outs start. */
export const incomes: fc.Arbitrary<number> = fc.oneof(
  centsUpTo(60_000).map(dollarsOf),
  centsUpTo(900_000).map(dollarsOf),
  fc.integer({ min: 0, max: 180 }).map((steps) => steps * 5_000),
);

/** Conversions from a cent to more than any bracket. */
export const conversions: fc.Arbitrary<number> = fc.oneof(
  centsUpTo(5_000).map(dollarsOf),
  centsUpTo(600_000).map(dollarsOf),
);

/** Households of all kinds, whose every fact may be left out. */
export const households: fc.Arbitrary<Household> = fc.record({
  filingStatus: fc.constantFrom(...statuses),
  income: incomes,
  age: maybe(fc.integer({ min: 30, max: 80 })),
  spouseAge: maybe(fc.integer({ min: 30, max: 80 })),
  qualifiedDividends: money(40_000),
  longTermGains: fc.oneof(money(80_000), money(900_000)),
  taxExemptInterest: money(20_000),
  socialSecurity: money(70_000),
  childrenUnder17: maybe(fc.integer({ min: 0, max: 4 })),
  otherDependents: maybe(fc.integer({ min: 0, max: 2 })),
  stateAndLocalTaxes: money(80_000),
  mortgageInterest: money(50_000),
  charitableGifts: money(30_000),
  otherItemized: money(10_000),
  qbiDeduction: money(30_000),
  amtAdjustments: fc.oneof(fc.constant(undefined), money(500_000)),
  blind: maybe(fc.boolean()),
  livedApart: maybe(fc.boolean()),
});
