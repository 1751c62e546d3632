import { describe, expect, it } from "vitest";
import { serialOf } from "../../../src/workbook/dates";
import {
  checkPlans,
  importPlans,
  makeLibrary,
  planFaults,
  plansOf,
  putPlan,
  readLibrary,
  type Library,
} from "../../../src/workbook/firm/library";
import { plansFromFile } from "../../../src/workbook/firm/planFile";
import { previewImport } from "../../../src/workbook/firm/planImport";
import type { Plan } from "../../../src/workbook/firm/plans";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memoryWorkbook";

const day = "2026-11-23";
const acme: Plan = { employer_name: "Acme", after_tax_allowed: "Yes", verified: serialOf("2026-05-01") };
const bare: Plan = { employer_name: "=Bare()" };

/** The library of a workbook as the pane shows it. */
async function shownIn(workbook: MemoryWorkbook): Promise<Library> {
  const library = await readLibrary(workbook);
  if (library.is !== "there") throw new Error("There is no library");
  return library;
}

/** A workbook whose library holds these plans. */
async function libraryOf(...plans: readonly Plan[]) {
  const workbook = memoryWorkbook("Sheet1");
  await makeLibrary(workbook);
  for (const plan of plans) await putPlan(workbook, await shownIn(workbook), plan);
  return { workbook, library: await shownIn(workbook) };
}

const plansIn = async (workbook: MemoryWorkbook) => plansOf(await shownIn(workbook));

describe("the library of a workbook", () => {
  it("is not there at first, and looking for it writes nothing", async () => {
    const workbook = memoryWorkbook("Sheet1");
    expect(await readLibrary(workbook)).toEqual({ is: "none" });
    expect(workbook.applied).toEqual([]);
  });

  it("is made blank, and plans are added below each other, text as text", async () => {
    const { workbook, library } = await libraryOf(acme, bare);
    expect(plansOf(library)).toEqual([acme, bare]);
    expect(workbook.at("Plans", "A6")).toMatchObject({ value: "=Bare()", type: "text" });
    const tables = workbook.applied.filter((change) => change.do === "table");
    expect(tables.at(-1)).toMatchObject({ at: { sheet: "Plans", range: "A4:P6" } });
  });

  it("takes an edit in the plan's own row", async () => {
    const { workbook, library } = await libraryOf(acme, bare);
    await putPlan(workbook, library, { ...acme, after_tax_allowed: "No" }, 0);
    expect(await plansIn(workbook)).toEqual([{ ...acme, after_tax_allowed: "No" }, bare]);
  });

  it("keeps the formulas of an edited plan, where a person sees no other value", async () => {
    const { workbook } = await libraryOf({ ...acme, after_tax_cap: 33_333.333, source: "SPD" });
    workbook.type({ sheet: "Plans", range: "F5" }, 33_333.333, "=100000/3");
    workbook.type({ sheet: "Plans", range: "O5" }, "SPD", '="S"&"PD"');
    const library = await shownIn(workbook);
    // As the form reads it back.
    await putPlan(workbook, library, { ...acme, after_tax_cap: 33_333.33, source: "SPD", roth: "No" }, 0);
    expect(workbook.at("Plans", "F5")?.formula).toBe("=100000/3");
    expect(workbook.at("Plans", "O5")?.formula).toBe('="S"&"PD"');
    expect((await plansIn(workbook))[0]?.roth).toBe("No");
    // A text is no number, though both read alike.
    workbook.type({ sheet: "Plans", range: "F5" }, "25");
    await putPlan(workbook, await shownIn(workbook), { ...acme, after_tax_cap: 25 }, 0);
    expect(workbook.at("Plans", "F5")).toEqual({ value: 25, type: "number" });
  });

  it("takes nothing when it is not as it was shown", async () => {
    const { workbook, library } = await libraryOf(acme);
    workbook.type({ sheet: "Plans", range: "B5" }, "No");
    const written = workbook.applied.length;
    await expect(putPlan(workbook, library, bare)).rejects.toThrow("The list has changed meanwhile");
    expect(workbook.applied).toHaveLength(written);
  });

  it.each(["rows", "format", "table"] as const)(
    "is as it was when a change of the kind %s is refused",
    async (kind) => {
      const { workbook, library } = await libraryOf(acme);
      workbook.refuse(kind);
      await expect(putPlan(workbook, library, bare)).rejects.toMatchObject({ refusal: "protected" });
      expect(await plansIn(workbook)).toEqual([acme]);
    },
  );

  it("says what is missing when a sheet of its name has lost the name of its headings", async () => {
    const { workbook } = await libraryOf(acme);
    workbook.forget("Plans", "plan_headings");
    const library = await readLibrary(workbook);
    expect(library).toMatchObject({ is: "damaged" });
    expect((library as { sentence: string }).sentence).toContain("plan_headings");
    await expect(makeLibrary(workbook)).rejects.toThrow("A sheet of that name is there already.");
  });

  it("is found on a renamed sheet; columns that were moved take nothing", async () => {
    const { workbook } = await libraryOf(acme);
    workbook.rename("Plans", "Our plans");
    const library = await shownIn(workbook);
    expect(library.found.sheet).toBe("Our plans");
    workbook.type({ sheet: "Our plans", range: "B4" }, "In-plan conversion");
    workbook.type({ sheet: "Our plans", range: "C4" }, "After-tax");
    await expect(putPlan(workbook, await shownIn(workbook), bare)).rejects.toThrow("put them back");
  });

  it("asks as often for two plans as for 1,000", async () => {
    const counts = [2, 1_000].map(async (count) => {
      const plans = Array.from({ length: count }, (_plan, at) => `Employer ${at}`);
      const { workbook, library } = await libraryOf();
      const file = plansFromFile(["Employer", ...plans].join("\n"));
      const before = workbook.trips;
      await importPlans(workbook, library, previewImport([], file));
      const written = workbook.trips - before;
      expect(await plansIn(workbook)).toHaveLength(count);
      return [written, workbook.trips - before - written];
    });
    // Looked at anew by 3, then what stood there, then the writing; and 3 to read it.
    expect(await Promise.all(counts)).toEqual([
      [5, 3],
      [5, 3],
    ]);
  });
});

