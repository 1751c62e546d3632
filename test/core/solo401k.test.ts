import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selfEmploymentTax } from "../../src/core/federal/selfEmploymentTax";
import { limitFigures } from "../../src/core/figures";
import { soloRoom, type SoloRoom, type SoloYear } from "../../src/core/solo401k";
import { recording, silent } from "../../src/core/worksheet";
import federal from "../../src/law/federal.json";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { refusal } from "../support/refusal";
import { told } from "../support/told";

const figures = limitFigures(2026);

/** Notice 2025-67 and the wage base of 2026, whole cents. */
const [dollarLimit, ownLimit, countedPay, wageBase] = [7_200_000, 2_450_000, 36_000_000, 18_450_000];
const catchUpOf = (age = 0) => (age < 50 ? 0 : age >= 60 && age <= 63 ? 1_125_000 : 800_000);

/** A year whose profit and wages are whole cents, with contributions as the law has the most of them. */
const years: fc.Arbitrary<SoloYear> = fc
  .record({
    entity: fc.constantFrom("Sole proprietor" as const, "Partner" as const, "S corporation" as const),
    profit: fc.oneof(centsUpTo(90_000), centsUpTo(600_000)).map(dollarsOf),
    wages: fc.oneof(centsUpTo(90_000), centsUpTo(600_000)).map(dollarsOf),
    age: fc.option(fc.integer({ min: 20, max: 75 }), { nil: undefined }),
    dayJobWages: fc.oneof(fc.constant(0), centsUpTo(250_000).map(dollarsOf)),
    dayJobShare: fc.constantFrom(0, 0, 0.5, 0.99, 1),
    planRate: fc.constantFrom(0.25, 0.25, 0.2, 0.1, 0.03),
  })
  .map(({ dayJobShare, ...year }) => ({
    ...year,
    dayJobDeferrals: dollarsOf(Math.floor((ownLimit + catchUpOf(year.age)) * dayJobShare)),
  }));

type Answer = (year: SoloYear) => SoloRoom;

const answer: Answer = (year) => soloRoom(silent, figures, year);

const toCents = (dollars: number) => Math.round(dollars * 100);

/** A ratio of whole numbers rounded to the nearest, halves up. */
const rounded = (part: bigint, whole: bigint) => Number((2n * part + whole) / (2n * whole));

/** Schedule SE in whole numbers: net earnings are ten-thousandths of cents. */
function scheduleSE({ profit, dayJobWages }: SoloYear): number {
  const net = BigInt(toCents(profit)) * 9235n;
  if (net < 400n * 1_000_000n) return 0;
  const left = BigInt(Math.max(0, wageBase - toCents(dayJobWages))) * 10_000n;
  const underBase = net < left ? net : left;
  return rounded(underBase * 124n, 10_000_000n) + rounded(net * 29n, 10_000_000n);
}

/** Pay before contributions in half cents. */
function halfCentsOfPay(year: SoloYear): number {
  if (year.entity === "S corporation") return 2 * toCents(year.wages);
  return Math.max(0, 2 * toCents(year.profit) - scheduleSE(year));
}

/** Whether all limits of the law keep with these contributions, in cents. */
function isLawful(year: SoloYear, deferral: number, employer: number, afterTax: number): boolean {
  const pay = halfCentsOfPay(year);
  const own = year.entity !== "S corporation";
  const after = own ? pay - 2 * employer : pay;
  const catchUp = Math.min(catchUpOf(year.age), Math.max(0, deferral - ownLimit));
  const additions = deferral - catchUp + employer + afterTax;
  const personal = ownLimit + catchUpOf(year.age) - toCents(year.dayJobDeferrals);
  return deferral <= personal && 2 * deferral <= after && additions <= dollarLimit && 2 * additions <= after;
}

/** The plan's rate of pay in cents; of earned income after the contribution. */
function byRate(year: SoloYear): number {
  const hundredths = BigInt(Math.round(year.planRate * 100));
  const pay = BigInt(halfCentsOfPay(year));
  const ofPay = rounded(pay * hundredths, 2n * (year.entity === "S corporation" ? 100n : 100n + hundredths));
  return Math.min(ofPay, countedPay * year.planRate);
}

