import { describe, expect, it } from "vitest";
import { amend } from "../../../src/workbook/amend";
import { build } from "../../../src/workbook/build";
import { clientAnswers } from "../../../src/workbook/firm/clients";
import { freeze } from "../../../src/workbook/firm/freeze";
import { fieldProblem } from "../../../src/workbook/firm/fields";
import { editsOf, previewImport } from "../../../src/workbook/firm/planImport";
import { plansFromFile } from "../../../src/workbook/firm/planFile";
import { planFields, type Plan, type PlanFieldId } from "../../../src/workbook/firm/plans";
import { repairAll } from "../../../src/workbook/firm/repairAll";
import { rollForward } from "../../../src/workbook/firm/rollForward";
import { inputs, type Answers } from "../../../src/workbook/inputs/inputs";
import { WorkbookError, type Workbook } from "../../../src/workbook/port";
import { clientSheet } from "../../../src/workbook/sheets/clientSheet";
import { findList, listCells, readList } from "../../../src/workbook/sheets/listTable";
import { inputCell } from "../../../src/workbook/sheets/layout";
import { editChanges } from "../../../src/workbook/sheets/listEdits";
import { plansList, plansSheet, plansStart } from "../../../src/workbook/sheets/plansSheet";
import { clientSheets, readClientSheet } from "../../../src/workbook/sheets/readClientSheet";
import { rollForwardSheet } from "../../../src/workbook/sheets/rollForwardSheet";
import { problemOf } from "../../../src/workbook/inputs/typed";
import cases from "../../hostile/cases.json";
import { isRange, makeInput, type Make } from "../../hostile/inputs";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memoryWorkbook";
import { hostileTexts } from "../contract/cells";
import { stateOf } from "../contract/commands";
import { openExcel } from "../excelBench";

/** Texts that a cell can hold, those of the list of hostile inputs included. */
const texts = [
  ...hostileTexts,
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "[object Object]", "\u0000", "\uD800"],
  ...["=".repeat(32_767), "<script>alert(1)</script>", "javascript:alert(1)", "{{7*7}}", "${7*7}"],
  ...(cases as unknown as readonly { readonly make: Make }[])
    .filter(({ make }) => typeof make === "object" && !isRange(make) && ("text" in make || "repeat" in make))
    .map(({ make }) => String(makeInput(make, { typical: 1, excelError: () => "" })))
    .filter((text) => text !== "" && text.length <= 32_767),
];

/** What lies on all objects, which no text may change. */
const untouched = () => expect(Object.keys(Object.prototype)).toEqual([]);

const at = (range: string, sheet = "Hill") => ({ sheet, range });

async function clientWith(value: string): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook("Hill");
  await workbook.apply(clientSheet("Hill", { year: 2026 }));
  // As text: what a person could only have by typing an apostrophe before it.
  await workbook.apply(inputs.map(({ id }) => ({ do: "text", at: at(inputCell(id)), rows: [[value]] })));
  return workbook;
}

async function answersOf(workbook: Workbook): Promise<Answers> {
  const [sheet] = clientSheets(await workbook.outline());
  if (sheet === undefined) throw new Error("No client sheet was found");
  return (await readClientSheet(workbook, sheet)).answers;
}

