/** How a cell of the example looks; `styles.ts` says what each means in colours and number formats. */
export type StyleName =
  | "title"
  | "lead"
  | "section"
  | "heading"
  | "headingRight"
  | "text"
  | "note"
  | "inputDollars"
  | "inputWhole"
  | "dollars"
  | "wholeDollars"
  | "result"
  | "resultLabel"
  | "wholeRight";

/** A value or formula, and its look. */
export type ExampleCell = readonly [content: string | number, style: StyleName];

/** One sheet of the example workbook, as data. */
export interface ExampleSheet {
  readonly name: string;
  /** Column widths in pixels, from column A. */
  readonly widths: readonly number[];
  /** How many rows stay in view. */
  readonly frozenRows: number;
  /** The rows from row 1; "" is a blank cell with a look. */
  readonly rows: readonly (readonly ExampleCell[])[];
  /** Looks for cells that a formula spills into: first row and last row (from 1), then one style a column from A. */
  readonly spills: readonly {
    readonly from: number;
    readonly to: number;
    readonly styles: readonly StyleName[];
  }[];
}

const clientArguments = "C5,C6,C7,C8,C9";

const client: ExampleSheet = {
  name: "Client",
  widths: [250, 255, 105, 270],
  frozenRows: 0,
  rows: [
    [["One client", "title"]],
    [["Change a blue figure: the answers and the worked lines follow.", "lead"]],
    [],
    [
      ["What we know", "heading"],
      ["", "heading"],
      ["", "headingRight"],
    ],
    [
      ["Year", "text"],
      ["Calendar, plan and limitation year", "note"],
      [2026, "inputWhole"],
    ],
    [
      ["Own deferrals", "text"],
      ["Pre-tax and Roth, catch-up included", "note"],
      [24_500, "inputDollars"],
    ],
    [
      ["Employer contributions", "text"],
      ["Match, profit sharing, true-up; full year", "note"],
      [14_000, "inputDollars"],
    ],
    [
      ["Age", "text"],
      ["Reached by 31 December", "note"],
      [45, "inputWhole"],
    ],
    [
      ["Pay from this employer", "text"],
      ["Before deferrals", "note"],
      [260_000, "inputDollars"],
    ],
    [],
    [
      ["What follows", "heading"],
      ["", "heading"],
      ["", "headingRight"],
    ],
    [
      ["After-tax room left", "resultLabel"],
      ["Legal room before plan limits and refunds", "note"],
      [`=MBDR.MEGA_HEADROOM(${clientArguments})`, "result"],
    ],
    [
      ["Deferral room left", "text"],
      ["All plans of the person", "note"],
      ["=MBDR.DEFERRAL_ROOM(C5,C6,C8)", "dollars"],
    ],
    [
      ["Additions above the limit", "text"],
      ["To be corrected if above zero", "note"],
      [`=MBDR.EXCESS_ADDITIONS(${clientArguments})`, "dollars"],
    ],
    [],
    [["Show the work", "section"]],
    [[`=MBDR.EXPLAIN("MEGA_HEADROOM",${clientArguments})`, "heading"]],
  ],
  spills: [
    { from: 17, to: 17, styles: ["heading", "heading", "headingRight", "heading"] },
    { from: 18, to: 40, styles: ["text", "note", "dollars", "note"] },
  ],
};

const limits: ExampleSheet = {
  name: "Limits",
  widths: [310, 100, 85, 330, 60],
  frozenRows: 4,
  rows: [
    [["Plan limits for 2026", "title"]],
    [["One formula in A4; the table is its answer.", "lead"]],
    [],
    [["=MBDR.LIMITS(2026)", "heading"]],
  ],
  spills: [
    { from: 4, to: 4, styles: ["heading", "headingRight", "heading", "heading", "headingRight"] },
    { from: 5, to: 60, styles: ["text", "wholeDollars", "note", "note", "wholeRight"] },
  ],
};

/** Name, deferrals, employer contributions, age, pay, after-tax so far. */
const twelve = [
  ["Abara", 24_500, 14_000, 45, 260_000, 0],
  ["Brandt", 32_500, 10_000, 55, 310_000, 5_000],
  ["Castellano", 35_750, 10_000, 61, 402_000, 0],
  ["Dreyer", 20_000, 12_500, 38, 185_000, 10_000],
  ["Eriksen", 24_500, 21_600, 49, 360_000, 0],
  ["Fontaine", 10_000, 3_000, 64, 98_000, 0],
  ["Garrido", 24_500, 18_000, 42, 240_000, 29_500],
  ["Hayashi", 0, 27_000, 51, 450_000, 30_000],
  ["Ivanova", 24_500, 0, 33, 175_000, 12_000],
  ["Jankowski", 30_000, 9_600, 58, 220_000, 0],
  ["Kamara", 24_500, 14_000, 45, 60_000, 0],
  ["Lindqvist", 18_000, 7_200, 29, 144_000, 2_400],
] as const;

const clients: ExampleSheet = {
  name: "Twelve clients",
  widths: [120, 110, 110, 60, 110, 125, 150],
  frozenRows: 4,
  rows: [
    [["Twelve clients, one formula", "title"]],
    [["G5 holds the only formula; it answers for every row below it.", "lead"]],
    [],
    [
      ["Client", "heading"],
      ["Deferrals", "headingRight"],
      ["Employer", "headingRight"],
      ["Age", "headingRight"],
      ["Pay", "headingRight"],
      ["After-tax so far", "headingRight"],
      ["After-tax room left", "headingRight"],
    ],
    ...twelve.map(([name, deferrals, employer, age, pay, afterTax], i): ExampleSheet["rows"][number] => [
      [name, "text"],
      [deferrals, "inputDollars"],
      [employer, "inputDollars"],
      [age, "inputWhole"],
      [pay, "inputDollars"],
      [afterTax, "inputDollars"],
      [i === 0 ? "=MBDR.MEGA_HEADROOM(2026,B5:B16,C5:C16,D5:D16,E5:E16,F5:F16)" : "", "result"],
    ]),
  ],
  spills: [],
};

/** The workbook that is open when the page opens. */
export const example: readonly ExampleSheet[] = [client, limits, clients];
