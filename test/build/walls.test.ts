import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { rooms } from "../../scripts/walls.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
// The walls need no types; without those, the file of a text need not exist.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that a text would break if it stood in a file. */
async function rulesBroken(text: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const law = "src/law/planted.ts";
const core = "src/core/planted.ts";
const catalogue = "src/catalogue/planted.ts";
const functions = "src/functions/planted.ts";
const workbook = "src/workbook/sheets/planted.ts";
const taskpane = "src/taskpane/steps/planted.tsx";
const tryout = "src/tryout/planted.ts";

describe("the walls between the rooms", () => {
  it("stand around everything in src", () => {
    const inSource = readdirSync(`${root}/src`);
    expect(inSource.filter((name) => !Object.hasOwn(rooms, name))).toEqual([]);
  });

  it.each([
    ["core from the catalogue", core, 'import "../catalogue/define";'],
    ["core from a package", core, 'import "react";'],
    ["the catalogue from the functions", catalogue, 'import "../functions/answer";'],
    ["the catalogue from the law", catalogue, 'import "../law/limits.json";'],
    ["the functions from the pane", functions, 'import "../taskpane/state";'],
    ["the functions from a package", functions, 'import "react";'],
    ["the workbook from the pane", workbook, 'import "../../taskpane/state";'],
    ["the workbook from the functions", workbook, 'import "../../functions/answer";'],
    ["the pane from the functions", taskpane, 'import "../../functions/answer";'],
    ["the pane from a package not named", taskpane, 'import "react-router";'],
    ["the law from core", law, 'import "../core/money";'],
    ["the file from the pane", "src/file/planted.ts", 'import "../taskpane/state";'],
    ["the workbook from the file", workbook, 'import "../../file/book";'],
    ["the workbook from what writes files", workbook, 'import "wasm-xlsxwriter";'],
    ["the tryout from the law", tryout, 'import "../law/limits.json";'],
    ["a source from the tests", tryout, 'import "../../test/support/page";'],
    ["a source from the build helpers", tryout, 'import "../../scripts/serve.mjs";'],
    ["core over a room that it may enter", core, 'import "../law/../functions/answer";'],
    ["core by a winding path", core, 'import "./../functions/answer";'],
    ["core by handing on", core, 'export * from "../functions/answer";'],
    ["core a type", core, 'import type { Entry } from "../catalogue/define";'],
    ["core from Node", core, 'import "node:fs";'],
    ["core behind a comment that lifts rules", core, '/* eslint-disable */ import "../functions/answer";'],
  ])("refuse %s", async (_what, file, text) => {
    expect(await rulesBroken(text, file)).toContain("no-restricted-imports");
  });

  it("let core read the law, and the tryout everything that faces people", async () => {
    expect(await rulesBroken('import "../law/limits.json";', core)).not.toContain("no-restricted-imports");
    expect(await rulesBroken('import "../taskpane/state";', tryout)).not.toContain("no-restricted-imports");
  });

  it("let the pane work with React, Fluent UI and the workbook", async () => {
    const text = 'import "react"; import "@fluentui/react-components"; import "../../workbook/port";';
    expect(await rulesBroken(text, taskpane)).not.toContain("no-restricted-imports");
  });

  it.each([
    ["a clock in core", core, "export const now = Date.now();", "no-restricted-globals"],
    ["a date in core", core, "export const now = new Date();", "no-restricted-globals"],
    ["a date as text in core", core, "export const now = Date();", "no-restricted-globals"],
    ["a timer in core", core, "export const now = performance.now();", "no-restricted-globals"],
    ["chance in core", core, "export const chance = Math.random();", "no-restricted-properties"],
    ["chance taken apart in core", core, "export const { random } = Math;", "no-restricted-properties"],
    ["a host in core", core, "console.log(1);", "no-restricted-globals"],
    ["Node in a source", catalogue, "export const home = process.env.HOME;", "no-restricted-globals"],
    ["an import while running", core, 'void import("../functions/answer");', "no-restricted-syntax"],
    [
      "a later part of another room",
      taskpane,
      'void import("../../functions/answer");',
      "no-restricted-syntax",
    ],
    [
      "a later part by a name that is made up",
      "src/taskpane/parts.ts",
      "void import(name);",
      "no-restricted-syntax",
    ],
    [
      "a type from afar",
      core,
      'export type Far = import("../functions/answer").Answered;',
      "no-restricted-syntax",
    ],
    ["the network", catalogue, 'void fetch("/x");', "no-restricted-globals"],
    ["the network of an object", catalogue, 'void window.fetch("/x");', "no-restricted-properties"],
    ["the network by its name as text", catalogue, 'void window["fetch"]("/x");', "no-restricted-properties"],
    ["a beacon", catalogue, 'navigator.sendBeacon("/x");', "no-restricted-properties"],
    ["a request", catalogue, "void new XMLHttpRequest();", "no-restricted-globals"],
    ["what is kept in the browser", tryout, 'localStorage.setItem("a", "b");', "no-restricted-globals"],
    ["the network in a page beyond one file", tryout, 'void fetch("/x");', "no-restricted-globals"],
    [
      "the network in the tryout, but for its own file",
      tryout,
      "void new WebSocket('');",
      "no-restricted-globals",
    ],
    ["text run as code", functions, 'eval("1");', "no-restricted-globals"],
    ["text made a function", functions, 'new Function("1");', "no-restricted-globals"],
    ["markup from text", tryout, 'document.body.innerHTML = "x";', "no-restricted-properties"],
    ["markup by its name as text", tryout, 'document.body["innerHTML"] = "x";', "no-restricted-properties"],
    [
      "markup handed to React",
      tryout,
      'export const a = { dangerouslySetInnerHTML: { __html: "x" } };',
      "no-restricted-syntax",
    ],
    ["another window", tryout, 'window.open("x");', "no-restricted-properties"],
    ["another window by a global", tryout, 'open("x");', "no-restricted-globals"],
    ["leaving the page", tryout, 'location.assign("x");', "no-restricted-globals"],
    ["leaving the page by its window", tryout, 'window.location.href = "x";', "no-restricted-properties"],
    ["an address that runs", tryout, 'export const a = "javascript:x()";', "no-script-url"],
    [
      "Excel.run outside the workbook",
      tryout,
      "void Excel.run(() => Promise.resolve());",
      "no-restricted-properties",
    ],
  ])("refuse %s", async (_what, file, text, rule) => {
    expect(await rulesBroken(text, file)).toContain(rule);
  });

  it("let one file of the workbook say Excel.run", async () => {
    const text = "void Excel.run(() => Promise.resolve());";
    expect(await rulesBroken(text, "src/workbook/excel/excel.ts")).not.toContain("no-restricted-properties");
    expect(await rulesBroken(text, workbook)).toContain("no-restricted-properties");
  });

  it.each(["values", "formulas"])("let one file write the %s of cells", async (property) => {
    const text = `export function put(range: Excel.Range): void { range.${property} = [["=1+1"]]; }`;
    expect(await rulesBroken(text, "src/workbook/excel/changes.ts")).not.toContain("no-restricted-syntax");
    expect(await rulesBroken(text, "src/workbook/excel/excel.ts")).toContain("no-restricted-syntax");
    expect(await rulesBroken(text, taskpane)).toContain("no-restricted-syntax");
  });

  it("let one file of the pane fetch its parts, out of its own room only", async () => {
    const parts = "src/taskpane/parts.ts";
    expect(await rulesBroken('void import("./firm/Firm");', parts)).not.toContain("no-restricted-syntax");
    expect(await rulesBroken('void import("./taxSteps");', parts)).not.toContain("no-restricted-syntax");
    expect(await rulesBroken('void import("./taxSteps");', taskpane)).toContain("no-restricted-syntax");
    for (const from of ['"../functions/answer"', '"react"', '"https://example.com/x.js"', "String(Math.PI)"])
      expect(await rulesBroken(`void import(${from});`, parts), from).toContain("no-restricted-syntax");
  });

  it("let one file of the tryout read the descriptions of the functions", async () => {
    const text = 'void fetch("functions.json");';
    expect(await rulesBroken(text, "src/tryout/built.ts")).not.toContain("no-restricted-globals");
  });
});
