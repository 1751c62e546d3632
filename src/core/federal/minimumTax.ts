import type { Worksheet } from "../worksheet";
import type { Deduction } from "./deductions";
import { lawAmount, type FederalLaw } from "./figures";
import { preferentialIncome, type Household } from "./household";
import { gainsBands } from "./regularTax";

/** What the minimum tax starts from; dollars. */
export interface BeforeMinimumTax {
  /** AGI less the deduction taken and the business income deduction, which may be below zero: no senior deduction. */
  readonly incomeBeforeSeniors: number;
  readonly deduction: Deduction;
  /** Ordinary taxable income: it leaves gains less room in their bands. */
  readonly ordinary: number;
  readonly regularTax: number;
}

/** Income as the minimum tax counts it, before its exemption. */
function minimumTaxIncome(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  { incomeBeforeSeniors, deduction }: BeforeMinimumTax,
): number {
  const { notForMinimumTax, cut } = deduction;
  const income = sheet.sum(
    "Alternative minimum taxable income",
    "Form 6251 line 4",
    incomeBeforeSeniors,
    notForMinimumTax,
    household.amtAdjustments ?? 0,
    // The limit on itemized deductions is no part of the minimum tax (IRC §56(b)(1)): what it cut is deducted here.
    0 - cut,
  );
  if (household.filingStatus !== "MFS") return income;
  const { exemption, phaseOutOver, phaseOutRate } = law.alternativeMinimumTax;
  const gone = phaseOutOver.MFS + exemption.MFS / phaseOutRate;
  if (income <= gone) return income;
  const over = sheet.difference("Over the end of the exemption", "IRC §55(d)(2)", income, gone);
  const share = sheet.times("Part of it", "IRC §55(d)(2)", over, phaseOutRate);
  const added = sheet.lesser("Not more than the exemption", "IRC §55(d)(2)", share, exemption.MFS);
  return sheet.sum("With the addition for separate returns", "IRC §55(d)(2)", income, added);
}

function exemptionLeft(sheet: Worksheet, law: FederalLaw, household: Household, income: number): number {
  const rule = law.alternativeMinimumTax;
  const full = lawAmount(sheet, law, rule, "Exemption", rule.exemption[household.filingStatus]);
  const start = rule.phaseOutOver[household.filingStatus];
  if (income <= start) return full;
  const over = sheet.difference("Income over the start of the phase-out", "IRC §55(d)(2)", income, start);
  const lost = sheet.times("Exemption lost", "IRC §55(d)(2)", over, rule.phaseOutRate);
  return sheet.remainder("Exemption left", "Form 6251 line 5", full, lost);
}

/** The tentative minimum tax: gains keep their own rates, and the room in their bands that ordinary income leaves. */
function tentativeTax(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  base: number,
  ordinary: number,
): number {
  const rule = law.alternativeMinimumTax;
  const brackets = [
    [0, rule.rates[0]],
    [rule.higherRateOver[household.filingStatus], rule.rates[1]],
  ] as const;
  const together = sheet.schedule("All of it at the two rates", "Form 6251 line 39", base, brackets);
  const gains = Math.min(preferentialIncome(household), base);
  if (gains === 0) return together;
  const rest = sheet.remainder("Without gains", "Form 6251 line 17", base, gains);
  const onRest = sheet.schedule("At the two rates", "Form 6251 line 18", rest, brackets);
  const bands = gainsBands(law, household, ordinary);
  const onGains = sheet.schedule("Gains at their own rates", "Form 6251 lines 31 and 34", gains, bands);
  const apart = sheet.sum("Both", "Form 6251 line 38", onRest, onGains);
  return sheet.lesser("Lesser of both", "Form 6251 line 40", apart, together);
}

/**
 * The alternative minimum tax: what the tentative minimum tax comes to above the regular tax.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param before what the return has so far
 * @returns dollars, in whole cents
 * @source IRC §55–§57; Form 6251
 */
export function minimumTax(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  before: BeforeMinimumTax,
): number {
  const income = minimumTaxIncome(sheet, law, household, before);
  const exempt = exemptionLeft(sheet, law, household, income);
  const base = sheet.remainder("Income less exemption", "Form 6251 line 6", income, exempt);
  const tentative = sheet.cents(
    "Tentative minimum tax",
    law.alternativeMinimumTax.authority,
    tentativeTax(sheet, law, household, base, before.ordinary),
  );
  return sheet.remainder("Alternative minimum tax", "Form 6251 line 11", tentative, before.regularTax);
}
