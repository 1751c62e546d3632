import type { Worksheet } from "../worksheet";
import type { Deduction } from "./deductions";
import { cite, type FederalLaw } from "./figures";
import type { Household } from "./household";
import { gainsBands, type TaxableIncome } from "./regularTax";

const form = "Form 6251";

/** Income as the minimum tax counts it, before its exemption. */
function minimumTaxIncome(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  taxableIncomeBeforeSeniors: number,
  deduction: Deduction,
): number {
  const counted = sheet.sum(
    "Alternative minimum taxable income",
    `${form} line 4`,
    taxableIncomeBeforeSeniors,
    deduction.notForMinimumTax,
    household.amtAdjustments ?? 0,
  );
  const income =
    deduction.cut === 0
      ? counted
      : sheet.difference("Without the cut of §68", "IRC §56(b)(1)(F)", counted, deduction.cut);
  if (household.filingStatus !== "MFS") return income;
  const { exemption, phaseOutOver, phaseOutRate } = law.alternativeMinimumTax;
  const gone = phaseOutOver.MFS + exemption.MFS / phaseOutRate;
  if (income <= gone) return income;
  const over = sheet.difference("Over the end of the exemption", "IRC §55(d)(3)", income, gone);
  const share = sheet.times("Share of it", "IRC §55(d)(3)", over, phaseOutRate);
  const added = sheet.lesser("Not more than the exemption", "IRC §55(d)(3)", share, exemption.MFS);
  return sheet.sum("With the addition for separate returns", "IRC §55(d)(3)", income, added);
}

function exemption(sheet: Worksheet, law: FederalLaw, household: Household, income: number): number {
  const rule = law.alternativeMinimumTax;
  const full = rule.exemption[household.filingStatus];
  const start = rule.phaseOutOver[household.filingStatus];
  if (income <= start) return full;
  const over = sheet.difference("Income over the start of the phase-out", "IRC §55(d)(2)", income, start);
  const lost = sheet.times("Exemption lost", "IRC §55(d)(2)", over, rule.phaseOutRate);
  return sheet.remainder("Exemption left", `${form} line 5`, full, lost);
}

/**
 * The alternative minimum tax: what the tentative minimum tax comes to above the regular tax.
 *
 * The minimum tax keeps the rates on gains, and the room in their bands that ordinary taxable income leaves.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param income taxable income in its parts, as the regular tax has it
 * @param beforeSeniors dollars: AGI less the deduction taken and the business income deduction, which may be below zero
 * @param deduction what was deducted
 * @param regular dollars, the regular tax
 * @returns dollars, in whole cents
 * @source IRC §55–§57; Form 6251
 */
export function minimumTax(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  income: TaxableIncome,
  beforeSeniors: number,
  deduction: Deduction,
  regular: number,
): number {
  const rule = law.alternativeMinimumTax;
  const status = household.filingStatus;
  const counted = minimumTaxIncome(sheet, law, household, beforeSeniors, deduction);
  const exempt = exemption(sheet, law, household, counted);
  const base = sheet.remainder("Income less exemption", `${form} line 6`, counted, exempt);
  if (base === 0) return 0;
  const brackets = [
    [0, rule.rates[0] ?? 0],
    [rule.higherRateOver[status], rule.rates[1] ?? 0],
  ] as const;
  const gains = Math.min(income.preferential, base);
  let tentative = sheet.schedule("At 26% and 28%", `${cite(rule)}; ${form} line 39`, base, brackets);
  if (gains > 0) {
    const onRest = sheet.schedule("Without gains, at 26% and 28%", `${form} line 18`, base - gains, brackets);
    const bands = gainsBands(law, household, income.ordinary);
    const onGains = sheet.schedule("Gains at their own rates", `${form} lines 31 and 34`, gains, bands);
    const apart = sheet.sum("Both", `${form} line 38`, onRest, onGains);
    tentative = sheet.lesser("Tentative minimum tax", `${form} line 40`, apart, tentative);
  }
  const rounded = sheet.cents("Tentative minimum tax, to the cent", `${form} line 9`, tentative);
  return sheet.cents(
    "Alternative minimum tax",
    `${form} line 11`,
    sheet.remainder("Above the regular tax", `${form} line 11`, rounded, regular),
  );
}
