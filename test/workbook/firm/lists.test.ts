import { describe, expect, it } from "vitest";
import { columnLetters } from "../../../src/workbook/a1";
import { bookOf } from "../../../src/file/book";
import { calculate } from "../../../src/file/calculate";
import { serialOf } from "../../../src/workbook/dates";
import { households, roomOf } from "../../../src/workbook/firm/clientList";
import { clientAnswers, clientFields, type ListedClient } from "../../../src/workbook/firm/clients";
import { fieldProblem, readField, showField } from "../../../src/workbook/firm/fields";
import { freshness, planAnswers, planFields, planRemarks, type Plan } from "../../../src/workbook/firm/plans";
import type { Change } from "../../../src/workbook/port";
import { calculateRoom } from "../../../src/workbook/results/calculateRoom";
import { clientsList } from "../../../src/workbook/sheets/clientTable";
import type { Assumptions } from "../../../src/workbook/sheets/listAssumptions";
import { clientsSheet } from "../../../src/workbook/sheets/clientsSheet";
import { notFilled } from "../../../src/workbook/sheets/formulas";
import { findList, listCells, readList } from "../../../src/workbook/sheets/listTable";
import { plansList, plansSheet } from "../../../src/workbook/sheets/plansSheet";
import { memoryWorkbook } from "../../support/memoryWorkbook";

const day = "2026-11-23";
const acme: Plan = {
  employer_name: "Acme",
  after_tax_allowed: "Yes",
  in_plan_conversion: "No",
  after_tax_cap: 20_000,
  after_tax_cap_rate: 0.08,
  match_formula: "50% to 6%",
  match_on_after_tax: "Yes",
  source: "=cmd()",
  verified: serialOf("2025-11-22"),
};
const bare: Plan = { employer_name: "Bare" };

async function read<Id extends string>(list: Parameters<typeof findList>[0], changes: readonly Change[]) {
  const workbook = memoryWorkbook("List");
  await workbook.apply(changes);
  const found = findList(list, await workbook.outline());
  if (found === undefined) throw new Error("The list was not found");
  const [cells] = await workbook.read([listCells(list, found)]);
  if (cells === undefined) throw new Error("Nothing was read");
  return { workbook, found, cells, read: readList<Id>(list as never, cells) };
}

