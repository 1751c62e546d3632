import { describe, expect, it } from "vitest";
import { entryNamed } from "../../src/catalogue";

const review = (...args: unknown[]) => entryNamed("PITFALLS").evaluate(args);

describe("PITFALLS", () => {
  it("refuses two people on Medicare on a return of one", () => {
    const facts = (status: string) => [
      ["Filing status", status],
      ["On Medicare", 2],
    ];
    expect(() => review(facts("Single"))).toThrow("facts: On Medicare is at most 1, but on a joint return");
    expect(() => review(facts("MFJ"))).not.toThrow();
    expect(() => review([["On Medicare", 2]])).not.toThrow();
  });

  it("refuses them row by row", () => {
    const rows = [
      ["Filing status", "On Medicare", "Basis", "Balance"],
      ["Single", 2, 40000, 50000],
      ["MFJ", 2, 40000, 50000],
    ];
    const [bad, good] = review(rows);
    expect(bad?.every((cell) => cell instanceof Error)).toBe(true);
    expect(good?.[1]).toBe("Delayed conversion");
  });
});
