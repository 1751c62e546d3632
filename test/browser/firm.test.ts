import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { eachTryout } from "../support/eachTryout";
import type { Ref } from "../../src/workbook/port";
import type { Pages, TryoutPage } from "../support/page";
import { patient, personAt, type Person } from "../support/pane";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let pages: Pages;
let tryout: TryoutPage;
let person: Person;

eachTryout((...opened) => {
  [tryout, person, pages] = opened;
});

const outline = () => tryout.page.evaluate(async () => (await window.mbdrTryout.ready).workbook.outline());

/** What cells hold, row by row. */
async function values(sheet: string, range: string): Promise<readonly (readonly unknown[])[]> {
  const at: Ref = { sheet, range };
  const [cells] = await tryout.page.evaluate(
    async (place) => (await window.mbdrTryout.ready).workbook.read([place]),
    at,
  );
  return cells?.values ?? [];
}

/** Waits until a panel says something. */
const sees = (words: string | RegExp) =>
  tryout.page.locator("#pane main").getByText(words).first().waitFor(patient);

/** Answers what the room needs: 70,000 − 23,500 − 14,000 leaves 32,500 in 2025. */
async function answerAll(): Promise<void> {
  await person.fill("Client", "Okafor");
  await person.fill("Year", "2025");
  await person.fill("Age by 31 December", "45");
  await person.goTo("3. Pay & contributions");
  await person.fill("Deferrals for the year", "23,500");
  await person.fill("Employer money for the year", "14,000");
  await person.hears(/\$32,500$/);
}

/** The words of what has the focus. */
const focused = () => tryout.page.evaluate(() => document.activeElement?.textContent);

async function openPanel(name: string): Promise<void> {
  await person.press("The firm");
  await person.press(name);
}

