import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deferralRoom } from "../../src/core/deferral";
import { catchUpLimit, refuseExcessDeferrals, type CatchUpOffered } from "../../src/core/deferralLimit";
import { limitFigures } from "../../src/core/figures";
import { silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { refusal } from "../support/refusal";
import { told } from "../support/told";

/** A person's year in 2026, in whole cents. */
interface Facts {
  readonly deferrals: number;
  readonly age: number | undefined;
  readonly offered: CatchUpOffered | undefined;
  readonly pay: number | undefined;
}

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });
const facts: fc.Arbitrary<Facts> = fc.record({
  deferrals: centsUpTo(50_000),
  age: maybe(fc.integer({ min: 18, max: 80 })),
  offered: maybe(fc.constantFrom("None" as const, "50+" as const, "60-63" as const)),
  pay: maybe(centsUpTo(60_000)),
});

type Answer = (year: Facts) => number;

const room: Answer = ({ deferrals, age, offered, pay }) =>
  Math.round(
    deferralRoom(silent, limitFigures(2026), {
      deferrals: dollarsOf(deferrals),
      age,
      catchUp: offered,
      compensation: pay === undefined ? undefined : dollarsOf(pay),
    }) * 100,
  );

/** What this person may defer in 2026 by Notice 2025-67, in whole cents. */
function mostOf({ age = 0, offered = "60-63", pay = Infinity }: Facts): number {
  const large = age >= 60 && age <= 63 && offered === "60-63";
  const catchUp = age < 50 || offered === "None" ? 0 : large ? 1_125_000 : 800_000;
  return Math.min(2_450_000 + catchUp, pay);
}

describe("deferral still allowed", () => {
  keeps(
    "is the law's arithmetic to the cent",
    room,
    {
      "adding both catch-ups from 60 to 63": (year) =>
        room(year) + (year.age !== undefined && year.age >= 60 && year.age <= 63 ? 800_000 : 0),
      "keeping the larger catch-up at 64": (year) => room({ ...year, age: year.age === 64 ? 63 : year.age }),
      "starting catch-up at 51": (year) => room({ ...year, age: year.age === 50 ? 49 : year.age }),
      "forgetting what the plan offers": (year) => room({ ...year, offered: undefined }),
      "forgetting pay": (year) => room({ ...year, pay: undefined }),
    },
    (subject) =>
      fc.property(facts, (year) => {
        expect(subject(year)).toBe(Math.max(0, mostOf(year) - year.deferrals));
      }),
  );

  keeps(
    "is never below zero, and gone once it is used",
    room,
    {
      "letting it go below zero": (year) => mostOf(year) - year.deferrals,
      "a cent too much": (year) => room(year) + 1,
    },
    (subject) =>
      fc.property(facts, (year) => {
        const left = subject(year);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(subject({ ...year, deferrals: year.deferrals + left })).toBe(0);
      }),
  );

  keeps(
    "never grows with what was deferred",
    room,
    { "answering an excess as room": (year) => Math.abs(mostOf(year) - year.deferrals) },
    (subject) =>
      fc.property(facts, centsUpTo(10_000), (year, more) => {
        expect(subject({ ...year, deferrals: year.deferrals + more })).toBeLessThanOrEqual(subject(year));
      }),
  );
});

describe("the catch-up limit by age", () => {
  it.each([
    [2026, 8_000, 11_250],
    [2025, 7_500, 11_250],
    [2024, 7_500, 7_500],
  ])("of %d", (year, regular, from60) => {
    for (let age = 1; age <= 125; age += 1) {
      const expected = age < 50 ? 0 : age >= 60 && age <= 63 ? from60 : regular;
      expect(catchUpLimit(silent, limitFigures(year), age), `at ${age}`).toBe(expected);
    }
  });
});

describe("what is told beside the room", () => {
  const excess = "Excess deferrals, to be paid back by 15 April";
  const abovePay = "Deferrals are above pay: check both";
  const tells = (deferrals: number, compensation?: number) =>
    told((sheet) => deferralRoom(sheet, limitFigures(2026), { deferrals, compensation }));

  // 24,500 is the limit of 2026.
  it.each([
    [24_500.01, [excess]],
    [24_500, []],
  ])("an excess, at deferrals of %d", (deferrals, expected) => {
    expect(tells(deferrals).filter((label) => label === excess || label === abovePay)).toEqual(expected);
  });

  it.each([
    [20_000, []],
    [20_000.01, [abovePay]],
    [24_500, [abovePay]],
    [24_500.01, [excess]],
  ])("pay of 20,000 below deferrals of %d", (deferrals, expected) => {
    expect(tells(deferrals, 20_000).filter((label) => label === excess || label === abovePay)).toEqual(
      expected,
    );
  });

  it("no sum with a catch-up of nothing", () => {
    const at = (age: number) =>
      told((sheet) => deferralRoom(sheet, limitFigures(2026), { deferrals: 0, age }));
    expect(at(49)).not.toContain("Most this person may defer");
    expect(at(50)).toContain("Most this person may defer");
  });
});

describe("deferrals above what the person may defer", () => {
  it.each([
    [undefined, "give the age to count catch-up"],
    [49, "catch-up included"],
  ])("are refused at age %s", (age, says) => {
    const problem = refusal(() => {
      refuseExcessDeferrals(24_500.01, 24_500, age);
    });
    expect(problem).toMatchObject({ problem: "invalid", field: "deferrals" });
    expect(problem.message).toMatch(/^deferrals: at most 24,500 for this year/);
    expect(problem.message).toContain(says);
  });

  it("are not those that reach it", () => {
    expect(() => {
      refuseExcessDeferrals(24_500, 24_500, 49);
    }).not.toThrow();
  });
});
