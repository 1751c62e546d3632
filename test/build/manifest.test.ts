import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifestIdentity, manifestProblems, recordProblems } from "../../scripts/manifest.mjs";
import record from "../../scripts/manifest.record.json";

const root = new URL("../../", import.meta.url);
const xml = readFileSync(new URL("manifest.xml", root), "utf8");

function readFile(path: string): Buffer | undefined {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file) : undefined;
}

function problems(text: string): string[] {
  return manifestProblems(text, { namespace: "MBDR", readFile });
}

/** The manifest with one thing changed; it must be there to be changed. */
function changed(from: string, to: string): string {
  expect(xml).toContain(from);
  return xml.replace(from, to);
}

describe("manifest.xml", () => {
  it("is in order", () => {
    expect(problems(xml)).toEqual([]);
  });

  it("has a higher version whenever it changed (else: raise Version, npm run validate -- --record)", () => {
    expect(manifestIdentity(xml)).toEqual(record);
    const other = manifestIdentity(changed("Plan a client", "Plan clients"));
    expect(recordProblems(record, other)).toEqual(["Version: raise it, since the manifest changed"]);
    expect(recordProblems(record, { ...other, version: "9.0.0.0" })).toEqual([]);
  });
});

describe("the check of the manifest", () => {
  it.each([
    ["an element out of order", "<Permissions>ReadWriteDocument</Permissions>", "", "OfficeApp"],
    [
      "a page missing",
      '<Page>\n              <SourceLocation resid="Taskpane.Url" />\n            </Page>',
      "",
      "ExtensionPoint CustomFunctions",
    ],
    ["a resource that is none", 'resid="Tab.Label"', 'resid="Tab.Other"', "no resource Tab.Other"],
    [
      "a runtime that is another page",
      '<Runtime resid="Taskpane.Url"',
      '<Runtime resid="Functions.Script.Url"',
      "four places",
    ],
    ["a runtime that ends", 'lifetime="long"', 'lifetime="short"', "lifetime long"],
    [
      "http",
      'id="Functions.Script.Url" DefaultValue="https:',
      'id="Functions.Script.Url" DefaultValue="http:',
      "wants https",
    ],
    [
      "a second origin",
      "https://localhost:3000/functions.json",
      "https://elsewhere.invalid/functions.json",
      "more than one origin",
    ],
    ["an icon that is missing", "assets/icon-80.png", "assets/icon-81.png", "no such file"],
    ["an icon of another size", "assets/icon-16.png", "assets/icon-32.png", "32×32 where 16 is wanted"],
    ["a text too long", "Plan a client", "x".repeat(126), "Open.Label: too long"],
    ["another namespace", 'DefaultValue="MBDR"', 'DefaultValue="ROTH"', "the code says MBDR"],
    ["a version that is none", "<Version>0.1.0.0<", "<Version>0.1.0-beta<", "Version:"],
    [
      "a requirement that is gone",
      'Name="CustomFunctionsRuntime" MinVersion="1.3"',
      'Name="CustomFunctionsRuntime" MinVersion="1.1"',
      "CustomFunctionsRuntime 1.3",
    ],
  ])("sees %s", (_what, from, to, says) => {
    expect(problems(changed(from, to)).join("\n")).toContain(says);
  });
});
