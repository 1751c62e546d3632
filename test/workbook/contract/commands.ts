import { build } from "../../../src/workbook/build";
import {
  clientEdit,
  clientsOf,
  makeClientList,
  putClient,
  readClients,
} from "../../../src/workbook/firm/clientList";
import type { ListedClient } from "../../../src/workbook/firm/clients";
import { freeze } from "../../../src/workbook/firm/freeze";
import { askHost, hostQuestions } from "../../../src/workbook/firm/hostQuestions";
import { importPlans, plansOf, putPlan, readLibrary, type Library } from "../../../src/workbook/firm/library";
import { plansFromFile } from "../../../src/workbook/firm/planFile";
import { previewImport } from "../../../src/workbook/firm/planImport";
import type { Plan } from "../../../src/workbook/firm/plans";
import { makeReport } from "../../../src/workbook/firm/report";
import { repairAll } from "../../../src/workbook/firm/repairAll";
import { rollForward } from "../../../src/workbook/firm/rollForward";
import type { Answers } from "../../../src/workbook/inputs/inputs";
import { WorkbookError, type Workbook } from "../../../src/workbook/port";
import { clientChart } from "../../../src/workbook/sheets/clientChart";
import { clientSheet, startCell } from "../../../src/workbook/sheets/clientSheet";
import { clientsSheet, clientsStart } from "../../../src/workbook/sheets/clientsSheet";
import { limitsSheet, limitsStart } from "../../../src/workbook/sheets/limitsSheet";
import { inputCell, resultCell } from "../../../src/workbook/sheets/layout";
import { findList } from "../../../src/workbook/sheets/listTable";
import { plansList, plansSheet, plansStart } from "../../../src/workbook/sheets/plansSheet";
import { rollForwardSheet } from "../../../src/workbook/sheets/rollForwardSheet";
import { roomResults } from "../../../src/workbook/results/results";
import { scenariosSheet, scenariosStart } from "../../../src/workbook/sheets/scenariosSheet";
import { startSheet } from "../../../src/workbook/sheets/startSheet";
import { at, same, type Bench } from "./support";

/** Something that the firm does to its workbook. */
export interface Command {
  readonly title: string;
  /** What has to be there. */
  readonly prepare?: (workbook: Workbook) => Promise<unknown>;
  readonly run: (workbook: Workbook) => Promise<unknown>;
  /** Holds that it is done. */
  readonly check: (bench: Bench) => Promise<void>;
}

const acme: Plan = {
  employer_name: "=Acme",
  after_tax_allowed: "Yes",
  in_plan_conversion: "Yes",
  after_tax_cap: 20_000,
  match_formula: "50% to 6%",
  source: "<b>SPD</b> 2026",
  verified: 46_000,
};
const bare: Plan = { employer_name: "Bare" };
const hill: ListedClient = {
  client_name: "Hill",
  household: "Hill",
  employer_name: "=Acme",
  age: 45,
  compensation: 300_000,
  deferrals: 24_500,
  other_employer: 14_000,
};
const answers: Answers = {
  client_name: "=Hill",
  year: 2026,
  age: 45,
  deferrals: 24_500,
  other_employer: 14_000,
};

const plans = (workbook: Workbook) =>
  build(workbook, "Plans", (sheet) => plansSheet(sheet, [acme, bare]), plansStart);
const client = (workbook: Workbook) =>
  build(workbook, "Hill 2026", (sheet) => clientSheet(sheet, answers), startCell(answers));

/** A file that changes one plan, has one as it is, and adds one. */
const file = plansFromFile(
  'Employer,After-tax,After-tax cap\r\n\'=Acme,Yes,"25,000"\r\nBare,,\r\n<i>Cord</i>,No,\r\n',
);

async function library(workbook: Workbook): Promise<Library> {
  const found = await readLibrary(workbook);
  if (found.is !== "there") throw new Error("The library was not found");
  return found;
}

async function putHill(workbook: Workbook): Promise<void> {
  const { list, year } = await readClients(workbook);
  if (list.is !== "there") throw new Error("The list was not found");
  const edit = clientEdit(clientsOf(list), year, answers);
  if (typeof edit === "string") throw new Error(edit);
  await putClient(workbook, list, edit);
}

