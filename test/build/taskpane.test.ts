import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { headersFor } from "../../scripts/headers.mjs";

const dist = new URL("../../dist/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist), "utf8");
const page = read("taskpane.html");

/** The rules of a policy by their name. */
function rules(policy: string): Map<string, string> {
  return new Map(policy.split(";").map((rule) => [rule.trim().split(" ")[0] ?? "", rule.trim()]));
}

describe("the manifest as it is built", () => {
  it("names only addresses that are built too", () => {
    const addresses = read("manifest.xml").match(/https:\/\/localhost:3000\/[^"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of new Set(addresses)) {
      expect(existsSync(new URL(new URL(address).pathname.slice(1), dist)), address).toBe(true);
    }
  });
});

describe("the pane's page", () => {
  const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
  const sources = scripts.map(([, attributes]) => /src="?([^" ]+)/.exec(attributes ?? "")?.[1]);

  it("puts its policy for scripts before Microsoft's script, and that before everything that leans on it", () => {
    expect(sources).toEqual([
      "trustedTypes.js",
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "pane.js",
      "taskpane.js",
    ]);
    expect(page.indexOf("</head>")).toBeGreaterThan(page.indexOf("office.js"));
  });

  it("holds no script, style or handler of its own", () => {
    expect(scripts.map(([, , text]) => text)).toEqual(["", "", "", "", ""]);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/i);
  });

  it("carries the policy of its header, but for what only a header can say", () => {
    const carried = rules(/http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? "");
    const sent = rules(headersFor("/taskpane.html")["Content-Security-Policy"] ?? "");
    expect(sent.delete("frame-ancestors")).toBe(true);
    expect(carried).toEqual(sent);
    expect(carried.get("script-src")).toBe("script-src 'self' https://appsforoffice.microsoft.com");
  });

  it("finds all its own files", () => {
    for (const source of sources) {
      if (source !== undefined && !source.startsWith("https:")) {
        expect(existsSync(new URL(source, dist)), source).toBe(true);
      }
    }
  });

  it("starts without the law of income tax, which stands in parts that are fetched later", () => {
    const later = readdirSync(dist).filter((name) => /^pane-.*\.js$/.test(name));
    const holds = (name: string) => read(name).includes("Alaska: no personal income tax");
    expect(later.filter(holds)).toHaveLength(1);
    expect(["pane.js", "taskpane.js"].filter(holds)).toEqual([]);
    for (const name of later) expect(page).not.toContain(name);
  });

  it("starts with at most 200 kB of script on the way, Microsoft's apart", () => {
    const bytes = ["trustedTypes.js", "pane.js", "taskpane.js"].map(
      (name) => gzipSync(readFileSync(new URL(name, dist)), { level: 9 }).length,
    );
    expect(bytes.reduce((total, size) => total + size, 0)).toBeLessThan(200_000);
  });
});
