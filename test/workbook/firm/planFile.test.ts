import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { serialOf } from "../../../src/workbook/dates";
import { neutral, original } from "../../../src/workbook/firm/neutral";
import { plansFromFile, plansToFile } from "../../../src/workbook/firm/planFile";
import { editsOf, previewImport } from "../../../src/workbook/firm/planImport";
import { planFields, type Plan } from "../../../src/workbook/firm/plans";
import { findList, listCells, readList } from "../../../src/workbook/sheets/listTable";
import { editChanges } from "../../../src/workbook/sheets/listEdits";
import { plansList, plansSheet } from "../../../src/workbook/sheets/plansSheet";
import { memoryWorkbook } from "../../support/memoryWorkbook";

const acme: Plan = {
  employer_name: "Acme, Inc.",
  after_tax_allowed: "Yes",
  after_tax_cap: 20_000,
  after_tax_cap_rate: 0.08,
  match_formula: "100% to 3%, 50% to 5%",
  source: 'The "SPD",\npage 14',
  verified: serialOf("2026-02-28"),
};
const plansIn = (text: string) => plansFromFile(text).plans.map(({ plan }) => plan);
/** A plan without the fields that are blank. */
const filled = (plan: Plan) => JSON.parse(JSON.stringify(plan)) as Plan;

