import { chromium, type Browser, type Page } from "playwright-core";
import { browserArguments, findBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";

/** The tryout open in a browser, worked as a person works it: through the keyboard. */
export interface TryoutPage {
  readonly page: Page;
  /** What a person should never cause: console errors, broken scripts, breaches of the page's policy. */
  readonly faults: readonly string[];
  /** The addresses that the page asked for beyond its own server. */
  readonly foreignRequests: readonly string[];
  /** Brings a sheet into view by its tab. */
  openSheet(name: string): Promise<void>;
  /** Selects a cell of the sheet in view through the name box. */
  select(address: string): Promise<void>;
  /** Selects a cell, types into it and presses Enter. */
  enter(address: string, text: string): Promise<void>;
  /** What a cell shows. */
  shown(sheet: string, address: string): Promise<string>;
  /** What the status line says. */
  status(): Promise<string>;
  /** Loads the page anew; nothing of the workbook is kept. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** A browser and a server of the built pages, for a file of tests. */
export interface Pages {
  readonly browser: Browser;
  /** Where the built pages are served. */
  readonly origin: string;
  openTryout(): Promise<TryoutPage>;
  close(): Promise<void>;
}

/** Starts a browser, and a server with the headers that the pages are served under. */
export async function startPages(): Promise<Pages> {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    args: browserArguments,
  });
  return {
    browser,
    origin: server.origin,
    openTryout: () => openTryout(browser, server.origin),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openTryout(browser: Browser, origin: string): Promise<TryoutPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  const foreignRequests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) foreignRequests.push(request.url());
  });
  const ready = () =>
    page.evaluate(async () => {
      await window.mbdrTryout.ready;
    });
  await page.goto(`${origin}/tryout.html`);
  await ready();

  async function select(address: string): Promise<void> {
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    await nameBox.focus();
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await page.waitForFunction(() => !(document.activeElement instanceof HTMLInputElement));
  }
  return {
    page,
    faults,
    foreignRequests,
    select,
    openSheet: (name) => page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).click(),
    async enter(address, text) {
      await select(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    shown: (sheet, address) =>
      page.evaluate(async ([of, at]) => (await window.mbdrTryout.ready).read(of, at), [
        sheet,
        address,
      ] as const),
    async reload() {
      await page.reload();
      await ready();
    },
    status: () => page.locator("#status").innerText(),
    close: () => context.close(),
  };
}
