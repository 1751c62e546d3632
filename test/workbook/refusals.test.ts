import { beforeEach, describe, expect, it } from "vitest";
import { build } from "../../src/workbook/build";
import type { Answers } from "../../src/workbook/inputs/inputs";
import { WorkbookError, type Change, type Refusal, type Workbook } from "../../src/workbook/port";
import { openSession } from "../../src/workbook/session";
import { clientSheet, startCell } from "../../src/workbook/sheets/clientSheet";
import type { Fault } from "../client/host/host";
import { actionTypes } from "../client/host/protocol";
import { openExcel } from "./excelBench";

const answers: Answers = {
  client_name: "=Hill",
  year: 2026,
  age: 45,
  deferrals: 24500,
  other_employer: 14000,
};
const at = (range: string, sheet = "Sheet1") => ({ sheet, range });
const number: Change = { do: "number", at: at("A1"), value: 1 };

/** How a host refuses, why that is in the words of the port, and what the sentence says a person can do. */
const faults: readonly (readonly [title: string, Fault, Refusal, RegExp])[] = [
  ["a cell that is being edited", { office: 5004 }, "editing a cell", /Press Enter or Esc/],
  ["no right to write", { office: 7000 }, "protected", /Unprotect it/],
  ["a request that is too large", { office: 5103 }, "too large", /smaller/],
  ["an answer that is too large", { office: 5104 }, "too large", /smaller/],
  ["too much at once", { office: 5102 }, "busy", /wait a moment/],
  ["a session that is over", { office: 5012 }, "busy", /wait a moment/],
  ["an open dialog", { office: 5016 }, "busy", /Close its dialogs/],
  ["a number that nobody knows", { office: 9999 }, "unknown", /Look at the sheet/],
  ["a protected sheet", { excel: "AccessDenied", before: 1 }, "protected", /Unprotect it/],
  ["a sheet that is gone", { excel: "ItemNotFound", before: 1 }, "gone", /another name now/],
  ["cells that are gone", { excel: "InvalidReference", before: 1 }, "gone", /another name now/],
  ["a chart sheet in view", { excel: "UnsupportedSheet", before: 1 }, "unsupported", /Open a worksheet/],
  ["too many cells", { excel: "OperationCellsExceedLimit", before: 1 }, "too large", /smaller/],
  ["someone else's change", { excel: "Conflict", before: 1 }, "busy", /wait a moment/],
  ["a fault of Excel's own", { excel: "GeneralException", before: 1 }, "unknown", /Look at the sheet/],
];

/** What the port asks of the host, by the number of its request that is refused. */
const requests: readonly (readonly [
  title: string,
  next: number,
  (workbook: Workbook) => Promise<unknown>,
])[] = [
  ["reading", 1, (workbook) => workbook.read([at("A1:B2"), at("C3")])],
  ["writing", 1, (workbook) => workbook.apply([number])],
  ["the outline", 1, (workbook) => workbook.outline()],
  ["the names of the outline", 2, (workbook) => workbook.outline()],
  ["the selection", 1, (workbook) => workbook.selection()],
  ["watching", 1, (workbook) => workbook.watch(() => undefined)],
];

