import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstTaxYear, lastTaxYear } from "../../src/core/federal/figures";
import { features } from "../../src/core/state/features";
import { stateCodes, stateLaw } from "../../src/core/state/figures";
import held from "../../src/law/states.json";
import sources from "../../src/law/stateSources.json";

const statuses = ["Single", "MFJ", "MFS", "HOH", "QSS"] as const;
const states = Object.entries(held.states) as unknown as [string, Record<string, unknown>][];

/** The years that a state holds. */
const yearsOf = (state: object | undefined) =>
  Object.keys((state as { years?: object } | undefined)?.years ?? {}).map(Number);
const years = yearsOf(states[0]?.[1]);

/** Every state, year and status, looked up. */
const laws = stateCodes.flatMap((code) =>
  years.flatMap((year) => statuses.map((status) => stateLaw(code, year, status))),
);
const nameOf = (law: { code: string; year: number }) => `${law.code} ${law.year}`;

/** All objects within a value, itself included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

/** All numbers within a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("the law of the states", () => {
  it("holds 50 states and DC for the same years, from the first federal one on", () => {
    expect(stateCodes).toHaveLength(51);
    expect(laws).toHaveLength(51 * years.length * 5);
    expect([...stateCodes]).toEqual([...stateCodes].sort());
    expect(years).toEqual(years.map((_, i) => firstTaxYear + i));
    expect(years.length).toBeGreaterThanOrEqual(3);
    expect(years[years.length - 1]).toBeLessThanOrEqual(lastTaxYear);
    for (const [code, state] of states) expect(yearsOf(state), code).toEqual(years);
  });

  it("leaves no status out and names none twice where figures differ by status", () => {
    const byStatus = objectsIn(held.states).filter((one) =>
      Object.keys(one).some((key) => statuses.some((status) => key.split(" ").includes(status))),
    );
    expect(byStatus.length).toBeGreaterThan(200);
    for (const one of byStatus) {
      const named = Object.keys(one).flatMap((key) => key.split(" "));
      expect([...named].sort()).toEqual([...statuses].sort());
    }
  });

  it("says of a year that is like another only one held before it", () => {
    for (const [code, state] of states) {
      for (const [year, figures] of Object.entries(state.years as Record<string, { like?: string }>)) {
        if (figures.like !== undefined)
          expect(Number(figures.like), `${code} ${year}`).toBeLessThan(Number(year));
      }
    }
  });

  it("has only finite numbers, none below zero", () => {
    const bad = laws.filter((law) => numbersIn(law).some((x) => !Number.isFinite(x) || x < 0));
    expect(bad.map(nameOf)).toEqual([]);
  });

  it("has brackets that start at zero and rise, at rates below 14%", () => {
    for (const law of laws) {
      law.brackets.forEach(([over, rate], i) => {
        const [before, rateBefore] = law.brackets[i - 1] ?? [-1, -1];
        expect(i === 0 ? over === 0 : over > before, nameOf(law)).toBe(true);
        expect(rate > rateBefore && rate < 0.14, nameOf(law)).toBe(true);
      });
    }
  });

  it("has no brackets only where there is no tax or a table stands in their place", () => {
    const without = laws.filter(({ brackets }) => brackets.length === 0);
    for (const law of without) {
      const table = law.features.some(({ feature }) => feature === "rateLessAmount");
      expect(law.grade === "no tax" || table, nameOf(law)).toBe(true);
    }
    const untaxed = new Set(laws.filter(({ grade }) => grade === "no tax").map(({ code }) => code));
    expect([...untaxed].sort()).toEqual(["AK", "FL", "NH", "NV", "SD", "TN", "TX", "WA", "WY"]);
  });

  it("names features that have a function, and every function is some state's feature", () => {
    const named = new Set(laws.flatMap((law) => law.features.map(({ feature }) => feature)));
    expect([...named].sort()).toEqual(Object.keys(features).sort());
  });

  it("cites an authority for each state, feature and exclusion", () => {
    for (const law of laws) {
      expect(law.authority.length, nameOf(law)).toBeGreaterThan(3);
      for (const { authority, feature } of law.features) {
        expect(authority, `${nameOf(law)} ${feature}`).toMatch(/\d|rebate/);
      }
      if (law.retirement.steps.length > 0) expect(law.retirement.authority, nameOf(law)).toMatch(/\d/);
    }
  });

  it("keeps where the figures of each taxing state came from", () => {
    const kept = sources.states as Record<string, string[] | undefined>;
    const without = laws.filter(({ code, grade }) => grade !== "no tax" && (kept[code] ?? []).length === 0);
    expect(without.map(nameOf)).toEqual([]);
  });

  it("says which thresholds are projected, of 2026 only, and gives them in whole dollars", () => {
    const projected = laws.filter(({ thresholds }) => thresholds === "projected");
    expect(new Set(projected.map(({ year }) => year))).toEqual(new Set([2026]));
    expect(new Set(projected.map(({ code }) => code)).size).toBe(19);
    for (const law of laws) {
      expect(law.projected !== "", nameOf(law)).toBe(law.thresholds === "projected");
      expect(
        law.brackets.filter(([over]) => !Number.isInteger(over)),
        nameOf(law),
      ).toEqual([]);
      expect(Number.isInteger(law.standardDeduction) && Number.isInteger(law.exemption), nameOf(law)).toBe(
        true,
      );
    }
  });

  it("has joint brackets of California at twice the single ones", () => {
    for (const year of years) {
      const twice = stateLaw("CA", year, "Single").brackets.map(([over, rate]) => [2 * over, rate]);
      expect(stateLaw("CA", year, "MFJ").brackets).toEqual(twice);
    }
  });

  it("gives a reason for every grade that is not plain", () => {
    for (const law of laws) {
      expect(law.reason !== "" && law.reasonFrom59 !== "", nameOf(law)).toBe(true);
      const plain = held.tested;
      if (law.grade === "approximate") expect(law.reason, nameOf(law)).not.toBe(plain);
      if (law.gradeFrom59 === "approximate") expect(law.reasonFrom59, nameOf(law)).not.toBe(plain);
    }
  });

  it("marks Virginia above $600,000 in 2026, and Mississippi before 59½, as unresolved", () => {
    const doubted = new Set(laws.filter(({ unresolved }) => unresolved.length > 0).map(nameOf));
    expect([...doubted]).toEqual(["MS 2024", "MS 2025", "MS 2026", "VA 2026"]);
  });

  it("refuses a state that is none, and a year that is not held", () => {
    const last = years[years.length - 1] ?? 0;
    const sentence = `year: this state's figures are held for ${firstTaxYear} to ${last} only`;
    expect(() => stateLaw("CA", firstTaxYear - 1, "Single")).toThrow(sentence);
    expect(() => stateLaw("CA", last + 1, "Single")).toThrow(sentence);
  });
});

describe("the code of state returns", () => {
  const folder = new URL("../../src/core/state/", import.meta.url);
  const files = readdirSync(folder).map(
    (file) => [file, readFileSync(new URL(file, folder), "utf8")] as const,
  );
  const names = states.flatMap(([code, state]) => [
    `"${code}"`,
    `'${code}'`,
    `\`${code}\``,
    state.name as string,
  ]);

  it.each(files)("%s branches on no state", (_file, text) => {
    // Comments may give examples; code may not know a state.
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
    expect(names.filter((name) => code.includes(name))).toEqual([]);
  });
});
