import type { FilingStatus } from "../filingStatus";

/**
 * What a federal return needs of a household, without any conversion; dollars a year unless said otherwise. What is left
 * out is zero or no.
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
  readonly stateAndLocalTaxes?: number | undefined;
  readonly mortgageInterest?: number | undefined;
  /** Gifts in cash to public charities. */
  readonly charitableGifts?: number | undefined;
  readonly otherItemized?: number | undefined;
  /** The deduction itself, as computed elsewhere. */
  readonly qbiDeduction?: number | undefined;
  /** Further adjustments and preferences of Form 6251. */
  readonly amtAdjustments?: number | undefined;
  readonly blind?: boolean | undefined;
  readonly spouseBlind?: boolean | undefined;
  /** For married filing separately: whether the spouses lived apart all year. */
  readonly livedApart?: boolean | undefined;
  /** People of the household on Medicare two years on; left out, their ages say. */
  readonly onMedicare?: number | undefined;
  /** Where local income tax is due: the name of a place, or a rate as a fraction of the state's taxable income. */
  readonly locality?: string | number | undefined;
  /** Pre-tax deferrals, already out of `income`: some states tax them all the same. */
  readonly preTaxDeferrals?: number | undefined;
}

/**
 * The ages and blindness that count on this return: the spouse's only on a joint one.
 *
 * @param household the household
 * @returns one entry a person
 */
export function people(household: Household): { age: number | undefined; blind: boolean }[] {
  const taxpayer = { age: household.age, blind: household.blind === true };
  if (household.filingStatus !== "MFJ") return [taxpayer];
  return [taxpayer, { age: household.spouseAge, blind: household.spouseBlind === true }];
}

/**
 * How many people on this return have reached 65 by the end of the year.
 *
 * @param household the household
 * @returns 0, 1 or 2
 */
export function seniors(household: Household): number {
  const own = (household.age ?? 0) >= 65 ? 1 : 0;
  return household.filingStatus === "MFJ" && (household.spouseAge ?? 0) >= 65 ? own + 1 : own;
}