describe.each(["Windows", "Mac"] as const)("what the host refuses, with the client of %s", (platform) => {
  let excel: Awaited<ReturnType<typeof openExcel>>;
  beforeEach(async () => {
    excel = await openExcel(platform);
  });

  it.each(faults)("has a reason and a sentence: %s", async (_title, fault, refusal, sentence) => {
    const { host, workbook } = excel;
    for (const [, next, request] of requests) {
      host.fail(next, fault);
      const refused = (await request(workbook).catch((error: unknown) => error)) as WorkbookError;
      expect(refused).toBeInstanceOf(WorkbookError);
      expect(refused.refusal).toBe(refusal);
      expect(refused.message).toMatch(sentence);
      expect(refused.message).not.toContain("As the test has it");
      host.failNoMore();
    }
    await workbook.apply([number]);
    expect(host.book.sheet("Sheet1").content(0, 0).value).toBe(1);
  });

  it("is told of a sheet that a person protected", async () => {
    const { host, workbook } = excel;
    host.book.sheet("Sheet1").isProtected = true;
    await expect(workbook.apply([number])).rejects.toMatchObject({ refusal: "protected" });
    await expect(workbook.apply([{ do: "text", at: at("A1"), rows: [["x"]] }])).rejects.toThrow(
      /Unprotect it/,
    );
  });

  it.each(["XFE1", "A1048577", "A1:B2:C3", "Sheet1!A1", "nowhere else", "-1"])(
    "is an address that no sheet has: %s",
    async (range) => {
      await expect(excel.workbook.read([at(range)])).rejects.toMatchObject({ refusal: "unsupported" });
    },
  );

  it("hides no fault of ours behind a sentence", async () => {
    const value = Number.NaN;
    await expect(excel.workbook.apply([{ ...number, value }])).rejects.toThrow(RangeError);
  });

  it("is told again at the next event when a look was refused", async () => {
    const { host, workbook, probe } = excel;
    await workbook.apply([{ do: "add sheet", sheet: "Work" }]);
    const events: string[] = [];
    const stop = await workbook.watch((event) => void events.push(JSON.stringify(event)));
    host.fail(1, { office: 5004 });
    const before = host.requests.length;
    await probe.enter("Work", "A1", "5", 5);
    await expect.poll(() => host.requests.length).toBe(before + 1);
    expect(events).toEqual([]);
    await probe.enter("Sheet1", "A1", "5", 5);
    await expect.poll(() => events.length).toBe(2);
    expect(events.join()).toContain("Work");
    expect(events.join()).toContain("Sheet1");
    stop();
    await expect.poll(() => host.heard).toEqual([]);
  });
});

describe.each(["Windows", "Mac"] as const)("round trips, with the client of %s", (platform) => {
  it("are few: a thousand changes are one, and so are three ranges", async () => {
    const { host, workbook } = await openExcel(platform);
    const trips = async (request: Promise<unknown>) => {
      const before = host.requests.length;
      await request;
      return host.requests.length - before;
    };
    const changes = Array.from({ length: 1000 }, (_, i): Change => {
      return { do: "text", at: at(`A${i + 1}`), rows: [[`=${i}`]] };
    });
    expect(await trips(workbook.apply(changes))).toBe(1);
    expect(host.book.sheet("Sheet1").content(999, 0)).toEqual({ value: "=999", type: "text" });
    expect(await trips(workbook.read([at("A1:A1000"), at("B1"), at("C1")]))).toBe(1);
    expect(await trips(workbook.selection())).toBe(1);
    expect(await trips(workbook.outline())).toBe(2);
    expect(await trips(workbook.watch(() => undefined))).toBe(1);
    expect(await trips(workbook.apply([]))).toBe(0);
    expect(await trips(workbook.read([]))).toBe(0);
  });

  it("write nothing when the pane opens", async () => {
    const { host, workbook } = await openExcel(platform);
    const session = openSession(workbook);
    await session.start();
    const actions = host.requests.flat();
    expect(actions.filter(({ ActionType }) => ActionType === actionTypes.setProperty)).toEqual([]);
    const methods = actions
      .filter(({ ActionType }) => ActionType === actionTypes.method)
      .map(({ Name }) => Name);
    const starts = /^_(Register|GetEnabled|SetOsf|KeepReference|RemoveReference)|^NotifyActionHandlerReady$/;
    expect(methods.filter((name) => !starts.test(name))).toEqual([]);
    session.close();
  });
});

