import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversionTax } from "../../src/core/conversion";
import { federalLaw } from "../../src/core/federal/figures";
import type { Household } from "../../src/core/federal/household";
import { federalReturn } from "../../src/core/federal/return";
import { edgeOf } from "../../src/core/fillTo";
import { conversionLedger } from "../../src/core/ledger";
import {
  certaintyOfReturns,
  lawsOf,
  noteCertainty,
  returnsAt,
  returnsOf,
  withStateTaxDeducted,
} from "../../src/core/returns";
import { stateCodes } from "../../src/core/state/figures";
import { stateTriggersOf } from "../../src/core/state/triggers";
import { recording, silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { told } from "../support/told";

const single: Household = { filingStatus: "Single", income: 300_000 };
const laws = (state: string | undefined, year = 2026, household: Partial<Household> = {}) =>
  lawsOf(federalLaw(year), household.filingStatus ?? "Single", state, household);

describe("returns of all governments", () => {
  it("are the federal one alone without a state", () => {
    const returns = returnsOf(silent, laws(undefined), single, 20_000);
    expect(returns).toEqual({
      federal: federalReturn(silent, federalLaw(2026), single, 20_000),
      localTax: 0,
      total: returns.federal.total,
    });
  });

  it("add up, in whole cents, in every state", () => {
    for (const code of stateCodes) {
      const { federal, state, localTax, total } = returnsOf(silent, laws(code), single, 20_000.37);
      expect(total, code).toBe(Number((federal.total + (state?.tax ?? NaN) + localTax).toFixed(2)));
    }
  });

  it("deduct state tax federally only when the household says so", () => {
    const itemizing = { ...single, mortgageInterest: 30_000, stateAndLocalTaxes: 1_000 };
    const plain = returnsOf(silent, laws("CA"), itemizing, 0);
    const deducting = returnsOf(silent, laws("CA"), { ...itemizing, deductStateTax: true }, 0);
    expect(plain.federal.deduction).toBe(31_000);
    expect(deducting.federal.deduction).toBe(31_000 + (deducting.state?.tax ?? NaN));
    expect(deducting.state).toEqual(plain.state);
  });

  it("refuse a place, or state tax to deduct, where there is no state", () => {
    expect(() => laws(undefined, 2026, { locality: "Yonkers" })).toThrow(/^household Locality: counts only/);
    expect(() => laws(undefined, 2026, { deductStateTax: true })).toThrow(
      /^household Deduct state tax: counts/,
    );
    expect(laws(undefined, 2026, { deductStateTax: false }).state).toBeUndefined();
  });

  it("say in the work how sure the state's part is, once", () => {
    const sheet = recording();
    conversionTax(sheet, laws("VA"), { ...single, income: 700_000 }, 10_000);
    const notes = sheet.lines
      .filter(({ how, amount }) => how === "" && amount === "")
      .map(({ label }) => label);
    expect(notes.filter((note) => note.startsWith("Virginia 2026: unresolved"))).toHaveLength(1);
    expect(notes.some((note) => note.startsWith("Not settled: a 7% bracket"))).toBe(true);
    expect(notes.some((note) => note.startsWith("Not modelled: itemizing for the state"))).toBe(true);
  });
});

describe("state and local tax that a household deducts", () => {
  const itemizing: Household = {
    ...single,
    ...{ mortgageInterest: 30_000, stateAndLocalTaxes: 1_000, deductStateTax: true },
  };

  it("is that of the year without the conversion, with the place's, beside what is given", () => {
    const household = { ...itemizing, locality: "New York City" };
    const law = laws("NY", 2026, household);
    const { state, localTax } = returnsOf(silent, law, household, 0);
    expect(localTax).toBeGreaterThan(0);
    const deducted = withStateTaxDeducted(law, household);
    expect(deducted).toEqual({
      ...household,
      stateAndLocalTaxes: 1_000 + (state?.tax ?? NaN) + localTax,
    });
    const none = { ...household, stateAndLocalTaxes: undefined };
    expect(withStateTaxDeducted(law, none).stateAndLocalTaxes).toBe((state?.tax ?? NaN) + localTax);
  });

  it("is worked once for each amount", () => {
    const at = returnsAt(laws("CA"), single);
    const alone = at.federal(5_000);
    expect(at.federal(5_000)).toBe(alone);
    const whole = at.all(5_000);
    expect(at.all(5_000)).toBe(whole);
    expect(at.federal(5_000)).toBe(whole.federal);
  });

  it("is none where the household does not say so", () => {
    const household = { ...itemizing, deductStateTax: false };
    expect(withStateTaxDeducted(laws("CA"), household)).toBe(household);
  });

  it("is in the federal return by itself too", () => {
    for (const deductStateTax of [true, false]) {
      const household = { ...itemizing, deductStateTax };
      const whole = returnsOf(silent, laws("CA"), household, 5_000);
      const at = returnsAt(laws("CA"), household);
      expect(at.federal(5_000)).toEqual(whole.federal);
      expect(at.all(5_000)).toEqual(whole);
      expect(at.federal(5_000)).toEqual(whole.federal);
    }
  });
});

describe("how sure the state's part is", () => {
  const notesOf = (code: string, year: number) =>
    told((sheet) => {
      const law = laws(code, year);
      noteCertainty(sheet, law, single, returnsOf(silent, law, single, 0));
    });
  const starting = (code: string, year: number, word: string) =>
    notesOf(code, year).filter((label) => label.startsWith(word)).length;

  it("names what is projected, where something is, and what is not modelled", () => {
    expect([starting("CA", 2025, "Projected: "), starting("CA", 2026, "Projected: ")]).toEqual([0, 1]);
    expect(starting("CA", 2025, "Not modelled: ")).toBe(1);
    expect(notesOf("NV", 2026).filter((label) => /^(Projected|Not modelled)/.test(label))).toEqual([]);
  });

  it("counts an itemized deduction of either return", () => {
    // At 570,000 the limit on local tax is 20,900; at 610,000 it is 10,000, and the standard 16,100 is more.
    const household = { ...single, income: 570_000, stateAndLocalTaxes: 60_000 };
    const law = laws("CA");
    const before = returnsOf(silent, law, household, 0);
    const after = returnsOf(silent, law, household, 40_000);
    expect([before.federal.itemized, after.federal.itemized]).toEqual([true, false]);
    const either = certaintyOfReturns(law, household, after, before);
    expect(either).toEqual(certaintyOfReturns(law, household, { ...after, federal: before.federal }));
    expect(either).not.toEqual(certaintyOfReturns(law, household, after));
  });
});

describe("the ledger by jurisdiction", () => {
  it("has its totals from its lines, in every state and year, with and without a place", () => {
    const places: Readonly<Record<string, string | number>> = { MD: 0.03, NY: "New York City", IN: 0.02 };
    for (const code of stateCodes) {
      for (const year of [2024, 2025, 2026]) {
        const household: Household = { ...single, locality: places[code] };
        const { lines } = conversionLedger(laws(code, year, household), household, 40_000);
        const line = (label: string) => lines.find((one) => one.label === label);
        const taxes = lines.filter(
          ({ label }) => label.endsWith(" income tax") && label !== "Net investment income tax",
        );
        const all = line("Income taxes in all");
        const sum = (of: (one: (typeof lines)[number]) => number) =>
          Number(taxes.reduce((total, one) => total + of(one), 0).toFixed(2));
        expect(taxes.length, code).toBe(places[code] === undefined ? 2 : 3);
        expect([all?.without, all?.with, all?.difference], code).toEqual([
          sum((one) => one.without),
          sum((one) => one.with),
          sum((one) => one.difference),
        ]);
      }
    }
  });
});

describe("triggers of states", () => {
  it("are named by the state's letters and told apart from federal ones", () => {
    for (const code of stateCodes) {
      const triggers = stateTriggersOf(laws(code).state ?? never());
      expect(
        triggers.every(({ name }) => name.startsWith(`${code} `)),
        code,
      ).toBe(true);
      const taxed = triggers.length > 0;
      expect(taxed, code).toBe(laws(code).state?.grade !== "no tax");
    }
  });

  keeps<typeof edgeOf, [[string, number, number]]>(
    "lie on an edge: a cent more crosses, a cent less does not",
    edgeOf,
    {
      "a dollar too far": (...args) => {
        const edge = edgeOf(...args);
        return typeof edge === "number" ? edge + 1 : edge;
      },
    },
    (edge) =>
      fc.property(
        fc.tuple(fc.constantFrom(...stateCodes), fc.constantFrom(2024, 2025, 2026), centsUpTo(400_000)),
        ([code, year, income]) => {
          const law = laws(code, year);
          const household: Household = { ...single, income: dollarsOf(income) };
          for (const trigger of stateTriggersOf(law.state ?? never()).slice(0, 8)) {
            const away = edge(law, household, trigger);
            if (typeof away !== "number") continue;
            const crossed = (amount: number) => {
              const { federal, state } = returnsOf(silent, law, household, amount);
              return trigger.crossed(federal, state);
            };
            expect([crossed(away), crossed(Number((away + 0.01).toFixed(2)))]).toEqual([false, true]);
          }
        },
      ),
  );
});

function never(): never {
  throw new Error("a state was asked for");
}
