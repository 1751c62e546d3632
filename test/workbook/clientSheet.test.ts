import { describe, expect, it } from "vitest";
import { entryNamed } from "../../src/catalogue";
import { householdLabels } from "../../src/catalogue/householdTable";
import { stateCodes } from "../../src/core/state/figures";
import { build } from "../../src/workbook/build";
import { calculate, calculateAll } from "../../src/workbook/results/calculate";
import { inputs, type Answers, type InputId } from "../../src/workbook/inputs/inputs";
import type { Change } from "../../src/workbook/port";
import { conversionInputs } from "../../src/workbook/inputs/conversion";
import { householdInputs } from "../../src/workbook/inputs/household";
import { roomInputs } from "../../src/workbook/inputs/room";
import { labelledTables } from "../../src/workbook/results/labelledTables";
import type { ResultId } from "../../src/workbook/results/result";
import { results, roomResults, spilledNamed, spilledTables } from "../../src/workbook/results/results";
import { clientSheet, startCell } from "../../src/workbook/sheets/clientSheet";
import { notFilled, tableFormula } from "../../src/workbook/sheets/formulas";
import {
  inputCell,
  placedLines,
  resultCell,
  roomForTables,
  roomForWork,
} from "../../src/workbook/sheets/layout";
import { clientSheets, readClientSheet } from "../../src/workbook/sheets/readClientSheet";
import { calculated } from "../support/calculated";
import { memoryWorkbook, type MemoryWorkbook } from "../support/memoryWorkbook";

const name = "Hill 2026";

async function built(answers: Answers): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook("Sheet1");
  await build(workbook, name, (sheet) => clientSheet(sheet, answers), startCell(answers));
  return workbook;
}

function formulas(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => (change.do === "formula" ? [change.formula] : []));
}

const worked: Answers = { client_name: "Hill", year: 2026, deferrals: 24500, other_employer: 14000 };
const full: Answers = {
  client_name: "Hill",
  year: 2026,
  age: 61,
  employer_name: "Acme",
  after_tax_allowed: "Yes",
  in_plan_conversion: "No",
  in_service_distribution: "Yes",
  after_tax_cap: 20000,
  match_formula: "100% to 3%, 50% to 5%",
  compensation: 400000,
  deferrals: 35750,
  other_employer: 1000.5,
  after_tax: 2500,
};

/** The worked example: 10,000 of growth at 32% federal. */
const converting: Answers = {
  filing_status: "MFJ",
  income: 450000,
  state: "CA",
  after_tax_balance: 50000,
  after_tax_basis: 40000,
  converted: 50000,
};
const everyFact: Answers = {
  age: 66,
  state: "MD",
  locality: "Howard",
  spouse_age: 64,
  investment_income: 4000,
  qualified_dividends: 5000,
  long_term_gains: 6000,
  social_security: 30000,
  children_under_17: 1,
  state_and_local_taxes: 20000,
  mortgage_interest: 30000,
  charitable_gifts: 1000,
  wages: 100000,
  spouse_wages: 90000,
  tax_exempt_interest: 700,
  other_dependents: 1,
  other_itemized: 800,
  deduct_state_tax: "Yes",
  qbi_deduction: 900,
  amt_adjustments: 1000,
  blind: "Yes",
  spouse_blind: "No",
  on_medicare: 2,
};
const iras: Answers = {
  ira_conversion: "Yes",
  ira_contributions: 7500,
  ira_after_year_end: 7500,
  ira_prior_basis: 14000,
  ira_year_end_value: 28000,
  ira_distributions: 0,
  ira_converted: 10000,
};

