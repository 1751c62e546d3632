import { describe, expect, it } from "vitest";
import { limits } from "../../src/core/figures";
import {
  indexedAmount,
  priceFigures,
  pricesWith,
  publishedPrices,
  type PriceRule,
  type Prices,
} from "../../src/core/indexing";
import { refusal } from "../support/refusal";

/** A rule as the statute states it, written out here and not taken from the law figures. */
const quarter = (base: number, basePeriod: number, step: number, lag = 1): PriceRule => ({
  method: "415(d)",
  base,
  basePeriod,
  step,
  lag,
});
const average = (
  base: number,
  basePeriod: number,
  step: number,
  rounding: "down" | "nearest" = "nearest",
): PriceRule => ({ method: "1(f)(3)", base, basePeriod, step, rounding });

const deferral = quarter(15000, 2005, 500);
const annualAdditions = quarter(40000, 2001, 1000);
const catchUp60To63 = quarter(11250, 2024, 500);

/** Published prices with the third quarter of 2026 as given. */
const withQuarter = (points: number): Prices => ({
  ...publishedPrices,
  cpiU: new Map([...publishedPrices.cpiU, [2026, points]]),
});

describe("back-test: the statutory base and the published prices give every published amount", () => {
  const checked = new Map<string, number>();
  for (const limit of limits) {
    const rule = limit.indexing;
    if (rule.method !== "415(d)" && rule.method !== "1(f)(3)") continue;
    const amounts = Object.entries(limit.amounts).flatMap(([year, entry]) =>
      entry === undefined ? [] : [{ year: Number(year), amount: entry.amount }],
    );
    // an amount that the statute still states in dollars, before its first adjustment, has no prices behind it
    const first = rule.method === "415(d)" ? rule.basePeriod + (rule.lag ?? 1) : rule.basePeriod + 1;
    const indexed = amounts.filter(({ year }) => year >= first);
    checked.set(limit.name, indexed.length);
    it.each(indexed)(`${limit.name} $year: $amount`, ({ year, amount }) => {
      const before = amounts.find((entry) => entry.year === year - 1)?.amount;
      expect(indexedAmount(rule, year, publishedPrices, before)).toBe(amount);
      // and without leaning on the year before
      expect(indexedAmount(rule, year, publishedPrices)).toBe(amount);
    });
    it.each(amounts.filter(({ year }) => year < first))(`${limit.name} $year: the base`, ({ amount }) => {
      expect(amount).toBe(rule.base);
    });
  }

  it("reaches every indexed limit and year", () => {
    const all = 13; // 2014 to 2026
    expect(Object.fromEntries(checked)).toEqual({
      Deferral: all,
      "Catch-up 50": all,
      "Catch-up 60-63": 2, // 2025, 2026
      "Annual additions": all,
      Compensation: all,
      "HCE pay": all,
      "Key employee pay": all,
      "Defined benefit": all,
      "Roth catch-up wages": 3, // wages of 2023, 2024, 2025
      IRA: all,
      "IRA catch-up": 4, // 2023 to 2026, whose prices end in August 2022 to 2025
      "Roth IRA phase-out start, single": all,
      "Roth IRA phase-out start, joint": all,
      "Traditional IRA phase-out start, single": all,
      "Traditional IRA phase-out start, joint": all,
      "Traditional IRA phase-out start, spouse covered": all,
      "SIMPLE deferral": all,
      "SIMPLE catch-up 50": all,
      "SIMPLE catch-up 60-63": 2, // 2025, 2026
    });
  });
});

