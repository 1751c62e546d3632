import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delayCost, type Delay } from "../../src/core/delayCost";
import { recording, silent } from "../../src/core/worksheet";
import { keeps } from "../support/property";
import { refusal } from "../support/refusal";

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

  it("has no line for a contribution that is converted the same day", () => {
    const sheet = recording();
    delayCost(sheet, { afterTax: 1200, yearlyReturn: 0.07, conversionsPerYear: 4, taxRate: 0.35 });
    const told = sheet.lines.flatMap(({ label }) => /^Growth of contribution (\d+)$/.exec(label)?.[1] ?? []);
    // Converted at the end of each third month.
    expect(told).toEqual(["1", "2", "4", "5", "7", "8", "10", "11"]);
  });

  it.each([0, 0.5, -1])("is refused for %d conversions", (conversionsPerYear) => {
    const delay = { afterTax: 1200, yearlyReturn: 0.07, conversionsPerYear, taxRate: 0.35 };
    expect(refusal(() => cost(delay))).toMatchObject({ problem: "invalid", field: "conversions_per_year" });
  });
});
