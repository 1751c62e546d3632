import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { Host } from "../client/host/host";
import type { Entry } from "../client/host/protocol";
import { installSeam, type Facts } from "../client/host/seams";
import { sets } from "../client/realm";

const library = "https://appsforoffice.microsoft.com";
const hosted = `${library}/lib/1/hosted/`;
const microsoft = new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url);

/** The pane's page as Excel opens it, with a host of ours in Excel's place. */
export interface ExcelPage {
  readonly page: Page;
  readonly host: Host;
  /** What a person should never cause: console errors, broken scripts, breaches of the page's policy. */
  readonly faults: readonly string[];
  /** The addresses that the page asked for beyond its own server and Microsoft's script library. */
  readonly foreignRequests: readonly string[];
  /** The scripts that it asked for of Microsoft's library. */
  readonly officeScripts: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the built page of the pane under the policy it is served with. Microsoft's client comes from the package in place
 * of Microsoft's server, and speaks to the host through the seam that Excel would put on the page.
 *
 * @param browser the browser
 * @param origin where the built pages are served
 */
export async function openExcelPage(browser: Browser, origin: string): Promise<ExcelPage> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
  const page = await context.newPage();
  const host = new Host();
  const faults: string[] = [];
  const foreignRequests: string[] = [];
  const officeScripts: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (url.startsWith(hosted)) officeScripts.push(url.slice(hosted.length));
    else if (!url.startsWith(`${origin}/`)) foreignRequests.push(url);
  });
  await page.route(`${hosted}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({
      path: fileURLToPath(new URL(pathname.slice("/lib/1/hosted/".length), microsoft)),
    });
  });
  await page.exposeFunction("officeHostReceive", (body: string) => host.receive(body));
  host.deliver = (entries: readonly Entry[]) => {
    const text = JSON.stringify(entries);
    void page.evaluate((message) => window.officeHostLine.deliver?.(message), text);
  };
  const facts: Facts = { platform: "Windows", sets };
  await page.addInitScript(`
    globalThis.officeHostLine = { send: (body) => globalThis.officeHostReceive(body) };
    (${installSeam.toString()})(${JSON.stringify(facts)});
  `);
  await page.goto(`${origin}/taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, host, faults, foreignRequests, officeScripts, close: () => context.close() };
}

declare global {
  interface Window {
    officeHostLine: { deliver?: (entries: string) => void };
  }
}
