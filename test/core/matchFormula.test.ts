import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../src/core/errors";
import { checkTiers, matchFormula, type MatchFormula } from "../../src/core/matchFormula";
import { refusal } from "../support/refusal";

/** Tiers as whole per cents, which hold no binary dust. */
function inPercent({ tiers, most }: MatchFormula) {
  const percent = (share: number) => Number((share * 100).toPrecision(12));
  return { tiers: tiers.map(({ rate, upTo }) => [percent(rate), percent(upTo)]), most };
}

describe("a match formula", () => {
  it.each<[string, number[][], number?]>([
    [" None ", []],
    ["50% to 6%", [[50, 6]]],
    ["50% of 6%", [[50, 6]]],
    ["50% up to 6%", [[50, 6]]],
    [
      "100% to 3%, 50% to 5%",
      [
        [100, 3],
        [50, 5],
      ],
    ],
    [
      "100% of 3% + 50% of 2%",
      [
        [100, 3],
        [50, 5],
      ],
    ],
    [
      "100% of 3%, 50% of 2%",
      [
        [100, 3],
        [50, 5],
      ],
    ],
    [
      "100% to 3% + 50% to 5%",
      [
        [100, 3],
        [50, 5],
      ],
    ],
    [
      "100%to3%,50%to5%",
      [
        [100, 3],
        [50, 5],
      ],
    ],
    [
      "  100 %  TO\t3 % ,\u00a050% To 5%  ",
      [
        [100, 3],
        [50, 5],
      ],
    ],
    [
      "0% to 2%, 100% to 5%",
      [
        [0, 2],
        [100, 5],
      ],
    ],
    ["62.5% to 4.25%", [[62.5, 4.25]]],
    ["200% to 3%", [[200, 3]]],
    ["1000% to 1%", [[1000, 1]]],
    ["100% to 100%", [[100, 100]]],
    [
      "100% of 50% + 50% of 50%",
      [
        [100, 50],
        [50, 100],
      ],
    ],
    [
      "100% of 10% + 50% of 20% + 25% of 70%",
      [
        [100, 10],
        [50, 30],
        [25, 100],
      ],
    ],
    ["50% to 6%; max 5000", [[50, 6]], 5000],
    ["50% to 6%; MAX $5000.50", [[50, 6]], 5000.5],
    ["50% to 6% ;max 0", [[50, 6]], 0],
    ["50% to 6%; max 123456789012345", [[50, 6]], 123_456_789_012_345],
    ["50% to 6%".padEnd(512), [[50, 6]]],
  ])("reads %s", (text, tiers, most) => {
    expect(inPercent(matchFormula(text))).toEqual({ tiers, most });
  });

  it.each<[string, string]>([
    ["", "a match rate expected"],
    ["   ", "a match rate expected"],
    ["6%", '"to" or "of"'],
    ["50 to 6", "a match rate expected"],
    ["50% to 6", "a share of pay expected"],
    ["50% to", "a share of pay expected"],
    ["50% at 6%", '"to" or "of"'],
    ["50% up 6%", '"to" or "of"'],
    ["50% to 6%,", "a match rate expected"],
    ["100% to 3%, 50% of 2%", "not both"],
    ["100% to 5%, 50% to 3%", "must rise"],
    ["100% to 5%, 50% to 5%", "must rise"],
    ["100% of 3% + 50% of 0%", "must rise"],
    ["50% to 0%", "must rise"],
    ["50% to 101%", "shares of pay from 0% to 100%"],
    ["100% of 60% + 50% of 41%", "shares of pay from 0% to 100%"],
    ["1001% to 1%", "match rates from 0% to 1000%"],
    ["50% to 6% max 5000", 'cap is written "; max 5000"'],
    ["50% to 6%; 5000", 'write "max"'],
    ["50% to 6%; max", 'after "max" write dollars'],
    ["50% to 6%; max 50%", 'after "max" write dollars'],
    ["50% to 6%; max 5,000", "no commas inside numbers"],
    ["50% to 6%; max 5000; max 6000", "more than was expected"],
    ["50% to 6%; max 1234567890123456", "too long"],
    ["50, to 6%", "a match rate expected"],
    ["50% z 6%", '"to" or "of"'],
    ["50% to 6%".padEnd(513), "at most 512 characters"],
    ["50,5% to 6%", "no commas inside numbers"],
    ["-50% to 6%", "unexpected sign at position 1"],
    ["50% to 6% !", "unexpected sign at position 11"],
    ["50.% to 6%", "unexpected sign at position 3"],
    [".5% to 6%", "unexpected sign at position 1"],
    ["５０% to 6%", "unexpected sign at position 1"],
    ["1e3% to 6%", "a match rate expected"],
    ["=1+1", "unexpected sign at position 1"],
    ["nones", "a match rate expected"],
    ["of of of", "a match rate expected"],
  ])("refuses %j", (text, says) => {
    expect(() => matchFormula(text)).toThrow(DomainError);
    expect(() => matchFormula(text)).toThrow(says);
  });

  it("is the same match with slices as with bounds", () => {
    const slices = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(slices, (tiers) => {
        let upTo = 0;
        const withOf = tiers.map(([rate, slice]) => `${rate}% of ${slice}%`).join(" + ");
        const withTo = tiers.map(([rate, slice]) => `${rate}% to ${(upTo += slice)}%`).join(", ");
        expect(inPercent(matchFormula(withOf))).toEqual(inPercent(matchFormula(withTo)));
      }),
    );
  });

  it.each([
    ["of one kind", "1".repeat(100_000)],
    ["of spaces", " ".repeat(100_000)],
    ["of tiers", "50% to 6%, ".repeat(10_000)],
    ["of points", "1.".repeat(50_000)],
  ])("refuses 100,000 characters %s by their number", (_kind, text) => {
    expect(() => matchFormula(text)).toThrow("at most 512 characters");
  });

  it("refuses more words than any plan writes", () => {
    const words = (count: number) => new Array(count).fill("1%").join(" ");
    expect(() => matchFormula(words(64))).toThrow('"to" or "of"');
    expect(() => matchFormula(words(65))).toThrow("at most 64 words and numbers");
  });

  it("is refused by the name of the parameter that holds it", () => {
    expect(refusal(() => matchFormula(""))).toMatchObject({ problem: "invalid", field: "formula" });
    expect(refusal(() => matchFormula("", "match"))).toMatchObject({ problem: "invalid", field: "match" });
  });

  it("answers or refuses any text, and says so without repeating it", () => {
    const piece = fc.constantFrom(
      "50%",
      "6%",
      "to",
      "of",
      "up",
      ",",
      "+",
      ";",
      "max",
      "$",
      "5000",
      " ",
      "1.",
      "é",
      "%",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join(" ")),
        ),
        (text) => {
          try {
            for (const { rate, upTo } of matchFormula(text).tiers) {
              expect(rate >= 0 && rate <= 10 && upTo > 0 && upTo <= 1 + 1e-12).toBe(true);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
            expect((error as Error).message.length).toBeLessThanOrEqual(120);
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe("tiers as a table gives them", () => {
  it("may be rates above 100% and bounds up to all pay", () => {
    expect(() => {
      checkTiers([
        { rate: 2, upTo: 0.03 },
        { rate: 0, upTo: 1 },
      ]);
    }).not.toThrow();
  });

  it.each<[string, number, number]>([
    ["a rate above ten", 10.01, 0.03],
    ["a rate below zero", -0.01, 0.03],
    ["a bound above all pay", 1, 1.01],
    ["a bound of nothing", 1, 0],
  ])("may not have %s", (_what, rate, upTo) => {
    const problem = refusal(() => {
      checkTiers([{ rate, upTo }]);
    });
    expect(problem).toMatchObject({ problem: "invalid", field: "formula" });
  });
});
