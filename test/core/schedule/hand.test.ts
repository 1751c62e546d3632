import { describe, expect, it } from "vitest";
import { limitFigures } from "../../../src/core/figures";
import { matchFormula } from "../../../src/core/matchFormula";
import { nothing, type PayrollPlan } from "../../../src/core/schedule/plan";
import { payrollSchedule } from "../../../src/core/schedule/schedule";
import { recording, silent } from "../../../src/core/worksheet";
import { refusal } from "../../support/refusal";
import { told } from "../../support/told";

const figures = { year: 2026, limits: limitFigures(2026), lastYear: limitFigures(2025) };
const monthly = (plan: Partial<PayrollPlan> = {}): PayrollPlan => ({
  ...{ pay: 120_000, periods: 12, deferralRate: 0.1, match: matchFormula("50% to 6%") },
  ...plan,
});
const scheduleOf = (plan: Partial<PayrollPlan>) => payrollSchedule(silent, figures, monthly(plan));
const linesOf = (plan: Partial<PayrollPlan>) => {
  const sheet = recording();
  payrollSchedule(sheet, figures, monthly(plan));
  return sheet.lines;
};

describe("catch-up of a payroll year", () => {
  // Notice 2025-67: wages of 2025 above 150,000 make catch-up of 2026 Roth.
  it.each([
    [49, 300_000, undefined, "no catch-up"],
    [50, undefined, undefined, "not tested"],
    [50, 150_000, undefined, "free"],
    [50, 150_000.01, undefined, "must be Roth"],
    [50, 150_000.01, false, "no Roth in the plan"],
    [undefined, 300_000, undefined, "no catch-up"],
  ] as const)("at %s with wages of %s, Roth %s: %s", (age, priorWages, rothAvailable, rule) => {
    expect(scheduleOf({ age, priorWages, rothAvailable }).rothCatchUp).toBe(rule);
  });

  it("is what was put in before above the regular limit, and no more than the age allows", () => {
    const before = (deferral: number) =>
      scheduleOf({ age: 52, periodsLeft: 6, soFar: { ...nothing, pay: 60_000, deferral } });
    expect(before(26_000).catchUpSoFar).toBe(1_500);
    expect(before(20_000).catchUpSoFar).toBe(0);
    expect(before(32_500).catchUpSoFar).toBe(8_000);
    const problem = refusal(() => before(32_500.01));
    expect(problem).toMatchObject({ problem: "invalid", field: "options" });
    expect(problem.message).toContain("options: YTD deferral: at most 32,500");
  });

  it("is in the deferrals of the year, and no annual addition", () => {
    const lines = linesOf({ pay: 325_000, age: 52, priorWages: 100_000 });
    const amountOf = (label: string) => lines.find((line) => line.label === label)?.amount;
    expect(amountOf("Deferrals with the pays")).toBe(32_500);
    expect(amountOf("Catch-up part of them")).toBe(8_000);
    expect(amountOf("Deferrals that are annual additions")).toBe(24_500);
  });

  it("and the deferral leave the rest of a pay to after-tax contributions", () => {
    const { pays, room, roomLeft } = scheduleOf({
      ...{ pay: 60_000, age: 52, deferralRate: 0.55, match: matchFormula("None"), matchOnCatchUp: false },
      priorWages: 100_000,
    });
    for (const { deferral, catchUpRate = 0, afterTax } of pays) {
      expect(deferral.rate + catchUpRate + afterTax.rate).toBeLessThanOrEqual(1 + 1e-9);
    }
    // Pay of 60,000 is the limit: 24,500 of it are deferred, and 8,000 more of pay are catch-up.
    expect(room.left).toBe(35_500);
    expect(roomLeft).toBeGreaterThanOrEqual(8_000);
  });
});

describe("the match on catch-up", () => {
  // 50% of all deferrals: of 24,500 and of 32,500; no pay's fifth is reached.
  it.each([
    [false, 12_250],
    [undefined, 16_250],
    [true, 16_250],
  ])("is there unless the plan has none: %s", (matchOnCatchUp, match) => {
    const { pays } = scheduleOf({
      ...{ pay: 325_000, age: 52, priorWages: 100_000, match: matchFormula("50% to 20%"), matchOnCatchUp },
    });
    expect(Math.abs(pays.reduce((sum, each) => sum + each.match, 0) - match)).toBeLessThan(0.1);
  });
});

describe("pay before the schedule", () => {
  const note = "Pay earlier in the year counted as none: no YTD pay given";

  it.each<[string, Partial<PayrollPlan>, boolean]>([
    ["a whole year", {}, false],
    ["all pays left", { periodsLeft: 12 }, false],
    ["half a year without it", { periodsLeft: 6 }, true],
    ["half a year with it", { periodsLeft: 6, soFar: { ...nothing, pay: 60_000 } }, false],
    ["a whole year with it", { soFar: { ...nothing, pay: 60_000 } }, false],
  ])("is told to be missing: %s", (_what, plan, expected) => {
    expect(told((sheet) => payrollSchedule(sheet, figures, monthly(plan))).includes(note)).toBe(expected);
  });
});

describe("the match of the first pay", () => {
  const firstMatch = (plan: Partial<PayrollPlan>) => {
    const lines = linesOf(plan);
    const from = lines.findIndex(({ label }) => label.startsWith("The match of the first pay"));
    return lines.slice(from).find(({ label }) => label === "Employer match")?.amount;
  };

  it("is worked out on its deferral, and on after-tax money where the plan matches that", () => {
    // 50% of 6% of 10,000
    expect(firstMatch({})).toBe(300);
    const match = matchFormula("100% to 4%");
    // 2% of 10,000 are deferred
    expect(firstMatch({ deferralRate: 0.02, match })).toBe(200);
    expect(firstMatch({ deferralRate: 0.02, match, matchOnAfterTax: true })).toBe(400);
  });
});

describe("room", () => {
  it("falls with each pay to what the schedule leaves", () => {
    const { pays, room, roomLeft } = scheduleOf({});
    const left = pays.map((each) => each.roomLeft);
    expect(left[0]).toBeCloseTo(room.left - (pays[0]?.afterTax.amount ?? 0), 6);
    expect(left.at(-1)).toBe(roomLeft);
    expect([...left].sort((a, b) => b - a)).toEqual(left);
  });

  it("that other money takes up is refused, where after-tax money is matched too", () => {
    const full = { pay: 300_000, nonelective: 60_000, matchOnAfterTax: true, trueUp: true };
    expect(refusal(() => scheduleOf(full))).toMatchObject({ problem: "invalid", field: "deferral_rate" });
  });
});

describe("a plan that matches after-tax money", () => {
  // 6,000, a match of 6,000 on it and 40,000 are 52,000 of 72,000; the whole match of 30,000 would not fit.
  it("is not refused for a match that only after-tax money would bring", () => {
    const { room } = scheduleOf({
      ...{ pay: 300_000, deferralRate: 0.02, match: matchFormula("100% to 10%"), nonelective: 40_000 },
      ...{ matchOnAfterTax: true, trueUp: true },
    });
    expect(room.left).toBeGreaterThan(0);
  });
});

describe("the step of elections", () => {
  it.each([0.0005, 0.001, 0.1])("may be %d", (electionStep) => {
    expect(scheduleOf({ electionStep }).step).toBe(electionStep);
  });

  it.each([0.0004, 0.03, 0.2])("may not be %d", (electionStep) => {
    expect(refusal(() => scheduleOf({ electionStep }))).toMatchObject({
      problem: "invalid",
      field: "options",
    });
  });
});