/** Twenty-six pay dates with the whole match, and what is known of the test. */
const paid: Answers = {
  ...worked,
  age: 45,
  match_formula: "50% to 6%",
  compensation: 260000,
  other_employer: 0,
  after_tax: 0,
  pay_periods: 26,
  prior_year_pay: 250000,
  owner_share: 0,
  prior_acp: 0.03,
};
const worth: Answers = {
  contribution: 30000,
  years_ahead: 20,
  yearly_return: 0.07,
  dividend_yield: 0.02,
  dividend_tax: 0.188,
  gains_tax: 0.188,
};
const everyAssumption: Answers = {
  ...worth,
  yearly_return: -0.05,
  contribution_years: 5,
  ordinary_tax: 0.32,
  inflation: 0,
  plan_fee: 0.001,
};
const everyPitfall: Answers = {
  late_true_up: 500,
  true_up: "Yes",
  prior_wages: 200000,
  roth_available: "No",
  tax_from_conversion: "Yes",
  payout_pre_tax: 10000,
  payout_after_tax: 40000,
  payout_to_traditional: 9000,
  withholding: 0,
  estimated_payments: 1000,
  prior_year_tax: 80000,
  prior_year_agi: 400000,
  form_box_1: 50000,
  form_box_2a: 0,
  form_box_5: 40000,
};
const midYear: Answers = {
  ...paid,
  age: 52,
  first_pay_date: 46206, // 3 July 2026
  periods_left: 13,
  ytd_pay: 130000,
  ytd_deferral: 13000,
  ytd_match: 3900,
  after_tax: 5000,
  prior_wages: 240000,
  roth_available: "Yes",
};

