/**
 * Makes `npm start` and `npm test` work as the only command on a fresh clone: installs the locked packages when they are
 * missing or older than the lock file. It uses nothing but Node itself, since nothing else is there yet.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = path.join(root, "node_modules", ".mbdr-installed");

/** Whether this Node is one that the packages work with: 20.19 or later of 20, 22.12 or later of 22. */
function supported(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12);
}

/** Installs what package-lock.json locks, unless that has been done already. */
export function ensureInstalled() {
  if (!supported(process.versions.node)) {
    throw new Error(
      `Node 20.19 or 22.12 and later of these lines are supported; this is ${process.versions.node}.`,
    );
  }
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === lock) return;
  console.log("Installing the locked packages …");
  // On Windows npm is a command file, which only a shell starts.
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci failed; see its words above.");
  writeFileSync(stampFile, lock);
}

try {
  ensureInstalled();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
