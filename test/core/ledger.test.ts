import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { federalLaw, type FederalLaw } from "../../src/core/federal/figures";
import type { Household } from "../../src/core/federal/household";
import { conversionLedger, type LedgerLine } from "../../src/core/ledger";
import { cents } from "../../src/core/money";
import { lawsOf } from "../../src/core/returns";
import { conversions, households } from "../support/household";
import { keeps } from "../support/property";

type Ledger = (law: FederalLaw, household: Household, conversion: number) => readonly LedgerLine[];

const ledger: Ledger = (federal, household, conversion) =>
  conversionLedger({ federal }, household, conversion).lines;

/** The ledger with one line changed. */
const changed =
  (label: string, change: (line: LedgerLine) => LedgerLine): Ledger =>
  (law, household, conversion) =>
    ledger(law, household, conversion).map((line) => (line.label === label ? change(line) : line));

const laws = fc.constantFrom(2024, 2025, 2026).map(federalLaw);

describe("the ledger of a conversion", () => {
  keeps<Ledger, [FederalLaw, Household, number]>(
    "adds up: across each line, and down to AGI, taxable income and tax, to the cent",
    ledger,
    {
      "a difference that is not one": changed("Regular tax", (line) => ({ ...line, difference: line.with })),
      "a cent lost in a deduction": changed("Standard or itemized deduction", (line) => ({
        ...line,
        with: cents(line.with + 0.01),
        difference: cents(line.difference + 0.01),
      })),
      "a credit that is added": changed("Credits for dependents", (line) => ({
        ...line,
        without: 0 - line.without,
        with: 0 - line.with,
        difference: 0 - line.difference,
      })),
    },
    (subject) =>
      fc.property(laws, households, conversions, (law, household, conversion) => {
        const lines = subject(law, household, conversion);
        for (const line of lines) expect(cents(line.without + line.difference), line.label).toBe(line.with);
        for (const column of ["without", "with", "difference"] as const) {
          const of = (label: string) => lines.find((line) => line.label === label)?.[column] ?? NaN;
          const sum = (...labels: string[]) => cents(labels.reduce((all, label) => all + of(label), 0));
          expect(
            sum(
              "Ordinary income",
              "Taxable part of the conversion",
              "Qualified dividends",
              "Long-term gains",
              "Taxable Social Security",
            ),
          ).toBe(of("Adjusted gross income"));
          expect(
            sum(
              "Regular tax",
              "Alternative minimum tax",
              "Credits for dependents",
              "Net investment income tax",
            ),
          ).toBe(of("Federal income tax"));
          if (column === "difference") continue;
          const left = sum(
            "Adjusted gross income",
            "Standard or itemized deduction",
            "Business income deduction",
            "Deduction for seniors",
          );
          expect(Math.max(0, left)).toBe(of("Taxable income, not below 0"));
        }
      }),
  );
});

describe("what a ledger names", () => {
  const rowsOf = (state: string | undefined, household: Household) => {
    const of = lawsOf(federalLaw(2026), household.filingStatus, state, household);
    return conversionLedger(of, household, 40_000).lines.map(({ label, authority, status }) => [
      ...[label, authority, status],
    ]);
  };
  const single: Household = { filingStatus: "Single", income: 300_000 };
  const federal = [
    ["Ordinary income", "Form 1040 lines 1z to 8", "given"],
    ["Taxable part of the conversion", "IRC §402(a), §408A(d)(3)(A)", "given"],
    ["Qualified dividends", "IRC §1(h)(11); Form 1040 line 3a", "given"],
    ["Long-term gains", "IRC §1222(11); Form 1040 line 7", "given"],
    ["Taxable Social Security", "IRC §86; statute, not indexed", "published"],
    ["Adjusted gross income", "IRC §62; Form 1040 line 11", ""],
    ["Standard or itemized deduction", "IRC §63(c); Rev. Proc. 2025-32", "published"],
    ["Business income deduction", "IRC §199A", "given"],
    ["Deduction for seniors", "IRC §151(d)(5)(C); Schedule 1-A", "published"],
    ["Taxable income, not below 0", "IRC §63; Form 1040 line 15", ""],
    ["Regular tax", federalLaw(2026).ordinaryRates.authority, "published"],
    ["Alternative minimum tax", "IRC §55(b), (d); Rev. Proc. 2025-32", "published"],
    ["Credits for dependents", federalLaw(2026).childCredit.authority, "published; no refund counted"],
    ["Net investment income tax", federalLaw(2026).netInvestmentIncomeTax.authority, "published"],
    ["Federal income tax", "Form 1040 line 24", ""],
  ];
  const medicare = [
    "Medicare premium surcharges two years on, apart from tax",
    "42 USC §1395r(i), §1395w-113(a)(7)",
    "indicative: latest published tiers",
  ];

  it("is each line with its authority and its status", () => {
    expect(rowsOf(undefined, single)).toEqual([...federal, medicare]);
  });

  it("is the state's and the place's lines before all taxes", () => {
    const rows = rowsOf("NY", { ...single, age: 60, locality: "New York City" });
    const own = rows.slice(federal.length, -1);
    expect(own.map(([label]) => label)).toEqual([
      "New York: excluded by age or kind",
      "New York: income before deductions",
      "New York: taxable income",
      "New York income tax",
      "New York City income tax",
      "Income taxes in all",
    ]);
    expect(own.find(([label]) => label === "New York City income tax")?.[1]).toBe(
      "New York City or Yonkers resident tax",
    );
    expect(own[1]?.[2]).toBe("");
    expect(own.at(-1)).toEqual(["Income taxes in all", "federal, state and local", ""]);
  });

  it("is Schedule A where the deduction is itemized, without the conversion or with it", () => {
    const authorityOf = (facts: Partial<Household>) =>
      rowsOf(undefined, { ...single, ...facts }).find(
        ([label]) => label === "Standard or itemized deduction",
      )?.[1];
    const scheduleA = "IRC §63(d), §68, §164(b)(6), §170; Schedule A";
    expect(authorityOf({ mortgageInterest: 10_000 })).toBe("IRC §63(c); Rev. Proc. 2025-32");
    expect(authorityOf({ mortgageInterest: 20_000 })).toBe(scheduleA);
    // At 570,000 the limit on local tax is 20,900; at 610,000 it is 10,000, and the standard 16,100 is more.
    expect(authorityOf({ income: 570_000, stateAndLocalTaxes: 60_000 })).toBe(scheduleA);
  });
});

describe("whose tax a line of the ledger is about", () => {
  const household: Household = { filingStatus: "Single", income: 100_000 };
  const jurisdictions = (state?: string, locality?: string) => {
    const of = lawsOf(federalLaw(2025), "Single", state, { locality });
    const { lines } = conversionLedger(of, { ...household, locality }, 5_000);
    return lines.map((line) => line.of).filter((each, i, all) => each !== all[i - 1]);
  };

  it("is federal, the state's with its place, all in one, and Medicare apart", () => {
    expect(jurisdictions()).toEqual(["federal", "Medicare"]);
    expect(jurisdictions("MD", "Howard")).toEqual(["federal", "state", "all", "Medicare"]);
  });
});