describe("the firm's panels, by the keyboard alone", () => {
  test("make a library, add, import and export plans, and take one into the journey", async () => {
    const { page } = tryout;
    await openPanel("Plan library");
    await sees(/has no library yet/);
    expect((await outline()).sheets).not.toContain("Plans");
    await person.press("Make the Plans sheet");
    await person.hears("The sheet Plans is ready.");

    await person.press("Add a plan");
    await person.fill("Employer", "=Acme");
    await person.tabTo(page.getByRole("combobox", { name: "After-tax", exact: true }));
    await page.keyboard.type("Yes");
    await person.fill("After-tax cap", "20,000");
    await person.press("Verified today");
    await person.press("Save the plan");
    await person.hears("The plan of =Acme is on the sheet Plans.");
    expect((await values("Plans", "A5:F5"))[0]).toEqual(["=Acme", "Yes", "", "", "", 20_000]);

    await person.press("Import");
    await person.tabTo(page.getByRole("textbox", { name: "Or paste its text" }));
    await page.keyboard.insertText("Employer,After-tax cap\n'=Acme,30000\nNewco,25000\n");
    await sees("1 new plan, 1 changed");
    await sees("New: Newco");
    await sees("After-tax cap: 25,000");
    expect((await values("Plans", "F5"))[0]).toEqual([20_000]);
    await person.press("Write 2 plans");
    await person.hears("2 plans are written to the sheet Plans.");
    expect((await values("Plans", "F5"))[0]).toEqual([30_000]);
    expect((await values("Plans", "A6"))[0]).toEqual(["Newco"]);

    await person.press("Export");
    const text = await page.getByRole("textbox", { name: "Plans as CSV" }).inputValue();
    expect(text).toContain("'=Acme,Yes");
    const downloading = page.waitForEvent("download");
    await person.press("Save as a file");
    expect(readFileSync(await (await downloading).path(), "utf8")).toContain("'=Acme,Yes");

    await person.press("Back to the library");
    await person.press("Use in the journey: =Acme");
    await sees("What would change in the journey");
    await person.press("Use these answers");
    await person.hears("The plan of =Acme is in the journey.");
    await person.goTo("2. Plan");
    const employer = page.getByRole("textbox", { name: "Employer", exact: true });
    expect(await employer.inputValue()).toBe("=Acme");
  });

  test("make a list of clients, put the journey's client there, and open it again with a sheet", async () => {
    const { page } = tryout;
    await answerAll();
    await openPanel("Client list");
    await sees(/has no list yet/);
    await person.tabTo(page.getByRole("combobox", { name: "Year of the list" }));
    await page.keyboard.type("2025");
    await person.press("Make the Clients sheet");
    await person.hears("The sheets Plans and Clients are ready.");
    await person.tabTo(page.getByText("Add Okafor of the journey to the list"));
    await page.keyboard.press("Enter");
    await person.press("Write the row");
    await person.hears("Okafor is in the list on the sheet Clients.");
    await expect.poll(focused, patient).toBe("Client list");
    expect((await values("Clients", "A12:F12"))[0]).toEqual(["Okafor", "", "", "", 23_500, 14_000]);
    expect(await values("Clients", "O12")).toEqual([[45]]);
    await sees("After-tax room left: $32,500");
    await person.press("Make its sheet: Okafor");
    await person.hears("The sheet Okafor 2025 is ready.");
    expect((await outline()).sheets).toContain("Okafor 2025");
    // A second time it is opened, not made.
    await openPanel("Client list");
    await person.press("Open the sheet Okafor 2025");
    await person.hears("The sheet Okafor 2025 is open in the journey.");
    expect((await outline()).sheets).not.toContain("Okafor 2025 (2)");
  });

  test("leave no client whose answers the sheet refuses, and keep the focus in the pane", async () => {
    const { page } = tryout;
    await answerAll();
    await person.press("Create client sheet");
    await person.hears("The sheet Okafor 2025 is ready.");
    await page.evaluate(async () => {
      const { workbook } = await window.mbdrTryout.ready;
      const apply = workbook.apply.bind(workbook);
      workbook.apply = () => {
        workbook.apply = apply;
        const refusal = new Error("The sheet is protected.");
        refusal.name = "WorkbookError";
        return Promise.reject(refusal);
      };
    });
    await person.fill("Deferrals for the year", "20,000");
    await person.hears("The sheet is protected.");
    await openPanel("Roll forward");
    await person.press("Roll forward to 2026");
    await person.hears(/^Answers of this client are not saved in its sheet/);
    expect((await outline()).sheets).not.toContain("Okafor 2026");
    await person.press("Save again");
    await expect.poll(focused, patient).toMatch(/^Answers are kept in the sheet Okafor 2025/);
    await person.press("Roll forward to 2026");
    await person.hears(/^The sheet Okafor 2026 is ready and open in the journey/);
  });

  test("hold a what-if against the client, and put both on a sheet", async () => {
    const { page } = tryout;
    await answerAll();
    await openPanel("Scenarios");
    await person.press("Add a what-if");
    await person.tabTo(page.getByRole("combobox", { name: "What changes" }));
    await page.keyboard.type("Employer money");
    await person.fill("To", "20,000");
    await sees("-$6,000"); // 14,000 − 20,000
    await person.press("Put them on a sheet");
    await person.hears("The scenarios are on the sheet Okafor what-ifs");
    const room = async () => {
      const lines = await values("Okafor what-ifs", "A1:D60");
      return lines.find(([label]) => label === "After-tax room left")?.[3];
    };
    await expect.poll(room, patient).toBe(-6_000);
    await person.press("Add a what-if");
    await person.press("Remove What-if 1");
    await person.press("Add a what-if");
    await person.press("Add a what-if");
    expect(await page.locator("#pane thead th").allInnerTexts()).toEqual([
      "Baseline",
      "What-if 2",
      "What-if 1",
      "What-if 3",
    ]);
    expect(await focused()).toBe("Add a what-if");
    // The client is as it was.
    await person.press("Back to the plan");
    await person.hears(/what-ifs/);
    await person.goTo("3. Pay & contributions");
    const employer = page.getByRole("textbox", { name: "Employer money for the year", exact: true });
    expect(await employer.inputValue()).toBe("14,000");
  });

  test("roll the client forward, then freeze the sheet that was made", async () => {
    const { page } = tryout;
    await answerAll();
    await person.press("Create client sheet");
    await person.hears("The sheet Okafor 2025 is ready.");
    await openPanel("Roll forward");
    await sees("What changes from 2025 to 2026");
    await person.press("Roll forward to 2026");
    await person.hears(/^The sheet Okafor 2026 is ready and open in the journey/);
    expect((await outline()).sheets).toEqual(expect.arrayContaining(["Okafor 2025 to 2026"]));

    await openPanel("Freeze");
    expect(await page.getByRole("combobox", { name: "Sheet", exact: true }).inputValue()).toBe("Okafor 2026");
    await person.fill("Prepared by", "R. Hill");
    await person.press("Make the frozen copy");
    await person.hears("The frozen copy is on the sheet Okafor 2026 frozen.");
    const { names } = await outline();
    expect(names.filter(({ sheet }) => sheet === "Okafor 2026 frozen")).toEqual([]);
    const [cells] = await page.evaluate(async () => {
      const { workbook } = await window.mbdrTryout.ready;
      return workbook.read(await workbook.used(["Okafor 2026 frozen"]));
    });
    const formulas = cells?.formulas.flat().filter((formula) => String(formula).startsWith("="));
    expect(formulas).toEqual([]);
    expect(cells?.values.flat()).toEqual(expect.arrayContaining([34_500, "R. Hill", "Reviewed by"]));
  });

  test("find nothing to repair, pass the self-test, and make a report of this host", async () => {
    const { page } = tryout;
    await openPanel("Repair formulas");
    await sees("No formula of this workbook is stuck.");
    await person.press("Back to the firm");
    await person.press("Self-test");
    await person.press("Run the cases");
    await person.hears(/^All \d+ cases pass/);
    await person.press("Back to the firm");
    await person.press("Diagnose");
    const before = (await outline()).sheets;
    await person.press("Ask this host");
    await person.hears(/^The host answers all \d+ questions as expected/);
    expect((await outline()).sheets).toEqual(before);
    const report = await page.getByRole("textbox", { name: "Report" }).inputValue();
    expect(report).toContain("As expected: A column in one call: 33500, 59000, #VALUE!");
  });
});

