import { describe, expect, it } from "vitest";
import { limitFigures } from "../../../src/core/figures";
import { matchFormula } from "../../../src/core/matchFormula";
import { nothing, type PayrollPlan, type SoFar } from "../../../src/core/schedule/plan";
import { refuseOverfull, yearRoom, type Settled } from "../../../src/core/schedule/yearRoom";
import { silent } from "../../../src/core/worksheet";
import { refusal } from "../../support/refusal";
import { told } from "../../support/told";

/** Two pays of 10,000 in a year of 120,000, with 12,000 deferred in the year. */
function settled(plan: Partial<PayrollPlan>, more: Partial<Settled> = {}): Settled {
  return {
    plan: { pay: 120_000, periods: 12, deferralRate: 0.1, match: matchFormula("50% to 6%"), ...plan },
    figures: limitFigures(2026),
    soFar: nothing,
    counted: [10_000, 10_000],
    ...{ yearPay: 120_000, limit: 72_000, regular: 12_000, matchedSoFar: 0, matched: [600, 600] },
    ...more,
  };
}

const roomOf = (plan: Partial<PayrollPlan>, more: Partial<Settled> = {}, afterTax = [0, 0]) =>
  yearRoom(silent, settled(plan, more), afterTax);
const tells = (plan: Partial<PayrollPlan>) =>
  told((sheet) => yearRoom(sheet, settled(plan, { matched: [1_200, 0] }), [0, 0]));

describe("match that the pays do not bring", () => {
  // A pay matches up to 600 of its own; the year would match all 1,200: 600 instead of 300.
  it.each([
    [undefined, 0, 59_700],
    [false, 0, 59_700],
    [true, 300, 59_400],
  ])("is made up where the plan has a true-up: %s", (trueUp, madeUp, legal) => {
    expect(roomOf({ trueUp }, { matched: [1_200, 0] })).toMatchObject({
      ...{ match: [300, 0], lost: 300, trueUp: madeUp, legal },
    });
  });

  it("is told where it is made up", () => {
    const line = "Match of the year that the pays do not bring";
    expect([tells({ trueUp: true }).includes(line), tells({}).includes(line)]).toEqual([true, false]);
  });

  // 1,200 in one pay and 600 before: 900 by the year, of which one pay brings 300.
  it("counts after-tax money that is matched, of before too", () => {
    const soFar = { ...nothing, afterTax: 600 };
    const of = { matched: [0, 0], soFar };
    expect(roomOf({ matchOnAfterTax: true }, of, [1_200, 0])).toMatchObject({ match: [300, 0], lost: 600 });
    expect(roomOf({}, of, [1_200, 0])).toMatchObject({ match: [0, 0], lost: 0 });
  });
});

describe("the plan's own cap", () => {
  // 72,000 less 12,000 and a match of 600.
  it.each<[Partial<PayrollPlan>, number]>([
    [{}, 59_400],
    [{ afterTaxCap: 5_000 }, 5_000],
    [{ afterTaxCapShare: 0.1 }, 12_000],
    [{ afterTaxCapShare: 0.1, afterTaxCap: 5_000 }, 5_000],
    [{ afterTaxCapShare: 0.1, afterTaxCap: 20_000 }, 12_000],
  ])("%j leaves %d", (plan, left) => {
    expect(roomOf(plan).left).toBe(left);
  });

  it("is told to be untested where there is none", () => {
    const untested = "Plan cap not tested: no after-tax cap given";
    const cap = "The plan's cap on after-tax contributions";
    const lines = (plan: Partial<PayrollPlan>) =>
      tells(plan).filter((label) => label === untested || label === cap);
    expect([lines({}), lines({ afterTaxCap: 5_000 })]).toEqual([[untested], [cap]]);
  });
});

describe("a year that is too full", () => {
  // 72,000 less 12,000 deferred and a match of 600 on it are 59,400.
  const fits = (plan: Partial<PayrollPlan>, before: Partial<SoFar> = {}) => {
    const soFar = { ...nothing, ...before };
    refuseOverfull(settled(plan, { soFar, regular: Math.max(12_000, Math.min(soFar.deferral, 24_500)) }));
  };
  const refused = (plan: Partial<PayrollPlan>, before: Partial<SoFar> = {}) =>
    refusal(() => {
      fits(plan, before);
    });

  it("is none to the cent", () => {
    fits({});
    fits({ nonelective: 59_400 });
    fits({ nonelective: 400 }, { afterTax: 59_000 });
  });

  it("is refused for the deferral where less of it would do", () => {
    const problem = refused({ nonelective: 59_400.01 });
    expect(problem).toMatchObject({ problem: "invalid", field: "deferral_rate" });
    expect(refused({ nonelective: 72_000 })).toMatchObject({ field: "deferral_rate" });
  });

  it.each<[Partial<PayrollPlan>, Partial<SoFar>]>([
    [{ nonelective: 72_000.01 }, {}],
    [{ nonelective: 62_000.01 }, { deferral: 10_000 }],
    [{ nonelective: 50_000.01 }, { afterTax: 22_000 }],
    [{ nonelective: 0.01 }, { match: 72_000 }],
  ])("is refused for nonelective money where nothing else would do: %j beside %j", (plan, soFar) => {
    const problem = refused(plan, soFar);
    expect(problem).toMatchObject({ problem: "invalid", field: "options" });
    expect(problem.message).toContain("options: Nonelective:");
  });

  it.each<[Partial<PayrollPlan>, Partial<SoFar>]>([
    [{}, { match: 72_000.01 }],
    [{ nonelective: 10 }, { match: 72_000.01 }],
    [{}, { match: 47_500.01, deferral: 32_500 }],
  ])("is refused for the match of before where that is too much: %j beside %j", (plan, soFar) => {
    const problem = refused(plan, soFar);
    expect(problem).toMatchObject({ problem: "invalid", field: "options" });
    expect(problem.message).toContain("options: YTD match:");
  });

  it.each<[Partial<PayrollPlan>, Partial<SoFar>]>([
    [{}, { afterTax: 59_400.01 }],
    [{ nonelective: 0.01 }, { afterTax: 72_000.01 }],
    [{ nonelective: 10 }, { match: 71_995, afterTax: 10 }],
  ])("is refused for after-tax money of before that leaves no room: %j beside %j", (plan, soFar) => {
    const problem = refused(plan, soFar);
    expect(problem).toMatchObject({ problem: "invalid", field: "options" });
    expect(problem.message).toContain("options: YTD after-tax:");
  });
});
