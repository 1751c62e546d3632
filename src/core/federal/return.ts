import { withoutDust } from "../money";
import type { Worksheet } from "../worksheet";
import { dependentCredits } from "./credits";
import { deduction, seniorDeduction } from "./deductions";
import type { FederalLaw } from "./figures";
import { preferentialIncome, type Household } from "./household";
import { minimumTax } from "./minimumTax";
import { netInvestmentIncomeTax } from "./netInvestmentIncomeTax";
import { regularTax, type TaxableIncome } from "./regularTax";
import { taxableSocialSecurity } from "./socialSecurity";

/** The lines of a federal return that a conversion moves; dollars, in whole cents. */
export interface FederalReturn {
  readonly agi: number;
  readonly taxableSocialSecurity: number;
  readonly itemized: boolean;
  /** The standard or the itemized deduction, and the gifts beside the standard one. */
  readonly deduction: number;
  /** The gifts beside the standard deduction that are in it. */
  readonly giftsBeside: number;
  readonly seniorDeduction: number;
  readonly taxableIncome: number;
  readonly income: TaxableIncome;
  readonly regularTax: number;
  readonly minimumTax: number;
  readonly credits: number;
  readonly netInvestmentIncomeTax: number;
  /** Regular and minimum tax less credits, and the net investment income tax. */
  readonly total: number;
}

/**
 * A household's federal income tax for the year, with a conversion of so much taxable income.
 *
 * The conversion changes AGI, and all that follows from AGI follows. Payroll taxes play no part: a conversion is not
 * wages. Each line is rounded to the cent where it is determined, so that lines add up.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household without the conversion
 * @param conversion dollars, the taxable part of the conversion
 * @returns the lines of the return
 * @source IRC §1, §55, §63, §86, §151(d)(5), §1411; Form 1040
 * @example federalReturn(silent, federalLaw(2026), { filingStatus: "Single", income: 116100 }, 0).regularTax === 16712
 */
export function federalReturn(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  conversion: number,
): FederalReturn {
  const dividends = household.qualifiedDividends ?? 0;
  const gains = household.longTermGains ?? 0;
  const ownIncome = sheet.sum(
    "Income before Social Security: ordinary, conversion, dividends, gains",
    "Form 1040 lines 1z to 5b, 7 and 8",
    household.income,
    conversion,
    dividends,
    gains,
  );
  const benefits = taxableSocialSecurity(sheet, law, household, ownIncome);
  const agi = sheet.sum("Adjusted gross income", "Form 1040 line 11", ownIncome, benefits);

  const senior = seniorDeduction(sheet, law, household, agi);
  const business = household.qbiDeduction ?? 0;
  const taken = deduction(sheet, law, household, agi, senior + business);
  const deducted = sheet.sum(
    "Deductions in all: the one taken, business income, seniors",
    "Form 1040 line 14",
    taken.amount,
    business,
    senior,
  );
  const taxableIncome = sheet.remainder("Taxable income", "Form 1040 line 15", agi, deducted);
  const preferential = Math.min(preferentialIncome(household), taxableIncome);
  const income = { ordinary: withoutDust(taxableIncome - preferential), preferential };

  const regular = regularTax(sheet, law, household, income);
  const minimum = minimumTax(sheet, law, household, {
    incomeBeforeSeniors: agi - taken.amount - business,
    deduction: taken,
    ordinary: income.ordinary,
    regularTax: regular,
  });
  const before = sheet.sum("Tax before credits", "Form 1040 line 18", regular, minimum);
  const credits = dependentCredits(sheet, law, household, agi, before);
  const investment = netInvestmentIncomeTax(sheet, law, household, agi);
  const afterCredits = sheet.remainder("Tax after credits", "Form 1040 line 22", before, credits);
  const total = sheet.sum("Federal income tax", "Form 1040 line 24", afterCredits, investment);
  return {
    agi,
    taxableSocialSecurity: benefits,
    itemized: taken.itemized,
    deduction: taken.amount,
    giftsBeside: taken.giftsBeside,
    seniorDeduction: senior,
    taxableIncome,
    income,
    regularTax: regular,
    minimumTax: minimum,
    credits,
    netInvestmentIncomeTax: investment,
    total,
  };
}
