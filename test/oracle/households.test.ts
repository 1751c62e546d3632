import { describe, expect, it } from "vitest";
import { oracleFederal } from "./federal/index";
import { household, households } from "./households";

describe("random households", () => {
  it("are the same for the same seed, and whole to the cent", () => {
    expect(household(7)).toEqual(household(7));
    for (const h of households(0, 2_000))
      for (const amount of Object.values(h))
        if (typeof amount === "number")
          expect(Math.abs(amount * 100 - Math.round(amount * 100))).toBeLessThan(1e-4);
  });

  it("reach every line of the federal return", () => {
    const reached = { amt: 0, niit: 0, credits: 0, senior: 0, benefits: 0, itemized: 0 };
    for (const h of households(0, 5_000)) {
      const r = oracleFederal(h);
      for (const line of Object.values(r))
        if (typeof line === "number") expect(Number.isFinite(line)).toBe(true);
      expect(r.total).toBeGreaterThanOrEqual(0);
      if (r.amt > 0) reached.amt += 1;
      if (r.niit > 0) reached.niit += 1;
      if (r.credits > 0) reached.credits += 1;
      if (r.seniorDeduction > 0) reached.senior += 1;
      if (r.taxableSocialSecurity > 0) reached.benefits += 1;
      if (r.deduction > 50_000) reached.itemized += 1;
    }
    for (const [line, times] of Object.entries(reached)) expect(times, line).toBeGreaterThan(50);
  });
});