describe("the client sheet", () => {
  it("holds a live formula where the room stands, and the room of the worked example", async () => {
    const workbook = await built(worked);
    const cell = resultCell("headroom");
    expect(workbook.at(name, cell)?.formula).toMatch(/^=MBDR\.MEGA_HEADROOM\([A-D0-9,]+\)$/);
    expect(calculated(workbook, name)(cell)).toBe(33500);
  });

  it("writes results as formulas only, each from cells of the sheet", () => {
    const changes = clientSheet(name, full);
    for (const { id } of results) {
      const at = resultCell(id);
      const written = changes.filter(
        (change) => "at" in change && change.at.range === at && change.do !== "format",
      );
      expect(written.map((change) => change.do)).toEqual(["formula", "name"]);
    }
    // No figure of a person or of the law: digits stand in places alone.
    for (const formula of formulas(changes)) expect(formula).not.toMatch(/(?<![A-Z\d])\d{3,}/);
  });

  it.each<[string, Answers]>([
    ["the worked example", worked],
    ["every answer", full],
    ["a plan without the larger catch-up", { ...full, super_catch_up: "no" }],
    ["a plan that takes no after-tax contributions", { ...worked, after_tax_allowed: "No" }],
    ["an excess", { ...worked, other_employer: 60000 }],
    ["deferrals above the limit", { ...worked, deferrals: 24500.01 }],
    ["a year without figures", { ...worked, year: 2050 }],
    ["a match formula that cannot be read", { ...full, match_formula: "half" }],
    ["text in place of dollars", { ...worked, other_employer: "14k" }],
    ["a conversion", { ...worked, ...converting }],
    ["a conversion that waits for the income", { ...worked, ...converting, income: undefined }],
    ["a conversion with every fact of the household", { ...worked, ...converting, ...everyFact }],
    ["a conversion of more than the balance", { ...worked, ...converting, converted: 50000.01 }],
    ["a place that its state does not have", { ...worked, ...converting, locality: "Howard" }],
    ["text in place of a fact", { ...worked, ...converting, wages: "lots" }],
    ["IRAs beside it", { ...worked, ...converting, ...iras }],
    ["pay dates and the test", paid],
    ["pay dates from July", midYear],
    ["pay dates without what they need", { ...worked, pay_periods: 26 }],
    ["pay dates that cannot be", { ...paid, periods_left: 27 }],
    [
      "pay of 0",
      { ...paid, match_formula: undefined, compensation: 0, deferrals: 0, pay_periods: undefined },
    ],
    ["assumptions", { ...worked, ...worth }],
    ["assumptions that are not all there", { ...worked, ...worth, gains_tax: undefined }],
    ["every assumption", { ...worked, ...everyAssumption }],
    ["an assumption that cannot be", { ...worked, ...worth, years_ahead: 0 }],
    ["every pitfall", { ...paid, ...converting, ...iras, ...everyPitfall }],
    ["no true-up and no IRAs", { ...paid, true_up: "no", ira_conversion: "No" }],
    ["IRAs that were typed before the answer was No", { ...worked, ...iras, ira_conversion: "No" }],
    ["some of them", { ...worked, ira_converted: 7500, ira_conversion: "no" }],
    ["text in place of a fact of pitfalls", { ...paid, form_box_1: "much" }],
  ])("shows what the pane tells: %s", async (_case, answers) => {
    const show = calculated(await built(answers), name);
    for (const [id, outcome] of Object.entries(calculate(answers))) {
      const shown = show(resultCell(id as ResultId));
      const ofRoom = roomResults.some((result) => result.id === id);
      const isShare = results.some((result) => result.id === id && result.reads === "a rate");
      if (outcome.is === "answered" && isShare) expect(shown, id).toBeCloseTo(Number(outcome.value), 9);
      else if (outcome.is === "answered") expect(shown, id).toBe(outcome.value);
      else if (!ofRoom && outcome.is === "waiting") expect(shown, id).toBe(notFilled);
      else expect(shown, id).toMatch(/^#(VALUE|N\/A|DIV\/0)/);
    }
  });

  it.each([
    ["Yes", 11250],
    [undefined, 11250],
    ["No", 8000],
    ["no", 8000],
  ])("allows the catch-up that the plan takes at 61: larger one %s", async (answer, room) => {
    const show = calculated(await built({ ...worked, age: 61, super_catch_up: answer }), name);
    expect(show(resultCell("deferral_room"))).toBe(room);
  });

  it("says whether it is complete, since a blank cell counts as 0", async () => {
    const check = async (answers: Answers) => calculated(await built(answers), name)("A3");
    expect(await check(worked)).toMatch(/^Complete/);
    expect(await check(full)).toMatch(/^Complete/);
    for (const id of ["year", "deferrals", "other_employer"] as const) {
      expect(await check({ ...worked, [id]: undefined })).toMatch(/^Not complete/);
    }
    expect(await check({ ...full, compensation: undefined })).toMatch(/^Not complete/);
    expect(await check({ ...full, other_employer: undefined })).toMatch(/^Complete/);
  });

  it("spills the worked lines of the room and of the match", async () => {
    const changes = clientSheet(name, full);
    const spilled = formulas(changes).filter((formula) => formula.includes("EXPLAIN"));
    expect(spilled).toHaveLength(2);
    const workbook = await built(full);
    const show = calculated(workbook, name);
    const at = changes.flatMap((change) =>
      change.do === "formula" && change.formula.includes("EXPLAIN") ? [change.at.range] : [],
    );
    // The last worked line holds the answer.
    expect(at.map(show)).toEqual([show(resultCell("headroom")), show(resultCell("match"))]);
  });

  it.each([
    ["CA", 4130], // 32% of 10,000, and 9.3% of it
    ["AZ", 3450], // 2.5%
    ["NV", 3200],
    [undefined, 3200],
  ])("works the conversion of the worked example out in %s", async (state, tax) => {
    const show = calculated(await built({ ...worked, ...converting, state }), name);
    expect(show(resultCell("conversion_taxable"))).toBe(10000); // 50,000 × 10,000 ÷ 50,000
    expect(show(resultCell("basis_recovered"))).toBe(40000);
    expect(show(resultCell("conversion_tax"))).toBe(tax);
  });

  it("traces the growth: half of the account is half of the tax", async () => {
    const show = calculated(await built({ ...worked, ...converting, converted: 25000 }), name);
    expect(show(resultCell("conversion_taxable"))).toBe(5000);
    expect(show(resultCell("basis_recovered"))).toBe(20000);
    expect(show(resultCell("conversion_tax"))).toBe(2065); // 4,130 ÷ 2, within one bracket
  });

  it("keeps IRAs out of the plan's conversion", async () => {
    const show = calculated(await built({ ...worked, ...converting, ...iras }), name);
    expect(show(resultCell("ira_taxable"))).toBe(6320); // Form 8606 line 18: 10,000 − 10,000 × 0.368
    expect(show(resultCell("conversion_tax"))).toBe(4130);
  });

  it("leaves the tables of the conversion room for every state, whoever is in the household", () => {
    const [detail, cliffs] = [entryNamed("ROTH_CONVERSION_DETAIL"), entryNamed("NEXT_CLIFFS")];
    const facts = Object.entries({
      Age: 66,
      "Qualified dividends": 5000,
      "Long-term gains": 9000,
      "Investment income": 1000,
      "Social Security": 1000,
      "Children under 17": 1,
      "State and local taxes": 60000,
      "Mortgage interest": 40000,
      "On Medicare": 1,
    });
    const height = { conversion_detail: 0, conversion_cliffs: 0 };
    for (const code of stateCodes) {
      for (const year of [2024, 2025, 2026]) {
        for (const status of ["Single", "MFJ", "MFS"]) {
          const rows = detail.evaluate([year, status, 20000, 2000000, 0, code, facts]).length;
          height.conversion_detail = Math.max(height.conversion_detail, rows);
          const ahead = cliffs.evaluate([year, status, 1000, code, facts]).length;
          height.conversion_cliffs = Math.max(height.conversion_cliffs, ahead);
        }
      }
    }
    for (const id of ["conversion_detail", "conversion_cliffs"] as const) {
      // With ten rows to spare, and not so many that they are only blank.
      expect(roomForTables[id]).toBeGreaterThanOrEqual(height[id] + 10);
      expect(roomForTables[id]).toBeLessThanOrEqual(height[id] + 20);
    }
  });

  it("leaves the schedule, the projection and the pitfalls room for the longest of them", () => {
    // Headings, so far, 53 pay dates, the true-up, the year, three elections and twelve things to watch.
    expect(roomForTables.schedule_rows).toBeGreaterThanOrEqual(1 + 1 + 53 + 1 + 1 + 3 + 12);
    // Headings, a hundred years, and five lines of words.
    expect(roomForTables.projection).toBeGreaterThanOrEqual(1 + 100 + 5);
    // Headings, twelve pitfalls none of which is told together with another, those that are clear, and the note.
    expect(roomForTables.pitfalls).toBeGreaterThanOrEqual(1 + 12 + 1 + 1);
  });

  it("elects what fills the room of the worked example and keeps the whole match", async () => {
    const show = calculated(await built(paid), name);
    expect(show(resultCell("headroom"))).toBe(39700); // 72,000 − 24,500 − 7,800
    // 10,000 a pay: 15 × 900 + 11 × 1,000 = 24,500; 19 × 1,500 + 7 × 1,600 = 39,700
    expect(show(resultCell("election"))).toBe(
      "Set the deferral to 9% from pay 1, 10% from pay 16. Set after-tax to 15% from pay 1, 16% from pay 20.",
    );
  });

  it("tells the test of the worked example", async () => {
    const show = calculated(await built(paid), name);
    expect(show(resultCell("hce"))).toBe(true); // 250,000 is above 160,000 (Notice 2024-80)
    expect(show(resultCell("acp_limit"))).toBe(0.05); // lesser of 2 × 3% and 3% + 2 points
    expect(show(resultCell("own_share"))).toBeCloseTo(47500 / 260000, 9); // 7,800 + 39,700
  });

  it("counts pay up to the law's limit in the own share", async () => {
    const show = calculated(await built({ ...paid, compensation: 500000 }), name);
    // 50% of 6% of 360,000 is 10,800; room 72,000 − 24,500 − 10,800 = 36,700
    expect(show(resultCell("own_share"))).toBeCloseTo(47500 / 360000, 9);
  });

  it("tells what the Roth is worth, and that it may be worth less than a taxable account", async () => {
    const advantage = async (answers: Answers) =>
      calculated(await built({ ...worked, ...answers }), name)(resultCell("advantage"));
    expect(await advantage(worth)).toBe(18989.16);
    // One year of loss: 30,000 × 0.95 = 28,500; the taxable account saves tax on what it loses.
    const loss = { ...worth, years_ahead: 1, yearly_return: -0.05, dividend_yield: 0, gains_tax: 0.2 };
    expect(await advantage(loss)).toBe(-300); // 28,500 − (28,500 + 20% of 1,500)
  });

  it("hands pitfalls the facts of the sheet: 0 is None, a blank is not known", async () => {
    const workbook = await built({ ...paid, ...converting, ...everyPitfall, tax_exempt_interest: 300 });
    const show = calculated(workbook, name);
    const range = /B(\d+):C(\d+)/.exec(tableFormula(spilledNamed("pitfalls")));
    const [top, bottom] = [Number(range?.[1]), Number(range?.[2])];
    const facts: Readonly<Record<string, unknown>> = Object.fromEntries(
      Array.from({ length: bottom - top + 1 }, (_row, i): [string, unknown] => [
        String(show(`B${top + i}`)),
        show(`C${top + i}`),
      ]),
    );
    expect(Object.keys(facts)).toEqual(labelledTables.facts.map(({ fact }) => fact));
    expect(Object.keys(facts).sort()).toEqual(
      [...(entryNamed("PITFALLS").parameters[0]?.labels ?? [])].sort(),
    );
    expect(facts).toMatchObject({
      Year: 2026,
      "Filing status": "MFJ",
      AGI: 450300, // 450,000 and the tax-exempt interest
      "After-tax": "None",
      "Employer money": 7800,
      "Late true-up": 500,
      "Owner share": "None",
      "Conversion income": 10000,
      "1099-R box 2a": "None",
      Withholding: "None",
      "IRA converted": "",
      "IRA value": "",
      "Spouse age": "",
      // 450,000 + 10,000 − 32,200 = 427,800, taxed jointly: 82,048 and 32% of 24,250 (Rev. Proc. 2025-32)
      "Total tax": 89808,
    });
    // Roth catch-up is ruled out by age; box 2a, the payout, tax kept back, growth that waits, and estimated tax apply.
    expect(show(resultCell("pitfalls_count"))).toBe(5);
  });

  it.each<[string, Answers, number, number]>([
    // MFJ tiers of 2026: 350,000 costs 385.00 a month, 250,000 costs 95.70; 289.30 × 12 for each.
    ["both by their ages", { filing_status: "MFJ", spouse_age: 66, income: 250000 }, 6943.2, 1],
    ["one of them", { filing_status: "MFJ", spouse_age: 66, income: 250000, on_medicare: 1 }, 3471.6, 1],
    ["neither", { filing_status: "MFJ", spouse_age: 66, income: 250000, on_medicare: "No" }, 0, 0],
    // Tiers of singles: 190,000 costs 385.00 a month, 90,000 nothing.
    ["lived apart", { filing_status: "MFS", income: 90000, lived_apart: "Yes" }, 4620, 1],
    ["lived together", { filing_status: "MFS", income: 90000 }, 6355.2, 1],
  ])("tells one amount of Medicare premiums on a sheet: %s", (_case, household, more, times) => {
    const account = { after_tax_balance: 100000, after_tax_basis: 0, converted: 100000 };
    const { spilled } = calculateAll({ ...worked, age: 66, ...account, ...household });
    const rowsOf = (id: "conversion_detail" | "pitfalls") => {
      const table = spilled(id);
      return table.is === "answered" ? table.rows : [];
    };
    const told = rowsOf("pitfalls").filter(([name]) => name === "Medicare premiums");
    expect(rowsOf("conversion_detail").find(([line]) => String(line).startsWith("Medicare"))?.[3] ?? 0).toBe(
      more,
    );
    expect(told).toHaveLength(times);
    for (const row of told)
      expect(row[2]).toContain(
        ` about ${more.toLocaleString("en-US", { minimumFractionDigits: more % 1 === 0 ? 0 : 2 })} a year`,
      );
  });

  it("hands pitfalls the basis of IRAs as line 5 of Form 8606 has it", async () => {
    const basis = async (answers: Answers) => {
      const show = calculated(await built({ ...worked, ...answers }), name);
      const first = Number(/B(\d+):C/.exec(tableFormula(spilledNamed("pitfalls")))?.[1]);
      return show(`C${first + labelledTables.facts.findIndex(({ fact }) => fact === "IRA basis")}`);
    };
    // 14,000 + 7,500 − 7,500 that came after year-end; 14,000 + 7,500 where none did.
    expect(await basis(iras)).toBe(14000);
    expect(await basis({ ...iras, ira_after_year_end: undefined })).toBe(21500);
    expect(await basis({ ...iras, ira_prior_basis: undefined })).toBe("None");
    expect(await basis({ ira_distributions: 100 })).toBe("");
  });

  it("hears No before what was typed under it", async () => {
    const kept: Answers = {
      ...{ ira_contributions: 7500, ira_prior_basis: 0, ira_year_end_value: 30000, ira_distributions: 0 },
      ...{ ira_converted: 7500, true_up: "Yes", late_true_up: 500 },
    };
    const told = async (answers: Answers) => {
      const show = calculated(await built({ ...worked, ...kept, ...answers }), name);
      const first = Number(/B(\d+):C/.exec(tableFormula(spilledNamed("pitfalls")))?.[1]);
      const fact = (label: string) =>
        show(`C${first + labelledTables.facts.findIndex((row) => row.fact === label)}`);
      return [show(resultCell("ira_taxable")), fact("IRA converted"), fact("Late true-up")];
    };
    // 7,500 ÷ 37,500 = 0.2 of 7,500 is not taxable.
    expect(await told({ ira_conversion: "Yes" })).toEqual([6000, 7500, 500]);
    expect(await told({})).toEqual([6000, 7500, 500]);
    expect(await told({ ira_conversion: "No", true_up: "No" })).toEqual(["None", "None", "None"]);
    const { outcomes, spilled } = calculateAll({ ...worked, ...kept, ira_conversion: "No", true_up: "no" });
    expect(outcomes.ira_taxable).toEqual({ is: "answered", value: "None", lines: [] });
    const pitfalls = spilled("pitfalls");
    expect(JSON.stringify(pitfalls)).toMatch(/"Clear","[^"]*Backdoor beside a balance/);
    expect(JSON.stringify(pitfalls)).not.toContain("of the backdoor Roth is taxable");
  });

  it("tells nothing of IRAs where the cell that may say No is lost", () => {
    const answers = { ...worked, ...iras, ira_conversion: undefined };
    expect(calculate(answers, new Set(["ira_conversion"])).ira_taxable).toMatchObject({
      is: "refused",
      input: "ira_conversion",
    });
  });

  it("is live: a fact that is mended is a pitfall less", async () => {
    const count = async (answers: Answers) =>
      calculated(await built({ ...paid, ...answers }), name)(resultCell("pitfalls_count"));
    const mixed = { payout_pre_tax: 10000, payout_after_tax: 40000, payout_to_traditional: 9999.99 };
    expect(await count(mixed)).toBe(1);
    expect(await count({ ...mixed, payout_to_traditional: 10000 })).toBe(0);
  });

  it("lets no table spill over what stands elsewhere", () => {
    const changes = clientSheet(name, { ...full, ...converting, ...everyFact, ...iras });
    for (const { line, row } of placedLines) {
      if (line.is !== "table" && line.is !== "work") continue;
      const within = changes.filter((change) => {
        if (!("at" in change) || change.do === "format") return false;
        const at = Number(/\d+/.exec(change.at.range)?.[0]);
        return at >= row && at < row + line.rows;
      });
      expect(within.map((change) => change.do)).toEqual(["formula"]);
    }
  });

  it("gives the household as one range of labels and values, which is its table", () => {
    const changes = clientSheet(name, { ...worked, ...converting, ...everyFact });
    const [detail] = spilledTables;
    const range = /B(\d+):C(\d+)\)\)$/.exec(detail === undefined ? "" : tableFormula(detail));
    const [top, bottom] = [Number(range?.[1]), Number(range?.[2])];
    const labels = changes.flatMap((change) => {
      const row = "at" in change ? Number(/\d+/.exec(change.at.range)?.[0]) : 0;
      return change.do === "text" && row >= top && row <= bottom && change.at.range.startsWith("A")
        ? [change.rows[0]?.[1]]
        : [];
    });
    expect([...labels].sort()).toEqual([...householdLabels].sort());
    expect(bottom - top + 1).toBe(householdLabels.length);
  });

  it("leaves enough rows for the longest work of the room", () => {
    const lines = entryNamed("MEGA_HEADROOM").explain?.([2026, 35750, 9000, 61, 400000, 2500, 20000]) ?? [];
    const between = entryNamed("MEGA_HEADROOM").explain?.([2026, 30000, 9000, 61, 400000, 2500, 20000]) ?? [];
    expect(Math.max(lines.length, between.length) + 2).toBeLessThanOrEqual(roomForWork);
  });

  it("names every input and result on the sheet itself", async () => {
    const { names } = await (await built(worked)).outline();
    expect(names.map(({ name: its }) => its).sort()).toEqual(
      [...inputs, ...results].map(({ id }) => id).sort(),
    );
    expect(names.every(({ sheet, at }) => sheet === name && at.sheet === name)).toBe(true);
  });

  it("prints one page wide and leaves the first blank answer selected", async () => {
    const workbook = await built(worked);
    expect(workbook.applied).toContainEqual(expect.objectContaining({ do: "print" }));
    expect(await workbook.selection()).toEqual({ sheet: name, range: inputCell("age") });
  });
});

