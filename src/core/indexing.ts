import published from "../law/prices.json";
import { DomainError } from "./errors";
import { downToMultiple } from "./money";

/** A base that grows with the third quarter of the CPI-U; the increase is rounded down to the step. */
export interface QuarterRule {
  readonly method: "415(d)";
  /** Dollars, as the statute states them. */
  readonly base: number;
  /** The year of the base quarter, July to September. */
  readonly basePeriod: number;
  readonly step: number;
  /** Years from the prices to the amount: 1 unless stated, 0 for Roth catch-up wages, which are announced a year later. */
  readonly lag?: number | undefined;
}

/** A base that grows with the average of the 12 months to August, since 2018 of the chained CPI-U. */
export interface AverageRule {
  readonly method: "1(f)(3)";
  readonly base: number;
  /** The year in whose August the base average ends. */
  readonly basePeriod: number;
  readonly step: number;
  readonly rounding: "down" | "nearest";
}

/** A rule that prices alone decide. */
export type PriceRule = QuarterRule | AverageRule;

/** How the law moves a limit from year to year. An `offset` is the same year's limit of that name plus a width. */
export type Indexing =
  | PriceRule
  | { readonly method: "fixed"; readonly amount: number }
  | { readonly method: "offset"; readonly from: string; readonly amount: number }
  | { readonly method: "none"; readonly why: string };

/** Consumer prices by year: index points. */
export interface Prices {
  /** CPI-U, not seasonally adjusted: the sum of July, August and September. */
  readonly cpiU: ReadonlyMap<number, number>;
  /** CPI-U: the average of the 12 months that end in August. */
  readonly cpiUAverage: ReadonlyMap<number, number>;
  /** Chained CPI-U: the average of the 12 months that end in August. */
  readonly chainedAverage: ReadonlyMap<number, number>;
}

function byYear(series: { readonly figures: object }): ReadonlyMap<number, number> {
  return new Map(Object.entries(series.figures).map(([year, points]) => [Number(year), Number(points)]));
}

/** The prices that the Bureau of Labor Statistics has published. */
export const publishedPrices: Prices = {
  cpiU: byYear(published.cpiU),
  cpiUAverage: byYear(published.cpiUAverage),
  chainedAverage: byYear(published.chainedAverage),
};

function figureOf(series: ReadonlyMap<number, number>, year: number, what: string): number {
  const points = series.get(year);
  if (points === undefined) {
    throw new DomainError(
      "unpublished",
      "inflation",
      `inflation: ${what} ${year} is not known; give it, or a rate as 2.7%`,
    );
  }
  return points;
}

/** The year whose averages join the CPI-U to the chained CPI-U, for amounts of 2018 and later. */
const spliced = 2016;

/** What the base has grown to by prices alone, before rounding. */
function grown(rule: PriceRule, year: number, prices: Prices): number {
  if (rule.method === "415(d)") {
    const now = figureOf(prices.cpiU, year - (rule.lag ?? 1), "CPI-U Jul to Sep");
    return (rule.base * now) / figureOf(prices.cpiU, rule.basePeriod, "CPI-U Jul to Sep");
  }
  const cpiU = (of: number) => figureOf(prices.cpiUAverage, of, "the CPI-U average");
  const chained = (of: number) => figureOf(prices.chainedAverage, of, "C-CPI-U");
  if (year < spliced + 2) return (rule.base * cpiU(year - 1)) / cpiU(rule.basePeriod);
  if (rule.basePeriod > spliced) return (rule.base * chained(year - 1)) / chained(rule.basePeriod);
  return (rule.base * chained(year - 1) * cpiU(spliced)) / (cpiU(rule.basePeriod) * chained(spliced));
}

/**
 * The amount of a year by the law's own rule: the statutory base, and the whole steps that its increase comes to.
 *
 * It starts from the base every time, never from last year's rounded amount, and the increase is rounded, not the
 * amount: from 11,250 by steps of 500 the next amount is 11,750. A step that is reached exactly counts (by the
 * 15-significant-digit rule). Prices that fall leave a limit of §415(d) where it was; one of §1(f)(3) can come down
 * again, but not below its base.
 *
 * @param rule the base, its period, the step and the index
 * @param year calendar year of the amount
 * @param prices index points up to the year before, or the year itself where the rule says so
 * @param previousAmount dollars, the amount of the year before; left out, the base
 * @returns dollars
 * @throws {DomainError} `unpublished` when a price figure is not known
 * @source IRC §415(d), §414(v)(2)(C), §1(f)(3), (6), §219(b)(5)(C), (g)(8), §408A(c)(3)(D)
 * @example indexedAmount({ method: "415(d)", base: 40000, basePeriod: 2001, step: 1000 }, 2026, publishedPrices) === 72000
 */