describe("a file of plans", () => {
  it("is text by RFC 4180: quotes where they are needed, and lines that end as it says", () => {
    const [headings, first, ...rest] = plansToFile([acme]).split("\r\n");
    expect(headings).toBe(`\uFEFF${planFields.map(({ heading }) => heading).join(",")}`);
    expect(first).toBe(
      '"Acme, Inc.",Yes,,,,"20,000",8%,"100% to 3%, 50% to 5%",,,,,,,"The ""SPD"",\npage 14",2026-02-28',
    );
    expect(rest).toEqual([]);
  });

  it("reads back what it wrote", () => {
    expect(plansIn(plansToFile([acme])).map(filled)).toEqual([acme]);
  });

  it("reads back any text of any plan", () => {
    const words = fc
      .string({ unit: "binary", minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() === text);
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("", "=", "'=", "@", "\u200B+", "''"),
        words,
        (name, start, source) => {
          const plan: Plan = { employer_name: name, source: `${start}${source}` };
          expect(plansIn(plansToFile([plan])).map(filled)).toEqual([plan]);
        },
      ),
    );
  });

  it.each([
    ["semicolons", "Employer;After-tax\nAcme;yes"],
    ["tabs", "Employer\tAfter-tax\nAcme\tyes"],
    ["other columns and order", "Notes,AFTER-TAX, employer \r\nx,y,Acme\r\n\r\n"],
    ["a byte order mark", "\uFEFFEmployer,After-tax\nAcme,Y"],
  ])("is read with %s", (_what, text) => {
    expect(plansIn(text)).toEqual([{ employer_name: "Acme", after_tax_allowed: "Yes" }]);
  });

  it("tells the columns that it has, and those that the library has no place for", () => {
    const read = plansFromFile("Employer,Notes,Source\nAcme,x,SPD");
    expect(read.fields).toEqual(["employer_name", "source"]);
    expect(read.ignored).toEqual(["Notes"]);
    expect(read.problems).toEqual([]);
  });

  it("tells rows that cannot be read, and reads the others", () => {
    const text = [
      "Employer,After-tax,After-tax cap,After-tax cap rate,Match formula,Verified",
      "Acme,maybe,,,,",
      ",Yes,,,,",
      "Bolt,Yes,20k,8,much,2026-02-30",
      "Core,,1000,,50% to 6%,",
      "core ,,,,,",
    ].join("\n");
    const { plans, problems } = plansFromFile(text);
    expect(plans.map(({ row, plan }) => [row, plan.employer_name])).toEqual([[5, "Core"]]);
    expect(problems).toEqual([
      { row: 2, sentence: "After-tax: Yes or No; leave it blank when it is not known." },
      { row: 3, sentence: "Employer: missing; a plan is known by it." },
      { row: 4, sentence: "After-tax cap: Write the dollars out in full, such as 24,500." },
      { row: 4, sentence: "After-tax cap rate: For six percent write 6% or 0.06." },
      { row: 4, sentence: expect.stringMatching(/^Match formula: /) as string },
      { row: 4, sentence: "Verified: A day, such as 2026-07-03." },
      { row: 6, sentence: "Employer: it stands in the file already; one row for each." },
    ]);
  });

  it("leaves out a row with more values than headings, rather than to read 25,000 as 25", () => {
    const sentence =
      "The row has more values than headings: a value with a comma in it, such as 25,000, needs quotes.";
    const { plans, problems } = plansFromFile(
      'Employer,After-tax,After-tax cap\nAcme,No,"20,000"\nBeta,Yes,25,000\nCore,Yes,3000,, \nBeta,Yes,1\n',
    );
    expect(plans).toEqual([
      { row: 2, plan: { employer_name: "Acme", after_tax_allowed: "No", after_tax_cap: 20_000 } },
      { row: 4, plan: { employer_name: "Core", after_tax_allowed: "Yes", after_tax_cap: 3_000 } },
      { row: 5, plan: { employer_name: "Beta", after_tax_allowed: "Yes", after_tax_cap: 1 } },
    ]);
    expect(problems).toEqual([{ row: 3, sentence }]);
    expect(plansFromFile("Employer;After-tax cap\nBeta;25;000").problems).toEqual([{ row: 2, sentence }]);
  });

  it("counts rows as the file has them, blank ones too", () => {
    const { plans, problems } = plansFromFile(
      '\n\nEmployer,After-tax\n\n ,\nA,Maybe\n\n"B\nC",Yes\nD,Maybe\n',
    );
    expect(plans.map(({ row }) => row)).toEqual([8]);
    expect(problems.map(({ row }) => row)).toEqual([6, 9]);
  });

  it("is told by its separator, however many blank lines are in it", () => {
    const text = `${"\n".repeat(8)}Employer;After-tax;Match formula\nAcme;Yes;100% to 3%, 50% to 5%`;
    expect(plansIn(text)).toEqual([
      { employer_name: "Acme", after_tax_allowed: "Yes", match_formula: "100% to 3%, 50% to 5%" },
    ]);
  });

  it.each([
    ["", "no column Employer"],
    ["Company,After-tax\nAcme,Yes", "no column Employer"],
    ["__proto__,constructor\n1,2", "no column Employer"],
    ['Employer,Source\nAcme,"no end', "quotes that do not end"],
    [`Employer\n${"x\n".repeat(2_001)}`, "more than 2,000"],
    ["x".repeat(5_000_001), "too large"],
  ])("is refused with a sentence: %#", (text, words) => {
    const { plans, problems } = plansFromFile(text);
    expect(plans).toEqual([]);
    expect(problems).toEqual([{ sentence: expect.stringContaining(words) as string }]);
  });

  it("holds no more of a text than a cell of the library takes", () => {
    const [problem] = plansFromFile(`Employer\n${"x".repeat(32_767)}`).problems;
    expect(problem).toEqual({ row: 2, sentence: "Employer: At most 200 characters." });
  });

  it("is read whatever it holds, and changes nothing that all objects share", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { plans, problems } = plansFromFile(`Employer,Source\n${text}`);
        for (const { sentence } of problems) expect(sentence.length).toBeLessThanOrEqual(120);
        expect(plans.length).toBeLessThanOrEqual(300);
      }),
    );
    plansFromFile("Employer,__proto__\n__proto__,1\nconstructor,2");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("text that is like a formula", () => {
  const triggers = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "\u200B=1",
    " =1",
    "\uFEFF@x",
    "\u0000=1",
  ];

  it.each(triggers)("%j is made neutral, and comes back as it was", (text) => {
    expect(neutral(text)).toBe(`'${text}`);
    expect(original(neutral(text))).toBe(text);
    expect(original(neutral(`'${text}`))).toBe(`'${text}`);
  });

  it.each(["Acme", "'quoted'", "a=b", "50% to 6%", "2026-02-28", "", "'", "O'Neil"])(
    "%j stays as it is",
    (text) => {
      expect(neutral(text)).toBe(text);
      expect(original(text)).toBe(text);
    },
  );

  it("starts no field of a file", () => {
    const plans = triggers.map((text, at): Plan => ({
      employer_name: `Plan ${at}`,
      source: text,
      testing_status: text,
    }));
    const { data } = Papa.parse<string[]>(plansToFile(plans));
    expect(data.length).toBe(triggers.length + 1);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u);
  });
});

