import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./browser.mjs";
import { walkFirm } from "./firmPictures.mjs";
import { indexedPng } from "./indexedPng.mjs";
import { isMain } from "./main.mjs";
import { serve } from "./serve.mjs";

const folder = fileURLToPath(new URL("../docs/pictures", import.meta.url));

/** How high the page is at least, in pixels. */
const lowest = 640;

/**
 * The example that the pictures show: 72,000 − 24,500 − 14,000 leaves 33,500; and 50,000 converted with 40,000 of basis, for
 * 3,200 of federal tax and 930 of California's.
 */
const journey = [
  {
    step: "1. Client",
    picture: "client",
    fields: { Client: "Okafor", Year: "2026", "Age by 31 December": "45" },
  },
  {
    step: "2. Plan",
    picture: "plan",
    fields: { Employer: "Example Corporation" },
    choices: {
      "Does the plan take after-tax contributions?": "Yes",
      "Can after-tax money be converted to Roth inside the plan?": "Yes",
    },
  },
  {
    step: "3. Pay & contributions",
    picture: "pay",
    fields: {
      "Pay for the year": "260,000",
      "Deferrals for the year": "24,500",
      "Employer money for the year": "14,000",
    },
  },
  {
    step: "4. Household",
    picture: "household",
    options: { "Filing status": "Married filing jointly", State: "California" },
    fields: {
      "Ordinary income before the conversion": "450,000",
      "Spouse's age by 31 December": "44",
    },
  },
  {
    step: "5. Conversion",
    picture: "conversion",
    fields: {
      "Balance of the after-tax account": "50,000",
      "After-tax contributions in it": "40,000",
      "Amount converted to Roth": "50,000",
    },
  },
  { step: "6. Result", picture: "result" },
];

/**
 * Walks the journey in the tryout and takes a picture of each step.
 *
 * @param {import("playwright-core").Page} page the tryout
 * @param {(name: string, shows: import("playwright-core").Locator) => Promise<void>} take takes a picture
 */
async function walk(page, take) {
  const pane = page.locator("#pane");
  for (const { step, picture, options = {}, fields = {}, choices = {} } of journey) {
    await pane.getByRole("button", { name: step, exact: true }).click();
    for (const [label, text] of Object.entries(options)) {
      await pane.getByRole("combobox", { name: label, exact: true }).selectOption(text);
    }
    for (const [label, text] of Object.entries(fields)) {
      const field = pane.getByRole("textbox", { name: label, exact: true });
      await field.fill(text);
      await field.press("Enter");
    }
    for (const [question, answer] of Object.entries(choices)) {
      await pane.getByRole("radiogroup", { name: question }).getByText(answer, { exact: true }).click();
    }
    await fit(page);
    await take(picture, pane);
  }
  await pane.getByRole("button", { name: "Create client sheet" }).click();
  await pane.getByRole("status").getByText("is ready").waitFor();
  await page.setViewportSize({ width: 1280, height: lowest });
  await take("sheet", page.locator("body"));
  const { names } = await page.evaluate(async () => (await window.mbdrTryout.ready).workbook.outline());
  const { at } = names.find(({ name, sheet }) => name === "headroom" && sheet === "Okafor 2026");
  await page.evaluate(
    async (to) => (await window.mbdrTryout.ready).workbook.apply([{ do: "select", at: to }]),
    at,
  );
  await pane.getByRole("button", { name: "Explain a cell" }).click();
  await pane
    .getByRole("listitem")
    .filter({ hasText: /^After-tax room left/ })
    .waitFor();
  await fit(page);
  await take("explain", pane);
}

/** Makes the page as high as the pane needs, so that nothing of it is scrolled away. */
async function fit(page) {
  await page.setViewportSize({ width: 1280, height: lowest });
  const missing = await page.locator("#pane").evaluate((pane) => pane.scrollHeight - pane.clientHeight);
  await page.setViewportSize({ width: 1280, height: lowest + missing });
}

/** The pixels of a PNG, which the browser reads. */
async function pixelsOf(page, png) {
  const { width, height, text } = await page.evaluate(
    async (source) => {
      const image = new window.Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: image.width, height: image.height });
      const drawing = canvas.getContext("2d");
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      let bytes = "";
      for (const byte of data) bytes += String.fromCharCode(byte);
      return { width: image.width, height: image.height, text: window.btoa(bytes) };
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return { width, height, pixels: Buffer.from(text, "base64") };
}

/** Takes every picture of docs/pictures anew, from the pages that are built. */
export async function takePictures() {
  mkdirSync(folder, { recursive: true });
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    args: browserArguments,
  });
  try {
    const darkroom = await browser.newPage();
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: lowest }, colorScheme });
      await page.goto(`${server.origin}/tryout.html`);
      await page.evaluate(async () => {
        await window.mbdrTryout.ready;
      });
      const take = async (name, shows) => {
        // The colours under the mouse are no part of a picture.
        await page.mouse.move(0, 0);
        const taken = await shows.screenshot({ animations: "disabled", caret: "hide" });
        const { pixels, width, height } = await pixelsOf(darkroom, taken);
        writeFileSync(`${folder}/${name}-${colorScheme}.png`, indexedPng(pixels, width, height));
      };
      await walk(page, take);
      await walkFirm(page, async (name) => {
        await fit(page);
        await take(name, page.locator("#pane"));
      });
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

if (isMain(import.meta.url)) {
  await takePictures();
  console.log("Wrote docs/pictures/.");
}
