import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { filingStatus, type FilingStatus } from "../../src/core/filingStatus";
import { rothIraLimit } from "../../src/core/rothIra";
import { silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { told } from "../support/told";

/** A person's year in 2026, in whole cents. */
interface Facts {
  readonly status: FilingStatus;
  readonly magi: number;
  readonly age: number | undefined;
  readonly pay: number | undefined;
  readonly traditional: number;
}

/** Where the phase-out of 2026 starts and ends, dollars, by Notice 2025-67. */
const phaseOuts: Readonly<Record<FilingStatus, readonly [number, number]>> = {
  Single: [153_000, 168_000],
  HOH: [153_000, 168_000],
  MFJ: [242_000, 252_000],
  QSS: [242_000, 252_000],
  MFS: [0, 10_000],
};

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });
const facts: fc.Arbitrary<Facts> = fc
  .constantFrom<FilingStatus>("Single", "MFJ", "MFS", "HOH", "QSS")
  .chain((status) => {
    const [start, end] = phaseOuts[status];
    return fc.record({
      status: fc.constant(status),
      magi: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: start * 100, max: end * 100 }) },
        { weight: 3, arbitrary: fc.integer({ min: start, max: end }).map((dollars) => dollars * 100) },
        { weight: 1, arbitrary: centsUpTo(300_000) },
      ),
      age: maybe(fc.integer({ min: 18, max: 80 })),
      pay: maybe(centsUpTo(12_000)),
      traditional: fc.oneof(fc.constant(0), centsUpTo(9_000)),
    });
  });

type Answer = (year: Facts) => number;

const allowed: Answer = ({ status, magi, age, pay, traditional }) =>
  Math.round(
    rothIraLimit(silent, limitFigures(2026), {
      filingStatus: status,
      magi: dollarsOf(magi),
      age,
      compensation: pay === undefined ? undefined : dollarsOf(pay),
      traditional: dollarsOf(traditional),
    }) * 100,
  );

const limitOf = ({ age = 0, pay = Infinity }: Facts) => Math.min(age >= 50 ? 860_000 : 750_000, pay);

/** The allowed contribution by hand, in whole cents; `step` rounds what the phase-out leaves. */
function byHand(year: Facts, step = upToTen, floor = 20_000): number {
  const [start, end] = phaseOuts[year.status].map((dollars) => dollars * 100) as [number, number];
  const limit = limitOf(year);
  const left = Math.max(0, limit - year.traditional);
  if (year.magi <= start) return left;
  if (year.magi >= end) return 0;
  const shrunk = step(BigInt(limit) * BigInt(end - year.magi), BigInt(end - start));
  return Math.min(Math.max(shrunk, floor), left);
}

function upToTen(part: bigint, whole: bigint): number {
  return Number((part + 1000n * whole - 1n) / (1000n * whole)) * 1000;
}

function downToTen(part: bigint, whole: bigint): number {
  return Number(part / (1000n * whole)) * 1000;
}

describe("Roth IRA contribution allowed", () => {
  keeps(
    "is the law's arithmetic to the cent",
    allowed,
    {
      "rounding down to $10": (year) => byHand(year, downToTen),
      "not rounding": (year) => byHand(year, (part, whole) => Number(part / whole)),
      "a floor of nothing": (year) => byHand(year, upToTen, 0),
      "a floor that stands above pay": (year) => Math.max(byHand(year), byHand(year) > 0 ? 20_000 : 0),
      "forgetting traditional contributions": (year) => allowed({ ...year, traditional: 0 }),
      "taking head of household for joint": (year) =>
        allowed({ ...year, status: year.status === "HOH" ? "MFJ" : year.status }),
    },
    (subject) =>
      fc.property(facts, (year) => {
        expect(subject(year)).toBe(byHand(year));
      }),
  );

  keeps(
    "never grows with income",
    allowed,
    { "coming back after the end": (year) => (year.magi > 26_000_000 ? limitOf(year) : allowed(year)) },
    (subject) =>
      fc.property(facts, centsUpTo(200_000), (year, more) => {
        expect(subject({ ...year, magi: year.magi + more })).toBeLessThanOrEqual(subject(year));
      }),
  );

  keeps(
    "is a multiple of $10, and at least $200 or nothing, where only income binds",
    allowed,
    {
      "not rounding": (year) => byHand(year, (part, whole) => Number(part / whole)),
      "a floor of nothing": (year) => byHand(year, upToTen, 0),
    },
    (subject) =>
      fc.property(facts, (drawn) => {
        const answer = subject({ ...drawn, pay: undefined, traditional: 0 });
        expect(answer % 1000).toBe(0);
        expect(answer === 0 || answer >= 20_000).toBe(true);
      }),
  );
});

describe("filing status", () => {
  it.each([
    ["single", "Single"],
    [" SINGLE ", "Single"],
    ["mfj", "MFJ"],
    ["Married filing jointly", "MFJ"],
    ["MARRIED FILING SEPARATELY", "MFS"],
    ["Head of household", "HOH"],
    ["hoh", "HOH"],
    ["Qualifying surviving spouse", "QSS"],
  ])("%s is %s", (text, status) => {
    expect(filingStatus(text)).toBe(status);
  });

  it.each(["", "married", "widow", "constructor", "__proto__", "single ".repeat(20_000)])(
    "refuses what names none",
    (text) => {
      expect(() => filingStatus(text)).toThrow("filing_status: Single, MFJ, MFS, HOH or QSS");
    },
  );
});

describe("what is told beside the limit", () => {
  const tells = (status: FilingStatus, magi: number) =>
    told((sheet) => rothIraLimit(sheet, limitFigures(2026), { filingStatus: status, magi }));

  it("a separate return's way out, and nobody else's", () => {
    const hint = "If they lived apart all year, use Single";
    expect(tells("MFS", 5_000)).toContain(hint);
    expect(tells("Single", 5_000)).not.toContain(hint);
  });

  it("no reduction for income up to the start of the phase-out", () => {
    expect(tells("Single", 153_000)).not.toContain("Reduction");
    expect(tells("Single", 153_000.01)).toContain("Reduction");
  });
});
