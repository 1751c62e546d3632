import { DomainError } from "./errors";
import { lastYear, limitNamed, limits, publishedFigure, type Figure, type Limit } from "./figures";
import { indexedAmount, pricesWith, type Inflation, type Prices } from "./indexing";

/** How far a projection may reach. */
const furthest = lastYear + 30;

/** The year that a limit's amount is of in the table of a year: wages of the year before are announced with it. */
function yearOf(limit: Limit, tableYear: number): number {
  return limit.announcedFor !== undefined ? tableYear - 1 : tableYear;
}

/**
 * All plan limits of a year.
 *
 * A published year is the law's figures, and `inflation` changes nothing. A later year is projected by the statutory
 * rule: from the base, by prices, rounded to the limit's step. Limits that the law indexes by other things than prices
 * are left out of a projection.
 *
 * @param year calendar year, which is plan and limitation year at once
 * @param inflation prices beyond the last known ones: a yearly rate, or the figures themselves
 * @returns one figure per limit; wages that decide Roth catch-up are those of the year before
 * @throws {DomainError} `unpublished` for a later year without inflation, or a year too far
 * @source IRC §415(d), §1(f)(3), §219(b)(5)(C), §408A(c)(3)(D)
 * @example allLimits(2026).find((figure) => figure.name === "Deferral")?.amount === 24500
 */
export function allLimits(year: number, inflation?: Inflation): Figure[] {
  const published = limits
    .map((limit) => publishedFigure(limit, yearOf(limit, year)))
    .filter((figure) => figure !== undefined);
  const isPublished = published.some((figure) => figure.year === year);
  if (isPublished) return published;
  if (inflation === undefined || year > furthest || year < lastYear) throw notPublished(year, inflation);
  const prices = pricesWith(inflation, year);
  return limits
    .map((limit) => projected(limit, yearOf(limit, year), prices))
    .filter((figure) => figure !== undefined);
}

function notPublished(year: number, inflation: Inflation | undefined): DomainError {
  const sentence =
    year > lastYear && inflation === undefined
      ? "year: not published yet; give inflation to project it, as MBDR.LIMITS(year, 2.7%)"
      : `year: limits are held from 2014, and projected up to ${furthest}`;
  return new DomainError("unpublished", "year", sentence);
}

/** The limit's amount by the law's own rule, year by year from the last published one: it never falls. */
function projected(limit: Limit, year: number, prices: Prices): Figure | undefined {
  const known = publishedFigure(limit, year);
  if (known !== undefined) return known;
  const amount = amountIn(limit, year, prices);
  if (amount === undefined) return undefined;
  return {
    name: limit.name,
    label: limit.label,
    year,
    amount,
    status: "projected",
    authority: `${limit.authority}; projected by the indexing rule`,
  };
}

function amountIn(limit: Limit, year: number, prices: Prices): number | undefined {
  const known = publishedFigure(limit, year);
  if (known !== undefined) return known.amount;
  const rule = limit.indexing;
  if (year < lastYear || rule.method === "none") return undefined;
  if (rule.method === "fixed") return rule.amount;
  if (rule.method === "offset") {
    const start = limitNamed(rule.from);
    const amount = start === undefined ? undefined : amountIn(start, year, prices);
    return amount === undefined ? undefined : amount + rule.amount;
  }
  return indexedAmount(rule, year, prices, amountIn(limit, year - 1, prices));
}
