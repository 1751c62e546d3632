import type { Browser, Page } from "playwright-core";
import { hosted, putIntoHost } from "../client/browserHost";
import { Host } from "../client/host/host";

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

/** How Office and the machine look. */
export interface Surroundings {
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
}

/**
 * Opens the built page of the pane under the policy it is served with. Microsoft's client comes from the package in place
 * of Microsoft's server, and speaks to the host through the seam that Excel would put on the page.
 *
 * @param browser the browser
 * @param origin where the built pages are served
 * @param surroundings a light pane unless they say otherwise
 */
export async function openExcelPage(
  browser: Browser,
  origin: string,
  { dark = false, forcedColors = false }: Surroundings = {},
): Promise<ExcelPage> {
  const context = await browser.newContext({
    viewport: { width: 350, height: 800 },
    forcedColors: forcedColors ? "active" : "none",
  });
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
  await putIntoHost(page, host, "Windows", dark ? { bodyBackgroundColor: "#262626" } : {});
  await page.goto(`${origin}/taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, host, faults, foreignRequests, officeScripts, close: () => context.close() };
}
