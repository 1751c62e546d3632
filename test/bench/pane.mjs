/**
 * How fast the pane opens in a browser, against a page with as many plain fields of the same library, loaded in turn in
 * the same run: both pages come from one compiler and one server, and each load is a browser context of its own.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { browserArguments, findBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import configurations from "../../webpack.config.mjs";
import { median } from "./measure.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const folder = path.join(root, ".cache/bench");
const loads = 11;

/** Builds both pages the way the pane itself is built. */
async function buildPages() {
  const like = configurations({}, { mode: "production" }).find(({ name }) => name === "taskpane");
  const page = (name) =>
    new HtmlWebpackPlugin({
      filename: `taskpane-${name}.html`,
      chunks: [name],
      templateContent:
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"></head><body><div id="root"></div></body></html>',
    });
  const compiler = webpack({
    ...like,
    entry: { pane: "./test/bench/pages/pane.ts", plain: "./test/bench/pages/plain.tsx" },
    // The server sends pages named taskpane with the policy of the pane.
    output: { path: folder, filename: "[name].js" },
    plugins: [page("pane"), page("plain")],
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close((closing) => (failed || closing ? reject(failed ?? closing) : resolve(undefined)));
    });
  });
}

/** One load: milliseconds to the first paint of anything, and until the fields are there. */
async function load(browser, address) {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  const fields = await page.evaluate(() => window.painted);
  const first = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const paints = new window.PerformanceObserver((list) => {
          const paint = list.getEntriesByName("first-contentful-paint")[0];
          if (paint !== undefined) resolve(paint.startTime);
        });
        paints.observe({ type: "paint", buffered: true });
      }),
  );
  const inputs = await page.locator("input").count();
  await context.close();
  return { first, fields, inputs };
}

/**
 * Measures the pane and the plain page.
 *
 * @returns {Promise<{ loads: number, inputs: number, pane: object, plain: object }>} medians in milliseconds
 */
export async function measurePane() {
  await buildPages();
  const server = await serve({ folder });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
  try {
    const { inputs } = await load(browser, `${server.origin}/taskpane-pane.html`);
    const results = { pane: [], plain: [] };
    await load(browser, `${server.origin}/taskpane-plain.html?inputs=${inputs}`);
    for (let i = 0; i < loads; i += 1) {
      results.pane.push(await load(browser, `${server.origin}/taskpane-pane.html`));
      results.plain.push(await load(browser, `${server.origin}/taskpane-plain.html?inputs=${inputs}`));
    }
    const medians = (runs) => ({
      firstPaint: median(runs.map(({ first }) => first)),
      fieldsPainted: median(runs.map(({ fields }) => fields)),
    });
    return { loads, inputs, pane: medians(results.pane), plain: medians(results.plain) };
  } finally {
    await browser.close();
    await server.close();
  }
}
