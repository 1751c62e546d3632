import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue";
import { callGrid, type Failure } from "../support/source";

/** A mark that stands in every text that is typed: no sentence may repeat it. */
const mark = "zqx";

/** What people type where it does not belong. */
const typed: readonly unknown[] = [
  null,
  "",
  mark,
  mark.repeat(1000),
  `50% to ${mark}`,
  `50% ${mark} 6%`,
  `!${mark}`,
  "777.77",
  -777.77,
  777.77,
  77_777,
  7e15,
  NaN,
  true,
  { [mark]: mark },
  { type: "Error", basicValue: "#REF!" },
  { type: "Error", basicValue: `#${mark}` },
  [[777.77, 777.77]],
  [[777.77], [mark]],
  [[mark, mark, mark, mark]],
  [[mark, 777.77, mark, mark, 777.77]],
  [["Age", mark]],
  [["Long-term gains", "777.77"]],
  [[mark, 777.77]],
  [
    ["Age", 70],
    ["age", 70],
  ],
  [
    ["Age", mark, "Wages"],
    [777, 777, 777],
  ],
  [
    ["Age", "Age", "Wages"],
    [70, 70, 1],
  ],
  [
    ["Age", "On Medicare", "Locality"],
    [70, 2, mark],
  ],
  [
    ["Investment income", 777_777],
    ["Spouse wages", 777_777],
  ],
  [["On Medicare", 2]],
  [["Deferral", 1, mark, mark, 2025]],
  [
    ["Deferral", 1, mark, mark],
    ["Deferral", 1, mark, mark],
  ],
  [[mark, mark]],
  [[777.77, 777.77]],
  [[]],
  Array.from({ length: 100_001 }, () => [777.77]),
];

const census = [
  ["Id", "Pay", "Match", "After-tax", "HCE"],
  [1, 300_000, 9000, 12_000, true],
  [2, 80_000, 3200, 0, false],
];

/** A good call of each function, to be spoilt in one place. */
const good: Readonly<Record<string, readonly unknown[]>> = {
  LIMIT: [2026, "Deferral", 55, null],
  LIMITS: [2027, 0.027],
  MEGA_HEADROOM: [2026, 24500, 14000, 45, 60000, 100, 5000, null],
  EXCESS_ADDITIONS: [2026, 24500, 14000, 45, 60000, 100, 5000, null],
  DEFERRAL_ROOM: [2026, 20000, 55, "50+", 60000, null],
  ROTH_CATCH_UP_REQUIRED: [2026, 150000, null],
  EMPLOYER_MATCH: [2026, 100000, 5000, "50% to 6%", null],
  MEGA_ELIGIBLE: [true, true, false],
  ROTH_IRA_LIMIT: [2026, "Single", 160001, 55, 60000, 100, null],
  IS_HCE: [2026, 100000, 0.01, null],
  PRO_RATA_TAXABLE: [10000, 40000, 50000],
  SPLIT_ROLLOVER: [80000, 20000, 60000, 20000, 0, 10000, 10000, 20000],
  FORM_8606: [2026, 7500, 0, 60000, 1000, 7500, 500, 100],
  BACKDOOR_TAXABLE: [2026, 7500, 0, 60000, 1000, 7500, 500, 100],
  ROTH_CONVERSION_TAX: [2026, "Single", 100000, 20000, 5000, "CA", [["Age", 70]]],
  ROTH_CONVERSION_DETAIL: [2026, "Single", 100000, 20000, 5000, "CA", [["Age", 70]]],
  CONVERSION_LADDER: [2026, "Single", 100000, [[1000, 2000]], "CA", [["Age", 70]]],
  FILL_TO: [2026, "Single", 100000, "24%", "CA", [["Age", 70]]],
  NEXT_CLIFFS: [2026, "Single", 100000, "CA", [["Age", 70]]],
  TAKE_HOME: [2026, "Single", 100000, 20000, 5000, "CA", [["Age", 70]]],
  ACP_LIMIT: [0.04],
  ACP_TEST: [2026, census, [["Method", "Current"]], null],
  ACP_REFUNDS: [2026, census, [["Prior NHCE ACP", 0.03]], null],
  ACP_HEADROOM: [2026, census, [["QNEC", 0.01]], null],
  DELAY_COST: [36000, 0.07, 4, 0.35, 12],
  MEGA_SCHEDULE: [2026, 260000, 26, 0.1, "50% to 6%", 52, [["True-up", true]], null],
  MULTI_PLAN_ROOM: [
    2026,
    52,
    [
      ["Employer", "Deferrals"],
      ["Alpha", 24500],
    ],
    null,
  ],
  ROTH_VS_TAXABLE: [30000, 20, 0.07, 0.02, 0.188, 0.188, [["Plan fee", 0.002]]],
  MEGA_ADVANTAGE: [30000, 20, 0.07, 0.02, 0.188, 0.188, [["Contribution years", 5]]],
  PITFALLS: [
    [
      ["Year", 2026],
      ["Age", 52],
    ],
    null,
  ],
  SOLO_401K: [2026, 100000, 52, 150000, 20000, 5000, 10000, [["Plan rate", 0.2]], null],
  ROTH_CLOCKS: [
    2026,
    [
      ["Year", "Kind", "Amount", "Taxable"],
      [2024, "Conversion", 30000, 1000],
    ],
    52,
  ],
  EXPLAIN: ["IS_HCE", [[[2026]], [[100000]]]],
  VERSION: [],
};

