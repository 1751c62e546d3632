/**
 * `npm run mutation`: changes the calculations one place at a time, and sees whether the tests notice. Takes names of groups
 * or files of src/core; all groups without any. The reports stand in .cache/mutation.
 */
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { all, groups } from "../test/mutation/groups.mjs";

function plugin(name) {
  return fileURLToPath(new URL(`../test/mutation/${name}`, import.meta.url));
}

/**
 * Runs one group.
 *
 * @param {string} name what the report is called
 * @param {{ files: readonly string[], tests: readonly string[] }} group files of src/core, and the tests that are to notice
 * @returns {Promise<void>} when the report is written
 */
async function run(name, { files, tests }) {
  // The process that runs the tests is a child of this one.
  process.env.MBDR_MUTATION_TESTS = tests.join(" ");
  process.env.MBDR_HOUSEHOLDS ??= "300";
  await new Stryker({
    mutate: files.map((file) => (file.startsWith("src/") ? file : `src/core/${file}`)),
    testRunner: "in-process",
    plugins: [plugin("runner.mjs"), plugin("words.mjs"), plugin("reporter.mjs")],
    ignorers: ["words"],
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    disableTypeChecks: false,
    concurrency: 1,
    timeoutMS: 6_000,
    tempDirName: `.cache/mutation/sandbox-${process.pid}`,
    ignorePatterns: ["dist", ".cache", "assets", "docs"],
    reporters: ["json", "living", "progress-append-only"],
    jsonReporter: { fileName: `.cache/mutation/${name}.json` },
    allowConsoleColors: false,
  }).runMutationTest();
}

const asked = process.argv.slice(2);
const files = asked.filter((name) => groups[name] === undefined);
if (files.length > 0)
  await run("files", { files, tests: process.env.MBDR_MUTATION_TESTS?.split(" ") ?? all });
for (const name of asked.length === 0 ? Object.keys(groups) : asked) {
  if (groups[name] !== undefined) await run(name, groups[name]);
}
