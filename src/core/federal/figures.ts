import law from "../../law/federal.json";
import { DomainError } from "../errors";
import type { FilingStatus } from "../filingStatus";
import type { Bracket } from "../worksheet";

/** An amount for each filing status, dollars. */
export type ByStatus = Readonly<Record<FilingStatus, number>>;

/** What every item of the law says of itself. */
interface Item {
  readonly label: string;
  readonly authority: string;
  readonly status: string;
  readonly source: string;
}

/** One tier of income-related Medicare premiums: surcharges a month per person. */
export interface PremiumTier {
  /** Whether the tier starts strictly over its income, or at it. */
  readonly edge: string;
  readonly magi: number;
  readonly partB: number;
  readonly partD: number;
}

/** The federal income tax law of one year; an absent item is not law in that year. */
export interface FederalLaw {
  readonly year: number;
  readonly ordinaryRates: Item & { readonly brackets: Readonly<Record<FilingStatus, readonly Bracket[]>> };
  readonly gainsRates: Item & {
    readonly rates: readonly number[];
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
    readonly phaseDown?: { readonly rate: number; readonly over: ByStatus; readonly floor: ByStatus };
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
    readonly rates: readonly number[];
  };
  readonly socialSecurity: Item & {
    readonly base: ByStatus;
    readonly adjustedBase: ByStatus;
    readonly rates: readonly number[];
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

const years = law.years as unknown as Readonly<Record<string, Omit<FederalLaw, "year"> | undefined>>;

/** The first and last year of federal tax law held. */
export const firstTaxYear = 2024;
export const lastTaxYear = 2026;

/**
 * The federal income tax law of a year.
 *
 * @param year calendar year
 * @returns its figures
 * @throws {DomainError} `unpublished` for a year that is not held
 * @example federalLaw(2026).standardDeduction.amount.MFJ === 32200
 */
export function federalLaw(year: number): FederalLaw {
  const figures = years[String(year)];
  if (figures === undefined) {
    throw new DomainError(
      "unpublished",
      "year",
      `year: tax figures are held for ${firstTaxYear} to ${lastTaxYear}`,
    );
  }
  return { year, ...figures };
}

/**
 * The authority of an item with its source.
 *
 * @param item an item of the law
 * @returns for the authority column
 */
export function cite(item: Item): string {
  return `${item.authority}; ${item.source}`;
}
