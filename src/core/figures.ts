import law from "../law/limits.json";
import { DomainError } from "./errors";
import type { Indexing } from "./indexing";

/** How sure a figure is: the law's own, our projection by the law's rule, or the firm's entry in its own words. */
export type Status = string;

/** One amount of one year, with its authority. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  readonly year: number;
  /** Dollars. */
  readonly amount: number;
  readonly status: Status;
  readonly authority: string;
}

/** A row of a firm's own figures, in the shape that `LIMITS` spills; a row without a year counts for the asked year. */
export interface FigureRow {
  readonly name: string;
  readonly amount: number;
  readonly status: string;
  readonly authority: string;
  readonly year?: number | undefined;
}

/** One limit of the law: its amounts by year, and how the law indexes it. */
export interface Limit {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly authority: string;
  readonly rule: string;
  /** The first year in which the law has it. */
  readonly from: number;
  /** Set where an amount is announced with the limits of the year after its own. */
  readonly announcedFor?: string | undefined;
  readonly indexing: Indexing;
  readonly amounts: Readonly<Record<string, Published | undefined>>;
}

/** An amount that the law has published. */
interface Published {
  /** Dollars. */
  readonly amount: number;
  readonly status: string;
  readonly source: string;
}

/** The plan limits of one year. */
export interface LimitFigures {
  readonly year: number;
  /** The figure of that name, or an error when nobody has published or given it. */
  limit(name: string): Figure;
}

/** All limits, in the order in which they are listed. */
export const limits = law.limits as unknown as readonly Limit[];

/** The day on which the figures were last checked. */
export const lawDate: string = law.asOf;

/** The first and last year for which the law's figures are held. */
export const firstYear = 2014;
export const lastYear = 2026;

/**
 * The limit of this name.
 *
 * @param name as `LIMITS` lists it, in any case
 * @returns the limit, or undefined when there is none of that name
 */
export function limitNamed(name: string): Limit | undefined {
  const wanted = name.trim().toLowerCase();
  return limits.find((limit) => limit.name.toLowerCase() === wanted);
}

/**
 * The amount that the law has published for a limit and year.
 *
 * @param limit the limit
 * @param year calendar year; for `HCE pay` and `Roth catch-up wages` the year in which the pay is earned
 * @returns the figure, or undefined when there is none
 */
export function publishedFigure(limit: Limit, year: number): Figure | undefined {
  const entry = limit.amounts[String(year)];
  if (entry === undefined) return undefined;
  return {
    name: limit.name,
    label: limit.label,
    year,
    amount: entry.amount,
    status: entry.status,
    authority: `${limit.authority}; ${entry.source}`,
  };
}

/** Refuses rows that cannot be for this year: a 2027 table must never answer for 2026. */
function rowsByName(rows: readonly FigureRow[], year: number, tableYears: readonly number[]) {
  const found = new Map<string, FigureRow>();
  rows.forEach((row, index) => {
    const limit = limitNamed(row.name);
    if (limit === undefined) {
      throw new DomainError(
        "invalid",
        "limits",
        `limits: row ${index + 1} names no limit that MBDR.LIMITS lists`,
      );
    }
    const lag = limit.announcedFor !== undefined ? 1 : 0;
    if (row.year !== undefined && !tableYears.includes(row.year) && !tableYears.includes(row.year + lag)) {
      throw new DomainError(
        "invalid",
        "limits",
        `limits: row ${index + 1} is for another year than the one asked`,
      );
    }
    // Where a rule looks back, a row without a year could be of either: only one that is announced late is clear.
    if (row.year === undefined && tableYears.length > 1 && limit.announcedFor === undefined) {
      throw new DomainError(
        "invalid",
        "limits",
        `limits: row ${index + 1} needs its year in a fifth column, the year the pay is earned`,
      );
    }
    if (row.year !== undefined && row.year !== year) return;
    if (found.has(limit.name)) {
      throw new DomainError("invalid", "limits", `limits: row ${index + 1} names a limit a second time`);
    }
    found.set(limit.name, row);
  });
  return found;
}

/**
 * The plan limits of a year: published, or the rows that a firm gives in their place.
 *
 * @param year calendar year
 * @param rows the firm's figures or a projection; a row replaces the published figure of its name and year
 * @param tableYears the years that the rows may be for; the asked year unless a rule looks back from a later one
 * @returns the figures; asking for one that is neither published nor given is an error
 * @throws {DomainError} `invalid` when a row is of another year, of no known limit, or doubled
 * @example limitFigures(2026).limit("Annual additions").amount === 72000
 */
export function limitFigures(
  year: number,
  rows: readonly FigureRow[] = [],
  tableYears: readonly number[] = [year],
): LimitFigures {
  const given = rowsByName(rows, year, tableYears);
  function lookUp(name: string): Figure {
    const limit = limitNamed(name);
    if (limit === undefined) {
      throw new DomainError("invalid", "name", "name: one of the names that MBDR.LIMITS lists");
    }
    const row = given.get(limit.name);
    if (row !== undefined) return { ...row, name: limit.name, label: limit.label, year };
    const figure = publishedFigure(limit, year);
    if (figure === undefined) throw unpublished(limit, year, rows.length > 0);
    return figure;
  }
  // A column of 10,000 clients asks for the same few figures over and over.
  const known = new Map<string, Figure>();
  return {
    year,
    limit(name) {
      let figure = known.get(name);
      if (figure === undefined) known.set(name, (figure = lookUp(name)));
      return figure;
    },
  };
}

/** The sentence for a figure that nobody has published. */
function unpublished(limit: Limit, year: number, rowsGiven: boolean): DomainError {
  if (year < limit.from) {
    return new DomainError("unpublished", "year", `year: the limit "${limit.name}" starts in ${limit.from}`);
  }
  if (rowsGiven) {
    return new DomainError(
      "unpublished",
      "limits",
      `limits: no row "${limit.name}" for the year, and none is published`,
    );
  }
  return new DomainError(
    "unpublished",
    "year",
    `year: limits are published for ${firstYear} to ${lastYear}; else give limits, as MBDR.LIMITS(year, 2.7%)`,
  );
}
