import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cliffGeometry, type Edge } from "../../src/taskpane/cliffGeometry";

const edges: fc.Arbitrary<Edge[]> = fc
  .array(
    fc.record({
      away: fc.integer({ min: 0, max: 9_000_000 }),
      rateBefore: fc.option(fc.double({ min: -0.2, max: 1.5, noNaN: true }), { nil: undefined }),
      rateAfter: fc.double({ min: -0.2, max: 1.5, noNaN: true }),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.sort((a, b) => a.away - b.away));

describe("the picture of cliffs", () => {
  it("draws the rate as steps, and the conversion where it ends", () => {
    const { line, marks, here, topRate } = cliffGeometry(
      [
        { away: 50_000, rateBefore: 0.24, rateAfter: 0.32 },
        { away: 100_000, rateBefore: 0.32, rateAfter: 0.35 },
      ],
      25_000,
      216,
      80,
    );
    // 100,000 dollars and 8% of free space are 216 units: 500 dollars a unit; 40% is the next tenth above 35%.
    expect(topRate).toBe(0.4);
    expect(here).toBeCloseTo(50);
    expect(marks.map(({ x }) => Math.round(x))).toEqual([100, 200]);
    expect(line.map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual([
      [0, 32],
      [100, 32],
      [100, 16],
      [200, 16],
      [200, 10],
      [216, 10],
    ]);
  });

  it("writes numbers that would lie on each other on rows above", () => {
    const near = [1000, 1010, 1020, 9000].map((away) => ({ away, rateAfter: 0.1 }));
    expect(cliffGeometry(near, 0, 300, 80).marks.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
  });

  it("draws something where there is nothing ahead", () => {
    const { line, marks, here } = cliffGeometry([], 0, 300, 80);
    expect([marks, here]).toEqual([[], 0]);
    expect(line.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it("stays within its bounds, goes to the right only, and lays no number on another", () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 0, max: 9_000_000 }), (list, taxable) => {
        const { line, marks, here } = cliffGeometry(list, taxable, 300, 80);
        const xs = line.map(([x]) => x);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(300);
        xs.forEach((x, i) => expect(x).toBeGreaterThanOrEqual(xs[i - 1] ?? 0));
        for (const [x, y] of line) expect(x <= 300 && y >= -1e-9 && y <= 80 + 1e-9).toBe(true);
        marks.forEach((mark, i) => {
          for (const other of marks.slice(i + 1))
            expect(other.row !== mark.row || other.x - mark.x >= 14).toBe(true);
        });
      }),
    );
  });
});
