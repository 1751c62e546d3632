import { beforeEach, describe, expect, test } from "vitest";
import { Sentences, type Place } from "../../src/tryout/sentences";
import { statusOf, type SelectedCell } from "../../src/tryout/status";

const place: Place = { sheet: "s", row: 4, column: 2 };
const formula = "=MBDR.LIMIT(A1,A2)";

function failure(code: string, sentence: string, row = 0) {
  return { row, column: 0, code, sentence };
}

let sentences: Sentences;
beforeEach(() => {
  sentences = new Sentences();
});

function status(cell: Partial<SelectedCell>, originFormula = formula): string {
  const selected = { place, address: "C5", shown: "#VALUE!", formula, ...cell };
  return statusOf(selected, sentences, () => originFormula);
}

describe("the status line", () => {
  test("is empty for a cell without an error", () => {
    sentences.note(place, [failure("#VALUE!", "caught by IFERROR")]);
    expect(status({ shown: "5" })).toBe("");
    expect(status({ shown: "#1 client" })).toBe("");
  });

  test("gives the sentence behind the code that the cell shows", () => {
    sentences.note(place, [failure("#N/A", "another")]);
    sentences.note(place, [failure("#VALUE!", "year: a whole year")]);
    expect(status({})).toBe("C5 #VALUE! year: a whole year");
  });

  test("forgets a sentence when the formula is calculated anew", () => {
    sentences.note(place, [failure("#VALUE!", "year: a whole year")]);
    sentences.beginPass();
    sentences.note(place, []);
    expect(status({})).toBe("C5 #VALUE! an error in this cell, or in a cell that it reads");
  });

  test("does not take a sentence from another cell or sheet", () => {
    sentences.note({ ...place, row: 5 }, [failure("#VALUE!", "year: a whole year")]);
    sentences.note({ ...place, sheet: "t" }, [failure("#VALUE!", "year: a whole year")]);
    expect(status({})).toMatch(/an error in this cell/);
  });

  test("explains the grid's own errors", () => {
    expect(status({ shown: "#SPILL!" })).toMatch(/clear the cells/);
    expect(status({ shown: "#NAME?" })).toMatch(/no function or name/);
  });
});

describe("the status line of a spilled cell", () => {
  const below = { place: { ...place, row: 6 }, formula: "" };

  test("gives the sentence of its own row", () => {
    sentences.note(place, [failure("#VALUE!", "first", 1), failure("#VALUE!", "second", 2)]);
    expect(status(below)).toBe("C5 #VALUE! second");
  });

  test("gives no sentence where the answer was sorted first: rows have moved", () => {
    sentences.note(place, [failure("#VALUE!", "second", 2)]);
    expect(status(below, "=SORT(MBDR.LIMIT(A1:A9,A2))")).toMatch(/an error in this cell/);
  });
});
