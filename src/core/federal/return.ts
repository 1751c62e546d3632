import type { Worksheet } from "../worksheet";
import { dependentCredits } from "./credits";
import { deduction, seniorDeduction } from "./deductions";
import type { FederalLaw } from "./figures";
import type { Household } from "./household";
import { minimumTax } from "./minimumTax";
import { netInvestmentIncomeTax } from "./netInvestmentIncomeTax";
import { regularTax, type TaxableIncome } from "./regularTax";
import { taxableSocialSecurity } from "./socialSecurity";

/** The lines of a federal return that a conversion moves; dollars, taxes in whole cents. */
export interface FederalReturn {
  readonly agi: number;
  readonly taxableSocialSecurity: number;
  readonly itemized: boolean;
  readonly deduction: number;
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
 * wages.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household without the conversion
 * @param conversion dollars, the taxable part of the conversion
 * @returns the lines of the return
 * @source IRC §1, §55, §63, §86, §151(d)(5), §1411; Form 1040
 * @example federalReturn(silent, federalLaw(2026), { filingStatus: "Single", income: 116100 }, 0).regularTax
 */
export function federalReturn(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  conversion: number,
): FederalReturn {
  const dividends = household.qualifiedDividends ?? 0;
  const gains = household.longTermGains ?? 0;
  const otherIncome = sheet.sum(
    "Income before Social Security",
    "Form 1040 lines 1 to 8",
    household.income,
    conversion,
    dividends,
    gains,
  );
  const benefits = taxableSocialSecurity(sheet, law, household, otherIncome);
  const agi =
    benefits === 0
      ? otherIncome
      : sheet.sum("Adjusted gross income", "Form 1040 line 11", otherIncome, benefits);

  const senior = seniorDeduction(sheet, law, household, agi);
  const business = household.qbiDeduction ?? 0;
  const taken = deduction(sheet, law, household, agi, senior + business);
  const deducted = sheet.sum("Deductions in all", "Form 1040 line 14", taken.amount, business, senior);
  const taxableIncome = sheet.remainder("Taxable income", "Form 1040 line 15", agi, deducted);

  const preferential = Math.min(dividends + gains, taxableIncome);
  const income = { ordinary: taxableIncome - preferential, preferential };
  const regular = regularTax(sheet, law, household, income);
  const beforeSeniors = agi - taken.amount - business;
  const minimum = minimumTax(sheet, law, household, income, beforeSeniors, taken, regular);
  const before = sheet.sum("Tax before credits", "Form 1040 line 18", regular, minimum);
  const credits = dependentCredits(sheet, law, household, agi, before);
  const investment = netInvestmentIncomeTax(sheet, law, household, agi);
  const afterCredits = sheet.remainder("Tax after credits", "Form 1040 line 22", before, credits);
  const total = sheet.cents(
    "Federal income tax, to the cent",
    "Form 1040 line 24",
    sheet.sum("Federal income tax", "Form 1040 line 24, without payroll taxes", afterCredits, investment),
  );
  return {
    agi,
    taxableSocialSecurity: benefits,
    itemized: taken.itemized,
    deduction: taken.amount,
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
