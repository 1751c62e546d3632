import { describe, expect, it } from "vitest";
import { bookOf } from "../../../src/file/book";
import { calculate } from "../../../src/file/calculate";
import { changeKind } from "../../../src/workbook/firm/changeKind";
import {
  compare,
  notOnSheet,
  putScenariosOnSheet,
  resultsNotOnSheet,
} from "../../../src/workbook/firm/scenarios";
import type { Answers } from "../../../src/workbook/inputs/inputs";
import { roomInputs } from "../../../src/workbook/inputs/room";
import { roomResults } from "../../../src/workbook/results/results";
import type { Scenario } from "../../../src/workbook/sheets/scenarioLayout";
import { scenariosSheet, scenariosStart } from "../../../src/workbook/sheets/scenariosSheet";
import { calculated } from "../../support/calculated";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { hill } from "../../support/hill";

describe("scenarios in the pane", () => {
  const more = { name: "Defer less", answers: { ...hill, deferrals: 13_500 } };
  const baseline = { name: "Baseline", answers: hill };

  it("are held against the baseline, result by result", () => {
    const { inputs, results } = compare([baseline, more, { name: "The same", answers: hill }]);
    expect(inputs).toEqual([
      { id: "deferrals", label: "Deferrals for the year", values: [23_500, 13_500, 23_500] },
    ]);
    const room = results.find(({ id }) => id === "headroom");
    // 70,000 − 23,500 − 14,000 − 10,000, and 10,000 more
    expect(room?.outcomes.map(({ differs, by }) => [differs, by])).toEqual([
      [false, 0],
      [true, 10_000],
      [false, 0],
    ]);
    const eligible = results.find(({ id }) => id === "eligibility");
    expect(eligible?.outcomes.map(({ differs, by }) => [differs, by])).toEqual([
      [false, undefined],
      [false, undefined],
      [false, undefined],
    ]);
  });

  it("show of the later steps only what one of them can tell, rates as no amounts", () => {
    const room = roomResults.map(({ id }) => id);
    expect(compare([baseline]).results.map(({ id }) => id)).toEqual([...room, "pitfalls_count"]);
    const tested = { ...hill, prior_acp: 0.03 };
    const { results } = compare([
      { name: "Baseline", answers: tested },
      { name: "More", answers: { ...tested, prior_acp: 0.04 } },
    ]);
    // The greater of 1.25 times, and the lesser of 2 points more and twice: 5% and 6% (Reg. §1.401(m)-2(a)(1)).
    const limit = results.find(({ id }) => id === "acp_limit");
    expect(limit).toMatchObject({ reads: "a rate" });
    expect(limit?.outcomes.map(({ outcome, differs, by }) => [outcome, differs, by])).toMatchObject([
      [{ value: 0.05 }, false, undefined],
      [{ value: 0.06 }, true, undefined],
    ]);
    expect(changeKind(limit?.label ?? "")).toBe("rate");
  });

  it("differ where one waits for an answer", () => {
    const { results } = compare([baseline, { name: "Open", answers: { ...hill, deferrals: undefined } }]);
    const room = results.find(({ id }) => id === "headroom");
    expect(room?.outcomes[1]).toMatchObject({ differs: true, by: undefined });
  });
});

