import { readFileSync } from "node:fs";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleAnswers } from "../../src/file/examples";
import { firmWorkbookFile } from "../../src/file/firmWorkbook";
import { lawDate } from "../../src/core/figures";
import { address, columnLetters, columnNumber } from "../../src/workbook/a1";
import { clientSheet } from "../../src/workbook/sheets/clientSheet";
import type { ConversionResultId, PlanResultId } from "../../src/workbook/results/result";
import { notFilled } from "../../src/workbook/sheets/formulas";
import { resultCell } from "../../src/workbook/sheets/layout";
import { calculated } from "../support/calculated";
import { memoryWorkbook } from "../support/memoryWorkbook";

type Cell = string | number | boolean | Date | null;

const file = firmWorkbookFile(lawDate, undefined);
const sheets = new Map<string, Cell[][]>();

/** What another library reads out of the file: the figures that it keeps. */
function shown(sheet: string, at: string): Cell {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const column = letters.split("").reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  return sheets.get(sheet)?.[Number(row) - 1]?.[column - 1] ?? null;
}

/** A block of cells, row by row. */
function block(sheet: string, first: string, last: string, top: number, bottom: number): Cell[][] {
  const columns = Array.from({ length: columnNumber(last) - columnNumber(first) + 1 }, (_column, at) =>
    columnLetters(columnNumber(first) + at),
  );
  return Array.from({ length: bottom - top + 1 }, (_row, down) =>
    columns.map((column) => shown(sheet, `${column}${top + down}`)),
  );
}

beforeAll(async () => {
  for (const { sheet, data } of await readXlsxFile(Buffer.from(file), { trim: false }))
    sheets.set(sheet, data as Cell[][]);
});

