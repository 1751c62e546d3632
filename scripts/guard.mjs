/**
 * Makes `npm start` and `npm test` work as the only command on a fresh clone: installs the locked packages when they are
 * missing or others than the lock file says. It uses nothing but Node itself, since nothing else is there yet.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const readJson = (name) => JSON.parse(readFileSync(path.join(root, name), "utf8"));

/**
 * Whether a version of Node is one that the project runs on.
 *
 * @param {string} range the engines of package.json, such as `^20.19.0 || ^22.12.0`
 * @param {string} version such as `22.14.0`
 * @returns {boolean} whether any part of the range holds it
 * @throws {Error} when the range says something that is not read here
 */
export function supports(range, version) {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  return range.split("||").some((part) => {
    const from = /^\^(\d+)\.(\d+)\.(\d+)$/.exec(part.trim());
    if (from === null) throw new Error("engines of package.json: only ^major.minor.patch, joined by ||");
    const [wantedMajor, wantedMinor, wantedPatch] = from.slice(1).map(Number);
    return major === wantedMajor && (minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch));
  });
}

/**
 * Whether what is installed is what is locked. An optional package may be missing: it is one for another platform.
 *
 * @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock
 * @param {Lock} locked package-lock.json
 * @param {Lock} installed npm's own record of what it installed, node_modules/.package-lock.json
 * @param {(place: string) => boolean} stands whether a package still stands in its place
 * @returns {boolean} false when `npm ci` is needed
 */
export function isCurrent(locked, installed, stands) {
  return Object.entries(locked.packages).every(([place, wanted]) => {
    if (place === "") return true;
    const found = installed.packages[place];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity && stands(place);
  });
}

function packagesAreCurrent() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(path.join(root, record))) return false;
  const stands = (place) => existsSync(path.join(root, place, "package.json"));
  return isCurrent(readJson("package-lock.json"), readJson(record), stands);
}

/**
 * Installs what package-lock.json locks, unless that stands there already.
 *
 * @throws {Error} with a sentence, when this Node is not supported or npm fails
 */
export function ensureInstalled() {
  const { node: range } = readJson("package.json").engines;
  if (!supports(range, process.versions.node)) {
    throw new Error(`This project runs on Node ${range}; this is Node ${process.versions.node}.`);
  }
  if (packagesAreCurrent()) return;
  console.log("Installing the locked packages …");
  // On Windows npm is a command file, which only a shell starts.
  const { status } = spawnSync("npm ci --no-audit --no-fund", { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) throw new Error("npm ci failed; see its words above.");
}
