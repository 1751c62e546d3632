import * as credits from "./creditFeatures";
import * as deductions from "./deductionFeatures";
import * as exemptions from "./exemptionFeatures";
import type { Feature } from "./feature";
import * as income from "./incomeFeatures";
import * as taxes from "./taxFeatures";

/** Every feature of state law by the name that the law files use: data names it, and one function knows it. */
export const features = {
  federalDeductionAddedBack: income.federalDeductionAddedBack,
  deductionNotFollowed: income.deductionNotFollowed,
  deductionsAddedBack: income.deductionsAddedBack,
  deferralsTaxed: income.deferralsTaxed,
  deductionFallsByStep: deductions.deductionFallsByStep,
  deductionPhasesOut: deductions.deductionPhasesOut,
  deductionFallsByShare: deductions.deductionFallsByShare,
  deductionShareOfIncome: deductions.deductionShareOfIncome,
  deductionFallsByRate: deductions.deductionFallsByRate,
  deductionLimited: deductions.deductionLimited,
  payrollTaxItemized: deductions.payrollTaxItemized,
  exemptionPhasesOut: exemptions.exemptionPhasesOut,
  exemptionFallsByShare: exemptions.exemptionFallsByShare,
  exemptionCliff: exemptions.exemptionCliff,
  exemptionByIncome: exemptions.exemptionByIncome,
  exemptionFallsByStep: exemptions.exemptionFallsByStep,
  lowIncomeExemption: exemptions.lowIncomeExemption,
  payrollTaxDeducted: deductions.payrollTaxDeducted,
  federalTaxDeducted: deductions.federalTaxDeducted,
  seniorSubtraction: deductions.seniorSubtraction,
  ageDeduction: deductions.ageDeduction,
  gainsAtOwnRates: taxes.gainsAtOwnRates,
  rateLessAmount: taxes.rateLessAmount,
  exemptionFromLowestBracket: taxes.exemptionFromLowestBracket,
  surtax: taxes.surtax,
  stepRecapture: taxes.stepRecapture,
  supplementalTax: taxes.supplementalTax,
  minimumShareOfAgi: taxes.minimumShareOfAgi,
  taxBeginsWith: taxes.taxBeginsWith,
  gainsSurtax: taxes.gainsSurtax,
  investmentIncomeTax: taxes.investmentIncomeTax,
  exemptionCredit: credits.exemptionCredit,
  creditPerPerson: credits.creditPerPerson,
  creditUpToIncome: credits.creditUpToIncome,
  rebate: credits.rebate,
  deductionCredit: credits.deductionCredit,
  shareOfTaxCredit: credits.shareOfTaxCredit,
} as unknown as Readonly<Record<string, Feature<unknown> | undefined>>;

/**
 * The feature of a name.
 *
 * @param name as a law file has it
 * @returns the feature
 * @throws {Error} when there is none: a mistake in a law file, which its tests find
 */
export function featureNamed(name: string): Feature<unknown> {
  const feature = features[name];
  if (feature === undefined) throw new Error(`No feature ${name} of state law`);
  return feature;
}
