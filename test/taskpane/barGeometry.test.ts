import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barGeometry } from "../../src/taskpane/barGeometry";

const amount = fc.integer({ min: 0, max: 100_000 });

describe("the bar of the year's limit", () => {
  it("draws each part as wide as its share, up to the limit", () => {
    const { parts, limit, beyond } = barGeometry([24000, 12000, 0, 36000], 72000, 0, 360);
    expect(parts).toEqual([
      { x: 0, width: 120 },
      { x: 120, width: 60 },
      { x: 180, width: 0 },
      { x: 180, width: 180 },
    ]);
    expect(limit).toBe(360);
    expect(beyond).toBeUndefined();
  });

  it("draws what is above the limit beyond its line", () => {
    const { parts, limit } = barGeometry([60, 60], 80, 0, 120);
    expect(parts[1]).toEqual({ x: 60, width: 60 });
    expect(limit).toBe(80);
  });

  it("draws catch-up outside, after a gap, at the same scale", () => {
    const { parts, limit, beyond } = barGeometry([72], 72, 8, 326);
    expect(parts[0]?.width).toBe(288);
    expect(limit).toBe(288);
    expect(beyond).toEqual({ x: 294, width: 32 });
  });

  it("draws nothing of nothing", () => {
    expect(barGeometry([0, 0], 0, 0, 320)).toEqual({
      parts: [
        { x: 0, width: 0 },
        { x: 0, width: 0 },
      ],
      limit: 0,
      beyond: undefined,
    });
  });

  it("always stays within the drawing, part after part", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 6 }),
        amount,
        amount,
        (amounts, limit, outside) => {
          const { parts, limit: line, beyond } = barGeometry(amounts, limit, outside, 320);
          let end = 0;
          for (const { x, width } of parts) {
            expect(x).toBeCloseTo(end, 6);
            end = x + width;
          }
          expect(line).toBeLessThanOrEqual(320.000001);
          expect(beyond === undefined ? end : beyond.x + beyond.width).toBeLessThanOrEqual(320.000001);
        },
      ),
    );
  });
});
