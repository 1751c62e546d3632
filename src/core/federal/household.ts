import type { FilingStatus } from "../filingStatus";

/**
 * What a return needs of a household, without any conversion; dollars a year unless said otherwise. What is left out is
 * zero or no.
 */
export interface Household {
  readonly filingStatus: FilingStatus;
  /**
   * Ordinary income in AGI after adjustments, without the conversion, qualified dividends, long-term gains and taxable
   * Social Security.
   */
  readonly income: number;
  /** Age reached by 31 December. */
  readonly age?: number | undefined;
  readonly spouseAge?: number | undefined;
  /** Wages within `income`, of the taxpayer and of the spouse. */
  readonly wages?: number | undefined;
  readonly spouseWages?: number | undefined;
  readonly qualifiedDividends?: number | undefined;
  readonly longTermGains?: number | undefined;
  /** The part of `income` that is net investment income. */
  readonly investmentIncome?: number | undefined;
  readonly taxExemptInterest?: number | undefined;
  readonly socialSecurity?: number | undefined;
  /** Number of children under 17 with a Social Security number. */
  readonly childrenUnder17?: number | undefined;
  readonly otherDependents?: number | undefined;
  /** Paid, before any limit. */
  readonly stateAndLocalTaxes?: number | undefined;
  readonly mortgageInterest?: number | undefined;
  /** Gifts in cash to public charities, within the ceilings that AGI sets. */
  readonly charitableGifts?: number | undefined;
  /** Other itemized deductions, as far as they count. */
  readonly otherItemized?: number | undefined;
  /** The deduction itself, as computed elsewhere. */
  readonly qbiDeduction?: number | undefined;
  /** Further adjustments and preferences of Form 6251, lines 2b to 3. */
  readonly amtAdjustments?: number | undefined;
  readonly blind?: boolean | undefined;
  readonly spouseBlind?: boolean | undefined;
  /** For married filing separately: whether the spouses lived apart all year. */
  readonly livedApart?: boolean | undefined;
  /** People of the return on Medicare two years on: so many, all or none; left out, their ages say. */
  readonly onMedicare?: number | boolean | undefined;
  /** Where local income tax is due: the name of a place, or a rate on the state's taxable income. */
  readonly locality?: string | number | undefined;
  /** Whether the year's state and local income tax counts among the itemized deductions, beside `stateAndLocalTaxes`. */
  readonly deductStateTax?: boolean | undefined;
  /** Pre-tax deferrals, already out of `income`: some states tax them all the same. */
  readonly preTaxDeferrals?: number | undefined;
}

/**
 * Whether the spouse is on the same return, so that what is known of the spouse counts.
 *
 * @param filingStatus filing status
 * @returns true on a joint return
 * @example spouseIsOnReturn("MFJ") === true
 */
export function spouseIsOnReturn(filingStatus: FilingStatus): boolean {
  return filingStatus === "MFJ";
}

/**
 * Whether it matters that the spouses lived apart all year.
 *
 * @param filingStatus filing status
 * @returns true on separate returns
 * @source IRC §86(c)(1)(C)(ii); 42 USC §1395r(i)
 * @example livingApartMatters("MFS") === true
 */
export function livingApartMatters(filingStatus: FilingStatus): boolean {
  return filingStatus === "MFS";
}

/**
 * How many conditions raise the standard deduction: age 65 and blindness of each, the spouse's on a joint return only.
 *
 * @param household the household
 * @returns 0 to 4
 */
export function ageAndBlindness(household: Household): number {
  const spouseBlind = spouseIsOnReturn(household.filingStatus) && household.spouseBlind === true;
  return seniors(household) + (household.blind === true ? 1 : 0) + (spouseBlind ? 1 : 0);
}

/**
 * How many people on this return have reached 65 by the end of the year.
 *
 * @param household the household
 * @returns 0, 1 or 2
 */
export function seniors(household: Household): number {
  const own = (household.age ?? 0) >= 65 ? 1 : 0;
  return spouseIsOnReturn(household.filingStatus) && (household.spouseAge ?? 0) >= 65 ? own + 1 : own;
}

/**
 * Gains and qualified dividends, which the lower rates are for.
 *
 * @param household the household
 * @returns dollars
 */
export function preferentialIncome(household: Household): number {
  return (household.qualifiedDividends ?? 0) + (household.longTermGains ?? 0);
}

/**
 * Whether the household has investment income of any kind.
 *
 * @param household the household
 * @returns true when the net investment income tax can touch it
 */
export function hasInvestmentIncome(household: Household): boolean {
  return preferentialIncome(household) + (household.investmentIncome ?? 0) > 0;
}
