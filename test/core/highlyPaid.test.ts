import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { isHighlyPaid } from "../../src/core/highlyPaid";
import { told } from "../support/told";

describe("ownership", () => {
  it.each([
    [undefined, "Ownership not tested: no share given"],
    [0, "Owns more than 5%"],
    [0.06, "Owns more than 5%"],
  ])("of %s is told", (share, label) => {
    const labels = told((sheet) => isHighlyPaid(sheet, limitFigures(2025), 100_000, share));
    expect(labels.filter((one) => one.startsWith("Own"))).toEqual([label]);
  });
});
