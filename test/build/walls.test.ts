import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

/** What ESLint says of a text that stood in a file; type-aware rules need a file that exists, so its name is a real one. */
async function rulesBroken(text: string, filePath: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: new URL("../..", import.meta.url).pathname });
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const core = "src/core/headroom.ts";
const catalogue = "src/catalogue/headroom.ts";
const functions = "src/functions/headroom.ts";
const workbook = "src/workbook/port.ts";
const tryout = "src/tryout/grid.ts";

describe("the walls between the rooms", () => {
  it.each([
    ["core from the catalogue", core, 'import "../catalogue/define";'],
    ["core from a package", core, 'import "react";'],
    ["the catalogue from the functions", catalogue, 'import "../functions/answer";'],
    ["the catalogue from the law", catalogue, 'import "../law/limits.json";'],
    ["the functions from the pane", functions, 'import "../taskpane/state";'],
    ["the functions from a package", functions, 'import "react";'],
    ["the workbook from the pane", workbook, 'import "../taskpane/state";'],
    ["a source from the tests", tryout, 'import "../../test/support/page";'],
  ])("refuse %s", async (_what, file, text) => {
    expect(await rulesBroken(text, file)).toContain("no-restricted-imports");
  });

  it("let core read the law, and the tryout everything that faces people", async () => {
    expect(await rulesBroken('import "../law/limits.json";', core)).not.toContain("no-restricted-imports");
    expect(await rulesBroken('import "../catalogue/define";', tryout)).not.toContain("no-restricted-imports");
  });

  it.each([
    ["a clock in core", core, "export const now = Date.now();", "no-restricted-syntax"],
    ["a date in core", core, "export const now = new Date();", "no-restricted-syntax"],
    ["chance in core", core, "export const chance = Math.random();", "no-restricted-syntax"],
    ["a host in core", core, "console.log(1);", "no-restricted-globals"],
    ["the network", catalogue, 'void fetch("/x");', "no-restricted-globals"],
    [
      "the network in the tryout, but for its own file",
      tryout,
      "void new WebSocket('');",
      "no-restricted-globals",
    ],
    ["text run as code", functions, 'eval("1");', "no-restricted-globals"],
    ["markup from text", tryout, 'document.body.innerHTML = "x";', "no-restricted-syntax"],
    ["leaving the page", tryout, 'window.open("x");', "no-restricted-syntax"],
    [
      "Excel.run outside the workbook",
      tryout,
      "void Excel.run(() => Promise.resolve());",
      "no-restricted-syntax",
    ],
  ])("refuse %s", async (_what, file, text, rule) => {
    expect(await rulesBroken(text, file)).toContain(rule);
  });

  it("let the workbook say Excel.run", async () => {
    const text = "void Excel.run(() => Promise.resolve());";
    expect(await rulesBroken(text, workbook)).not.toContain("no-restricted-syntax");
  });
});
