import { withoutDust } from "../money";
import type { Bracket, Worksheet } from "../worksheet";
import type { FederalLaw } from "./figures";
import type { Household } from "./household";

/** Taxable income in its two parts; dollars. */
export interface TaxableIncome {
  readonly ordinary: number;
  /** Qualified dividends and long-term gains, as far as taxable income reaches: they sit on top. */
  readonly preferential: number;
}

/**
 * The bands of the rates on gains, counted from the lowest gain: gains sit on top of ordinary taxable income, and so have
 * the room in each band that it leaves.
 *
 * @param law the year's law
 * @param household the household
 * @param ordinary dollars, ordinary taxable income
 * @returns a rate schedule for gains
 */
export function gainsBands(law: FederalLaw, household: Household, ordinary: number): readonly Bracket[] {
  const { rates, zeroUpTo, fifteenUpTo } = law.gainsRates;
  const status = household.filingStatus;
  const atZero = Math.max(0, withoutDust(zeroUpTo[status] - ordinary));
  const atFifteen = Math.max(0, withoutDust(fifteenUpTo[status] - ordinary));
  return [
    [0, rates[0]],
    [atZero, rates[1]],
    [atFifteen, rates[2]],
  ];
}

/** Tax by the rate schedule, on ordinary income and on the gains above it, each rounded to the cent. */
function taxApart(sheet: Worksheet, law: FederalLaw, household: Household, income: TaxableIncome): number {
  const ordinary = sheet.cents(
    "Tax on ordinary income, to the cent",
    "Form 1040 line 16",
    sheet.schedule(
      "Tax on ordinary income",
      law.ordinaryRates.authority,
      income.ordinary,
      law.ordinaryRates.brackets[household.filingStatus],
    ),
  );
  if (income.preferential === 0) return ordinary;
  const gains = sheet.cents(
    "Tax on gains and qualified dividends, to the cent",
    "Qualified Dividends and Capital Gain Tax Worksheet lines 18 and 21",
    sheet.schedule(
      "Tax on gains and qualified dividends",
      law.gainsRates.authority,
      income.preferential,
      gainsBands(law, household, income.ordinary),
    ),
  );
  return sheet.sum("Both", "Qualified Dividends and Capital Gain Tax Worksheet line 23", ordinary, gains);
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
  const apart = taxApart(sheet, law, household, income);
  if (income.preferential === 0) return apart;
  const together = sheet.cents(
    "All of it at ordinary rates, to the cent",
    "Qualified Dividends and Capital Gain Tax Worksheet line 24",
    sheet.schedule(
      "All of it at ordinary rates",
      law.ordinaryRates.authority,
      withoutDust(income.ordinary + income.preferential),
      law.ordinaryRates.brackets[household.filingStatus],
    ),
  );
  return sheet.lesser(
    "Regular tax",
    "Qualified Dividends and Capital Gain Tax Worksheet line 25",
    apart,
    together,
  );
}
