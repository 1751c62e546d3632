import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { eachTryout } from "../support/eachTryout";
import type { TryoutPage } from "../support/page";
import { patient, type Person } from "../support/pane";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let tryout: TryoutPage;
let person: Person;

eachTryout((...opened) => {
  [tryout, person] = opened;
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
    await person.hears(/\$33,500$/);
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
    await person.hears(/\$27,500$/); // 72,000 − 24,500 − 20,000

    await person.fill("Employer money for the year", "10,000");
    await expect.poll(() => held(employer), patient).toEqual([10_000, 10_000]);
    await expect.poll(async () => (await held(headroom))[1], patient).toBe(37_500); // 72,000 − 24,500 − 10,000
    await person.hears(/\$37,500$/);
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
    await person.hears(/^Still needed/);
    const choosing = page.waitForEvent("filechooser");
    await person.tabTo(page.getByRole("button", { name: "Open workbook" }));
    await page.keyboard.press("Enter");
    await (await choosing).setFiles(file);
    await person.hears(/\$33,500$/);
    await person.goTo("3. Pay & contributions");
    const deferrals = page.getByRole("textbox", { name: "Deferrals for the year", exact: true });
    expect(await deferrals.inputValue()).toBe("24,500");
    await person.fill("Employer money for the year", "20,000");
    const headroom = await cellNamed("headroom");
    await expect.poll(async () => (await held(headroom))[1], patient).toBe(27_500);
  });
});

/** The worked example: 50,000 converted of 50,000, of which 10,000 is growth, in California: 32% and 9.3% of it. */
async function convert(): Promise<void> {
  await person.goTo("4. Household");
  await person.pick("Filing status", "Married filing jointly");
  await person.fill("Ordinary income before the conversion", "450,000");
  await person.pick("State", "California");
  await person.press("Next");
  await person.fill("Balance of the after-tax account", "50,000");
  await person.fill("After-tax contributions in it", "40,000");
  await person.fill("Amount converted to Roth", "50,000");
  await person.hears(/^Tax on the conversion, estimate: \$4,130$/);
}