describe("plans", () => {
  it("are read back as they were written, text as text and numbers as numbers", async () => {
    const { read: back, workbook } = await read(plansList, plansSheet("List", [acme, bare]));
    expect(back).toEqual({
      rows: [
        { below: 1, row: acme },
        { below: 2, row: bare },
      ],
      missing: [],
      asBuilt: true,
    });
    const source = workbook.at("List", "O5");
    expect(source).toEqual({ value: "=cmd()", type: "text" });
  });

  it("are found by their headings, wherever columns and rows have moved to", async () => {
    const workbook = memoryWorkbook("List");
    await workbook.apply(plansSheet("List", [acme]));
    workbook.insertRow("List", 2);
    workbook.type({ sheet: "List", range: "B5" }, "Something else");
    const found = findList(plansList, await workbook.outline());
    expect(found?.headings.top).toBe(5);
    const [cells] = await workbook.read([listCells(plansList, found as NonNullable<typeof found>)]);
    const { rows, missing } = readList(plansList, cells as NonNullable<typeof cells>);
    expect(rows).toEqual([{ below: 1, row: { ...acme, after_tax_allowed: undefined } }]);
    expect(missing).toEqual(["After-tax"]);
  });

  it("are not found where the name of the headings is gone", async () => {
    const workbook = memoryWorkbook("List");
    await workbook.apply(plansSheet("List", [acme]));
    workbook.forget("List", "plan_headings");
    expect(findList(plansList, await workbook.outline())).toBeUndefined();
  });

  it.each([
    ["2025-11-22", "old"],
    ["2025-11-23", "current"],
    ["2026-11-23", "current"],
    [undefined, "never verified"],
  ] as const)("verified on %s are %s on 23 November 2026", (verified, state) => {
    const plan = verified === undefined ? bare : { ...bare, verified: serialOf(verified) };
    expect(freshness(plan, day)).toBe(state);
    // The formula of the sheet says the same.
    const book = bookOf([{ do: "add sheet", sheet: "Plans" }, ...plansSheet("Plans", [plan])]);
    const words = {
      old: "Older than twelve months",
      current: "Verified within twelve months",
      "never verified": "Never verified",
    };
    expect(calculate(book, day).values.get("Plans")?.get("R5")).toBe(words[state]);
  });

  it("answer the questions of the journey that they cover, and say what these have no place for", () => {
    expect(planAnswers(acme)).toEqual({
      employer_name: "Acme",
      after_tax_allowed: "Yes",
      in_plan_conversion: "No",
      in_service_distribution: undefined,
      after_tax_cap: 20_000,
      match_formula: "50% to 6%",
    });
    expect(planAnswers({ ...acme, roth: "No", super_catch_up: "No" })).toMatchObject({
      roth_available: "No",
      super_catch_up: "No",
    });
    expect(planRemarks(acme, day)).toEqual([
      "Last verified on 2025-11-22, more than twelve months ago: ask the plan again.",
      "The plan caps after-tax contributions as a share of pay: type the cap in dollars.",
      "After-tax contributions are matched too: type the match on them with the employer money.",
    ]);
    expect(planRemarks({ ...bare, super_catch_up: "No", verified: serialOf(day) }, day)).toEqual([
      "Deferrals above the regular catch-up are no catch-up in this plan: the after-tax room counts them as such from 60 to 63.",
    ]);
    expect(planRemarks(bare, day)).toEqual(["Nobody has verified this entry: ask the plan."]);
    expect(planRemarks({ ...bare, verified: serialOf(day) }, day)).toEqual([]);
  });

  it("take in their fields what each kind allows", () => {
    const field = (id: string) => planFields.find((one) => one.id === id) as (typeof planFields)[number];
    expect(readField(field("verified"), " 2026-02-28 ")).toEqual({ value: 46_081 });
    expect(readField(field("verified"), "2026-02-30").problem).toBe("A day, such as 2026-07-03.");
    expect(readField(field("verified"), "1900-01-05").problem).toBe("A day, such as 2026-07-03.");
    expect(readField(field("verified"), "")).toEqual({ value: undefined });
    expect(readField(field("after_tax_cap_rate"), "8%")).toEqual({ value: 0.08 });
    expect(readField(field("after_tax_allowed"), "y")).toEqual({ value: "Yes" });
    expect(readField(field("after_tax_allowed"), "maybe").problem).toContain("Yes or No");
    expect(readField(field("source"), "=1+1")).toEqual({ value: "=1+1" });
    // A time of day is left out.
    expect(fieldProblem(field("verified"), 46_081.5)).toBeUndefined();
    expect(fieldProblem(field("verified"), "2026-02-28")).toContain("a number, not text");
    expect(fieldProblem(field("verified"), undefined)).toBeUndefined();
    const payDates = clientFields.find(({ id }) => id === "periods_left") as (typeof clientFields)[number];
    expect(readField(payDates, " 26 ")).toEqual({ value: 26 });
    expect(readField(payDates, "")).toEqual({ value: undefined });
    for (const typed of ["54", "2.5", "-1", "many"])
      expect(readField(payDates, typed), typed).toHaveProperty("problem");
    expect(fieldProblem(payDates, 53)).toBeUndefined();
    expect(fieldProblem(payDates, 1.5)).toBe("A whole number of pay dates, from 1 to 53.");
    expect(showField(payDates, 26)).toBe("26");
    expect(fieldProblem(field("after_tax_cap"), "#N/A")).toContain("error");
    for (const [id, value] of Object.entries(acme)) {
      const one = field(id);
      expect(readField(one, showField(one, value))).toEqual({ value });
    }
  });
});

