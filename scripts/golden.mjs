/**
 * `npm run golden`: answers the calls of test/golden/calls.ts and writes them to test/golden/answers.json.
 *
 * New calls are added. An answer that is already there changes only with `--because "…"`, where the text is a line under
 * Law or Fix in CHANGELOG.md; each such change is recorded in test/golden/changes.json.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { withSources } from "./sources.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const answersFile = path.join(root, "test/golden/answers.json");
const changesFile = path.join(root, "test/golden/changes.json");
const changelogFile = path.join(root, "CHANGELOG.md");

const { values } = parseArgs({ options: { because: { type: "string" } } });

/** The text of a file, or another where there is none yet. */
const textOf = (file, otherwise) => (existsSync(file) ? readFileSync(file, "utf8") : otherwise);

async function writeJson(file, content) {
  const options = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(content), { ...options, filepath: file }));
}

/** What the calls of the tests come to, and what the ledger of answers makes of it. */
const testModules = () =>
  withSources(async (load) => {
    const { goldenCalls } = await load("/test/golden/calls.ts");
    const { settle } = await load("/test/golden/ledger.ts");
    const { work } = await load("/test/support/source.ts");
    return { found: Object.fromEntries(goldenCalls.map((call) => [call, work(call)])), settle };
  });

const held = JSON.parse(textOf(answersFile, "{}"));
const { found, settle } = await testModules();
try {
  const changes = settle(held, found, values.because, textOf(changelogFile, ""));
  const added = Object.keys(found).length - Object.keys(held).length;
  await writeJson(answersFile, found);
  await writeJson(changesFile, [...JSON.parse(textOf(changesFile, "[]")), ...changes]);
  console.log(`${Object.keys(found).length} golden answers: ${added} added, ${changes.length} changed.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
