import { readFileSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserArguments, findBrowser } from "../../scripts/browser.mjs";
import { putIntoHost } from "../client/browserHost";
import { Host } from "../client/host/host";
import { metadata } from "../support/built";

const origin = "https://localhost:3000/";
/** A page as the add-in's own: Microsoft's script first, then the functions. */
const pageText = `<!doctype html><html><head><title>Host</title>
  <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  <script src="functions.js" defer></script></head><body></body></html>`;

describe.each(["Windows", "Mac"] as const)("the host under a page of a browser, as on %s", (platform) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findBrowser(),
      headless: true,
      args: browserArguments,
    });
  });
  afterAll(() => browser.close());

  it("calls functions, takes requests and tells of events", async () => {
    const page = await browser.newPage();
    const host = new Host(metadata);
    const bundle = readFileSync(new URL("../../dist/functions.js", import.meta.url));
    await page.route(`${origin}**`, (route) =>
      route.fulfill(
        route.request().url().endsWith(".js")
          ? { contentType: "text/javascript", body: bundle }
          : { contentType: "text/html", body: pageText },
      ),
    );
    await putIntoHost(page, host, platform);
    await page.goto(`${origin}host.html`);
    await page.evaluate(() => Office.onReady());

    expect(await page.evaluate(() => String(Office.context.platform))).toBe(
      platform === "Mac" ? "Mac" : "PC",
    );
    const call = [[[2026]], [[24500]], [[14000]]];
    expect(await host.functions.call([["MEGA_HEADROOM", call]])).toEqual([{ cells: [[33500]] }]);

    const heard = await page.evaluate(async () => {
      return Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const told = new Promise<string>((resolve) => {
          worksheets.onChanged.add(({ worksheetId }) => {
            resolve(worksheetId);
            return Promise.resolve();
          });
        });
        await context.sync();
        worksheets.getItem("Sheet1").getRange("A1").values = [["'=1+1"]];
        await context.sync();
        return told;
      });
    });
    expect(heard).toBe(host.book.sheet("Sheet1").id);
    expect(host.book.sheet("Sheet1").content(0, 0)).toEqual({ value: "=1+1", type: "text" });
    await page.close();
  });
});