function isFailure(cell: unknown): cell is Failure {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** Every sentence that spoiling one argument, or a pair of columns, provokes; by function. */
function provoked(): { name: string; says: string; error: string }[] {
  const found: { name: string; says: string; error: string }[] = [];
  for (const { name, parameters } of catalogue) {
    const args = good[name] ?? [];
    const spoilt = parameters.flatMap((_, i) =>
      typed.map((cell) => args.map((arg, j) => (i === j ? cell : arg))),
    );
    const uneven = parameters.flatMap((_, i) => [
      args.map((arg, j) => (i === j ? [[1], [1]] : i === j + 1 ? [[1], [1], [1]] : arg)),
    ]);
    const years = [1777, 2013, 2031, 2099].map((year) => [year, ...args.slice(1)]);
    for (const call of [...spoilt, ...uneven, ...years]) {
      for (const cell of callGrid(name, call).flat()) {
        if (isFailure(cell)) found.push({ name, says: cell.says, error: cell.error });
      }
    }
  }
  return found;
}

describe("the sentences of errors", () => {
  const all = provoked();
  const sentences = [...new Set(all.map(({ says }) => says))].filter((says) => says !== "");

  it("are many", () => {
    expect(sentences.length).toBeGreaterThan(50);
  });

  it.each(sentences)("%s", (sentence) => {
    expect(sentence.length).toBeLessThanOrEqual(120);
    expect(sentence).not.toContain(mark);
    expect(sentence).not.toMatch(/777|7e15|77,777|NaN|undefined|null|\[object/);
    expect(sentence).toMatch(/^([a-z_]+( (row|column) \d+| [A-Z][\w -]+)?: .|An argument is of a kind)/);
  });

  it("stand with #VALUE! and #N/A, the two that Excel shows them for", () => {
    const unshown = all.filter(({ error, says }) => says !== "" && error !== "#VALUE!" && error !== "#N/A");
    expect(unshown).toEqual([]);
  });

  it("are never left out where the error is ours", () => {
    expect(all.filter(({ error, says }) => says === "" && error === "#VALUE!")).toEqual([]);
  });

  it("name a parameter of the function, or of the one explained", () => {
    for (const { name, says } of all) {
      const named = /^([a-z_]+)(?: (?:row|column) \d+| [A-Z][\w -]+)?:/.exec(says)?.[1];
      const own = [name, "IS_HCE"].flatMap(
        (of) => catalogue.find((entry) => entry.name === of)?.parameters ?? [],
      );
      if (named !== undefined)
        expect(
          own.map((parameter) => parameter.name),
          says,
        ).toContain(named);
    }
  });

  it("are provoked for every function with parameters", () => {
    const silentOnes = catalogue
      .filter(({ name }) => !all.some((one) => one.name === name))
      .map(({ name }) => name);
    expect(silentOnes).toEqual(["VERSION"]);
  });
});