describe("the import of a file", () => {
  const bolt: Plan = { employer_name: "Bolt", after_tax_allowed: "No", source: "HR" };
  const library: readonly Plan[] = [acme, bolt];

  it("is seen before it is done: what is new, what changes from what to what, and what stays", () => {
    const file = plansFromFile('Employer,After-tax\nBOLT,Yes\n"ACME, inc. ",Yes\nCore,');
    expect(previewImport(library, file)).toEqual({
      added: [{ employer_name: "Core", after_tax_allowed: undefined }],
      changed: [
        {
          at: 1,
          plan: { employer_name: "Bolt", after_tax_allowed: "Yes", source: "HR" },
          fields: [{ field: "after_tax_allowed", from: "No", to: "Yes" }],
        },
      ],
      same: 1,
    });
  });

  it("changes the first of two plans of an employer, which is the one that counts", () => {
    const twice = [acme, bolt, { ...bolt, employer_name: "BOLT ", source: "other" }];
    const { added, changed } = previewImport(twice, plansFromFile("Employer,Source\nBolt,new"));
    expect(added).toEqual([]);
    expect(changed.map(({ at, plan }) => [at, plan.source])).toEqual([[1, "new"]]);
  });

  it("makes unknown what is blank in the file", () => {
    const [changed] = previewImport(library, plansFromFile("Employer,Source\nBolt,")).changed;
    expect(changed?.fields).toEqual([{ field: "source", from: "HR", to: undefined }]);
    expect(changed?.plan.source).toBeUndefined();
  });

  it("changes nothing with the file that the library was exported to", () => {
    expect(previewImport(library, plansFromFile(plansToFile(library)))).toEqual({
      added: [],
      changed: [],
      same: 2,
    });
  });

  async function opened(plans: readonly Plan[]) {
    const workbook = memoryWorkbook("Plans");
    await workbook.apply(plansSheet("Plans", plans));
    const read = async () => {
      const found = findList(plansList, await workbook.outline());
      if (found === undefined) throw new Error("The list was not found");
      const [cells] = await workbook.read([listCells(plansList, found)]);
      if (cells === undefined) throw new Error("Nothing was read");
      return { found, list: readList(plansList, cells) };
    };
    return { workbook, read };
  }

  it("writes changed plans in their rows and new ones below, and takes them into the table", async () => {
    const { workbook, read } = await opened(library);
    const { found, list } = await read();
    const file = plansFromFile("Employer,After-tax,Source\nBolt,Yes,=HYPERLINK(1)\nCore,,x");
    const preview = previewImport(
      list.rows.map(({ row }) => row),
      file,
    );
    const changes = editChanges(plansList, found, list, editsOf(preview));
    expect(changes[changes.length - 1]).toEqual({
      do: "table",
      at: { sheet: "Plans", range: "A4:P7" },
      name: "Plans",
    });
    await workbook.apply(changes);
    expect((await read()).list.rows.map(({ row }) => filled(row))).toEqual([
      acme,
      { ...bolt, after_tax_allowed: "Yes", source: "=HYPERLINK(1)" },
      { employer_name: "Core", source: "x" },
    ]);
    expect(workbook.at("Plans", "O6")?.formula).toBeUndefined();
  });

  it("writes nothing when nothing changes", async () => {
    const { found, list } = await (await opened(library)).read();
    const preview = previewImport(
      list.rows.map(({ row }) => row),
      plansFromFile(plansToFile(library)),
    );
    expect(editChanges(plansList, found, list, editsOf(preview))).toEqual([]);
  });

  it("is refused when columns were moved, or rows are gone", async () => {
    const { workbook, read } = await opened(library);
    const { found, list } = await read();
    const preview = previewImport(
      list.rows.map(({ row }) => row),
      plansFromFile("Employer,Source\nBolt,new"),
    );
    expect(() => editChanges(plansList, found, { ...list, rows: [] }, editsOf(preview))).toThrow(
      "changed meanwhile",
    );
    // A column inserted to the left of all: every heading is in its place, but not in its column.
    const right = { ...found, headings: { ...found.headings, left: 2, right: found.headings.right + 1 } };
    expect(() => editChanges(plansList, right, list, editsOf(preview))).toThrow("put them back");
    workbook.type({ sheet: "Plans", range: "B4" }, "Other");
    const moved = await read();
    expect(() => editChanges(plansList, moved.found, moved.list, editsOf(preview))).toThrow("put them back");
  });
});
