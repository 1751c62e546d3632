import { describe, expect, it } from "vitest";
import { exampleAnswers } from "../../../src/file/examples";
import { bookOf } from "../../../src/file/book";
import { calculate } from "../../../src/file/calculate";
import { version } from "../../../src/core/version";
import { build } from "../../../src/workbook/build";
import { freeze } from "../../../src/workbook/firm/freeze";
import { makeReport, reportable } from "../../../src/workbook/firm/report";
import type { Answers } from "../../../src/workbook/inputs/inputs";
import type { Change } from "../../../src/workbook/port";
import { clientSheet } from "../../../src/workbook/sheets/clientSheet";
import { notFilled } from "../../../src/workbook/sheets/formulas";
import { reportSheet, sourceOf } from "../../../src/workbook/sheets/reportSheet";
import { memoryWorkbook } from "../../support/memoryWorkbook";

const client = "Hill's 2026";
const answers: Answers = { ...exampleAnswers(2026), client_name: "Hill" };

/** What the report on a client shows, as rows of words and figures. */
function shown(given: Answers, charts = false, without: readonly string[] = []) {
  const changes = clientSheet(client, given);
  const source = sourceOf(client, changes);
  const cells = new Map([...source.cells].filter(([name]) => !without.includes(name)));
  const pitfalls = without.includes("pitfalls") ? undefined : source.pitfalls;
  const report = reportSheet("Report", { ...source, cells, pitfalls }, "Firm", charts);
  const start: Change[] = [
    { do: "add sheet", sheet: "Report" },
    ...report,
    { do: "add sheet", sheet: client },
    ...changes,
  ];
  const values = calculate(bookOf(start), "2026-11-23").values.get("Report");
  const rows = Array.from({ length: 90 }, (_row, at) =>
    ["A", "B", "D"].map((column) => values?.get(`${column}${at + 1}`) ?? ""),
  );
  const words = rows.map(([first]) => (typeof first === "object" ? "" : String(first)));
  return { report, rows, words, of: (label: string) => rows.find(([first]) => first === label)?.[1] };
}