describe("clients", () => {
  const hill: ListedClient = {
    client_name: "Hill",
    household: "Hill",
    employer_name: "acme ",
    age: 45,
    compensation: 300_000,
    deferrals: 24_500,
    other_employer: 14_000,
  };

  function calculated(plans: readonly Plan[], clients: readonly ListedClient[], given?: Assumptions) {
    const book = bookOf([
      { do: "add sheet", sheet: "Plans" },
      ...plansSheet("Plans", plans),
      { do: "add sheet", sheet: "Clients" },
      ...clientsSheet("Clients", 2026, clients, given),
    ]);
    const values = calculate(book, day).values.get("Clients");
    return (at: string) => values?.get(at);
  }

  it("are read back as they were written", async () => {
    const { read: back } = await read(
      clientsList,
      clientsSheet("List", 2026, [hill, { ...hill, client_name: "Diaz" }]),
    );
    expect(back.rows.map(({ row }) => row)).toEqual([hill, { ...hill, client_name: "Diaz" }]);
  });

  it("open in the journey with what the library says of their plan, but its match formula", () => {
    expect(clientAnswers(hill, 2026, [bare, acme])).toEqual({
      client_name: "Hill",
      year: 2026,
      age: 45,
      employer_name: "acme ",
      after_tax_allowed: "Yes",
      in_plan_conversion: "No",
      in_service_distribution: undefined,
      after_tax_cap: 20_000,
      match_formula: undefined,
      compensation: 300_000,
      deferrals: 24_500,
      other_employer: 14_000,
      after_tax: undefined,
    });
    expect(clientAnswers({ deferrals: 1 }, undefined, [bare])).toMatchObject({
      year: undefined,
      deferrals: 1,
    });
    expect(clientAnswers({ employer_name: "__proto__" }, 2026, [bare])).not.toHaveProperty(
      "after_tax_allowed",
    );
  });

  it.each([
    // 24,500 + 11,250 − 24,500, or + 8,000 where the plan does not take the larger catch-up.
    ["Yes", 11_250],
    [undefined, 11_250],
    ["No", 8_000],
  ] as const)("may still defer what the plan takes: larger catch-up %s", (answer, room) => {
    const plan = { employer_name: "Acme", super_catch_up: answer };
    const client = { ...hill, employer_name: "Acme", age: 61 };
    const at = calculated([plan], [client]);
    expect(at("AD11")).toBe("Deferral still allowed");
    expect(at("AD12")).toBe(room);
    expect(calculateRoom(clientAnswers(client, 2026, [plan])).deferral_room).toMatchObject({ value: room });
  });

  const converting: ListedClient = {
    ...hill,
    periods_left: 3,
    after_tax_balance: 50_000,
    after_tax_basis: 40_000,
    converted: 50_000,
    filing_status: "MFJ",
    income: 450_000,
    state: "CA",
    long_term_gains: 0,
  };

  it("open in the journey with their return, their account and the pay dates that are left", () => {
    const answers = clientAnswers({ ...converting, spouse_age: 44 }, 2026, []);
    expect(answers).toMatchObject({ converted: 50_000, filing_status: "MFJ", state: "CA", spouse_age: 44 });
    expect(answers.periods_left).toBe(3);
  });

  const value20 = { years: 20, return: 0.07, yield: 0.02, dividend_tax: 0.188, gains_tax: 0.188 };

  it("are told what to put in per pay date, what a conversion costs, what it is worth, and the pitfalls", () => {
    const at = calculated([acme], [{ ...converting, employer_name: "Acme", after_tax: 3_500 }], value20);
    expect(at("AE12")).toBe(16_500); // the plan's cap of 20,000 less 3,500
    expect(at("AG12")).toBe(5_500); // 16,500 ÷ 3
    expect(at("AH12")).toBe(10_000); // 50,000 × 10,000 ÷ 50,000
    expect(at("AI12")).toBe(4_130); // 32% and 9.3% of 10,000
    // 16,500 × 18,989.1638…/30,000, the growth of 20 years worked year by year apart from the add-in
    expect(at("AJ12")).toBe(10_444.04);
    expect([at("AK12"), at("AL12")]).toEqual([1, "Delayed conversion"]);
  });

  it("have an AGI for the pitfalls only while no Social Security is in it, whose taxable part is not known", () => {
    const facts = (row: ListedClient) => {
      const at = calculated([bare], [row]);
      const headings = Array.from({ length: 45 }, (_column, index) => columnLetters(27 + index));
      return at(`${headings.find((column) => at(`${column}11`) === "AGI") ?? ""}12`);
    };
    const gains = { ...converting, qualified_dividends: 1_000, long_term_gains: 2_000 };
    expect(facts(gains)).toBe(453_000); // 450,000 + 1,000 + 2,000
    expect(facts({ ...gains, social_security: 20_000 })).toBe("");
    expect(facts({ ...gains, income: undefined })).toBe("");
  });

  it("round what goes in per pay date down to cents", () => {
    expect(calculated([bare], [converting])("AG12")).toBe(11_166.66); // 33,500 ÷ 3
    const odd = { ...converting, deferrals: 24_499.86, periods_left: 6 };
    expect(calculated([bare], [odd])("AG12")).toBe(5_583.35); // 33,500.14 ÷ 6 is 5,583.3566…
  });

  it("have no figure where a cell that it needs is blank, the assumptions among them", () => {
    const blank = (row: ListedClient, given = value20) => {
      const at = calculated([bare], [row], given);
      return ["AG12", "AH12", "AI12", "AJ12"].map((cell) => at(cell));
    };
    expect(blank({ ...converting, periods_left: undefined })[0]).toBe("");
    expect(blank({ ...converting, after_tax_basis: undefined }).slice(1, 3)).toEqual(["", ""]);
    expect(blank({ ...converting, income: undefined }).slice(1, 3)).toEqual([10_000, ""]);
    expect(blank(converting, { ...value20, gains_tax: undefined } as never)[3]).toBe("");
    expect(blank({ ...converting, after_tax_basis: 0, state: undefined }).slice(1, 3)).toEqual([
      50_000, 16_000,
    ]);
  });

  it("are taxed with their household: gains on top make the investment tax reach the conversion", () => {
    const single = { ...converting, filing_status: "Single", income: 190_000, state: undefined };
    // RULES: 190,000 of which 15,000 investment income, and 30,000: 7,940
    const row = { ...single, investment_income: 15_000, after_tax_balance: 30_000, after_tax_basis: 0 };
    expect(calculated([bare], [{ ...row, converted: 30_000 }])("AI12")).toBe(7_940);
  });

  it("of the version before are read by their headings, and what is missing is said", async () => {
    const workbook = memoryWorkbook("List");
    await workbook.apply([
      { do: "rows", at: { sheet: "List", range: "A6" }, rows: [
        ["Client", "Household", "Employer", "Age", "Pay", "Deferrals", "Employer money", "After-tax so far"],
        ["Hill", "Hill", "Acme", 45, 300_000, 24_500, 14_000, ""],
      ] },
      { do: "name", name: "client_headings", at: { sheet: "List", range: "A6:H6" } },
    ]); // prettier-ignore
    const found = findList(clientsList, await workbook.outline());
    const [cells] = await workbook.read([listCells(clientsList, found as NonNullable<typeof found>)]);
    const { rows, missing, asBuilt } = readList(clientsList, cells as NonNullable<typeof cells>);
    expect(rows.map(({ row }) => row)).toEqual([{ ...hill, employer_name: "Acme" }]);
    expect(missing).toContain("Filing status");
    expect(missing).toHaveLength(clientFields.length - 8);
    // Rows are written only where the columns stand as they are built now.
    expect(asBuilt).toBe(false);
  });

  it("have no room while deferrals or employer money are blank, and nothing counts with it", () => {
    const row = (client_name: string, deferrals?: number, other_employer?: number): ListedClient => ({
      ...{ client_name, household: "Hill", age: 45, compensation: 300_000, periods_left: 2 },
      ...{ deferrals, other_employer },
    });
    const clients = [
      row("Nothing"),
      row("Employer", undefined, 14_000),
      row("Hill", 24_500, 14_000),
      row("Deferrals", 20_000),
      row("Zero", 0, 0),
    ];
    const at = calculated([bare], clients, value20);
    const columns = ["AD", "AE", "AF", "AG"];
    const shown = clients.map((_client, index) => columns.map((column) => at(`${column}${12 + index}`)));
    const nothing = [notFilled, notFilled, notFilled, notFilled];
    expect(shown).toEqual([
      nothing,
      nothing,
      [0, 33_500, 0, 16_750], // 72,000 − 24,500 − 14,000
      [4_500, notFilled, notFilled, notFilled], // 24,500 − 20,000
      [24_500, 72_000, 0, 36_000],
    ]);
    // 33,500 and 72,000 × 18,989.1638…/30,000, the growth of 20 years worked apart
    expect([12, 13, 14, 15, 16].map((line) => at(`AJ${line}`))).toEqual([
      ...[notFilled, notFilled, 21_204.57, notFilled, 45_573.99],
    ]);
    expect(at("AT12")).toBe(105_500); // 33,500 + 72,000
    expect([12, 13, 14, 15, 16].map((line) => [at(`AO${line}`), at(`AP${line}`)])).toEqual([
      ["Zero", 72_000],
      ["Hill", 33_500],
      ["Nothing", notFilled],
      ["Employer", notFilled],
      ["Deferrals", notFilled],
    ]);
    // The pane tells of the same clients that something is still needed.
    const told = clients.map((client) => roomOf(client, 2026, [bare]).headroom.is);
    expect(told).toEqual(["waiting", "waiting", "answered", "waiting", "answered"]);
  });

  it("stand below every real room in the ranking where their row is wrong", () => {
    const at = calculated([bare], [{ ...hill, deferrals: "much" }, { ...hill, deferrals: undefined }, hill]);
    expect(at("AP12")).toBe(33_500);
    expect([at("AP13"), at("AP14")]).toEqual([{ type: "Error", basicValue: "#VALUE!" }, notFilled]);
  });

  const named: readonly Plan[] = [
    { after_tax_cap: 1 },
    { employer_name: "Example Corporation", after_tax_allowed: "Yes", after_tax_cap: 1_000 },
    { employer_name: " EX* ", after_tax_allowed: "Yes", after_tax_cap: 2_000 },
    { employer_name: ">1", after_tax_allowed: "Yes", after_tax_cap: 3_000 },
    { employer_name: "=1+1", after_tax_allowed: "Yes", after_tax_cap: 4_000 },
    { employer_name: "ex*", after_tax_allowed: "No", after_tax_cap: 5_000 },
    { employer_name: 2, after_tax_allowed: "No", after_tax_cap: 6_000 },
  ];

  it.each([
    ["Example Corporation ", 1_000],
    ["example  corporation", 1_000],
    ["Example\u00a0Corporation", 0],
    ["Ex*", 2_000],
    ["Ex?", 0],
    ["*", 0],
    ["~*", 0],
    [">1", 3_000],
    ["=1+1", 4_000],
    ["2", 6_000],
    ["", 0],
    [" ", 0],
  ])("have the plan of their employer %j on the sheet as in the pane: a cap of %d", (employer_name, cap) => {
    const client = { ...hill, employer_name: employer_name === "" ? undefined : employer_name };
    // Beside another client, and alone.
    expect(calculated(named, [hill, client])("AC13")).toBe(cap);
    expect(calculated(named, [client])("AC12")).toBe(cap);
    expect(calculated([{ employer_name: "Ex*", after_tax_cap: 7 }], [client])("AC12")).toBe(
      employer_name === "Ex*" ? 7 : 0,
    );
    expect(clientAnswers(client, 2026, named).after_tax_cap ?? 0).toBe(cap);
  });

  it("are one household under one name on the sheet as in the pane, whatever signs are in it", () => {
    const names = ["Smith ", "smith", "*", ">1", "=1+1", "S*", " ", undefined, "2", "Smith", ">1", "02"];
    const clients = names.map((household, index) => ({ ...hill, household, other_employer: index }));
    const at = calculated([bare], clients);
    const onSheet = [12, 13, 14, 15, 16, 17, 18].map((line) => [at(`AS${line}`), at(`AT${line}`)]);
    expect(onSheet).toEqual([
      ["Smith", 142_490], // 3 × 47,500 − 0 − 1 − 9
      ["*", 47_498], // 72,000 − 24,500 is 47,500; less 2
      [">1", 94_987], // 2 × 47,500 − 3 − 10
      ["=1+1", 47_496],
      ["S*", 47_495],
      ["2", 47_492],
      ["02", 47_489],
    ]);
    expect(at("AS19")).toBeUndefined();
    expect(households(clients, 2026, [bare]).map(({ name, room }) => [name, room])).toEqual(onSheet);
    expect(calculated([bare], [{ ...hill, household: undefined }])("AS12")).toBe("None given");
  });

  it("say of a last client without a known plan what they say of any other: ask the plan", () => {
    const ask = "Ask the plan: does it take after-tax contributions?";
    const at = calculated(
      [{ employer_name: "Known", after_tax_allowed: "Yes" }, { employer_name: "Blank" }],
      [{ ...hill, employer_name: "Known" }, hill, { ...hill, employer_name: "Blank" }],
    );
    expect([at("AB12"), at("AB13"), at("AB14")]).toEqual([
      "Ask the plan: can after-tax money be converted, or paid out in service?",
      ask,
      ask,
    ]);
    expect([at("AQ13"), at("AQ14")]).toEqual([ask, ask]);
  });

  it.each([
    [{}, 0],
    [{ after_tax_cap: 20_000 }, 20_000],
    [{ after_tax_cap_rate: 0.05 }, 15_000], // 5% × 300,000
    [{ after_tax_cap: 20_000, after_tax_cap_rate: 0.05 }, 15_000],
    [{ after_tax_cap: 10_000, after_tax_cap_rate: 0.05 }, 10_000],
  ])("have of a plan with %j a cap of %d", (cap, dollars) => {
    const value = calculated([{ employer_name: "Acme", ...cap }], [{ ...hill, employer_name: "Acme" }]);
    expect(value("AC12")).toBe(dollars);
    expect(value("AE12")).toBe(dollars === 0 ? 33_500 : Math.min(33_500, dollars));
  });

  it("have a cap on pay up to the law's limit only", () => {
    const rich = { ...hill, employer_name: "Acme", compensation: 900_000 };
    const value = calculated([{ employer_name: "Acme", after_tax_cap_rate: 0.05 }], [rich]);
    expect(value("AC12")).toBe(18_000); // 5% × 360,000
  });

  it("of a plan that nobody knows are told their legal room, and to ask the plan", () => {
    const value = calculated([bare], [hill]);
    expect(value("AB12")).toBe("Ask the plan: does it take after-tax contributions?");
    expect(value("AE12")).toBe(33_500);
  });

  it("whose row is wrong have an error in their own row", () => {
    const value = calculated([bare], [hill, { ...hill, deferrals: "much" }, { ...hill, deferrals: 20_000 }]);
    expect([value("AE12"), value("AE14")]).toEqual([33_500, 38_000]);
    expect(value("AE13")).toMatchObject({ basicValue: "#VALUE!" });
  });

  it("take as many formulas however many they are", () => {
    const formulas = (count: number) =>
      clientsSheet(
        "Clients",
        2026,
        Array.from({ length: count }, () => hill),
      ).filter(({ do: what }) => what === "formula");
    expect(formulas(1_000)).toEqual(formulas(1));
    const value = calculated(
      [bare],
      Array.from({ length: 1_000 }, (_client, at) => ({ ...hill, deferrals: at })),
    );
    expect([value("AE12"), value("AE1011"), value("AP12"), value("AP1011"), value("AT12")]).toEqual([
      58_000, // 72,000 − 0 − 14,000
      57_001, // 72,000 − 999 − 14,000
      58_000,
      57_001,
      57_500_500, // 1,000 × 58,000 − 999 × 1,000 / 2
    ]);
  });

  it("refer to columns that are there", () => {
    const headings = new Set([...clientFields, ...planFields].map(({ heading }) => heading));
    const changes = clientsSheet("Clients", 2026, [hill]);
    const used = changes.flatMap((change) =>
      change.do === "formula"
        ? [...change.formula.matchAll(/\[([^\]]+)\]/g)].map(([, heading]) => heading)
        : [],
    );
    expect(used.length).toBeGreaterThan(20);
    for (const heading of used) expect(headings).toContain(heading);
  });
});
