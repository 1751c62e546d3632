import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { afterTaxRoom } from "../../src/core/headroom";
import { employerMatch } from "../../src/core/match";
import { matchFormula } from "../../src/core/matchFormula";
import { silent } from "../../src/core/worksheet";
import { calculate } from "../../src/workbook/calculate";
import { inputNamed, inputs, type Answers, type InputId } from "../../src/workbook/inputs";
import { askThePlan, isAsked, isNeeded, questionsOf, steps, stillNeeded } from "../../src/workbook/journey";
import { readTyped } from "../../src/workbook/typed";

/** Walks all steps and answers what is asked as a person types it; returns the answers and what was asked. */
function walk(typed: Partial<Record<InputId, string>>): { answers: Answers; asked: InputId[] } {
  let answers: Answers = {};
  const asked: InputId[] = [];
  for (const step of steps) {
    // What is asked may change with each answer of the step.
    for (const { id } of inputs.filter((input) => input.step === step)) {
      if (!questionsOf(step, answers).includes(id)) continue;
      asked.push(id);
      const read = readTyped(inputNamed(id), typed[id] ?? "");
      expect(read.problem).toBeUndefined();
      answers = { ...answers, [id]: read.value };
    }
  }
  return { answers, asked };
}

const worked = { year: "2026", deferrals: "$24,500", other_employer: "14,000" };

describe("the journey", () => {
  it("asks every question of someone who does not know the plan", () => {
    expect(walk({}).asked).toEqual(inputs.map(({ id }) => id));
  });

  it("does not ask what becomes of after-tax money that the plan does not take", () => {
    const { asked } = walk({ ...worked, after_tax_allowed: "No" });
    expect(asked).not.toContain("in_plan_conversion");
    expect(asked).not.toContain("in_service_distribution");
    expect(asked).not.toContain("after_tax_cap");
    expect(asked).toContain("match_formula");
  });

  it("keeps later answers when an early one changes", () => {
    const { answers } = walk({ ...worked, after_tax_allowed: "Yes", in_plan_conversion: "Yes" });
    const changed: Answers = { ...answers, after_tax_allowed: "No" };
    expect(isAsked("in_plan_conversion", changed)).toBe(false);
    const back: Answers = { ...changed, after_tax_allowed: "Yes" };
    expect(isAsked("in_plan_conversion", back)).toBe(true);
    expect(back).toEqual(answers);
  });

  it("needs the year, the deferrals and the employer's money, and pay in place of it with a match formula", () => {
    expect(stillNeeded({})).toEqual(["year", "deferrals", "other_employer"]);
    expect(stillNeeded({ match_formula: "50% to 6%" })).toEqual(["year", "compensation", "deferrals"]);
    expect(isNeeded("age", {})).toBe(false);
    expect(stillNeeded(walk(worked).answers)).toEqual([]);
  });

  it("asks the plan only what is not known and still matters", () => {
    expect(askThePlan({})).toHaveLength(5);
    expect(askThePlan({ after_tax_allowed: "Yes", in_plan_conversion: "No" })).toHaveLength(3);
    expect(askThePlan({ after_tax_allowed: "No", other_employer: 0 })).toEqual([]);
    const all: Answers = {
      after_tax_allowed: "Yes",
      in_plan_conversion: "Yes",
      in_service_distribution: "No",
      after_tax_cap: 20000,
      match_formula: "50% to 6%",
    };
    expect(askThePlan(all)).toEqual([]);
  });
});

describe("the results of a journey", () => {
  const figures = limitFigures(2026);

  it("are core's own, for the worked example", () => {
    const outcome = calculate(walk(worked).answers).headroom;
    expect(outcome).toMatchObject({ is: "answered", value: 33500 });
    expect(outcome).toMatchObject({
      value: afterTaxRoom(silent, figures, { deferrals: 24500, employer: 14000 }),
    });
  });

  it("are core's own, with a match formula, catch-up, pay and a cap", () => {
    const { answers } = walk({
      year: "2026",
      age: "61",
      after_tax_cap: "20,000",
      match_formula: "100% to 3%, 50% to 5%",
      compensation: "$400,000",
      deferrals: "35,750",
      other_employer: "1,000.50",
      after_tax: "2,500",
    });
    const match = employerMatch(silent, figures, 400000, 35750, matchFormula("100% to 3%, 50% to 5%"));
    const outcomes = calculate(answers);
    expect(outcomes.match).toMatchObject({ value: match });
    expect(outcomes.employer_total).toMatchObject({ value: match + 1000.5 });
    expect(outcomes.headroom).toMatchObject({
      value: afterTaxRoom(silent, figures, {
        deferrals: 35750,
        employer: match + 1000.5,
        age: 61,
        compensation: 400000,
        afterTax: 2500,
        afterTaxCap: 20000,
      }),
    });
  });

  it("wait for what is needed, and say for what", () => {
    const { headroom, excess, match, deferral_room } = calculate({ year: 2026, match_formula: "50% to 6%" });
    expect(headroom).toEqual({ is: "waiting", waitsFor: ["compensation", "deferrals"] });
    expect(excess).toEqual(headroom);
    expect(match).toEqual(headroom);
    expect(deferral_room).toEqual(headroom);
  });

  it("tell why the calculation refused, and which answer it was", () => {
    const { headroom } = calculate({ year: 2026, deferrals: 30000, other_employer: 0 });
    expect(headroom).toEqual({
      is: "refused",
      input: "deferrals",
      sentence: "At most 24,500 for this year; give the age to count catch-up.",
    });
    expect(calculate({ year: 2027, deferrals: 1, other_employer: 0 }).headroom).toMatchObject({
      is: "refused",
      input: "year",
    });
  });

  it("are not told from a cell that holds the wrong thing, or cannot be found", () => {
    const answers: Answers = { year: 2026, deferrals: 24500, other_employer: "14k" };
    expect(calculate(answers).employer_total).toMatchObject({ is: "refused", input: "other_employer" });
    expect(calculate(answers).headroom).toMatchObject({ is: "refused", input: "other_employer" });
    const whole: Answers = { ...answers, other_employer: 14000 };
    expect(calculate(whole, new Set(["age"] as const)).headroom).toMatchObject({
      is: "refused",
      input: "age",
    });
  });
});
