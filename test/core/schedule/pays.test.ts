import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate, serialOf } from "../../../src/core/calendar";
import { matchFormula } from "../../../src/core/matchFormula";
import { paysOf } from "../../../src/core/schedule/pays";
import type { PayrollPlan } from "../../../src/core/schedule/plan";
import { refusal } from "../../support/refusal";

const date = (month: number, day: number, year = 2026) => serialOf({ year, month, day });

const monthly: PayrollPlan = {
  pay: 120_000,
  periods: 12,
  deferralRate: 0.1,
  match: matchFormula("50% to 6%"),
};

const datesOf = (plan: Partial<PayrollPlan>, year = 2026) =>
  paysOf({ ...monthly, ...plan }, year).planned.map(({ serial }) => isoDate(serial ?? 0).slice(5));

const amountsOf = (plan: Partial<PayrollPlan>) =>
  paysOf({ ...monthly, ...plan }, 2026).planned.map(({ amount }) => amount);

describe("pay dates", () => {
  it.each([
    ["every two weeks", 26, date(11, 20), ["11-20", "12-04", "12-18"]],
    ["27 in a year that holds them", 27, date(12, 3), ["12-03", "12-17", "12-31"]],
    ["every week", 52, date(12, 11), ["12-11", "12-18", "12-25"]],
    ["every week, 53 times", 53, date(12, 17), ["12-17", "12-24", "12-31"]],
    ["the same day of the month", 12, date(10, 5), ["10-05", "11-05", "12-05"]],
    ["the last day of the month", 12, date(9, 30), ["09-30", "10-31", "11-30", "12-31"]],
    ["the 30th, and not the last day", 12, date(10, 30), ["10-30", "11-30", "12-30"]],
    ["the 1st and 16th", 24, date(11, 1), ["11-01", "11-16", "12-01", "12-16"]],
    ["the 16th and 1st", 24, date(11, 16), ["11-16", "12-01", "12-16"]],
    ["the 15th and last day", 24, date(10, 15), ["10-15", "10-31", "11-15", "11-30", "12-15", "12-31"]],
    ["the last day and the 15th", 24, date(11, 30), ["11-30", "12-15", "12-31"]],
    ["the 30th and the 15th", 24, date(10, 30), ["10-30", "11-15", "11-30", "12-15", "12-30"]],
    ["the 5th and 20th", 24, date(11, 20), ["11-20", "12-05", "12-20"]],
  ])("%s", (_what, periods, firstPayDate, dates) => {
    expect(datesOf({ periods, firstPayDate })).toEqual(dates);
  });

  it("keep to the end of short months", () => {
    expect(datesOf({ firstPayDate: date(1, 31), periodsLeft: 3 })).toEqual(["01-31", "02-28", "03-31"]);
    expect(datesOf({ firstPayDate: date(1, 30), periodsLeft: 3 })).toEqual(["01-30", "02-28", "03-30"]);
    expect(datesOf({ firstPayDate: date(2, 14), periodsLeft: 4, periods: 24 })).toEqual([
      "02-14",
      "02-28",
      "03-14",
      "03-29",
    ]);
  });

  it("rise, and are all of them there, whatever the first one is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(12, 24, 26, 27, 52, 53),
        fc.integer({ min: date(1, 1), max: date(12, 31) }),
        fc.constantFrom(2024, 2025, 2026),
        (periods, first, year) => {
          const firstPayDate = first + serialOf({ year, month: 1, day: 1 }) - date(1, 1);
          const { planned, next } = paysOf(
            { ...monthly, periods: periods === 26 ? 27 : periods === 52 ? 53 : periods, firstPayDate },
            year,
          );
          const serials = planned.map(({ serial }) => serial ?? 0);
          const gaps = [...serials.slice(1), next ?? 0].map((serial, i) => serial - (serials[i] ?? 0));
          const [least, most] =
            periods === 12 ? [28, 31] : periods === 24 ? [12, 18] : periods > 50 ? [7, 7] : [14, 14];
          expect(serials[0]).toBe(firstPayDate);
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(least);
          expect(Math.max(...gaps)).toBeLessThanOrEqual(most);
          expect(serials.at(-1)).toBeLessThanOrEqual(serialOf({ year, month: 12, day: 31 }));
          expect(next).toBeGreaterThan(serialOf({ year, month: 12, day: 31 }));
        },
      ),
    );
  });

  it("after the year, or after the cutoff, are set apart", () => {
    const late = paysOf({ ...monthly, firstPayDate: date(11, 15), periodsLeft: 3 }, 2026);
    expect(late.planned.map(({ number }) => number)).toEqual([10, 11]);
    expect(late.tooLate.map(({ serial }) => isoDate(serial ?? 0))).toEqual(["2027-01-15"]);
    expect(datesOf({ firstPayDate: date(11, 20), cutoff: date(12, 20) })).toEqual(["11-20", "12-20"]);
    expect(datesOf({ firstPayDate: date(11, 20), cutoff: date(12, 19) })).toEqual(["11-20"]);
  });
});