describe("a report", () => {
  it("says what the client sheet says: how much, what it costs, and what it rests on", () => {
    const { of, rows } = shown(answers);
    expect(rows[0]?.[0]).toBe("Firm");
    expect(rows[2]?.[0]).toBe("Mega backdoor Roth: Hill, 2026");
    expect(rows[3]?.[0]).toBe("Eligible: convert inside the plan");
    expect(of("After-tax room left")).toBe(33_500); // 72,000 − 24,500 − 14,000
    expect(of("Taxable part: growth")).toBe(10_000);
    expect(of("Tax on the conversion")).toBe(4_130);
    expect(of("Ordinary income")).toBe(450_000);
    expect(of("After-tax contributions so far")).toBe("not given");
  });

  it.each([
    ["only employer money", { other_employer: 14_000 }, [notFilled, notFilled, 14_000]],
    ["only deferrals", { deferrals: 24_500 }, [notFilled, notFilled, notFilled]],
    [
      "a match formula without pay",
      { deferrals: 24_500, match_formula: "50% to 6%" },
      [notFilled, notFilled, notFilled],
    ],
    // 50% of 6% of 300,000 is 9,000; the match rests on the deferrals too
    [
      "a match without deferrals",
      { match_formula: "50% to 6%", compensation: 300_000 },
      [notFilled, notFilled, notFilled],
    ],
    [
      "a match and deferrals",
      { deferrals: 24_500, match_formula: "50% to 6%", compensation: 300_000 },
      [38_500, 0, 9_000],
    ],
    ["nothing in it", { deferrals: 0, other_employer: 0 }, [72_000, 0, 0]],
  ])("prints no room while what it needs is blank: %s", (_title, given, said) => {
    const { of } = shown({ client_name: "Halfway", year: 2026, ...given });
    expect(["After-tax room left", "Additions above the limit", "Employer money"].map(of)).toEqual(said);
  });

  it("prints no room where the client sheet has lost the cell of the deferrals", () => {
    expect(shown(answers, false, ["deferrals"]).of("After-tax room left")).toBe(notFilled);
    expect(shown(answers, false, ["match_formula"]).of("After-tax room left")).toBe(33_500);
  });

  it("has dates of the year of the client and the next", () => {
    const { of } = shown({ ...answers, year: 2025 });
    expect(of("Last pay date of 2025")).toMatch(/deferrals and after-tax/);
    expect(of("By 15 January 2026")).toMatch(/estimated tax/);
    expect(of("By 15 March 2026")).toMatch(/Refunds/);
    expect(of("By 15 April 2026")).toMatch(/Form 8606/);
  });

  it("tells the pitfalls that apply with what to do, and how many there are", () => {
    const { words, of } = shown(answers);
    expect(of("Delayed conversion")).toMatch(/^Convert now/);
    expect(words.some((word) => word.startsWith("Found by the facts given: 1."))).toBe(true);
  });

  it("ends with what every report ends with, the version and the day of the law figures", () => {
    const words = shown(answers).words.join("\n");
    for (const said of [
      "Estimate from the facts entered; not a return, nor tax, legal, investment or plan advice.",
      "Not modelled:",
      "Have it reviewed by a qualified professional.",
      "Not affiliated with the IRS or Microsoft.",
      "Projections are hypothetical, not guaranteed.",
      version(),
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain("Left out");
  });

  it("leaves out with a word what an earlier client sheet has no cell for", () => {
    const { words, of } = shown(answers, false, ["election", "advantage", "pitfalls"]);
    expect(of("Payroll election")).toBeUndefined();
    expect(words).toContain(
      "Left out, since the client sheet has no cell for it: Payroll election; Roth ahead of a taxable account.",
    );
    expect(words).toContain("Not tested: the client sheet was made without them.");
  });

  it("refers to the client sheet for every figure, prints on one page, and draws only where the host can", () => {
    const { report } = shown(answers, true);
    const numbers = report.filter(({ do: what }) => what === "number");
    expect(numbers).toEqual([]);
    expect(report.at(-1)).toMatchObject({ do: "print", orientation: "portrait", onePage: true });
    expect(report.filter(({ do: what }) => what === "chart")).toHaveLength(1);
    expect(shown(answers).report.some(({ do: what }) => what === "chart")).toBe(false);
    const rows = report.map((change) => ("at" in change ? Number(/\d+$/.exec(change.at.range)?.[0]) : 0));
    expect(Math.max(...rows)).toBeLessThan(80);
  });

  it("is made of client sheets only, follows them, and can be frozen for sign-off", async () => {
    const workbook = memoryWorkbook("Sheet1");
    await build(workbook, client, (sheet) => clientSheet(sheet, answers), "A1");
    await expect(makeReport(workbook, "Sheet1", "")).rejects.toThrow("A report is made of a client sheet.");
    const report = await makeReport(workbook, client, "=Firm");
    expect(report).toBe("Hill's 2026 report");
    expect(await makeReport(workbook, client, "")).toBe("Hill's 2026 report (2)");
    expect(await reportable(workbook)).toEqual([client]);
    expect(workbook.at(report, "A1")).toEqual({ value: "=Firm", type: "text" });
    expect(workbook.at(report, "B8")?.formula).toMatch(/^=IF\('Hill''s 2026'!\$C\$\d+="",/);
    // As Excel shows it while the client sheet is not complete.
    const room = workbook.at(report, "B11")?.formula;
    expect(room).toContain(`,"${notFilled}")`);
    workbook.type({ sheet: report, range: "B11" }, notFilled, room);
    const copy = await freeze(workbook, report, { version: version(), time: "now", preparer: "R. Hill" });
    const [at] = await workbook.used([copy]);
    const [cells] = at === undefined ? [] : await workbook.read([at]);
    expect(cells?.values.flat()).toContain("Reviewed by");
    expect(workbook.at(copy, "B8")?.formula).toBeUndefined();
    expect(workbook.at(copy, "B11")).toEqual({ value: notFilled, type: "text" });
    expect((await workbook.outline()).names.filter(({ sheet }) => sheet === copy)).toEqual([]);
  });
});
