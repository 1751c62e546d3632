import { existsSync } from "node:fs";
import path from "node:path";

/** Where browsers of the Chromium family stand, by platform. */
const places = {
  linux: () =>
    [
      "chromium",
      "chromium-browser",
      "google-chrome-stable",
      "google-chrome",
      "microsoft-edge-stable",
      "microsoft-edge",
    ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]),
  darwin: (environment) =>
    ["Google Chrome", "Microsoft Edge", "Chromium"].flatMap((name) =>
      ["", environment.HOME ?? ""].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    ),
  win32: (environment) =>
    [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        [
          "Google\\Chrome\\Application\\chrome.exe",
          "Microsoft\\Edge\\Application\\msedge.exe",
          "Chromium\\Application\\chrome.exe",
        ].map((file) => path.win32.join(folder, file)),
      ),
};

/**
 * Finds a browser of the Chromium family: the one that MBDR_BROWSER names, else the first that is installed.
 *
 * @param {{ platform?: string, environment?: Record<string, string | undefined>, exists?: (file: string) => boolean }} [machine]
 *   the machine to look on; this one unless a test says otherwise
 * @returns {string} the program's file
 * @throws {Error} when there is none: tests that need a browser fail, they are never skipped
 */
export function findBrowser({
  platform = process.platform,
  environment = process.env,
  exists = existsSync,
} = {}) {
  const named = environment.MBDR_BROWSER;
  if (named) {
    if (exists(named)) return named;
    throw new Error("MBDR_BROWSER names a file that does not exist");
  }
  const candidates = places[platform]?.(environment) ?? [];
  const found = candidates.find((file) => exists(file));
  if (found) return found;
  throw new Error(
    "No Chrome, Edge or Chromium found. Install one (Debian: apt-get install chromium), or set MBDR_BROWSER to its program file.",
  );
}

/** What a browser is started with in tests: headless, and with nothing of its own going out. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
