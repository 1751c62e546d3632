import { describe, expect, it, vi } from "vitest";
import { catalogue } from "../../../src/catalogue";
import { version } from "../../../src/core/version";
import { build } from "../../../src/workbook/build";
import { diagnose, reportText, skewWords } from "../../../src/workbook/firm/diagnose";
import { askHost, hostQuestions } from "../../../src/workbook/firm/hostQuestions";
import type { Answers } from "../../../src/workbook/inputs/inputs";
import { clientSheet, startCell } from "../../../src/workbook/sheets/clientSheet";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memoryWorkbook";

const facts = { host: "Excel, PC, 16.0", sets: ["ExcelApi 1.17"] };
const secret: Answers = { client_name: "Okafor", employer_name: "Acme", year: 2026, deferrals: 12_345 };

async function withSecret() {
  const workbook = memoryWorkbook("Okafor notes");
  await build(workbook, "Okafor 2026", (sheet) => clientSheet(sheet, secret), startCell(secret));
  workbook.type({ sheet: "Okafor notes", range: "A1" }, "#NAME?", "=MBDR.VERSION()");
  workbook.type({ sheet: "Okafor notes", range: "A2" }, "#N/A", "=NA()");
  workbook.type({ sheet: "Okafor notes", range: "A3" }, "#N/A", '="Okafor"+1');
  return workbook;
}

/** A host that shows this for the formula of each question, in order. */
function answering(workbook: MemoryWorkbook, shows: readonly (readonly string[])[]): MemoryWorkbook {
  return {
    ...workbook,
    async apply(changes) {
      await workbook.apply(changes);
      let next = 0;
      for (const change of changes) {
        if (change.do !== "formula") continue;
        const row = Number(change.at.range.slice(1));
        const words = shows[next] ?? [];
        next += 1;
        words.forEach((word, down) =>
          workbook.type(
            { sheet: change.at.sheet, range: `A${row + down}` },
            word === "" ? undefined : /^\d+$/.test(word) ? Number(word) : word,
            down === 0 ? change.formula : undefined,
          ),
        );
      }
    },
  };
}

const expected = hostQuestions.map(({ expects }) => expects[0] ?? []);
const noPause = () => Promise.resolve();

describe("the diagnosis", () => {
  it("counts and writes nothing", async () => {
    const workbook = await withSecret();
    const written = workbook.applied.length;
    expect(await diagnose(workbook, facts)).toMatchObject({
      version: version(),
      functions: catalogue.length,
      sheets: 2,
      clientSheets: 1,
      stuck: 1,
      errors: [
        ["#N/A", 2],
        ["#NAME?", 1],
      ],
      otherVersions: [],
    });
    expect(workbook.applied).toHaveLength(written);
  });

  it("makes a report without a word of a client", async () => {
    const workbook = await withSecret();
    const answers = await askHost(answering(workbook, expected), noPause);
    const report = reportText(await diagnose(workbook, facts), answers);
    for (const word of ["Okafor", "Acme", "12345", "12,345", "notes"]) expect(report).not.toContain(word);
    expect(report).toContain("Host: Excel, PC, 16.0");
    expect(report).toContain("Cells with errors: #N/A 2, #NAME? 1");
    expect(report.split("\n").filter((line) => line.startsWith("As expected"))).toHaveLength(
      hostQuestions.length,
    );
    expect(reportText(await diagnose(workbook, undefined), undefined)).toContain("Host: no Excel");
  });

  it("tells another version by what cells show, and takes no other text for one", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const at = { sheet: "Sheet1", range: "A1" };
    const other = "MBDR 0.0.9, law figures as of 2025-11-23";
    workbook.type(at, "Okafor", "=MBDR.VERSION()");
    expect((await diagnose(workbook, facts)).otherVersions).toEqual([]);
    workbook.type(at, version(), "=MBDR.VERSION()");
    expect(skewWords(await diagnose(workbook, facts), undefined)).toContain("No cell shows another version");
    workbook.type(at, other, "=MBDR.VERSION()");
    const found = await diagnose(workbook, facts);
    expect(found.otherVersions).toEqual([other]);
    expect(skewWords(found, undefined)).toContain("another version");
  });
});

describe("asking the host", () => {
  it("reads the answers of a sheet that is gone again", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const answers = await askHost(answering(workbook, expected), noPause);
    expect(answers.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect((await workbook.outline()).sheets).toEqual(["Sheet1"]);
  });

  it("tells which answers differ, a version among them", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const shows = expected.map((words, at) =>
      at === 1 ? ["MBDR 0.0.9, law figures as of 2025-11-23"] : at === 8 ? ["33500", "", ""] : words,
    );
    const answers = await askHost(answering(workbook, shows), noPause);
    const differs = answers.filter(({ asExpected }) => !asExpected);
    expect(differs.map(({ asks }) => asks)).toEqual([
      "The functions are of this version",
      "A column in one call",
    ]);
    expect(differs[1]?.shows).toBe("33500, nothing, nothing");
    expect(skewWords(await diagnose(workbook, facts), answers)).toContain("not of the pane's version");
  });

  it("waits for what is being worked out, though not for ever", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const busy = expected.map((words, at) => (at === 0 ? ["#BUSY!"] : words));
    const pause = vi.fn(noPause);
    const answers = await askHost(answering(workbook, busy), pause);
    expect(answers[0]).toMatchObject({ shows: "#BUSY!", asExpected: false });
    expect(pause.mock.calls.length).toBe(20);
    expect((await workbook.outline()).sheets).toEqual(["Sheet1"]);
  });

  it.each(["add sheet", "formula", "number", "read"] as const)(
    "leaves no sheet behind when the workbook refuses: %s",
    async (kind) => {
      const workbook = memoryWorkbook("Sheet1");
      workbook.refuse(kind);
      await expect(askHost(workbook, noPause)).rejects.toMatchObject({ refusal: "protected" });
      expect((await workbook.outline()).sheets).toEqual(["Sheet1"]);
    },
  );
});
