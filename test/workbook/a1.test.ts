import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { address, areaOf, columnLetters, columnNumber, rangeOf } from "../../src/workbook/a1";

describe("A1 references", () => {
  it.each([
    ["A", 1],
    ["Z", 26],
    ["AA", 27],
    ["AZ", 52],
    ["BA", 53],
    ["XFD", 16_384],
  ])("column %s is number %d", (letters, number) => {
    expect(columnNumber(letters)).toBe(number);
    expect(columnLetters(number)).toBe(letters);
  });

  it("read back what they write", () => {
    const row = fc.integer({ min: 1, max: 1_048_576 });
    const column = fc.integer({ min: 1, max: 16_384 });
    fc.assert(
      fc.property(row, column, row, column, (top, left, bottom, right) => {
        const area = { top, left, bottom: Math.max(top, bottom), right: Math.max(left, right) };
        expect(areaOf(rangeOf(area))).toEqual(area);
      }),
    );
  });

  it("take signs and any case, and corners in any order", () => {
    expect(areaOf("$c$9:b4")).toEqual({ top: 4, left: 2, bottom: 9, right: 3 });
    expect(address(4, 2)).toBe("B4");
  });

  it.each(["", "A", "4", "A0", "A1:", "A1:B", "AAAA1", "A1:B2:C3", "Sheet!A1", "A1 "])(
    "refuse %j",
    (text) => {
      expect(areaOf(text)).toBeUndefined();
    },
  );
});
