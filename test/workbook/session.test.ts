import { afterEach, describe, expect, it } from "vitest";
import { build } from "../../src/workbook/build";
import { faultsOf } from "../../src/workbook/faults";
import { inputs, type Answers } from "../../src/workbook/inputs/inputs";
import { payrollInputs } from "../../src/workbook/inputs/payroll";
import type { Refusal } from "../../src/workbook/port";
import { answersInMemory, openSession, type Session } from "../../src/workbook/session";
import { clientSheet } from "../../src/workbook/sheets/clientSheet";
import { inputCell } from "../../src/workbook/sheets/layout";
import { memoryWorkbook, type MemoryWorkbook } from "../support/memoryWorkbook";

const name = "Hill 2026";
const worked: Answers = { client_name: "Hill", year: 2026, deferrals: 24500, other_employer: 14000 };
const sessions: Session[] = [];

afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

async function begun(workbook: MemoryWorkbook): Promise<Session> {
  const session = openSession(workbook);
  sessions.push(session);
  await session.start();
  return session;
}

async function answerAll(session: Session, answers: Answers): Promise<void> {
  for (const [id, value] of Object.entries(answers)) await session.answer(id as keyof Answers, value);
}

/** A workbook with a client sheet, and the session that made it. */
async function withSheet(answers: Answers = worked): Promise<{ workbook: MemoryWorkbook; session: Session }> {
  const workbook = memoryWorkbook("Sheet1");
  const session = await begun(workbook);
  await answerAll(session, answers);
  await session.createSheet();
  await workbook.settled();
  return { workbook, session };
}

/** Lets what a person did reach the session, and the session act on it. */
async function heard(workbook: MemoryWorkbook): Promise<void> {
  await workbook.settled();
  await workbook.settled();
}

describe("a session without a client sheet", () => {
  it("writes nothing when it opens, whatever is in the workbook", async () => {
    const { workbook } = await withSheet();
    const before = workbook.applied.length;
    const session = await begun(workbook);
    await heard(workbook);
    expect(workbook.applied).toHaveLength(before);
    expect(session.state().sheet).toBe(name);
  });

  it("keeps answers in memory", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const session = await begun(workbook);
    await answerAll(session, worked);
    expect(session.state()).toMatchObject({ answers: worked, sheet: undefined });
    expect(workbook.applied).toEqual([]);
  });

  it("tells its listeners of each change, until they leave", async () => {
    const session = await begun(memoryWorkbook("Sheet1"));
    let times = 0;
    const leave = session.subscribe(() => (times += 1));
    await session.answer("age", 52);
    expect(times).toBe(1);
    leave();
    await session.answer("age", 53);
    expect(times).toBe(1);
  });
});

describe("creating the client sheet", () => {
  it("takes the answers along, and keeps them in its cells from then on", async () => {
    const { workbook, session } = await withSheet();
    expect(session.state()).toMatchObject({ sheet: name, sheets: [name], busy: false, answers: worked });
    expect(session.state().notice).toBe("The sheet Hill 2026 is ready. Answers are kept in it.");
    await session.answer("age", 52);
    expect(workbook.at(name, inputCell("age"))).toMatchObject({ value: 52, type: "number" });
    await session.answer("age", undefined);
    expect(workbook.at(name, inputCell("age"))).toMatchObject({ type: "empty" });
    await session.answer("employer_name", "=1+1");
    expect(workbook.at(name, inputCell("employer_name"))).toMatchObject({ value: "=1+1", type: "text" });
  });

  it.each(["add sheet", "formula", "name", "rename sheet"] as const)(
    "leaves the workbook as it was when it refuses to %s",
    async (kind) => {
      const workbook = memoryWorkbook("Sheet1");
      const session = await begun(workbook);
      await answerAll(session, worked);
      workbook.refuse(kind);
      await session.createSheet();
      expect((await workbook.outline()).sheets).toEqual(["Sheet1"]);
      expect((await workbook.outline()).names).toEqual([]);
      expect(session.state()).toMatchObject({
        sheet: undefined,
        answers: worked,
        busy: false,
        notice: "The workbook refuses this now.",
      });
      await session.createSheet();
      expect(session.state().sheet).toBe(name);
    },
  );

  it("builds one sheet when it is asked twice at once", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const session = await begun(workbook);
    await Promise.all([session.createSheet(), session.createSheet()]);
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Client"]);
  });

  it("writes what was answered while the sheet was being built", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const meanwhile: MemoryWorkbook = {
      ...workbook,
      apply(changes) {
        if (workbook.applied.length === 0) void session.answer("age", 61);
        return workbook.apply(changes);
      },
    };
    const session = await begun(meanwhile);
    await answerAll(session, worked);
    await session.createSheet();
    expect(workbook.at(name, inputCell("age"))?.value).toBe(61);
    expect(session.state()).toMatchObject({ answers: { ...worked, age: 61 } });
    expect(session.state().unsaved.size).toBe(0);
  });
});

