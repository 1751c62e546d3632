import { describe, expect, it } from "vitest";
import {
  clientEdit,
  clientsOf,
  households,
  makeClientList,
  openInJourney,
  putClient,
  readClients,
  roomOf,
  sheetOf,
} from "../../../src/workbook/firm/clientList";
import { clientAnswers, type ListedClient } from "../../../src/workbook/firm/clients";
import { makeLibrary, putPlan, readLibrary } from "../../../src/workbook/firm/library";
import type { Plan } from "../../../src/workbook/firm/plans";
import type { Answers } from "../../../src/workbook/inputs/inputs";
import { openSession } from "../../../src/workbook/session";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memoryWorkbook";

const acme: Plan = { employer_name: "Acme", after_tax_allowed: "Yes", after_tax_cap_rate: 0.05 };
const hill: ListedClient = {
  client_name: "Hill",
  household: "Hills",
  employer_name: "acme",
  age: 45,
  compensation: 300_000,
  deferrals: 24_500,
  other_employer: 14_000,
};

async function listed(workbook: MemoryWorkbook) {
  const clients = await readClients(workbook);
  if (clients.list.is !== "there") throw new Error("There is no list");
  return { ...clients, list: clients.list };
}

/** A workbook with a list of 2026 of these clients. */
async function listOf(...clients: readonly ListedClient[]) {
  const workbook = memoryWorkbook("Sheet1");
  await makeClientList(workbook, 2026);
  for (const row of clients) {
    await putClient(workbook, (await listed(workbook)).list, { at: undefined, row, fields: [] });
  }
  return workbook;
}

const answers: Answers = {
  client_name: "Hill",
  year: 2026,
  age: 45,
  employer_name: "Acme",
  compensation: 300_000,
  deferrals: 24_500,
  match_formula: "50% to 6%",
  other_employer: 1_000,
};

describe("the list of clients", () => {
  it("is not there at first, and looking for it writes nothing", async () => {
    const workbook = memoryWorkbook("Sheet1");
    expect(await readClients(workbook)).toEqual({ list: { is: "none" }, year: undefined, plans: [] });
    expect(workbook.applied).toEqual([]);
  });

  it("is made with the sheet of the plans before it, where there is none", async () => {
    const workbook = memoryWorkbook("Sheet1");
    expect(await makeClientList(workbook, 2025)).toEqual(["Plans", "Clients"]);
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Plans", "Clients"]);
    expect((await readClients(workbook)).year).toBe(2025);
    const other = memoryWorkbook("Sheet1");
    await makeLibrary(other);
    expect(await makeClientList(other, 2026)).toEqual(["Clients"]);
  });

  it("is not made beside a sheet of plans that lost its name, nor over a sheet of its own name", async () => {
    const workbook = memoryWorkbook("Plans");
    await expect(makeClientList(workbook, 2026)).rejects.toThrow("plan_headings");
    const other = memoryWorkbook("Clients");
    await expect(makeClientList(other, 2026)).rejects.toThrow("A sheet of that name is there already.");
    expect((await readClients(other)).list).toMatchObject({ is: "damaged" });
  });

  it.each(["add sheet", "rows", "table", "name", "rename sheet"] as const)(
    "leaves no half of itself when a change of the kind %s is refused",
    async (kind) => {
      const workbook = memoryWorkbook("Sheet1");
      await makeLibrary(workbook);
      workbook.refuse(kind);
      await expect(makeClientList(workbook, 2026)).rejects.toMatchObject({ refusal: "protected" });
      expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Plans"]);
    },
  );

  it("says nothing of a year that its cell does not hold", async () => {
    const workbook = await listOf(hill);
    workbook.type({ sheet: "Clients", range: "B3" }, "soon");
    expect((await readClients(workbook)).year).toBeUndefined();
  });

  it("asks as often for one client as for many", async () => {
    const requests = [1, 40].map(async (count) => {
      const workbook = await listOf(
        ...Array.from({ length: count }, (_client, at) => ({ ...hill, client_name: `Client ${at}` })),
      );
      const before = workbook.trips;
      expect(clientsOf((await listed(workbook)).list)).toHaveLength(count);
      return workbook.trips - before;
    });
    expect(await Promise.all(requests)).toEqual([6, 6]);
  });
});