describe("2027 at 2.7%, by hand", () => {
  // third quarter: 971.824 × 1.027 = 998.063248; chained average: 177.11375 × 1.027 = 181.89582125
  const prices = pricesWith(0.027, 2026);

  it.each<[string, PriceRule, number]>([
    // 40,000 × (998.063248 / 533.3 − 1) = 34,859.4 → 34,000
    ["Annual additions", annualAdditions, 40000 + 34000],
    // 15,000 × (998.063248 / 590.6 − 1) = 10,348.7 → 10,000
    ["Deferral", deferral, 15000 + 10000],
    // 5,000 × (998.063248 / 590.6 − 1) = 3,449.6 → 3,000
    ["Catch-up 50", quarter(5000, 2005, 500), 5000 + 3000],
    // 11,250 × (998.063248 / 944.637 − 1) = 636.3 → 500
    ["Catch-up 60-63", catchUp60To63, 11250 + 500],
    // 200,000 × (998.063248 / 533.3 − 1) = 174,297.1 → 170,000
    ["Compensation", quarter(200000, 2001, 5000), 200000 + 170000],
    // 80,000 × (998.063248 / 472.1 − 1) = 89,127.4 → 85,000
    ["HCE pay", quarter(80000, 1996, 5000), 80000 + 85000],
    // 130,000 × (998.063248 / 533.3 − 1) = 113,293.1 → 110,000
    ["Key employee pay", quarter(130000, 2001, 5000), 130000 + 110000],
    // 160,000 × (998.063248 / 533.3 − 1) = 139,437.7 → 135,000
    ["Defined benefit", quarter(160000, 2001, 5000), 160000 + 135000],
    // 10,000 × (998.063248 / 568.8 − 1) = 7,546.8 → 7,500
    ["SIMPLE deferral", quarter(10000, 2004, 500), 10000 + 7500],
    // 2,500 × (998.063248 / 590.6 − 1) = 1,724.8 → 1,500
    ["SIMPLE catch-up 50", quarter(2500, 2005, 500), 2500 + 1500],
    // 5,250 × (998.063248 / 944.637 − 1) = 296.9 → 0
    ["SIMPLE catch-up 60-63", quarter(5250, 2024, 500), 5250],
    // 5,000 × 181.89582125 × 238.649 / (204.8725 × 135.993) = 7,790.3 → 7,500
    ["IRA", average(5000, 2007, 500, "down"), 7500],
    // 1,000 × 181.89582125 / 159.87925 = 1,137.7 → 1,100
    ["IRA catch-up", average(1000, 2022, 100, "down"), 1100],
    // 181.89582125 × 238.649 / (192.76667 × 135.993) = 1.655899; 95,000 × it = 157,310.4 → 157,000
    ["Roth IRA phase-out, single", average(95000, 2005, 1000), 157000],
    // 150,000 × 1.655899 = 248,384.9 → 248,000
    ["Roth IRA phase-out, joint", average(150000, 2005, 1000), 248000],
    // 50,000 × 1.655899 = 82,795.0 → nearest: 83,000
    ["Traditional IRA phase-out, single", average(50000, 2005, 1000), 83000],
    // 80,000 × 1.655899 = 132,471.9 → 132,000
    ["Traditional IRA phase-out, joint", average(80000, 2005, 1000), 132000],
  ])("%s", (_name, rule, expected) => {
    expect(indexedAmount(rule, 2027, prices)).toBe(expected);
  });

  it("Roth catch-up wages of 2026 go by the third quarter of 2026 itself", () => {
    // 145,000 × (998.063248 / 920.506 − 1) = 12,217.0 → 10,000
    expect(indexedAmount(quarter(145000, 2023, 5000, 0), 2026, prices)).toBe(155000);
  });

  it("compounds the rate over two years", () => {
    // 971.824 × 1.027² = 1,025.010956; 40,000 × (1,025.010956 / 533.3 − 1) = 36,880.6 → 36,000
    expect(indexedAmount(annualAdditions, 2028, pricesWith(0.027, 2027))).toBe(76000);
  });
});

