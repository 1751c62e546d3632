/** The household as the oracle takes it and the lines it gives back. Amounts are dollars a year. */

export type Year = 2024 | 2025 | 2026;
export type Status = "Single" | "MFJ" | "MFS" | "HOH" | "QSS";

export interface OracleHousehold {
  year: Year;
  status: Status;
  /** Ordinary income in AGI after adjustments: no conversion, qualified dividends, long-term gains or taxable benefits. */
  income: number;
  /** The taxable part of the conversion. */
  conversion: number;
  age?: number;
  spouseAge?: number;
  blind?: boolean;
  spouseBlind?: boolean;
  qualifiedDividends?: number;
  longTermGains?: number;
  /** The part of `income` that NIIT counts; dividends and gains count besides. */
  investmentIncome?: number;
  taxExemptInterest?: number;
  socialSecurity?: number;
  childrenUnder17?: number;
  otherDependents?: number;
  stateAndLocalTaxes?: number;
  mortgageInterest?: number;
  charitableGifts?: number;
  otherItemized?: number;
  qbiDeduction?: number;
  amtAdjustments?: number;
  livedApart?: boolean;
  wages?: number;
  spouseWages?: number;
}

export interface OracleResult {
  /** Form 1040 line 11. */
  agi: number;
  /** Form 1040 line 6b. */
  taxableSocialSecurity: number;
  /** Form 1040 line 12, and from 2026 the non-itemizer's charity deduction with it. */
  deduction: number;
  /** Schedule 1-A Part V. */
  seniorDeduction: number;
  /** Form 1040 line 15. */
  taxableIncome: number;
  /** Form 1040 line 16. */
  regularTax: number;
  /** Form 6251 line 11. */
  amt: number;
  /** Form 1040 line 19. */
  credits: number;
  /** Form 8960 line 17. */
  niit: number;
  /** Line 16 + AMT - credits + NIIT. */
  total: number;
}

/** Where the law leaves a choice, the choice made here (README.md says why); the other value is for triage only. */
export interface Readings {
  /** R6: does the 2/37 cut of 2026 also raise AMT income? §56(b)(1)(F) says §68 does not apply there: no. */
  itemizedCutInAmt: boolean;
  /** R3: is the choice made by the whole deduction (standard plus non-itemizer charity against itemized)? Yes. */
  nonItemizerCharityInChoice: boolean;
  /** R9: child credit threshold of a surviving spouse. The law says 200,000 (not a joint return). */
  survivingSpouseChildThreshold: number;
}

export const READINGS: Readings = {
  itemizedCutInAmt: false,
  nonItemizerCharityInChoice: true,
  survivingSpouseChildThreshold: 200_000,
};
