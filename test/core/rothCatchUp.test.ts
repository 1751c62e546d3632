import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { rothCatchUpRequired } from "../../src/core/rothCatchUp";
import { told } from "../support/told";

const tells = (year: number, wages: number) =>
  told((sheet) => rothCatchUpRequired(sheet, year, limitFigures(year - 1), wages));

describe("Roth catch-up", () => {
  // SECURE 2.0 Act §603 is for years after 2023; Notice 2023-62 waits with it for two of them.
  it.each([
    [2023, "No Roth catch-up rule before 2024"],
    [2024, "Not enforced in 2024 and 2025"],
    [2025, "Not enforced in 2024 and 2025"],
  ])("tells why it is not required in %d", (year, why) => {
    expect(tells(year, 1_000_000)).toContain(why);
  });

  it.each([
    [150_000, false],
    [150_000.01, true],
  ])("warns of a plan without Roth where it is required: wages of %d, %s", (wages, expected) => {
    expect(tells(2026, wages).some((label) => label.startsWith("Without a Roth feature"))).toBe(expected);
  });
});
