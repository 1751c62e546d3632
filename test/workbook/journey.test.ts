import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { afterTaxRoom } from "../../src/core/headroom";
import { employerMatch } from "../../src/core/match";
import { matchFormula } from "../../src/core/matchFormula";
import { silent } from "../../src/core/worksheet";
import { calculate, calculateAll } from "../../src/workbook/results/calculate";
import { calculateRoom } from "../../src/workbook/results/calculateRoom";
import { conversionView } from "../../src/workbook/results/conversionView";
import { inputNamed, inputs, type Answers, type InputId } from "../../src/workbook/inputs/inputs";
import { askThePlan, isAsked, isNeeded, questionsOf, steps, stillNeeded } from "../../src/workbook/journey";
import { assumptions } from "../../src/workbook/results/planResults";
import { payrollInputs } from "../../src/workbook/inputs/payroll";
import { roomResults } from "../../src/workbook/results/results";
import { pitfallsView } from "../../src/workbook/results/pitfallsView";
import { projectionView } from "../../src/workbook/results/projectionView";
import { scheduleView } from "../../src/workbook/results/scheduleView";
import { testingView } from "../../src/workbook/results/testingView";
import { roomInputs } from "../../src/workbook/inputs/room";
import { readTyped } from "../../src/workbook/inputs/typed";

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
  it("asks every question about the room of someone who does not know the plan", () => {
    const { asked } = walk({});
    expect(asked.filter((id) => roomInputs.some((input) => input.id === id))).toEqual(
      roomInputs.map(({ id }) => id),
    );
  });

  it("asks of a household what its status and state make matter, and no more", () => {
    const asked = (answers: Answers) => questionsOf("Household", answers);
    const some = [
      "locality",
      "spouse_age",
      "spouse_wages",
      "spouse_blind",
      "lived_apart",
      "deduct_state_tax",
    ];
    const found = (answers: Answers) => asked(answers).filter((id) => some.includes(id));
    expect(found({})).toEqual([]);
    expect(found({ filing_status: "Single", state: "CA" })).toEqual(["deduct_state_tax"]);
    expect(found({ filing_status: "married filing jointly" })).toEqual([
      "spouse_age",
      "spouse_wages",
      "spouse_blind",
    ]);
    expect(found({ filing_status: "MFS" })).toEqual(["lived_apart"]);
    for (const state of ["MD", "ny", "IN"])
      expect(found({ state }), state).toEqual(["locality", "deduct_state_tax"]);
    expect(found({ filing_status: "both", state: "ZZ" })).toEqual([]);
    // What the law refuses stays in view, so that it can be taken back.
    expect(found({ state: "CA", locality: "Howard" })).toEqual(["locality", "deduct_state_tax"]);
    expect(found({ deduct_state_tax: "Yes" })).toEqual(["deduct_state_tax"]);
  });

  it("asks the common questions of a household first", () => {
    const rare = questionsOf("Household", { filing_status: "MFJ", state: "MD" }).map(
      (id) => inputNamed(id).rare === true,
    );
    expect(rare).toEqual([...rare].sort());
    expect(rare.filter((is) => !is).length).toBe(13);
  });

  it("asks about IRAs only of those who converted some", () => {
    const ofIras = (answers: Answers) =>
      questionsOf("Conversion", answers).filter((id) => id.startsWith("ira_")).length;
    expect(ofIras({})).toBe(1);
    expect(ofIras({ ira_conversion: "No" })).toBe(1);
    expect(ofIras({ ira_conversion: "Yes" })).toBe(7);
  });

  it("needs nothing of household and conversion until the tax is wanted", () => {
    const later = ["filing_status", "income", "after_tax_balance", "after_tax_basis", "converted"] as const;
    const needed = (answers: Answers) => later.filter((id) => isNeeded(id, answers));
    expect(needed({ filing_status: "MFJ", income: 1, state: "CA" })).toEqual([]);
    for (const id of ["after_tax_balance", "after_tax_basis", "converted"] as const)
      expect(needed({ [id]: 0 }), id).toEqual([...later]);
    expect(isNeeded("ira_converted", {})).toBe(false);
    expect(isNeeded("ira_converted", { ira_conversion: "Yes" })).toBe(true);
    expect(isNeeded("ira_after_year_end", { ira_conversion: "Yes" })).toBe(false);
    expect(stillNeeded({ converted: 1 })).toEqual(stillNeeded({}));
  });

  it("asks about the larger catch-up those whom it concerns", () => {
    const asked = (answers: Answers) => questionsOf("Plan", answers).includes("super_catch_up");
    for (const age of [60, 63]) expect(asked({ year: 2026, age }), String(age)).toBe(true);
    for (const age of [59, 64, undefined]) expect(asked({ year: 2026, age }), String(age)).toBe(false);
    expect(asked({ year: 2024, age: 61 })).toBe(false);
    expect(asked({ age: 61 })).toBe(true);
    expect(asked({ super_catch_up: "No" })).toBe(true);
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

  it("asks of payroll only those who plan pay dates, and of the year so far only in the middle of it", () => {
    const asked = (answers: Answers) =>
      questionsOf("Pay & contributions", answers).filter((id) => payrollInputs.some((one) => one.id === id));
    expect(asked({})).toEqual(["pay_periods"]);
    expect(asked({ pay_periods: 26 })).toEqual(["pay_periods", "first_pay_date", "periods_left"]);
    const soFar = (answers: Answers) =>
      asked({ year: 2026, pay_periods: 26, ...answers }).filter((id) => id.startsWith("ytd_")).length;
    expect(soFar({ periods_left: 26 })).toBe(0);
    expect(soFar({ periods_left: 25 })).toBe(3);
    expect(soFar({ first_pay_date: 46024 })).toBe(0); // 2 January 2026
    // A pay date comes every 366 / 26 days at least: the first is past by 15 days after 1 January.
    expect(soFar({ first_pay_date: 46037 })).toBe(0); // 15 January 2026
    expect(soFar({ first_pay_date: 46038 })).toBe(3);
    expect(soFar({ first_pay_date: 46206 })).toBe(3); // 3 July 2026
    expect(soFar({ after_tax: 0 })).toBe(0);
    expect(soFar({ after_tax: 100 })).toBe(3);
    expect(soFar({ ytd_pay: 100 })).toBe(1);
  });

  it("asks of a true-up those with a match formula, and of Roth catch-up those of fifty", () => {
    const asked = (answers: Answers) => questionsOf("Pay & contributions", answers);
    expect(asked({})).not.toContain("true_up");
    expect(asked({ match_formula: "50% to 6%" })).toContain("true_up");
    expect(asked({ true_up: "No" })).not.toContain("late_true_up");
    expect(asked({ true_up: "yes" })).toContain("late_true_up");
    // What does not count is not shown; what counts is.
    expect(asked({ true_up: "No", late_true_up: 500 })).not.toContain("late_true_up");
    expect(asked({ late_true_up: 500 })).toContain("late_true_up");
    expect(asked({ age: 49 })).not.toContain("prior_wages");
    expect(asked({ age: 50 })).toEqual(expect.arrayContaining(["prior_wages", "roth_available"]));
  });

  it("needs nothing of testing; of worth all assumptions, once one is told", () => {
    const needed = (step: "Testing" | "Results", answers: Answers) =>
      questionsOf(step, answers).filter((id) => isNeeded(id, answers));
    expect(needed("Testing", { prior_year_pay: 1 })).toEqual([]);
    expect(needed("Results", {})).toEqual([]);
    for (const id of assumptions) expect(needed("Results", { [id]: 0 }), id).toEqual([...assumptions]);
    expect(needed("Results", { inflation: 0 })).toEqual([]);
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

describe("the results of a conversion", () => {
  const converting: Answers = {
    year: 2026,
    filing_status: "MFJ",
    income: 450000,
    after_tax_balance: 50000,
    after_tax_basis: 40000,
    converted: 50000,
  };
  const taxIn = (state: string | undefined) => calculate({ ...converting, state }).conversion_tax;

  it("are the worked example's, state by state", () => {
    // 32% of 10,000; with 9.3%, 2.5% and nothing of it
    expect(taxIn("CA")).toMatchObject({ is: "answered", value: 4130 });
    expect(taxIn("AZ")).toMatchObject({ value: 3450 });
    expect(taxIn("NV")).toMatchObject({ value: 3200 });
    expect(taxIn(undefined)).toMatchObject({ value: 3200 });
  });

  it("wait for what is needed of both steps, and say for what", () => {
    const { conversion_taxable, conversion_tax } = calculate({ year: 2026, converted: 5 });
    expect(conversion_taxable).toEqual({
      is: "waiting",
      waitsFor: ["after_tax_balance", "after_tax_basis"],
    });
    expect(conversion_tax).toEqual({
      is: "waiting",
      waitsFor: ["filing_status", "income", "after_tax_balance", "after_tax_basis"],
    });
  });

  it("name the question of the household that is refused", () => {
    const refusal = (answers: Answers) => calculate({ ...converting, ...answers }).conversion_tax;
    expect(refusal({ investment_income: 450001 })).toEqual({
      is: "refused",
      input: "investment_income",
      sentence: "Investment income is part of income, so not more than it.",
    });
    expect(refusal({ state: "CA", locality: "Howard" })).toEqual({
      is: "refused",
      input: "locality",
      sentence: "Not offered for this state; leave it blank.",
    });
    expect(refusal({ filing_status: "Single", on_medicare: 2 })).toMatchObject({ input: "on_medicare" });
    expect(refusal({ deduct_state_tax: "Yes" })).toMatchObject({ input: "deduct_state_tax" });
    expect(refusal({ converted: 60000 })).toMatchObject({ input: "converted" });
    expect(refusal({ wages: "lots" })).toMatchObject({ is: "refused", input: "wages" });
    expect(calculate(converting, new Set(["blind"] as const)).conversion_tax).toMatchObject({
      is: "refused",
      input: "blind",
    });
  });

  it("leave the room as it is, and the room's own calculation agrees with the whole one", () => {
    const room = { year: 2026, deferrals: 24500, other_employer: 14000, match_formula: undefined };
    for (const answers of [room, { ...room, ...converting }, { ...room, other_employer: "x" }, {}]) {
      expect(calculate(answers)).toMatchObject(calculateRoom(answers));
      expect(Object.keys(calculateRoom(answers))).toEqual(roomResults.map(({ id }) => id));
    }
  });

  it("are shown with the ledger, the certainty and the cliffs that the answers come to", () => {
    const answers: Answers = { ...converting, state: "CA" };
    const view = conversionView(answers, calculate(answers));
    expect(view).toMatchObject({ tax: 4130, taxable: 10000, averageRate: 0.413, rateOnAll: 0.0826 });
    const all = view?.ledger.lines.find(({ of }) => of === "all");
    expect(all?.difference).toBe(4130);
    expect(view?.ledger.certainty?.thresholds).toBe("projected");
    // 512,450 + 32,200 − 450,000: the top of the 32% bracket (Rev. Proc. 2025-32)
    expect(view?.cliffs.find(({ name }) => name === "32%")?.away).toBe(94650);
    expect(conversionView(converting, calculate({ ...converting, income: undefined }))).toBeUndefined();
  });
});

describe("the results of payroll, testing, worth and pitfalls", () => {
  const paid: Answers = {
    year: 2026,
    age: 45,
    compensation: 260000,
    deferrals: 24500,
    match_formula: "50% to 6%",
    pay_periods: 26,
  };
  const worth: Answers = {
    contribution: 30000,
    years_ahead: 20,
    yearly_return: 0.07,
    dividend_yield: 0.02,
    dividend_tax: 0.188,
    gains_tax: 0.188,
  };

  it("wait for what is needed, and say for what", () => {
    const { election, hce, advantage } = calculate({ pay_periods: 26, gains_tax: 0 });
    expect(election).toEqual({
      is: "waiting",
      waitsFor: ["year", "compensation", "deferrals", "other_employer"],
    });
    expect(hce).toEqual({ is: "waiting", waitsFor: ["year", "prior_year_pay"] });
    expect(advantage).toEqual({ is: "waiting", waitsFor: assumptions.filter((id) => id !== "gains_tax") });
  });

  it("name the question that is refused", () => {
    const refusal = (answers: Answers) => calculate({ ...paid, ...worth, ...answers });
    expect(refusal({ periods_left: 27 }).election).toMatchObject({ is: "refused" });
    expect(refusal({ ytd_match: 100 }).election).toMatchObject({ is: "refused", input: "ytd_pay" });
    expect(refusal({ dividend_yield: 1 }).advantage).toMatchObject({ is: "answered" });
    expect(refusal({ contribution_years: 21 }).advantage).toEqual({
      is: "refused",
      input: "contribution_years",
      sentence: "Not more than years; leave it out for one contribution.",
    });
    expect(refusal({ form_box_1: "much" }).pitfalls_count).toMatchObject({ input: "form_box_1" });
    expect(refusal({ compensation: 0 }).deferral_share).toMatchObject({ input: "compensation" });
  });

  it("show a schedule by pay date, with what to enter and what to watch", () => {
    const rows = calculateAll({ ...paid, first_pay_date: 46024 }).spilled("schedule_rows");
    const view = rows.is === "answered" ? scheduleView(rows.rows) : undefined;
    expect(view?.payroll[0]).toMatch(/^Set the deferral to 9% from 2 January, 10% from /);
    expect(view?.rows).toHaveLength(27);
    expect(view?.rows[0]).toEqual({
      name: "2026-01-02",
      deferral: { rate: 0.09, amount: 900 },
      catchUp: { rate: 0, amount: 0 },
      match: 300,
      afterTax: { rate: 0.15, amount: 1500 },
      roomLeft: 38200, // 39,700 − 1,500
      isSum: false,
    });
    expect(view?.rows[26]).toMatchObject({ name: "Year", isSum: true, match: 7800, roomLeft: 0 });
    expect(view?.check).toMatch(/= 72,000 of 72,000\.$/);
  });

  it("show a projection with its verdict, and without what was not assumed", () => {
    const shown = (answers: Answers) => {
      const rows = calculateAll({ ...worth, ...answers }).spilled("projection");
      return rows.is === "answered" ? projectionView(rows.rows) : undefined;
    };
    expect(shown({})).toMatchObject({
      verdict: "Worth it: the Roth ends 18,989.16 ahead of the taxable account.",
      breakEven: "The Roth is ahead from the first year on.",
      unconverted: undefined,
      unconvertedAfterTax: false,
      aheadToday: undefined,
    });
    expect(shown({})?.years).toHaveLength(20);
    expect(shown({})?.years[19]).toEqual({
      year: 20,
      roth: 116090.53, // 30,000 × 1.07^20
      taxable: 97101.37, // 116,090.53 − 18,989.16
      unconverted: 116090.53,
      ahead: 18989.16,
    });
    const more = shown({ inflation: 0, ordinary_tax: 0.32 });
    expect(more?.aheadToday).toBe(18989.16);
    expect(more?.unconvertedAfterTax).toBe(true);
    expect(more?.years[19]?.unconverted).toBe(88541.56); // 116,090.53 − 32% of 86,090.53
    const loss = shown({ yearly_return: -0.05, dividend_yield: 0, gains_tax: 0.2, years_ahead: 1 });
    expect(loss?.verdict).toBe("Not worth it: the Roth ends 300 behind the taxable account.");
  });

  it("show pitfalls with what to do, and what is missing in the words of the questions", () => {
    const rows = calculateAll({ ...paid, after_tax_balance: 50000, after_tax_basis: 40000 }).spilled(
      "pitfalls",
    );
    const view = rows.is === "answered" ? pitfallsView(rows.rows) : undefined;
    expect(view?.applies.map(({ name }) => name)).toEqual(["Delayed conversion"]);
    expect(view?.applies[0]?.sentence).toMatch(/^Growth of 10,000 waits/);
    expect(view?.clear).toContain("Excess deferrals");
    const boxes = view?.notTested.find(({ name }) => name === "1099-R box 2a");
    expect(boxes?.missing).toEqual(["Form 1099-R box 1", "Form 1099-R box 2a", "Form 1099-R box 5"]);
  });

  it("say of the test what is known, and ask HR for the rest", () => {
    const view = (answers: Answers) => {
      const all = { ...paid, ...answers };
      return testingView(all, calculate(all));
    };
    const none = view({});
    expect(none.standing).toMatch(/^Not known/);
    expect(none.against[0]).toMatch(/^Not known/);
    expect(none.ask).toHaveLength(3);
    const owner = view({ prior_year_pay: 160000 });
    expect(owner.standing).toBe("Not highly paid for 2026 by pay; ownership is not known.");
    expect(view({ prior_year_pay: 160000, owner_share: 0.05 }).standing).toMatch(
      /^Not highly paid for 2026: /,
    );
    expect(view({ prior_year_pay: 160000, owner_share: 0.0501 }).standing).toMatch(/^Highly paid/);
    const paidHighly = view({ prior_year_pay: 160000.01, prior_acp: 0.03 });
    expect(paidHighly.standing).toBe("Highly paid for 2026: after-tax contributions are tested.");
    expect(paidHighly.against).toEqual([
      "The highly paid may average 5% of pay by the last known test.",
      "Own match and after-tax, if all room is used: 18.27% of pay.", // 47,500 ÷ 260,000
      expect.stringMatching(/^That is above it\./),
    ]);
    expect(paidHighly.ask).toHaveLength(1);
    expect(view({ prior_acp: 0.17 }).against[2]).toMatch(/^That is not above it\./); // 1.25 × 17% = 21.25%
  });
});

describe("the own share against the limit", () => {
  const told = (afterTaxCap: number, priorAcp: number) => {
    const year = { year: 2026, age: 45, compensation: 300000, deferrals: 24500, other_employer: 0 };
    const all: Answers = { ...year, after_tax: 0, after_tax_cap: afterTaxCap, prior_acp: priorAcp };
    const [ofLimit = "", ofOwn = "", verdict = ""] = testingView(all, calculate(all)).against;
    return [/[\d.]+%/.exec(ofLimit)?.[0], /[\d.]+%/.exec(ofOwn)?.[0], verdict.slice(0, 20)];
  };

  // Reg. §1.401(m)-2(a)(2)(i), (3)(i): ratios count to the nearest hundredth of a percent, and the limit as it is.
  it.each<[number, number, string[]]>([
    [15_000, 0.03, ["5%", "5%", "That is not above it"]], // 15,000 ÷ 300,000 = 5%
    [15_009, 0.03, ["5%", "5%", "That is not above it"]], // 5.003%
    [15_014.99, 0.03, ["5%", "5%", "That is not above it"]], // 5.00499…%
    [15_015, 0.03, ["5%", "5.01%", "That is above it. Lo"]], // 5.005%
    [31_230, 0.0833, ["10.4125%", "10.41%", "That is not above it"]], // 1.25 × 8.33% = 10.4125%
    [31_260, 0.0833, ["10.4125%", "10.42%", "That is above it. Lo"]],
    [37_530, 0.1, ["12.5%", "12.51%", "That is above it. Lo"]],
    [37_500, 0.1, ["12.5%", "12.5%", "That is not above it"]],
  ])("counts as the test counts it: %d of 300,000 beside %d", (cap, acp, expected) => {
    expect(told(cap, acp)).toEqual(expected);
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
