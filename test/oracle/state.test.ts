import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { oracleFederal } from "./federal/index";
import { oracleState, STATE_READINGS, STATES, type StateInput } from "./state/index";

interface StateCase extends StateInput {
  case: string;
  because: string;
  expectTax: number;
  expectIncrement: number;
  /** The same with the projected figures of 2026 as the reference gives them, unrounded. */
  asGiven?: { expectTax: number; expectIncrement: number };
}

const read = (name: string): StateCase[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as StateCase[];
const cases = [...read("./stateCases.json"), ...read("./stateCases.rest.json")];

describe("derived state cases", () => {
  it.each(STATES)("%s", (state) => {
    const own = cases.filter((c) => c.state === state);
    expect(own.length).toBeGreaterThan(60);
    for (const c of own) {
      const title = `${c.year} ${c.status} ${c.case}: ${c.because}`;
      for (const [readings, expected] of [
        [STATE_READINGS, c],
        [{ ...STATE_READINGS, roundProjected: false }, c.asGiven ?? c],
      ] as const) {
        const tax = oracleState(c, readings).tax;
        expect(tax, title).toBeCloseTo(expected.expectTax, 6);
        expect(tax - oracleState({ ...c, conversion: 0 }, readings).tax, title).toBeCloseTo(
          expected.expectIncrement,
          6,
        );
      }
    }
  });

  it("their federal returns have no AMT, which the derivation leaves out", () => {
    const withGains = cases.filter((c) => ["AL", "MO", "OR"].includes(c.state));
    for (const c of withGains) expect(oracleFederal(c).amt, c.case).toBe(0);
  });
});
