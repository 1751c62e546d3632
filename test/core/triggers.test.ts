import { describe, expect, it } from "vitest";
import { federalLaw } from "../../src/core/federal/figures";
import type { Household } from "../../src/core/federal/household";
import { edgeOf } from "../../src/core/fillTo";
import { lawsOf, returnsAt, type ReturnsAt } from "../../src/core/returns";
import { triggersOf } from "../../src/core/triggers";

const laws = (year: number) => ({ federal: federalLaw(year) });
const single = (facts: Partial<Household> = {}): Household => ({
  ...{ filingStatus: "Single", income: 100_000 },
  ...facts,
});

/** The names of the triggers of a household beside the brackets. */
const namesOf = (household: Household, year = 2026) =>
  triggersOf(laws(year), household)
    .map(({ name }) => name)
    .filter((name) => !/^\d+%$/.test(name));

const medicare = ["IRMAA 1", "IRMAA 2", "IRMAA 3", "IRMAA 4", "IRMAA 5"];

describe("the triggers of a household", () => {
  it("are the top of every bracket but the last, from what deductions leave untaxed", () => {
    const names = triggersOf(laws(2026), single()).map(({ name }) => name);
    expect(names.slice(0, 7)).toEqual(["0%", "10%", "12%", "22%", "24%", "32%", "35%"]);
  });

  it.each<[string, Partial<Household>, string[]]>([
    ["of wages alone", {}, ["Itemized limit"]],
    ["with gains", { longTermGains: 1 }, ["LTCG 15%", "LTCG 20%", "NIIT", "Itemized limit"]],
    ["with dividends", { qualifiedDividends: 1 }, ["LTCG 15%", "LTCG 20%", "NIIT", "Itemized limit"]],
    ["with interest", { investmentIncome: 1 }, ["NIIT", "Itemized limit"]],
    ["with much local tax", { stateAndLocalTaxes: 10_000.01 }, ["SALT", "Itemized limit"]],
    ["with local tax that no limit reaches", { stateAndLocalTaxes: 10_000 }, ["Itemized limit"]],
    ["with a child", { childrenUnder17: 1 }, ["Itemized limit", "Child credit"]],
    ["with a parent", { otherDependents: 1 }, ["Itemized limit", "Child credit"]],
    ["at 62", { age: 62 }, ["Itemized limit"]],
    ["at 63", { age: 63 }, ["Itemized limit", ...medicare]],
    ["at 65", { age: 65 }, ["Itemized limit", "Senior deduction", ...medicare]],
    ["with benefits", { socialSecurity: 1 }, ["Itemized limit", "Social Security", "Social Security 85%"]],
  ])("%s", (_what, facts, names) => {
    expect(namesOf(single(facts))).toEqual(names);
  });

  it("are none of a deduction that separate returns do not have", () => {
    expect(namesOf({ filingStatus: "MFS", income: 100_000, age: 65 })).not.toContain("Senior deduction");
  });

  it("are none of rules that are not yet law", () => {
    const facts = { age: 65, stateAndLocalTaxes: 50_000 };
    expect(namesOf(single(facts), 2024)).toEqual(medicare);
    expect(namesOf(single(facts), 2025)).toEqual(["SALT", "Senior deduction", ...medicare]);
  });
});

