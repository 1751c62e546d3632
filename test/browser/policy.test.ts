import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startPages, type Pages, type TryoutPage } from "../support/page";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let pages: Pages;
let tryout: TryoutPage;

beforeAll(async () => {
  pages = await startPages();
  tryout = await pages.openTryout();
});
afterAll(() => pages.close());

test("the page runs no inline script", async () => {
  const ran = await tryout.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.name = 'ran'";
    document.head.append(script);
    return window.name === "ran";
  });
  expect(ran).toBe(false);
  expect(tryout.faults.filter((fault) => fault.includes("script-src"))).toHaveLength(1);
});

test("the page reaches no other server, and an attempt is seen", async () => {
  const reached = await tryout.page.evaluate(() =>
    fetch("https://example.com/").then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  expect(tryout.faults.filter((fault) => fault.includes("connect-src"))).toHaveLength(1);
});

test("a request beyond the page's own server would be listed", async () => {
  await tryout.page.route("https://example.com/", (route) => route.abort());
  await tryout.page.evaluate(() => void window.open("https://example.com/", "_self"));
  await expect.poll(() => tryout.foreignRequests, { timeout: 15_000 }).toEqual(["https://example.com/"]);
});
