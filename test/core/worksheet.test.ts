import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributionHeadroom } from "../../src/core/contributionRefunds";
import { contributionLimit, contributionTest, testedGroups } from "../../src/core/contributionTest";
import { delayCost } from "../../src/core/delayCost";
import { deferralRoom } from "../../src/core/deferral";
import { megaEligibility } from "../../src/core/eligibility";
import { limitFigures } from "../../src/core/figures";
import type { FilingStatus } from "../../src/core/filingStatus";
import { afterTaxRoom, excessAdditions } from "../../src/core/headroom";
import { isHighlyPaid } from "../../src/core/highlyPaid";
import { employerMatch } from "../../src/core/match";
import { matchFormula } from "../../src/core/matchFormula";
import { requiredPayment } from "../../src/core/pitfalls/estimatedTax";
import { rothCatchUpRequired } from "../../src/core/rothCatchUp";
import { rothIraLimit } from "../../src/core/rothIra";
import { megaAdvantage } from "../../src/core/rothVsTaxable";
import { recording, silent, type Worksheet } from "../../src/core/worksheet";
import { censusOf, people, smallYear } from "../support/plainTest";
import { keeps } from "../support/property";

/** A calculation with everything but its worksheet filled in. */
type Work = (sheet: Worksheet) => number | string | boolean;

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });
const dollars = fc.oneof(
  fc.integer({ min: 0, max: 30_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 400 }).map((thousands) => thousands * 1000),
  fc.constantFrom(0, 24_500, 72_000, 1e12),
);
const age = maybe(fc.integer({ min: 1, max: 125 }));
const year = fc.integer({ min: 2014, max: 2026 });
const figures = year.map((of) => limitFigures(of));
const feature = maybe(fc.boolean());

const plan = fc.record({
  deferrals: fc.integer({ min: 0, max: 1_750_000 }).map((cents) => cents / 100),
  employer: dollars,
  age,
  compensation: maybe(dollars),
  afterTax: maybe(dollars),
  afterTaxCap: maybe(dollars),
});
const saver = fc.record({
  deferrals: dollars,
  age,
  catchUp: maybe(fc.constantFrom("None" as const, "50+" as const, "60-63" as const)),
  compensation: maybe(dollars),
});
const formula = fc
  .constantFrom("50% to 6%", "100% to 3%, 50% to 5%", "33.3% of 7% + 10% of 2.5%; max 4321.09")
  .map(matchFormula);
const rothIraFacts = fc.record({
  filingStatus: fc.constantFrom<FilingStatus>("Single", "MFJ", "MFS", "HOH", "QSS"),
  magi: fc.oneof(dollars, fc.integer({ min: 110_000, max: 260_000 })),
  age,
  compensation: maybe(dollars),
  traditional: maybe(dollars),
});

