import { describe, expect, it } from "vitest";
import { examplesIn, optionsIn } from "../../scripts/examples.mjs";
import { helpPage } from "../../scripts/helpPages.mjs";
import { householdOptions } from "../../scripts/household.mjs";
import { householdLabels } from "../../src/catalogue/householdTable";
import states from "../../src/law/states.json";

const source = `
/**
 * Adds.
 * @customfunction ADD
 * @param {any[][]} a One.
 * @returns {any[][]} The sum.
 * @example =MBDR.ADD({1,2;3,4}) → 10
 * @example =MBDR.ADD("a @ b") → "x → y"
 * @option True-up: Whether it is there,
 *   TRUE or FALSE.
 */
function add(a: any[][]): any[][] {}

/** Has no name in Excel. @example =1 → 1 */
function other() {}
`;

describe("worked examples", () => {
  const expected = new Map([
    [
      "ADD",
      [
        { formula: "=MBDR.ADD({1,2;3,4})", result: "10" },
        { formula: '=MBDR.ADD("a @ b") → "x', result: 'y"' },
      ],
    ],
  ]);

  it("are read from the JSDoc of cell functions, several for one", () => {
    expect(examplesIn(source)).toEqual(expected);
  });

  it("are read alike where lines end as on Windows", () => {
    expect(examplesIn(source.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("are refused when the result is missing", () => {
    expect(() => examplesIn(source.replace(" → 10", ""))).toThrow("ADD: an example reads");
  });
});

describe("options", () => {
  it("are read from the JSDoc of cell functions, with what each means", () => {
    const meant = [{ label: "True-up", meaning: "Whether it is there, TRUE or FALSE." }];
    expect(optionsIn(source)).toEqual(new Map([["ADD", meant]]));
  });

  it("are refused without a meaning", () => {
    expect(() => optionsIn(source.replace("True-up:", "True-up"))).toThrow("ADD: an option reads");
  });
});

describe("a help page", () => {
  const parameters = [
    { name: "a", description: "Less than <b>.", type: "any", dimensionality: "matrix" },
    { name: "b", description: "More.", optional: true, repeating: true },
  ];
  const entry = { name: "ADD", description: 'Adds "1" & <2>.', parameters, result: {} };
  const page = helpPage(entry, [{ formula: '=MBDR.ADD("<x>")', result: "1" }]);

  it("shows what the JSDoc says as text, never as markup", () => {
    expect(page).toContain("Adds &quot;1&quot; &amp; &lt;2&gt;.");
    expect(page).toContain("<td>Less than &lt;b&gt;.</td>");
    expect(page).toContain("=MBDR.ADD(&quot;&lt;x&gt;&quot;)");
  });

  it("shows how the function is called", () => {
    expect(page).toContain("<code>=MBDR.ADD(a, [b, …])</code>");
  });

  it("lists the labels of a table where there are any", () => {
    const meant = [{ label: "Bonus", meaning: "Dollars < pay." }];
    expect(helpPage(entry, [], meant)).toContain('<th scope="row">Bonus</th><td>Dollars &lt; pay.</td>');
    expect(page).not.toContain("Labels");
  });

  it("promises the work of a calculation only", () => {
    expect(page).toContain('=MBDR.EXPLAIN("ADD", …) shows the work.');
    expect(helpPage({ ...entry, name: "EXPLAIN" }, [])).not.toContain("shows the work");
    expect(helpPage({ ...entry, name: "VERSION", parameters: [] }, [])).not.toContain("argument that");
  });

  it("runs no script, and says so to the browser", () => {
    expect(page).not.toContain("<script");
    expect(page).toContain(`content="default-src 'none'; style-src 'self'`);
  });

  it("says of every state how sure it is, where a function takes a state", () => {
    const state = { name: "state", description: "Two letters.", optional: true };
    const long = helpPage({ ...entry, parameters: [...parameters, state] }, [], [], states);
    expect(page).not.toContain("<h2>States</h2>");
    expect(long.match(/<th scope="row">[A-Z]{2} /g)).toHaveLength(51);
    expect(long).toContain("projected: standard deduction, brackets, exemption credits and where they fall");
    expect(long).toContain("not settled: a 7% bracket above $600,000");
    expect(long).toContain("by name for 2024 to 2026: New York City, Yonkers");
    expect(long).toContain("by name for 2024 to 2025: Allegany County, Anne Arundel County");
    expect(long).toContain("not included: school district surtax");
    expect(long).not.toContain("undefined");
  });

  it("means each label of a household table, in the order of the catalogue", () => {
    expect(householdOptions.map(({ label }) => label)).toEqual(householdLabels);
    const household = { name: "household", description: "A table.", optional: true };
    const long = helpPage({ ...entry, parameters: [household] }, [], householdOptions);
    expect(long).toContain("<h2>Household</h2>");
    expect(long).toContain('<tr><th scope="row">Locality</th><td>A place with an income tax of its own');
  });
});
