import type { LimitFigures } from "../figures";
import type { FilingStatus } from "../filingStatus";
import type { Worksheet } from "../worksheet";

/** What is known of a client's year; dollars. What is left out is not known: zero must be given as zero. */
export interface Facts {
  readonly year?: number | undefined;
  /** Reached by 31 December. */
  readonly age?: number | undefined;
  readonly spouseAge?: number | undefined;
  readonly filingStatus?: FilingStatus | undefined;
  /** On separate returns: whether the spouses lived apart all year. */
  readonly livedApart?: boolean | undefined;
  /** People of the return on Medicare two years on: so many, all or none; left out, their ages say. */
  readonly onMedicare?: number | boolean | undefined;
  /** Adjusted gross income before the conversion, with tax-exempt interest. */
  readonly agi?: number | undefined;
  /** Pre-tax and Roth, catch-up included. */
  readonly deferrals?: number | undefined;
  /** Match, profit sharing and forfeitures, without a true-up that is still to come after year-end. */
  readonly employer?: number | undefined;
  readonly afterTax?: number | undefined;
  readonly compensation?: number | undefined;
  /** A true-up that the plan credits after year-end for this year. */
  readonly lateTrueUp?: number | undefined;
  /** Pay of the year before, from this employer. */
  readonly priorYearPay?: number | undefined;
  /** Fraction owned, the greater of this year and the year before. */
  readonly ownerShare?: number | undefined;
  /** Social Security wages of the year before, from this employer. */
  readonly priorWages?: number | undefined;
  readonly rothAvailable?: boolean | undefined;
  /** After-tax contributions in the plan's after-tax account, and what it holds. */
  readonly basis?: number | undefined;
  readonly balance?: number | undefined;
  /** One payout from the plan: its parts, and what of it goes directly to traditional accounts. */
  readonly payoutPreTax?: number | undefined;
  readonly payoutAfterTax?: number | undefined;
  readonly payoutToTraditional?: number | undefined;
  /** The backdoor Roth: converted from IRAs, their basis, and the value of all of them left at year-end. */
  readonly iraConverted?: number | undefined;
  readonly iraBasis?: number | undefined;
  readonly iraValue?: number | undefined;
  /** What else was paid out of them in the year. */
  readonly iraDistributions?: number | undefined;
  /** Taxable part of the year's conversions. */
  readonly conversionIncome?: number | undefined;
  /** Whether tax on a conversion is kept back from what is converted. */
  readonly taxFromConversion?: boolean | undefined;
  /** Form 1099-R of the conversion. */
  readonly box1?: number | undefined;
  readonly box2a?: number | undefined;
  readonly box5?: number | undefined;
  /** Tax of this year, conversion included, and what is paid on it. */
  readonly totalTax?: number | undefined;
  readonly withholding?: number | undefined;
  readonly estimatedPayments?: number | undefined;
  readonly priorYearTax?: number | undefined;
  readonly priorYearAgi?: number | undefined;
}

/** The name of one of them. */
export type Fact = keyof Facts;

/** The limits that pitfalls are held against. */
export interface PitfallLaw {
  /** The limits of a year. */
  limits(year: number): LimitFigures;
  /** The limits of the year before it, in which its wages and pay were earned. */
  yearBefore(year: number): LimitFigures;
}

/** What a test finds: a sentence where the pitfall is there, nothing where it is not, or the facts that it lacks. */
export type Finding = string | undefined | { readonly lacks: readonly Fact[] };

/** One mistake that people make, and how it is told from the facts. */
export interface Pitfall {
  readonly name: string;
  readonly authority: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Facts without which it cannot be told. */
  readonly needs: readonly Fact[];
  /** Whether few facts rule it out already. */
  readonly ruledOut?: (facts: Facts) => boolean;
  readonly find: (sheet: Worksheet, facts: Facts, law: PitfallLaw) => Finding;
}

/** Facts of which some are known. */
type Known<Needed extends Fact> = Facts & {
  readonly [Name in Needed]-?: Exclude<Facts[Name], undefined>;
};

/**
 * A pitfall whose test is called only with the facts that it needs.
 *
 * @param rule the pitfall
 * @returns the same, for a list of all
 */
export function pitfall<const Needed extends Fact>(
  rule: Omit<Pitfall, "needs" | "find"> & {
    readonly needs: readonly Needed[];
    readonly find: (sheet: Worksheet, facts: Known<Needed>, law: PitfallLaw) => Finding;
  },
): Pitfall {
  return { ...rule, find: (sheet, facts, law) => rule.find(sheet, facts as Known<Needed>, law) };
}