export function indexedAmount(
  rule: PriceRule,
  year: number,
  prices: Prices,
  previousAmount: number = rule.base,
): number {
  const beyondStep = rule.base % rule.step;
  const half = rule.method === "1(f)(3)" && rule.rounding === "nearest" ? rule.step / 2 : 0;
  const amount = beyondStep + downToMultiple(grown(rule, year, prices) - beyondStep + half, rule.step);
  return Math.max(amount, rule.method === "415(d)" ? previousAmount : rule.base);
}

/**
 * Price figures of later years, as the bureau announces them.
 *
 * Read from rows of label and value: `CPI-U Jul 2026`, `CPI-U Aug 2026`, `CPI-U Sep 2026` (monthly, not seasonally
 * adjusted, 1982-84 = 100) and `C-CPI-U 2026` (average of the 12 months September 2025 to August 2026, of which October
 * 2025 was never published).
 */
export interface PriceFigures {
  readonly cpiU: ReadonlyMap<number, number>;
  readonly chainedAverage: ReadonlyMap<number, number>;
}

/** Prices beyond the published ones: a yearly rate, 0 to 1, or the figures themselves. */
export type Inflation = number | PriceFigures;

function sumOf(levels: readonly number[]): number {
  return levels.reduce((sum, level) => sum + level, 0);
}

const labels = "inflation: rows CPI-U Jul 2026, CPI-U Aug 2026, CPI-U Sep 2026 and C-CPI-U 2026, each once";
const label = /^(c-cpi-u|cpi-u (?:jul|aug|sep)) (20\d\d)$/;

/**
 * Reads rows of label and value as price figures: labels in any order and case, either index alone or both.
 *
 * @param rows label, and value in index points
 * @returns the figures; third quarters as sums of their three months
 * @throws {DomainError} `invalid` for an unknown or doubled label, a missing month, or a value that is no index level
 * @example priceFigures([["C-CPI-U 2026", 181.2]]).chainedAverage.get(2026) === 181.2
 */
export function priceFigures(rows: Iterable<readonly [string, number]>): PriceFigures {
  const found = new Map<string, number>();
  const years = new Set<number>();
  for (const [text, points] of rows) {
    const name = text.length > 40 ? "" : text.trim().toLowerCase();
    const year = label.exec(name)?.[2];
    if (year === undefined || found.has(name)) throw new DomainError("invalid", "inflation", labels);
    if (!(points >= 100 && points < 1000)) {
      throw new DomainError(
        "invalid",
        "inflation",
        "inflation: an index level from 100 to 999, such as 333.918",
      );
    }
    found.set(name, points);
    years.add(Number(year));
  }
  const cpiU = new Map<number, number>();
  const chainedAverage = new Map<number, number>();
  for (const year of years) {
    const chained = found.get(`c-cpi-u ${year}`);
    if (chained !== undefined) chainedAverage.set(year, chained);
    const months = ["jul", "aug", "sep"]
      .map((month) => found.get(`cpi-u ${month} ${year}`))
      .filter((level) => level !== undefined);
    const isWhole = months.length === 3;
    if (!isWhole && months.length > 0) throw new DomainError("invalid", "inflation", labels);
    if (isWhole) cpiU.set(year, sumOf(months));
  }
  return { cpiU, chainedAverage };
}

function atRate(
  series: ReadonlyMap<number, number>,
  rate: number,
  throughYear: number,
): ReadonlyMap<number, number> {
  const last = Math.max(...series.keys());
  const lastPoints = series.get(last) ?? NaN;
  const longer = new Map(series);
  for (let year = last + 1; year <= throughYear; year++) {
    longer.set(year, lastPoints * (1 + rate) ** (year - last));
  }
  return longer;
}

/**
 * The published prices, and beyond them those that `inflation` says. A published figure always stands.
 *
 * @param inflation a yearly rate, 0 to 1, where 0 is a value; or price figures
 * @param throughYear the last year of prices that a rate is carried to; figures have their own years
 * @returns prices
 * @throws {DomainError} `invalid` for a rate outside 0 to 1
 * @example pricesWith(0.027, 2026).cpiU.get(2026) // 971.824 × 1.027 = 998.063248
 */
export function pricesWith(inflation: Inflation, throughYear: number): Prices {
  const { cpiU, cpiUAverage, chainedAverage } = publishedPrices;
  if (typeof inflation !== "number") {
    return {
      cpiU: new Map([...inflation.cpiU, ...cpiU]),
      cpiUAverage,
      chainedAverage: new Map([...inflation.chainedAverage, ...chainedAverage]),
    };
  }
  if (!(inflation >= 0 && inflation <= 1)) {
    throw new DomainError(
      "invalid",
      "inflation",
      "inflation: a yearly rate from 0 to 1; write 2.7% or 0.027",
    );
  }
  return {
    cpiU: atRate(cpiU, inflation, throughYear),
    cpiUAverage,
    chainedAverage: atRate(chainedAverage, inflation, throughYear),
  };
}