test("a part of the pane that cannot be fetched says so, and comes when it is tried again", async () => {
  // A page of its own: the browser complains of the file that did not come.
  const own = await pages.openTryout();
  const { page } = own;
  const main = page.locator("#pane main");
  await page.route("**/pane-firm.js", (route) => route.abort());
  const alone = personAt(page, page.locator("#pane"));
  await alone.press("The firm");
  await main.getByText(/could not be fetched/).waitFor(patient);
  await page.unroute("**/pane-firm.js");
  await alone.press("Try again");
  await main.getByText("Opening one of these writes nothing.").waitFor(patient);
  await own.close();
});

describe("sheets that mean ill", () => {
  const hostile = ["<img src=x onerror=window.harmed=1>", "=1+1", "__proto__", "\u202egnp.exe"];

  test("are shown as the text that they hold", async () => {
    const { page } = tryout;
    await openPanel("Plan library");
    await person.press("Make the Plans sheet");
    await person.hears("The sheet Plans is ready.");
    await page.evaluate(async (names) => {
      const { workbook } = await window.mbdrTryout.ready;
      const rows = names.map((name) => [name, name]);
      await workbook.apply([{ do: "text", at: { sheet: "Plans", range: "A5" }, rows }]);
    }, hostile);
    const headings = page.locator("#pane").getByRole("heading", { level: 3 });
    await expect.poll(() => headings.allTextContents(), patient).toEqual(hostile);
    expect(await page.evaluate(() => "harmed" in window)).toBe(false);
    const pane = page.locator("#pane");
    expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
});
