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

  it("holds last year's pay against last year's figure, whatever this year's table says", () => {
    // Notice 2024-80: 160,000 for 2025. The table is of 2026, so that its figure counts for pay of 2026.
    const limits = [["HCE pay", 200_000, "entered", "Memo"]];
    const facts = (pay: number) => [
      ...[
        ["Year", 2026],
        ["After-tax", 1],
        ["Prior year pay", pay],
      ],
      ["Owner share", "None"],
    ];
    expect(review(facts(160_000.01), limits)[1]?.slice(0, 2)).toEqual(["ACP test", "Applies"]);
    expect(review(facts(160_000), limits)[1]?.slice(1, 3)).toEqual(["Clear", "ACP test."]);
  });

  it("takes wages that decide Roth catch-up from a table of the year, where they are announced late", () => {
    const limits = [["Roth catch-up wages", 155_000, "projected", "Memo"]];
    const facts = (wages: number) => [
      ...[
        ["Year", 2026],
        ["Age", 52],
        ["Prior Box 3 wages", wages],
        ["Roth available", "No"],
      ],
    ];
    expect(review(facts(155_000), limits)[1]?.slice(1, 3)).toEqual(["Clear", "Roth catch-up."]);
    expect(review(facts(155_000.01), limits)[1]?.slice(0, 2)).toEqual(["Roth catch-up", "Applies"]);
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
