import type { MatchFormula } from "../matchFormula";

/** What payroll has done this year before the schedule starts; dollars. */
export interface SoFar {
  readonly pay: number;
  /** Pre-tax and Roth deferrals, catch-up included. */
  readonly deferral: number;
  readonly match: number;
  readonly afterTax: number;
}

/** One person's payroll for the rest of the year, and what the plan does with it; dollars and fractions. */
export interface PayrollPlan {
  /** Regular pay of the whole year, without bonus. */
  readonly pay: number;
  /** Pay dates in a full year. */
  readonly periods: number;
  /** The share of the year's pay that the person wants to defer. */
  readonly deferralRate: number;
  readonly match: MatchFormula;
  /** Age reached by 31 December. */
  readonly age?: number | undefined;
  /** Excel's number of the first pay date that the schedule plans. */
  readonly firstPayDate?: number | undefined;
  readonly periodsLeft?: number | undefined;
  readonly soFar?: SoFar | undefined;
  readonly bonusDate?: number | undefined;
  readonly bonus?: number | undefined;
  /** Whether the plan makes up a match that was lost during the year; unknown counts as no. */
  readonly trueUp?: boolean | undefined;
  /** Profit sharing and other employer money that needs no deferral. */
  readonly nonelective?: number | undefined;
  /** The plan's cap on after-tax contributions as a share of pay. */
  readonly afterTaxCapShare?: number | undefined;
  readonly afterTaxCap?: number | undefined;
  readonly matchOnAfterTax?: boolean | undefined;
  /** Unknown counts as yes. */
  readonly matchOnCatchUp?: boolean | undefined;
  /** The steps in which payroll takes elections, a share of pay. */
  readonly electionStep?: number | undefined;
  /** Form W-2 box 3 of the year before, same employer. */
  readonly priorWages?: number | undefined;
  /** Whether the plan takes Roth deferrals. */
  readonly rothAvailable?: boolean | undefined;
  /** Excel's number of the last day whose pay counts for the year. */
  readonly cutoff?: number | undefined;
}

/** Nothing paid yet. */
export const nothing: SoFar = { pay: 0, deferral: 0, match: 0, afterTax: 0 };