describe("hostile text in the cells of a client sheet", () => {
  it.each(texts.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
    "is text or refused with a sentence: %s",
    async (_title, text) => {
      const answers = await answersOf(await clientWith(text));
      for (const input of inputs) {
        expect(answers[input.id]).toBe(text);
        const problem = problemOf(input, text);
        if (problem === undefined) continue;
        expect(problem).toMatch(/^[A-Z].{5,}\.$/);
        expect(problem.length).toBeLessThanOrEqual(120);
        if (text.length > 12) expect(problem).not.toContain(text);
      }
      untouched();
    },
  );

  it.each(texts.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
    "is rolled forward and written as the text that it is: %s",
    async (_title, text) => {
      const answers = await answersOf(await clientWith(text));
      const { answers: rolled, changes } = rollForward(answers, 2027);
      const workbook = memoryWorkbook("Next", "Figures");
      await workbook.apply(clientSheet("Next", rolled));
      const title = `${text.slice(0, 100)}, 2026 to 2027`;
      await workbook.apply(rollForwardSheet("Figures", title, changes));
      expect(workbook.at("Next", inputCell("client_name"))).toEqual({ value: text, type: "text" });
      expect(workbook.at("Figures", "A1")).toEqual({ value: title, type: "text" });
      const formulas = workbook.applied.flatMap((change) =>
        change.do === "formula" && change.at.sheet === "Figures" ? [change.formula] : [],
      );
      expect(formulas).toEqual(["=MBDR.VERSION()"]);
      untouched();
    },
  );

  it("stays text in a frozen copy, and no repair touches it", async () => {
    const workbook = await clientWith("=MBDR.VERSION()");
    expect(await repairAll(workbook)).toEqual([]);
    const name = await freeze(workbook, "Hill", { version: "MBDR", time: "today", preparer: "=1+1" });
    expect(workbook.at(name, inputCell("client_name"))).toEqual({ value: "=MBDR.VERSION()", type: "text" });
  });
});

describe("a client sheet that was damaged", () => {
  it("is told by what it lost: names gone, elsewhere, or of no input", async () => {
    const workbook = memoryWorkbook("Hill", "Other");
    await workbook.apply(clientSheet("Hill", { year: 2026 }));
    workbook.forget("Hill", "age");
    await workbook.apply([
      { do: "name", name: "deferrals", at: at("C1:C9") },
      { do: "name", name: "__proto__", at: at("A1") },
      { do: "name", name: "constructor", at: at("A2") },
    ]);
    const [sheet] = clientSheets(await workbook.outline());
    expect([...(sheet?.lost.keys() ?? [])].sort()).toEqual(["age", "deferrals"]);
    for (const sentence of sheet?.lost.values() ?? []) expect(sentence).toMatch(/Define it in Formulas/);
    expect(Object.keys(await answersOf(workbook)).sort()).toEqual([...(sheet?.cells.keys() ?? [])].sort());
    untouched();
  });

  it("is two when it was duplicated, each with cells of its own", async () => {
    const workbook = memoryWorkbook("Hill");
    await workbook.apply(clientSheet("Hill", { year: 2026 }));
    await workbook.apply([{ do: "copy sheet", sheet: "Hill", to: "Hill (2)" }]);
    const sheets = clientSheets(await workbook.outline());
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Hill", "Hill (2)"]);
    expect(sheets[1]?.cells.get("year")).toEqual(at(inputCell("year"), "Hill (2)"));
  });
});

/** A library with one text in every cell that takes text, and under every other heading too. */
function planOf(text: string): Plan {
  return Object.fromEntries(planFields.map(({ id }) => [id, text]));
}

async function libraryOf(workbook: Workbook) {
  const found = findList(plansList, await workbook.outline());
  if (found === undefined) throw new Error("The library was not found");
  const [cells] = await workbook.read([listCells(plansList, found)]);
  if (cells === undefined) throw new Error("Nothing was read");
  return { found, read: readList<PlanFieldId>(plansList, cells) };
}

const file = plansFromFile("Employer,After-tax\r\nNew,Yes\r\n");

async function importInto(workbook: Workbook): Promise<void> {
  const { found, read } = await libraryOf(workbook);
  const library = read.rows.map(({ row }) => row);
  await amend(workbook, editChanges(plansList, found, read, editsOf(previewImport(library, file))));
}

const plans = (workbook: Workbook, some: readonly Plan[]) =>
  build(workbook, "Plans", (sheet) => plansSheet(sheet, some), plansStart);

