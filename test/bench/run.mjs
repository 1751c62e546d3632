/**
 * `npm run bench`: how fast and how large the built bundle is. Prints a table and writes bench.json.
 *
 * Nothing here is a test: times depend on the machine. What the native formulas answer is compared, though, and a
 * difference stops the bench.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { callOf } from "./calls.mjs";
import { median, milliseconds, perSecond, sizes } from "./measure.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const dist = path.join(root, "dist");

const built = spawnSync("npm", ["run", "build"], {
  cwd: root,
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}\n${built.stderr}`);

const { bundleText, evaluateBundle } = await import("./bundle.mjs");
const { compareWithNative } = await import("./clients.mjs");
const { measurePane } = await import("./pane.mjs");
const { growthOfRefunds } = await import("./census.mjs");
const { compareConversions } = await import("./conversions.mjs");
const { compareHouseholds } = await import("./households.mjs");

const functions = evaluateBundle();
const column = compareWithNative(functions.get("MEGA_HEADROOM"));
const census = growthOfRefunds(functions.get("ACP_REFUNDS"));
const conversions = compareConversions(functions.get("ROTH_CONVERSION_TAX"));
const households = compareHouseholds(functions.get("ROTH_CONVERSION_TAX"));
const evaluations = Array.from({ length: 100 }, () => milliseconds(evaluateBundle));

/** Calls a second of a function, alone and with its lines written down by EXPLAIN, where it can be explained. */
function speedOf(name) {
  const body = functions.get(name);
  const args = callOf(name);
  const silent = perSecond(() => body(...args));
  if (name === "EXPLAIN" || name === "VERSION") return { name, silent };
  const explain = functions.get("EXPLAIN");
  return { name, silent, recording: perSecond(() => explain([[name]], args)) };
}

const pane = await measurePane();

const result = {
  node: process.version,
  functions: [...functions.keys()].map(speedOf),
  column,
  pane,
  census,
  conversions,
  households,
  evaluation: { runs: evaluations.length, milliseconds: median(evaluations) },
  sizes: {
    "functions.js": sizes(Buffer.from(bundleText)),
    ...Object.fromEntries(
      readdirSync(dist)
        .filter((file) => /^(pane|taskpane|trustedTypes|tryout.*)\.(js|css|html)$/.test(file))
        .map((file) => [file, sizes(readFileSync(path.join(dist, file)))]),
    ),
  },
};
writeFileSync(path.join(root, "bench.json"), `${JSON.stringify(result, undefined, 2)}\n`);

const whole = (count) => (count === undefined ? "" : count.toLocaleString("en-US"));
const rows = (lines) =>
  lines.map(([name, ...cells]) => name.padEnd(26) + cells.map((cell) => cell.padStart(14)).join(""));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const { clients, ours, native, ratio, rounds } = column;
console.log(
  [
    ...rows([["Calls a second", "silent", "recording"]]),
    ...rows(result.functions.map(({ name, silent, recording }) => [name, whole(silent), whole(recording)])),
    "",
    `${whole(clients)} clients, one figure changed, median of ${rounds} rounds, all answers equal:`,
    ...rows([
      ["one column call", `${ours.toFixed(2)} ms`],
      ["native formulas", `${native.toFixed(2)} ms`],
      ["times as fast", ratio.toFixed(1)],
    ]),
    "",
    `The pane and a page of ${pane.inputs} plain fields in a browser, median of ${pane.loads} loads each:`,
    ...rows([
      ["", "pane", "plain"],
      ...[
        ["first paint", "firstPaint"],
        ["fields painted", "fieldsPainted"],
      ].map(([words, measure]) => [
        words,
        `${pane.pane[measure].toFixed(0)} ms`,
        `${pane.plain[measure].toFixed(0)} ms`,
      ]),
    ]),
    "",
    "Refunds of a census, and one plain pass over its rows:",
    ...rows([
      ["Employees", "refunds", "plain pass", "ratio", "each"],
      ...census.map(({ employees, refunds, pass, ratio: times, each }) => [
        whole(employees),
        `${refunds.toFixed(1)} ms`,
        `${pass.toFixed(3)} ms`,
        times.toFixed(0),
        `${each.toFixed(2)} µs`,
      ]),
    ]),
    "",
    `${whole(conversions.clients)} conversions with state tax, the amount changed, median of ${conversions.rounds} rounds, all in California equal:`,
    ...rows([
      ["one column, mixed states", `${conversions.mixed.toFixed(2)} ms`],
      ["one column, California", `${conversions.ours.toFixed(2)} ms`],
      ["native, California only", `${conversions.native.toFixed(2)} ms`],
      ["times as fast", conversions.ratio.toFixed(1)],
    ]),
    "",
    `${whole(households.clients)} wide households, federal tax, the amount converted changed, median of ${households.rounds} rounds, all answers equal:`,
    ...rows([
      ["one column call", `${households.ours.toFixed(2)} ms`],
      [`native, ${households.columns} columns`, `${households.native.toFixed(2)} ms`],
      ["times as fast", households.ratio.toFixed(1)],
    ]),
    "",
    `Bundle evaluated in ${result.evaluation.milliseconds.toFixed(2)} ms (median of ${evaluations.length}).`,
    ...rows([["Sizes", "minified", "gzip"]]),
    ...rows(
      Object.entries(result.sizes).map(([file, { bytes, gzip }]) => [
        file,
        kilobytes(bytes),
        kilobytes(gzip),
      ]),
    ),
  ].join("\n"),
);
