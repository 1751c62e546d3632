import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Household } from "../../src/core/federal/household";
import type { FilingStatus } from "../../src/core/filingStatus";
import { certaintyOf } from "../../src/core/state/certainty";
import { fullSteps, lookUp, startedSteps, type Work } from "../../src/core/state/feature";
import { featureNamed } from "../../src/core/state/features";
import { stateCodes, stateLaw } from "../../src/core/state/figures";
import { localityOf, localTax } from "../../src/core/state/local";
import { offersLocalRates, stateCode, stateNames } from "../../src/core/state/names";
import { recording, silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { refusal } from "../support/refusal";
import { stateLines } from "../support/states";
import { told } from "../support/told";

const statuses = ["Single", "MFJ", "MFS", "HOH", "QSS"] as const;

/** One return: a state, a year, a household in whole cents, and a conversion. */
interface Facts {
  readonly code: string;
  readonly year: number;
  readonly status: FilingStatus;
  readonly income: number;
  readonly gains: number;
  readonly age: number | undefined;
  readonly conversion: number;
  readonly more: number;
}

function factsOf(codes: readonly string[], ages: fc.Arbitrary<number | undefined>): fc.Arbitrary<Facts> {
  return fc.record({
    code: fc.constantFrom(...codes),
    year: fc.constantFrom(2024, 2025, 2026),
    status: fc.constantFrom(...statuses),
    income: fc.oneof(centsUpTo(150_000), centsUpTo(700_000), centsUpTo(6_000_000)),
    gains: fc.oneof(fc.constant(0), centsUpTo(200_000)),
    age: ages,
    conversion: fc.oneof(centsUpTo(20_000), centsUpTo(500_000)),
    more: fc.oneof(fc.constant(1), centsUpTo(30_000)),
  });
}

const anyAge = fc.option(fc.integer({ min: 25, max: 90 }), { nil: undefined });

function householdOf({ status, income, gains, age }: Facts): Household {
  return { filingStatus: status, income: dollarsOf(income), longTermGains: dollarsOf(gains), age };
}

type Tax = (facts: Facts, conversion: number) => number;

const taxOf: Tax = (facts, conversion) =>
  stateLines(facts.code, facts.year, householdOf(facts), dollarsOf(conversion)).tax;

describe("a state return", () => {
  keeps<Tax, [Facts]>(
    "owes nothing below zero, and whole cents",
    taxOf,
    {
      "credits that pay out": (facts, conversion) => taxOf(facts, conversion) - 25,
      "dust of a cent": (facts, conversion) => taxOf(facts, conversion) * 1.001,
    },
    (tax) =>
      fc.property(factsOf(stateCodes, anyAge), (facts) => {
        const owed = tax(facts, facts.conversion);
        expect(owed).toBeGreaterThanOrEqual(0);
        expect(Number(owed.toFixed(2))).toBe(owed);
      }),
  );

  /**
   * Where more income can lower the tax: Arkansas's table of 2026 takes off 2.70 more at 94,701 of taxable income than
   * just below it; where federal tax is deducted, its rounding to the cent can take off a cent more; and from 65 Alabama
   * excludes 6,000 of a conversion while it deducts the federal tax on them.
   */
  const fallsAt = ({ code, year, age = 0 }: Facts) => {
    if (code === "AL" && age >= 65) return 0.05 * 0.5 * 6_000;
    if (["AL", "MO", "OR"].includes(code)) return 0.01;
    return code === "AR" && year === 2026 ? 2.7 : 0;
  };

  keeps<Tax, [Facts]>(
    "never falls when more is converted, but where it is listed",
    taxOf,
    {
      "a conversion taken off": (facts, conversion) => taxOf(facts, 0) - conversion / 1e5,
      "a bracket that starts anew": (facts, conversion) =>
        taxOf(facts, conversion) - (conversion > 2_000_000 ? 50_000 : 0),
    },
    (tax) =>
      fc.property(factsOf(stateCodes, anyAge), (facts) => {
        const before = tax(facts, facts.conversion);
        const after = tax(facts, facts.conversion + facts.more);
        expect(after).toBeGreaterThanOrEqual(Number((before - fallsAt(facts)).toFixed(2)));
      }),
  );

  const exempt = fc.oneof(
    factsOf(["PA", "IL", "MS", "NV", "NH", "WA"], anyAge),
    // From 65 the federal deduction for seniors falls with AGI, and Iowa starts from federal taxable income.
    factsOf(["IA"], fc.integer({ min: 55, max: 64 })),
  );
  keeps<Tax, [Facts]>(
    "costs nothing on an exempt conversion, but Illinois's exemption over its limit",
    taxOf,
    { "an exclusion with a cap": (facts, conversion) => taxOf(facts, conversion) + conversion * 1e-6 },
    (tax) =>
      fc.property(exempt, (facts) => {
        const law = stateLaw(facts.code, facts.year, facts.status);
        const sideEffect = facts.code === "IL" ? law.exemption + 2 * law.exemptionPerSenior : 0;
        const cost = tax(facts, facts.conversion) - tax(facts, 0);
        expect(cost).toBeGreaterThanOrEqual(0);
        expect(cost).toBeLessThanOrEqual(sideEffect * 0.0495 + 0.01);
      }),
  );

  it("writes down what it computes: the last line is the tax, in every state, year and status", () => {
    for (const code of stateCodes) {
      for (const year of [2024, 2025, 2026]) {
        for (const filingStatus of statuses) {
          const household = { filingStatus, income: 310_000, age: 66, longTermGains: 9_000 };
          const sheet = recording();
          const { tax } = stateLines(code, year, household, 45_000, sheet);
          expect(tax).toBe(stateLines(code, year, household, 45_000).tax);
          const last = sheet.lines[sheet.lines.length - 1];
          expect(stateLaw(code, year, filingStatus).grade === "no tax" ? 0 : last?.amount).toBe(tax);
        }
      }
    }
  });

  it("takes the conversion for the taxpayer's: their age decides, not the spouse's", () => {
    const couple: Household = { filingStatus: "MFJ", income: 200_000 };
    const excluded = (ages: object) => stateLines("GA", 2026, { ...couple, ...ages }, 80_000).excluded;
    expect(excluded({ age: 61, spouseAge: 66 })).toBe(0);
    expect(excluded({ age: 62 })).toBe(35_000);
    expect(excluded({ age: 65 })).toBe(65_000);
  });

  it("counts age 59½ from the year in which 60 is reached, and no age as none", () => {
    const single: Household = { filingStatus: "Single", income: 200_000 };
    const excluded = (age?: number) => stateLines("NY", 2026, { ...single, age }, 80_000).excluded;
    expect([excluded(), excluded(59), excluded(60)]).toEqual([0, 0, 20_000]);
  });

  it("lets investment income use up an exclusion that it shares", () => {
    const household: Household = {
      filingStatus: "Single",
      income: 200_000,
      investmentIncome: 60_000,
      age: 65,
    };
    const before = stateLines("GA", 2026, household, 0);
    const after = stateLines("GA", 2026, household, 20_000);
    expect([before.excluded, after.excluded]).toEqual([60_000, 65_000]);
    // N.Y. Tax Law §612(c)(3-a): pensions and IRAs alone.
    expect(stateLines("NY", 2026, household, 5_000).excluded).toBe(5_000);
  });

  it("adds deferrals back in Pennsylvania, and in no other state", () => {
    const household: Household = { filingStatus: "Single", income: 100_000 };
    for (const code of stateCodes) {
      const difference =
        stateLines(code, 2026, { ...household, preTaxDeferrals: 10_000 }).tax -
        stateLines(code, 2026, household).tax;
      expect(difference, code).toBeCloseTo(code === "PA" ? 307 : 0, 6);
    }
  });

  it("adds nothing back to no income", () => {
    // South Carolina takes 750 of the federal deduction of 2025 back where it was used.
    const income = (dollars: number) =>
      stateLines("SC", 2025, { filingStatus: "Single", income: dollars }).income;
    expect([0, 15_750, 15_751].map(income)).toEqual([0, 750, 751]);
  });

  it("has two exemptions on a joint return alone, by hand", () => {
    // Md. Code, Tax-Gen. §10-211 and §10-217 of 2025: 3,200 each up to 150,000 joint; standard deduction 6,700.
    const taxable = (filingStatus: FilingStatus) =>
      stateLines("MD", 2025, { filingStatus, income: 120_000 }).taxableIncome;
    expect(taxable("MFJ")).toBe(120_000 - 6_700 - 6_400);
    expect(taxable("QSS")).toBe(120_000 - 6_700 - 3_200);
  });

  it("deducts payroll taxes of two earners with a limit for each, by hand", () => {
    // M.G.L. c. 62 §3(B)(a)(3): at most 2,000 each; 7.65% of wages in 2025, exemption 8,800 joint, tax 5%.
    const couple = (income: number, facts: Partial<Household> = {}) =>
      stateLines("MA", 2025, { filingStatus: "MFJ", income, ...facts }).taxableIncome;
    // 20,000 each: 1,530 twice
    expect(couple(40_000, { spouseWages: 20_000 })).toBe(40_000 - 3_060 - 8_800);
    // 80,000 and 20,000: 2,000 and 1,530
    expect(couple(100_000, { spouseWages: 20_000 })).toBe(100_000 - 3_530 - 8_800);
    // One earner: 2,000
    expect(couple(100_000)).toBe(100_000 - 2_000 - 8_800);
    // Wages told apart from other income: 765 and 1,530
    expect(couple(40_000, { wages: 10_000, spouseWages: 20_000 })).toBe(40_000 - 2_295 - 8_800);
    // A spouse's wages above all income leave the taxpayer none
    expect(couple(20_000, { spouseWages: 20_000 })).toBe(20_000 - 1_530 - 8_800);
  });

  it("itemizes payroll taxes of both earners in Alabama, by hand", () => {
    // 2025: 7.65% of 150,000 and 50,000 is 15,300. Federal tax on 200,000 − 31,500: 2,385 + 8,772 + 15,741 = 26,898.
    const couple: Household = { filingStatus: "MFJ", income: 200_000, spouseWages: 50_000 };
    expect(stateLines("AL", 2025, couple).taxableIncome).toBe(200_000 - 15_300 - 3_000 - 26_898);
    // The wage base of 176,100 holds for each: 10,918.20 + 2,900 of 200,000, and 7,650 of 100,000; 0.9% of 50,000 over
    // 250,000 is 450. Federal tax on 268,500: 35,302 on 206,700, and 24% of 61,800.
    const both: Household = { filingStatus: "MFJ", income: 300_000, spouseWages: 100_000 };
    const payroll = 10_918.2 + 2_900 + 7_650 + 450;
    expect(stateLines("AL", 2025, both).taxableIncome).toBeCloseTo(
      300_000 - payroll - 3_000 - (35_302 + 14_832),
      6,
    );
  });

  // RSMo §143.171: by Missouri's own AGI, which has no Social Security in it; by federal AGI of 124,000 it would be 5%.
  it("takes Missouri's share of federal tax by Missouri's own income", () => {
    const household: Household = { filingStatus: "Single", income: 90_000, socialSecurity: 40_000 };
    // Federal tax on 108,250: 17,651 and 24% of 4,900.
    expect(stateLines("MO", 2025, household).taxableIncome).toBeCloseTo(
      90_000 - 15_750 - 0.15 * (17_651 + 1_176),
      6,
    );
  });

  it("counts the minimum tax among the federal tax that Alabama deducts", () => {
    const of = (amtAdjustments: number) =>
      stateLines("AL", 2025, { filingStatus: "Single", income: 300_000, amtAdjustments }).taxableIncome;
    // 600,000 less 88,100: 26% of 239,100 and 28% of 272,800 are 138,550; regular tax on 284,250 is 57,231 and 35% of 33,725.
    expect(of(0) - of(300_000)).toBeCloseTo(138_550 - (57_231 + 11_803.75), 6);
  });

  it("takes the whole benefit back from New York's 6% bracket on", () => {
    // 118,850 less 11,200: the tax is 5,672.125, and 11,200 of the 50,000 of the band make 22.4% of 787.
    expect(stateLines("NY", 2025, { filingStatus: "HOH", income: 118_850 }).tax).toBe(5_848.41);
  });

  it("says nothing of deductions that a household does not take", () => {
    const lines = (age: number) =>
      told((sheet) => stateLines("NM", 2025, { filingStatus: "Single", income: 60_000, age }, 0, sheet));
    expect(lines(45)).not.toContain("Federal deductions not followed");
    expect(lines(66)).toContain("Federal deductions not followed");
  });

  it("exempts Social Security but in the states that tax some of it", () => {
    const household: Household = { filingStatus: "Single", income: 200_000, age: 63 };
    const taxing = stateCodes.filter(
      (code) =>
        stateLines(code, 2026, { ...household, socialSecurity: 40_000 }).tax >
        stateLines(code, 2026, household).tax + 1,
    );
    expect(taxing).toEqual(["CO", "CT", "MN", "MT", "NM", "RI", "UT", "VT"]);
  });
});

describe("features that no ordinary household of their state meets", () => {
  /** What a feature makes of an amount, where only some of the work matters to it. */
  const made = (name: string, rule: object, work: object, amount: number) =>
    featureNamed(name).work(silent, { feature: name, authority: "", ...rule }, work as Work, amount);

  it("has at least a share of AGI, over an AGI", () => {
    const rule = { over: 150_000, rate: 0.03 };
    const least = (agi: number, tax: number) => made("minimumShareOfAgi", rule, { federal: { agi } }, tax);
    expect([least(150_000, 10), least(150_000.01, 10), least(200_000, 6_000.01)]).toEqual([
      10, 4_500.0003, 6_000.01,
    ]);
  });

  it("loses most of a deduction by rates, and all that can be lost far up", () => {
    // 3% × (330,300 − 238,950) + 10% × (1,083,150 − 330,300), of Minnesota's 2025.
    const rule = {
      ...{ over: 238_950, higherOver: 330_300, rate: 0.03, higherRate: 0.1 },
      ...{ mostShare: 0.8, whollyOver: 1_083_150 },
    };
    const left = (income: number) => made("deductionLimited", rule, { income }, 1_000_000);
    expect(
      [left(238_950), left(330_300), left(1_083_150), left(1_083_150.01)].map((x) => x.toFixed(2)),
    ).toEqual(["1000000.00", "997259.50", "921974.50", "200000.00"]);
  });

  it("gives a low-income exemption up to an AGI, and none a cent above it", () => {
    const rule = { each: 2_500, over: 20_000, rate: 0.1, upTo: 30_000 };
    const found = (agi: number) => made("lowIncomeExemption", rule, { federal: { agi }, persons: 2 }, 7);
    expect([20_000, 30_000, 30_000.01].map(found)).toEqual([5_007, 3_007, 7]);
  });

  it("counts those from an age on for a credit, and the spouse on a joint return alone", () => {
    const rule = { each: 100, persons: 1, older: 10, olderFrom: 65 };
    const after = (household: object) => made("creditPerPerson", rule, { household }, 1_000);
    expect(after({ filingStatus: "MFJ", age: 65, spouseAge: 64 })).toBe(890);
    expect(after({ filingStatus: "MFJ", age: 65, spouseAge: 65 })).toBe(880);
    expect(after({ filingStatus: "MFS", age: 65, spouseAge: 65 })).toBe(890);
    expect(after({ filingStatus: "MFJ", age: 64 })).toBe(900);
  });

  it("are named in the law files, or it is a mistake there", () => {
    expect(() => featureNamed("none such")).toThrow("No feature none such of state law");
  });

  it("taxes investment income over an amount, whatever is converted", () => {
    const rule = { over: 1_000_000, rate: 0.01 };
    const household = { investmentIncome: 400_000, qualifiedDividends: 500_000, longTermGains: 100_000 };
    const taxed = (more: number) =>
      made("investmentIncomeTax", rule, { household: { ...household, longTermGains: 100_000 + more } }, 7);
    expect([taxed(0), taxed(50_000)]).toEqual([7, 507]);
  });
});

describe("looking up and counting steps", () => {
  it("is over an edge only beyond it", () => {
    const table = [
      [0, 1],
      [100, 2],
      [200, 3],
    ] as const;
    expect([0, 100, 100.01, 200, 200.01].map((x) => lookUp(table, x))).toEqual([1, 1, 2, 2, 3]);
  });

  it("counts a part of a step as one, or not at all", () => {
    const amounts = [100, 100.01, 110, 110.01, 120];
    expect(amounts.map((x) => startedSteps(x, 100, 10))).toEqual([0, 1, 1, 2, 2]);
    expect(amounts.map((x) => fullSteps(x, 100, 10))).toEqual([0, 0, 1, 1, 2]);
  });

  it("reads a state in any case and refuses what is none", () => {
    expect(stateCode(" dc ", "state")).toBe("DC");
    expect(stateCode(`${" ".repeat(7)}ca${" ".repeat(7)}`, "state")).toBe("CA");
    expect(() => stateCode(`${" ".repeat(8)}ca${" ".repeat(7)}`, "state")).toThrow(/^state: two letters/);
    for (const text of ["", "XX", "California", "constructor", "C".repeat(9000)]) {
      expect(() => stateCode(text, "state")).toThrow(/^state: two letters/);
    }
  });
});

describe("the names of the states", () => {
  it("are those of the figures, and say where local rates are held", () => {
    expect(Object.keys(stateNames)).toEqual(stateCodes);
    for (const code of stateCodes) {
      const laws = [2024, 2025, 2026].map((year) => stateLaw(code, year, "Single"));
      expect(laws.map(({ name }) => name)).toEqual(laws.map(() => stateNames[code]));
      const held = laws.some(
        ({ localities, typedLocalRate }) =>
          typedLocalRate !== undefined || Object.keys(localities).length > 0,
      );
      expect(offersLocalRates(code), code).toBe(held);
    }
  });
});

describe("a local tax", () => {
  const maryland = stateLaw("MD", 2025, "MFJ");
  const newYork = stateLaw("NY", 2026, "Single");
  const lines = { income: 0, excluded: 0, taxableIncome: 600_000, tax: 10_000 };
  const owed = (law: typeof maryland, place: string | number) =>
    localTax(silent, law, localityOf(law, place), lines);

  it("is a rate, brackets, or a share of the state's tax", () => {
    expect(owed(maryland, "howard")).toBe(19_200);
    expect(owed(maryland, 0.0225)).toBe(13_500);
    // 2.7% × 75,000 + 2.94% × 405,000 + 3.2% × 120,000
    expect(owed(maryland, "Anne Arundel County")).toBe(17_772);
    // 3.078% × 12,000 + 3.762% × 13,000 + 3.819% × 25,000 + 3.876% × 550,000
    expect(owed(newYork, "new york city")).toBe(23_131.17);
    expect(owed(newYork, "Yonkers")).toBe(1_675);
  });

  it("is found however the place is typed, and is named as the law names it", () => {
    const indiana = stateLaw("IN", 2025, "Single");
    expect(localityOf(maryland, "  HOWARD county ")).toEqual({ name: "Howard County", rule: 0.032 });
    expect(localityOf(maryland, 0.03)).toEqual({ name: "Local", rule: 0.03 });
    // Ind. Code §6-3.6: 0.5% to 3% of the same income
    expect([0.005, 0.03].map((rate) => localityOf(indiana, rate).rule)).toEqual([0.005, 0.03]);
    expect(() => localityOf(indiana, 0.00499)).toThrow("a rate from 0.5% to 3% in this state");
    expect(() => localityOf(indiana, 0.03001)).toThrow("a rate from 0.5% to 3% in this state");
    expect([0.0225, 0.033].map((rate) => localityOf(maryland, rate).rule)).toEqual([0.0225, 0.033]);
    expect(() => localityOf(maryland, 0.02249)).toThrow("a rate from 2.25% to 3.3% in this state");
    expect(() => localityOf(indiana, "Marion")).toThrow(
      /^household Locality: a place on this function's help page/,
    );
    expect(() => localityOf(newYork, "Marion")).toThrow(
      /^household Locality: a place on this function's help page/,
    );
  });

  it("is refused with the kind of what is wrong", () => {
    const kind = (run: () => unknown) => {
      const { problem, field } = refusal(run);
      return [problem, field];
    };
    expect(kind(() => localityOf(maryland, "Yonkers"))).toEqual(["invalid", "household"]);
    expect(kind(() => localityOf(maryland, 0.04))).toEqual(["invalid", "household"]);
    expect(kind(() => localityOf(stateLaw("MD", 2026, "MFJ"), "Howard"))).toEqual([
      "unpublished",
      "household",
    ]);
    expect(kind(() => stateLaw("CA", 2019, "Single"))).toEqual(["unpublished", "year"]);
    expect(kind(() => stateCode("XX", "state"))).toEqual(["invalid", "state"]);
  });

  it("is refused where the place or rate is not one of the state's", () => {
    expect(() => owed(maryland, "Yonkers")).toThrow(/^household Locality: a place on/);
    expect(() => owed(maryland, 0.0331)).toThrow(
      "household Locality: a rate from 2.25% to 3.3% in this state",
    );
    expect(() => owed(newYork, 0.03)).toThrow(/^household Locality: no rate can be typed/);
    expect(() => owed(stateLaw("CA", 2025, "MFJ"), "Fresno")).toThrow(/not offered for this state/);
  });

  it("is not guessed for a year in which the place's rate is not held", () => {
    expect(() => owed(stateLaw("MD", 2026, "MFJ"), "Howard County")).toThrow(/rate is not held for the year/);
  });
});

describe("certainty", () => {
  const of = (code: string, year: number, household: Partial<Household> = {}, taxableIncome = 300_000) =>
    certaintyOf(stateLaw(code, year, household.filingStatus ?? "Single"), {
      household: { filingStatus: "Single", income: taxableIncome, ...household },
      itemized: false,
      taxableIncome,
    });

  it("calls exact only published figures of a state graded exact", () => {
    expect(of("CA", 2025).status).toBe("published, exact");
    expect(of("CA", 2026).status).toBe("projected");
    expect(of("AZ", 2026).status).toBe("projected");
    expect(of("MN", 2025).status).toBe("published, approximate");
    expect(of("MN", 2026).status).toBe("projected, approximate");
    expect(of("NV", 2026).status).toBe("no tax");
    expect(stateCodes.filter((code) => of(code, 2026).status.includes("exact"))).not.toContain("CA");
  });

  it("says which figures are projected and how they are rounded", () => {
    expect(of("CA", 2026).projected).toMatch(/^standard deduction, brackets.*; rounded to the dollar/);
    expect(of("CA", 2025).projected).toBe("");
  });

  it("marks Virginia as unresolved above $600,000 of taxable income in 2026 only", () => {
    expect(of("VA", 2026, {}, 600_000).status).toBe("published, exact");
    expect(of("VA", 2026, {}, 600_000.01).status).toBe("unresolved");
    expect(of("VA", 2026, { age: 40 }, 600_000.01).status).toBe("unresolved");
    expect(of("VA", 2025, {}, 900_000).status).toBe("published, exact");
  });

  it("marks Mississippi as unresolved before 60, or where no age is given", () => {
    expect([undefined, 59, 60].map((age) => of("MS", 2026, { age }).unresolved.length)).toEqual([1, 1, 0]);
  });

  it("is less than exact for what was not tested: from 59, itemizing, gains, two earners", () => {
    expect(of("GA", 2025, { age: 58 }).grade).toBe("exact");
    expect(of("GA", 2025, { age: 59 }).grade).toBe("approximate");
    expect(of("WI", 2025, { longTermGains: 1 }).grade).toBe("approximate");
    expect(of("CA", 2025, { longTermGains: 1 }).grade).toBe("exact");
    expect(of("KY", 2025, { filingStatus: "MFJ", spouseWages: 1 }).grade).toBe("approximate");
    expect(of("UT", 2025, { age: 50, socialSecurity: 1 }).grade).toBe("approximate");
    const law = stateLaw("CA", 2025, "Single");
    const household = { filingStatus: "Single", income: 1 } as const;
    expect(certaintyOf(law, { household, itemized: true, taxableIncome: 1 }).grade).toBe("approximate");
  });

  it("gives each reason for being less than exact, and no other", () => {
    const plain = "agrees with an independent engine to $2 in every tested case";
    expect(of("CA", 2025).reasons).toEqual([plain]);
    const gains = "the state's own rules for gains are not modelled";
    expect(of("WI", 2025, { longTermGains: 1 }).reasons).toEqual([gains]);
    expect(of("WI", 2025, { longTermGains: 0 }).reasons).toEqual([plain]);
    const benefits = "the state's own rules for Social Security are not modelled: it is taxed as federally";
    expect(of("UT", 2025, { age: 50, socialSecurity: 1 }).reasons).toEqual([benefits]);
    expect(of("UT", 2025, { age: 50, socialSecurity: 0 }).reasons).toEqual([plain]);
    expect(of("CA", 2025, { age: 50, socialSecurity: 1 }).reasons).toEqual([plain]);
    const joint = { filingStatus: "MFJ" } as const;
    expect(of("KY", 2025, { ...joint, spouseWages: 1 }).reasons).toEqual([
      "two earners filing separately on one return is not modelled",
    ]);
    expect(of("KY", 2025, { ...joint, spouseWages: 0 }).reasons).toEqual([plain]);
    expect(of("KY", 2025, joint).grade).toBe("exact");
    expect(of("CA", 2025, { ...joint, spouseWages: 1 }).reasons).toEqual([plain]);
    // What the state's grade says comes first where it is not exact by itself.
    expect(of("GA", 2025, { age: 59 }).reasons).toEqual([
      "the exclusion is taken to be unused by other retirement income",
    ]);
    expect(of("WI", 2025, { age: 59, longTermGains: 1 }).reasons).toEqual([
      "the exclusion is taken to be unused by other retirement income",
      gains,
    ]);
    const itemized = certaintyOf(stateLaw("CA", 2025, "Single"), {
      household: { filingStatus: "Single", income: 1 },
      itemized: true,
      taxableIncome: 1,
    });
    expect(itemized.reasons).toEqual([
      "itemizing for the state is not modelled: its standard deduction is used",
    ]);
  });

  it("has no shortfalls where there is no tax", () => {
    const household: Household = { filingStatus: "Single", income: 1, longTermGains: 1 };
    const texas = certaintyOf(stateLaw("TX", 2026, "Single"), {
      household,
      itemized: true,
      taxableIncome: 0,
    });
    expect([texas.grade, texas.status, texas.notModelled]).toEqual(["no tax", "no tax", []]);
    expect(texas.reasons).toEqual(["no tax on wages or retirement income in these years"]);
  });

  it("says how projected figures are rounded only where they are", () => {
    expect(of("ID", 2026).projected).toBe("first bracket; rounded to the dollar");
    expect(of("IL", 2026).projected).toBe("exemption");
    expect(of("GA", 2026).projected).toBe("");
    const oddly = { ...stateLaw("GA", 2026, "Single"), rounded: "to the dollar" };
    const household = { filingStatus: "Single", income: 1 } as const;
    expect(certaintyOf(oddly, { household, itemized: false, taxableIncome: 1 }).projected).toBe("");
  });

  it("offers a locality in each state that has rates, and only there", () => {
    const offer = /; give Locality in household$/;
    expect(of("MD", 2026).warnings[0]).toMatch(offer);
    expect(of("IN", 2025).warnings[0]).toMatch(offer);
    expect(of("NY", 2025).warnings[0]).toMatch(offer);
    expect(of("IA", 2025, { age: 40 }).warnings).toEqual([
      "not included: school district surtax, a share of the state tax",
    ]);
    // Exempt at any age: no age is asked for.
    expect(of("IL", 2026).warnings).toEqual([]);
    expect(of("OK", 2025, { age: 40 }).warnings).toEqual([
      "two sources differ on a joint bracket edge: $22 of tax, the same with and without",
    ]);
  });

  it("warns of local taxes left out, community property, and an age that is missing", () => {
    expect(of("MD", 2025).warnings.join()).toMatch(/not included: county.*give Locality/);
    expect(of("MD", 2025, { locality: "Howard" }).warnings).toEqual([]);
    expect(of("OR", 2025).warnings.join()).toMatch(/^not included: Portland[^;]*$/);
    expect(of("CA", 2025, { filingStatus: "MFS" }).warnings.join()).toMatch(/community property/);
    expect(of("CA", 2025, { filingStatus: "MFJ" }).warnings).toEqual([]);
    expect(of("GA", 2025).warnings.join()).toMatch(/Age not given/);
    expect(of("GA", 2025, { age: 40 }).warnings).toEqual([]);
    const federal = /federal tax that the state deducts is the one before/;
    expect(of("OR", 2025, { deductStateTax: true }).warnings.join()).toMatch(federal);
    expect(of("OR", 2025).warnings.join()).not.toMatch(federal);
    expect(of("CA", 2025, { deductStateTax: true }).warnings.join()).not.toMatch(federal);
  });

  it("names what is modelled nowhere, in every state that taxes", () => {
    for (const code of stateCodes) {
      const { grade, notModelled, reasons } = of(code, 2026);
      expect(reasons.length, code).toBeGreaterThan(0);
      expect(
        notModelled.some((what) => what.includes("second state")),
        code,
      ).toBe(grade !== "no tax");
    }
  });
});
