import { describe, expect, it } from "vitest";
import { projectionGeometry } from "../../src/taskpane/projectionGeometry";

describe("the picture of a projection", () => {
  it("draws all lines from one start, to one scale from 0", () => {
    const { lines, top } = projectionGeometry(
      100,
      [
        [150, 200],
        [50, 0],
      ],
      300,
      80,
    );
    expect(top).toBe(200);
    // A half of 200 is half way down; two years share the width.
    expect(lines).toEqual([
      [
        [0, 40],
        [150, 20],
        [300, 0],
      ],
      [
        [0, 40],
        [150, 60],
        [300, 80],
      ],
    ]);
  });

  it("stays within the drawing where everything is lost, or nothing was put in", () => {
    const { lines, top } = projectionGeometry(100, [[0]], 300, 80);
    expect(top).toBe(100);
    expect(lines[0]).toEqual([
      [0, 0],
      [300, 80],
    ]);
    expect(projectionGeometry(0, [[0, 0]], 300, 80).lines[0]?.map(([, y]) => y)).toEqual([80, 80, 80]);
  });
});
