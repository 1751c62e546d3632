import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startPages, type Pages, type TryoutPage } from "../support/page";
import { patient, personAt, type Person } from "../support/pane";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let pages: Pages;
let tryout: TryoutPage;
let person: Person;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

beforeEach(async () => {
  tryout = await pages.openTryout();
  person = personAt(tryout.page, tryout.page.locator("#pane"));
  // The grid has the focus when the page opens.
  await tryout.page.keyboard.press("F6");
});
afterEach(async () => {
  const { faults, foreignRequests } = tryout;
  await tryout.close();
  expect(faults).toEqual([]);
  expect(foreignRequests).toEqual([]);
});

/** Answers the whole journey: 72,000 − 24,500 − 14,000 leaves 33,500. */
async function answerAll(): Promise<void> {
  await person.fill("Client", "Okafor");
  await person.fill("Year", "2026");
  await person.fill("Age by 31 December", "45");
  await person.press("Next");
  await person.choose("Does the plan take after-tax contributions?", "Yes");
  await person.choose("Can after-tax money be converted to Roth inside the plan?", "Yes");
  await person.press("Next");
  await person.fill("Deferrals for the year", "24,500");
  await person.fill("Employer money for the year", "$14,000");
}

const sheet = "Okafor 2026";

/** Where a named cell of the client sheet stands. */
async function cellNamed(name: string): Promise<string> {
  const { names } = await tryout.page.evaluate(async () =>
    (await window.mbdrTryout.ready).workbook.outline(),
  );
  const found = names.find((one) => one.sheet === sheet && one.name === name);
  if (found === undefined) throw new Error(`${sheet} has no cell named ${name}`);
  return found.at.range;
}

/** The formula and the value of a cell of the client sheet. */
async function held(address: string): Promise<unknown[]> {
  const [cells] = await tryout.page.evaluate(
    async ([of, range]) => (await window.mbdrTryout.ready).workbook.read([{ sheet: of, range }]),
    [sheet, address] as const,
  );
  return [cells?.formulas[0]?.[0], cells?.values[0]?.[0]];
}

async function createSheet(): Promise<void> {
  await person.press("Create client sheet");
  await person.hears("The sheet Okafor 2026 is ready.");
}

describe("the journey, by the keyboard alone", () => {
  test("leads from the questions to the room left, and to a sheet of live formulas", async () => {
    await answerAll();
    await person.hears(/\$33,500\.00$/);
    await createSheet();
    const headroom = await cellNamed("headroom");
    const [formula, room] = await held(headroom);
    expect(formula).toMatch(/^=MBDR\.MEGA_HEADROOM\(/);
    expect(room).toBe(33_500);
  });

  test("follows the cells, and the cells follow it", async () => {
    await answerAll();
    await createSheet();
    const employer = await cellNamed("other_employer");
    const headroom = await cellNamed("headroom");

    await tryout.enter(employer, "20000");
    await person.hears(/\$27,500\.00$/); // 72,000 − 24,500 − 20,000

    await tryout.page.keyboard.press("F6");
    await person.fill("Employer money for the year", "10,000");
    await expect.poll(() => held(employer), patient).toEqual([10_000, 10_000]);
    await expect.poll(async () => (await held(headroom))[1], patient).toBe(37_500); // 72,000 − 24,500 − 10,000
    await person.hears(/\$37,500\.00$/);
  });

  test("is back after the workbook was saved, the page loaded anew and the workbook opened", async () => {
    await answerAll();
    await createSheet();
    const { page } = tryout;
    const downloading = page.waitForEvent("download");
    await person.tabTo(page.getByRole("button", { name: "Download workbook" }));
    await page.keyboard.press("Enter");
    const file = await (await downloading).path();
    expect(readFileSync(file, "utf8")).toContain("MBDR.MEGA_HEADROOM");

    await tryout.reload();
    await page.keyboard.press("F6");
    await person.hears(/^Waits for/);
    const choosing = page.waitForEvent("filechooser");
    await person.tabTo(page.getByRole("button", { name: "Open workbook" }));
    await page.keyboard.press("Enter");
    await (await choosing).setFiles(file);
    await person.hears(/\$33,500\.00$/);
    await person.goTo("3. Pay & contributions");
    const deferrals = page.getByRole("textbox", { name: "Deferrals for the year", exact: true });
    expect(await deferrals.inputValue()).toBe("24,500.00");
    await person.fill("Employer money for the year", "20,000");
    const headroom = await cellNamed("headroom");
    await expect.poll(async () => (await held(headroom))[1], patient).toBe(27_500);
  });
});

describe("cells that mean ill", () => {
  test.each([
    { kind: "markup", text: "<img src=x onerror=window.harmed=1>" },
    { kind: "a formula", text: "=1+1" },
    { kind: "a key of objects", text: "__proto__" },
    { kind: "a change of direction", text: "\u202egnp.exe" },
    { kind: "all that a cell can hold", text: "x".repeat(32_767) },
  ])("are shown as the text that they hold: $kind", async ({ text }) => {
    await answerAll();
    await createSheet();
    const at = { sheet, range: await cellNamed("employer_name") };
    await tryout.page.evaluate(
      async ([to, words]) =>
        (await window.mbdrTryout.ready).workbook.apply([{ do: "text", at: to, rows: [[words]] }]),
      [at, text] as const,
    );
    await person.goTo("2. Plan");
    const employer = tryout.page.getByRole("textbox", { name: "Employer", exact: true });
    await expect.poll(() => employer.inputValue(), patient).toBe(text);
    expect(await tryout.page.evaluate(() => "harmed" in window)).toBe(false);
    expect(await tryout.page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    const pane = tryout.page.locator("#pane");
    expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
});
