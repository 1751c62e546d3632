import { DetailedCellError, HyperFormula, type RawCellContent } from "hyperformula";
import { describe, expect, it } from "vitest";
import { callCatalogue } from "../../../src/workbook/formula/call";
import { evaluate, type Surroundings } from "../../../src/workbook/formula/evaluate";
import { readFormula } from "../../../src/workbook/formula/read";
import { isError, type Grid, type Place, type Value } from "../../../src/workbook/formula/values";

/** The cells that the formulas of these tests refer to, from A1 on. */
const cells: (number | string | boolean | null)[][] = [
  ["Hill", 300_000, 24_500, null, true],
  ["Okafor", 180_000, 20_000, "12", false],
  ["hill", 90_000.5, 0, "", null],
  ["Diaz", null, 24_500, "x", true],
];
const tableColumns: Readonly<Record<string, number>> = { Name: 1, Pay: 2, Deferrals: 3 };

const around: Surroundings = {
  sheet: "Data",
  today: "2026-11-23",
  cells: ({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_row, row) =>
      Array.from(
        { length: right - left + 1 },
        (_column, column): Value => cells[top - 1 + row]?.[left - 1 + column] ?? null,
      ),
    ),
  named: (name): Place | undefined =>
    name === "pay" ? { sheet: "Data", top: 1, left: 2, bottom: 1, right: 2 } : undefined,
  column: (table, column): Place | undefined => {
    const at = table === "People" ? tableColumns[column] : undefined;
    return at === undefined ? undefined : { sheet: "Data", top: 1, left: at, bottom: 4, right: at };
  },
  call: callCatalogue,
};

function shown(grid: Grid): unknown {
  const plain = grid.map((row) => row.map((value) => (isError(value) ? value.basicValue : value)));
  return plain.length === 1 && plain[0]?.length === 1 ? plain[0][0] : plain;
}

const work = (formula: string) => shown(evaluate(readFormula(formula), around));

describe("formulas, against another engine", () => {
  const engine = HyperFormula.buildFromArray(
    cells.map((row): RawCellContent[] =>
      row.map((cell) => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell)),
    ),
    { licenseKey: "gpl-v3", useArrayArithmetic: true },
  );
  function other(formula: string): unknown {
    const grid = engine.calculateFormula(formula, 0);
    const rows = (Array.isArray(grid) ? grid : [[grid]]).map((row) =>
      row.map((cell) => (cell instanceof DetailedCellError ? cell.value : cell)),
    );
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }

  it.each([
    "=1+2*3-4/8",
    "=(1+2)*3",
    "=-B1+2",
    "=10-3-2",
    "=2.5%",
    "=B2*50%",
    "=B1+B4",
    "=D4+1",
    "=D2+1",
    "=1/B4",
    '="Room: "&B1&" of "&A1',
    '=A1="HILL"',
    '=A1<>"Diaz"',
    '=D1=""',
    '=D3=""',
    "=D1=0",
    "=B1>=300000",
    "=B1<B2",
    '=A1<"I"',
    "=1<E1",
    '=999999<"a"',
    '=IF(B1>B2,"more","less")',
    '=IF(D1="",0,1/0)',
    "=IF(B4,1,2)",
    "=AND(B1>1,C1>1)",
    "=AND(B1>1,B2>999999)",
    "=OR(B1<1,C1>1)",
    "=AND(E1,E2)",
    "=ISNUMBER(B1)",
    "=ISNUMBER(A1)",
    "=ISNUMBER(B4)",
    "=NOT(B1>B2)",
    "=NOT(1/0)",
    "=ISERROR(1/0)",
    "=ISERROR(B1)",
    "=MIN(B1,360000)",
    "=MIN(B1:B3,5)",
    "=MIN(1/0,1)",
    '=COUNTIF(A1:A4,"hill")',
    '=COUNTIF(A1:A4,"Nobody")',
    "=SUM(B1:B4)",
    "=SUM(A1:D4)",
    "=ROWS(A1:A4)",
    "=INDEX(A1:C4,2,3)",
    '=MATCH("diaz",A1:A4,0)',
    '=MATCH("Nobody",A1:A4,0)',
    '=SUMIF(A1:A4,"hill",B1:B4)',
    "=IFERROR(1/0,7)",
    "=IFERROR(B1,7)",
    "=EDATE(40558,-1)",
    "=EDATE(45351,-12)",
    "=1/0+1",
    "=IF(1/0,1,2)",
  ])("%s", (formula) => {
    expect(work(formula)).toEqual(other(formula));
  });
});

