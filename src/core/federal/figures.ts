import law from "../../law/federal.json";
import { DomainError } from "../errors";
import type { FilingStatus } from "../filingStatus";
import type { Bracket, Worksheet } from "../worksheet";

/** An amount or rate for each filing status. */
export type ByStatus = Readonly<Record<FilingStatus, number>>;

/** What every item of the law says of itself. */
export interface Item {
  readonly label: string;
  readonly status: string;
  /** The section, and where the figures were published. */
  readonly authority: string;
}

/** One tier of income-related Medicare premiums: surcharges a month per person. */
export interface PremiumTier {
  /** Whether the tier starts strictly over its income, or at it. */
  readonly edge: string;
  readonly magi: number;
  readonly partB: number;
  readonly partD: number;
}

/** The federal income tax law of one year; an absent item is not law in that year. Dollars and fractions. */
export interface FederalLaw {
  readonly year: number;
  readonly ordinaryRates: Item & { readonly brackets: Readonly<Record<FilingStatus, readonly Bracket[]>> };
  readonly gainsRates: Item & {
    readonly rates: readonly [zero: number, fifteen: number, twenty: number];
    readonly zeroUpTo: ByStatus;
    readonly fifteenUpTo: ByStatus;
  };
  readonly standardDeduction: Item & { readonly amount: ByStatus; readonly additional: ByStatus };
  readonly seniorDeduction?: Item & {
    readonly perPerson: number;
    readonly rate: number;
    readonly over: ByStatus;
  };
  readonly stateAndLocalTaxes: Item & {
    readonly cap: ByStatus;
    readonly phaseDown?: { readonly rate: ByStatus; readonly over: ByStatus; readonly floor: ByStatus };
  };
  readonly itemizedLimit?: Item & { readonly numerator: number; readonly denominator: number };
  readonly charity?: Item & { readonly floor: number; readonly withoutItemizing: ByStatus };
  readonly netInvestmentIncomeTax: Item & { readonly rate: number; readonly over: ByStatus };
  readonly additionalMedicareTax: Item & { readonly rate: number; readonly over: ByStatus };
  readonly alternativeMinimumTax: Item & {
    readonly exemption: ByStatus;
    readonly phaseOutOver: ByStatus;
    readonly phaseOutRate: number;
    readonly higherRateOver: ByStatus;
    readonly rates: readonly [lower: number, higher: number];
  };
  readonly socialSecurity: Item & {
    readonly base: ByStatus;
    readonly adjustedBase: ByStatus;
    readonly rates: readonly [lower: number, higher: number];
    readonly apartAllYear: { readonly base: number; readonly adjustedBase: number };
  };
  readonly childCredit: Item & {
    readonly child: number;
    readonly otherDependent: number;
    readonly over: ByStatus;
    readonly per: number;
    readonly cut: number;
  };
  readonly payrollTaxes: Item & { readonly socialSecurityRate: number; readonly medicareRate: number };
  readonly medicarePremiums: Item & {
    readonly tiers: Readonly<Record<FilingStatus, readonly PremiumTier[]>>;
  };
}

/** The first and last year of federal tax law held. */
export const firstTaxYear = 2024;
export const lastTaxYear = 2026;

/** A year's law with section and publication joined, once: a column of clients cites it over and over. */
function lawOf(year: string, items: object): FederalLaw {
  const cited = Object.entries(items as Record<string, { authority: string; source: string }>).map(
    ([name, item]) => [name, { ...item, authority: `${item.authority}; ${item.source}` }],
  );
  return { year: Number(year), ...Object.fromEntries(cited) } as FederalLaw;
}

const years: ReadonlyMap<number, FederalLaw> = new Map(
  Object.entries(law.years).map(([year, items]) => [Number(year), lawOf(year, items)]),
);

/**
 * The federal income tax law of a year.
 *
 * @param year calendar year
 * @returns its figures
 * @throws {DomainError} `unpublished` for a year that is not held
 * @example federalLaw(2026).standardDeduction.amount.MFJ === 32200
 */
export function federalLaw(year: number): FederalLaw {
  const found = years.get(year);
  if (found !== undefined) return found;
  throw new DomainError(
    "unpublished",
    "year",
    `year: federal tax figures are held for ${firstTaxYear} to ${lastTaxYear}`,
  );
}

/**
 * Writes an amount of the law down.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param item the item that the amount is of
 * @param label what the amount is
 * @param amount dollars
 * @returns the amount
 */
export function lawAmount(
  sheet: Worksheet,
  law: FederalLaw,
  item: Item,
  label: string,
  amount: number,
): number {
  const { status, authority } = item;
  return sheet.figure({ name: label, label, year: law.year, amount, status, authority });
}