/** What the firm does, each with its state before and after. */
export const commands: readonly Command[] = [
  {
    title: "building the plan library",
    run: plans,
    async check({ workbook, probe }) {
      same(
        await probe.tables("Plans"),
        [{ name: "Plans", sheet: "Plans", at: at("A4:P6", "Plans") }],
        "tables",
      );
      same(await probe.cell("Plans", "A5"), { value: "=Acme", type: "text", formula: "" }, "the employer");
      same(await probe.cell("Plans", "F5"), { value: 20_000, type: "number", formula: "" }, "the cap");
      same(
        await probe.cell("Plans", "O5"),
        { value: "<b>SPD</b> 2026", type: "text", formula: "" },
        "the source",
      );
      same(findList(plansList, await workbook.outline())?.sheet, "Plans", "the list");
      same((await probe.cell("Plans", "R5")).formula.startsWith("=IF(Plans[Employer]"), true, "the check");
    },
  },
  {
    title: "building the client list",
    prepare: plans,
    run: (workbook) =>
      build(workbook, "Clients", (sheet) => clientsSheet(sheet, 2026, [hill, hill]), clientsStart),
    async check({ probe }) {
      same(
        await probe.tables("Clients"),
        [{ name: "Clients", sheet: "Clients", at: at("A11:Y13", "Clients") }],
        "tables",
      );
      same((await probe.cell("Clients", "E13")).value, 24_500, "deferrals");
      same(
        (await probe.cell("Clients", "AE12")).formula.includes(",MBDR.MEGA_HEADROOM($B$3,"),
        true,
        "the room",
      );
    },
  },
  {
    title: "making a report",
    prepare: client,
    run: (workbook) => makeReport(workbook, "Hill 2026", "=Firm"),
    async check({ workbook, probe }) {
      same((await workbook.outline()).sheets.at(-1), "Hill 2026 report", "the sheet");
      const report = (range: string) => probe.cell("Hill 2026 report", range);
      same(await report("A1"), { value: "=Firm", type: "text", formula: "" }, "the firm");
      same((await report("B8")).formula.includes("'Hill 2026'!$C$"), true, "the deferrals");
      same(await probe.charts("Hill 2026 report"), workbook.can.has("charts") ? 1 : 0, "charts");
    },
  },
  {
    title: "adding a plan",
    prepare: plans,
    run: async (workbook) => putPlan(workbook, await library(workbook), { employer_name: "<i>Cord</i>" }),
    async check({ probe }) {
      same((await probe.cell("Plans", "A7")).value, "<i>Cord</i>", "the new plan");
      same((await probe.tables("Plans"))[0]?.at, at("A4:P7", "Plans"), "the table");
    },
  },
  {
    title: "changing a plan",
    prepare: plans,
    run: async (workbook) =>
      putPlan(workbook, await library(workbook), { ...acme, after_tax_cap: 30_000 }, 0),
    async check({ probe }) {
      same((await probe.cell("Plans", "F5")).value, 30_000, "the cap");
      same((await probe.cell("Plans", "A6")).value, "Bare", "the plan below");
    },
  },
  {
    title: "writing a client into the list",
    prepare: (workbook) => makeClientList(workbook, 2026),
    run: putHill,
    async check({ probe }) {
      const name = await probe.cell("Clients", "A12");
      same(name, { value: "=Hill", type: "text", formula: "" }, "the client");
      same((await probe.cell("Clients", "E12")).value, 24_500, "deferrals");
    },
  },
  {
    title: "importing plans",
    prepare: plans,
    async run(workbook) {
      const shown = await library(workbook);
      await importPlans(workbook, shown, previewImport(plansOf(shown), file));
    },
    async check({ probe }) {
      same((await probe.cell("Plans", "F5")).value, 25_000, "the cap");
      same(
        await probe.cell("Plans", "O5"),
        { value: "<b>SPD</b> 2026", type: "text", formula: "" },
        "the source",
      );
      same(
        await probe.cell("Plans", "A7"),
        { value: "<i>Cord</i>", type: "text", formula: "" },
        "the new plan",
      );
      same((await probe.tables("Plans"))[0]?.at, at("A4:P7", "Plans"), "the table");
    },
  },
  {
    title: "building a client sheet with its chart",
    run: (workbook) =>
      build(
        workbook,
        "Hill 2026",
        (sheet) => [...clientSheet(sheet, answers), ...clientChart(sheet)],
        startCell(answers),
      ),
    async check({ workbook, probe }) {
      const name = await probe.cell("Hill 2026", inputCell("client_name"));
      same(name, { value: "=Hill", type: "text", formula: "" }, "the client");
      same(await probe.charts("Hill 2026"), workbook.can.has("charts") ? 1 : 0, "charts");
    },
  },
  {
    title: "building the limits",
    run: (workbook) => build(workbook, "Limits", (sheet) => limitsSheet(sheet, 2026), limitsStart),
    async check({ probe }) {
      same((await probe.cell("Limits", "A5")).formula, "=MBDR.LIMITS(B3)", "the formula");
    },
  },
  {
    title: "building the first sheet",
    run: (workbook) =>
      build(workbook, "Start", (sheet) => startSheet(sheet, [["Plans", "All plans."]]), "A1"),
    async check({ probe }) {
      same((await probe.cell("Start", "A5")).value, "Plans", "what is here");
    },
  },
  {
    title: "building scenarios",
    run(workbook) {
      const both = [
        { name: "=Now", answers },
        { name: "Less", answers: { ...answers, deferrals: 20_000 } },
      ];
      return build(
        workbook,
        "Scenarios",
        (sheet) => scenariosSheet(sheet, both, roomResults),
        scenariosStart(both, roomResults),
      );
    },
    async check({ probe }) {
      same(await probe.cell("Scenarios", "B4"), { value: "=Now", type: "text", formula: "" }, "the name");
    },
  },
  {
    title: "rolling a client forward",
    async run(workbook) {
      const rolled = rollForward(answers, 2025);
      await build(
        workbook,
        "Hill 2025",
        (sheet) => clientSheet(sheet, rolled.answers),
        startCell(rolled.answers),
      );
      await build(
        workbook,
        "Hill 2026 to 2025",
        (sheet) => rollForwardSheet(sheet, "=Hill, 2026 to 2025", rolled.changes),
        "A1",
      );
    },
    async check({ probe }) {
      same((await probe.cell("Hill 2025", inputCell("year"))).value, 2025, "the year");
      same(
        await probe.cell("Hill 2026 to 2025", "A1"),
        { value: "=Hill, 2026 to 2025", type: "text", formula: "" },
        "title",
      );
    },
  },
  {
    title: "freezing a client sheet",
    prepare: client,
    run: (workbook) =>
      freeze(workbook, "Hill 2026", { version: "MBDR 0.1.0", time: "today", preparer: "=R. Hill" }),
    async check({ workbook, probe }) {
      const room = resultCell("headroom");
      same(
        (await probe.cell("Hill 2026", room)).formula.startsWith("=MBDR.MEGA_HEADROOM("),
        true,
        "the original",
      );
      const [used] = await workbook.used(["Hill 2026 frozen"]);
      if (used === undefined) throw new Error("Nothing is used");
      const [read] = await workbook.read([used]);
      const formulas = (read?.formulas ?? []).flatMap((row, down) =>
        row.filter((formula, across) => formula !== read?.values[down]?.[across]),
      );
      same(formulas, [], "formulas of the copy");
      same(
        (await workbook.outline()).names.filter(({ sheet }) => sheet !== "Hill 2026"),
        [],
        "names of the copy",
      );
      const label = await probe.cell("Hill 2026 frozen", inputCell("client_name"));
      same(label, { value: "=Hill", type: "text", formula: "" }, "the client");
      same(
        read?.values.some((row) => row.includes("=R. Hill")),
        true,
        "who prepared it",
      );
    },
  },
  {
    title: "repairing formulas",
    prepare: (workbook) =>
      workbook.apply([
        { do: "add sheet", sheet: "Stuck" },
        { do: "formula", at: at("A1", "Stuck"), formula: "=_xldudf_MBDR_VERSION()" },
        { do: "formula", at: at("B2", "Stuck"), formula: "=1+1" },
        { do: "formula", at: at("C3", "Stuck"), formula: "=_xldudf_MBDR_MEGA_HEADROOM(2026,24500,14000)" },
        { do: "text", at: at("D4", "Stuck"), rows: [["=_xldudf_MBDR_VERSION()"]] },
      ]),
    run: repairAll,
    async check({ probe }) {
      same((await probe.cell("Stuck", "A1")).formula, "=MBDR.VERSION()", "A1");
      same((await probe.cell("Stuck", "B2")).formula, "=1+1", "B2");
      same((await probe.cell("Stuck", "C3")).formula, "=MBDR.MEGA_HEADROOM(2026,24500,14000)", "C3");
      same((await probe.cell("Stuck", "D4")).value, "=_xldudf_MBDR_VERSION()", "D4");
    },
  },
  {
    title: "asking the host",
    async run(workbook) {
      const answers = await askHost(workbook, async () => {});
      same(answers.length, hostQuestions.length, "answers");
    },
    async check({ workbook }) {
      same(
        (await workbook.outline()).sheets.filter((sheet) => sheet.startsWith("MBDR in progress")),
        [],
        "sheets of questions",
      );
    },
  },
];

