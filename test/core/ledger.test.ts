import fc from "fast-check";
import { describe, expect } from "vitest";
import { federalLaw, type FederalLaw } from "../../src/core/federal/figures";
import type { Household } from "../../src/core/federal/household";
import { conversionLedger, type LedgerLine } from "../../src/core/ledger";
import { cents } from "../../src/core/money";
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
