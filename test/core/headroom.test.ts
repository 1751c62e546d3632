import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../src/core/errors";
import { limitFigures } from "../../src/core/figures";
import { afterTaxRoom, excessAdditions, type PlanYear } from "../../src/core/headroom";
import { silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { told } from "../support/told";

/** Amounts of the notices for three years, dollars. */
const notices = [
  { year: 2024, additions: 69_000, deferral: 23_000, from50: 7_500, from60: 7_500 },
  { year: 2025, additions: 70_000, deferral: 23_500, from50: 7_500, from60: 11_250 },
  { year: 2026, additions: 72_000, deferral: 24_500, from50: 8_000, from60: 11_250 },
];

/** A person's year in whole cents, with deferrals that are allowed. */
interface Facts {
  readonly notice: (typeof notices)[number];
  readonly age: number | undefined;
  readonly deferrals: number;
  readonly employer: number;
  readonly pay: number | undefined;
  readonly afterTax: number;
  readonly cap: number | undefined;
}

function catchUpAllowed({ notice, age = 0 }: Pick<Facts, "notice" | "age">): number {
  if (age < 50) return 0;
  return (age >= 60 && age <= 63 ? notice.from60 : notice.from50) * 100;
}

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });
const money = fc.oneof({ weight: 8, arbitrary: centsUpTo(90_000) }, { weight: 1, arbitrary: centsUpTo(1e9) });

const facts: fc.Arbitrary<Facts> = fc
  .record({ notice: fc.constantFrom(...notices), age: maybe(fc.integer({ min: 18, max: 80 })) })
  .chain(({ notice, age }) => {
    const most = notice.deferral * 100 + catchUpAllowed({ notice, age });
    return fc.record({
      notice: fc.constant(notice),
      age: fc.constant(age),
      deferrals: fc.oneof(fc.integer({ min: 0, max: most }), fc.constant(most)),
      employer: money,
      pay: maybe(fc.oneof(centsUpTo(80_000), centsUpTo(1_000_000))),
      afterTax: fc.oneof(fc.constant(0), centsUpTo(50_000)),
      cap: maybe(centsUpTo(50_000)),
    });
  });

function planOf({ age, deferrals, employer, pay, afterTax, cap }: Facts): PlanYear {
  return {
    age,
    deferrals: dollarsOf(deferrals),
    employer: dollarsOf(employer),
    compensation: pay === undefined ? undefined : dollarsOf(pay),
    afterTax: dollarsOf(afterTax),
    afterTaxCap: cap === undefined ? undefined : dollarsOf(cap),
  };
}

/** Answers a person's year in whole cents. */
type Answer = (year: Facts) => number;

const room: Answer = (year) =>
  Math.round(afterTaxRoom(silent, limitFigures(year.notice.year), planOf(year)) * 100);
const excess: Answer = (year) =>
  Math.round(excessAdditions(silent, limitFigures(year.notice.year), planOf(year)) * 100);

const limitOf = ({ notice, pay }: Facts) => Math.min(notice.additions * 100, pay ?? Infinity);
const regular = ({ notice, deferrals }: Facts) => Math.min(deferrals, notice.deferral * 100);
const additionsOf = (year: Facts) => regular(year) + year.employer + year.afterTax;
const capLeft = ({ cap, afterTax }: Facts) => (cap === undefined ? Infinity : Math.max(0, cap - afterTax));

/** The room by hand, in whole cents. */
const byHand: Answer = (year) => Math.min(Math.max(0, limitOf(year) - additionsOf(year)), capLeft(year));

