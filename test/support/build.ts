import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../scripts/build.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The time of the latest change to any file that the build reads. */
function latestSource(): number {
  const files = ["webpack.config.mjs", "package-lock.json", "manifest.xml", "tsconfig.json"].map((name) =>
    path.join(root, name),
  );
  for (const folder of ["src", "assets", "scripts"]) {
    const inFolder = path.join(root, folder);
    if (!existsSync(inFolder)) continue;
    // The folder itself too: it changes when a file is taken out of it.
    files.push(inFolder);
    for (const name of readdirSync(inFolder, { recursive: true, encoding: "utf8" }))
      files.push(path.join(inFolder, name));
  }
  return Math.max(...files.filter((file) => existsSync(file)).map((file) => statSync(file).mtimeMs));
}

/** Builds what the tests of the bundle and the pages need, once for all of them, unless all of it is newer than its sources. */
export default async function setUp(): Promise<void> {
  const built = [
    "functions.js",
    "functions.json",
    "pane.js",
    "taskpane.html",
    "tryout.js",
    "tryout.html",
    "MBDR-workbook.xlsx",
  ].map((name) => path.join(root, "dist", name));
  const latest = latestSource();
  if (built.every((file) => existsSync(file) && statSync(file).mtimeMs > latest)) return;
  await build("production");
}
