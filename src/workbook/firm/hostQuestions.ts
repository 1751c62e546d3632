import { version } from "../../core/version";
import { onPassingSheet } from "../build";
import type { Cells, Change, Workbook } from "../port";

/** Something that only a host can tell, asked by a formula: docs/MANUAL-TEST.md has it for a person. */
export interface HostQuestion {
  readonly asks: string;
  /** `H1` is blank; `D1:D3` and `E1:E3` are columns of amounts, one of them text. */
  readonly formula: string;
  /** How many rows it spills. */
  readonly rows: number;
  /** What the cells may show, from the first on. More than one where either is right and worth knowing. */
  readonly expects: readonly (readonly string[])[];
}

const lone = (asks: string, formula: string, ...expects: string[]): HostQuestion => ({
  asks,
  formula,
  rows: 1,
  expects: expects.map((one) => [one]),
});

/** The questions, in the order of docs/MANUAL-TEST.md. */
export const hostQuestions: readonly HostQuestion[] = [
  lone("One cell is answered", "=MBDR.MEGA_HEADROOM(2026,24500,14000)", "33500"),
  lone("The functions are of this version", "=MBDR.VERSION()", version()),
  lone("A year without figures", "=MBDR.MEGA_HEADROOM(2031,24500,14000)", "#N/A"),
  lone("Text for a year", '=MBDR.MEGA_HEADROOM("x",24500,14000)', "#VALUE!"),
  lone("Arguments left out", "=MBDR.MEGA_HEADROOM(2026,24500,14000,,,,)", "33500"),
  lone(
    "Blank cells for what may be left out",
    "=MBDR.MEGA_HEADROOM(2026,24500,14000,H1,H1,H1,H1,H1)",
    "33500",
  ),
  // A blank that arrives as 0 reads as 0.
  lone("A blank cell for deferrals", "=MBDR.MEGA_HEADROOM(2026,H1,14000)", "#VALUE!", "58000"),
  lone("Blank cells for yes or no", "=LEFT(MBDR.MEGA_ELIGIBLE(TRUE,H1,H1),12)", "Ask the plan"),
  {
    asks: "A column in one call",
    formula: "=MBDR.MEGA_HEADROOM(2026,D1:D3,E1:E3)",
    rows: 3,
    expects: [["33500", "59000", "#VALUE!"]],
  },
  lone("Columns of unequal height", "=MBDR.MEGA_HEADROOM(2026,D1:D3,E1:E2)", "#VALUE!"),
  lone("A division by 0 is passed on", "=MBDR.MEGA_HEADROOM(2026,1/0,1)", "#DIV/0!"),
  lone("A missing value is passed on", "=MBDR.MEGA_HEADROOM(2026,NA(),1)", "#N/A"),
  lone("A repeating argument left out", '=MBDR.EXPLAIN("VERSION")', "#VALUE!"),
  lone(
    "A table of one call inside another",
    "=MBDR.MEGA_HEADROOM(2027,24500,14000,,,,,MBDR.LIMITS(2027,2.7%))",
    "35500",
  ),
];

/** How the host answered. */
export interface HostAnswer extends HostQuestion {
  readonly shows: string;
  readonly asExpected: boolean;
}

/** Rows between one question and the next. */
const stride = 4;
const rowOf = (question: number) => 1 + question * stride;
const last = rowOf(hostQuestions.length);

function changes(sheet: string): Change[] {
  const number = (range: string, value: number): Change => ({ do: "number", at: { sheet, range }, value });
  return [
    number("D1", 24_500),
    number("D2", 10_000),
    { do: "text", at: { sheet, range: "D3" }, rows: [["text"]] },
    number("E1", 14_000),
    number("E2", 3_000),
    number("E3", 5_000),
    ...hostQuestions.map(({ formula }, question): Change => ({
      do: "formula",
      at: { sheet, range: `A${rowOf(question)}` },
      formula,
    })),
  ];
}

/** Cells that are being worked out show one of these. */
const working = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/** A host that has not answered by then is said to work still. */
const mostLooks = 20;

function answers(cells: Cells | undefined): HostAnswer[] {
  const shown = (row: number) => String(cells?.values[row - 1]?.[0] ?? "");
  return hostQuestions.map((question, at) => {
    const shows = Array.from({ length: question.rows }, (_row, down) => shown(rowOf(at) + down));
    const asExpected = question.expects.some((expected) =>
      expected.every((one, down) => one === shows[down]),
    );
    return { ...question, shows: shows.map((one) => (one === "" ? "nothing" : one)).join(", "), asExpected };
  });
}

/**
 * Asks the host the questions by formulas on a sheet that is removed again.
 *
 * @param workbook the workbook
 * @param pause waits a moment for what is still being worked out
 * @throws {WorkbookError} when the workbook refuses; the sheet is removed all the same, where it can be
 */
export function askHost(workbook: Workbook, pause: () => Promise<void>): Promise<HostAnswer[]> {
  return onPassingSheet(workbook, changes, async (sheet) => {
    let cells: Cells | undefined;
    for (let looks = 0; looks < mostLooks; looks += 1) {
      [cells] = await workbook.read([{ sheet, range: `A1:A${last}` }]);
      if (cells?.values.every(([value]) => !working.has(String(value))) === true) break;
      await pause();
    }
    return answers(cells);
  });
}