describe("the sheet of scenarios", () => {
  const baseline = { name: "As it is", answers: { ...hill, year: 2026, after_tax: undefined } };
  const whatIfs = [
    { name: "All the deferral", answers: { ...baseline.answers, deferrals: 24_500 } },
    { name: "At 55", answers: { ...baseline.answers, age: 55, deferrals: 32_500 } },
    { name: "Nothing known", answers: {} },
  ];

  function onSheet(scenarios: readonly Scenario[]) {
    const book = bookOf([
      { do: "add sheet", sheet: "What if" },
      ...scenariosSheet("What if", scenarios, roomResults),
    ]);
    const values = calculate(book, "2026-11-23").values.get("What if");
    const labels = new Map(
      [...(values ?? [])].flatMap(([at, value]) => (at.startsWith("A") ? [[value, at.slice(1)]] : [])),
    );
    return (label: string, column: string) => values?.get(`${column}${String(labels.get(label))}`);
  }

  it("stand side by side, each calculating from its own answers", () => {
    const value = onSheet([baseline, ...whatIfs]);
    const room = "After-tax room left";
    expect(value(room, "B")).toBe(34_500); // 72,000 − 23,500 − 14,000
    expect(value(room, "C")).toBe(33_500); // 72,000 − 24,500 − 14,000
    expect(value(room, "E")).toBe(33_500); // 72,000 − (32,500 − 8,000) − 14,000
    expect(value(room, "G")).toMatchObject({ basicValue: "#VALUE!" });
  });

  it("mark what differs from the baseline, and by how much", () => {
    const value = onSheet([baseline, ...whatIfs]);
    expect(value("After-tax room left", "D")).toBe(-1_000);
    expect(value("Deferral still allowed", "D")).toBe(-1_000);
    expect(value("Deferrals for the year", "D")).toBe("differs");
    expect(value("Age by 31 December", "D")).toBe("");
    expect(value("Age by 31 December", "F")).toBe("differs");
    expect(value("Employer money in all", "F")).toBe(0);
    expect(value("Mega backdoor Roth", "F")).toBe("");
  });

  it("say that a result differs where one of the two is refused, and nothing where both are", () => {
    const odd = { ...baseline.answers, deferrals: "much" };
    const value = onSheet([baseline, { name: "Odd", answers: odd }]);
    expect(value("After-tax room left", "C")).toMatchObject({ basicValue: "#VALUE!" });
    expect(value("After-tax room left", "D")).toBe("differs");
    const back = onSheet([{ name: "Odd", answers: odd }, baseline, { name: "Odd too", answers: odd }]);
    expect(back("After-tax room left", "D")).toBe("differs");
    expect(back("After-tax room left", "F")).toBe("");
  });

  it("mark a 0 against a blank, which a comparison of cells takes for the same", () => {
    const zero = { name: "None", answers: { ...baseline.answers, after_tax: 0 } };
    expect(onSheet([baseline, zero])("After-tax contributions so far", "D")).toBe("differs");
    expect(onSheet([zero, baseline])("After-tax contributions so far", "D")).toBe("differs");
    expect(onSheet([zero, zero])("After-tax contributions so far", "D")).toBe("");
    expect(onSheet([baseline, baseline])("After-tax contributions so far", "D")).toBe("");
  });

  it("may be one, and are four at most", () => {
    const value = onSheet([baseline]);
    expect(value("After-tax room left", "B")).toBe(34_500);
    expect(value("After-tax room left", "C")).toBeUndefined();
    expect(scenariosStart([baseline], roomResults)).toBe("B7");
    expect(scenariosStart([baseline, ...whatIfs], roomResults)).toBe("C7");
    expect(() => scenariosSheet("What if", [baseline, baseline, ...whatIfs], roomResults)).toThrow("four");
  });

  it("have every question about the room and every result of it, and text as text", () => {
    const changes = scenariosSheet(
      "What if",
      [{ name: "=1", answers: { client_name: "=cmd()" } }],
      roomResults,
    );
    const texts = changes.flatMap((change) => (change.do === "text" ? change.rows.flat() : []));
    for (const { label } of [...roomInputs, ...roomResults]) expect(texts).toContain(label);
    expect(texts).toEqual(expect.arrayContaining(["=1", "=cmd()"]));
    expect(
      changes.flatMap((change) => (change.do === "formula" ? [change.formula] : [])).join(),
    ).not.toContain("cmd");
  });
});