describe("the amounts of pays", () => {
  it("add up to the year's pay to the cent", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e8 }),
        fc.constantFrom(12, 24, 26, 27, 52, 53),
        (cents, periods) => {
          const sum = amountsOf({ pay: cents / 100, periods }).reduce(
            (all, amount) => all + Math.round(amount * 100),
            0,
          );
          expect(sum).toBe(cents);
        },
      ),
    );
  });

  it("are whole cents, however large", () => {
    const ofTwelve = [83_333_333_333.33, 83_333_333_333.34];
    expect([...new Set(amountsOf({ pay: 1e12 }))].sort((a, b) => a - b)).toEqual(ofTwelve);
  });

  it("are numbered from the pays that are left", () => {
    const { planned } = paysOf({ ...monthly, periodsLeft: 2 }, 2026);
    expect(planned.map(({ number, amount }) => [number, amount])).toEqual([
      [11, 10_000],
      [12, 10_000],
    ]);
  });

  it("take a bonus in: of its own, with the pay of its day, or last", () => {
    const from = { firstPayDate: date(11, 10), bonus: 5000 };
    expect(amountsOf({ ...from, bonusDate: date(11, 20) })).toEqual([10_000, 5000, 10_000]);
    expect(amountsOf({ ...from, bonusDate: date(11, 10) })).toEqual([15_000, 10_000]);
    expect(amountsOf({ ...from, bonusDate: date(12, 31) })).toEqual([10_000, 10_000, 5000]);
    expect(amountsOf({ ...from, bonusDate: date(12, 31), cutoff: date(12, 30) })).toEqual([10_000, 10_000]);
  });

  it("say which pays hold the bonus", () => {
    const bonusIn = (bonusDate: number) =>
      paysOf({ ...monthly, firstPayDate: date(11, 10), bonus: 5000, bonusDate }, 2026).planned.map(
        ({ hasBonus }) => hasBonus,
      );
    expect(bonusIn(date(11, 10))).toEqual([true, false]);
    expect(bonusIn(date(11, 20))).toEqual([false, true, false]);
    // The bonus goes by the number of the pay before it.
    const { planned } = paysOf(
      { ...monthly, firstPayDate: date(11, 10), bonus: 5000, bonusDate: date(11, 20) },
      2026,
    );
    expect(planned.map(({ number }) => number)).toEqual([11, 11, 12]);
  });

  it("have no bonus without dollars, and no date after them where none are known", () => {
    const { planned, next } = paysOf({ ...monthly, bonus: 0 }, 2026);
    expect(planned.some(({ hasBonus }) => hasBonus)).toBe(false);
    expect(next).toBeUndefined();
  });

  it("may be all of the year's, and no more", () => {
    expect(amountsOf({ periodsLeft: 12 })).toHaveLength(12);
    expect(refusal(() => amountsOf({ periodsLeft: 13 }))).toMatchObject({
      problem: "invalid",
      field: "options",
    });
  });
});

describe("payrolls that cannot be", () => {
  it.each<[string, Partial<PayrollPlan>, string]>([
    ["no period", { periods: 0 }, "periods: 12, 24, 26, 27, 52 or 53"],
    ["a period a day", { periods: 365 }, "periods: 12, 24, 26, 27, 52 or 53"],
    ["no pay", { pay: 0 }, "pay: dollars above 0"],
    [
      "pay of a cent, all of it earlier",
      { pay: 0.01, firstPayDate: date(7, 1), cutoff: date(7, 1) },
      "pay: dollars above 0",
    ],
    [
      "no pay before the cutoff",
      { firstPayDate: date(7, 1), cutoff: date(6, 1) },
      "pay: dollars above 0 on a date before the cutoff",
    ],
    ["more pays left than there are", { periodsLeft: 13 }, "options: Periods left: not more than"],
    [
      "a first pay date of another year",
      { firstPayDate: date(7, 1, 2025) },
      "options: First pay date: a date in the year",
    ],
    [
      "a bonus of another year",
      { firstPayDate: date(7, 1), bonus: 1, bonusDate: date(1, 2, 2027) },
      "options: Bonus date: a date in the year",
    ],
    [
      "a cutoff of another year",
      { firstPayDate: date(7, 1), cutoff: date(1, 1, 2027) },
      "options: Year-end cutoff: a date in the year",
    ],
    ["a bonus without its date", { firstPayDate: date(7, 1), bonus: 1 }, "options: Bonus: give both"],
    [
      "a date without its bonus",
      { firstPayDate: date(7, 1), bonusDate: date(8, 1) },
      "options: Bonus: give both",
    ],
    [
      "a bonus among pays without dates",
      { bonus: 1, bonusDate: date(8, 1) },
      "options: First pay date: missing",
    ],
    ["a cutoff among pays without dates", { cutoff: date(8, 1) }, "options: First pay date: missing"],
    [
      "a bonus that is past",
      { firstPayDate: date(7, 1), bonus: 1, bonusDate: date(6, 30) },
      "options: Bonus date: not before",
    ],
    [
      "27 dates in 26 periods",
      { periods: 26, firstPayDate: date(1, 1) },
      "periods: 27 pay dates fall in the year",
    ],
    [
      "53 dates in 52 periods",
      { periods: 52, firstPayDate: date(1, 1) },
      "periods: 53 pay dates fall in the year",
    ],
  ])("%s", (_what, plan, sentence) => {
    expect(() => paysOf({ ...monthly, ...plan }, 2026)).toThrow(sentence);
  });
});