describe("formulas over ranges", () => {
  it.each([
    ["=B1:B4*2", [[600_000], [360_000], [180_001], [0]]],
    ["=IF(ISNUMBER(B1:B4),B1:B4,-1)", [[300_000], [180_000], [90_000.5], [-1]]],
    ['=IF(B1:B4="","none","some")', [["some"], ["some"], ["some"], ["none"]]],
    [
      "=B1:B4+{1,2}",
      [
        [300_001, 300_002],
        [180_001, 180_002],
        [90_001.5, 90_002.5],
        [1, 2],
      ],
    ],
    ["=B1:B2+C1:C4", [[324_500], [200_000], ["#N/A"], ["#N/A"]]],
    ["=SORTBY(A1:A4,B1:B4,-1)", [["Hill"], ["Okafor"], ["hill"], ["Diaz"]]],
    [
      "=SORTBY(People[Name],C1:INDEX(C1:C900,ROWS(People[Name])),1)",
      [["hill"], ["Okafor"], ["Hill"], ["Diaz"]],
    ],
    ["=UNIQUE(A1:A4)", [["Hill"], ["Okafor"], ["Diaz"]]],
    ['=FILTER(A1:A4,B1:B4<>"","none")', [["Hill"], ["Okafor"], ["hill"]]],
    ['=FILTER(A1:A4,B1:B4>999999,"none")', "none"],
    ["=FILTER(A1:A4,B1:B4>999999)", "#CALC!"],
    ["=SUMIF(A1:A4,UNIQUE(A1:A4),C1:C4)", [[24_500], [20_000], [24_500]]],
    ["=INDEX(B1:B4,MATCH(A3:A4,A1:A4,0))", [[300_000], [0]]],
    ["=SUM(People[Pay])", 570_000.5],
    ["=People[Nothing]", "#REF!"],
    ["=SUM(B1:INDEX(B1:B4,2))", 480_000],
    ["=INDEX(A1:A4,9)", "#REF!"],
    ["=D3+1", "#VALUE!"],
    ['="is "&E1', "is TRUE"],
    ["=pay+1", 300_001],
    ["=Other!A1", "Hill"],
    ["=TODAY()", 46_349],
  ])("%s", (formula, answer) => {
    expect(work(formula)).toEqual(answer);
  });
});

describe("MBDR calls in formulas", () => {
  it.each([
    ["=MBDR.MEGA_HEADROOM(2026,C1,14000)", 33_500],
    ["=MBDR.MEGA_HEADROOM(2026,People[Deferrals],14000)", [[33_500], [38_000], [58_000], [33_500]]],
    ['=IF(D1="",0,MBDR.MEGA_HEADROOM(2026,C1,14000))', 0],
    ['=MBDR.LIMIT(1999,"Deferral")', "#N/A"],
    ["=MBDR.MEGA_HEADROOM(2026,A1,14000)", "#VALUE!"],
    ["=MBDR.MEGA_HEADROOM(2026,1/0,14000)", "#DIV/0!"],
    ['=MBDR.MEGA_HEADROOM(2026,{24500;"x"},14000)', [[33_500], ["#VALUE!"]]],
    ['=INDEX(MBDR.EXPLAIN("LIMIT",2026,"Deferral"),2,3)', 24_500],
  ])("%s", (formula, answer) => {
    expect(work(formula)).toEqual(answer);
  });
});

describe("what is no formula of ours", () => {
  it.each(["=", "=1+", "=(1", "=SUM(1", '="a', "=1 2", "={1,A1}", "=A1#", "=[@Pay]", "=!A1", "=IF(1,2"])(
    "%s is refused",
    (text) => {
      expect(() => readFormula(text)).toThrow("Formula not read");
    },
  );

  it("is a function that no sheet uses", () => {
    expect(() => work("=WEBSERVICE(1)")).toThrow("WEBSERVICE");
    expect(() => work("=constructor(1)")).toThrow();
  });
});