describe("where a trigger lies, by hand", () => {
  // Rev. Proc. 2025-32 and P.L. 119-21, single, 2026: standard deduction 16,100.
  it.each<[string, Partial<Household>, number]>([
    // 50,400 + 16,100 − 60,000
    ["12%", { income: 60_000 }, 6_500],
    // 49,450 − (30,000 + 10,000 − 16,100)
    ["LTCG 15%", { income: 30_000, longTermGains: 10_000 }, 25_550],
    ["NIIT", { income: 150_000, investmentIncome: 1_000 }, 50_000],
    // The limit of 40,400 falls by 30% of what is over 505,000 and reaches 20,000 at 573,000.
    ["SALT", { income: 500_000, stateAndLocalTaxes: 20_000, mortgageInterest: 20_000 }, 73_000],
    // 640,600 and the 10,000 of business income that are deducted beside
    ["Itemized limit", { income: 600_000, mortgageInterest: 20_000, qbiDeduction: 10_000 }, 50_600],
    ["Senior deduction", { income: 50_000, age: 66 }, 25_000],
    ["Child credit", { income: 150_000, childrenUnder17: 1 }, 50_000],
    // Half of 20,000, 10,000 and 1,000 tax-exempt, of 25,000 and of 34,000.
    ["Social Security", { income: 10_000, socialSecurity: 20_000, taxExemptInterest: 1_000 }, 4_000],
    ["Social Security 85%", { income: 10_000, socialSecurity: 20_000, taxExemptInterest: 1_000 }, 13_000],
    ["IRMAA 1", { age: 65, taxExemptInterest: 1_000 }, 8_000],
    // From 500,000 on, not above it.
    ["IRMAA 5", { age: 65, taxExemptInterest: 1_000 }, 398_999.99],
  ])("%s of %j: after %d", (name, facts, expected) => {
    const household = single(facts);
    const trigger = triggersOf(laws(2026), household).find((one) => one.name === name);
    if (trigger === undefined) throw new Error(`no ${name}`);
    expect(edgeOf(laws(2026), household, trigger)).toBe(expected);
  });

  it("is nowhere where it changes nothing: for those who do not itemize", () => {
    const household = single({ income: 500_000, stateAndLocalTaxes: 12_000 });
    const salt = triggersOf(laws(2026), household).find(({ name }) => name === "SALT");
    if (salt === undefined) throw new Error("no SALT");
    expect(edgeOf(laws(2026), household, salt)).toBe("never");
  });

  it("is passed, or never reached, to the cent", () => {
    const edge = (income: number) => {
      const household = single({ income, investmentIncome: 1_000 });
      const niit = triggersOf(laws(2026), household).find(({ name }) => name === "NIIT");
      if (niit === undefined) throw new Error("no NIIT");
      return edgeOf(laws(2026), household, niit);
    };
    expect([edge(200_000.01), edge(200_000), edge(199_999.99)]).toEqual(["passed", 0, 0.01]);
    const far = { name: "far", label: "", authority: "" };
    const at = (agi: number) => ({ ...far, crossed: (lines: { agi: number }) => lines.agi > agi });
    expect(edgeOf(laws(2026), single(), at(10_100_000))).toBe("never");
    expect(edgeOf(laws(2026), single(), at(10_099_999.99))).toBe(9_999_999.99);
  });
});

describe("the work for an edge", () => {
  /** How often the returns of all governments, and the federal one alone, are asked for. */
  function worked(name: string) {
    const household = single();
    const law = lawsOf(federalLaw(2026), "Single", "CA", household);
    const trigger = triggersOf(law, household).find((one) => one.name === name);
    if (trigger === undefined) throw new Error(`no ${name}`);
    const of = returnsAt(law, household);
    const count = { all: 0, federal: 0 };
    const at: ReturnsAt = {
      all: (conversion) => ((count.all += 1), of.all(conversion)),
      federal: (conversion) => ((count.federal += 1), of.federal(conversion)),
    };
    const edge = edgeOf(law, household, trigger, at);
    return { ...count, edge };
  }

  it("is two guesses where the state's income grows by a dollar with each dollar", () => {
    // Nothing, ten millions, what is missing, there, and a cent further: bisection would ask thirty times.
    const { all, federal, edge } = worked("CA 9.3%");
    expect([typeof edge, all, federal]).toEqual(["number", 6, 0]);
  });

  it("is on the federal return alone where that tells", () => {
    const { all, federal, edge } = worked("22%");
    expect([typeof edge, all]).toEqual(["number", 0]);
    expect(federal).toBeGreaterThan(2);
  });
});
