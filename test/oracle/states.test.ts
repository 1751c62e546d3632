import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { federalLaw } from "../../src/core/federal/figures";
import { federalReturn } from "../../src/core/federal/return";
import { stateLaw } from "../../src/core/state/figures";
import { stateReturn } from "../../src/core/state/return";
import { silent } from "../../src/core/worksheet";
import { households } from "./households";
import { oracleState, SETTLED, STATE_READINGS, STATES, type StateInput } from "./state/index";

/** Households a state; `npm run test:deep` takes twenty times as many. */
const count = Number(
  process.env["MBDR_HOUSEHOLDS"] ?? (process.env["MBDR_DEEP"] === undefined ? 500 : 10_000),
);

interface StateCase extends StateInput {
  readonly case: string;
  readonly because: string;
  readonly expectTax: number;
  readonly expectIncrement: number;
}

const cases = ["stateCases.json", "stateCases.rest.json"].flatMap(
  (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as StateCase[],
);

function stateTax({ year, status, state, ...facts }: StateInput, conversion: number): number {
  const law = federalLaw(year);
  const household = { ...facts, filingStatus: status };
  const federal = federalReturn(silent, law, household, conversion);
  return stateReturn(silent, stateLaw(state, year, status), law, household, federal, conversion).tax;
}

/** Whether what the editor settled (README, S27) changes a case that was derived from the tables alone. */
function isSettledOtherwise(one: StateCase): boolean {
  const differs = (conversion: number) =>
    oracleState({ ...one, conversion }, SETTLED).tax !==
    oracleState({ ...one, conversion }, STATE_READINGS).tax;
  return differs(one.conversion) || differs(0);
}

describe("state income tax, by cases derived from each state's tables", () => {
  it.each(STATES)("%s", (state) => {
    const own = cases.filter((one) => one.state === state && !isSettledOtherwise(one));
    expect(own.length).toBeGreaterThan(60);
    for (const one of own) {
      const title = `${one.year} ${one.status} ${one.case}: ${one.because}`;
      const tax = stateTax(one, one.conversion);
      expect(tax, title).toBeCloseTo(one.expectTax, 6);
      expect(tax - stateTax(one, 0), title).toBeCloseTo(one.expectIncrement, 6);
    }
  });

  it("but for the few that the editor settled otherwise", () => {
    const otherwise = cases.filter(isSettledOtherwise);
    expect([...new Set(otherwise.map(({ state }) => state))].sort()).toEqual([
      ...["MO", "NM", "NY", "OH", "SC", "VT", "WV"],
    ]);
    expect(otherwise.length).toBeLessThan(cases.length / 30);
  });
});

describe("state income tax, and an evaluator that shares no code with it", () => {
  it.each(STATES)("%s: agree to the cent", (state) => {
    for (const household of households(STATES.indexOf(state) * 1_000_000, count)) {
      const one = { ...household, state };
      expect(stateTax(one, one.conversion), JSON.stringify(one)).toBeCloseTo(
        oracleState(one, SETTLED).tax,
        6,
      );
    }
  });

  it("would show another reading", () => {
    const differing = [...households(1, 2_000)].filter((household) => {
      const one = { ...household, state: "CA" };
      return stateTax(one, one.conversion) !== oracleState(one, { ...SETTLED, roundProjected: false }).tax;
    });
    expect(differing.length).toBeGreaterThan(0);
  });
});