const spoilt =
  (spoil: (year: SoloYear) => SoloYear): Answer =>
  (year) =>
    answer(spoil(year));

describe("the plan of one's own business", () => {
  keeps(
    "taxes self-employment as Schedule SE in whole numbers",
    (profit: number, wages: number) => selfEmploymentTax(silent, figures, profit, wages),
    {
      "passing over the day job": (profit) => selfEmploymentTax(silent, figures, profit, 0),
      "taxing all of the profit": (profit, wages) =>
        selfEmploymentTax(silent, figures, profit / 0.9235, wages),
      "rounding once": (profit, wages) =>
        Math.round(
          (Math.min(profit * 0.9235, Math.max(0, 184_500 - wages)) * 0.124 + profit * 0.9235 * 0.029) * 100,
        ) / 100,
    },
    (subject) =>
      fc.property(years, (year) => {
        expect(toCents(subject(year.profit, year.dayJobWages))).toBe(scheduleSE(year));
      }),
  );

  keeps(
    "takes the most deferral, then employer money, then after-tax, that the law allows",
    answer,
    {
      "passing over the day job's deferrals": spoilt((year) => ({ ...year, dayJobDeferrals: 0 })),
      "passing over the age": spoilt((year) => ({ ...year, age: undefined })),
      "another plan rate": spoilt((year) => ({ ...year, planRate: 0.15 })),
      "pay that employer money does not lower": (year) =>
        year.entity === "S corporation"
          ? answer(year)
          : answer({ ...year, entity: "S corporation", wages: answer(year).pay }),
      "counting catch-up in": (year) => {
        const solo = answer(year);
        return { ...solo, room: Math.max(0, solo.room - solo.catchUp) };
      },
    },
    (subject) =>
      fc.property(years, (year) => {
        const solo = subject(year);
        const [deferral, employer, room] = [solo.deferral, solo.employer, solo.room].map(toCents);
        if (deferral === undefined || employer === undefined || room === undefined) throw new Error();
        expect(isLawful(year, deferral, 0, 0) || deferral === 0).toBe(true);
        expect(isLawful(year, deferral + 1, 0, 0)).toBe(false);
        const most = Math.round(byRate(year));
        expect(employer).toBeLessThanOrEqual(most);
        if (employer > 0) expect(isLawful(year, deferral, employer, 0)).toBe(true);
        if (employer < most) expect(isLawful(year, deferral, employer + 1, 0)).toBe(false);
        if (room > 0) expect(isLawful(year, deferral, employer, room)).toBe(true);
        expect(isLawful(year, deferral, employer, room + 1)).toBe(false);
      }),
  );

  it("takes employer money and deferrals to the cent, and refuses a cent more", () => {
    fc.assert(
      fc.property(years, (year) => {
        const { deferral, employer } = answer(year);
        // Below a dollar a number is a rate.
        if (employer >= 1) expect(answer({ ...year, deferral, employer })).toEqual(answer(year));
        expect(() => answer({ ...year, deferral, employer: employer + 1.01 })).toThrow(/^employer: at most /);
        expect(() => answer({ ...year, deferral: deferral + 0.01 })).toThrow(/^deferral: at most /);
      }),
    );
  });

  it("leaves less room the more the business puts in, and shows both ends", () => {
    fc.assert(
      fc.property(years, fc.double({ min: 0, max: 1, noNaN: true }), (year, share) => {
        const most = answer(year);
        const deferral = most.deferral;
        const employer = Math.floor(most.employer * share);
        const some = answer({ ...year, deferral, employer });
        expect(some.roomWithout).toBe(answer({ ...year, deferral, employer: 0 }).room);
        expect(some.roomWithMost).toBe(most.room);
        expect(some.room).toBeLessThanOrEqual(some.roomWithout);
        expect(some.room).toBeGreaterThanOrEqual(some.roomWithMost);
      }),
    );
  });

  it("takes a rate of pay for its dollars, up to the most", () => {
    fc.assert(
      fc.property(years, (year) => {
        const { employer } = answer({ ...year, deferral: 0, employer: year.planRate });
        expect(toCents(employer)).toBe(Math.min(Math.round(byRate(year)), dollarLimit));
        expect(() => answer({ ...year, employer: year.planRate + 0.001 })).toThrow(/^employer: a rate /);
      }),
    );
  });

  it("has the rates of Publication 560", () => {
    const table = [0.009901, 0.047619, 0.090909, 0.130435, 0.166667, 0.2];
    const rates = [0.01, 0.05, 0.1, 0.15, 0.2, 0.25];
    const year: SoloYear = {
      entity: "Sole proprietor",
      profit: 0,
      wages: 0,
      dayJobWages: 0,
      dayJobDeferrals: 0,
      planRate: 0.25,
    };
    for (const [i, planRate] of rates.entries()) {
      const { pay, employerMost } = answer({ ...year, profit: 150_000, deferral: 0, planRate });
      expect(Math.abs(employerMost / pay - (table[i] ?? 0))).toBeLessThan(0.000_001);
    }
  });

  it("has twice the rates of employees", () => {
    const { socialSecurityRate, medicareRate } = federal.years["2026"].payrollTaxes;
    expect(federal.selfEmploymentTax).toMatchObject({
      socialSecurityRate: 2 * socialSecurityRate,
      medicareRate: 2 * medicareRate,
    });
  });

  it("records what it computes", () => {
    fc.assert(
      fc.property(years, (year) => {
        const sheet = recording();
        expect(soloRoom(sheet, figures, year)).toEqual(answer(year));
        expect(sheet.lines.filter(({ authority, how }) => (authority === "") !== (how === "given"))).toEqual(
          [],
        );
      }),
    );
  });

  /** Net profit of 150,000 at 45, without a day job. */
  const plain: SoloYear = {
    ...{ entity: "Sole proprietor", profit: 150_000, wages: 0, dayJobWages: 0 },
    ...{ dayJobDeferrals: 0, planRate: 0.25, age: 45 },
  };

  it("taxes self-employment from net earnings of exactly 400 on", () => {
    // IRC §1402(b)(2): "less than $400". 12.4% and 2.9% of 400 are 49.60 and 11.60.
    const tax = (netEarnings: number) => selfEmploymentTax(silent, figures, netEarnings / 0.9235, 0);
    expect([399.99, 400].map(tax)).toEqual([0, 61.2]);
  });

  it("takes below a dollar for a rate, and a dollar and nothing for dollars", () => {
    expect(answer({ ...plain, employer: 1 }).employer).toBe(1);
    expect(answer({ ...plain, employer: 0 }).employer).toBe(0);
    const labels = (employer: number) => told((sheet) => soloRoom(sheet, figures, { ...plain, employer }));
    const byTheRate = "Employer contribution, but not above the most";
    expect(labels(0)).toContain("Employer contribution");
    expect(labels(0)).not.toContain(byTheRate);
    expect(labels(0.01)).toContain(byTheRate);
  });

  it("tells of catch-up to those who have it", () => {
    const labels = (age?: number) => told((sheet) => soloRoom(sheet, figures, { ...plain, age }));
    const withCatchUp = "With catch-up, but not more than pay";
    expect(labels(50)).toContain(withCatchUp);
    expect(labels(49)).not.toContain(withCatchUp);
    expect(labels()).not.toContain(withCatchUp);
  });

  it("says what the most is, and what it hangs on", () => {
    const refused = (year: Partial<SoloYear>) => refusal(() => answer({ ...plain, ...year })).message;
    expect(refused({ deferral: 24_500.01 })).toBe("deferral: at most 24,500 with this pay, age and day job");
    // Half of the tax on 138,525 is 10,597.165; a fifth of 139,402.835 is 27,880.57.
    expect(refused({ employer: 27_880.58 })).toBe(
      "employer: at most 27,880.57 with this pay, deferral and plan rate",
    );
  });
});
