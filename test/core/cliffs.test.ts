import { describe, expect, it } from "vitest";
import { nextCliffs } from "../../src/core/cliffs";
import { federalLaw } from "../../src/core/federal/figures";
import type { Household } from "../../src/core/federal/household";
import { fillTo } from "../../src/core/fillTo";
import { conversionLadder } from "../../src/core/ladder";
import { lawsOf } from "../../src/core/returns";
import { silent } from "../../src/core/worksheet";
import { told } from "../support/told";

const laws = { federal: federalLaw(2026) };
const single = (facts: Partial<Household>): Household => ({
  ...{ filingStatus: "Single", income: 100_000 },
  ...facts,
});
const cliff = (name: string, facts: Partial<Household>) =>
  nextCliffs(silent, laws, single(facts)).find((one) => one.name === name);

// Rev. Proc. 2025-32, single, 2026: 16,100 untaxed, 12% up to 50,400, 37% from 640,600.
describe("a cliff ahead", () => {
  it("has the rates of the dollars beside it, however far it is", () => {
    expect(cliff("12%", { income: 20_000 })).toMatchObject({
      ...{ away: 46_500, rateBefore: 0.12, rateAfter: 0.22, jump: 0 },
    });
    // Only 30 dollars of the 12% bracket are left, and none of the 10% bracket.
    expect(cliff("12%", { income: 66_470 })).toMatchObject({ away: 30, rateBefore: 0.12 });
  });

  it("has no rate before it where it begins at once", () => {
    expect(cliff("NIIT", { income: 200_000, investmentIncome: 50_000 })).toMatchObject({
      ...{ away: 0, rateBefore: undefined },
    });
  });

  it("is no jump where a cent of tax falls into it by rounding", () => {
    // At the edge the tax is 58,448 + 35% × 364,374.98 = 185,979.243; a cent further on it is 185,979.2465.
    expect(cliff("Itemized limit", { income: 600_000, mortgageInterest: 20_000.02 })).toMatchObject({
      ...{ away: 40_600, jump: 0 },
    });
  });

  it("is a jump where a credit falls by a step", () => {
    // IRC §24(b)(1): 50 for any part of 1,000 over 200,000.
    expect(cliff("Child credit", { income: 190_000, childrenUnder17: 1 })).toMatchObject({
      ...{ away: 10_000, jump: 50 },
    });
  });

  it("is told with its distance and its cost", () => {
    const labels = told((sheet) => nextCliffs(sheet, laws, single({ income: 700_000, age: 64 })));
    // Above 640,600 nothing is ahead but what does not depend on brackets: all premium tiers are passed too.
    expect(labels).toEqual([]);
    const one = told((sheet) => nextCliffs(sheet, laws, single({ income: 600_000 })));
    expect(one).toEqual([
      "Top of the 35% bracket: 37% from here",
      "Largest conversion before it, found to the cent by bisection",
      "Cost of one cent more, at once",
    ]);
  });

  it("is none where a rule of the state does not touch the household", () => {
    const maryland = lawsOf(federalLaw(2025), "MFJ", "MD", {});
    const names = (longTermGains: number) =>
      nextCliffs(silent, maryland, { filingStatus: "MFJ", income: 130_000, longTermGains }).map(
        ({ name }) => name,
      );
    expect(names(0)).not.toContain("MD surtax on gains");
    expect(names(0)).not.toContain(undefined);
    expect(names(0)).toContain("MD 4.75%"); // A bracket is felt by its rate alone.
    expect(names(10_000)).toContain("MD surtax on gains");
  });

  it("tells of a doubt whatever it costs", () => {
    const virginia = lawsOf(federalLaw(2026), "Single", "VA", {});
    const found = nextCliffs(silent, virginia, { filingStatus: "Single", income: 240_000 });
    expect(found.find(({ name }) => name === "VA unresolved")).toMatchObject({ jump: 0 });
  });
});

describe("a target", () => {
  it("may be written with spaces and in any case", () => {
    expect(fillTo(silent, laws, single({ income: 150_000, investmentIncome: 1 }), "  niit ")).toBe(50_000);
  });
});

describe("a ladder", () => {
  it.each([
    [undefined, "Federal tax on the conversion"],
    ["CA", "Tax on the conversion"],
  ])("names who takes the tax: %s", (state, label) => {
    const of = lawsOf(federalLaw(2026), "Single", state, {});
    const labels = told((sheet) => conversionLadder(sheet, of, single({}), [1_000, 2_000]));
    expect(labels.filter((one) => one.endsWith("ax on the conversion"))).toEqual([label, label]);
  });
});
