import { describe, expect, it } from "vitest";
import { householdLabels } from "../../src/catalogue/householdTable";
import { call, callGrid } from "../support/source";

const says = (sentence: string) => ({ error: "#VALUE!", says: expect.stringContaining(sentence) as string });
const columnOf = (...cells: unknown[]) => cells.map((cell) => [cell]);

/** The tax on a conversion of 30,000 for these households. */
const tax = (status: unknown, income: unknown, household: unknown) =>
  callGrid("ROTH_CONVERSION_TAX", [2026, status, income, 30000, 0, null, household]);

/** An investor whose conversion meets the net investment income tax, and one whose gains are pushed to 15%. */
const investor = { income: 190000, tax: 7940 };
const gainer = { income: 60000, tax: 6435 };
const gains = [["Long-term gains", 60000]];

describe("a household table", () => {
  it("has these labels", () => {
    expect(householdLabels).toEqual([
      "Age",
      "Spouse age",
      "Wages",
      "Spouse wages",
      "Qualified dividends",
      "Long-term gains",
      "Investment income",
      "Tax-exempt interest",
      "Social Security",
      "Children under 17",
      "Other dependents",
      "State and local taxes",
      "Mortgage interest",
      "Charitable gifts",
      "Other itemized",
      "QBI deduction",
      "AMT adjustments",
      "Blind",
      "Spouse blind",
      "Lived apart",
      "On Medicare",
      "Locality",
      "Deduct state tax",
    ]);
  });

  it.each<[string, unknown]>([
    ["two columns", gains],
    ["two columns, blank rows between", [["", ""], ...gains, [null, null], ["Age", ""]]],
    ["two columns, blank rows as zeros", [...gains, [0, 0]]],
    [
      "two columns, in any order and case",
      [
        [" wages ", 60000],
        ["LONG-TERM GAINS", 60000],
      ],
    ],
    [
      "a row of labels above one row",
      [
        ["Age", "Long-term gains", "Wages"],
        ["", 60000, null],
      ],
    ],
    [
      "two labels above one row",
      [
        ["Long-term gains", "Age"],
        [60000, 40],
      ],
    ],
    ["one label above one row", [["Long-term gains"], [60000]]],
    [
      "a row of labels with blanks among them",
      [
        ["Age", "", "Long-term gains"],
        [40, 7, 60000],
      ],
    ],
  ])("is read as %s", (_shape, household) => {
    expect(tax("MFJ", gainer.income, household)).toEqual([[gainer.tax]]);
  });

  it.each<[string, unknown]>([
    ["left out", null],
    ["a blank cell", ""],
    ["a cell of 0", 0],
    ["labels without any row", [["Age", "Long-term gains", "Wages"]]],
    ["labels without a value", [["Long-term gains", null]]],
    ["a value of 0", [["Long-term gains", 0]]],
  ])("says nothing when it is %s", (_what, household) => {
    expect(tax("MFJ", gainer.income, household)).toEqual([[3600]]);
  });

  it.each<[string, unknown, string]>([
    [
      "an unknown label",
      [
        ["Age", 70],
        ["Pets", 2],
      ],
      "household row 2: no known label",
    ],
    [
      "an unknown label in a wide table",
      [
        ["Age", "Wages", "Pets"],
        [70, 1, 2],
      ],
      "household column 3: no known label",
    ],
    [
      "a label twice",
      [
        ["Age", 70],
        ["age", 71],
      ],
      "household row 2: Age stands here a second time",
    ],
    [
      "a label twice under both its names",
      [
        ["Lived apart", "Yes"],
        ["Lived apart (MFS)", "Yes"],
      ],
      "household row 2: Lived apart stands here a second time",
    ],
    ["a number for a label", [[7, 70]], "household row 1: no known label"],
    ["a value that is text", [["Wages", "70"]], "household Wages: dollars from 0"],
    ["an age and a half", [["Spouse age", 70.5]], "household Spouse age: a whole number"],
    ["1 for yes", [["Blind", 1]], "household Blind: TRUE, FALSE, Yes or No"],
    ["three on Medicare", [["On Medicare", 3]], "household On Medicare: 1 or 2 people"],
    ["two on Medicare on one person's return", [["On Medicare", 2]], "household: On Medicare is at most 1"],
    [
      "a place without a state",
      [["Locality", "Springfield"]],
      "household Locality: counts only with a state",
    ],
    ["a rate of a place above 1", [["Locality", 3.2]], "household Locality: a rate from 0% to 100%"],
    ["state tax without a state", [["Deduct state tax", "Yes"]], "household Deduct state tax: counts only"],
    ["a lone value", 5, "household: two columns of label and value"],
    ["a label alone", [["Age"]], "household: two columns of label and value"],
    ["one column of values", [[1], [2]], "household: two columns of label and value"],
  ])("refuses %s", (_what, household, sentence) => {
    expect(tax("Single", investor.income, household)).toEqual([[says(sentence)]]);
  });

  it("passes an error in it on", () => {
    const failed = { type: "Error", basicValue: "#N/A" };
    expect(tax("Single", 1, [["Age", failed]])).toEqual([[{ error: "#N/A", says: "" }]]);
    expect(tax("Single", 1, [[failed, 70]])).toEqual([[{ error: "#N/A", says: "" }]]);
  });

  it("takes the label of separate spouses under both its names", () => {
    const table = (label: string) => [
      ["Social Security", 4000],
      [label, "Yes"],
    ];
    const benefits = (label: string) =>
      callGrid("ROTH_CONVERSION_DETAIL", [2026, "MFS", 8000, 0, 0, null, table(label)])[5]?.[1];
    expect(benefits("Lived apart")).toBe(0);
    expect(benefits("lived apart (MFS)")).toBe(0);
  });
});