describe("a conversion, by the keyboard alone", () => {
  test("costs the same in the pane and in the cells, state by state", async () => {
    await answerAll();
    await convert();
    const cost = tryout.page.getByRole("region", { name: "What the conversion costs" });
    const told = await cost.innerText();
    for (const words of [
      /Federal income tax\s+\$3,200/,
      /California income tax\s+\$930/,
      /Income taxes in all\s+\$4,130/,
      /\$10,000 of it is growth and taxable/,
      /41\.3% of the taxable part, which is 8\.26% of what is converted/,
      /California 2026: projected/,
      /Medicare premiums two years on: \$0 more\. Indicative/,
      /Top of the 32% bracket: 35% from here\s+\$94,650/, // 512,450 + 32,200 − 450,000
    ])
      expect(told).toMatch(words);

    await createSheet();
    const tax = await cellNamed("conversion_tax");
    const state = await cellNamed("state");
    const [formula] = await held(tax);
    expect(formula).toMatch(/MBDR\.ROTH_CONVERSION_TAX\(/);
    await expect.poll(async () => (await held(tax))[1], patient).toBe(4_130);
    expect((await held(await cellNamed("conversion_taxable")))[1]).toBe(10_000);
    expect((await held(await cellNamed("basis_recovered")))[1]).toBe(40_000);

    for (const [name, code, amount] of [
      ["Arizona", "AZ", 3_450],
      ["Nevada", "NV", 3_200],
    ] as const) {
      await person.goTo("4. Household");
      await person.pick("State", name);
      await expect.poll(() => held(state), patient).toEqual([code, code]);
      await expect.poll(async () => (await held(tax))[1], patient).toBe(amount);
      await person.goTo("5. Conversion");
      await person.hears(`estimate: $${amount.toLocaleString("en-US")}`);
    }
    await tryout.enter(state, "CA");
    await person.hears(/estimate: \$4,130$/);
    await expect.poll(async () => (await held(tax))[1], patient).toBe(4_130);
  });

  test("says in sentences what is wrong, and where", async () => {
    const { page } = tryout;
    await answerAll();
    await convert();
    await person.fill("Amount converted to Roth", "50,000.01");
    const pane = page.locator("#pane");
    const problem = "Not more than the balance just before the payout.";
    await expect.poll(() => pane.innerText(), patient).toContain(problem);
    await person.fill("Amount converted to Roth", "50,000");
    await person.goTo("4. Household");
    await person.fill("Ordinary income before the conversion", "");
    await person.press("Next");
    const summary = page.getByRole("region", { name: "To mend before the next step" });
    await expect.poll(() => summary.innerText(), patient).toContain("Needed for the estimate.");
    await person.fill("Ordinary income before the conversion", "450,000");
    await person.fill("Investment income in the ordinary income", "450,001");
    const sentence = "Investment income is part of income, so not more than it.";
    await expect.poll(() => pane.innerText(), patient).toContain(sentence);
  });
});

/** 260,000 on 26 pay dates with a match of half of 6%: a room of 39,700. */
async function planPays(): Promise<void> {
  await answerAll();
  await person.fill("Employer money for the year", "");
  await person.fill("Pay for the year", "260,000");
  await person.goTo("2. Plan");
  await person.fill("Match formula", "50% to 6%");
  await person.press("Next");
  await person.hears(/\$39,700$/);
  await person.unfold("Payroll election, pay date by pay date");
  await person.fill("Pay dates in a full year", "26");
}

const election =
  "Set the deferral to 9% from pay 1, 10% from pay 16. Set after-tax to 15% from pay 1, 16% from pay 20.";

async function assume(): Promise<void> {
  await person.fill("Contribution to look at", "30,000");
  await person.fill("Years until it is paid out", "20");
  await person.fill("Return a year", "7%");
  await person.fill("Dividends in it", "2%");
  await person.fill("Tax on dividends", "18.8%");
  await person.fill("Tax on gains", "18.8%");
}

describe("payroll, testing and worth, by the keyboard alone", () => {
  test("are the same in the pane and in the cells", async () => {
    const { page } = tryout;
    const pane = page.locator("#pane");
    const words = (name: string) => page.getByRole("region", { name, exact: true }).innerText();
    await planPays();
    const told = () => words("What to enter on the payroll site");
    await expect.poll(told, patient).toContain("Set after-tax to 15% from pay 1, 16% from pay 20.");
    await person.unfold("Every pay date");
    await expect
      .poll(() => pane.innerText(), patient)
      .toMatch(/Pay 26\s+10%: \$1,000\s+\$300\s+16%: \$1,600\s+\$0/);

    await person.goTo("6. Testing");
    await person.fill("Pay of the year before, from this employer", "250,000");
    await person.fill("Last known ACP of the others", "3%");
    const test = () => words("What the test may do");
    await expect.poll(test, patient).toContain("Highly paid for 2026: after-tax contributions are tested.");
    expect(await test()).toContain("The highly paid may average 5% of pay");
    expect(await test()).toContain("18.27% of pay"); // 47,500 ÷ 260,000

    await person.goTo("7. Results");
    await assume();
    const worth = () => words("What it is worth");
    await expect
      .poll(worth, patient)
      .toContain("Worth it: the Roth ends 18,989.16 ahead of the taxable account.");
    const picture = page.getByRole("img", {
      name: /^\$30,000 put in at first; after 20 years: Roth \$116,090\.53/,
    });
    expect(await picture.count()).toBe(1);
    await person.unfold("Year by year");
    await expect
      .poll(worth, patient)
      .toMatch(/20\s+\$116,090\.53\s+\$97,101\.37\s+\$116,090\.53\s+\$18,989\.16/);
    expect(await pane.innerText()).toContain("None of those tested applies.");

    await createSheet();
    const shows = async (name: string) => (await held(await cellNamed(name)))[1];
    await expect.poll(() => shows("election"), patient).toBe(election);
    await expect.poll(() => shows("advantage"), patient).toBe(18_989.16);
    expect(await shows("hce")).toBe(true);
    expect(await shows("acp_limit")).toBe(0.05);
    await expect.poll(() => shows("pitfalls_count"), patient).toBe(0);

    await person.goTo("5. Conversion");
    await person.fill("Balance of the after-tax account", "50,000");
    await person.fill("After-tax contributions in it", "40,000");
    await expect.poll(() => shows("pitfalls_count"), patient).toBe(1);
    await person.goTo("7. Results");
    const pitfalls = () => words("Pitfalls");
    await expect.poll(pitfalls, patient).toContain("Growth of 10,000 waits in the after-tax account");
    await tryout.enter(await cellNamed("yearly_return"), "0.05");
    await expect.poll(worth, patient).not.toContain("18,989.16");
    const shown = `$${Number(await shows("advantage")).toLocaleString("en-US")}`;
    await expect.poll(worth, patient).toContain(shown);
  });
});

describe("Explain a cell", () => {
  test("shows the work behind the selected cell, follows it, and puts it on a sheet", async () => {
    const { page } = tryout;
    const pane = page.locator("#pane");
    await tryout.select("C12");
    await person.press("Explain a cell");
    const last = pane.getByRole("listitem").last();
    const words = () => last.innerText();
    await expect.poll(words, patient).toMatch(/^After-tax room left\s+33,500\s/); // 72,000 − 24,500 − 14,000
    expect(await pane.innerText()).toContain("IRC §415(c)(1)(A)");

    await tryout.enter("C7", "20000");
    await tryout.select("C12");
    await expect.poll(words, patient).toMatch(/^After-tax room left\s+27,500\s/); // 72,000 − 24,500 − 20,000

    await person.press("Put the work on a sheet");
    await person.hears("The work is on the sheet Work Client C12.");
    const outline = await page.evaluate(async () => (await window.mbdrTryout.ready).workbook.outline());
    expect(outline.sheets).toContain("Work Client C12");
  });

  test("says what to select where there is nothing to explain", async () => {
    await tryout.select("A1");
    await person.press("Explain a cell");
    await expect
      .poll(() => tryout.page.locator("#pane").innerText(), patient)
      .toMatch(/no MBDR|MBDR formula/);
  });
});

describe("cells that mean ill", () => {
  const hostile = {
    markup: "<img src=x onerror=window.harmed=1>",
    "a formula": "=1+1",
    "a key of objects": "__proto__",
    "a change of direction": "\u202egnp.exe",
    "all that a cell can hold": "x".repeat(32_767),
  };

  test("are shown as the text that they hold", async () => {
    await answerAll();
    await createSheet();
    // The grid needs most of a minute to lay 32,767 characters out in its formula bar.
    await tryout.select("A1");
    await person.goTo("2. Plan");
    const { page } = tryout;
    const pane = page.locator("#pane");
    const employer = page.getByRole("textbox", { name: "Employer", exact: true });
    const at = { sheet, range: await cellNamed("employer_name") };
    for (const [kind, text] of Object.entries(hostile)) {
      await page.evaluate(
        async ([to, words]) =>
          (await window.mbdrTryout.ready).workbook.apply([{ do: "text", at: to, rows: [[words]] }]),
        [at, text] as const,
      );
      const shown = async () => (await employer.inputValue()) === text;
      await expect.poll(shown, { ...patient, message: kind }).toBe(true);
      expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth), kind).toBe(0);
    }
    expect(await page.evaluate(() => "harmed" in window)).toBe(false);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
});