/** All that a workbook holds, as one text: to be compared before and after. */
export async function stateOf(workbook: Workbook): Promise<unknown> {
  const { sheets, names } = await workbook.outline();
  const used = await workbook.used(sheets);
  const cells = await workbook.read(used);
  const own = [...names].map((name) => JSON.stringify(name)).sort();
  return { sheets, own, used, contents: cells.map(({ formulas, types }) => ({ formulas, types })) };
}

/** How a request fails: before anything of it is done, or, where it changes the workbook, half way. */
export type Failing = "at once" | "half way";

/** A workbook that refuses one request, and counts them. */
export function failing(
  workbook: Workbook,
  which: number,
  how: Failing,
): Workbook & { readonly asked: () => number } {
  let asked = 0;
  const refuse = () => {
    throw new WorkbookError("busy", "Excel is busy. Close its dialogs, wait a moment, then try again.");
  };
  const due = () => (asked += 1) === which;
  return {
    asked: () => asked,
    can: workbook.can,
    read: async (refs) => (due() ? refuse() : workbook.read(refs)),
    used: async (sheets) => (due() ? refuse() : workbook.used(sheets)),
    outline: async () => (due() ? refuse() : workbook.outline()),
    selection: () => workbook.selection(),
    watch: (listener) => workbook.watch(listener),
    async apply(changes) {
      if (!due()) return workbook.apply(changes);
      if (how === "half way") await workbook.apply(changes.slice(0, Math.ceil(changes.length / 2)));
      return refuse();
    },
  };
}