describe("a step", () => {
  // 25,500 takes an increase of 10,500 = 70% of 15,000: a quarter of 590.6 × 1.7 = 1,004.02
  it.each([
    ["one cent of index below it", 1004.01, 25000],
    ["reached exactly", 1004.02, 25500],
    ["one cent of index above it", 1004.03, 25500],
  ])("%s", (_case, points, expected) => {
    expect(indexedAmount(deferral, 2027, withQuarter(points))).toBe(expected);
  });

  it("is reached exactly by three months whose sum is 1,004.02", () => {
    const given = priceFigures([
      ["CPI-U Jul 2026", 333.918],
      ["CPI-U Aug 2026", 334.98],
      ["CPI-U Sep 2026", 335.122],
    ]);
    expect(indexedAmount(deferral, 2027, pricesWith(given, 2026))).toBe(25500);
  });

  it("is reached exactly at every step, whatever binary fractions make of it", () => {
    // one step of 500 is a tenth of the catch-up base of 5,000: 590.6 / 10 = 59.06 index points
    const catchUp50 = quarter(5000, 2005, 500);
    for (let steps = 1; steps <= 200; steps++) {
      const points = (59060 + 5906 * steps) / 100;
      const justBelow = (59060 + 5906 * steps - 1) / 100;
      expect(indexedAmount(catchUp50, 2027, withQuarter(points))).toBe(5000 + 500 * steps);
      expect(indexedAmount(catchUp50, 2027, withQuarter(justBelow))).toBe(5000 + 500 * (steps - 1));
    }
  });

  it("is rounded to the nearest for phase-outs, half a step up", () => {
    // a base of 100,000 at 200 points: 1,000 is 2 points, half of it 1 point
    const rule = average(100000, 2022, 1000);
    const at = (points: number) => {
      const chainedAverage = new Map([
        [2022, 200],
        [2026, points],
      ]);
      return indexedAmount(rule, 2027, { ...publishedPrices, chainedAverage });
    };
    expect([at(200.99), at(201), at(202.99), at(203)]).toEqual([100000, 101000, 101000, 102000]);
  });
});

describe("traps", () => {
  it("60 to 63: the increase is rounded, so 11,250 is followed by 11,750, never 11,500 or 12,000", () => {
    // 11,750 takes 944.637 × (1 + 500 / 11,250) = 986.6208…; 12,250 takes 944.637 × (1 + 1,000 / 11,250) = 1,028.6047…
    expect(indexedAmount(catchUp60To63, 2027, withQuarter(986.62))).toBe(11250);
    expect(indexedAmount(catchUp60To63, 2027, withQuarter(986.63))).toBe(11750);
    expect(indexedAmount(catchUp60To63, 2027, withQuarter(1028.6))).toBe(11750);
    expect(indexedAmount(catchUp60To63, 2027, withQuarter(1028.61))).toBe(12250);
  });

  it("60 to 63 is not 150% of the regular catch-up of the year: 8,000 in 2026 leaves 11,250", () => {
    expect(indexedAmount(catchUp60To63, 2026, publishedPrices, 11250)).toBe(11250);
  });

  it("never compounds from last year's rounded amount", () => {
    // 15,000 × (971.824 × 1.01 / 590.6 − 1) = 9,929.1 → 9,500: 24,500, and at 1% again
    // 15,000 × (971.824 × 1.01² / 590.6 − 1) = 10,178.4 → 10,000: 25,000, where 24,500 × 1.01 = 24,745 → 24,500
    const prices = pricesWith(0.01, 2027);
    const next = indexedAmount(deferral, 2027, prices, 24500);
    expect(next).toBe(24500);
    expect(indexedAmount(deferral, 2028, prices, next)).toBe(25000);
  });

  it("falling prices leave a §415(d) limit where it was", () => {
    // 900 points alone: 15,000 × (900 / 590.6 − 1) = 7,858.1 → 7,500: 22,500
    expect(indexedAmount(deferral, 2027, withQuarter(900), 24500)).toBe(24500);
    expect(indexedAmount(deferral, 2027, withQuarter(900))).toBe(22500);
    expect(indexedAmount(deferral, 2027, withQuarter(500))).toBe(15000);
  });

  it("falling prices take a §1(f)(3) amount down again, but not below its base", () => {
    const rule = average(1000, 2022, 100, "down");
    const at = (points: number) =>
      indexedAmount(
        rule,
        2027,
        { ...publishedPrices, chainedAverage: new Map([...publishedPrices.chainedAverage, [2026, points]]) },
        1100,
      );
    expect([at(176), at(175), at(150)]).toEqual([1100, 1000, 1000]); // 1,000 × 175 / 159.87925 = 1,094.6
  });

  it("goes by the CPI-U up to 2017 and by the chained index, joined at 2016, from 2018", () => {
    // 95,000 × 238.649 / 192.76667 = 117,611.9 → 118,000; × 138.23675 / 135.993 = 119,552.4 → 120,000
    const only2017 = { ...publishedPrices, chainedAverage: new Map<number, number>() };
    expect(indexedAmount(average(95000, 2005, 1000), 2017, only2017)).toBe(118000);
    expect(indexedAmount(average(95000, 2005, 1000), 2018, publishedPrices)).toBe(120000);
    expect(refusal(() => indexedAmount(average(95000, 2005, 1000), 2018, only2017)).problem).toBe(
      "unpublished",
    );
  });
});