describe("an answer that the workbook refuses", () => {
  it("stays in memory, marked, until it is saved again", async () => {
    const { workbook, session } = await withSheet();
    workbook.refuse("number", "editing a cell");
    await session.answer("deferrals", 20000);
    await heard(workbook);
    expect(session.state().answers.deferrals).toBe(20000);
    expect([...session.state().unsaved]).toEqual(["deferrals"]);
    expect(session.state().notice).toBe("The workbook refuses this now.");
    expect(workbook.at(name, inputCell("deferrals"))?.value).toBe(24500);
    await session.saveAgain();
    expect(workbook.at(name, inputCell("deferrals"))?.value).toBe(20000);
    expect(session.state()).toMatchObject({ notice: "" });
    expect(session.state().unsaved.size).toBe(0);
  });

  it("is not overwritten by what the cells hold", async () => {
    const { workbook, session } = await withSheet();
    workbook.refuse("number");
    await session.answer("deferrals", 20000);
    workbook.type({ sheet: name, range: inputCell("age") }, 52);
    await heard(workbook);
    expect(session.state().answers).toMatchObject({ deferrals: 20000, age: 52 });
  });

  it("gives way to what the cells hold when the person says so", async () => {
    const { workbook, session } = await withSheet();
    workbook.refuse("number");
    await session.answer("deferrals", 20000);
    await session.takeFromSheet();
    expect(session.state().answers.deferrals).toBe(24500);
    expect(session.state().unsaved.size).toBe(0);
  });

  it("is told for what it is when its cell cannot be found", async () => {
    const { workbook, session } = await withSheet();
    workbook.forget(name, "age");
    await session.answer("age", 52);
    expect([...session.state().unsaved]).toEqual(["age"]);
    expect(session.state().notice).toMatch(/the name age is not on this sheet/);
  });

  it("keeps the order of answers that come faster than the workbook", async () => {
    const { workbook, session } = await withSheet();
    await Promise.all([1, 2, 3].map((thousands) => session.answer("after_tax", thousands * 1000)));
    await heard(workbook);
    expect(workbook.at(name, inputCell("after_tax"))?.value).toBe(3000);
    expect(session.state().answers.after_tax).toBe(3000);
  });
});