describe("hostile text in the library of plans", () => {
  it.each(texts.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
    "is read as text, refused by each field with a sentence, and stays in place: %s",
    async (_title, text) => {
      const workbook = memoryWorkbook("Sheet1");
      await plans(workbook, [planOf(text)]);
      const { read } = await libraryOf(workbook);
      expect(read.rows).toEqual([{ below: 1, row: planOf(text) }]);
      for (const field of planFields) {
        const problem = fieldProblem(field, text);
        if (problem !== undefined) expect(problem).toMatch(/^[A-Z].{5,118}\.$/);
      }
      await importInto(workbook);
      expect((await libraryOf(workbook)).read.rows[0]?.row).toEqual(planOf(text));
      expect(workbook.at("Plans", "A6")?.value).toBe("New");
      const open = clientAnswers({ client_name: text, employer_name: text }, 2026, [planOf(text)]);
      expect([open.client_name, open.employer_name]).toEqual([text, text]);
      untouched();
    },
  );

  it("is refused where headings are gone, doubled or in another order, and nothing is written", async () => {
    for (const heading of ["__proto__", "=Employer", "", "After-tax"]) {
      const workbook = memoryWorkbook("Sheet1");
      await plans(workbook, [planOf("Acme")]);
      await workbook.apply([{ do: "text", at: at("A4", "Plans"), rows: [[heading]] }]);
      const before = await stateOf(workbook);
      await expect(importInto(workbook)).rejects.toThrow("The columns of the Plans sheet were moved");
      expect(await stateOf(workbook)).toEqual(before);
    }
  });

  it("is refused where the sheet was duplicated, and neither is written to", async () => {
    const workbook = memoryWorkbook("Sheet1");
    await plans(workbook, [planOf("Acme")]);
    await workbook.apply([{ do: "copy sheet", sheet: "Plans", to: "Plans (2)" }]);
    const before = await stateOf(workbook);
    await expect(importInto(workbook)).rejects.toThrow("Two sheets hold the list Plans");
    expect(await stateOf(workbook)).toEqual(before);
  });
});

describe("a table that a person changed, under Microsoft's client", () => {
  const open = async () => {
    const excel = await openExcel("Windows");
    await plans(excel.workbook, [{ employer_name: "Acme" }]);
    return { ...excel, sheet: excel.host.book.sheet("Plans") };
  };
  const blocks = ({ tables }: Awaited<ReturnType<typeof open>>["sheet"]) =>
    tables.map(({ name, block }) => [name, block.bottom + 1]);

  it("grows under the name that it was given", async () => {
    const { workbook, sheet } = await open();
    const [table] = sheet.tables;
    if (table !== undefined) table.name = "Our_plans";
    await importInto(workbook);
    expect(blocks(sheet)).toEqual([["Our_plans", 6]]);
  });

  it("is made anew where it was turned into plain cells", async () => {
    const { workbook, sheet } = await open();
    sheet.tables.length = 0;
    await importInto(workbook);
    expect(blocks(sheet)).toEqual([["Plans", 6]]);
    expect(sheet.content(5, 0).value).toBe("New");
  });

  it("is refused where another table has taken its name, and nothing stays written", async () => {
    const { host, workbook, sheet } = await open();
    sheet.tables.length = 0;
    host.book
      .sheet("Sheet1")
      .tables.push({ id: "other", name: "Plans", block: { top: 0, left: 0, bottom: 1, right: 0 } });
    const before = await stateOf(workbook);
    await expect(importInto(workbook)).rejects.toBeInstanceOf(WorkbookError);
    expect(await stateOf(workbook)).toEqual(before);
  });

  it("is told from its copy: a duplicated sheet is refused, and neither is written to", async () => {
    const { host, workbook, sheet } = await open();
    host.book.copy(sheet);
    const before = await stateOf(workbook);
    await expect(importInto(workbook)).rejects.toThrow("Two sheets hold the list Plans");
    expect(await stateOf(workbook)).toEqual(before);
  });

  it("refuses a client list whose plans are gone, and leaves nothing of it", async () => {
    const { workbook, sheet } = await open();
    sheet.tables.length = 0;
    const { clientsSheet, clientsStart } = await import("../../../src/workbook/sheets/clientsSheet");
    const request = build(workbook, "Clients", (name) => clientsSheet(name, 2026, []), clientsStart);
    await expect(request).rejects.toBeInstanceOf(WorkbookError);
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Plans"]);
  });

  it("holds every hostile text as text", async () => {
    const { workbook, sheet } = await open();
    const held = texts.filter((text) => !/[\0\uD800]/.test(text));
    await workbook.apply([{ do: "rows", at: at("A5", "Plans"), rows: held.map((text) => [text, 1]) }]);
    expect(held.map((_text, row) => sheet.content(row + 4, 0))).toEqual(
      held.map((value) => ({ value, type: "text" })),
    );
  });
});
