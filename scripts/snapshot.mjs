/** `npm run snapshot`: records what the built functions promise to workbooks; refuses what would break existing ones. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { breaches, promised } from "./additive.mjs";

const file = new URL("../test/build/functions.snapshot.json", import.meta.url);
const read = (url) => JSON.parse(readFileSync(url, "utf8"));

const now = promised(read(new URL("../dist/functions.json", import.meta.url)).functions);
const broken = existsSync(file) ? breaches(read(file), now) : [];
if (broken.length > 0) {
  console.error(`Workbooks that exist would break:\n${broken.join("\n")}`);
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
