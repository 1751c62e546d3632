import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInWords, dayOf, isoDate, lastDay, serialOf } from "../../src/core/calendar";

/** The same by the clock of the machine: Excel's 25569 is 1 January 1970. */
function byMachine(serial: number) {
  const date = new Date((serial - 25_569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const serial = fc.integer({ min: 61, max: 2_958_465 });

describe("the calendar", () => {
  it.each([
    [61, "1900-03-01"],
    [25_569, "1970-01-01"],
    [36_585, "2000-02-29"],
    [46_023, "2026-01-01"],
    [46_206, "2026-07-03"],
    [46_387, "2026-12-31"],
    [73_109, "2100-02-28"],
    [73_110, "2100-03-01"],
    [2_958_465, "9999-12-31"],
  ])("%d is %s", (number, text) => {
    expect(isoDate(number)).toBe(text);
  });

  it("is the machine's for every day that Excel knows", () => {
    fc.assert(
      fc.property(serial, (number) => {
        expect(dayOf(number)).toEqual(byMachine(number));
        expect(serialOf(dayOf(number))).toBe(number);
      }),
      { numRuns: 20_000 },
    );
  });

  it("counts on by one from day to day over four hundred years", () => {
    for (let number = 61; number < 61 + 146_097; number += 1) {
      if (serialOf(dayOf(number)) !== number) throw new Error(`Day ${number}`);
      if (dayOf(number).day !== byMachine(number).day) throw new Error(`Day ${number}`);
    }
  });

  it("knows how long a month is", () => {
    const lengths = (year: number) => Array.from({ length: 12 }, (_, month) => lastDay(year, month + 1));
    expect(lengths(2026)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([lastDay(2028, 2), lastDay(2100, 2)]).toEqual([29, 28]);
  });

  it("says a day in words", () => {
    expect([46_206, 46_023, 46_387].map(dayInWords)).toEqual(["3 July", "1 January", "31 December"]);
  });
});
