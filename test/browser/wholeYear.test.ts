import { describe, expect, test, vi } from "vitest";
import { eachTryout } from "../support/eachTryout";
import type { TryoutPage } from "../support/page";
import { patient, type Person } from "../support/pane";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let tryout: TryoutPage;
let person: Person;

eachTryout((...opened) => {
  [tryout, person] = opened;
});

/** What a sheet shows, row by row. */
async function shown(sheet: string): Promise<unknown[][]> {
  const [cells] = await tryout.page.evaluate(async (name) => {
    const { workbook } = await window.mbdrTryout.ready;
    return workbook.read(await workbook.used([name]));
  }, sheet);
  return (cells?.values ?? []).map((row) => [...row]);
}

async function openFirm(panel: string): Promise<void> {
  await person.press("The firm");
  await person.press(panel);
}

describe("a client's year, by the keyboard alone", () => {
  test("goes from the firm's library to a client sheet and the page that the client gets", async () => {
    const { page } = tryout;
    await openFirm("Plan library");
    await person.press("Make the Plans sheet");
    await person.hears("The sheet Plans is ready.");
    await person.press("Add a plan");
    await person.fill("Employer", "Example Software");
    await person.tabTo(page.getByRole("combobox", { name: "After-tax", exact: true }));
    await page.keyboard.type("Yes");
    await person.tabTo(page.getByRole("combobox", { name: "In-plan conversion", exact: true }));
    await page.keyboard.type("Yes");
    await person.press("Save the plan");
    await person.hears("The plan of Example Software is on the sheet Plans.");
    await person.press("Use in the journey: Example Software");
    await person.press("Use these answers");

    await person.goTo("1. Client");
    await person.fill("Client", "Hill");
    await person.fill("Year", "2026");
    await person.fill("Age by 31 December", "45");
    await person.goTo("3. Pay & contributions");
    await person.fill("Deferrals for the year", "24,500");
    await person.fill("Employer money for the year", "14,000");
    await person.hears(/\$33,500$/);
    await person.goTo("4. Household");
    await person.pick("Filing status", "Married filing jointly");
    await person.fill("Ordinary income before the conversion", "450,000");
    await person.pick("State", "California");
    await person.goTo("5. Conversion");
    await person.fill("Balance of the after-tax account", "50,000");
    await person.fill("After-tax contributions in it", "40,000");
    await person.fill("Amount converted to Roth", "50,000");
    await person.hears(/\$4,130/);
    await person.press("Create client sheet");
    await person.hears("The sheet Hill 2026 is ready.");

    await openFirm("Report");
    await person.fill("Firm", "Okafor & Lindqvist, CPAs");
    await person.press("Make the report");
    await person.hears("The report is on the sheet Hill 2026 report.");
    const of = async (label: string) =>
      (await shown("Hill 2026 report")).find(([first]) => first === label)?.[1];
    // 72,000 − 24,500 − 14,000; 32% and 9.3% of the growth of 10,000
    await expect.poll(() => of("After-tax room left"), patient).toBe(33_500);
    expect(await of("Taxable part: growth")).toBe(10_000);
    expect(await of("Tax on the conversion")).toBe(4_130);
    expect(await of("Delayed conversion")).toMatch(/^Convert now/);
    expect(await of("By 15 January 2027")).toMatch(/estimated tax/);
    const wrong = (await shown("Hill 2026 report")).flat().filter((cell) => String(cell).startsWith("#"));
    expect(wrong).toEqual([]);
    if (process.env.MBDR_PICTURE !== undefined) {
      await page.setViewportSize({ width: 1500, height: 1650 });
      await page.waitForTimeout(1_000);
      await page.screenshot({ path: process.env.MBDR_PICTURE });
    }
    expect(tryout.faults).toEqual([]);
    expect(tryout.foreignRequests).toEqual([]);
  });
});
