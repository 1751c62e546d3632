import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, monthsAfter, serialOf } from "../../src/workbook/dates";

describe("days as Excel keeps them", () => {
  // Published: Microsoft's page on DATEVALUE has 1 January 2008 as 39448; its page on EDATE has the others.
  it.each([
    ["2008-01-01", 39_448],
    ["1970-01-01", 25_569],
    ["2011-01-15", 40_558],
  ])("%s is %d", (day, serial) => {
    expect(serialOf(day)).toBe(serial);
    expect(dayOf(serial)).toBe(day);
  });

  it("leave the time of day out", () => {
    expect(dayOf(40_558.999)).toBe("2011-01-15");
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-06-31",
    "26-06-30",
    "2026-6-3",
    "",
    "today",
    "1900-01-01",
  ])("know no day %j", (text) => {
    expect(serialOf(text)).toBeNaN();
  });

  it.each([
    ["2011-01-15", 1, "2011-02-15"],
    ["2011-01-15", -1, "2010-12-15"],
    ["2011-01-15", 2, "2011-03-15"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2023-02-28", 12, "2024-02-28"],
    ["2026-10-31", -8, "2026-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
  ])("%s and %d months is %s", (day, months, later) => {
    expect(dayOf(monthsAfter(serialOf(day), months))).toBe(later);
  });

  it("read back what they write", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(serialOf(dayOf(serial))).toBe(serial);
      }),
    );
  });
});
