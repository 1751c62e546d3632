import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { breaches, promised, type Promised } from "../../scripts/additive.mjs";
import { functionTable, withFunctionTable } from "../../scripts/readme.mjs";
import { catalogue } from "../../src/catalogue";
import builtInNames from "./builtInNames.json";
import { builtMetadata, builtText } from "./functionsJson";
import snapshot from "./functions.snapshot.json";

const metadata = builtMetadata();
const { functions } = metadata;

/** Column letters of Excel end at XFD: such a name with digits behind it would be a cell. */
function isCellLike(name: string): boolean {
  const reference = /^([A-Z]{1,3})[0-9]{1,7}$/.exec(name);
  return (
    (reference?.[1] !== undefined && reference[1].padStart(3) <= "XFD") || /^R[0-9]*(C[0-9]*)?$/.test(name)
  );
}

describe("functions.json", () => {
  it("lets error cells arrive as values", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it("names no function twice", () => {
    expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
  });

  it("tells a cell-like name from another", () => {
    expect(["A1", "XFD1048576", "R1C1", "AB12", "RC"].map(isCellLike)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(["XFE1", "SOLO_401K", "FORM_8606", "LIMIT", "IS_HCE"].map(isCellLike)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each(functions.map((entry) => [entry.id, entry] as const))("%s is fit for Excel", (_id, entry) => {
    expect(entry.name).toBe(entry.id);
    expect(entry.id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
    expect(isCellLike(entry.id)).toBe(false);
    expect(builtInNames).not.toContain(entry.id);
    expect(entry.description.length).toBeGreaterThan(20);
    expect(entry.result.dimensionality).toBe("matrix");
    expect(entry.options ?? {}).toEqual({});
    for (const parameter of entry.parameters) {
      expect(parameter.description?.length, parameter.name).toBeGreaterThan(3);
      expect([parameter.type, parameter.dimensionality], parameter.name).toEqual(["any", "matrix"]);
    }
  });

  it.each(functions.map(({ id, helpUrl }) => [id, helpUrl] as const))("%s has a help page", (id, helpUrl) => {
    // Its origin is the one that the build was for.
    expect(helpUrl).toMatch(new RegExp(`^https://[^/\\s]+/help/${id}\\.html$`));
    const page = builtText(`help/${id}.html`);
    expect(page).toContain(`<h1>${id}</h1>`);
    expect(page).toContain("gives <strong>");
  });

  it("equals the catalogue: names, order, what may be left out, what repeats", () => {
    const fromCatalogue = catalogue.map(({ name, parameters }) => ({
      name,
      parameters: parameters.map((parameter) => [
        parameter.name,
        parameter.optional && parameter.role !== "repeating",
        parameter.role === "repeating",
      ]),
    }));
    const built = functions.map(({ name, parameters }) => ({
      name,
      parameters: parameters.map(({ name: of, optional = false, repeating = false }) => [
        of,
        optional,
        repeating,
      ]),
    }));
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect([...built].sort(byName)).toEqual([...fromCatalogue].sort(byName));
  });

  it("has each function associated by the built bundle, in a realm without a DOM", () => {
    const associated: string[] = [];
    vm.runInNewContext(builtText("functions.js"), {
      CustomFunctions: { associate: (id: string) => associated.push(id) },
    });
    expect(associated.sort()).toEqual(functions.map(({ id }) => id).sort());
  });
});

describe("what is promised to workbooks", () => {
  const one = { name: "year", type: "any", dimensionality: "matrix" };
  const optional = { ...one, name: "age", optional: true };
  const before: Promised[] = [{ id: "LIMIT", parameters: [one, optional] }];
  const after = (...parameters: Promised["parameters"]) => breaches(before, [{ id: "LIMIT", parameters }]);

  it("is kept, and recorded whole (else: npm run snapshot)", () => {
    expect(breaches(snapshot, promised(functions))).toEqual([]);
    expect(snapshot).toEqual(promised(functions));
  });

  it("may grow by functions and by optional parameters at the end", () => {
    expect(breaches(before, [...before, { id: "NEW", parameters: [one] }])).toEqual([]);
    expect(after(one, optional, { ...optional, name: "limits" })).toEqual([]);
    expect(after(one, { ...optional })).toEqual([]);
  });

  it("is broken by whatever else changes", () => {
    expect(breaches(before, [])).toEqual(["LIMIT is gone"]);
    expect(after(one)).toEqual(["LIMIT, parameter 2: no longer age"]);
    expect(after(optional, one)).toHaveLength(2);
    expect(after({ ...one, name: "plan_year" }, optional)).toEqual(["LIMIT, parameter 1: no longer year"]);
    expect(after({ ...one, type: "number" }, optional)).toEqual(["LIMIT, parameter 1: retyped"]);
    expect(after(one, { ...one, name: "age" })).toEqual(["LIMIT, parameter 2: now required"]);
    expect(after(one, optional, { ...one, name: "pay" })).toEqual(["LIMIT: pay is new and required"]);
    expect(after(one, { ...optional, repeating: true })).toEqual(["LIMIT, parameter 2: repeats otherwise"]);
  });

  it("is broken by a parameter behind one that repeats, which takes all that follows", () => {
    const repeating: Promised = { id: "EXPLAIN", parameters: [{ ...one, repeating: true }] };
    const grown: Promised = { id: "EXPLAIN", parameters: [...repeating.parameters, optional] };
    expect(breaches([repeating], [grown])).toEqual(["EXPLAIN: age stands behind one that repeats"]);
  });
});

describe("README.md", () => {
  it("lists the functions as they are (else: npm run readme)", () => {
    const file = new URL("../../README.md", import.meta.url);
    expect(existsSync(file)).toBe(true);
    const readme = readFileSync(file, "utf8");
    expect(withFunctionTable(readme, functionTable(functions))).toBe(readme);
  });
});