describe("reading a client sheet back", () => {
  async function readBack(workbook: MemoryWorkbook) {
    const [found] = clientSheets(await workbook.outline());
    if (found === undefined) throw new Error("No client sheet was found");
    return readClientSheet(workbook, found);
  }

  const hostile = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "'quoted",
    "<b>x</b>",
    "\u202egnp.exe",
    "1e5",
    "TRUE",
    "😀",
  ];

  it.each<[string, Answers]>([
    ["nothing", {}],
    ["the worked example", worked],
    ["every answer", full],
    ["zeros", { ...worked, deferrals: 0, other_employer: 0 }],
    [
      "every answer of payroll, testing, worth and pitfalls",
      { ...midYear, ...everyAssumption, ...everyPitfall },
    ],
    ...hostile.map((text): [string, Answers] => [`text ${text}`, { client_name: text, employer_name: text }]),
  ])("gives the same answers: %s", async (_case, answers) => {
    const workbook = await built(answers);
    const { answers: read, lost, sheet } = await readBack(workbook);
    const entries: [string, unknown][] = Object.entries(read);
    const filled = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    expect(filled).toEqual(answers);
    expect(lost.size).toBe(0);
    expect(sheet).toBe(name);
    // Typed text never became a formula.
    expect(workbook.applied.filter((change) => change.do === "formula")).toHaveLength(
      formulas(clientSheet(name, {})).length,
    );
  });

  it("takes cells as people fill them: TRUE is Yes, and a wrong thing stays what it is", async () => {
    const workbook = await built(worked);
    const type = (id: InputId, value: string | number | boolean) =>
      workbook.type({ sheet: name, range: inputCell(id) }, value);
    type("after_tax_allowed", true);
    type("in_plan_conversion", false);
    type("age", "#N/A");
    type("deferrals", "24.5k");
    expect((await readBack(workbook)).answers).toMatchObject({
      after_tax_allowed: "Yes",
      in_plan_conversion: "No",
      age: "#N/A",
      deferrals: "24.5k",
    });
  });

  it("finds the cells after rows were inserted, and the sheet after it was renamed", async () => {
    const workbook = await built(full);
    workbook.insertRow(name, 8);
    workbook.rename(name, "Other");
    const read = await readBack(workbook);
    expect(read.sheet).toBe("Other");
    expect(read.answers).toEqual(full);
  });

  it("tells a lost name in a sentence, and reads the rest", async () => {
    const workbook = await built(full);
    workbook.forget(name, "age");
    const { answers, lost } = await readBack(workbook);
    expect([...lost.keys()]).toEqual(["age"]);
    expect(lost.get("age")).toMatch(/the name age is not on this sheet/);
    expect(answers.age).toBeUndefined();
    expect(answers.deferrals).toBe(full.deferrals);
  });

  it("takes a sheet made before the household was asked for what it is: nothing is lost, and nothing is there", async () => {
    const workbook = await built(full);
    const later = inputs.filter(({ id }) => !roomInputs.some((input) => input.id === id));
    for (const { id } of later) workbook.forget(name, id);
    const { answers, lost, absent } = await readBack(workbook);
    expect(lost.size).toBe(0);
    expect([...absent]).toEqual(later.map(({ id }) => id));
    expect(answers).toEqual(full);
  });

  it("takes a sheet made before payroll, testing, worth and pitfalls were asked for what it is", async () => {
    const workbook = await built({ ...full, ...converting });
    const before = [...roomInputs, ...householdInputs, ...conversionInputs].map(({ id }): InputId => id);
    const later = inputs.map(({ id }) => id).filter((id) => !before.includes(id));
    for (const id of later) workbook.forget(name, id);
    const { answers, lost, absent } = await readBack(workbook);
    expect(lost.size).toBe(0);
    expect([...absent]).toEqual(later);
    expect(answers).toMatchObject({ ...full, ...converting });
  });

  it("tells one lost name of a step that the sheet has", async () => {
    const workbook = await built(full);
    workbook.forget(name, "income");
    const { lost, absent } = await readBack(workbook);
    expect([...lost.keys()]).toEqual(["income"]);
    expect(absent.size).toBe(0);
  });

  it.each([
    ["a range", { sheet: name, range: "C1:C2" }],
    ["another sheet", { sheet: "Sheet1", range: "A1" }],
    ["nothing", { sheet: name, range: "#REF!" }],
  ])("tells a name that points to %s", async (_where, at) => {
    const workbook = await built(full);
    const outline = await workbook.outline();
    const names = outline.names.map((known) => (known.name === "age" ? { ...known, at } : known));
    const [found] = clientSheets({ ...outline, names });
    expect(found?.lost.get("age")).toMatch(/does not point to one cell of this sheet/);
  });

  it("takes no other sheet for a client sheet", async () => {
    const workbook = await built(worked);
    await workbook.apply([
      { do: "name", name: "year", at: { sheet: "Sheet1", range: "A1" } },
      { do: "name", name: "age", at: { sheet: "Sheet1", range: "A2" } },
    ]);
    expect(clientSheets(await workbook.outline()).map(({ sheet }) => sheet)).toEqual([name]);
  });
});
