import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainFormula } from "../../../src/workbook/explain/formula";
import { tokensOf } from "../../../src/workbook/formula/tokens";
import type { Name } from "../../../src/workbook/port";

const names: readonly Name[] = [
  { name: "year", sheet: "Hill 2026", at: { sheet: "Hill 2026", range: "C6" } },
  { name: "year", sheet: "Other", at: { sheet: "Other", range: "C7" } },
  { name: "year", at: { sheet: "Firm", range: "A1" } },
  { name: "firm_limits", at: { sheet: "Firm's law", range: "A2:E9" } },
];

const explain = (formula: string) => explainFormula(formula, "Hill 2026", names);
const sentence = (formula: string) => {
  const result = explain(formula);
  if ("formula" in result) throw new Error(`explained as ${result.formula}`);
  return result.sentence;
};

describe("the formula that explains another", () => {
  it.each([
    ["a call of constants", '=MBDR.LIMIT(2026,"Deferral")', '=MBDR.EXPLAIN("LIMIT",2026,"Deferral")'],
    ["a call of nothing", "=MBDR.LIMITS()", '=MBDR.EXPLAIN("LIMITS")'],
    ["any case", "=mbdr.Limit(2026,b4)", `=MBDR.EXPLAIN("LIMIT",2026,'Hill 2026'!$B$4)`],
    ["left-out arguments", "=MBDR.LIMIT(2026,,45,)", '=MBDR.EXPLAIN("LIMIT",2026,,45,)'],
    [
      "cells, fixed or not",
      "=MBDR.LIMIT($C6,C$7,$C$8)",
      `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6,'Hill 2026'!$C$7,'Hill 2026'!$C$8)`,
    ],
    ["a block", "=MBDR.LIMIT(2026,A,1,A2:E9)", `=MBDR.EXPLAIN("LIMIT",2026,A,1,'Hill 2026'!$A$2:$E$9)`],
    [
      "whole columns and rows",
      "=MBDR.LIMIT(A:$B,1:$3)",
      `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$A:$B,'Hill 2026'!$1:$3)`,
    ],
    [
      "a spilled range",
      "=MBDR.LIMIT(2026,A1#/B2)",
      `=MBDR.EXPLAIN("LIMIT",2026,'Hill 2026'!$A$1#/'Hill 2026'!$B$2)`,
    ],
    ["another sheet", "=MBDR.LIMIT(Law!B4,Law!B5:C6)", '=MBDR.EXPLAIN("LIMIT",Law!$B$4,Law!$B$5:$C$6)'],
    ["a quoted sheet", "=MBDR.LIMIT('O''Brien (2)'!b4)", `=MBDR.EXPLAIN("LIMIT",'O''Brien (2)'!$B$4)`],
    [
      "a sheet whose name holds what looks like a call",
      "=MBDR.LIMIT('MBDR.LIMIT(A1,'!B4)",
      `=MBDR.EXPLAIN("LIMIT",'MBDR.LIMIT(A1,'!$B$4)`,
    ],
    ["several sheets", "=MBDR.LIMIT(SUM(Jan:Dec!B4))", '=MBDR.EXPLAIN("LIMIT",SUM(Jan:Dec!$B$4))'],
    [
      "another workbook",
      "=MBDR.LIMIT([Book1.xlsx]Law!B4,'[Book 2.xlsx]Law'!B4)",
      `=MBDR.EXPLAIN("LIMIT",[Book1.xlsx]Law!$B$4,'[Book 2.xlsx]Law'!$B$4)`,
    ],
    [
      "text with quotes, brackets and calls in it",
      '=MBDR.LIMIT("a ""A1"" ) [x] MBDR.LIMIT(",B4)',
      `=MBDR.EXPLAIN("LIMIT","a ""A1"" ) [x] MBDR.LIMIT(",'Hill 2026'!$B$4)`,
    ],
    [
      "a name of the sheet",
      "=MBDR.LIMIT(year,Other!year)",
      `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6,Other!year)`,
    ],
    [
      "a name of the workbook",
      "=MBDR.LIMIT(2026,FIRM_LIMITS)",
      `=MBDR.EXPLAIN("LIMIT",2026,'Firm''s law'!$A$2:$E$9)`,
    ],
    [
      "names that nobody knows, and constants",
      "=MBDR.LIMIT(rate,TRUE,LOG10(A1))",
      `=MBDR.EXPLAIN("LIMIT",rate,TRUE,LOG10('Hill 2026'!$A$1))`,
    ],
    [
      "numbers that look like cells",
      "=MBDR.LIMIT(1E5,2.5e-3,5%,XFE1,XFD1048577)",
      '=MBDR.EXPLAIN("LIMIT",1E5,2.5e-3,5%,XFE1,XFD1048577)',
    ],
    [
      "errors and arrays",
      '=MBDR.LIMIT(#N/A,#DIV/0!,{1,2;3,"A1"},Law!#REF!)',
      '=MBDR.EXPLAIN("LIMIT",#N/A,#DIV/0!,{1,2;3,"A1"},Law!#REF!)',
    ],
    [
      "columns of a table by its name",
      "=MBDR.LIMIT(2026,Plans[Cap],Plans[[#All],[Cap]])",
      '=MBDR.EXPLAIN("LIMIT",2026,Plans[Cap],Plans[[#All],[Cap]])',
    ],
    [
      "a call within another function",
      '=IF(C9="",0,MBDR.LIMIT(C6))',
      `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6)`,
    ],
    [
      "the outer of two calls",
      "=MBDR.MEGA_HEADROOM(C6,MBDR.LIMIT(C6))",
      `=MBDR.EXPLAIN("MEGA_HEADROOM",'Hill 2026'!$C$6,MBDR.LIMIT('Hill 2026'!$C$6))`,
    ],
    [
      "the first of two calls",
      "=MBDR.LIMIT(C6)-MBDR.MEGA_HEADROOM(C6)",
      `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6)`,
    ],
    [
      "a call as a file stores it",
      "=_xldudf_MBDR_LIMIT(C6,_xldudf_MBDR_LIMITS(2027))",
      `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6,MBDR.LIMITS(2027))`,
    ],
    ["a call that lost its add-in", "=[2]!_xldudf_MBDR_LIMIT(C6)", `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6)`],
    [
      "an explanation, which explains itself",
      '=MBDR.EXPLAIN("LIMIT",C6)',
      `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6)`,
    ],
    ["a row that is asked of a cell", "=MBDR.LIMIT(ROW(A5))", `=MBDR.EXPLAIN("LIMIT",ROW('Hill 2026'!$A$5))`],
    ["spaces and lines", "=\n MBDR.LIMIT( C6 ,\n 45 )", `=MBDR.EXPLAIN("LIMIT", 'Hill 2026'!$C$6 ,\n 45 )`],
  ])("has %s", (_what, formula, expected) => {
    expect(explain(formula)).toEqual({ formula: expected });
  });

  it("quotes the name of the sheet", () => {
    expect(explainFormula("=MBDR.LIMIT(A1)", "O'Brien", [])).toEqual({
      formula: `=MBDR.EXPLAIN("LIMIT",'O''Brien'!$A$1)`,
    });
  });

  it.each([
    ["no MBDR call", "=SUM(A1:A3)", /holds no MBDR formula/],
    ["a constant", "MBDR.LIMIT(2026)", /holds no MBDR formula/],
    ["a blank cell", "", /holds no MBDR formula/],
    ["a call in text only", '="MBDR.LIMIT(2026)"', /holds no MBDR formula/],
    ["a name that only ends so", "=XMBDR.LIMIT(2026)", /holds no MBDR formula/],
    ["an unknown function", "=MBDR.CONSTRUCTOR(2026)", /no MBDR function of that name/],
    ["a function without work", "=MBDR.VERSION()", /nothing to work out/],
    ["its own row of its table", "=MBDR.LIMIT([@Year])", /own row of a table/],
    ["a column of its table", "=MBDR.LIMIT([Year])", /own row of a table/],
    ["its own row of a table by name", "=MBDR.LIMIT(Plans[@Year])", /own row of a table/],
    ["its own row in the long form", "=MBDR.LIMIT(Plans[[#This Row],[Year]])", /own row of a table/],
    ["a name that LET gives", "=LET(y,2026,MBDR.LIMIT(y))", /LET or LAMBDA/],
    ["a name that LET gives, as stored", "=_xlfn.LET(_xlpm.y,2026,MBDR.LIMIT(_xlpm.y))", /LET or LAMBDA/],
    ["the cell of its own row", "=MBDR.LIMIT(@A1:A9)", /cell it stands in/],
    ["its own row's number", "=MBDR.LIMIT(ROW( ))", /cell it stands in/],
    ["an address as text", '=MBDR.LIMIT(INDIRECT("A1"))', /cell it stands in/],
    ["a bracket that is not closed", "=MBDR.LIMIT(2026,(1)", /not closed/],
    ["a quote that is not closed", '=MBDR.LIMIT(2026,"Deferral)', /not closed/],
  ])("is refused for %s", (_what, formula, why) => {
    expect(sentence(formula)).toMatch(why);
    expect(sentence(formula).length).toBeLessThanOrEqual(120);
  });
});

