import type { Workbook, WorkbookEvent } from "../../../src/workbook/port";
import { at, onSheet, same, until, write, type Case } from "./support";

/** What is read. */
export const readCases: readonly Case[] = [
  onSheet("tells the types of cells apart", async ({ workbook, probe }) => {
    await probe.enter("Work", "A1", "12.5", 12.5);
    await probe.enter("Work", "A2", "plain words", "plain words");
    await probe.enter("Work", "A3", "=TRUE()", true);
    await probe.enter("Work", "A4", "=1=2", false);
    await probe.enter("Work", "A5", "=NA()", "#N/A");
    await probe.enter("Work", "A6", "=1/0", "#DIV/0!");
    await probe.enter("Work", "A7", "=1+1", 2);
    await probe.enter("Work", "A8", '="a"&"b"', "ab");
    await workbook.apply([write("A9", ["#N/A"])]);
    const [read] = await workbook.read([at("A1:A10")]);
    const types = "number text boolean boolean error error number text text empty".split(" ");
    same(read?.types, types.map((type) => [type]), "types"); // prettier-ignore
    const values = [12.5, "plain words", true, false, "#N/A", "#DIV/0!", 2, "ab", "#N/A", ""];
    same(read?.values, values.map((value) => [value]), "values"); // prettier-ignore
    const formulas = [
      12.5,
      "plain words",
      "=TRUE()",
      "=1=2",
      "=NA()",
      "=1/0",
      "=1+1",
      '="a"&"b"',
      "#N/A",
      "",
    ];
    same(read?.formulas, formulas.map((formula) => [formula]), "formulas"); // prettier-ignore
  }),
  onSheet("reads several ranges of any sheets in their order", async ({ workbook }) => {
    await workbook.apply([write("B2", ["a", "b", "c"]), { do: "number", at: at("A1", "Sheet1"), value: 3 }]);
    const read = await workbook.read([at("B2:D3"), at("A1", "Sheet1"), at("C2")]);
    same(read.map(({ values }) => values), [[["a", "b", "c"], ["", "", ""]], [[3]], [["b"]]], "values"); // prettier-ignore
    same(await workbook.read([]), [], "no ranges");
  }),
];

/** Watches and keeps what comes. */
async function heard(workbook: Workbook): Promise<{ events: WorkbookEvent[]; stop: () => void }> {
  const events: WorkbookEvent[] = [];
  const stop = await workbook.watch((event) => void events.push(event));
  return { events, stop };
}

const changed = (events: readonly WorkbookEvent[], sheet: string) =>
  events.some((event) => event.what === "changed" && event.sheet === sheet);

/** What is reported without being asked. */
export const watchCases: readonly Case[] = [
  onSheet("reports changes, a person's and its own", async ({ workbook, probe }) => {
    const { events, stop } = await heard(workbook);
    await probe.enter("Work", "A1", "5", 5);
    await until(() => changed(events, "Work"), "a change by a person");
    same(changed(events, "Sheet1"), false, "a change of another sheet");
    await workbook.apply([{ do: "number", at: at("A1", "Sheet1"), value: 1 }]);
    await until(() => changed(events, "Sheet1"), "a change by the pane");
    stop();
  }),
  onSheet("reports that sheets come, go and change their names", async ({ workbook }) => {
    const { events, stop } = await heard(workbook);
    await workbook.apply([{ do: "add sheet", sheet: "New" }]);
    await until(() => changed(events, "New"), "a new sheet");
    await workbook.apply([{ do: "rename sheet", sheet: "New", to: "Newer" }]);
    await until(() => changed(events, "Newer"), "a new name");
    events.length = 0;
    await workbook.apply([{ do: "remove sheet", sheet: "Newer" }]);
    await until(() => changed(events, "Newer"), "a sheet that went");
    stop();
  }),
  onSheet("reports where the selection goes", async ({ workbook, probe }) => {
    const { events, stop } = await heard(workbook);
    await probe.select("Work", "B4:C9");
    const moved = () => events.some((event) => event.what === "selected" && event.at.range === "B4:C9");
    await until(moved, "a move");
    const last = events.filter((event) => event.what === "selected").at(-1);
    same(last, { what: "selected", at: at("B4:C9") }, "the move");
    stop();
  }),
  onSheet("is quiet once it is told to stop, and others still hear", async ({ workbook, probe }) => {
    const stopped = await heard(workbook);
    const still = await heard(workbook);
    stopped.stop();
    await probe.enter("Work", "A1", "5", 5);
    await until(() => changed(still.events, "Work"), "a change");
    same(stopped.events, [], "what came after the end");
    still.stop();
  }),
];
