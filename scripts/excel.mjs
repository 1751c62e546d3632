/**
 * `npm run excel`: builds, serves over https on this machine and opens the add-in in desktop Excel (Windows or Mac).
 * Microsoft's tools for certificates and sideloading are fetched by npx here and nowhere else.
 */
import "./installed.mjs";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Runs one of Microsoft's command-line tools; its failure ends this script with its own words. */
function npx(...words) {
  const { status } = spawnSync("npx", ["--yes", ...words], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error("Desktop Excel runs on Windows and Mac only; here `npm start` opens the tryout.");
  process.exit(1);
}
const { build } = await import("./build.mjs");
const { serve } = await import("./serve.mjs");
npx("office-addin-dev-certs@3.0.0", "install");
const certificates = path.join(homedir(), ".office-addin-dev-certs");
const certificate = {
  key: readFileSync(path.join(certificates, "localhost.key")),
  cert: readFileSync(path.join(certificates, "localhost.crt")),
};
await build("production");
await serve({ port: 3000, certificate });
npx("office-addin-debugging@7.0.0", "start", "manifest.xml", "desktop");
console.log("Excel has the add-in. Press Ctrl+C to stop serving it.");