describe.each(["Windows", "Mac"] as const)("a sheet that is built, with the client of %s", (platform) => {
  const open = async () => {
    const excel = await openExcel(platform);
    await excel.workbook.apply([
      { do: "add sheet", sheet: "Before" },
      { do: "name", name: "year", at: at("C6", "Before") },
    ]);
    return excel;
  };
  const make = (workbook: Workbook) =>
    build(workbook, "Hill 2026", (sheet) => clientSheet(sheet, answers), startCell(answers));
  const state = async ({ probe }: Awaited<ReturnType<typeof openExcel>>) => {
    return JSON.stringify([await probe.sheets(), await probe.names(), (await probe.selection()).sheet]);
  };

  it("stands whole: names, formulas, and text as text", async () => {
    const excel = await open();
    await make(excel.workbook);
    expect(await excel.probe.sheets()).toEqual(["Sheet1", "Before", "Hill 2026"]);
    const names = (await excel.probe.names()).filter(({ sheet }) => sheet === "Hill 2026");
    const place = (wanted: string) => names.find(({ name }) => name === wanted)?.at.range ?? "";
    expect(await excel.probe.cell("Hill 2026", place("client_name"))).toMatchObject({
      value: "=Hill",
      type: "text",
    });
    expect(await excel.probe.cell("Hill 2026", place("year"))).toMatchObject({
      value: 2026,
      type: "number",
    });
    const { formula } = await excel.probe.cell("Hill 2026", place("headroom"));
    expect(formula).toMatch(/^=.*MBDR\.MEGA_HEADROOM\(/);
  });

  it("leaves nothing when any one of its requests is refused as a whole", async () => {
    const counted = await open();
    const before = counted.host.requests.length;
    await make(counted.workbook);
    const trips = counted.host.requests.length - before;
    expect(trips).toBe(4);
    const excel = await open();
    const untouched = await state(excel);
    // The last one only shows the finished sheet.
    for (let next = 1; next < trips; next += 1) {
      for (const [, fault, refusal] of faults) {
        excel.host.fail(next, fault);
        await expect(make(excel.workbook)).rejects.toMatchObject({ refusal });
        expect(await state(excel)).toBe(untouched);
        excel.host.failNoMore();
      }
    }
  });

  it("stands whole when it cannot be shown", async () => {
    const excel = await open();
    excel.host.fail(4, { office: 5016 });
    await make(excel.workbook);
    expect(await excel.probe.sheets()).toEqual(["Sheet1", "Before", "Hill 2026"]);
    expect(await excel.probe.selection()).toEqual(at("A1"));
  });

  it("leaves nothing when it fails at any of its steps", async () => {
    const counted = await open();
    await make(counted.workbook);
    const steps = counted.host.requests.at(-2)?.length ?? 0;
    expect(steps).toBeGreaterThan(300);
    const excel = await open();
    const untouched = await state(excel);
    for (const before of [...Array(20).keys(), 100, 200, steps - 3, steps - 2, steps - 1]) {
      excel.host.fail(3, { excel: "AccessDenied", before });
      await expect(make(excel.workbook)).rejects.toMatchObject({ refusal: "protected" });
      expect(await state(excel)).toBe(untouched);
      excel.host.failNoMore();
    }
    await make(excel.workbook);
    expect(await excel.probe.sheets()).toEqual(["Sheet1", "Before", "Hill 2026"]);
  });

  it("says what it is when it cannot be removed either, and is in nobody's way", async () => {
    const excel = await open();
    excel.host.fail(3, { excel: "AccessDenied", before: 200 });
    for (const next of [4, 5, 6]) excel.host.fail(next, { office: 5004 });
    await expect(make(excel.workbook)).rejects.toMatchObject({ refusal: "protected" });
    expect(await excel.probe.sheets()).toEqual(["Sheet1", "Before", "MBDR in progress"]);
    excel.host.failNoMore();
    await make(excel.workbook);
    expect(await excel.probe.sheets()).toEqual(["Sheet1", "Before", "MBDR in progress", "Hill 2026"]);
  });
});