describe("prices", () => {
  it.each([
    ["third quarter", deferral, 2027],
    ["average", average(5000, 2007, 500, "down"), 2027],
    ["third quarter of the year itself", quarter(145000, 2023, 5000, 0), 2026],
  ])("a missing %s is unpublished, never a neighbour's", (_what, rule, year) => {
    const error = refusal(() => indexedAmount(rule, year, publishedPrices));
    expect(error).toMatchObject({ problem: "unpublished", field: "inflation" });
    expect(error.message).toMatch(/^inflation: .*2026/);
    expect(error.message.length).toBeLessThanOrEqual(120);
  });

  it("a rate carries both indexes as far as asked and no further", () => {
    const prices = pricesWith(0.5, 2027);
    expect(prices.cpiU.get(2026)).toBeCloseTo(971.824 * 1.5, 9);
    expect(prices.cpiU.get(2027)).toBeCloseTo(971.824 * 2.25, 9);
    expect(prices.cpiU.has(2028)).toBe(false);
    expect(prices.chainedAverage.get(2027)).toBeCloseTo(177.11375 * 2.25, 9);
    expect(prices.cpiU.get(2025)).toBe(971.824);
    expect(prices.cpiU.get(2024)).toBe(944.637);
  });

  it("a rate may double prices, and no more", () => {
    expect(pricesWith(1, 2026).cpiU.get(2026)).toBe(2 * 971.824);
  });

  it.each<[PriceRule, number, string]>([
    [deferral, 2027, "CPI-U Jul to Sep 2026 is not known"],
    [quarter(15000, 1990, 500), 2026, "CPI-U Jul to Sep 1990 is not known"],
    [average(5000, 2006, 500), 2026, "the CPI-U average 2006 is not known"],
    [average(5000, 2007, 500), 2027, ": C-CPI-U 2026 is not known"],
  ])("a missing figure is told by its name: %j in %d", (rule, year, says) => {
    expect(refusal(() => indexedAmount(rule, year, publishedPrices)).message).toContain(says);
  });

  it("a rate of 0 is a value: prices stand still", () => {
    expect(pricesWith(0, 2026).cpiU.get(2026)).toBe(971.824);
    expect(indexedAmount(annualAdditions, 2027, pricesWith(0, 2026), 72000)).toBe(72000);
  });

  it.each([-0.001, 1.001, 2.7, NaN, Infinity])("a rate of %d is refused", (rate) => {
    expect(refusal(() => pricesWith(rate, 2026))).toMatchObject({ problem: "invalid", field: "inflation" });
  });

  it("leaves the published prices as they are", () => {
    pricesWith(0.027, 2030);
    expect(publishedPrices.cpiU.has(2026)).toBe(false);
  });
});

