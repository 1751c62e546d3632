import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isOpenToEveryone, wholeHeight } from "./accessibility";
import { openExcelPage, type ExcelPage, type Surroundings } from "./excelPage";
import { startPages, type Pages } from "./page";
import { personAt, type Person } from "./pane";

/** States of the pane by what they are, each reached from the one before it. */
export type States = Readonly<Record<string, (person: Person, excel: ExcelPage) => Promise<void>>>;

const looks: Readonly<Record<string, Surroundings>> = {
  light: {},
  dark: { dark: true },
  "forced colours": { forcedColors: true },
};

/**
 * Holds every state of the pane open to everyone, on Excel's page in each look.
 *
 * @param what what is looked at
 * @param states how each state is reached
 */
export function openToEveryone(what: string, states: States): void {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.close());

  describe.each(Object.entries(looks))(`${what} in %s`, (_look, surroundings) => {
    let excel: ExcelPage;
    let person: Person;

    beforeAll(async () => {
      excel = await openExcelPage(pages.browser, pages.origin, surroundings);
      person = personAt(excel.page, excel.page.locator("#pane"));
    });
    afterAll(async () => {
      await excel.close();
      expect(excel.faults).toEqual([]);
      expect(excel.foreignRequests).toEqual([]);
    });

    test.each(Object.entries(states))("is open to everyone: %s", async (_state, reach) => {
      await excel.page.setViewportSize({ width: 320, height: wholeHeight });
      await reach(person, excel);
      await isOpenToEveryone(excel.page);
    });
  });
}
