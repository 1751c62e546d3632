import { describe, expect, it } from "vitest";
import { build } from "../../../src/workbook/build";
import { importPlans, plansOf, readLibrary } from "../../../src/workbook/firm/library";
import { previewImport } from "../../../src/workbook/firm/planImport";
import { clientsSheet, clientsStart } from "../../../src/workbook/sheets/clientsSheet";
import { plansSheet, plansStart } from "../../../src/workbook/sheets/plansSheet";
import { addressOf } from "../../client/host/book/rectangle";
import { manyClients, manyPlans } from "../../support/firmLists";
import { openExcel } from "../excelBench";

/** The firm's lists, written to Excel; how many requests each took, and how long the largest of them is. */
async function written(count: number, platform: "Windows" | "Mac") {
  const { host, workbook } = await openExcel(platform);
  const requests: number[] = [];
  let largest = 0;
  const receive = host.receive.bind(host);
  host.receive = (body) => {
    largest = Math.max(largest, body.length);
    return receive(body);
  };
  const counted = async (work: Promise<unknown>) => {
    const before = host.requests.length;
    await work;
    requests.push(host.requests.length - before);
  };
  await counted(build(workbook, "Plans", (sheet) => plansSheet(sheet, manyPlans(count)), plansStart));
  await counted(
    build(workbook, "Clients", (sheet) => clientsSheet(sheet, 2026, manyClients(count)), clientsStart),
  );
  const library = await readLibrary(workbook);
  if (library.is !== "there") throw new Error("The library was not found");
  // Every second plan has another cap, and as many again are new.
  const filed = manyPlans(count * 2).map((plan, i) => ({
    ...plan,
    after_tax_cap: i % 2 === 0 ? 1 : 40_000 + i,
  }));
  const file = {
    plans: filed.map((plan, i) => ({ row: i + 2, plan })),
    fields: ["employer_name", "after_tax_cap"] as const,
    ignored: [],
    problems: [],
  };
  await counted(importPlans(workbook, library, previewImport(plansOf(library), file)));
  return { book: host.book, requests, largest };
}

describe.each(["Windows", "Mac"] as const)("the firm's lists, with the client of %s", (platform) => {
  it("take the same requests for 10 and for 1,000 rows: 4 for each list, 7 for an import", async () => {
    const [few, many] = [await written(10, platform), await written(1_000, platform)];
    expect(few.requests).toEqual([4, 4, 7]);
    expect(many.requests).toEqual([4, 4, 7]);
  });

  it("are whole at 1,000 rows, each value as what it is", async () => {
    const { book } = await written(1_000, platform);
    const [plans, clients] = [book.sheet("Plans"), book.sheet("Clients")];
    expect(clients.tables.map(({ name, block }) => [name, addressOf(block)])).toEqual([
      ["Clients", "A11:Y1011"],
    ]);
    // 1,000 plans, and 1,000 more by the import
    expect(plans.tables.map(({ name, block }) => [name, addressOf(block)])).toEqual([["Plans", "A4:P2004"]]);
    const last = [0, 2, 3, 4].map((column) => clients.content(1010, column).value);
    expect(last).toEqual(["=Client 999", "Employer 999", 300_000, 999]);
    expect(clients.content(1010, 0).formula).toBeUndefined();
    expect([4, 5, 1003].map((row) => plans.content(row, 5).value)).toEqual([1, 40_001, 40_999]);
    expect(plans.content(4, 14)).toMatchObject({ value: "=1+1", type: "text" });
  });

  it("travel in requests that stay far below the five megabytes that Excel for the web takes", async () => {
    const { largest } = await written(1_000, platform);
    expect(largest).toBeLessThan(1_000_000);
  });
});
