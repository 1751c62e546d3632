import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { federalLaw, type FederalLaw } from "../../../src/core/federal/figures";
import type { Household } from "../../../src/core/federal/household";
import { federalReturn } from "../../../src/core/federal/return";
import type { FilingStatus } from "../../../src/core/filingStatus";
import { cents } from "../../../src/core/money";
import { silent } from "../../../src/core/worksheet";
import { conversions, households, incomes, statuses } from "../../support/household";
import { keeps } from "../../support/property";

const years = [2024, 2025, 2026];
const laws = fc.constantFrom(...years).map(federalLaw);
const topRate = 0.37;

type Total = (law: FederalLaw, household: Household, conversion: number) => number;

const total: Total = (law, household, conversion) => federalReturn(silent, law, household, conversion).total;
const increment = (subject: Total, law: FederalLaw, household: Household, conversion: number) =>
  cents(subject(law, household, conversion) - subject(law, household, 0));

/** Tax of a wage earner, and nothing else: no phase-out can be met. */
const plain = (filingStatus: FilingStatus, income: number): Household => ({ filingStatus, income });

/** The tax on ordinary taxable income by the cumulative table, written a second time. */
function byTable(law: FederalLaw, status: FilingStatus, taxable: number): number {
  const rows = law.ordinaryRates.brackets[status];
  let base = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const [over, rate] = rows[i] ?? [0, 0];
    const next = rows[i + 1]?.[0] ?? Infinity;
    if (taxable <= next) return cents(base + (taxable - over) * rate);
    base = cents(base + (next - over) * rate);
  }
  return base;
}

/** Gifts can lower the minimum tax's income where the deduction changes from itemized to standard: left out where that counts. */
const withoutGifts = (household: Household): Household => ({ ...household, charitableGifts: undefined });