describe("after-tax room", () => {
  keeps(
    "is the law's arithmetic to the cent",
    room,
    {
      "adding the catch-up limit to the limit": (year) =>
        Math.min(Math.max(0, limitOf(year) + catchUpAllowed(year) - additionsOf(year)), capLeft(year)),
      "leaving catch-up in the annual additions": (year) =>
        Math.max(0, room(year) - (year.deferrals - regular(year))),
      "forgetting the pay limit": (year) => room({ ...year, pay: undefined }),
      "forgetting the plan's cap": (year) => room({ ...year, cap: undefined }),
      "holding the cap against the room alone": (year) =>
        Math.min(room({ ...year, cap: undefined }), year.cap ?? Infinity),
      "capping pay at the compensation limit of the match": (year) =>
        room({ ...year, pay: Math.min(year.pay ?? 5_000_000, 5_000_000) }),
    },
    (subject) =>
      fc.property(facts, (year) => {
        expect(subject(year)).toBe(byHand(year));
      }),
  );

  keeps(
    "is never below zero and never above the limit",
    room,
    {
      "letting it go below zero": (year) => limitOf(year) - additionsOf(year),
      "adding instead of subtracting": (year) => limitOf(year) + year.employer,
    },
    (subject) =>
      fc.property(facts, (year) => {
        const answer = subject(year);
        expect(answer).toBeGreaterThanOrEqual(0);
        expect(answer).toBeLessThanOrEqual(limitOf(year));
      }),
  );

  keeps(
    "is none at or over the limit",
    room,
    { "taking the distance either way": (year) => Math.abs(limitOf(year) - additionsOf(year)) },
    (subject) =>
      fc.property(facts, centsUpTo(1_000), (year, over) => {
        const full = { ...year, employer: Math.max(0, limitOf(year) - regular(year) - year.afterTax) + over };
        expect(subject(full)).toBe(0);
      }),
  );

  keeps(
    "is gone, without an excess, once it is put in",
    { room, excess },
    {
      "a cent too much": { room: (year) => room(year) + 1, excess },
      "a cent too little": { room: (year) => Math.max(0, room(year) - 1), excess },
      "an excess that starts at the limit": {
        room,
        excess: (year) => Math.max(0, additionsOf(year) - limitOf(year) + 1),
      },
    },
    (subject) =>
      fc.property(facts, (drawn) => {
        const year = { ...drawn, cap: undefined };
        const left = subject.room(year);
        fc.pre(left > 0);
        const filled = { ...year, afterTax: year.afterTax + left };
        expect(room(filled)).toBe(0);
        expect(subject.excess(filled)).toBe(0);
      }),
  );

  keeps(
    "never grows with employer money",
    room,
    {
      "forgetting profit sharing above 30,000": (year) =>
        year.employer > 3_000_000 ? room({ ...year, employer: 0 }) : room(year),
    },
    (subject) =>
      fc.property(facts, centsUpTo(20_000), (year, more) => {
        expect(subject({ ...year, employer: year.employer + more })).toBeLessThanOrEqual(subject(year));
      }),
  );

  keeps(
    "never shrinks with pay",
    room,
    {
      "taking high pay for none": (year) => (year.pay !== undefined && year.pay > 7_000_000 ? 0 : room(year)),
    },
    (subject) =>
      fc.property(facts, centsUpTo(80_000), centsUpTo(80_000), (year, pay, more) => {
        expect(subject({ ...year, pay: pay + more })).toBeGreaterThanOrEqual(subject({ ...year, pay }));
      }),
  );

  keeps(
    "is none where there is an excess",
    { room, excess },
    {
      "an excess that counts catch-up": {
        room,
        excess: (year) => Math.max(0, additionsOf(year) + year.deferrals - regular(year) - limitOf(year)),
      },
      "room that forgets pay": { room: (year) => room({ ...year, pay: undefined }), excess },
    },
    (subject) =>
      fc.property(facts, (year) => {
        if (subject.excess(year) > 0) expect(subject.room(year)).toBe(0);
      }),
  );

  it("does not ask the cap for the excess", () => {
    fc.assert(
      fc.property(facts, (year) => {
        expect(excess(year)).toBe(Math.max(0, additionsOf(year) - limitOf(year)));
      }),
    );
  });

  it("is refused for deferrals above what the person may defer", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 1_000_000 }), (year, beyond) => {
        const most = year.notice.deferral * 100 + catchUpAllowed(year);
        const wrong = { ...year, deferrals: most + beyond };
        expect(() => room(wrong)).toThrow(DomainError);
        expect(() => excess(wrong)).toThrow((most / 100).toLocaleString("en-US"));
      }),
    );
  });
});

describe("deferrals that a plan may still turn into catch-up", () => {
  // Reg. §1.414(v)-1(b)(1)(i): from 50, as long as the 24,500 and 8,000 of 2026 are not used up.
  it.each([
    [49, 20_000, false],
    [50, 20_000, true],
    [50, 32_499.99, true],
    [50, 32_500, false],
    [undefined, 20_000, false],
  ])("are told at age %s with deferrals of %d: %s", (age, deferrals, expected) => {
    const labels = told((sheet) => afterTaxRoom(sheet, limitFigures(2026), { deferrals, employer: 0, age }));
    expect(labels.some((label) => label.startsWith("Not counted: deferrals"))).toBe(expected);
  });
});