describe("a client sheet of an earlier version", () => {
  const later = inputs.filter(({ step }) => step === "Household" || step === "Conversion");

  async function earlier() {
    const { workbook, session } = await withSheet();
    session.close();
    for (const { id } of later) workbook.forget(name, id);
    const again = await begun(workbook);
    await heard(workbook);
    return { workbook, session: again };
  }

  it("opens with its answers, has lost nothing, and is told from one with cells for all", async () => {
    const { session } = await earlier();
    expect(session.state()).toMatchObject({ sheet: name, answers: worked, notice: "" });
    expect(session.state().lost.size).toBe(0);
    expect([...session.state().absent]).toEqual(later.map(({ id }) => id));
    expect(faultsOf("Household", session.state())).toEqual([]);
  });

  it("keeps later answers in memory, whatever is typed into its cells, and saves the others", async () => {
    const { workbook, session } = await earlier();
    const before = workbook.applied.length;
    await session.answer("income", 450000);
    expect(workbook.applied).toHaveLength(before);
    expect(session.state().unsaved.size).toBe(0);
    workbook.type({ sheet: name, range: inputCell("age") }, 52);
    await heard(workbook);
    expect(session.state().answers).toMatchObject({ income: 450000, age: 52 });
    await session.answer("deferrals", 20000);
    expect(workbook.at(name, inputCell("deferrals"))?.value).toBe(20000);
  });

  it("keeps pay dates in memory where the sheet was made before they were asked, in a step that it has", async () => {
    const { workbook, session: first } = await withSheet();
    first.close();
    for (const { id } of payrollInputs) workbook.forget(name, id);
    const session = await begun(workbook);
    await heard(workbook);
    const before = workbook.applied.length;
    await session.answer("pay_periods", 26);
    expect(workbook.applied).toHaveLength(before);
    expect(session.state()).toMatchObject({ sheet: name, answers: { ...worked, pay_periods: 26 } });
    expect(session.state().unsaved.size + session.state().lost.size).toBe(0);
    expect([...session.state().absent]).toEqual(payrollInputs.map(({ id }) => id));
    await session.answer("deferrals", 20000);
    expect(workbook.at(name, inputCell("deferrals"))?.value).toBe(20000);
  });

  it("gives way to a new sheet with all the answers, and stays as it is", async () => {
    const { workbook, session } = await earlier();
    await session.answer("income", 450000);
    await session.createSheet();
    await heard(workbook);
    const made = "Hill 2026 (2)";
    expect(session.state()).toMatchObject({ sheet: made, sheets: [name, made] });
    expect(session.state().absent.size).toBe(0);
    expect(workbook.at(made, inputCell("income"))?.value).toBe(450000);
    expect(workbook.at(made, inputCell("deferrals"))?.value).toBe(24500);
    await session.answer("converted", 50000);
    expect(workbook.at(made, inputCell("converted"))?.value).toBe(50000);
  });
});