describe("federal income tax", () => {
  keeps<Total, [FederalLaw, FilingStatus, number]>(
    "of wages alone is that of the cumulative table",
    total,
    {
      "one rate for all": (law, household) => cents(household.income * 0.24 + law.year * 0),
      "forgetting the standard deduction": (law, household, conversion) =>
        total(law, { ...household, income: household.income + 1000 }, conversion),
      "taking the joint table for all": (law, household, conversion) =>
        total(law, { ...household, filingStatus: "MFJ" }, conversion),
    },
    (subject) =>
      fc.property(laws, fc.constantFrom(...statuses), incomes, (law, status, income) => {
        const taxable = Math.max(0, cents(income - law.standardDeduction.amount[status]));
        expect(subject(law, plain(status, income), 0)).toBe(byTable(law, status, taxable));
      }),
  );

  keeps<Total, [FederalLaw, Household, number, number]>(
    "never falls as the conversion grows",
    total,
    {
      "a deduction that grows with income": (law, household, conversion) =>
        Math.max(0, total(law, household, conversion) - conversion * 0.5),
      "a bracket that is lost": (law, household, conversion) =>
        conversion > 100_000 ? total(law, household, conversion / 2) : total(law, household, conversion),
    },
    (subject) =>
      fc.property(laws, households.map(withoutGifts), conversions, conversions, (law, household, a, more) => {
        expect(subject(law, household, cents(a + more))).toBeGreaterThanOrEqual(subject(law, household, a));
      }),
  );

  keeps<Total, [FederalLaw, Household, number]>(
    "adds nothing for no conversion, and something not below zero for one",
    total,
    {
      "a fee": (law, household, conversion) =>
        total(law, household, conversion) - (conversion > 0 ? 9_000 : 0),
    },
    (subject) =>
      fc.property(laws, households.map(withoutGifts), conversions, (law, household, conversion) => {
        expect(increment(subject, law, household, 0)).toBe(0);
        expect(increment(subject, law, household, conversion)).toBeGreaterThanOrEqual(0);
      }),
  );

  keeps<Total, [FederalLaw, Household, number, number]>(
    "of a conversion is that of its parts, one on top of the other",
    total,
    {
      "a conversion that is not income": (law, household, conversion) =>
        cents(total(law, household, 0) + conversion * 0.24),
      "a conversion of which the first 1,000 are free": (law, household, conversion) =>
        total(law, household, Math.max(0, conversion - 1_000)),
    },
    (subject) =>
      fc.property(laws, households, conversions, conversions, (law, household, a, b) => {
        const before = { ...household, income: cents(household.income + a) };
        expect(cents(increment(subject, law, household, a) + increment(subject, law, before, b))).toBe(
          increment(subject, law, household, cents(a + b)),
        );
      }),
  );

  keeps<Total, [FederalLaw, FilingStatus, number, number]>(
    "of wages never takes more of a dollar than the top rate",
    total,
    {
      "a cliff at 100,000": (law, household, conversion) =>
        total(law, household, conversion) + (household.income + conversion > 100_000 ? 1_000 : 0),
    },
    (subject) =>
      fc.property(laws, fc.constantFrom(...statuses), incomes, conversions, (law, status, income, more) => {
        const household = plain(status, income);
        const added = subject(law, household, more) - subject(law, household, 0);
        expect(added).toBeLessThanOrEqual(more * topRate + 0.01);
      }),
  );

  keeps<Total, [FederalLaw, number]>(
    "of wages: separate spouses who earn the same pay what they pay jointly up to the top bracket",
    total,
    {
      "separate returns at the rates of singles with the joint deduction": (law, household, conversion) =>
        total(
          law,
          household.filingStatus === "MFS" ? { ...household, income: household.income - 1_000 } : household,
          conversion,
        ),
    },
    (subject) =>
      fc.property(laws, fc.integer({ min: 0, max: 380_000 }), (law, each) => {
        const joint = subject(law, plain("MFJ", 2 * each), 0);
        expect(2 * subject(law, plain("MFS", each), 0)).toBeCloseTo(joint, 1);
      }),
  );

  keeps<Total, [FederalLaw, number]>(
    "of the same taxable income: joint at most head of household, at most single",
    total,
    {
      "head of household at joint rates, joint at those of singles": (law, household, conversion) =>
        total(
          law,
          {
            ...household,
            filingStatus: { Single: "Single", HOH: "MFJ", MFJ: "Single", MFS: "MFS", QSS: "QSS" }[
              household.filingStatus
            ] as FilingStatus,
          },
          conversion,
        ),
    },
    (subject) =>
      fc.property(laws, fc.integer({ min: 1_000, max: 900_000 }), (law, taxable) => {
        const of = (status: FilingStatus) =>
          subject(law, plain(status, taxable + law.standardDeduction.amount[status]), 0);
        expect(of("MFJ")).toBeLessThanOrEqual(of("HOH"));
        expect(of("HOH")).toBeLessThanOrEqual(of("Single"));
      }),
  );

  it("is whole cents on every line, and its lines add up", () => {
    fc.assert(
      fc.property(laws, households, conversions, (law, household, conversion) => {
        const lines = federalReturn(silent, law, household, conversion);
        for (const amount of [lines.agi, lines.deduction, lines.seniorDeduction, lines.taxableIncome])
          expect(amount).toBe(cents(amount));
        const taxes = lines.regularTax + lines.minimumTax - lines.credits + lines.netInvestmentIncomeTax;
        expect(cents(taxes)).toBe(lines.total);
      }),
    );
  });
});

describe.each(years)("every bracket edge of %d", (year) => {
  const law = federalLaw(year);

  it.each(statuses)("%s: a cent below, at and above the edge", (status) => {
    const rows = law.ordinaryRates.brackets[status];
    rows.slice(1).forEach(([edge, rate], i) => {
      const income = edge + law.standardDeduction.amount[status];
      const at = byTable(law, status, edge);
      const below = rows[i]?.[1] ?? 0;
      const of = (cent: number) => total(law, plain(status, cents(income + cent)), 0);
      expect(of(0)).toBe(at);
      expect(of(-0.01)).toBe(cents(at - 0.01 * below));
      expect(of(0.01)).toBe(cents(at + 0.01 * rate));
      // A dollar shows the rate that a cent is too small for.
      expect(of(1)).toBe(cents(at + rate));
      expect(of(-1)).toBe(cents(at - below));
    });
  });
});