describe("price figures", () => {
  const months: [string, number][] = [
    ["CPI-U Jul 2026", 333],
    ["CPI-U Aug 2026", 334],
    ["CPI-U Sep 2026", 335],
  ];

  it("sums a third quarter and reads the chained average, in any order and case", () => {
    const given = priceFigures([
      ["c-cpi-u 2026", 181.25],
      ...[...months].reverse(),
      [" CPI-U JUL 2027 ", 341],
      ["CPI-U Sep 2027", 343],
      ["CPI-U Aug 2027", 342],
    ]);
    expect([...given.cpiU].sort()).toEqual([
      [2026, 333 + 334 + 335],
      [2027, 341 + 342 + 343],
    ]);
    expect([...given.chainedAverage]).toEqual([[2026, 181.25]]);
  });

  it("answers the limits of one index when the other is not given", () => {
    const quarters = pricesWith(priceFigures(months), 2026);
    // 40,000 × (1,002 / 533.3 − 1) = 35,154.7 → 35,000
    expect(indexedAmount(annualAdditions, 2027, quarters)).toBe(75000);
    expect(refusal(() => indexedAmount(average(5000, 2007, 500), 2027, quarters)).problem).toBe(
      "unpublished",
    );
    const chained = pricesWith(priceFigures([["C-CPI-U 2026", 181.25]]), 2026);
    // 1,000 × 181.25 / 159.87925 = 1,133.7 → 1,100
    expect(indexedAmount(average(1000, 2022, 100, "down"), 2027, chained)).toBe(1100);
    expect(refusal(() => indexedAmount(annualAdditions, 2027, chained)).problem).toBe("unpublished");
  });

  it.each([100, 999.999])("may be levels from 100 to 999: %d", (level) => {
    expect(priceFigures([["C-CPI-U 2026", level]]).chainedAverage.get(2026)).toBe(level);
  });

  it.each([99.999, 1000])("may be no other levels: %d", (level) => {
    expect(refusal(() => priceFigures([["C-CPI-U 2026", level]])).message).toContain("an index level");
  });

  it("are read from labels of up to 40 characters", () => {
    expect(priceFigures([["C-CPI-U 2026".padEnd(40), 181]]).chainedAverage.get(2026)).toBe(181);
    expect(refusal(() => priceFigures([["C-CPI-U 2026".padEnd(41), 181]])).message).toContain("rows CPI-U");
  });

  it("never replaces a published figure", () => {
    const given = priceFigures([
      ["CPI-U Jul 2025", 400],
      ["CPI-U Aug 2025", 400],
      ["CPI-U Sep 2025", 400],
      ["C-CPI-U 2025", 400],
    ]);
    expect(pricesWith(given, 2026).cpiU.get(2025)).toBe(971.824);
    expect(pricesWith(given, 2026).chainedAverage.get(2025)).toBe(177.11375);
  });

  it.each<[string, [string, number][]]>([
    ["an unknown month", [["CPI-U Oct 2026", 333]]],
    ["an unknown index", [["CPI-W Jul 2026", 333]]],
    ["words after the year", [["C-CPI-U 2026 est", 181]]],
    ["a long text", [["C-CPI-U 2026".padStart(5000), 181]]],
    ["a label twice, however written", [...months, ["cpi-u jul 2026", 333]]],
    ["a missing month", months.slice(1)],
    ["a monthly figure where the sum was typed", [["CPI-U Jul 2026", 1004.02]]],
    ["a rate where a level belongs", [["C-CPI-U 2026", 0.027]]],
    ["no number", [["C-CPI-U 2026", NaN]]],
  ])("%s is refused", (_case, rows) => {
    const error = refusal(() => priceFigures(rows));
    expect(error).toMatchObject({ problem: "invalid", field: "inflation" });
    expect(error.message).toMatch(/^inflation: /);
    expect(error.message.length).toBeLessThanOrEqual(120);
  });
});
