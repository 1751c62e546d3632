import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialOf } from "../../../src/core/calendar";
import { DomainError } from "../../../src/core/errors";
import { limitFigures } from "../../../src/core/figures";
import { matchFormula } from "../../../src/core/matchFormula";
import type { PayrollPlan } from "../../../src/core/schedule/plan";
import { payrollSchedule, type Schedule } from "../../../src/core/schedule/schedule";
import { recording, silent } from "../../../src/core/worksheet";
import {
  additionsLimit,
  catchUpOf,
  deferralLimit,
  payLimit,
  runPayroll,
  type Told,
} from "../../support/plainPayroll";
import { centsUpTo, dollarsOf, keeps } from "../../support/property";

const figures = { year: 2026, limits: limitFigures(2026), lastYear: limitFigures(2025) };

const formulas = [
  "None",
  "50% to 6%",
  "100% to 4%",
  "100% to 3%, 50% to 5%",
  "100% of 3% + 50% of 2%; max 5000",
  "25% to 7.5%, 75% to 10%",
  "200% to 1%",
].map((text) => matchFormula(text));

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });
const money = (dollars: number) => centsUpTo(dollars).map(dollarsOf);
const hundredths = (most: number) => fc.integer({ min: 0, max: most }).map((n) => Number(`${n}e-4`));

/** A payroll that begins in January, or later with what was paid before. */
const plans: fc.Arbitrary<PayrollPlan> = fc
  .record({
    pay: fc.oneof(money(400_000), money(900_000), fc.constantFrom(260_000, 120_000, 360_000)),
    periods: fc.constantFrom(12, 12, 12, 24, 24, 26, 27, 52, 53),
    deferralRate: fc.oneof(hundredths(3000), hundredths(10_000), fc.constantFrom(0, 0.06, 0.1)),
    match: fc.constantFrom(...formulas),
    age: maybe(fc.integer({ min: 40, max: 70 })),
    firstMonth: fc.integer({ min: 1, max: 12 }),
    dated: fc.boolean(),
    before: fc.record({
      pay: money(300_000),
      deferral: hundredths(3000),
      match: hundredths(600),
      afterTax: hundredths(1500),
    }),
    bonus: maybe(money(200_000).map((dollars) => dollars + 1)),
    trueUp: maybe(fc.boolean()),
    nonelective: maybe(money(30_000)),
    afterTaxCapShare: maybe(hundredths(2000)),
    afterTaxCap: maybe(money(40_000)),
    matchOnAfterTax: maybe(fc.boolean()),
    matchOnCatchUp: maybe(fc.boolean()),
    electionStep: maybe(fc.constantFrom(0.001, 0.005, 0.01, 0.05)),
    priorWages: maybe(fc.constantFrom(100_000, 150_000, 150_000.01, 300_000)),
    rothAvailable: maybe(fc.boolean()),
  })
  .map(({ firstMonth, dated, before, bonus, ...plan }): PayrollPlan => {
    const late = firstMonth > 1;
    const dates = dated
      ? {
          firstPayDate: serialOf({ year: 2026, month: firstMonth, day: 9 }),
          bonus,
          bonusDate: bonus === undefined ? undefined : serialOf({ year: 2026, month: 12, day: 11 }),
        }
      : { periodsLeft: Math.max(1, Math.round((plan.periods * (13 - firstMonth)) / 12)) };
    const soFar = {
      pay: before.pay,
      deferral: Math.min(Math.floor(before.deferral * before.pay), 24_500),
      match: Math.floor(before.match * before.pay),
      afterTax: Math.floor(before.afterTax * before.pay),
    };
    return { ...plan, ...dates, soFar: late ? soFar : undefined };
  });

type Plan = (plan: PayrollPlan) => Schedule | undefined;

