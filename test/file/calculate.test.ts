import { describe, expect, it } from "vitest";
import { bookOf } from "../../src/file/book";
import { calculate } from "../../src/file/calculate";
import { write } from "../../src/file/write";
import { areaOf } from "../../src/workbook/a1";
import type { Change } from "../../src/workbook/port";
import { openArchive, sheetsOf } from "./archive";

const day = "2026-11-23";
const at = (range: string, sheet = "Data") => ({ sheet, range });
const formula = (range: string, text: string): Change => ({ do: "formula", at: at(range), formula: text });

function calculated(...changes: Change[]) {
  const book = bookOf([{ do: "add sheet", sheet: "Data" }, ...changes]);
  const { values } = calculate(book, day);
  return (range: string, sheet = "Data") => values.get(sheet)?.get(range);
}

function cellsOf(...changes: Change[]) {
  const book = bookOf([{ do: "add sheet", sheet: "Data" }, ...changes]);
  const archive = openArchive(write(book, calculate(book, day), "Test"));
  const cells = sheetsOf(archive)[0]?.cells ?? [];
  return { archive, cell: (address: string) => cells.find((one) => one.address === address) };
}

describe("a book", () => {
  it("calculates formulas in any order, and what they spill", () => {
    const value = calculated(
      formula("A1", "=A2+1"),
      formula("A2", "=SUM(C1:C3)"),
      formula("C1", "={1;2;3}*B1"),
      { do: "number", at: at("B1"), value: 10 },
    );
    expect(["A1", "A2", "C1", "C2", "C3"].map((cell) => value(cell))).toEqual([61, 60, 10, 20, 30]);
  });

  it("knows names and tables", () => {
    const value = calculated(
      {
        do: "text",
        at: at("A1:B3"),
        rows: [
          ["Name", "Pay"],
          ["Hill", ""],
          ["Diaz", ""],
        ],
      },
      { do: "number", at: at("B2"), value: 5 },
      { do: "number", at: at("B3"), value: 7 },
      { do: "table", at: at("A1:B3"), name: "People" },
      { do: "name", name: "base", at: at("B2") },
      formula("D1", "=SUM(People[Pay])+base"),
      formula("D2", "=SUM(People[Bonus])"),
    );
    expect(value("D1")).toBe(17);
    expect(value("D2")).toMatchObject({ basicValue: "#REF!" });
  });

  it("follows a sheet that is renamed, and forgets one that is removed", () => {
    const value = calculated(
      { do: "number", at: at("A1"), value: 1 },
      { do: "rename sheet", sheet: "Data", to: "Other" },
      { do: "add sheet", sheet: "Gone" },
      { do: "remove sheet", sheet: "Gone" },
    );
    expect(value("A1", "Other")).toBe(1);
    expect(value("A1", "Gone")).toBeUndefined();
  });

  it("clears a cell, and takes empty text for a blank", () => {
    const value = calculated(
      { do: "number", at: at("A1"), value: 1 },
      { do: "clear", at: at("A1") },
      { do: "text", at: at("B1:C1"), rows: [["", "x"]] },
    );
    expect([value("A1"), value("B1"), value("C1")]).toEqual([undefined, undefined, "x"]);
  });

  it("refuses a spill over a filled cell, another spill, and formulas that go round in a circle", () => {
    expect(() => calculated(formula("A1", "={1;2}"), { do: "number", at: at("A2"), value: 5 })).toThrow(
      "cannot spill",
    );
    expect(() => calculated(formula("A1", "={1;2}"), formula("A2", "=7"))).toThrow("cannot spill");
    expect(() => calculated(formula("A1", "=A2+1"), formula("A2", "=A1+1"))).toThrow("circle");
  });

  it("refuses a sheet that is not there and a range that is none", () => {
    expect(() => calculated({ do: "clear", at: at("A1", "Elsewhere") })).toThrow("No sheet Elsewhere");
    expect(() => calculated({ do: "clear", at: at("A") })).toThrow("No range");
  });
});

describe("a written book", () => {
  it("keeps text as text, whatever it looks like", () => {
    const texts = ["=1+1", "+1", "-1", "@x", "00123", "TRUE", "#N/A", "1e5", "<b>&", "Zoë 你好", " a "];
    const { archive, cell } = cellsOf({
      do: "text",
      at: at(`A1:A${texts.length}`),
      rows: texts.map((text) => [text]),
    });
    texts.forEach((text, index) => {
      const found = cell(`A${index + 1}`);
      expect(found?.attributes.t, text).toBe("s");
      expect(found?.formula, text).toBeUndefined();
    });
    expect(archive.text("xl/sharedStrings.xml")).toContain("&lt;b&gt;&amp;");
    // Edited by hand, what starts like a formula stays text too.
    expect(archive.text("xl/styles.xml")).toContain('quotePrefix="1"');
    expect(cell("A1")?.attributes.s).toBeDefined();
    expect(cell("A5")?.attributes.s).toBeUndefined();
  });

  it("tells the kind of what a formula shows", () => {
    const { cell } = cellsOf(
      formula("A1", "=1/4"),
      formula("A2", '="a"&"b"'),
      formula("A3", "=1<2"),
      formula("A4", "=1/0"),
      formula("A5", '={1;"x"}'),
    );
    const told = (address: string) => [cell(address)?.attributes.t, cell(address)?.value];
    expect(told("A1")).toEqual([undefined, "0.25"]);
    expect(told("A2")).toEqual(["str", "ab"]);
    expect(told("A3")).toEqual(["b", "1"]);
    expect(told("A4")).toEqual(["e", "#DIV/0!"]);
    expect(told("A5")).toEqual([undefined, "1"]);
    expect(cell("A6")?.attributes.t).toBe("s");
    expect(areaOf(cell("A5")?.formula?.attributes.ref ?? "")).toMatchObject({ top: 5, bottom: 6 });
  });

  it("refuses to keep text that a reader would take for a number, rather than to keep it wrong", () => {
    for (const text of ["12", "-1.5", "inf", "NaN", "true", " "]) {
      expect(() => cellsOf(formula("A1", `="${text}"&""`)), text).toThrow("like a number");
    }
    expect(() => cellsOf(formula("A1", "={1;2}/{1;0}"))).toThrow("error within what is spilled, at A2");
  });
});
