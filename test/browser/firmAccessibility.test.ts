import { vi } from "vitest";
import { openToEveryone, type States } from "../support/everyone";
import type { ExcelPage } from "../support/excelPage";
import { patient, type Person } from "../support/pane";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

/** Waits for a panel to say something. */
async function sees({ page }: ExcelPage, words: string | RegExp): Promise<void> {
  await page.locator("#pane main").getByText(words).first().waitFor(patient);
}

/** From one of the firm's panels to another. */
async function open(person: Person, panel: string): Promise<void> {
  await person.press("Back to the firm");
  await person.press(panel);
}

/** The firm's panels in their states, each reached from the one before it. */
const states: States = {
  "what the firm can do": async (person, excel) => {
    await person.fill("Client", "Okafor");
    await person.fill("Year", "2025");
    await person.goTo("3. Pay & contributions");
    await person.fill("Deferrals for the year", "23,500");
    await person.fill("Employer money for the year", "14,000");
    await person.press("The firm");
    await sees(excel, "Opening one of these writes nothing.");
  },
  "no library yet": async (person, excel) => {
    await person.press("Plan library");
    await sees(excel, /has no library yet/);
  },
  "a plan that cannot be saved": async (person, excel) => {
    await person.press("Make the Plans sheet");
    await sees(excel, /^0 plans/);
    await person.press("Add a plan");
    await person.press("Save the plan");
    await sees(excel, "A plan is known by its employer: type one.");
  },
  "a library": async (person, excel) => {
    await person.fill("Employer", "Acme");
    await person.press("Save the plan");
    await sees(excel, /^1 plan on/);
  },
  "a preview of an import": async (person, { page }) => {
    await person.press("Import");
    await person.tabTo(page.getByRole("textbox", { name: "Or paste its text" }));
    await page.keyboard.insertText("Employer,After-tax,Colour\nAcme,Yes,red\nNewco,,\nBad,maybe,\n");
    await page.getByRole("button", { name: "Write 2 plans" }).waitFor();
  },
  "an export": async (person, { page }) => {
    await person.press("Back to the library");
    await person.press("Export");
    await page.getByRole("textbox", { name: "Plans as CSV" }).waitFor();
  },
  "a plan to be used": async (person, excel) => {
    await person.press("Back to the library");
    await person.press("Use in the journey: Acme");
    await sees(excel, "What would change in the journey");
  },
  "no client list yet": async (person, excel) => {
    await person.press("Back to the library");
    await open(person, "Client list");
    await sees(excel, /has no list yet/);
  },
  "a client list": async (person, excel) => {
    const { page } = excel;
    await person.tabTo(page.getByRole("combobox", { name: "Year of the list" }));
    await page.keyboard.type("2025");
    await person.press("Make the Clients sheet");
    await person.tabTo(page.getByText("Add Okafor of the journey to the list"));
    await page.keyboard.press("Enter");
    await person.press("Write the row");
    await sees(excel, /^1 client of 2025/);
  },
  scenarios: async (person, excel) => {
    await open(person, "Scenarios");
    await person.press("Add a what-if");
    await excel.page.getByRole("combobox", { name: "What changes" }).selectOption("Deferrals for the year");
    await person.fill("To", "12");
    await sees(excel, "+$23,488");
    await person.fill("To", "much");
    await sees(excel, /^A number of dollars/);
  },
  "what changes in another year": async (person, excel) => {
    await open(person, "Roll forward");
    await sees(excel, "What changes from 2025 to 2026");
  },
  "a sheet to be frozen": async (person, { page }) => {
    await open(person, "Freeze");
    await page.getByRole("combobox", { name: "Sheet", exact: true }).selectOption("Plans");
    await page.getByRole("button", { name: "Make the frozen copy" }).waitFor();
  },
  "formulas to be repaired": async (person, excel) => {
    const { book } = excel.host;
    book.enter(book.sheet("Sheet1"), "A1", "=MBDR.VERSION()", "#NAME?");
    await open(person, "Repair formulas");
    await sees(excel, "Sheet1: 1 cell");
  },
  "a self-test": async (person) => {
    await open(person, "Self-test");
    await person.press("Run the cases");
    await person.hears(/^All \d+ cases pass/);
  },
  "a diagnosis": async (person, { page }) => {
    await open(person, "Diagnose");
    await page.getByRole("textbox", { name: "Report" }).waitFor();
    await person.press("Ask this host");
    // The host does not calculate.
    await person.hears(/questions differently/);
  },
  "no report yet": async (person, excel) => {
    await open(person, "Report");
    await sees(excel, /no client sheet yet/);
  },
  "a report to be made": async (person, { page }) => {
    await person.press("Create client sheet");
    await page.getByRole("button", { name: "Make the report" }).waitFor(patient);
  },
};

openToEveryone("the firm's panels", states);
