import { describe, expect, it } from "vitest";
import { federalLaw } from "../../../src/core/federal/figures";
import { livingApartMatters } from "../../../src/core/federal/household";
import { peopleOnMedicare, premiumTiers } from "../../../src/core/federal/medicarePremiums";
import { baseAmounts } from "../../../src/core/federal/socialSecurity";
import type { FilingStatus } from "../../../src/core/filingStatus";

const household = (filingStatus: FilingStatus) => ({ filingStatus, income: 0, livedApart: true });

describe("spouses who lived apart", () => {
  // IRC §86(c)(1): 32,000 on a joint return, 25,000 for those who lived apart and file separately.
  it.each([
    ["MFJ", 32_000, 44_000],
    ["MFS", 25_000, 34_000],
  ] as const)("%s: benefits are taxed from %d and %d", (status, base, adjustedBase) => {
    expect(baseAmounts(federalLaw(2026), household(status))).toEqual({ base, adjustedBase });
  });

  it("have a single person's premium tiers on separate returns, and the joint ones on a joint return", () => {
    const tiersOf = (status: FilingStatus, livedApart: boolean) =>
      premiumTiers({ ...household(status), livedApart }).tiers;
    expect(tiersOf("MFS", true)).toEqual(tiersOf("Single", false));
    expect(tiersOf("MFS", false)).not.toEqual(tiersOf("Single", false));
    expect(tiersOf("MFJ", true)).toEqual(tiersOf("MFJ", false));
    expect(tiersOf("MFJ", false)).not.toEqual(tiersOf("Single", false));
  });
});

describe("whether spouses lived apart", () => {
  it("matters on separate returns alone", () => {
    const statuses = ["Single", "MFJ", "MFS", "HOH", "QSS"] as const;
    expect(statuses.filter(livingApartMatters)).toEqual(["MFS"]);
  });
});

describe("people on Medicare", () => {
  it.each([
    ["MFJ", 2],
    ["MFS", 1],
    ["QSS", 1],
  ] as const)("%s, both past 65: %d, by the people on the return", (filingStatus, count) => {
    const ages = { filingStatus, income: 0, age: 70, spouseAge: 70 };
    expect(peopleOnMedicare(ages)).toBe(count);
    expect(peopleOnMedicare({ ...ages, onMedicare: true })).toBe(count);
  });
});