describe("a wide household table in a column call", () => {
  const labels = ["Long-term gains", "Investment income", "Age"];
  const statuses = columnOf("MFJ", "Single", "MFJ");
  const incomes = columnOf(gainer.income, investor.income, gainer.income);

  it("has a row for each client", () => {
    const table = [labels, [60000, "", 40], [null, 15000, 40], [0, 0, 40]];
    expect(tax(statuses, incomes, table)).toEqual(columnOf(gainer.tax, investor.tax, 3600));
  });

  it("has one row for all", () => {
    expect(tax("MFJ", columnOf(60000, 60000), [labels, [60000, null, null]])).toEqual(
      columnOf(gainer.tax, gainer.tax),
    );
  });

  it("answers for its rows where all else is single cells", () => {
    expect(tax("MFJ", 60000, [labels, [60000, 0, 0], [0, 0, 0]])).toEqual(columnOf(gainer.tax, 3600));
  });

  it("keeps a bad row's problem in its own cell", () => {
    const table = [labels, [60000, 0, 40], [0, 15000, 40.5], [0, 0, 40]];
    expect(tax(statuses, incomes, table)).toEqual([
      [gainer.tax],
      [says("household Age: a whole number")],
      [3600],
    ]);
  });

  it("takes blank rows at its end for clients of whom nothing is said", () => {
    const table = [labels, [60000, 0, 40], [null, "", null], [null, null, null]];
    expect(tax(columnOf("MFJ", "MFJ", "MFJ"), incomes, table)).toEqual(
      columnOf(gainer.tax, tax("MFJ", investor.income, null)[0]?.[0], 3600),
    );
  });

  it("is as high as the other columns, below its labels", () => {
    expect(tax(statuses, incomes, [labels, [1, 1, 1], [1, 1, 1]])).toEqual([
      [says("household: as many rows as the other columns")],
    ]);
  });

  it("takes no household of several for one client's table", () => {
    const table = [labels, [1, 1, 40], [2, 2, 40]];
    expect(call("NEXT_CLIFFS", 2026, "MFJ", 60000, null, table)).toEqual(
      says("household: one row of values here"),
    );
    expect(call("EXPLAIN", "TAKE_HOME", [[[2026]], [["MFJ"]], [[9]], [[1]], null, null, table])).toEqual(
      says("household: one row of values here"),
    );
  });
});