/** The schedule, or undefined where the plan is refused. */
const schedule: Plan = (plan) => {
  try {
    return payrollSchedule(silent, figures, plan);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
};

const toCents = (dollars: number) => Math.round(dollars * 100);
const inHundredths = (rate: number) => Math.round(rate * 10_000);
const totalOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

function told({ pays }: Schedule): Told[] {
  return pays.map(({ pay, deferral, catchUpRate, afterTax }) => ({
    pay: toCents(pay.amount),
    deferral: inHundredths(deferral.rate),
    catchUp: catchUpRate === undefined ? undefined : inHundredths(catchUpRate),
    afterTax: inHundredths(afterTax.rate),
    stop: toCents(afterTax.amount),
  }));
}

/** The schedule of the plan with something of it forgotten, against the plan as it is. */
const forgetting =
  (forget: (plan: PayrollPlan) => Partial<PayrollPlan>): Plan =>
  (plan) =>
    schedule({ ...plan, ...forget(plan) });

/** Changes the pays of a schedule. */
const changing =
  (change: (pay: Schedule["pays"][number], index: number) => Schedule["pays"][number]): Plan =>
  (plan) => {
    const found = schedule(plan);
    return found && { ...found, pays: found.pays.map(change) };
  };

const withSoFar = (change: Partial<NonNullable<PayrollPlan["soFar"]>>) => (plan: PayrollPlan) => ({
  soFar: plan.soFar && { ...plan.soFar, ...change },
});

describe("a payroll schedule", () => {
  keeps(
    "is what a plain payroll makes of its elections, to the cent",
    schedule,
    {
      "forgetting nonelective money": forgetting(() => ({ nonelective: undefined })),
      "forgetting the true-up": forgetting(() => ({ trueUp: false })),
      "forgetting what was matched before": forgetting(withSoFar({ match: 0 })),
      "forgetting what was deferred before": forgetting(withSoFar({ deferral: 0 })),
      "forgetting after-tax so far": forgetting(withSoFar({ afterTax: 0 })),
      "forgetting the plan's dollar cap": forgetting(() => ({ afterTaxCap: undefined })),
      "matching catch-up always": forgetting(() => ({ matchOnCatchUp: true })),
      "forgetting a cap on the match": forgetting(({ match }) => ({ match: { tiers: match.tiers } })),
      "leaving the last pay at its election": changing((each, index) =>
        index < 5
          ? each
          : {
              ...each,
              afterTax: {
                ...each.afterTax,
                amount: Math.round(each.afterTax.rate * each.pay.amount * 100) / 100,
              },
            },
      ),
      "a catch-up that starts with the first dollar": changing((each) => ({
        ...each,
        regular: each.catchUp,
        catchUp: each.regular,
      })),
    },
    (subject) =>
      fc.property(plans, (plan) => {
        const found = subject(plan);
        fc.pre(found !== undefined);
        const paid = runPayroll(plan, told(found));
        expect(
          found.pays.map(({ regular, catchUp, match, afterTax }) => ({
            regular: toCents(regular),
            catchUp: toCents(catchUp),
            match: toCents(match),
            afterTax: toCents(afterTax.amount),
          })),
        ).toEqual(paid.pays);
        expect(toCents(found.room.trueUp)).toBe(paid.trueUp);
      }),
  );

  keeps(
    "passes no limit",
    schedule,
    {
      "forgetting nonelective money": forgetting(() => ({ nonelective: undefined })),
      "forgetting the true-up": forgetting(() => ({ trueUp: false })),
      "forgetting that after-tax is matched": forgetting(() => ({ matchOnAfterTax: false })),
      "forgetting after-tax so far": forgetting(withSoFar({ afterTax: 0 })),
      "deferring a cent too much": changing((each, i) =>
        i > 0 ? each : { ...each, regular: each.regular + 0.01 },
      ),
      "forgetting the plan's share": forgetting(() => ({ afterTaxCapShare: undefined })),
      "giving catch-up to the well paid without Roth": forgetting(() => ({ rothAvailable: true })),
    },
    (subject) =>
      fc.property(plans, (plan) => {
        const found = subject(plan);
        fc.pre(found !== undefined);
        const paid = runPayroll(plan, told(found));
        const before = plan.soFar ?? { pay: 0, deferral: 0, match: 0, afterTax: 0 };
        const regular =
          toCents(Math.min(before.deferral, 24_500)) +
          toCents(totalOf(found.pays.map((each) => each.regular)));
        const afterTax =
          toCents(before.afterTax) + toCents(totalOf(found.pays.map((each) => each.afterTax.amount)));
        const catchUp = toCents(totalOf(found.pays.map((each) => each.catchUp)));
        expect(regular).toBeLessThanOrEqual(deferralLimit);
        expect(catchUp).toBeLessThanOrEqual(catchUpOf(plan));
        const additions = regular + afterTax + paid.match + paid.trueUp + toCents(plan.nonelective ?? 0);
        expect(additions).toBeLessThanOrEqual(Math.min(additionsLimit, paid.limit));
        for (const { pay, deferral, catchUpRate = 0, afterTax: election, counted } of found.pays) {
          expect(deferral.rate + catchUpRate + election.rate).toBeLessThanOrEqual(1 + 1e-9);
          const cap = plan.afterTaxCapShare ?? 1;
          expect(toCents(election.amount)).toBeLessThanOrEqual(
            Math.round(cap * toCents(plan.afterTaxCapShare === undefined ? pay.amount : counted)) + 0.5,
          );
        }
      }),
  );

  keeps(
    "fills the room, or elects all that plan and pay allow",
    schedule,
    {
      "stopping a pay early": changing((each, index) =>
        index > 0 ? each : { ...each, afterTax: { rate: 0, amount: 0 } },
      ),
      "a step less for every pay": changing((each) => {
        const rate = Math.max(0, Math.round((each.afterTax.rate - 0.01) * 1e4) / 1e4);
        return {
          ...each,
          afterTax: { rate, amount: Math.min(each.afterTax.amount, rate * each.pay.amount) },
        };
      }),
      "keeping room for a true-up that does not come": (plan) =>
        schedule({ ...plan, nonelective: (plan.nonelective ?? 0) + 100 }),
    },
    (subject) =>
      fc.property(plans, (plan) => {
        const found = subject(plan);
        fc.pre(found !== undefined);
        const step = plan.electionStep ?? 0.01;
        const paid = runPayroll(plan, told(found));
        const additions =
          paid.regular + paid.afterTax + paid.match + paid.trueUp + toCents(plan.nonelective ?? 0);
        // The next cent may bring a cent or two of match with it.
        const full = additions >= paid.limit - (plan.matchOnAfterTax === true ? 3 : 0);
        const yearPay =
          totalOf(found.pays.map(({ pay }) => toCents(pay.amount))) + toCents(plan.soFar?.pay ?? 0);
        const share =
          plan.afterTaxCapShare === undefined
            ? Infinity
            : Math.floor((Math.round(plan.afterTaxCapShare * 10_000) * Math.min(yearPay, payLimit)) / 10_000);
        const capped = paid.afterTax >= Math.min(share, toCents(plan.afterTaxCap ?? 1e12));
        const allElected = found.pays.every(({ pay, deferral, catchUpRate = 0, afterTax, counted }) => {
          const cap =
            plan.afterTaxCapShare === undefined || pay.amount === 0
              ? 1
              : (plan.afterTaxCapShare * counted) / pay.amount;
          return afterTax.rate + step > Math.min(cap, 1 - deferral.rate - catchUpRate) + 1e-9;
        });
        expect(full || capped || allElected).toBe(true);
      }),
  );

  keeps(
    "elects whole steps",
    schedule,
    {
      "electing what is exactly right": changing((each) => ({
        ...each,
        afterTax: { ...each.afterTax, rate: each.afterTax.amount / each.pay.amount },
      })),
      "electing half steps": forgetting(({ electionStep = 0.01 }) => ({ electionStep: electionStep / 2 })),
    },
    (subject) =>
      fc.property(plans, (plan) => {
        const found = subject(plan);
        fc.pre(found !== undefined);
        const step = inHundredths(plan.electionStep ?? 0.01);
        for (const { deferral, catchUpRate = 0, afterTax } of found.pays) {
          for (const rate of [deferral.rate, catchUpRate, afterTax.rate]) {
            expect(rate).toBe(Number((Math.round(inHundredths(rate) / step) * step * 1e-4).toFixed(9)));
          }
        }
      }),
  );

  /** The same share of every pay until the limit is reached, as people set it. */
  const frontLoaded: Plan = (plan) => {
    const found = schedule(plan);
    if (found === undefined) return undefined;
    let left = 24_500;
    const pays = found.pays.map((each) => {
      const regular = Math.min(
        left,
        Math.round(each.pay.amount * (Math.round(plan.deferralRate * 100) + 1)) / 100,
      );
      left -= regular;
      const match = Math.min(regular, Math.round(each.pay.amount * 4) / 100);
      return { ...each, regular, match };
    });
    return { ...found, pays };
  };

  keeps(
    "keeps the whole match where deferrals are large enough for it",
    schedule,
    {
      "front-loading": frontLoaded,
      "deferring less than the match asks for": forgetting(() => ({ deferralRate: 0.03 })),
    },
    (subject) =>
      fc.property(
        fc.integer({ min: 30_000, max: 600_000 }),
        fc.constantFrom(12, 24, 26, 27, 52),
        fc.integer({ min: 5, max: 60 }),
        maybe(fc.integer({ min: 40, max: 70 })),
        maybe(fc.constant(false)),
        (pay, periods, percent, age, matchOnCatchUp) => {
          const plan = {
            pay,
            periods,
            deferralRate: percent / 100,
            match: matchFormula("100% to 4%"),
            age,
            matchOnCatchUp,
          };
          const found = subject(plan);
          fc.pre(found !== undefined);
          const whole = 0.04 * Math.min(pay, 360_000);
          const cents = 0.005 * periods;
          expect(Math.abs(totalOf(found.pays.map(({ match }) => match)) - whole)).toBeLessThanOrEqual(cents);
        },
      ),
  );

  /** A year at one whole percent, with a flat match: the first pays are over, each at that percent. */
  const flatYears = fc
    .record({
      pay: fc.oneof(
        money(570_000).map((dollars) => dollars + 30_000),
        fc.integer({ min: 3, max: 60 }).map((n) => n * 10_000),
      ),
      periods: fc.constantFrom(12, 24, 26, 27, 52, 53),
      percent: fc.integer({ min: 0, max: 30 }),
      matchPercent: fc.constantFrom(25, 50, 100, 200),
      bound: fc.integer({ min: 1, max: 10 }),
      over: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
    })
    .map(({ percent, matchPercent, bound, over, ...year }) => {
      const match = matchFormula(`${matchPercent}% to ${bound}%`);
      const plan: PayrollPlan = { ...year, match, deferralRate: Number(`${percent}e-2`), age: 45 };
      const pays = payrollSchedule(silent, figures, { ...plan, match: matchFormula("None") }).pays;
      const atPercent = pays.map(({ pay }) => ({
        ...{ pay: toCents(pay.amount), deferral: percent * 100, catchUp: undefined, afterTax: 0, stop: 0 },
      }));
      const asAsked = runPayroll(plan, atPercent);
      const before = Math.floor((over * year.periods) / 100);
      const sumOf = (amounts: readonly number[]) => dollarsOf(totalOf(amounts.slice(0, before)));
      const soFar = {
        pay: sumOf(atPercent.map(({ pay }) => pay)),
        deferral: sumOf(asAsked.pays.map(({ regular }) => regular)),
        match: sumOf(asAsked.pays.map((each) => each.match)),
        afterTax: 0,
      };
      const rest = before === 0 ? {} : { periodsLeft: year.periods - before, soFar };
      return { plan: { ...plan, ...rest }, asAsked, before, percent, matchPercent, bound };
    });

  /** A schedule that takes a wish for a limit to the cent, as it once was: one step less where cents add up to more. */
  const wishToTheCent: Plan = (plan) => {
    const found = schedule(plan);
    const wished = Math.round((toCents(found?.yearPay ?? 0) * inHundredths(plan.deferralRate)) / 10_000);
    const all = toCents(totalOf(found?.pays.map(({ regular }) => regular) ?? []));
    if (found === undefined || all <= wished || plan.soFar !== undefined) return found;
    return schedule({ ...plan, deferralRate: plan.deferralRate - 1e-5 });
  };

  keeps(
    "elects the percent that was asked for as it is, where neither the law nor the match asks for another",
    schedule,
    { "taking the wish for a limit to the cent": wishToTheCent },
    (subject) =>
      fc.property(flatYears, ({ plan, asAsked, before, percent }) => {
        const asked = (toCents(plan.pay) * percent) / 100;
        const found = subject(plan);
        fc.pre(found !== undefined && plan.pay <= 360_000);
        fc.pre(Math.max(asked, asAsked.regular) < deferralLimit);
        expect(found.pays.map(({ deferral }) => deferral.rate)).toEqual(
          asAsked.pays.slice(before).map(() => plan.deferralRate),
        );
        expect(found.pays.map(({ regular }) => toCents(regular))).toEqual(
          asAsked.pays.slice(before).map(({ regular }) => regular),
        );
      }),
  );

  keeps(
    "has the whole flat match that the law and what is asked for allow",
    schedule,
    {
      "taking the wish for a limit to the cent": wishToTheCent,
      "deferring a step less": forgetting(({ deferralRate }) => ({
        deferralRate: Math.max(0, deferralRate - 0.01),
      })),
    },
    (subject) =>
      fc.property(flatYears, ({ plan, before, percent, matchPercent, bound }) => {
        const found = subject(plan);
        fc.pre(before === 0 && found !== undefined);
        const counted = Math.min(toCents(plan.pay), payLimit);
        const asked = Math.min((toCents(plan.pay) * percent) / 100, deferralLimit);
        const whole = (Math.min(asked, (counted * bound) / 100) * matchPercent) / 100;
        // Pay that the match does not count moves deferrals to other pays, in steps of one percent of a pay.
        const step = plan.pay > 360_000 ? toCents(plan.pay) / plan.periods / 100 : 0;
        // Half a cent of each deferral, and half a cent of its match.
        const dust = plan.periods * (0.5 + (0.5 * matchPercent) / 100);
        const match = toCents(totalOf(found.pays.map((each) => each.match)));
        expect(match).toBeGreaterThanOrEqual(whole - (step * matchPercent) / 100 - dust);
      }),
  );

  it("defers the dollars of a client sheet, given as a share of pay: less than a step below, and the limit exactly", () => {
    fc.assert(
      fc.property(
        money(330_000).map((dollars) => dollars + 30_000),
        fc.constantFrom(12, 24, 26, 27, 52, 53),
        fc.oneof(fc.constant(24_500), money(24_500)),
        (pay, periods, dollars) => {
          const plan = { pay, periods, deferralRate: dollars / pay, match: matchFormula("None"), age: 45 };
          const found = payrollSchedule(silent, figures, plan);
          const amounts = found.pays.map(({ regular }) => toCents(regular));
          const missing = toCents(dollars) - totalOf(amounts);
          const steps = Math.max(...found.pays.map((each) => toCents(each.pay.amount))) / 100;
          if (dollars === 24_500) expect(missing).toBe(0);
          expect(missing).toBeLessThanOrEqual(steps);
          expect(missing).toBeGreaterThanOrEqual(-0.5 * periods - 1);
        },
      ),
    );
  });

  it("has the largest match of all elections that could be made, where all pay counts and later tiers match less", () => {
    const steps = Array.from({ length: 11 }, (_, i) => i * 1000);
    const everyChoice = steps.flatMap((a) => steps.flatMap((b) => steps.map((c) => [a, b, c] as const)));
    fc.assert(
      fc.property(
        fc.integer({ min: 5_000, max: 30_000 }),
        fc.integer({ min: 0, max: 24_500 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom("50% to 10%", "100% to 30%", "100% to 10%, 50% to 40%"),
        (monthly, before, percent, formula) => {
          const soFar = { pay: monthly * 9, deferral: Math.min(before, monthly * 9), match: 0, afterTax: 0 };
          const plan: PayrollPlan = {
            ...{ pay: monthly * 12, periods: 12, periodsLeft: 3, deferralRate: percent / 100, soFar },
            ...{ match: matchFormula(formula), electionStep: 0.1 },
          };
          const found = schedule(plan);
          fc.pre(found !== undefined);
          const target = Math.min(deferralLimit, percent * monthly * 12);
          const told = (choice: readonly number[]) =>
            choice.map((deferral) => ({
              ...{ pay: monthly * 100, deferral, catchUp: undefined, afterTax: 0, stop: 0 },
            }));
          const possible = everyChoice
            .map((choice) => runPayroll(plan, told(choice)))
            .filter(({ regular }) => regular <= Math.max(target, toCents(soFar.deferral)));
          const best = Math.max(...possible.map(({ match }) => match));
          expect(toCents(totalOf(found.pays.map(({ match }) => match)))).toBe(best);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("records what it computes, and ends with the room it leaves", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const found = schedule(plan);
        fc.pre(found !== undefined);
        const sheet = recording();
        expect(payrollSchedule(sheet, figures, plan)).toEqual(found);
        expect(sheet.lines.at(-1)).toMatchObject({ label: "Room that the schedule leaves" });
        for (const { label, how, amount, authority } of sheet.lines) {
          expect(authority === "", label).toBe(how === "given");
          expect(typeof amount !== "number" || Number.isFinite(amount), label).toBe(true);
        }
      }),
    );
  });

  it("is seldom refused by the plans that the properties draw", () => {
    const drawn = fc.sample(plans, { numRuns: 1000, seed: 1 });
    expect(drawn.filter((plan) => schedule(plan) !== undefined).length).toBeGreaterThan(600);
  });
});
