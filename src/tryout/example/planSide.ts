import { beside, fact, headings, spill, type ExampleRow, type ExampleSheet, type StyleName } from "./sheet";

/** A line of an options table: label and value are both for the reader to change. */
function option(label: string, value: ExampleRow[number]): ExampleRow {
  return [[label, "inputText"], value];
}

const schedule: readonly ExampleRow[] = [
  [["The plan side", "title"]],
  [
    [
      "Pay dates on the left; the ACP test, several plans and what it is worth to the right, from M4 on.",
      "lead",
    ],
  ],
  [],
  headings("One person's year", "", "", "", ""),
  fact("Year", [2026, "inputWhole"], "Calendar, plan and limitation year"),
  fact("Pay", [260_000, "inputDollars"], "Of the whole year, before deferrals"),
  fact("Pay dates", [26, "inputWhole"], "In a full year"),
  fact("Deferral rate", [0.1, "inputPercent"], "What the law does not allow is left out"),
  fact("Match", ["50% to 6%", "inputText"], "Up to 6% of pay, half of what is deferred"),
  fact("Age", [45, "inputWhole"], "Reached by 31 December"),
  [],
  headings("How the plan pays", "", "", "", ""),
  option("True-up", ["No", "inputText"]),
  option("", ["", "inputText"]),
  option("", ["", "inputText"]),
  [],
  [["What to elect, pay date by pay date", "section"]],
  ...spill(
    "=MBDR.MEGA_SCHEDULE(B5,B6,B7,B8,B9,B10,A13:B15)",
    [
      "text",
      "dollars",
      "wholePercent",
      "dollars",
      "wholePercent",
      "dollars",
      "dollars",
      "wholePercent",
      "dollars",
      "dollars",
      "note",
    ],
    75,
  ),
];

/** The lines of the ACP test, each with the look of its amount. */
const testLines: readonly StyleName[] = [
  "textRight",
  "textRight",
  "percent",
  "percent",
  "wholeRight",
  "percent",
  "textRight",
  "dollars",
  "dollars",
];

function employee(
  id: string,
  pay: number,
  match: number,
  afterTax: number,
  isHighlyPaid: string,
): ExampleRow {
  return [
    [id, "inputText"],
    [pay, "inputDollars"],
    [match, "inputDollars"],
    [afterTax, "inputDollars"],
    [isHighlyPaid, "inputText"],
  ];
}

const testing: readonly ExampleRow[] = [
  [["Does testing hand after-tax money back?", "section"]],
  [...headings("Id", "Pay", "Match", "After-tax"), ["HCE", "heading"]],
  employee("A", 500_000, 0, 36_000, "Yes"),
  employee("B", 180_000, 0, 14_400, "Yes"),
  employee("C", 200_000, 0, 6_000, "Yes"),
  [],
  headings("How the plan tests", ""),
  option("Prior NHCE ACP", [0.03, "inputPercent"]),
  option("", ["", "inputText"]),
  [],
  ...spill(
    "=MBDR.ACP_TEST(B5,M5:Q8,M11:N12)",
    ["text", "dollars", "note"],
    testLines.map((amount) => ["text", amount, "note"]),
  ),
  [],
  ...spill("=MBDR.ACP_REFUNDS(B5,M5:Q8,M11:N12)", ["text", "percent", "dollars", "dollars", "dollars"], 4),
];

function plan(employer: string, ...amounts: readonly (number | "")[]): ExampleRow {
  return [[employer, "inputText"], ...amounts.map((amount) => [amount, "inputDollars"] as const)];
}

const severalPlans: readonly ExampleRow[] = [
  [["One person in several plans", "section"]],
  headings("Employer", "Deferrals", "Employer money", "After-tax", "Compensation"),
  plan("Alpha Group", 20_000, 14_000, 10_000, 260_000),
  plan("Alpha Group", 0, 4_000, 0, ""),
  plan("Own practice", 4_500, 12_000, 0, 90_000),
  plan("", "", "", "", ""),
  [],
  ...spill(
    "=MBDR.MULTI_PLAN_ROOM(B5,B10,M32:Q36)",
    ["text", "dollars", "dollars", "dollars", "dollars", "dollars", "dollars", "dollars", "note"],
    5,
  ),
];

/** Every assumption is for the reader to change; none is made in silence. */
const worth: readonly ExampleRow[] = [
  [["What it is worth: a Roth against a taxable account, hypothetical", "section"]],
  fact("Contribution", [30_000, "inputDollars"], "Once, at the start of the first year"),
  fact("Years", [20, "inputWhole"], "Until all is paid out"),
  fact("Yearly return", [0.07, "inputPercent"], "Dividends included"),
  fact("Dividend yield", [0.02, "inputPercent"], "The part of the return that is paid out each year"),
  fact("Tax on dividends", [0.188, "inputPercent"], "15% and the 3.8% of net investment income"),
  fact("Tax on gains", [0.188, "inputPercent"], "At the end, when all is sold"),
  [
    ["Roth ahead by", "resultLabel"],
    ["=MBDR.MEGA_ADVANTAGE(N46,N47,N48,N49,N50,N51)", "result"],
    ["Below 0, the Roth is behind", "note"],
  ],
  [],
  ...spill(
    "=MBDR.ROTH_VS_TAXABLE(N46,N47,N48,N49,N50,N51)",
    ["text", ...Array.from({ length: 10 }, (): StyleName => "dollars"), "note"],
    25,
  ),
];

/** The plan side: what to elect at payroll, what testing hands back, what several plans leave, and what it is worth. */
export const planSide: ExampleSheet = {
  name: "Plan side",
  widths: [
    ...[150, 105, 85, 95, 85, 95, 95, 85, 95, 105, 560, 30],
    ...[200, 120, 120, 135, 120, 185, 175, 105, 300, 175, 165, 480],
  ],
  frozenRows: 0,
  rows: beside(schedule, 12, [[], [], [], ...testing, [], ...severalPlans, [], ...worth]),
};
