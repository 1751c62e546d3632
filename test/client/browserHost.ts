import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Host } from "./host/host";
import { factsOf, installSeam, type Facts, type Line } from "./host/seams";

declare global {
  interface Window {
    officeHostLine: Line;
    officeHostSend: Line["send"];
  }
}

const microsoft = new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url);
/** Where pages ask for Microsoft's files. */
export const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Puts a page of a real browser into the host, as Excel does: before anything is opened in it. Microsoft's files come
 * from the package, under the address where pages ask for them.
 *
 * @param page a page that is still blank
 * @param host answers from here, outside the browser, so that tests can look into its workbook
 * @param platform whose files the client loads
 * @param theme colours of Office other than white
 */
export async function putIntoHost(
  page: Page,
  host: Host,
  platform: Facts["platform"],
  theme?: Partial<Facts["theme"]>,
): Promise<void> {
  await page.route(`${hosted}**`, async (route) => {
    const [path = ""] = route.request().url().slice(hosted.length).split("?");
    await route.fulfill({ contentType: "text/javascript", body: readFileSync(new URL(path, microsoft)) });
  });
  await page.exposeFunction("officeHostSend", (body: string) => host.receive(body));
  await page.addInitScript(() => {
    window.officeHostLine = { send: (body) => window.officeHostSend(body) };
  });
  await page.addInitScript(installSeam, factsOf(platform, theme));
  host.deliver = (entries) => {
    void page.evaluate((text) => window.officeHostLine.deliver?.(text), JSON.stringify(entries));
  };
}
