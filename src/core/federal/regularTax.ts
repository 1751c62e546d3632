import type { Bracket, Worksheet } from "../worksheet";
import { cite, type FederalLaw } from "./figures";
import type { Household } from "./household";

const form = "Qualified Dividends and Capital Gain Tax Worksheet";

/** Taxable income in its two parts; dollars. */
export interface TaxableIncome {
  readonly ordinary: number;
  /** Qualified dividends and long-term gains, as far as taxable income reaches: they sit on top. */
  readonly preferential: number;
}

/** Tax on gains, which sit on top of ordinary taxable income and so start in the bands that it leaves. */
export function gainsBands(law: FederalLaw, household: Household, ordinary: number): readonly Bracket[] {
  const { rates, zeroUpTo, fifteenUpTo } = law.gainsRates;
  const status = household.filingStatus;
  const zero = Math.max(0, zeroUpTo[status] - ordinary);
  const fifteen = Math.max(zero, fifteenUpTo[status] - ordinary);
  return [
    [0, rates[0] ?? 0],
    [zero, rates[1] ?? 0],
    [fifteen, rates[2] ?? 0],
  ];
}

/**
 * The regular tax of Form 1040 line 16, by the rate schedules: on ordinary income, and on gains above it, but never more
 * than all of it at ordinary rates.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household
 * @param income taxable income in its parts
 * @returns dollars, in whole cents
 * @source IRC §1(h), (j); Qualified Dividends and Capital Gain Tax Worksheet
 */
export function regularTax(
  sheet: Worksheet,
  law: FederalLaw,
  household: Household,
  income: TaxableIncome,
): number {
  const brackets = law.ordinaryRates.brackets[household.filingStatus];
  const authority = cite(law.ordinaryRates);
  const onOrdinary = roundedSchedule(sheet, "Tax on ordinary income", authority, income.ordinary, brackets);
  if (income.preferential === 0) return onOrdinary;
  const bands = gainsBands(law, household, income.ordinary);
  const onGains = roundedSchedule(
    sheet,
    "Tax on gains and qualified dividends",
    cite(law.gainsRates),
    income.preferential,
    bands,
  );
  const separately = sheet.sum("Both", `${form} line 23`, onOrdinary, onGains);
  const all = income.ordinary + income.preferential;
  const together = roundedSchedule(sheet, "All of it at ordinary rates", `${form} line 24`, all, brackets);
  return sheet.lesser("Regular tax", `${form} line 25`, separately, together);
}

function roundedSchedule(
  sheet: Worksheet,
  label: string,
  authority: string,
  amount: number,
  brackets: readonly Bracket[],
): number {
  const tax = sheet.schedule(label, authority, amount, brackets);
  return Number.isInteger(tax) ? tax : sheet.cents(`${label}, to the cent`, authority, tax);
}
