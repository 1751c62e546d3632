import { vi } from "vitest";
import { openToEveryone, type States } from "../support/everyone";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** The states of the pane, each reached from the one before it. */
const states: States = {
  "the first step": (person) => person.hears(/^Still needed/),
  "a summary of what to mend": async (person) => {
    await person.fill("Year", "1900");
    await person.press("Next");
  },
  "the plan": async (person) => {
    await person.fill("Year", "2026");
    await person.fill("Age by 31 December", "61");
    await person.goTo("2. Plan");
    await person.choose("Does the plan take after-tax contributions?", "Yes");
  },
  "pay with the bar": async (person) => {
    await person.goTo("3. Pay & contributions");
    await person.fill("Deferrals for the year", "35,750");
    await person.fill("Employer money for the year", "14,000");
    await person.hears(/^After-tax room left/);
  },
  "the payroll election with every pay date": async (person) => {
    await person.fill("Pay for the year", "260,000");
    await person.unfold("Payroll election, pay date by pay date");
    await person.fill("Pay dates in a full year", "26");
    await person.fill("First pay date that is planned", "2026-07-03");
    await person.fill("Pay so far this year", "130,000");
    await person.fill("Deferrals so far this year", "17,875");
    await person.unfold("Every pay date");
  },
  "a pay date that cannot be read": async (person) => {
    await person.fill("First pay date that is planned", "July");
  },
  "the household": async (person) => {
    await person.goTo("4. Household");
    await person.pick("Filing status", "Married filing jointly");
    await person.pick("State", "Maryland");
    await person.fill("Ordinary income before the conversion", "450,000");
  },
  "more about the household": async (person) => {
    await person.unfold("More about the household");
    await person.fill("Wages in the ordinary income", "a lot");
  },
  "a conversion without its answers": async (person) => {
    await person.fill("Wages in the ordinary income", "");
    await person.goTo("5. Conversion");
    await person.choose("Were traditional, SEP or SIMPLE IRAs converted too?", "Yes");
  },
  "a conversion with its cost": async (person) => {
    await person.choose("Were traditional, SEP or SIMPLE IRAs converted too?", "No");
    await person.fill("Balance of the after-tax account", "1,250,000");
    await person.fill("After-tax contributions in it", "40,000.50");
    await person.fill("Amount converted to Roth", "1,250,000");
    await person.hears(/^Tax on the conversion/);
    await person.unfold("The returns, without and with the conversion");
  },
  "the test with nothing known": async (person) => {
    await person.goTo("6. Testing");
    await person.fill("Share of the employer owned", "");
  },
  "the test": async (person) => {
    await person.fill("Pay of the year before, from this employer", "250,000");
    await person.fill("Last known ACP of the others", "3%");
  },
  "what it is worth, with the pitfalls": async (person) => {
    await person.goTo("7. Results");
    await person.fill("Contribution to look at", "30,000");
    await person.fill("Years until it is paid out", "20");
    await person.fill("Return a year", "7%");
    await person.fill("Dividends in it", "2%");
    await person.fill("Tax on dividends", "18.8%");
    await person.fill("Tax on gains", "18.8%");
    await person.unfold("Year by year");
    await person.unfold("More assumptions");
    await person.fill("Tax on growth that is never converted", "32%");
    await person.fill("Inflation a year", "2.5%");
    await person.unfold("Answers that only pitfalls ask");
    await person.choose("Is tax kept back out of the conversion?", "Yes");
  },
  "the result with its work": async (person, { page }) => {
    await person.goTo("7. Results");
    await person.tabTo(page.getByLabel("Show the work: After-tax room left"));
    await page.keyboard.press("Enter");
  },
  "a client sheet": async (person) => {
    await person.press("Create client sheet");
    await person.hears(/is ready/);
  },
  "a cell explained": async (person, { host, page }) => {
    const { book } = host;
    const sheet = book.sheet("Client 2026");
    const headroom = [...sheet.names.values()].find(({ name }) => name === "headroom");
    if (headroom === undefined) throw new Error("The sheet has no headroom");
    book.select(sheet, headroom.cells);
    await person.press("Explain a cell");
    await page.getByRole("button", { name: "Put the work on a sheet" }).waitFor();
  },
};

openToEveryone("the pane", states);
