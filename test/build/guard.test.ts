import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isCurrent, supports } from "../../scripts/guard.mjs";

describe("the supported versions of Node", () => {
  const range = "^20.19.0 || ^22.12.0";

  it.each(["20.19.0", "20.20.2", "22.12.0", "22.30.1"])("are such as %s", (version) => {
    expect(supports(range, version)).toBe(true);
  });

  it.each(["18.20.0", "20.18.9", "21.7.0", "22.11.9", "23.0.0", "24.1.0"])(
    "are not such as %s",
    (version) => {
      expect(supports(range, version)).toBe(false);
    },
  );

  it("are read from package.json, in the one notation that is read", () => {
    const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      engines: { node: string };
    };
    expect(supports(engines.node, process.versions.node)).toBe(true);
    expect(() => supports(">=20", "20.20.2")).toThrow("engines of package.json");
  });
});

describe("the installed packages", () => {
  const here = { version: "1.2.3", integrity: "sha512-a" };
  const elsewhere = { version: "4.5.6", integrity: "sha512-b", optional: true };
  const locked = { packages: { "": {}, "node_modules/here": here, "node_modules/elsewhere": elsewhere } };
  const current = (installed: typeof locked.packages | object, stands = true) =>
    isCurrent(locked, { packages: { ...installed } }, () => stands);

  it("are current when they are those of the lock, whoever installed them", () => {
    expect(current({ "node_modules/here": here, "node_modules/elsewhere": elsewhere })).toBe(true);
  });

  it("may lack what is only for another platform, and hold more", () => {
    expect(current({ "node_modules/here": here, "node_modules/more": here })).toBe(true);
  });

  it.each([
    ["one is missing", {}],
    ["one is of another version", { "node_modules/here": { ...here, version: "1.2.4" } }],
    ["one has other content", { "node_modules/here": { ...here, integrity: "sha512-c" } }],
    [
      "an optional one is of another version",
      { "node_modules/here": here, "node_modules/elsewhere": { ...elsewhere, version: "4.5.7" } },
    ],
  ])("are stale when %s", (_why, installed) => {
    expect(current(installed)).toBe(false);
  });

  it("are stale when one was removed by hand", () => {
    expect(current({ "node_modules/here": here }, false)).toBe(false);
  });
});

describe("the commands of a fresh clone", () => {
  it.each(["guard.mjs", "installed.mjs", "start.mjs"])(
    "load no package before it is installed: %s",
    (file) => {
      const text = readFileSync(new URL(`../../scripts/${file}`, import.meta.url), "utf8");
      const sources = [...text.matchAll(/^import (?:.* from )?"(.+)";$/gm)].map(([, source]) => source);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^(node:|\.\/(guard|installed)\.mjs$)/);
    },
  );
});