describe("the pane as a view of the cells", () => {
  it("shows what is typed into them", async () => {
    const { workbook, session } = await withSheet();
    workbook.type({ sheet: name, range: inputCell("deferrals") }, 10000);
    workbook.type({ sheet: name, range: inputCell("client_name") }, undefined);
    await heard(workbook);
    expect(session.state().answers).toMatchObject({ deferrals: 10000, client_name: undefined });
  });

  it("reads the sheet once for many changes at once", async () => {
    const { workbook } = await withSheet();
    await heard(workbook);
    const before = workbook.trips;
    for (let age = 20; age < 60; age += 1) workbook.type({ sheet: name, range: inputCell("age") }, age);
    await heard(workbook);
    expect(workbook.trips - before).toBeLessThanOrEqual(4);
  });

  it("writes into the named cell after rows were inserted above it", async () => {
    const { workbook, session } = await withSheet();
    workbook.insertRow(name, 2);
    await session.answer("deferrals", 11000);
    const [column, row] = [inputCell("deferrals").charAt(0), Number(inputCell("deferrals").slice(1))];
    expect(workbook.at(name, `${column}${row + 1}`)?.value).toBe(11000);
  });

  it("follows a sheet that was renamed, and says so", async () => {
    const { workbook, session } = await withSheet();
    workbook.rename(name, "Hill final");
    await session.answer("deferrals", 12000);
    expect(workbook.at("Hill final", inputCell("deferrals"))?.value).toBe(12000);
    expect(session.state()).toMatchObject({
      sheet: "Hill final",
      notice: "The sheet is now called Hill final.",
    });
  });

  it("learns of sheets that come, go and are renamed", async () => {
    const { workbook, session } = await withSheet();
    workbook.rename(name, "Hill final");
    await heard(workbook);
    expect(session.state()).toMatchObject({ sheet: "Hill final", sheets: ["Hill final"] });
    await build(workbook, "Lee", (sheet) => clientSheet(sheet, worked), "A1");
    await heard(workbook);
    expect(session.state().sheets).toEqual(["Hill final", "Lee"]);
    await workbook.apply([{ do: "remove sheet", sheet: "Lee" }]);
    await heard(workbook);
    expect(session.state().sheets).toEqual(["Hill final"]);
    await workbook.apply([{ do: "remove sheet", sheet: "Hill final" }]);
    await heard(workbook);
    expect(session.state()).toMatchObject({ sheet: undefined, sheets: [], answers: worked });
  });

  it("does not look at the workbook for changes on other sheets", async () => {
    const { workbook } = await withSheet();
    await heard(workbook);
    const before = workbook.trips;
    workbook.type({ sheet: "Sheet1", range: "A1" }, 1);
    await heard(workbook);
    expect(workbook.trips).toBe(before);
  });

  it("keeps the answers when the sheet is gone, and can build it anew", async () => {
    const { workbook, session } = await withSheet();
    await workbook.apply([{ do: "remove sheet", sheet: name }]);
    await session.answer("deferrals", 13000);
    expect(session.state()).toMatchObject({ sheet: undefined, answers: { ...worked, deferrals: 13000 } });
    expect(session.state().notice).toMatch(/The client sheet is gone/);
    await session.createSheet();
    expect(workbook.at(name, inputCell("deferrals"))?.value).toBe(13000);
  });

  it("opens the sheet that is in view, and asks where there are several and none is", async () => {
    const { workbook, session } = await withSheet();
    await session.open(undefined);
    await answerAll(session, { client_name: "Lee", year: 2025 });
    await session.createSheet();
    expect((await begun(workbook)).state().sheet).toBe("Lee 2025");
    workbook.choose({ sheet: "Sheet1", range: "A1" });
    const undecided = await begun(workbook);
    expect(undecided.state()).toMatchObject({ sheet: undefined, sheets: [name, "Lee 2025"], answers: {} });
    await undecided.open(name);
    expect(undecided.state()).toMatchObject({ sheet: name, answers: worked });
  });

  it("keeps a new client's answers while another's sheet is shown", async () => {
    const { session } = await withSheet();
    await session.open(undefined);
    await session.answer("client_name", "Lee");
    await session.open(name);
    expect(session.state().answers).toMatchObject(worked);
    await session.open(undefined);
    expect(session.state().answers).toEqual({ client_name: "Lee" });
  });

  it("knows what is selected", async () => {
    const { workbook, session } = await withSheet();
    workbook.choose({ sheet: name, range: "C30" });
    await workbook.settled();
    expect(session.state().selected).toEqual({ sheet: name, range: "C30" });
  });

  it("hears nothing when it was closed while it was starting", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const session = openSession(workbook);
    const starting = session.start();
    session.close();
    await starting;
    workbook.choose({ sheet: "Sheet1", range: "B2" });
    await heard(workbook);
    expect(session.state().selected).toEqual({ sheet: "Sheet1", range: "A1" });
  });

  it("hears nothing more after it was closed", async () => {
    const { workbook, session } = await withSheet();
    await heard(workbook);
    session.close();
    const before = session.state();
    workbook.type({ sheet: name, range: inputCell("age") }, 60);
    await heard(workbook);
    expect(session.state()).toBe(before);
  });
});