describe("an import", () => {
  const file = plansFromFile("Employer,After-tax\nacme,No\nNewco,Yes\n");

  it("does what was shown", async () => {
    const { workbook, library } = await libraryOf(acme, bare);
    await importPlans(workbook, library, previewImport(plansOf(library), file));
    expect(await plansIn(workbook)).toEqual([
      { ...acme, after_tax_allowed: "No" },
      bare,
      { employer_name: "Newco", after_tax_allowed: "Yes" },
    ]);
  });

  it("leaves the formulas of cells that do not change", async () => {
    const { workbook } = await libraryOf({ ...acme, after_tax_cap: 33_333.333 });
    workbook.type({ sheet: "Plans", range: "F5" }, 33_333.333, "=100000/3");
    workbook.type({ sheet: "Plans", range: "P5" }, acme.verified ?? "", "=DATE(2026,5,1)");
    const library = await shownIn(workbook);
    const filed = plansFromFile('Employer,After-tax,After-tax cap\nAcme,No,"33,333.33"\n');
    const preview = previewImport(plansOf(library), filed);
    expect(preview.changed[0]?.fields.map(({ field }) => field)).toEqual(["after_tax_allowed"]);
    await importPlans(workbook, library, preview);
    expect((await plansIn(workbook))[0]?.after_tax_allowed).toBe("No");
    expect(workbook.at("Plans", "F5")?.formula).toBe("=100000/3");
    expect(workbook.at("Plans", "P5")?.formula).toBe("=DATE(2026,5,1)");
  });

  it("does nothing where the library has changed since, or nothing would change", async () => {
    const { workbook, library } = await libraryOf(acme);
    const preview = previewImport(plansOf(library), file);
    await putPlan(workbook, library, bare);
    await expect(importPlans(workbook, library, preview)).rejects.toThrow("changed meanwhile");
    const same = previewImport([acme], plansFromFile("Employer,After-tax\nAcme,Yes\n"));
    await expect(importPlans(workbook, library, same)).rejects.toThrow("Nothing would change.");
    expect(await plansIn(workbook)).toEqual([acme, bare]);
  });
});

describe("what is said of plans", () => {
  it("keeps a plan from being written without a name of its own, or with what no cell may hold", () => {
    expect(planFaults(acme, [bare])).toEqual({});
    expect(planFaults({ employer_name: " ACME " }, [acme])).toEqual({
      employer_name: "The library has a plan of this employer: edit that one.",
    });
    expect(planFaults({ after_tax_cap: -1 }, [])).toEqual({
      employer_name: "A plan is known by its employer: type one.",
      after_tax_cap: expect.any(String) as string,
    });
  });

  it("finds what is old, unread, doubled or without a name", () => {
    const old: Plan = { employer_name: "Old", verified: serialOf("2025-11-22") };
    const odd: Plan = { ...acme, after_tax_allowed: "maybe" };
    const sentences = checkPlans([acme, old, odd, { source: "p. 3", verified: acme.verified }], day).map(
      ({ at, sentence }) => [at, sentence.split(":")[0]],
    );
    expect(sentences).toEqual([
      [1, "Verified more than twelve months ago."],
      [2, "After-tax"],
      [2, "Employer"],
      [3, "Employer"],
    ]);
    expect(checkPlans([bare], day)).toEqual([{ at: 0, sentence: "Never verified." }]);
  });
});
