import { beside, fact, headings, spill, type ExampleRow, type ExampleSheet } from "./sheet";

const facts = "$B$5,$B$6,$B$7";
const household = "$A$12:$B$18";
const detail = (state: string): string =>
  `MBDR.ROTH_CONVERSION_DETAIL(${facts},$B$8,$B$9,${state},${household})`;

/** A fact of the household: label and value are both for the reader to change. */
function householdFact(label: string, value: number | "", remark = ""): ExampleRow {
  const looks = typeof value === "number" && value < 1_000 ? "inputWhole" : "inputDollars";
  return [
    [label, "inputText"],
    [value, looks],
    [remark, "note"],
  ];
}

/** What the conversion costs in one state: federal tax, the state's, how sure the state's is, and what of it is projected. */
function stateRow(state: string, row: number): ExampleRow {
  // The last line of that name: the state's own, where the federal one is called alike.
  const said = (line: string, column: number): string =>
    `=LET(d,${detail(`$A${row}`)},XLOOKUP("${line}",INDEX(d,0,1),INDEX(d,0,${column}),"",2,-1))`;
  return [
    [state, "inputText"],
    [`=MBDR.ROTH_CONVERSION_TAX(${facts},$B$8,$B$9,A${row},${household})`, "result"],
    [`=MBDR.ROTH_CONVERSION_TAX(${facts},$B$8,$B$9,,${household})`, "dollars"],
    [`=B${row}-C${row}`, "dollars"],
    [said("* income tax", 6), "text"],
    [said("Projected figures", 5), "note"],
  ];
}

const costs: readonly ExampleRow[] = [
  [["A conversion in three states", "title"]],
  [["Change a blue figure: the answers follow. What lies ahead stands to the right, from H4 on.", "lead"]],
  [],
  headings("What we know", "", "", "", "", ""),
  fact("Year", [2026, "inputWhole"], "2024 to 2026"),
  fact("Filing status", ["MFJ", "inputText"], "Single, MFJ, MFS, HOH or QSS"),
  fact("Income", [450_000, "inputDollars"], "Ordinary income in AGI before the conversion"),
  fact("Converted", [50_000, "inputDollars"], "The payout turned Roth"),
  fact("Basis in it", [40_000, "inputDollars"], "After-tax money: taxed before"),
  [],
  headings("The household", "", "", "", "", ""),
  householdFact("Age", 58),
  householdFact("Spouse age", 57),
  householdFact("Wages", 300_000, "In the income"),
  householdFact("Spouse wages", 150_000, "In the income"),
  householdFact("State and local taxes", 14_000),
  householdFact("Mortgage interest", 12_000, "Together below the standard deduction"),
  householdFact("", "", "Room for one more, such as Long-term gains"),
  [],
  [
    ["The same conversion in", "heading"],
    ["Tax", "headingRight"],
    ["Federal", "headingRight"],
    ["State", "headingRight"],
    ["How sure the state's tax is", "heading"],
    ["Projected", "heading"],
  ],
  stateRow("CA", 21),
  stateRow("AZ", 22),
  stateRow("NV", 23),
  [],
  [["Larger conversions, in the first state", "section"]],
  fact("Steps of", [25_000, "inputDollars"], "Taxable part"),
  ...spill(
    `=MBDR.CONVERSION_LADDER(${facts},SEQUENCE(6,1,B26,B26),A21,${household})`,
    ["dollars", "dollars", "percent", "percent", "note"],
    6,
  ),
  [],
  [
    ["Fill up to the top of", "heading"],
    ["Room", "headingRight"],
    ["", "heading"],
  ],
  [
    ["32%", "inputText"],
    [`=MBDR.FILL_TO(${facts},A36:A38,A21,${household})`, "result"],
    ["Largest taxable conversion within that bracket", "note"],
  ],
  [
    ["35%", "inputText"],
    ["", "result"],
  ],
  [
    ["CA 10.3%", "inputText"],
    ["", "result"],
    ["A bracket of the first state", "note"],
  ],
  [],
  [["The returns without and with the conversion, in the first state", "section"]],
  ...spill(`=${detail("A21")}`, ["text", "dollars", "dollars", "dollarsOrRate", "note", "note"], 60),
];

const ahead: readonly ExampleRow[] = [
  [],
  [],
  [],
  [["Ahead of a growing conversion, in the first state", "section"]],
  ...spill(
    `=MBDR.NEXT_CLIFFS(${facts},A21,${household})`,
    ["text", "dollars", "dollars", "percent", "percent", "note", "note"],
    60,
  ),
];

/** What a conversion costs: in three states, in larger amounts, line by line, and what lies ahead. */
export const conversion: ExampleSheet = {
  name: "Conversion",
  widths: [360, 110, 110, 110, 390, 210, 30, 240, 110, 105, 90, 90, 460, 420],
  frozenRows: 0,
  rows: beside(costs, 7, ahead),
};
