import fc from "fast-check";
import { expect, describe } from "vitest";
import { delayCost, type Delay } from "../../src/core/delayCost";
import { silent } from "../../src/core/worksheet";
import { keeps } from "../support/property";

const delays: fc.Arbitrary<Delay> = fc.record({
  afterTax: fc.integer({ min: 0, max: 60_000 }),
  yearlyReturn: fc.integer({ min: 0, max: 30 }).map((percent) => percent / 100),
  conversionsPerYear: fc.integer({ min: 1, max: 24 }),
  taxRate: fc.integer({ min: 0, max: 55 }).map((percent) => percent / 100),
  contributionsPerYear: fc.integer({ min: 1, max: 26 }),
});

const cost = (delay: Delay) => delayCost(silent, delay);

/** The cost by going through the year: before a conversion all that waits grows, at a conversion its growth is taxed. */
function dayByDay({ afterTax, yearlyReturn, conversionsPerYear, taxRate, contributionsPerYear = 12 }: Delay) {
  const steps = conversionsPerYear * contributionsPerYear;
  let [balance, basis, tax] = [0, 0, 0];
  for (let step = 1; step <= steps; step += 1) {
    balance *= (1 + yearlyReturn) ** (1 / steps);
    if (step % conversionsPerYear === 0) {
      balance += afterTax / contributionsPerYear;
      basis += afterTax / contributionsPerYear;
    }
    if (step % contributionsPerYear === 0) {
      tax += (balance - basis) * taxRate;
      [balance, basis] = [0, 0];
    }
  }
  return tax;
}

describe("the cost of delay", () => {
  keeps(
    "is that of going through the year step by step",
    cost,
    {
      "contributing at the start of each period": (delay) =>
        cost(delay) * (1 + delay.yearlyReturn) ** (1 / 12),
      "a nominal return": (delay) => cost({ ...delay, yearlyReturn: Math.expm1(delay.yearlyReturn) }),
      "always monthly": (delay) => cost({ ...delay, contributionsPerYear: undefined }),
    },
    (subject) =>
      fc.property(delays, (delay) => {
        expect(Math.abs(subject(delay) - dayByDay(delay))).toBeLessThanOrEqual(0.0051);
      }),
  );
});
