/**
 * `npm run validate`: checks manifest.xml offline. `npm run validate -- --record` also records it as released, which needs
 * a higher version whenever anything in it changed: Excel takes up a change only then.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { manifestIdentity, manifestProblems, recordProblems } from "./manifest.mjs";

const root = new URL("../", import.meta.url);
const recordFile = new URL("scripts/manifest.record.json", root);
const xml = readFileSync(new URL("manifest.xml", root), "utf8");

/** A project file, or undefined where there is none. */
function readFile(path) {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file) : undefined;
}

const identity = manifestIdentity(xml);
const record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, "utf8")) : undefined;
const problems = [
  ...manifestProblems(xml, { namespace: "MBDR", readFile }),
  ...(record === undefined ? [] : recordProblems(record, identity)),
];
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
if (process.argv.includes("--record")) writeFileSync(recordFile, `${JSON.stringify(identity, null, 2)}\n`);
console.log(`manifest.xml ${identity.version} is in order.`);
