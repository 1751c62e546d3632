import { describe, expect, test, vi } from "vitest";
import { eachTryout } from "../support/eachTryout";
import type { TryoutPage } from "../support/page";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A grid on a busy machine may take its time. */
const patient = { timeout: 15_000 };

let tryout: TryoutPage;

eachTryout((opened) => {
  tryout = opened;
});

/** Waits until a cell shows this. */
async function shows(sheet: string, address: string, words: string): Promise<void> {
  await expect
    .poll(() => tryout.shown(sheet, address), { ...patient, message: `${sheet}!${address}` })
    .toBe(words);
}

/** Waits until the status line says this. */
async function says(words: string | RegExp): Promise<void> {
  await expect.poll(() => tryout.status(), patient).toMatch(words);
}

const quiet = /^Select a cell with an error/;

describe("the workbook that is open", () => {
  test("shows the client, the worked lines and the limits", async () => {
    await shows("Client", "C12", "33,500.00"); // 72,000 − 24,500 − 14,000
    await shows("Client", "C13", "0.00"); // 24,500 − 24,500
    await shows("Client", "C14", "0.00");
    await shows("Client", "A17", "Line");
    await shows("Client", "D17", "Authority");
    await shows("Client", "C18", "24,500.00");
    await shows("Limits", "A4", "Limit");
    await shows("Limits", "E4", "Year");
    await shows("Limits", "A5", "Deferral");
    await shows("Limits", "B5", "24,500");
  });

  test("answers for twelve clients with one formula", async () => {
    const rooms = [
      "33,500.00", // 72,000 − 24,500 − 14,000
      "32,500.00", // 72,000 − (32,500 − 8,000 catch-up) − 10,000 − 5,000
      "37,500.00", // 72,000 − (35,750 − 11,250 catch-up) − 10,000
      "29,500.00", // 72,000 − 20,000 − 12,500 − 10,000
      "25,900.00", // 72,000 − 24,500 − 21,600
      "59,000.00", // 72,000 − 10,000 − 3,000
      "0.00", // 72,000 − 24,500 − 18,000 − 29,500
      "15,000.00", // 72,000 − 27,000 − 30,000
      "35,500.00", // 72,000 − 24,500 − 12,000
      "37,900.00", // 72,000 − (30,000 − 5,500 catch-up) − 9,600
      "21,500.00", // pay of 60,000 − 24,500 − 14,000
      "44,400.00", // 72,000 − 18,000 − 7,200 − 2,400
    ];
    for (const [i, room] of rooms.entries()) await shows("Twelve clients", `G${i + 5}`, room);
  });

  test("shows no error on any sheet", async () => {
    await shows("Plan side", "T42", "0.00");
    const types = await tryout.page.evaluate(async () => {
      const { workbook } = await window.mbdrTryout.ready;
      const { sheets } = await workbook.outline();
      const cells = await workbook.read(sheets.map((sheet) => ({ sheet, range: "A1:Z200" })));
      return cells.map((read) => [...new Set(read.types.flat())].sort());
    });
    expect(types).toHaveLength(5);
    expect(types.flat()).not.toContain("error");
  });
});

describe("the sheet of a conversion", () => {
  const onSheet = (address: string, words: string) => shows("Conversion", address, words);

  test("shows what it costs in three states, each with how sure that is", async () => {
    await onSheet("B21", "4,130.00"); // 10,000 × (32% + 9.3%)
    await onSheet("B22", "3,450.00"); // 10,000 × (32% + 2.5%)
    await onSheet("B23", "3,200.00"); // 10,000 × 32%
    await onSheet("D21", "930.00");
    await onSheet("E21", "projected");
    await onSheet("E22", "projected");
    await onSheet("E23", "no tax");
    expect(await tryout.shown("Conversion", "F21")).toContain("brackets");
    expect(await tryout.shown("Conversion", "F22")).toContain("standard deduction");
    expect(await tryout.shown("Conversion", "F23")).toBe("");
  });

  test("shows larger amounts, how far to go, what lies ahead, and the ledger", async () => {
    await onSheet("A27", "Taxable amount");
    await onSheet("B28", "10,325.00"); // 25,000 × (32% + 9.3%)
    await onSheet("C28", "41.30%");
    await onSheet("B36", "94,650.00"); // 512,450 − (450,000 − 32,200)
    await onSheet("B37", "350,900.00"); // 768,700 − 417,800
    await onSheet("H5", "Trigger");
    await onSheet("I7", "94,650.00");
    await onSheet("A41", "Line");
    await onSheet("D52", "3,200.00");
    await onSheet("D59", "930.00");
    await onSheet("F59", "projected");
    await onSheet("D60", "4,130.00");
    await onSheet("D62", "0.413"); // 4,130 ÷ 10,000
  });

  test("follows its household, and a label that is new in it", async () => {
    await tryout.openSheet("Conversion");
    await tryout.enter("A18", "Children under 17");
    await tryout.enter("B18", "2");
    await onSheet("B23", "3,700.00"); // 3,200 + 10 × 50 of credits: AGI is over 400,000
  });
});

