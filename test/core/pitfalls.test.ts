import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { pitfalls, reviewOf } from "../../src/core/pitfalls";
import { requiredPayment, type EstimatedTax } from "../../src/core/pitfalls/estimatedTax";
import type { Fact, Facts, PitfallLaw } from "../../src/core/pitfalls/pitfall";
import { recording, silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";

const law: PitfallLaw = {
  limits: (year) => limitFigures(year),
  yearBefore: (year) => limitFigures(year - 1),
};

const upTo = (most: number) => fc.oneof(fc.constant(0), centsUpTo(most).map(dollarsOf));
/** Dollars near an edge, or far from it. */
const near = (edge: number) =>
  fc.oneof(
    fc.integer({ min: edge * 100 - 2, max: edge * 100 + 2 }).map(dollarsOf),
    centsUpTo(edge * 2).map(dollarsOf),
  );

/** All facts; who is on Medicare may be left to the ages. */
type Client = Required<Omit<Facts, "onMedicare">> & Pick<Facts, "onMedicare">;

/** A client of 2026 of whom all is known. */
const clients: fc.Arbitrary<Client> = fc.record({
  year: fc.constant(2026),
  age: fc.integer({ min: 40, max: 70 }),
  spouseAge: fc.integer({ min: 40, max: 70 }),
  filingStatus: fc.constantFrom("Single", "MFJ", "MFS", "HOH", "QSS"),
  livedApart: fc.boolean(),
  onMedicare: fc.constantFrom(undefined, true, false, 1),
  agi: fc.oneof(near(109_000), near(218_000)),
  deferrals: near(24_500),
  employer: upTo(30_000),
  afterTax: upTo(40_000),
  compensation: near(72_000),
  lateTrueUp: upTo(5000),
  priorYearPay: near(160_000),
  ownerShare: fc.constantFrom(0, 0.05, 0.0501, 0.5),
  priorWages: near(150_000),
  rothAvailable: fc.boolean(),
  basis: upTo(50_000),
  balance: upTo(60_000),
  payoutPreTax: upTo(100_000),
  payoutAfterTax: upTo(20_000),
  payoutToTraditional: upTo(100_000),
  iraConverted: upTo(8600),
  iraBasis: upTo(8600),
  iraValue: upTo(100_000),
  iraDistributions: upTo(20_000),
  conversionIncome: upTo(50_000),
  taxFromConversion: fc.boolean(),
  box1: upTo(50_000),
  box2a: upTo(10_000),
  box5: upTo(50_000),
  totalTax: upTo(100_000),
  withholding: upTo(100_000),
  estimatedPayments: upTo(20_000),
  priorYearTax: upTo(100_000),
  priorYearAgi: fc.oneof(near(150_000), near(75_000)),
});

const cent = 0.005;

/** The tier of Medicare premiums of 2026 that income reaches. */
function tierOf(status: string, income: number): number {
  const [over, from] =
    status === "MFJ"
      ? [[218_000, 274_000, 342_000, 410_000], 750_000]
      : status === "MFS"
        ? [[109_000], 391_000]
        : [[109_000, 137_000, 171_000, 205_000], 500_000];
  return over.filter((edge) => income > edge + cent).length + (income > from - cent ? 1 : 0);
}

/** Which pitfalls apply to a client of 2026, told plainly. */
function plainly(c: Client): string[] {
  const catchUp = c.age < 50 ? 0 : c.age >= 60 && c.age <= 63 ? 11_250 : 8000;
  const most = 24_500 + catchUp;
  const additions = Math.min(c.deferrals, 24_500) + c.employer + c.afterTax;
  const limit = Math.min(72_000, c.compensation);
  const byAge = c.age >= 63 || (c.filingStatus === "MFJ" && c.spouseAge >= 63);
  const isMedicare = c.onMedicare === undefined ? byAge : c.onMedicare !== false;
  const tiers = c.filingStatus === "MFS" && c.livedApart ? "Single" : c.filingStatus;
  const total = c.iraValue + c.iraDistributions + c.iraConverted;
  const basisShare = total === 0 ? 0 : Math.round(Math.min(1, c.iraBasis / total) * 1000 + 1e-9) / 1000;
  const lastYear =
    c.priorYearTax * (c.priorYearAgi > (c.filingStatus === "MFS" ? 75_000 : 150_000) ? 1.1 : 1);
  const asked =
    Math.round((c.totalTax - c.withholding) * 100) < 100_000 ? 0 : Math.min(0.9 * c.totalTax, lastYear);
  const found: Record<string, boolean> = {
    "Excess deferrals": c.deferrals > most + cent,
    "Excess additions": additions > limit + cent,
    "Late true-up": c.lateTrueUp > 0 && c.lateTrueUp > Math.max(0, limit - additions) + cent,
    "Roth catch-up": c.age >= 50 && c.priorWages > 150_000 && !c.rothAvailable,
    "ACP test": c.afterTax > 0 && (c.priorYearPay > 160_000 || c.ownerShare > 0.05),
    "Mixed payout":
      c.payoutPreTax > 0 && c.payoutAfterTax > 0 && c.payoutToTraditional < c.payoutPreTax - cent,
    "Backdoor beside a balance":
      c.iraConverted > 0 &&
      c.iraValue + c.iraDistributions > 0 &&
      Math.round(c.iraConverted * basisShare * 100 + 1e-6) < Math.round(c.iraConverted * 100),
    "Tax out of the conversion": c.taxFromConversion && c.age < 61,
    "Delayed conversion": c.balance > c.basis + cent,
    "Medicare premiums": isMedicare && tierOf(tiers, c.agi + c.conversionIncome) > tierOf(tiers, c.agi),
    "Estimated tax": Math.round(asked * 100) > Math.round((c.withholding + c.estimatedPayments) * 100),
    "1099-R box 2a": c.box1 - c.box5 > c.box2a + cent,
  };
  return Object.keys(found).filter((name) => found[name]);
}

const review = (facts: Facts) => reviewOf(silent, facts, law);
const applying = (facts: Facts) => review(facts).applies.map(({ pitfall }) => pitfall.name);

describe("pitfalls", () => {
  keeps(
    "are those that the rules, told plainly, find",
    applying,
    {
      "catch-up never counted": (facts) => applying({ ...facts, age: Math.min(facts.age ?? 0, 49) }),
      "the spouse left out": (facts) => applying({ ...facts, spouseAge: 40 }),
      "owners left out": (facts) => applying({ ...facts, ownerShare: 0 }),
      "pay that is no limit": (facts) => applying({ ...facts, compensation: 1e6 }),
      "always 100% of last year's tax": (facts) => applying({ ...facts, priorYearAgi: 0 }),
      "estimated payments left out": (facts) => applying({ ...facts, estimatedPayments: 0 }),
      "IRA basis left out": (facts) => applying({ ...facts, iraBasis: 0 }),
      "true-up counted twice": (facts) =>
        applying({ ...facts, employer: (facts.employer ?? 0) + (facts.lateTrueUp ?? 0) }),
    },
    (subject) =>
      fc.property(clients, (client) => {
        expect(subject(client)).toEqual(plainly(client));
      }),
  );

  // Where it is not told who is on Medicare, ages say so: that alone is never missing.
  const mayBeLost: readonly Fact[] = (Object.keys(fc.sample(clients, 1)[0] ?? {}) as Fact[]).filter(
    (fact) => fact !== "onMedicare",
  );

  keeps(
    "never turn clear because a fact is missing",
    review,
    {
      "nothing known is nothing there": (facts) => review({ spouseAge: 0, ownerShare: 0, ...facts }),
      "missing tests are clear": (facts) => ({ ...review(facts), notTested: [] }),
    },
    (subject) =>
      fc.property(clients, fc.subarray([...mayBeLost], { minLength: 1 }), (client, lost) => {
        const partly = Object.fromEntries(
          Object.entries(client).filter(([fact]) => !lost.includes(fact as Fact)),
        ) as Facts;
        const { applies, notTested, clear } = subject(partly);
        const told = [...applies.map((one) => one.pitfall), ...notTested.map((one) => one.pitfall), ...clear];
        expect(told.map(({ name }) => name).sort()).toEqual(pitfalls.map(({ name }) => name).sort());
        for (const name of applying(client)) expect(clear.map((one) => one.name)).not.toContain(name);
        for (const { lacks } of notTested) {
          expect(lacks.length).toBeGreaterThan(0);
          expect(lost).toEqual(expect.arrayContaining([...lacks]));
        }
      }),
  );

  it("never apply on facts that, with the rest told, turn out clear", () => {
    fc.assert(
      fc.property(clients, fc.subarray([...mayBeLost], { minLength: 1 }), (client, lost) => {
        const partly = Object.fromEntries(
          Object.entries(client).filter(([fact]) => !lost.includes(fact as Fact)),
        ) as Facts;
        expect(applying(client)).toEqual(expect.arrayContaining(applying(partly)));
      }),
      { numRuns: 2000 },
    );
  });

  it("are all tested where all is known, and none where nothing is", () => {
    const [client] = fc.sample(clients, { numRuns: 1, seed: 1 });
    expect(review(client ?? {}).notTested).toEqual([]);
    expect(review({}).notTested).toHaveLength(pitfalls.length);
  });

  it("each have a name of their own, a remedy and an authority", () => {
    expect(new Set(pitfalls.map(({ name }) => name)).size).toBe(12);
    for (const { remedy, authority } of pitfalls) {
      expect(remedy).toMatch(/^[A-Z].*\.$/);
      expect(authority).toMatch(/IRC|USC|Reg\.|Notice/);
    }
  });

  it("say their work and its end for each", () => {
    const sheet = recording();
    reviewOf(sheet, { basis: 40000, balance: 50000 }, law);
    const lines = sheet.lines.filter(({ label }) => label.startsWith("Delayed conversion"));
    expect(lines.map(({ amount }) => amount)).toEqual([
      "Growth of 10,000 waits in the after-tax account: it is income when it is converted.",
    ]);
    expect(sheet.lines.some(({ label }) => label === "ACP test: not tested, facts are missing")).toBe(true);
  });

  it("ask for the spouse's age on a joint return, where the own age does not settle it", () => {
    const joint: Facts = { age: 62, filingStatus: "MFJ", agi: 218_000, conversionIncome: 0.01 };
    const lacksSpouse = (facts: Facts) =>
      review(facts).notTested.some(({ lacks }) => lacks.includes("spouseAge"));
    expect(lacksSpouse(joint)).toBe(true);
    expect(lacksSpouse({ ...joint, filingStatus: "Single" })).toBe(false);
    expect(applying({ ...joint, age: 63 })).toEqual(["Medicare premiums"]);
    expect(applying({ ...joint, spouseAge: 63 })).toEqual(["Medicare premiums"]);
    expect(applying({ ...joint, spouseAge: 62 })).toEqual([]);
    expect(lacksSpouse({ ...joint, onMedicare: 0 })).toBe(false);
  });

  it("ask for the age, unless it is told who is on Medicare", () => {
    const ageless: Facts = { filingStatus: "Single", agi: 109_000, conversionIncome: 0.01 };
    const lacked = (facts: Facts) =>
      review(facts).notTested.find(({ pitfall }) => pitfall.name === "Medicare premiums")?.lacks;
    expect(lacked(ageless)).toEqual(["age"]);
    expect(lacked({ ...ageless, onMedicare: true })).toBeUndefined();
    expect(applying({ ...ageless, onMedicare: true })).toEqual(["Medicare premiums"]);
  });

  it("ask whether spouses lived apart, where their separate returns show no more", () => {
    const separate: Facts = { age: 66, filingStatus: "MFS", agi: 150_000, onMedicare: 1 };
    const lacked = (facts: Facts) => review({ ...separate, ...facts }).notTested.map(({ lacks }) => lacks);
    // 180,000 is in the tier of 150,000 for those who live together; for singles it is above 171,000.
    expect(lacked({ conversionIncome: 30_000 })).toContainEqual(["livedApart"]);
    expect(lacked({ conversionIncome: 30_000, livedApart: false })).not.toContainEqual(["livedApart"]);
    expect(applying({ ...separate, conversionIncome: 30_000, livedApart: true })).toEqual([
      "Medicare premiums",
    ]);
    // 391,000 is the next tier either way.
    expect(applying({ ...separate, conversionIncome: 241_000 })).toEqual(["Medicare premiums"]);
    expect(lacked({ filingStatus: "Single", conversionIncome: 20_000 })).not.toContainEqual(["livedApart"]);
  });

  it.each<[string, Facts]>([
    ["Late true-up", { lateTrueUp: 0 }],
    ["Delayed conversion", { balance: 0 }],
    ["Mixed payout", { payoutPreTax: 0 }],
    ["Mixed payout", { payoutAfterTax: 0 }],
    ["Backdoor beside a balance", { iraConverted: 0 }],
    ["Backdoor beside a balance", { iraValue: 0, iraDistributions: 0 }],
    ["Medicare premiums", { conversionIncome: 0 }],
    ["Medicare premiums", { onMedicare: false }],
    ["1099-R box 2a", { box1: 0 }],
    ["ACP test", { afterTax: 0 }],
    ["Roth catch-up", { age: 49 }],
    ["Tax out of the conversion", { age: 61 }],
  ])("%s is ruled out by %j alone", (name, facts) => {
    expect(review(facts).clear.map((one) => one.name)).toEqual([name]);
    const sheet = recording();
    reviewOf(sheet, facts, law);
    expect(sheet.lines.find(({ label }) => label === name)?.amount).toBe("Does not apply");
  });

  it("say what the premiums and the test come to", () => {
    const sentences = (facts: Facts) => review(facts).applies.map(({ sentence }) => sentence);
    // CMS-8089-N: Part B 284.10 less 202.90, and 14.50 for Part D, twelve times.
    const retired: Facts = { age: 66, filingStatus: "Single", agi: 109_000, conversionIncome: 0.01 };
    expect(sentences(retired)).toEqual([
      "Medicare premiums two years on rise by about 1,148.40 a year with the conversion (indicative).",
    ]);
    expect(sentences({ year: 2026, afterTax: 1, priorYearPay: 160_000.01 })).toEqual([
      "After-tax contributions of the highly compensated are tested, in a safe harbor plan too: part may be paid back.",
    ]);
  });

  it("need the limits of the year", () => {
    expect(() => review({ year: 2031, age: 45, deferrals: 1 })).toThrow("limits are published");
    expect(applying({ year: 2031, basis: 1, balance: 2 })).toEqual(["Delayed conversion"]);
  });
});

describe("the payment that spares the addition to tax", () => {
  const facts: EstimatedTax = {
    ...{ filingStatus: "Single", totalTax: 100_000, priorYearTax: 70_000 },
    ...{ priorYearAgi: 150_000, withholding: 0 },
  };
  const required = (other: Partial<EstimatedTax>) => requiredPayment(silent, { ...facts, ...other });

  it("is 110% of last year's tax from a cent above 150,000, and 75,000 on a separate return", () => {
    expect(required({})).toBe(70_000);
    expect(required({ priorYearAgi: 150_000.01 })).toBe(77_000);
    expect(required({ filingStatus: "MFS", priorYearAgi: 75_000 })).toBe(70_000);
    expect(required({ filingStatus: "MFS", priorYearAgi: 75_000.01 })).toBe(77_000);
  });

  it("names the rule for the year before", () => {
    const section = (priorYearAgi: number) => {
      const sheet = recording();
      requiredPayment(sheet, { ...facts, priorYearAgi });
      return sheet.lines.find(({ label }) => label.startsWith("Of the tax of the year before"))?.authority;
    };
    expect(section(150_000)).toBe("IRC §6654(d)(1)(B)(ii)");
    expect(section(150_000.01)).toBe("IRC §6654(d)(1)(C)(i)");
  });

  it("is 90% of this year's where that is less", () => {
    expect(required({ priorYearTax: 90_000.01 })).toBe(90_000);
    expect(required({ priorYearTax: 89_999.99 })).toBe(89_999.99);
  });

  it("is nothing where less than 1,000 is left after withholding", () => {
    expect(required({ withholding: 99_000 })).toBe(70_000);
    expect(required({ withholding: 99_000.01 })).toBe(0);
  });
});
