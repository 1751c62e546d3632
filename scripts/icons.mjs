/** `npm run icons`: draws assets/icon.svg at the sizes that the manifest names. */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./browser.mjs";

const assets = new URL("../assets/", import.meta.url);
const drawing = readFileSync(new URL("icon.svg", assets), "utf8");

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
for (const size of [16, 32, 64, 80]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(new URL(`icon-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
