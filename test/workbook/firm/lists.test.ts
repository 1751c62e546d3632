import { describe, expect, it } from "vitest";
import { bookOf } from "../../../src/file/book";
import { calculate } from "../../../src/file/calculate";
import { serialOf } from "../../../src/workbook/dates";
import { clientAnswers, clientFields, type ListedClient } from "../../../src/workbook/firm/clients";
import { fieldProblem, readField, showField } from "../../../src/workbook/firm/fields";
import { freshness, planAnswers, planFields, planRemarks, type Plan } from "../../../src/workbook/firm/plans";
import type { Change } from "../../../src/workbook/port";
import { clientsList } from "../../../src/workbook/sheets/clientColumns";
import { clientsSheet } from "../../../src/workbook/sheets/clientsSheet";
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
    expect(planRemarks(acme, day)).toEqual([
      "Last verified on 2025-11-22, more than twelve months ago: ask the plan again.",
      "The plan caps after-tax contributions as a share of pay: type the cap in dollars.",
      "After-tax contributions are matched too: type the match on them with the employer money.",
    ]);
    expect(planRemarks(bare, day)).toEqual(["Nobody has verified this entry: ask the plan."]);
    expect(planRemarks({ ...bare, verified: serialOf(day) }, day)).toEqual([]);
  });

  it("take in their fields what each kind allows", () => {
    const field = (id: string) => planFields.find((one) => one.id === id) as (typeof planFields)[number];
    expect(readField(field("verified"), " 2026-02-28 ")).toEqual({ value: 46_081 });
    expect(readField(field("verified"), "2026-02-30").problem).toBe("A day, such as 2026-11-23.");
    expect(readField(field("verified"), "1900-01-05").problem).toBe("A day, such as 2026-11-23.");
    expect(readField(field("verified"), "")).toEqual({ value: undefined });
    expect(readField(field("after_tax_cap_rate"), "8%")).toEqual({ value: 0.08 });
    expect(readField(field("after_tax_allowed"), "y")).toEqual({ value: "Yes" });
    expect(readField(field("after_tax_allowed"), "maybe").problem).toContain("Yes or No");
    expect(readField(field("source"), "=1+1")).toEqual({ value: "=1+1" });
    expect(fieldProblem(field("verified"), 46_081.5)).toBe("A day, such as 2026-11-23.");
    expect(fieldProblem(field("verified"), "2026-02-28")).toBe("A day, such as 2026-11-23.");
    expect(fieldProblem(field("verified"), undefined)).toBeUndefined();
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

  function calculated(plans: readonly Plan[], clients: readonly ListedClient[]) {
    const book = bookOf([
      { do: "add sheet", sheet: "Plans" },
      ...plansSheet("Plans", plans),
      { do: "add sheet", sheet: "Clients" },
      ...clientsSheet("Clients", 2026, clients),
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
    [{}, 0],
    [{ after_tax_cap: 20_000 }, 20_000],
    [{ after_tax_cap_rate: 0.05 }, 15_000], // 5% × 300,000
    [{ after_tax_cap: 20_000, after_tax_cap_rate: 0.05 }, 15_000],
    [{ after_tax_cap: 10_000, after_tax_cap_rate: 0.05 }, 10_000],
  ])("have of a plan with %j a cap of %d", (cap, dollars) => {
    const value = calculated([{ employer_name: "Acme", ...cap }], [{ ...hill, employer_name: "Acme" }]);
    expect(value("K7")).toBe(dollars);
    expect(value("M7")).toBe(dollars === 0 ? 33_500 : Math.min(33_500, dollars));
  });

  it("have a cap on pay up to the law's limit only", () => {
    const rich = { ...hill, employer_name: "Acme", compensation: 900_000 };
    const value = calculated([{ employer_name: "Acme", after_tax_cap_rate: 0.05 }], [rich]);
    expect(value("K7")).toBe(18_000); // 5% × 360,000
  });

  it("of a plan that nobody knows are told their legal room, and to ask the plan", () => {
    const value = calculated([bare], [hill]);
    expect(value("J7")).toBe("Ask the plan: does it take after-tax contributions?");
    expect(value("M7")).toBe(33_500);
  });

  it("whose row is wrong have an error in their own row", () => {
    const value = calculated([bare], [hill, { ...hill, deferrals: "much" }, { ...hill, deferrals: 20_000 }]);
    expect([value("M7"), value("M9")]).toEqual([33_500, 38_000]);
    expect(value("M8")).toMatchObject({ basicValue: "#VALUE!" });
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
    expect([value("M7"), value("M1006"), value("Q7"), value("Q1006"), value("U7")]).toEqual([
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