const calculations: Readonly<Record<string, fc.Arbitrary<Work>>> = {
  afterTaxRoom: fc.tuple(figures, plan).map(
    ([law, facts]) =>
      (sheet) =>
        afterTaxRoom(sheet, law, facts),
  ),
  excessAdditions: fc.tuple(figures, plan).map(
    ([law, facts]) =>
      (sheet) =>
        excessAdditions(sheet, law, facts),
  ),
  deferralRoom: fc.tuple(figures, saver).map(
    ([law, facts]) =>
      (sheet) =>
        deferralRoom(sheet, law, facts),
  ),
  rothCatchUpRequired: fc.tuple(fc.integer({ min: 2020, max: 2026 }), dollars).map(
    ([of, wages]) =>
      (sheet) =>
        rothCatchUpRequired(sheet, of, limitFigures(of - 1), wages),
  ),
  employerMatch: fc.tuple(figures, dollars, dollars, formula).map(
    ([law, pay, deferrals, tiers]) =>
      (sheet) =>
        employerMatch(sheet, law, pay, deferrals, tiers),
  ),
  megaEligibility: fc
    .record({ afterTaxAllowed: feature, inPlanConversion: feature, inServiceDistribution: feature })
    .map((features) => (sheet) => megaEligibility(sheet, features)),
  rothIraLimit: fc.tuple(figures, rothIraFacts).map(
    ([law, facts]) =>
      (sheet) =>
        rothIraLimit(sheet, law, facts),
  ),
  isHighlyPaid: fc.tuple(figures, dollars, maybe(fc.double({ min: 0, max: 1, noNaN: true }))).map(
    ([law, pay, share]) =>
      (sheet) =>
        isHighlyPaid(sheet, law, pay, share),
  ),
  delayCost: fc
    .record({
      afterTax: dollars,
      yearlyReturn: fc.double({ min: 0, max: 1, noNaN: true }),
      conversionsPerYear: fc.integer({ min: 1, max: 60 }),
      taxRate: fc.double({ min: 0, max: 1, noNaN: true }),
      contributionsPerYear: maybe(fc.integer({ min: 1, max: 60 })),
    })
    .map((delay) => (sheet) => delayCost(sheet, delay)),
  megaAdvantage: fc
    .record({
      contribution: dollars,
      years: fc.integer({ min: 1, max: 40 }),
      yearlyReturn: fc.double({ min: -0.4, max: 1, noNaN: true }),
      dividendYield: fc.double({ min: 0, max: 0.5, noNaN: true }),
      dividendTax: fc.double({ min: 0, max: 1, noNaN: true }),
      gainsTax: fc.double({ min: 0, max: 1, noNaN: true }),
      planFee: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
      rothEarningsTax: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map((saving) => (sheet) => megaAdvantage(sheet, saving)),
  requiredPayment: fc
    .record({
      filingStatus: fc.constantFrom<FilingStatus>("Single", "MFS"),
      totalTax: dollars,
      priorYearTax: dollars,
      priorYearAgi: dollars,
      withholding: dollars,
    })
    .map((tax) => (sheet) => requiredPayment(sheet, tax)),
  contributionLimit: fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((others) => (sheet) => contributionLimit(sheet, others)),
  contributionTest: people.map((all) => (sheet) => {
    const { passes } = contributionTest(sheet, testedGroups(censusOf(all), smallYear), 2026);
    return passes ? "Passes" : "Fails";
  }),
  contributionHeadroom: people.map((all) => (sheet) => {
    const groups = testedGroups(censusOf(all), smallYear);
    return contributionHeadroom(sheet, groups, contributionTest(sheet, groups, 2026));
  }),
};

describe.each(Object.entries(calculations))("the worksheet of %s", (_name, calculation) => {
  keeps<(work: Work) => Work, [Work]>(
    "ends with the answer, which is the same whether or not it is written down",
    (work) => work,
    {
      "a line after the answer": (work) => (sheet) => {
        const answer = work(sheet);
        sheet.given("Something else", -1);
        return answer;
      },
      "an answer that is worked on after its line": (work) => (sheet) => {
        const answer = work(sheet);
        return typeof answer === "number" ? answer + 1 : "";
      },
      "a silent sheet that computes another way": (work) => (sheet) => {
        const answer = work(sheet);
        return sheet === silent ? "" : answer;
      },
    },
    (changed) =>
      fc.property(calculation.map(changed), (work) => {
        const sheet = recording();
        const answer = work(sheet);
        expect(work(silent)).toBe(answer);
        expect(sheet.lines.at(-1)?.amount).toBe(answer);
      }),
  );

  it("has a label on every line, an authority on every line but the given ones, and finite amounts", () => {
    fc.assert(
      fc.property(calculation, (work) => {
        const sheet = recording();
        work(sheet);
        for (const { label, how, amount, authority } of sheet.lines) {
          expect(label).not.toBe("");
          expect(authority === "", label).toBe(how === "given");
          expect(typeof amount !== "number" || Number.isFinite(amount), label).toBe(true);
          expect(label.length, label).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe("the words of a worksheet", () => {
  const authority = "IRC §0";

  it("write no minus zero, which no sheet can show", () => {
    const sheet = recording();
    sheet.given("x", -5e-324);
    expect(sheet.lines[0]?.amount).toBe(0);
  });

  it.each<[string, (sheet: Worksheet) => unknown, number, string]>([
    ["given", (sheet) => sheet.given("x", 1234.5), 1234.5, "given"],
    ["sum of two", (sheet) => sheet.sum("x", authority, 1000, 0.25), 1000.25, "1,000 + 0.25"],
    ["sum of four", (sheet) => sheet.sum("x", authority, 1, 2, 3, 4), 10, "1 + 2 + 3 + 4"],
    [
      "total",
      (sheet) => sheet.total("x", authority, [900, 900, 1000, 0.1, 0.2]),
      2800.3,
      "2 × 900 + 1,000 + 0.10 + 0.20",
    ],
    [
      "total of a crowd",
      (sheet) =>
        sheet.total(
          "x",
          authority,
          Array.from({ length: 61 }, (_, i) => i),
        ),
      1830,
      "sum of 61 amounts",
    ],
    [
      "total of as many as are told one by one",
      (sheet) =>
        sheet.total(
          "x",
          authority,
          Array.from({ length: 60 }, (_, i) => i),
        ),
      1770,
      Array.from({ length: 60 }, (_, i) => i).join(" + "),
    ],
    ["total of nothing", (sheet) => sheet.total("x", authority, []), 0, "none"],
    ["difference", (sheet) => sheet.difference("x", authority, 1, 3), -2, "1 − 3"],
    ["remainder", (sheet) => sheet.remainder("x", authority, 5000, 3000), 2000, "5,000 − 3,000"],
    ["remainder of nothing", (sheet) => sheet.remainder("x", authority, 3, 3), 0, "3 − 3"],
    ["remainder below zero", (sheet) => sheet.remainder("x", authority, 3, 5), 0, "3 − 5, not below 0"],
    [
      "lesser",
      (sheet) => sheet.lesser("x", authority, 72_000, 60_000),
      60_000,
      "lesser of 72,000 and 60,000",
    ],
    ["greater", (sheet) => sheet.greater("x", authority, 50, 200), 200, "greater of 50 and 200"],
    ["times", (sheet) => sheet.times("x", authority, 360_000, 0.06), 21_600, "6% × 360,000"],
    ["each", (sheet) => sheet.each("x", authority, 2200, 3), 6600, "3 × 2,200"],
    ["quotient", (sheet) => sheet.quotient("x", authority, 3000, 8), 375, "3,000 ÷ 8"],
    ["quotient among none", (sheet) => sheet.quotient("x", authority, 0, 0), 0, "0 ÷ 0"],
    [
      "compounded",
      (sheet) => sheet.compounded("x", authority, 1000, 0.1, 2),
      1210.0000000000002,
      "1,000 × (1 + 10%) ^ 2",
    ],
    ["share", (sheet) => sheet.share("x", authority, 1, 4), 0.25, "1 ÷ 4"],
    ["share of more than all", (sheet) => sheet.share("x", authority, 5, 4), 1, "5 ÷ 4, at most 1"],
    ["share of nothing", (sheet) => sheet.share("x", authority, 0, 0), 1, "0 ÷ 0, at most 1"],
    ["decimals", (sheet) => sheet.toDecimals("x", authority, 0.36842, 3), 0.368, "rounded to 3 decimals"],
    ["cents", (sheet) => sheet.cents("x", authority, 1.005), 1.01, "rounded to the cent"],
    ["down to cents", (sheet) => sheet.downToCents("x", authority, 1.009), 1, "rounded down to the cent"],
    [
      "up",
      (sheet) => sheet.upTo("x", authority, 3999.5, 10),
      4000,
      "3,999.50 rounded up to a multiple of 10",
    ],
    [
      "down",
      (sheet) => sheet.downTo("x", authority, 3999.5, 10),
      3990,
      "3,999.50 rounded down to a multiple of 10",
    ],
    [
      "rates",
      (sheet) => sheet.rates.lesser("x", authority, 0.104125, 0.06),
      0.06,
      "lesser of 10.4125% and 6%",
    ],
    ["rates of rates", (sheet) => sheet.rates.rates.sum("x", authority, 0.04, 0.02), 0.06, "4% + 2%"],
    [
      "schedule",
      (sheet) =>
        sheet.schedule("x", authority, 20_000, [
          [0, 0.1],
          [12_000, 0.12],
          [50_000, 0.22],
        ]),
      2160,
      "10% × 12,000 + 12% × 8,000",
    ],
    [
      "schedule at the end of a bracket",
      (sheet) =>
        sheet.schedule("x", authority, 12_000, [
          [0, 0.1],
          [12_000, 0.12],
        ]),
      1200,
      "10% × 12,000",
    ],
    ["schedule of nothing", (sheet) => sheet.schedule("x", authority, 0, [[0, 0.1]]), 0, "10% × 0"],
  ])("%s: the amount, and how it came about", (_word, word, amount, how) => {
    const sheet = recording();
    expect(word(silent)).toBe(amount);
    expect(word(sheet)).toBe(amount);
    expect(sheet.lines).toMatchObject([{ label: "x", amount: Number(amount.toFixed(6)), how }]);
  });

  it("figures stand with their year, status and authority", () => {
    const sheet = recording();
    const amount = sheet.figure(limitFigures(2026).limit("Annual additions"));
    expect(amount).toBe(72_000);
    expect(sheet.lines).toEqual([
      {
        label: "Annual additions limit",
        how: "2026, published",
        amount: 72_000,
        authority: "IRC §415(c)(1)(A); Notice 2025-67",
      },
    ]);
  });

  it("a verdict has an answer and no arithmetic", () => {
    const sheet = recording();
    expect(sheet.verdict("Test", authority, "Passes")).toBe("Passes");
    expect(silent.verdict("Test", authority, true)).toBe(true);
    expect(sheet.lines).toEqual([{ label: "Test", how: "", amount: "Passes", authority }]);
  });

  it("a note has no amount", () => {
    const sheet = recording();
    sheet.note("Not tested", authority);
    silent.note("Not tested", authority);
    expect(sheet.lines).toEqual([{ label: "Not tested", how: "", amount: "", authority }]);
  });
});
