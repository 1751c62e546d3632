import { describe, expect, it } from "vitest";
import law from "../../src/law/limits.json";
import prices from "../../src/law/prices.json";
import { firstYear, lastYear } from "../../src/core/figures";
import type { Indexing } from "../../src/core/indexing";

interface Entry {
  readonly amount: number;
  readonly status: string;
  readonly source: string;
}

const sources: Readonly<Record<string, string>> = law.sources;
const limits = law.limits.map((limit) => {
  const amounts: Readonly<Record<string, Entry | undefined>> = limit.amounts;
  const dated = Object.entries(amounts).flatMap(([year, entry]) =>
    entry === undefined ? [] : [[Number(year), entry] as const],
  );
  return { ...limit, indexing: limit.indexing as Indexing, amounts: new Map(dated) };
});

/** The entry of a limit and year; a test that asks for one that is not there fails. */
function entry(name: string, year: number): Entry {
  const found = limits.find((limit) => limit.name === name)?.amounts.get(year);
  if (found === undefined) throw new Error(`no ${name} for ${year}`);
  return found;
}

/** The whole years from one to another, both counted. */
const years = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe("the list of limits", () => {
  it("has these names in this order", () => {
    expect(limits.map((limit) => limit.name)).toEqual([
      "Deferral",
      "Catch-up 50",
      "Catch-up 60-63",
      "Annual additions",
      "Compensation",
      "HCE pay",
      "Key employee pay",
      "Defined benefit",
      "Roth catch-up wages",
      "IRA",
      "IRA catch-up",
      "Roth IRA phase-out start, single",
      "Roth IRA phase-out end, single",
      "Roth IRA phase-out start, joint",
      "Roth IRA phase-out end, joint",
      "Roth IRA phase-out start, separate",
      "Roth IRA phase-out end, separate",
      "Traditional IRA phase-out start, single",
      "Traditional IRA phase-out end, single",
      "Traditional IRA phase-out start, joint",
      "Traditional IRA phase-out end, joint",
      "Traditional IRA phase-out start, spouse covered",
      "Traditional IRA phase-out end, spouse covered",
      "Traditional IRA phase-out start, separate",
      "Traditional IRA phase-out end, separate",
      "SIMPLE deferral",
      "SIMPLE deferral, enhanced",
      "SIMPLE catch-up 50",
      "SIMPLE catch-up 50, enhanced",
      "SIMPLE catch-up 60-63",
      "Social Security wage base",
    ]);
  });

  it("gives each its own label", () => {
    expect(new Set(limits.map((limit) => limit.label)).size).toBe(limits.length);
  });

  it("says on which day it was checked", () => {
    expect(law.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it("names no source that no amount uses", () => {
    const used = limits.flatMap((limit) => [...limit.amounts.values()].map((amount) => amount.source));
    expect(Object.keys(sources).sort()).toEqual([...new Set(used)].sort());
  });
});

describe.each(limits)("$name", ({ name, label, unit, authority, rule, from, indexing, amounts }) => {
  it("has label, unit, authority and a rule in a sentence", () => {
    expect(label).toMatch(/^[A-Z].{8,}/);
    expect(unit).toBe("dollars");
    expect(authority).toMatch(/^(IRC §\d+|42 USC §\d+)/);
    expect(rule).toMatch(/^[A-Z].{20,}\.$/);
  });

  it("holds every year since 2014, or since it is law, through the last announced one", () => {
    // wages that make catch-up Roth are announced with the amounts for the year after
    const last = name === "Roth catch-up wages" ? lastYear - 1 : lastYear;
    expect([...amounts.keys()]).toEqual(years(Math.max(firstYear, from), last));
  });

  it("has whole dollars, published, and never less than the year before", () => {
    let before = 0;
    for (const { amount, status } of amounts.values()) {
      expect(Number.isInteger(amount)).toBe(true);
      expect(amount).toBeGreaterThanOrEqual(before);
      expect(status).toBe("published");
      before = amount;
    }
  });

  it("has for each amount a source, and an announcement only of its own year", () => {
    const announcedLater = name === "Roth catch-up wages" ? 1 : 0;
    for (const [year, { source }] of amounts) {
      expect(Object.keys(sources)).toContain(source);
      if (/^(Notice|SSA) /.test(source)) {
        expect(sources[source]).toMatch(new RegExp(` for ${year + announcedLater}$`));
      } else {
        expect(sources[source]).toMatch(/^Statute: /);
      }
    }
  });

  it("stands on its step", () => {
    for (const [year, { amount }] of amounts) {
      switch (indexing.method) {
        case "415(d)":
        case "1(f)(3)":
          expect((amount - indexing.base) % indexing.step).toBe(0);
          break;
        case "offset":
          expect(amount).toBe(entry(indexing.from, year).amount + indexing.amount);
          break;
        case "fixed":
          expect(amount).toBe(indexing.amount);
          break;
        case "none":
          // 42 USC §430(b): the wage base is a multiple of 300; enhanced SIMPLE amounts are listed one by one below
          expect(indexing.why).toMatch(/\.$/);
          if (name === "Social Security wage base") expect(amount % 300).toBe(0);
      }
    }
  });
});

describe("the statutory bases and steps, written a second time from the statutes", () => {
  it.each<[string, number, number, number]>([
    ["Deferral", 15000, 2005, 500], // §402(g)(4)
    ["Catch-up 50", 5000, 2005, 500], // §414(v)(2)(C)
    ["Catch-up 60-63", (7500 * 150) / 100, 2024, 500], // §414(v)(2)(E)(i), (C)(i): 150% of the amount of 2024
    ["Annual additions", 40000, 2001, 1000], // §415(c)(1)(A), (d)(3)(D), (4)(B)
    ["Compensation", 200000, 2001, 5000], // §401(a)(17)(B)
    ["HCE pay", 80000, 1996, 5000], // §414(q)(1)
    ["Key employee pay", 130000, 2001, 5000], // §416(i)(1)(A)
    ["Defined benefit", 160000, 2001, 5000], // §415(b)(1)(A), (d)
    ["Roth catch-up wages", 145000, 2023, 5000], // §414(v)(7)(E)
    ["IRA", 5000, 2007, 500], // §219(b)(5)(C)
    ["IRA catch-up", 1000, 2022, 100], // §219(b)(5)(C)(iii)
    ["Roth IRA phase-out start, single", 95000, 2005, 1000], // §408A(c)(3)(D)
    ["Roth IRA phase-out start, joint", 150000, 2005, 1000],
    ["Traditional IRA phase-out start, single", 50000, 2005, 1000], // §219(g)(8)
    ["Traditional IRA phase-out start, joint", 80000, 2005, 1000],
    ["Traditional IRA phase-out start, spouse covered", 150000, 2005, 1000],
    ["SIMPLE deferral", 10000, 2004, 500], // §408(p)(2)(E)
    ["SIMPLE catch-up 50", 2500, 2005, 500], // §414(v)(2)(C)
    ["SIMPLE catch-up 60-63", (3500 * 150) / 100, 2024, 500], // §414(v)(2)(E)(ii), (C)(i): 150% of the amount of 2025
  ])("%s: %d of %d in steps of %d", (name, base, basePeriod, step) => {
    const indexing = limits.find((limit) => limit.name === name)?.indexing;
    expect(indexing).toMatchObject({ base, basePeriod, step });
  });

  it("the enhanced SIMPLE amounts of 2024 are 110% of that year's regular ones", () => {
    expect(entry("SIMPLE deferral, enhanced", 2024).amount).toBe((16000 * 110) / 100);
    expect(entry("SIMPLE catch-up 50, enhanced", 2024).amount).toBe((3500 * 110) / 100);
  });
});

/** Announcement, limit, year and amount. */
const announced: readonly (readonly [string, string, number, number])[] = [
  ["Notice 2013-73", "Deferral", 2014, 17500],
  ["Notice 2013-73", "Annual additions", 2014, 52000],
  ["Notice 2013-73", "Compensation", 2014, 260000],
  ["Notice 2013-73", "HCE pay", 2014, 115000],
  ["Notice 2013-73", "Key employee pay", 2014, 170000],
  ["Notice 2013-73", "SIMPLE deferral", 2014, 12000],
  ["Notice 2014-70", "Deferral", 2015, 18000],
  ["Notice 2014-70", "Catch-up 50", 2015, 6000],
  ["Notice 2014-70", "SIMPLE catch-up 50", 2015, 3000],
  ["Notice 2014-70", "Traditional IRA phase-out start, joint", 2015, 98000],
  ["Notice 2015-75", "Compensation", 2016, 265000],
  ["Notice 2015-75", "Defined benefit", 2016, 210000],
  ["Notice 2015-75", "Roth IRA phase-out start, joint", 2016, 184000],
  ["Notice 2016-62", "Annual additions", 2017, 54000],
  ["Notice 2016-62", "Key employee pay", 2017, 175000],
  ["Notice 2017-64", "Deferral", 2018, 18500],
  ["Notice 2017-64", "Defined benefit", 2018, 220000],
  ["Notice 2018-83", "IRA", 2019, 6000],
  ["Notice 2018-83", "HCE pay", 2019, 125000],
  ["Notice 2019-59", "Catch-up 50", 2020, 6500],
  ["Notice 2019-59", "Compensation", 2020, 285000],
  ["Notice 2020-79", "Annual additions", 2021, 58000],
  ["Notice 2020-79", "SIMPLE deferral", 2021, 13500],
  ["Notice 2021-61", "Deferral", 2022, 20500],
  ["Notice 2021-61", "Key employee pay", 2022, 200000],
  ["Notice 2022-55", "Catch-up 50", 2023, 7500],
  ["Notice 2022-55", "Annual additions", 2023, 66000],
  ["Notice 2022-55", "HCE pay", 2023, 150000],
  ["Notice 2022-55", "Roth IRA phase-out end, single", 2023, 153000],
  ["Notice 2023-75", "Deferral", 2024, 23000],
  ["Notice 2023-75", "IRA", 2024, 7000],
  ["Notice 2023-75", "Traditional IRA phase-out start, single", 2024, 77000],
  ["SECURE 2.0 Act §117", "SIMPLE deferral, enhanced", 2024, 17600],
  ["SECURE 2.0 Act §117", "SIMPLE catch-up 50, enhanced", 2024, 3850],
  ["Notice 2024-80", "Catch-up 60-63", 2025, 11250],
  ["Notice 2024-80", "Annual additions", 2025, 70000],
  ["Notice 2024-80", "HCE pay", 2025, 160000],
  ["Notice 2024-80", "Roth catch-up wages", 2024, 145000],
  ["Notice 2024-80", "SIMPLE deferral, enhanced", 2025, 17600],
  ["Notice 2024-80", "SIMPLE catch-up 50, enhanced", 2025, 3850],
  ["Notice 2024-80", "SIMPLE catch-up 60-63", 2025, 5250],
  ["Notice 2025-67", "Deferral", 2026, 24500],
  ["Notice 2025-67", "Catch-up 50", 2026, 8000],
  ["Notice 2025-67", "Catch-up 60-63", 2026, 11250],
  ["Notice 2025-67", "Annual additions", 2026, 72000],
  ["Notice 2025-67", "Compensation", 2026, 360000],
  ["Notice 2025-67", "HCE pay", 2026, 160000],
  ["Notice 2025-67", "Key employee pay", 2026, 235000],
  ["Notice 2025-67", "Defined benefit", 2026, 290000],
  ["Notice 2025-67", "Roth catch-up wages", 2025, 150000],
  ["Notice 2025-67", "IRA", 2026, 7500],
  ["Notice 2025-67", "IRA catch-up", 2026, 1100],
  ["Notice 2025-67", "Roth IRA phase-out start, single", 2026, 153000],
  ["Notice 2025-67", "Roth IRA phase-out end, joint", 2026, 252000],
  ["Notice 2025-67", "Traditional IRA phase-out end, single", 2026, 91000],
  ["Notice 2025-67", "Traditional IRA phase-out end, joint", 2026, 149000],
  ["Notice 2025-67", "Traditional IRA phase-out start, spouse covered", 2026, 242000],
  ["Notice 2025-67", "SIMPLE deferral", 2026, 17000],
  ["Notice 2025-67", "SIMPLE deferral, enhanced", 2026, 18100],
  ["Notice 2025-67", "SIMPLE catch-up 50", 2026, 4000],
  ["Notice 2025-67", "SIMPLE catch-up 50, enhanced", 2026, 3850],
  ["Notice 2025-67", "SIMPLE catch-up 60-63", 2026, 5250],
  ["SSA 2014", "Social Security wage base", 2014, 117000],
  ["SSA 2017", "Social Security wage base", 2017, 127200],
  ["SSA 2024", "Social Security wage base", 2024, 168600],
  ["SSA 2026", "Social Security wage base", 2026, 184500],
];

describe("amounts written a second time, from the announcements", () => {
  it("are some of every notice", () => {
    const notices = Object.keys(sources).filter((source) => source.startsWith("Notice "));
    const unwritten = notices.filter((notice) => !announced.some(([source]) => source === notice));
    expect(unwritten).toEqual([]);
  });

  it.each(announced)("%s: %s %d is %d", (source, name, year, amount) => {
    expect(entry(name, year)).toEqual({ amount, status: "published", source });
  });
});

describe("price figures", () => {
  const series = [prices.cpiU, prices.cpiUAverage, prices.chainedAverage];
  const yearsOf = (figures: object) => Object.keys(figures).map(Number);

  it.each(series)(
    "$label: unit, authority and source are named",
    ({ label, unit, authority, source, figures }) => {
      expect(label).toMatch(/^C(-C)?PI-U, /);
      expect(unit).toMatch(/^index points, .* = 100$/);
      expect(authority).toMatch(/^IRC §/);
      expect(source).toMatch(/^Bureau of Labor Statistics, .*\([A-Z]{4}0000SA0\)$/);
      for (const points of Object.values(figures)) expect(points).toBeGreaterThan(100);
    },
  );

  it("third quarters run without a gap from the oldest base to the last published one", () => {
    expect(yearsOf(prices.cpiU.figures)).toEqual(years(1996, 2025));
  });

  it("chained averages run without a gap from the year that joins the indexes", () => {
    expect(yearsOf(prices.chainedAverage.figures)).toEqual(years(2016, 2025));
  });

  it("CPI-U averages are those of the base years and of 2013 to 2016", () => {
    expect(yearsOf(prices.cpiUAverage.figures)).toEqual([2005, 2007, ...years(2013, 2016)]);
  });

  // the monthly CPI-U, not seasonally adjusted, as the bureau published it
  it.each<[keyof typeof prices.cpiU.figures, number, number, number]>([
    ["1996", 157.0, 157.3, 157.8],
    ["2001", 177.5, 177.5, 178.3],
    ["2004", 189.4, 189.5, 189.9],
    ["2005", 195.4, 196.4, 198.8],
    ["2023", 305.691, 307.026, 307.789],
    ["2024", 314.54, 314.796, 315.301],
    ["2025", 323.048, 323.976, 324.8],
  ])("the third quarter of %s is its July, August and September", (year, july, august, september) => {
    expect(prices.cpiU.figures[year]).toBeCloseTo(july + august + september, 9);
  });
});