describe("hostile formulas", () => {
  const long = 8_192;
  const fill = (part: string) => part.repeat(Math.ceil(long / part.length)).slice(0, long - 20);

  it.each([
    "(",
    "[",
    "'",
    '"',
    "A1:",
    "a:",
    "!",
    "#",
    "@",
    "MBDR.LIMIT(",
    "ROW(",
    "'a'!",
    "[a]b!",
    "$",
    "\u200b",
    "''",
  ])("of 8,192 characters are answered: %s", (part) => {
    const result = explain(`=MBDR.LIMIT(${fill(part)})`);
    expect(Object.values(result).join("").length).toBeLessThanOrEqual(long);
  });

  it("that would grow beyond a formula's length are refused", () => {
    expect(sentence(`=MBDR.LIMIT(${fill("A1,")}1)`)).toMatch(/too long/);
  });

  const parts = fc.constantFrom(
    ...[
      "MBDR.LIMIT",
      "(",
      ")",
      ",",
      "A1",
      ":",
      "!",
      "'",
      '"',
      "[",
      "]",
      "@",
      "#",
      "#REF!",
      "year",
      "$B$4",
      "1E5",
    ],
    ...[
      " ",
      "'a b'!",
      "Law!",
      "_xldudf_MBDR_LIMIT(",
      "{",
      "}",
      ";",
      "+",
      "%",
      "LET(",
      "\\",
      "?",
      "\u00e9",
      "\ud83d",
    ],
  );
  const formulas = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(parts, { maxLength: 40 }).map((all) => all.join("")),
  );

  it("are cut into parts that make them up again", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(tokensOf(formula).map(({ text }) => text).join("")).toBe(formula); // prettier-ignore
      }),
      { numRuns: 5_000 },
    );
  });

  it("are explained or refused, and an explanation explains itself", () => {
    fc.assert(
      fc.property(formulas, (inside) => {
        const first = explain(`=MBDR.LIMIT(${inside})`);
        if ("sentence" in first) return;
        expect(first.formula.startsWith('=MBDR.EXPLAIN("LIMIT"')).toBe(true);
        expect(explain(first.formula)).toEqual(first);
      }),
      { numRuns: 5_000 },
    );
  });
});