describe("changing clients", () => {
  const alpha = "Alpha 2026";
  const bravo = "Bravo 2026";

  /** Sheets of Alpha, who is in view, and of Bravo; each request to write waits until it is let go. */
  async function twoClients() {
    const workbook = memoryWorkbook("Sheet1");
    const bravos: Answers = { client_name: "Bravo", year: 2026, after_tax: 1_000 };
    await build(workbook, bravo, (sheet) => clientSheet(sheet, bravos), "A1");
    await build(
      workbook,
      alpha,
      (sheet) => clientSheet(sheet, { ...worked, client_name: "Alpha" }),
      inputCell("year"),
    );
    const held: (() => void)[] = [];
    const slow: MemoryWorkbook = {
      ...workbook,
      apply: async (changes) => {
        await new Promise<void>((go) => held.push(go));
        await workbook.apply(changes);
      },
    };
    const session = await begun(slow);
    expect(session.state().sheet).toBe(alpha);
    const letGo = async () => {
      for (let times = 0; times < 5; times += 1) {
        for (const go of held.splice(0)) go();
        await heard(workbook);
      }
    };
    const cell = (sheet: string, id: keyof Answers) => workbook.at(sheet, inputCell(id))?.value;
    return { workbook, session, letGo, cell };
  }

  it("writes what was given while the change waits to the client that it was given for", async () => {
    const { workbook, session, letGo, cell } = await twoClients();
    void session.answer("deferrals", 20_000);
    await heard(workbook); // It is on its way now.
    const opening = session.open(bravo);
    void session.type("after_tax", "7,777");
    await letGo();
    expect(await opening).toBe(true);
    expect(session.state()).toMatchObject({
      sheet: bravo,
      answers: { client_name: "Bravo", after_tax: 1_000 },
    });
    expect([cell(alpha, "deferrals"), cell(alpha, "after_tax")]).toEqual([20_000, 7_777]);
    expect([cell(bravo, "deferrals"), cell(bravo, "after_tax")]).toEqual([undefined, 1_000]);
    expect(session.state().unsaved.size).toBe(0);
  });

  it("stays with a client whose sheet refuses what was given meanwhile, and says so", async () => {
    const { workbook, session, letGo, cell } = await twoClients();
    void session.answer("deferrals", 20_000);
    await heard(workbook);
    const opening = session.open(bravo);
    void session.answer("after_tax", 7_777);
    workbook.refuse("number");
    await letGo();
    expect(await opening).toBe(false);
    expect(session.state()).toMatchObject({ sheet: alpha, busy: false, answers: { after_tax: 7_777 } });
    expect(session.state().notice).toMatch(/^Answers of this client are not saved in its sheet/);
    expect([cell(bravo, "deferrals"), cell(bravo, "after_tax")]).toEqual([undefined, 1_000]);
    expect([...session.state().unsaved]).not.toEqual([]);
    void session.saveAgain();
    await letGo();
    expect([cell(alpha, "deferrals"), cell(alpha, "after_tax")]).toEqual([20_000, 7_777]);
    expect(await session.open(bravo)).toBe(true);
  });

  it("takes answers that are given together to one client, in one request", async () => {
    const { workbook, session, letGo, cell } = await twoClients();
    const before = workbook.trips;
    void session.answerAll({ after_tax_allowed: "Yes", in_plan_conversion: "No", after_tax_cap: 20_000 });
    const opening = session.open(bravo);
    expect(session.state().answers).toMatchObject({ after_tax_allowed: "Yes", in_plan_conversion: "No" });
    await heard(workbook);
    expect(workbook.trips - before).toBe(1); // where the cells are; the one to write waits
    await letGo();
    expect(await opening).toBe(true);
    const given = ["after_tax_allowed", "in_plan_conversion", "after_tax_cap"] as const;
    expect(given.map((id) => cell(alpha, id))).toEqual(["Yes", "No", 20_000]);
    expect(given.map((id) => cell(bravo, id))).toEqual([undefined, undefined, undefined]);
  });

  it.each(["a sheet", "a new client", "a client of the list"])(
    "is refused with a sentence while answers are not saved: to %s",
    async (other) => {
      const { workbook, session, letGo } = await twoClients();
      workbook.refuse("number");
      void session.answer("deferrals", 22_000);
      await letGo();
      const { answers } = session.state();
      const turned = {
        "a sheet": () => session.open(bravo),
        "a new client": () => session.open(undefined),
        "a client of the list": () => session.begin({ client_name: "Cho" }),
      }[other];
      expect(await turned?.()).toBe(false);
      expect(session.state()).toMatchObject({ sheet: alpha, answers });
      expect([...session.state().unsaved]).toEqual(["deferrals"]);
      expect(session.state().notice).toBe(
        "Answers of this client are not saved in its sheet: save them again, or use what the sheet holds, first.",
      );
    },
  );

  it("stays where it is when the other sheet is gone or cannot be read", async () => {
    const { workbook, session } = await twoClients();
    const { answers } = session.state();
    workbook.refuse("read");
    expect(await session.open(bravo)).toBe(false);
    expect(session.state()).toMatchObject({
      sheet: alpha,
      answers,
      notice: "The workbook refuses this now.",
    });
    expect(await session.open("Nobody 2026")).toBe(false);
    expect(session.state()).toMatchObject({ sheet: alpha, answers });
    expect(session.state().notice).toMatch(/is gone/);
  });

  it("lists a sheet that it opens before it has heard of it", async () => {
    const { workbook } = await withSheet();
    const deaf: MemoryWorkbook = { ...workbook, watch: () => Promise.resolve(() => undefined) };
    const session = await begun(deaf);
    await build(workbook, "Cho", (sheet) => clientSheet(sheet, { client_name: "Cho" }), "A1");
    expect(session.state().sheets).toEqual([name]);
    expect(await session.open("Cho")).toBe(true);
    expect(session.state()).toMatchObject({ sheet: "Cho", sheets: [name, "Cho"] });
  });

  it("says that it is busy when it is asked for another one meanwhile", async () => {
    const { session, letGo } = await twoClients();
    void session.answer("deferrals", 20_000);
    const opening = session.open(bravo);
    expect(await session.begin({ client_name: "Cho" })).toBe(false);
    expect(session.state().notice).toBe("The pane is busy with a sheet. Wait a moment, then try again.");
    await letGo();
    expect(await opening).toBe(true);
  });

  it("tells of a new client's answers that are in memory while a sheet is shown", async () => {
    const { session } = await twoClients();
    expect(answersInMemory(session.state())).toBeUndefined();
    await session.open(undefined);
    await answerAll(session, { client_name: "Ann", compensation: 300_000 });
    const ann = { client_name: "Ann", compensation: 300_000 };
    expect(answersInMemory(session.state())).toEqual(ann);
    await session.open(bravo);
    expect(answersInMemory(session.state())).toEqual(ann);
    expect(await session.begin({ client_name: "Cho" })).toBe(true);
    // Nothing of Ann is among the answers of Cho.
    expect(session.state()).toMatchObject({ sheet: undefined, answers: { client_name: "Cho" } });
    expect(session.state().answers.compensation).toBeUndefined();
    await session.open(alpha);
    await session.open(undefined);
    expect(session.state().answers).toEqual({ client_name: "Cho" });
    expect(answersInMemory(session.state())).toEqual({ client_name: "Cho" });
  });

  it("never puts the answers of a client whose sheet is gone in place of a new client's", async () => {
    const { workbook, session } = await twoClients();
    await session.open(undefined);
    await session.answer("client_name", "Ann");
    await session.open(bravo);
    await workbook.apply([{ do: "remove sheet", sheet: bravo }]);
    await heard(workbook);
    expect(session.state()).toMatchObject({ sheet: undefined, answers: { client_name: "Bravo" } });
    expect(await session.open(alpha)).toBe(false);
    expect(await session.begin({ client_name: "Cho" })).toBe(false);
    expect(session.state()).toMatchObject({
      answers: { client_name: "Bravo" },
      draft: { client_name: "Ann" },
    });
    expect(session.state().notice).toMatch(/^Another new client is in memory too/);
  });

  it("brings a new client back once: what has a sheet is in memory no more", async () => {
    const { session, letGo } = await twoClients();
    await session.open(undefined);
    await session.answer("client_name", "Ann");
    await session.open(bravo);
    await session.open(undefined);
    const making = session.createSheet();
    await letGo();
    expect(await making).toBe(true);
    await session.open(undefined);
    expect(session.state().answers).toEqual({});
  });

  it("keeps what a sheet has no cells for until that sheet is shown again", async () => {
    const { workbook, session } = await twoClients();
    for (const { id } of payrollInputs) workbook.forget(alpha, id);
    workbook.type({ sheet: alpha, range: inputCell("age") }, 52);
    await heard(workbook);
    await session.answer("pay_periods", 26);
    await session.open(bravo);
    expect(session.state().answers.pay_periods).toBeUndefined();
    await session.open(alpha);
    expect(session.state().answers).toMatchObject({ client_name: "Alpha", pay_periods: 26 });
  });

  it("leaves a new client in view who was begun while the workbook was looked at", async () => {
    const { workbook } = await withSheet();
    const session = openSession(workbook);
    sessions.push(session);
    const starting = session.start();
    void session.answer("client_name", "Ann");
    await starting;
    expect(session.state()).toMatchObject({
      sheet: undefined,
      sheets: [name],
      answers: { client_name: "Ann" },
    });
    expect(workbook.at(name, inputCell("client_name"))?.value).toBe("Hill");
  });

  it("counts the clients that were in view, not the sheets or the names of one", async () => {
    const { workbook, session, letGo } = await twoClients();
    await session.open(undefined);
    const { client } = session.state();
    await session.answer("client_name", "Ann");
    void session.createSheet();
    await letGo();
    workbook.rename("Ann", "Ann final");
    await heard(workbook);
    expect(session.state()).toMatchObject({ sheet: "Ann final", client });
    await session.open(bravo);
    expect(session.state().client).not.toBe(client);
  });
});

