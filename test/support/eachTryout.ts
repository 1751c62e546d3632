import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startPages, type Pages, type TryoutPage } from "./page";
import { personAt, type Person } from "./pane";

/**
 * Opens a tryout of its own for each test of a file, and holds after it that nothing was thrown and no other host asked.
 *
 * @param opened takes the page, the person at its pane, and what opens further pages
 */
export function eachTryout(opened: (tryout: TryoutPage, person: Person, pages: Pages) => void): void {
  let pages: Pages;
  let tryout: TryoutPage;

  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.close());

  beforeEach(async () => {
    tryout = await pages.openTryout();
    opened(tryout, personAt(tryout.page, tryout.page.locator("#pane")), pages);
  });
  afterEach(async () => {
    const { faults, foreignRequests } = tryout;
    await tryout.close();
    expect(faults).toEqual([]);
    expect(foreignRequests).toEqual([]);
  });
}
