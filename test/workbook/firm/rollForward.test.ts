import { describe, expect, it } from "vitest";
import { bookOf } from "../../../src/file/book";
import { calculate } from "../../../src/file/calculate";
import { rollForward } from "../../../src/workbook/firm/rollForward";
import type { Answers } from "../../../src/workbook/inputs/inputs";
import { rollForwardSheet } from "../../../src/workbook/sheets/rollForwardSheet";
import { hill } from "../../support/hill";

describe("rolling forward", () => {
  it("takes the answers into the year: older, and nothing after-tax yet", () => {
    expect(rollForward(hill, 2026).answers).toEqual({ ...hill, year: 2026, age: 49, after_tax: undefined });
    expect(rollForward({ ...hill, age: undefined }, 2026).answers.age).toBeUndefined();
    expect(rollForward({ ...hill, age: "n/a" }, 2026).answers.age).toBe("n/a");
    expect(rollForward({ ...hill, year: undefined }, 2026).answers).toMatchObject({ year: 2026, age: 48 });
  });

  it("takes the household along, older, but nothing of what was converted", () => {
    const converting: Answers = {
      ...hill,
      filing_status: "MFJ",
      income: 450_000,
      spouse_age: 64,
      after_tax_balance: 50_000,
      after_tax_basis: 40_000,
      converted: 50_000,
      ira_conversion: "Yes",
    };
    const { answers } = rollForward(converting, 2026);
    expect(answers).toMatchObject({ filing_status: "MFJ", income: 450_000, spouse_age: 65 });
    for (const id of ["after_tax_balance", "after_tax_basis", "converted", "ira_conversion"] as const)
      expect(answers[id], id).toBeUndefined();
  });

  it("leaves what is of one year only behind, and keeps what the plan and the payroll are", () => {
    const midYear: Answers = {
      ...hill,
      pay_periods: 26,
      true_up: "Yes",
      periods_left: 13,
      ytd_deferral: 12_000,
      prior_year_pay: 180_000,
      prior_acp: 0.03,
      owner_share: 0.06,
      prior_year_tax: 90_000,
      form_box_1: 50_000,
      yearly_return: 0.07,
    };
    const { answers } = rollForward(midYear, 2026);
    expect(answers).toMatchObject({
      pay_periods: 26,
      true_up: "Yes",
      owner_share: 0.06,
      yearly_return: 0.07,
    });
    const gone = [
      "periods_left",
      "ytd_deferral",
      "prior_year_pay",
      "prior_acp",
      "prior_year_tax",
      "form_box_1",
    ] as const;
    expect(gone.filter((id) => answers[id] !== undefined)).toEqual([]);
  });

  it("lists every figure that changed, with what changed it", () => {
    const { changes } = rollForward(hill, 2026);
    expect(changes.filter(({ why }) => why === "input")).toEqual([
      { what: "Year", before: 2025, after: 2026, why: "input", authority: "" },
      { what: "Age by 31 December", before: 48, after: 49, why: "input", authority: "" },
      {
        what: "After-tax contributions so far",
        before: 10_000,
        after: undefined,
        why: "input",
        authority: "",
      },
    ]);
    // Notice 2024-80 and Notice 2025-67
    expect(changes.filter(({ authority }) => authority !== "")).toEqual([
      {
        what: "Elective deferral limit",
        before: 23_500,
        after: 24_500,
        why: "law",
        authority: expect.stringContaining("2025-67") as string,
      },
      {
        what: "Annual additions limit",
        before: 70_000,
        after: 72_000,
        why: "law",
        authority: expect.stringContaining("2025-67") as string,
      },
    ]);
    const results = changes.filter(({ why, authority }) => why !== "input" && authority === "");
    expect(results).toEqual([
      // 23,500 − 23,500, then 24,500 − 23,500: the law alone
      { what: "Deferral still allowed", before: 0, after: 1_000, why: "law", authority: "" },
      // 70,000 − 23,500 − 14,000 − 10,000, then 72,000 − 23,500 − 14,000: 2,000 by law, 10,000 by what went in
      { what: "After-tax room left", before: 22_500, after: 34_500, why: "law and input", authority: "" },
    ]);
  });

  it("tells an age from which catch-up is open as entered", () => {
    const { changes } = rollForward({ ...hill, age: 49, after_tax: undefined }, 2026);
    expect(changes).toContainEqual({
      what: "Deferral still allowed",
      before: 0,
      after: 9_000, // 24,500 + 8,000 − 23,500
      why: "law and input",
      authority: "",
    });
  });

  it("changes nothing in the same year but what has gone in", () => {
    expect(rollForward({ ...hill, after_tax: undefined }, 2025).changes).toEqual([]);
  });

  it("does not list a result that comes out as it was, though the law and the answers each moved it", () => {
    const full: Answers = {
      ...hill,
      year: 2026,
      deferrals: 20_000,
      other_employer: 14_000,
      after_tax: 38_000,
    };
    // 20,000 + 14,000 + 38,000 = 72,000 of 72,000: nothing above the limit in 2026, nor in 2025 without after-tax money;
    // 2,000 above the 70,000 of 2025 with it.
    const { changes } = rollForward(full, 2025);
    expect(changes.map(({ what }) => what)).not.toContain("Additions above the limit");
    expect(changes.filter(({ before, after }) => before === after)).toEqual([]);
  });

  it("says of a year without figures that there are none", () => {
    const { changes } = rollForward({ ...hill, after_tax: undefined }, 2030);
    const room = changes.find(({ what }) => what === "After-tax room left");
    expect(room).toMatchObject({ before: 32_500, why: "law" });
    expect(room?.after).toEqual(expect.stringMatching(/publish/i));
  });

  it("is put on a sheet as it is: numbers as numbers, blanks blank, text as text", () => {
    const changes = rollForwardSheet("Change", "Hill, 2025 to 2026", [
      { what: "=Room", before: 22_500, after: "=1+1", why: "law and input", authority: "IRC §415(c)" },
      { what: "Age", before: 48, after: undefined, why: "input", authority: "" },
    ]);
    const book = bookOf([{ do: "add sheet", sheet: "Change" }, ...changes]);
    const values = calculate(book, "2026-11-23").values.get("Change");
    const row = (number: number) =>
      ["A", "B", "C", "D", "E"].map((column) => values?.get(`${column}${number}`));
    expect(row(1)[0]).toBe("Hill, 2025 to 2026");
    expect(row(5)).toEqual(["Figure", "Before", "After", "Changed by", "Authority"]);
    expect(row(6)).toEqual(["=Room", 22_500, "=1+1", "The law, and what was entered", "IRC §415(c)"]);
    expect(row(7)).toEqual(["Age", 48, undefined, "What was entered", undefined]);
    expect(row(9)[0]).toMatch(/^MBDR /);
  });
});