describe("the client of the journey in the list", () => {
  it("is a new row with the employer's money in all", () => {
    // 50% of 6% of 300,000 is 9,000, and 1,000 were typed.
    const edit = clientEdit([], 2026, answers);
    expect(edit).toMatchObject({ at: undefined, row: { client_name: "Hill", other_employer: 10_000 } });
  });

  it("changes its row and keeps what the journey does not ask", async () => {
    const workbook = await listOf({ ...hill, client_name: "Rao" }, hill);
    const { list, year } = await listed(workbook);
    const edit = clientEdit(clientsOf(list), year, { ...answers, client_name: " hill" });
    if (typeof edit === "string") throw new Error(edit);
    expect(edit.at).toBe(1);
    expect(edit.fields).toEqual([
      { heading: "Client", from: "Hill", to: " hill" },
      { heading: "Employer", from: "acme", to: "Acme" },
      { heading: "Employer money", from: 14_000, to: 10_000 },
    ]);
    await putClient(workbook, list, edit);
    const [first, second] = clientsOf((await listed(workbook)).list);
    expect(first?.client_name).toBe("Rao");
    expect(second).toMatchObject({ household: "Hills", other_employer: 10_000 });
  });

  it("does not belong there without a name, or in another year", () => {
    expect(clientEdit([], 2026, { ...answers, client_name: undefined })).toContain("has no name yet");
    expect(clientEdit([], 2025, answers)).toContain("another year");
  });

  it("leaves the formulas of cells that do not change, and blanks what is not known any more", async () => {
    const workbook = await listOf({ ...hill, state: "CA", filing_status: "MFJ", income: 1 });
    workbook.type({ sheet: "Clients", range: "D12" }, 300_000, "=25000*12");
    workbook.type({ sheet: "Clients", range: "F12" }, 14_000, "=7000*2");
    const { list, year } = await listed(workbook);
    const edit = clientEdit(clientsOf(list), year, { ...answers, deferrals: 20_000, income: undefined });
    if (typeof edit === "string") throw new Error(edit);
    const written = workbook.applied.length;
    await putClient(workbook, list, edit);
    expect(workbook.at("Clients", "D12")).toMatchObject({ value: 300_000, formula: "=25000*12" });
    // 50% of 6% of 300,000 and 1,000 in place of the formula: the preview showed it.
    expect(workbook.at("Clients", "F12")).toEqual({ value: 10_000, type: "number" });
    expect(clientsOf((await listed(workbook)).list)[0]).toMatchObject({
      deferrals: 20_000,
      income: undefined,
    });
    const cells = workbook.applied
      .slice(written)
      .flatMap((change) => (change.do === "rows" ? [change.at.range] : []));
    expect(cells).toEqual(["C12", "E12:F12", "L12:N12"]);
  });

  it("is not written over one of two rows of its name, which cannot be told apart", () => {
    const twice = [{ ...hill, deferrals: 1 }, hill, { ...hill, client_name: " HILL " }];
    const sentence =
      "Two rows of the list have the name of this client: make the names differ, then try again.";
    expect(clientEdit(twice, 2026, answers)).toBe(sentence);
    expect(clientEdit([{}, {}, hill], 2026, answers)).toMatchObject({ at: 2 });
  });

  it("is not written into a list that has changed", async () => {
    const workbook = await listOf(hill);
    const { list, year } = await listed(workbook);
    const edit = clientEdit(clientsOf(list), year, answers);
    workbook.type({ sheet: "Clients", range: "E12" }, 1);
    if (typeof edit === "string") throw new Error(edit);
    await expect(putClient(workbook, list, edit)).rejects.toThrow("changed meanwhile");
  });
});

describe("a client of the list", () => {
  it("opens in the journey as a new client, and its sheet is made from it", async () => {
    const workbook = await listOf(hill);
    const session = openSession(workbook);
    await session.start();
    const { plans, year } = await listed(workbook);
    await openInJourney(session, clientAnswers(hill, year as number, plans));
    expect(session.state()).toMatchObject({ sheet: undefined, answers: { client_name: "Hill", year: 2026 } });
    await session.createSheet();
    expect(session.state().sheet).toBe("Hill 2026");
    session.close();
  });

  it("does not get into the sheet of the client in view", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const session = openSession(workbook);
    await session.start();
    await session.answer("client_name", "Rao");
    await session.createSheet();
    await openInJourney(session, { client_name: "Hill" });
    expect(session.state().sheet).toBeUndefined();
    await session.open("Rao");
    expect(session.state().answers.client_name).toBe("Rao");
    session.close();
  });

  it("waits while the pane is busy with a sheet", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const session = openSession(workbook);
    await session.start();
    await session.answer("client_name", "Rao");
    const building = session.createSheet();
    await expect(openInJourney(session, { client_name: "Hill" })).rejects.toMatchObject({ refusal: "busy" });
    await building;
    expect(session.state().answers.client_name).toBe("Rao");
    session.close();
  });
});