describe("the figures that the file keeps", () => {
  it("are the worked example's on the example client", () => {
    expect(shown("Example client", "C30")).toBe(33_500); // 72,000 − 24,500 − 14,000
    expect(shown("Example client", "C29")).toBe(0); // 24,500 − 24,500
    expect(shown("Example client", "C26")).toBe("Eligible: convert inside the plan");
    expect(shown("Example client", "A3")).toBe("Complete: the results below count.");
  });

  it("are the worked conversion's on the example client: the growth alone is taxed, federal and state", () => {
    const result = (id: ConversionResultId) => shown("Example client", resultCell(id));
    expect(result("conversion_taxable")).toBe(10_000); // 50,000 × 10,000 ÷ 50,000
    expect(result("basis_recovered")).toBe(40_000);
    expect(result("conversion_tax")).toBe(4_130); // 32% and 9.3% of 10,000
    expect(result("ira_taxable")).toBe(notFilled);
    const ledger = [...(sheets.get("Example client") ?? [])].filter(
      ([line]) => line === "Income taxes in all",
    );
    expect(ledger.map((row) => row[3])).toEqual([4_130]);
  });

  it("are those of payroll, testing, worth and pitfalls on the example client", () => {
    const result = (id: PlanResultId) => shown("Example client", resultCell(id));
    // 300,000 ÷ 26 a pay; deferrals of 24,500 and after-tax of 33,500 over the year
    expect(result("election")).toMatch(
      /^Set the deferral to \d+% from pay 1.*Set after-tax to \d+% from pay 1/,
    );
    expect(result("hce")).toBe(true); // 290,000 is above 160,000
    expect(result("acp_limit")).toBe(notFilled);
    expect(result("own_share")).toBeCloseTo(33_500 / 300_000, 9);
    expect(result("advantage")).toBe(18_989.16);
    // Growth of 10,000 waits in the after-tax account: no other is told.
    expect(result("pitfalls_count")).toBe(1);
  });

  it("are of every client, the plan's own cap included", () => {
    expect(shown("Clients", "B4")).toBe(360_000); // §401(a)(17), 2026
    expect(block("Clients", "AC", "AF", 11, 15)).toEqual([
      ["Plan's own cap", "Deferral still allowed", "After-tax room left", "Additions above the limit"],
      [0, 0, 33_500, 0], // 72,000 − 24,500 − 14,000
      // Cap 10% × 180,000; room the lesser of 72,000 − (32,500 − 8,000) − 9,000 − 5,000 and 18,000 − 5,000
      [18_000, 0, 13_000, 0],
      [0, 9_500, 52_250, 0], // 72,000 − 15,000 − 4,750
      [0, 0, 40_000, 0], // 72,000 − (35,750 − 11,250) − 7,500
    ]);
    expect(block("Clients", "AB", "AB", 12, 15).flat()).toEqual([
      "Eligible: convert inside the plan",
      "Eligible: roll out to a Roth IRA",
      "Not eligible: the plan takes no after-tax contributions",
      "Eligible: convert inside the plan",
    ]);
  });

  it("are of each client's election, conversion, value and pitfalls", () => {
    expect(block("Clients", "AG", "AM", 12, 15)).toEqual([
      // 33,500 ÷ 3; 50,000 × 10,000 ÷ 50,000; 32% and 9.3% of it; the room's growth over 20 years, worked apart
      [11_166.66, 10_000, 4_130, 21_204.57, 1, "Delayed conversion", 8],
      [6_500, null, null, 8_228.64, 0, null, 9], // 13,000 ÷ 2
      [null, null, null, 33_072.79, 0, null, 10],
      [13_333.33, 1_500, 360, 25_318.89, 1, "Delayed conversion", 7], // 6,000 × 3,000 ÷ 12,000; 24% of it
    ]);
  });

  it("rank the clients, and add households up", () => {
    expect(block("Clients", "AO", "AP", 12, 15)).toEqual([
      ["Okafor, Sam", 52_250],
      ["Diaz, Kim", 40_000],
      ["Hill, Alex", 33_500],
      ["Hill, Robin", 13_000],
    ]);
    expect(block("Clients", "AS", "AU", 12, 14)).toEqual([
      ["Hill", 46_500, 10_000],
      ["Okafor", 52_250, 0],
      ["Diaz", 40_000, 1_500],
    ]);
  });

  it("mark plans by the day of the law figures", () => {
    expect(block("Plans", "R", "R", 5, 7).flat()).toEqual([
      "Verified within twelve months",
      "Older than twelve months",
      "Never verified",
    ]);
    expect(shown("Plans", "P5")).toEqual(new Date("2026-10-01T00:00:00Z"));
  });

  it("are the published limits of the year", () => {
    expect(block("Limits", "A", "E", 5, 9)).toEqual([
      ["Limit", "Amount", "Status", "Authority", "Year"],
      ["Deferral", 24_500, "published", "IRC §402(g)(1); Notice 2025-67", 2026],
      ["Catch-up 50", 8_000, "published", expect.any(String), 2026],
      ["Catch-up 60-63", 11_250, "published", expect.any(String), 2026],
      ["Annual additions", 72_000, "published", expect.any(String), 2026],
    ]);
    expect(shown("Start", "A23")).toMatch(/^MBDR \d+\.\d+\.\d+, law figures as of \d{4}-\d\d-\d\d$/);
  });

  it("are those that another engine works out on the same client sheet", async () => {
    const workbook = memoryWorkbook("Example client");
    await workbook.apply(clientSheet("Example client", exampleAnswers(2026)));
    const other = calculated(workbook, "Example client");
    const formulas = workbook.applied.flatMap((change) => (change.do === "formula" ? [change.at.range] : []));
    // What spills is one cell in the other engine.
    const lone = formulas.filter((at) => at.startsWith("C") || at === "A3");
    expect(lone.length).toBe(58);
    for (const at of lone) {
      const [kept, is] = [shown("Example client", at), other(at)];
      // The other engine rounds what it divides; the reader takes an empty text for a blank cell.
      if (typeof kept === "number" && kept % 1 !== 0) expect(kept, at).toBeCloseTo(Number(is), 9);
      else expect(kept ?? "", at).toBe(is);
    }
  });

  it("are errors nowhere", () => {
    const errors = [...sheets].flatMap(([sheet, rows]) =>
      rows.flatMap((row, down) =>
        row.flatMap((cell, across) =>
          typeof cell === "string" && cell.startsWith("#")
            ? [`${sheet}!${address(down + 1, across + 1)}`]
            : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
  });
});

describe("the file as a whole", () => {
  it("is the same whenever it is built", () => {
    expect(Buffer.from(firmWorkbookFile(lawDate, undefined)).equals(Buffer.from(file))).toBe(true);
  });

  it("stands in dist as the build writes it, with the add-in of the manifest", () => {
    const manifest = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");
    const told = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(manifest)?.[1] ?? "";
    const wanted = firmWorkbookFile(lawDate, { id: told("Id"), version: told("Version"), from: "central" });
    const built = readFileSync(new URL("../../dist/MBDR-workbook.xlsx", import.meta.url));
    expect(built.equals(Buffer.from(wanted))).toBe(true);
  });
});
