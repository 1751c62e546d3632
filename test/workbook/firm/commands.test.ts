import { describe, expect, it } from "vitest";
import { WorkbookError, type Change } from "../../../src/workbook/port";
import type { Fault, Host } from "../../client/host/host";
import { commands, failing, stateOf, type Command } from "../contract/commands";
import { openExcel } from "../excelBench";
import { memoryWorkbook } from "../../support/memoryWorkbook";

/** What each command asks of Excel: the outline is two requests, a chart one more, and so is a table that was there. */
const requestsToExcel: Readonly<Record<string, number>> = {
  "building the plan library": 4,
  "building the client list": 4,
  "adding a plan": 11,
  "changing a plan": 11,
  "writing a client into the list": 14,
  "importing plans": 11,
  "building a client sheet with its chart": 5,
  "building the limits": 4,
  "building the first sheet": 4,
  "building scenarios": 4,
  "rolling a client forward": 8,
  "freezing a client sheet": 8,
  "making a report": 9,
  "repairing formulas": 6,
  "asking the host": 7,
};

/** The requests of a command, by how many actions each has. */
async function actionsOf({ prepare, run }: Command): Promise<number[]> {
  const { host, workbook } = await openExcel("Windows");
  await prepare?.(workbook);
  const before = host.requests.length;
  await run(workbook);
  return host.requests.slice(before).map((actions) => actions.length);
}

/** Refused as a whole, and stopped by Excel at the start, in the middle and before the last of its actions. */
function faultsOf(actions: number): Fault[] {
  const places = [...new Set([0, 1, Math.floor(actions / 2), actions - 1])];
  return [{ office: 5004 }, ...places.map((before) => ({ excel: "AccessDenied", before }))];
}

async function failed({ prepare, run, title }: Command, next: number, fault: Fault) {
  const { host, workbook } = await openExcel("Windows");
  await prepare?.(workbook);
  const before = await stateOf(workbook);
  host.fail(next, fault);
  const refusal = await run(workbook).then(
    () => undefined,
    (error: unknown) => error,
  );
  host.failNoMore();
  const what = `${title}, request ${next}, ${JSON.stringify(fault)}`;
  return { refusal, before, after: await stateOf(workbook), what };
}

describe.each(commands)("under Microsoft's client, $title", (command) => {
  it("takes the number of requests that is known", async () => {
    expect(await actionsOf(command)).toHaveLength(requestsToExcel[command.title] ?? 0);
  });

  it("is done or not done, whichever of its requests Excel refuses", async () => {
    const actions = await actionsOf(command);
    for (const [index, count] of actions.entries()) {
      for (const fault of faultsOf(count)) {
        const { refusal, before, after, what } = await failed(command, index + 1, fault);
        if (refusal === undefined) continue;
        expect(refusal, what).toBeInstanceOf(WorkbookError);
        // Rolling forward makes two sheets: the first is whole when the second is refused.
        if (command.title !== "rolling a client forward") expect(after, what).toEqual(before);
        else expect(JSON.stringify(after), what).not.toContain("MBDR in progress");
      }
    }
  });
});

describe("when Excel refuses to take back as well", () => {
  const fail = (host: Host, from: number) => {
    for (let next = from; next < from + 10; next += 1) host.fail(next, { office: 5004 });
  };

  it("says what stands of a list that was changed", async () => {
    const { host, workbook } = await openExcel("Windows");
    const command = commands.find(({ title }) => title === "importing plans");
    await command?.prepare?.(workbook);
    // The library is read twice and its cells before once; then comes the writing.
    host.fail(10, { excel: "AccessDenied", before: 60 });
    fail(host, 11);
    await expect(command?.run(workbook)).rejects.toThrow(
      "Part of it may be written already: look through Plans before you try it again.",
    );
  });

  it("names a sheet for what it is", async () => {
    const { host, workbook } = await openExcel("Windows");
    const command = commands.find(({ title }) => title === "freezing a client sheet");
    await command?.prepare?.(workbook);
    host.fail(7, { excel: "AccessDenied", before: 40 });
    fail(host, 8);
    await expect(command?.run(workbook)).rejects.toMatchObject({ refusal: "protected" });
    host.failNoMore();
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Hill 2026", "MBDR in progress"]);
  });
});

describe("a sheet of questions", () => {
  const command = commands.find(({ title }) => title === "asking the host");

  it("is removed at the second try", async () => {
    const workbook = memoryWorkbook("Sheet1");
    await command?.run(failing(workbook, 5, "at once"));
    expect((await workbook.outline()).sheets).toEqual(["Sheet1"]);
  });

  it("is named where Excel removes nothing", async () => {
    const { host, workbook } = await openExcel("Windows");
    // The outline is two requests; then come writing, reading, and twice an outline and the removal.
    for (const removal of [7, 10]) host.fail(removal, { office: 5004 });
    await expect(command?.run(workbook)).rejects.toThrow(
      "The sheet MBDR in progress could not be removed. Please delete it yourself.",
    );
    host.failNoMore();
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "MBDR in progress"]);
  });
});

describe("the workbook in memory refuses any kind of change", () => {
  it.each(commands)("and $title leaves it as it was", async ({ title, prepare, run }) => {
    const tried = memoryWorkbook("Sheet1");
    await prepare?.(tried);
    const start = tried.applied.length;
    await run(tried);
    const kinds = new Set<Change["do"]>(tried.applied.slice(start).map((change) => change.do));
    kinds.delete("select");
    // A removal is tried again.
    kinds.delete("remove sheet");
    for (const kind of kinds) {
      const workbook = memoryWorkbook("Sheet1");
      await prepare?.(workbook);
      const before = await stateOf(workbook);
      workbook.refuse(kind);
      await expect(run(workbook), kind).rejects.toMatchObject({ refusal: "protected" });
      // Two sheets in turn: the refused one is the first that has such a change.
      if (title !== "rolling a client forward") expect(await stateOf(workbook), kind).toEqual(before);
    }
  });
});

describe("a workbook that refuses one request", () => {
  it("refuses that one only, and carries out half of it when it is told to", async () => {
    const inner = memoryWorkbook("Sheet1");
    const number = (value: number): Change => ({
      do: "number",
      at: { sheet: "Sheet1", range: `A${value}` },
      value,
    });
    const workbook = failing(inner, 2, "half way");
    await workbook.outline();
    await expect(workbook.apply([number(1), number(2)])).rejects.toBeInstanceOf(WorkbookError);
    expect([inner.at("Sheet1", "A1")?.value, inner.at("Sheet1", "A2")]).toEqual([1, undefined]);
    await workbook.apply([number(2)]);
    expect(workbook.asked()).toBe(3);
  });
});