describe("scenarios that the command puts on a sheet", () => {
  const converting: Answers = {
    ...hill,
    year: 2026,
    filing_status: "MFJ",
    income: 450_000,
    state: "CA",
    after_tax_balance: 50_000,
    after_tax_basis: 40_000,
    converted: 50_000,
  };

  /** What the cells of the sheet that the command makes show, by the label in front of them. */
  async function put(scenarios: readonly Scenario[]) {
    const workbook = memoryWorkbook("Sheet1");
    const sheet = await putScenariosOnSheet(workbook, scenarios);
    const value = calculated(workbook, sheet);
    const rows = Array.from({ length: 120 }, (_row, index) => index + 1);
    return (label: string, column: string, labels = "A") => {
      const row = rows.find((number) => value(`${labels}${number}`) === label);
      return row === undefined ? "no such line" : value(`${column}${row}`);
    };
  }

  it("work the conversion and its tax out, each from its own household", async () => {
    const value = await put([
      { name: "Stay", answers: converting },
      { name: "Move", answers: { ...converting, state: "NV" } },
      { name: "See less", answers: { ...converting, after_tax_basis: 0, blind: "Yes" } },
    ]);
    // Joint, 450,000, and 10,000 of growth: 32% of it, and 9.3% in California, as the issue has them.
    expect(value("Tax on the conversion", "B")).toBe(4_130);
    expect(value("Tax on the conversion", "C")).toBe(3_200);
    expect(value("Tax on the conversion", "D")).toBe(-930);
    expect(value("Taxable part of the conversion", "E")).toBe(50_000);
    expect(value("State", "D")).toBe("differs");
    expect(value("State", "F")).toBe("");
    // What few are asked is there where one of them answers it, and each function gets its own.
    expect(value("Is the client blind?", "E")).toBe("Yes");
    expect(value("Is the spouse blind?", "B")).toBe("no such line");
    expect(value("Blind", "B")).toBe("");
    expect(value("Blind", "F", "E")).toBe("Yes");
  });

  it("hand each function the household of its own column", async () => {
    const single: Answers = {
      ...converting,
      filing_status: "Single",
      income: 190_000,
      state: undefined,
      after_tax_balance: 30_000,
      after_tax_basis: 0,
      converted: 30_000,
    };
    const value = await put([
      { name: "Wages alone", answers: single },
      { name: "Rent", answers: { ...single, investment_income: 15_000 } },
    ]);
    // The 7,940, of which 3.8% of 15,000 is for the investment income.
    expect(value("Tax on the conversion", "B")).toBe(7_370);
    expect(value("Tax on the conversion", "C")).toBe(7_940);
    expect(value("Tax on the conversion", "D")).toBe(570);
  });

  it("hold a worth against another, rates by rates and no figure against words", async () => {
    const worth = {
      ...converting,
      contribution: 30_000,
      years_ahead: 20,
      yearly_return: 0.07,
      dividend_yield: 0.02,
      dividend_tax: 0.188,
      gains_tax: 0.188,
    };
    const value = await put([
      { name: "Worth it", answers: worth },
      { name: "Not said", answers: { ...worth, gains_tax: undefined, prior_acp: 0.03 } },
    ]);
    expect(value("Roth ahead of a taxable account", "B")).toBe(18_989.16); // The figure.
    expect(value("Roth ahead of a taxable account", "C")).toBe("Not all filled yet");
    expect(value("Roth ahead of a taxable account", "D")).toBe("differs");
    expect(value("What the highly paid may average", "C")).toBe(0.05);
    expect(value("What the highly paid may average", "D")).toBe("differs");
  });

  it("say for each whether what the room needs is filled", async () => {
    const value = await put([
      { name: "Hill", answers: hill },
      { name: "Open", answers: { ...hill, deferrals: undefined } },
    ]);
    expect(value("What the after-tax room needs", "B")).toBe("Complete");
    expect(value("What the after-tax room needs", "C")).toBe("Not complete");
  });

  it("leave out what nothing on the sheet rests on, and say so", () => {
    const scenarios = [
      { name: "Baseline", answers: hill },
      { name: "More", answers: { ...hill, income: 450_000, pay_periods: 26, deferrals: 10_000 } },
    ];
    expect(notOnSheet(scenarios, compare(scenarios))).toEqual([
      "Pay dates in a full year",
      "Ordinary income before the conversion",
    ]);
    const told = [converting, { ...converting, income: 460_000, social_security: 20_000 }];
    const both = told.map((answers, at) => ({ name: `${at}`, answers }));
    expect(notOnSheet(both, compare(both))).toEqual([]);
  });

  it("leave out the results that read a table of their own, and name them", async () => {
    const paid = { ...hill, prior_acp: 0.03, pay_periods: 26, compensation: 300_000 };
    const scenarios = [
      { name: "Now", answers: paid },
      { name: "More", answers: { ...paid, deferrals: 10_000 } },
    ];
    expect(resultsNotOnSheet(compare(scenarios))).toEqual(["Payroll election", "Pitfalls that apply"]);
    const value = await put(scenarios);
    expect(value("Payroll election", "B")).toBe("no such line");
    expect(value("Pitfalls that apply", "B")).toBe("no such line");
    expect(value("What the highly paid may average", "D")).toBe(0);
  });

  const more = { name: "Defer less", answers: { ...hill, deferrals: 13_500 } };
  const baseline = { name: "Baseline", answers: hill };

  it("go on a sheet of their own, or none", async () => {
    const workbook = memoryWorkbook("Sheet1");
    expect(await putScenariosOnSheet(workbook, [baseline, more])).toBe("Hill what-ifs");
    expect(await putScenariosOnSheet(workbook, [baseline])).toBe("Hill what-ifs (2)");
    expect(workbook.at("Hill what-ifs", "C4")?.value).toBe("Defer less");
    workbook.refuse("formula");
    await expect(putScenariosOnSheet(workbook, [baseline])).rejects.toMatchObject({ refusal: "protected" });
    expect((await workbook.outline()).sheets).toHaveLength(3);
  });
});