describe("what is typed and is no answer", () => {
  it("is kept as it is with its sentence, and the answer before stays", async () => {
    const { workbook, session } = await withSheet();
    await session.type("deferrals", "24.5k");
    expect(session.state().drafts.deferrals).toEqual({
      typed: "24.5k",
      problem: "Write the dollars out in full, such as 24,500.",
    });
    expect(session.state().answers.deferrals).toBe(24500);
    expect(workbook.at(name, inputCell("deferrals"))?.value).toBe(24500);
    expect(faultsOf("Pay & contributions", session.state())).toEqual([
      { id: "deferrals", sentence: "Write the dollars out in full, such as 24,500." },
    ]);
    await session.type("deferrals", "$20,000");
    expect(session.state().drafts.deferrals).toBeUndefined();
    expect(session.state().answers.deferrals).toBe(20000);
    expect(workbook.at(name, inputCell("deferrals"))?.value).toBe(20000);
  });

  it("gives way to an answer that is given in the cell, and outlasts others", async () => {
    const { workbook, session } = await withSheet();
    await session.type("deferrals", "24.5k");
    await session.type("age", "old");
    workbook.type({ sheet: name, range: inputCell("deferrals") }, 20000);
    await heard(workbook);
    expect(session.state().answers.deferrals).toBe(20000);
    expect(session.state().drafts.deferrals).toBeUndefined();
    expect(session.state().drafts.age?.typed).toBe("old");
  });

  it("is to be mended before the next step, as are blanks that the room needs", async () => {
    const session = await begun(memoryWorkbook("Sheet1"));
    await session.type("age", "old");
    expect(faultsOf("Client", session.state()).map(({ id }) => id)).toEqual(["year", "age"]);
    expect(faultsOf("Plan", session.state())).toEqual([]);
    await session.answer("match_formula", "50% to 6%");
    expect(faultsOf("Pay & contributions", session.state()).map(({ id }) => id)).toEqual([
      "compensation",
      "deferrals",
    ]);
  });

  it("stays behind when another client is shown", async () => {
    const { session } = await withSheet();
    await session.type("age", "old");
    await session.open(undefined);
    expect(session.state().drafts).toEqual({});
  });
});

describe("what the workbook refuses to read", () => {
  it.each<Refusal>(["editing a cell", "busy"])(
    "is told and tried again at the next change: %s",
    async (refusal) => {
      const { workbook, session } = await withSheet();
      workbook.refuse("read", refusal);
      workbook.type({ sheet: name, range: inputCell("age") }, 52);
      await heard(workbook);
      expect(session.state().notice).toBe("The workbook refuses this now.");
      workbook.type({ sheet: name, range: inputCell("age") }, 53);
      await heard(workbook);
      expect(session.state().answers.age).toBe(53);
    },
  );
});
