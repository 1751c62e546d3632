import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { employerMatch, matchOn } from "../../src/core/match";
import { silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { told } from "../support/told";

/** A plan year of 2026: amounts in whole cents, rates in whole percent, bounds in tenths of a percent. */
interface Facts {
  readonly pay: number;
  readonly deferrals: number;
  readonly tiers: readonly { readonly percent: number; readonly upTo: number }[];
  readonly most: number | undefined;
}

const facts: fc.Arbitrary<Facts> = fc.record({
  pay: fc.oneof(centsUpTo(400_000), centsUpTo(2_000_000)),
  deferrals: centsUpTo(60_000),
  tiers: fc
    .uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 4 })
    .chain((bounds) =>
      fc.tuple(
        ...bounds
          .sort((a, b) => a - b)
          .map((upTo) => fc.record({ percent: fc.integer({ min: 1, max: 200 }), upTo: fc.constant(upTo) })),
      ),
    ),
  most: fc.option(centsUpTo(30_000), { nil: undefined }),
});

type Answer = (year: Facts) => number;

const match: Answer = ({ pay, deferrals, tiers, most }) =>
  Math.round(
    employerMatch(silent, limitFigures(2026), dollarsOf(pay), dollarsOf(deferrals), {
      tiers: tiers.map(({ percent, upTo }) => ({
        rate: Number(`${percent}e-2`),
        upTo: Number(`${upTo}e-3`),
      })),
      most: most === undefined ? undefined : dollarsOf(most),
    }) * 100,
  );

/** The match by hand: exact in hundred-thousandths of a cent, then to the cent. */
function byHand({ pay, deferrals, tiers, most }: Facts, payLimit = 36_000_000, half = 50_000n): number {
  const counted = BigInt(Math.min(pay, payLimit));
  let before = 0n;
  let match = 0n;
  for (const { percent, upTo } of tiers) {
    const bound = counted * BigInt(upTo);
    const reached = BigInt(deferrals) * 1000n < bound ? BigInt(deferrals) * 1000n : bound;
    if (reached > before) match += (reached - before) * BigInt(percent);
    before = bound;
  }
  const whole = Number((match + half) / 100_000n);
  return Math.min(whole, most ?? Infinity);
}

describe("employer match", () => {
  keeps(
    "is the formula's arithmetic to the cent",
    match,
    {
      "counting all pay": (year) => byHand(year, Number.MAX_SAFE_INTEGER),
      "taking bounds for slices": (year) =>
        match({ ...year, tiers: year.tiers.map((tier, i) => ({ ...tier, upTo: tier.upTo + 10 * i })) }),
      "matching whole deferrals": ({ deferrals, tiers, most }) =>
        Math.min(Math.round((deferrals * (tiers[0]?.percent ?? 0)) / 100), most ?? Infinity),
      "forgetting the cap": (year) => match({ ...year, most: undefined }),
      "cutting off the half cent": (year) => byHand(year, 36_000_000, 0n),
    },
    (subject) =>
      fc.property(facts, (year) => {
        expect(subject(year)).toBe(byHand(year));
      }),
  );

  keeps(
    "never falls as deferrals rise",
    match,
    {
      "dropping the first tier once the second is reached": (year) =>
        year.deferrals > 1_000_000 ? match({ ...year, tiers: year.tiers.slice(1) }) : match(year),
    },
    (subject) =>
      fc.property(facts, centsUpTo(10_000), (year, more) => {
        expect(subject({ ...year, deferrals: year.deferrals + more })).toBeGreaterThanOrEqual(subject(year));
      }),
  );

  keeps(
    "never falls as pay rises under one rate",
    match,
    { "no match for the highly paid": (year) => (year.pay > 16_000_000 ? 0 : match(year)) },
    (subject) =>
      fc.property(facts, centsUpTo(300_000), (drawn, more) => {
        const year = { ...drawn, tiers: drawn.tiers.slice(0, 1) };
        expect(subject({ ...year, pay: year.pay + more })).toBeGreaterThanOrEqual(subject(year));
      }),
  );

  keeps(
    "is never above the plan's cap",
    match,
    { "forgetting the cap": (year) => match({ ...year, most: undefined }) },
    (subject) =>
      fc.property(facts, centsUpTo(30_000), (year, most) => {
        expect(subject({ ...year, most })).toBeLessThanOrEqual(most);
      }),
  );
});

describe("the tiers", () => {
  it("are told by their number, and added up where there are several", () => {
    const tiers = [
      { rate: 1, upTo: 0.03 },
      { rate: 0.5, upTo: 0.05 },
    ];
    const labels = told((sheet) => matchOn(sheet, 100_000, 5_000, { tiers }));
    expect(labels.filter((label) => label.endsWith("match on them"))).toEqual([
      "Tier 1: match on them",
      "Tier 2: match on them",
    ]);
    expect(labels.filter((label) => label === "Match so far")).toHaveLength(1);
  });
});