describe("the sheet of a client of the list", () => {
  it("is known by the name that a new one would have", () => {
    const okafor: Answers = { client_name: "Okafor", year: 2026 };
    expect(sheetOf(okafor, ["Rao 2026", "okafor 2026"])).toBe("okafor 2026");
    expect(sheetOf(okafor, ["Okafor 2025", "Okafor 2026 (2)"])).toBeUndefined();
  });
});

describe("a client of the list that cannot be opened", () => {
  it("leaves the client in view, whose answers are not saved, with a sentence", async () => {
    const workbook = memoryWorkbook("Sheet1");
    const session = openSession(workbook);
    await session.start();
    await session.answer("client_name", "Rao");
    await session.createSheet();
    workbook.refuse("number");
    await session.answer("deferrals", 22_000);
    await expect(openInJourney(session, { client_name: "Hill" })).rejects.toThrow(
      /are not saved in its sheet/,
    );
    expect(session.state()).toMatchObject({
      sheet: "Rao",
      answers: { client_name: "Rao", deferrals: 22_000 },
    });
    session.close();
  });
});

describe("the cap of a client's plan", () => {
  it.each([
    [{ after_tax_cap_rate: 0.05 }, 15_000], // 5% × 300,000
    [{ after_tax_cap: 20_000, after_tax_cap_rate: 0.05 }, 15_000],
    [{ after_tax_cap: 10_000, after_tax_cap_rate: 0.05 }, 10_000],
    [{}, undefined],
  ])("is in dollars what the sheet has too: %j", (cap, dollars) => {
    const plan = { employer_name: "Acme", ...cap };
    expect(clientAnswers(hill, 2026, [plan]).after_tax_cap).toBe(dollars);
  });
});

describe("the cap of a client's plan as a share of pay", () => {
  const plan = { employer_name: "Acme", after_tax_cap_rate: 0.05 };

  it("counts pay up to the law's limit, as the sheet does", () => {
    const rich = { ...hill, compensation: 900_000 };
    expect(clientAnswers(rich, 2026, [plan]).after_tax_cap).toBe(18_000); // 5% × 360,000, §401(a)(17)
  });

  it("is told from no year and no pay", () => {
    expect(clientAnswers(hill, undefined, [plan]).after_tax_cap).toBeUndefined();
    expect(clientAnswers({ ...hill, compensation: undefined }, 2026, [plan]).after_tax_cap).toBeUndefined();
  });

  it.each([{ after_tax_cap: "twenty" }, { after_tax_cap_rate: "5 percent" }])(
    "is refused where its cell cannot be read, rather than passed over: %j",
    (odd) => {
      expect(roomOf(hill, 2026, [{ employer_name: "Acme", ...odd }]).headroom.is).toBe("refused");
    },
  );
});

describe("households", () => {
  it("add up the room of their members, each under the cap of the plan", async () => {
    const workbook = await listOf();
    const library = await readLibrary(workbook);
    if (library.is !== "there") throw new Error("There is no library");
    await putPlan(workbook, library, acme);
    const { plans } = await readClients(workbook);
    const spouse: ListedClient = { ...hill, client_name: "Rao", household: " hills", employer_name: "Other" };
    const alone: ListedClient = { ...hill, client_name: "Lee", household: undefined };
    const open: ListedClient = { client_name: "Kim", household: "Kims" };
    expect(households([hill, spouse, alone, open], 2026, plans)).toEqual([
      // 5% × 300,000 = 15,000 by the plan, and 72,000 − 24,500 − 14,000 = 33,500 by the law
      { name: "Hills", members: ["Hill", "Rao"], room: 48_500, open: 0 },
      { name: "Kims", members: ["Kim"], room: 0, open: 1 },
    ]);
  });
});
