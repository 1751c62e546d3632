import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  firstYear,
  lastYear,
  limitFigures,
  limitNamed,
  limits,
  type FigureRow,
} from "../../src/core/figures";
import { allLimits } from "../../src/core/limits";
import { engineVersion, version } from "../../src/core/version";
import { refusal } from "../support/refusal";

const row = (name: string, amount: number, year?: number): FigureRow => ({
  name,
  amount,
  status: "announced",
  authority: "Notice 2026-99",
  year,
});

describe("the limits of a year", () => {
  it("are the law's", () => {
    expect(limitFigures(2026).limit("Annual additions")).toEqual({
      name: "Annual additions",
      label: "Annual additions limit",
      year: 2026,
      amount: 72_000,
      status: "published",
      authority: "IRC §415(c)(1)(A); Notice 2025-67",
    });
  });

  it("are looked up once", () => {
    const figures = limitFigures(2026);
    expect(figures.limit("Deferral")).toBe(figures.limit("Deferral"));
  });

  it.each(["annual additions", " ANNUAL ADDITIONS ", "Annual Additions"])(
    "are found by name in any case: %s",
    (name) => {
      expect(limitNamed(name)?.name).toBe("Annual additions");
    },
  );

  it.each(["", "Annual", "constructor", "__proto__", "toString"])("have no other names: %j", (name) => {
    expect(limitNamed(name)).toBeUndefined();
    expect(() => limitFigures(2026).limit(name)).toThrow("one of the names");
  });

  it("give way to a firm's row, with the firm's words", () => {
    expect(limitFigures(2027, [row("deferral", 25_500)]).limit("Deferral")).toEqual({
      name: "Deferral",
      label: "Elective deferral limit",
      year: 2027,
      amount: 25_500,
      status: "announced",
      authority: "Notice 2026-99",
    });
  });

  it("are as published where the firm has no row", () => {
    expect(limitFigures(2026, [row("Deferral", 25_500, 2026)]).limit("IRA").amount).toBe(7_500);
  });

  it.each([1990, firstYear - 1, lastYear + 1, 2200])("are never those of a neighbour year: %d", (year) => {
    expect(() => limitFigures(year).limit("Deferral")).toThrow("published for 2014 to 2026");
  });

  it("say when a limit starts", () => {
    expect(() => limitFigures(2020).limit("Catch-up 60-63")).toThrow("starts in 2025");
    // §402(g) is law since 1987: in its first year it is only not held here.
    expect(() => limitFigures(1986).limit("Deferral")).toThrow("starts in 1987");
    expect(() => limitFigures(1987).limit("Deferral")).toThrow("published for 2014");
  });

  it("say which row a firm's figures lack", () => {
    const problem = refusal(() => limitFigures(2027, [row("Deferral", 25_500)]).limit("IRA"));
    expect(problem).toMatchObject({ problem: "unpublished", field: "limits" });
    expect(problem.message).toContain('no row "IRA" for the year');
  });

  it("name the parameter that asks for another name", () => {
    expect(refusal(() => limitFigures(2026).limit("Deferals"))).toMatchObject({
      problem: "invalid",
      field: "name",
    });
  });

  it("take a row without a year from a later year's table only where the limit is announced late", () => {
    const lookingBack = (name: string) => limitFigures(2025, [row(name, 155_000)], [2025, 2026]);
    expect(lookingBack("Roth catch-up wages").limit("Roth catch-up wages").amount).toBe(155_000);
    expect(() => lookingBack("HCE pay")).toThrow("row 1 needs its year");
  });

  it.each<[string, FigureRow[], string]>([
    ["of another year", [row("Deferral", 25_500, 2027)], "row 1 is for another year"],
    ["without a limit's name", [row("Deferral", 25_000), row("Deferals", 1)], "row 2 names no limit"],
    ["given twice", [row("Deferral", 25_500), row("DEFERRAL", 25_000)], "row 2 names a limit a second time"],
  ])("refuse a row %s", (_what, rows, says) => {
    expect(() => limitFigures(2026, rows)).toThrow(says);
  });

  it("look past the rows of the asked year when a rule looks back", () => {
    const lastYears = limitFigures(2025, [row("HCE pay", 170_000, 2026)], [2025, 2026]);
    expect(lastYears.limit("HCE pay").amount).toBe(160_000);
  });
});

describe("all limits of a year", () => {
  it.each([2014, 2020, 2026])("are published ones: %d", (year) => {
    expect(new Set(allLimits(year).map(({ status }) => status))).toEqual(new Set(["published"]));
  });

  it("stand with their own year, Roth catch-up wages with the year in which they are earned", () => {
    const odd = allLimits(2026).filter(({ year }) => year !== 2026);
    expect(odd.map(({ name, year, amount }) => [name, year, amount])).toEqual([
      ["Roth catch-up wages", 2025, 150_000],
    ]);
  });

  it("leave out what does not exist yet", () => {
    expect(allLimits(2024).some(({ name }) => name === "Catch-up 60-63")).toBe(false);
    expect(allLimits(2025).some(({ name }) => name === "Catch-up 60-63")).toBe(true);
  });

  it("are projected where inflation is given, but for what prices do not move", () => {
    const names = allLimits(2027, 0.027).map(({ name }) => name);
    expect(limits.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([
      "SIMPLE deferral, enhanced",
      "SIMPLE catch-up 50, enhanced",
      "Social Security wage base",
    ]);
    expect(new Set(allLimits(2027, 0.027).map(({ status }) => status))).toEqual(new Set(["projected"]));
  });

  it("never fall from year to year in a projection", () => {
    for (const rate of [0, 0.01, 0.027, 0.2]) {
      for (let year = 2027; year < 2040; year += 1) {
        const next = new Map(allLimits(year + 1, rate).map(({ name, amount }) => [name, amount]));
        for (const { name, amount } of allLimits(year, rate)) {
          expect(next.get(name), `${name} after ${year} at ${rate}`).toBeGreaterThanOrEqual(amount);
        }
      }
    }
  });

  it("do not move on a published year, whatever the inflation", () => {
    expect(allLimits(2026, 0.5)).toEqual(allLimits(2026));
  });

  it.each<[string, number, number | undefined, string]>([
    ["before the first year", 2013, undefined, "held from 2014"],
    ["before the first year, with inflation", 2013, 0.03, "held from 2014"],
    ["not yet published", 2027, undefined, "give inflation"],
    ["too far ahead", 2057, 0.03, "projected up to 2056"],
  ])("are refused %s", (_when, year, inflation, says) => {
    expect(() => allLimits(year, inflation)).toThrow(says);
  });

  it("reach as far as they say", () => {
    expect(allLimits(2056, 0.03)[0]?.year).toBe(2056);
  });
});

describe("the version", () => {
  it("is that of the package, with the day of the figures", () => {
    const packageFile = new URL("../../package.json", import.meta.url);
    const { version: packaged } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
    expect(engineVersion).toBe(packaged);
    expect(version()).toMatch(/^MBDR \d+\.\d+\.\d+, law figures as of 20\d\d-\d\d-\d\d$/);
  });
});
