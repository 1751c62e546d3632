import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { engineVersion } from "../../src/core/version";
import { builtText } from "./functionsJson";

function rootText(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
}

interface Lock {
  readonly packages: Readonly<Record<string, { integrity?: string; resolved?: string; link?: boolean }>>;
}

describe("package.json", () => {
  it("names exact versions only, and the version that VERSION tells", () => {
    const { version, devDependencies, dependencies } = JSON.parse(rootText("package.json")) as {
      version: string;
      devDependencies: Record<string, string>;
      dependencies?: Record<string, string>;
    };
    expect(dependencies ?? {}).toEqual({});
    for (const [name, wanted] of Object.entries(devDependencies))
      expect(wanted, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(engineVersion).toBe(version);
  });

  it("is locked with a checksum for every package, and without download addresses", () => {
    const { packages } = JSON.parse(rootText("package-lock.json")) as Lock;
    const entries = Object.entries(packages).filter(([place]) => place !== "");
    expect(entries.length).toBeGreaterThan(100);
    for (const [place, entry] of entries) {
      expect(entry.resolved, place).toBeUndefined();
      expect(entry.integrity, place).toMatch(/^sha512-/);
    }
  });

  it("never lets the bundler drop the functions", () => {
    expect(rootText("package.json")).not.toContain("sideEffects");
  });
});

describe("dist/functions.js", () => {
  it("is at most 95 kB, compressed, with every state in it", () => {
    expect(gzipSync(builtText("functions.js")).length).toBeLessThanOrEqual(95_000);
  });

  it("names nothing of the network", () => {
    expect(builtText("functions.js")).not.toMatch(
      /\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|importScripts|eval)\b/,
    );
  });
});

describe("the browser finder", () => {
  const found = (platform: string, file: string, environment: Record<string, string> = {}) =>
    findBrowser({ platform, environment, exists: (candidate) => candidate === file });

  it("knows Chrome, Edge and Chromium on Linux, Mac and Windows", () => {
    for (const file of ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"]) {
      expect(found("linux", file)).toBe(file);
    }
    const mac = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    expect(found("darwin", mac)).toBe(mac);
    const windows = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    expect(found("win32", windows, { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" })).toBe(windows);
  });

  it("takes the one that MBDR_BROWSER names", () => {
    expect(found("linux", "/opt/browser", { MBDR_BROWSER: "/opt/browser" })).toBe("/opt/browser");
    expect(() => found("linux", "/usr/bin/chromium", { MBDR_BROWSER: "/opt/none" })).toThrow("MBDR_BROWSER");
  });

  it("fails with a sentence where there is none", () => {
    expect(() => found("linux", "")).toThrow("apt-get install chromium");
    expect(() => found("sunos", "/usr/bin/chromium")).toThrow("MBDR_BROWSER");
  });
});