describe("the sheet of the plan side", () => {
  const onSheet = (address: string, words: string) => shows("Plan side", address, words);

  test("shows the pay schedule", async () => {
    await onSheet("A18", "Pay date");
    await onSheet("G45", "7,800.00"); // 50% × 6% × 260,000
    await onSheet("I45", "39,700.00"); // 72,000 − 24,500 − 7,800
    await onSheet("J45", "0.00");
    await onSheet("K47", "Set after-tax to 15% from pay 1, 16% from pay 20.");
  });

  test("has room for a schedule of every week", async () => {
    await tryout.openSheet("Plan side");
    await tryout.enter("B7", "52");
    await onSheet("A71", "Year");
    await onSheet("G71", "7,800.00");
  });

  test("shows what testing hands back, and what several plans leave", async () => {
    await onSheet("N18", "5.00%"); // lesser of 2 × 3% and 3% + 2%
    await onSheet("N21", "Fails");
    await onSheet("P26", "18,000.00"); // A: 36,000 − 18,000 stays above 14,400
    await onSheet("P27", "0.00");
    await onSheet("P28", "0.00");
    await onSheet("T39", "24,000.00"); // 72,000 − 20,000 − 18,000 − 10,000
    await onSheet("T40", "55,500.00"); // 72,000 − 4,500 − 12,000
    await onSheet("T42", "0.00"); // 24,500 − 24,500
  });
});

describe("typing a function", () => {
  test("answers in the cell", async () => {
    await tryout.enter("F3", "=MBDR.MEGA_HEADROOM(2026,24500,14000)");
    await shows("Client", "F3", "33500");
  });

  test("offers the function, completes its name and shows its parameters", async () => {
    await tryout.select("F3");
    await tryout.page.keyboard.type("=MBDR.MEGA_H");
    const popup = tryout.page.locator("[data-u-comp=rect-popup]");
    await popup.getByText("After-tax contributions that a person may still make").waitFor();
    await tryout.page.keyboard.press("Tab");
    await popup.getByText("year,deferrals,employer,[age],[compensation]").waitFor();
    await popup.getByText("Calendar year, such as 2026").waitFor();
    await tryout.page.keyboard.type("2026,24500,14000)");
    await tryout.page.keyboard.press("Enter");
    await shows("Client", "F3", "33500");
  });

  test("takes an argument left out between commas as not given", async () => {
    await tryout.enter("F3", "=MBDR.MEGA_HEADROOM(2026,24500,14000,,60000)");
    await shows("Client", "F3", "21500"); // pay of 60,000 − 24,500 − 14,000
  });

  test("takes a blank cell as not given", async () => {
    await tryout.enter("F3", "=MBDR.MEGA_HEADROOM(2026,24500,14000,45,Z99)");
    await shows("Client", "F3", "33500");
  });

  test("keeps an answer in words as words", async () => {
    await tryout.enter("F3", '=LEFT(MBDR.MEGA_ELIGIBLE("Yes","Yes","No"),9)');
    await shows("Client", "F3", "Eligible:");
  });
});

describe("a changed input", () => {
  test("moves the answers and the worked lines", async () => {
    await tryout.enter("C7", "20000");
    await shows("Client", "C12", "27,500.00"); // 72,000 − 24,500 − 20,000
    await shows("Client", "C19", "20,000.00");
  });
});

describe("a spilled table", () => {
  test("is blocked by a cell in its way, and comes back", async () => {
    await tryout.enter("H2", "=MBDR.LIMITS(2026)");
    await shows("Client", "H3", "Deferral");
    await shows("Client", "I3", "24500");

    await tryout.enter("H5", "in the way");
    await shows("Client", "H2", "#SPILL!");
    await shows("Client", "I3", "");
    await tryout.select("H2");
    await says(/^H2 #SPILL! .*clear the cells/);

    await tryout.select("H5");
    await tryout.page.keyboard.press("Delete");
    await shows("Client", "H2", "Limit");
    await shows("Client", "I3", "24500");
    await tryout.select("H2");
    await says(quiet);
  });
});

describe("an error", () => {
  test("says what is wrong with the argument, and the next cell still calculates", async () => {
    await tryout.enter("F3", '=MBDR.MEGA_HEADROOM("x",24500,14000)');
    await shows("Client", "F3", "#VALUE!");
    await tryout.enter("F4", "=2+2");
    await shows("Client", "F4", "4");
    await says(quiet);
    await tryout.select("F3");
    await says(/^F3 #VALUE! year: .+/);

    await tryout.enter("F3", "=MBDR.MEGA_HEADROOM(2026,24500,14000)");
    await shows("Client", "F3", "33500");
    await tryout.select("F3");
    await says(quiet);
  });

  test("says which years are published", async () => {
    await tryout.enter("F3", "=MBDR.MEGA_HEADROOM(2031,24500,14000)");
    await shows("Client", "F3", "#N/A");
    await tryout.select("F3");
    await says(/^F3 #N\/A year: .+2026/);
  });

  test("stands in its own row of a column, with its own sentence", async () => {
    await tryout.openSheet("Twelve clients");
    await tryout.enter("B8", "90000");
    await shows("Twelve clients", "G8", "#VALUE!");
    await shows("Twelve clients", "G7", "37,500.00");
    await shows("Twelve clients", "G9", "25,900.00");
    await tryout.select("G8");
    await says(/^G8 #VALUE! deferrals: .*24,500/);
    await tryout.select("G9");
    await says(quiet);
  });

  test("passes through a function that reads it", async () => {
    await tryout.enter("F3", "=NA()");
    await tryout.enter("F4", "=MBDR.MEGA_HEADROOM(2026,24500,F3)");
    await shows("Client", "F4", "#N/A");
  });

  test("can be caught by the formula", async () => {
    await tryout.enter("F3", "=IFERROR(MBDR.MEGA_HEADROOM(2031,24500,14000),5)");
    await shows("Client", "F3", "5");
    await tryout.select("F3");
    await says(quiet);
  });
});

describe("the menu of a cell", () => {
  test("opens", async () => {
    await tryout.page.mouse.click(700, 400, { button: "right" });
    await tryout.page.getByText("Paste Special").waitFor();
  });
});
