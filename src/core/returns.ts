import { DomainError } from "./errors";
import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { federalReturn, type FederalReturn } from "./federal/return";
import type { FilingStatus } from "./filingStatus";
import { localityOf, localTax, type Locality } from "./state/local";
import { certaintyOf, type Certainty } from "./state/certainty";
import { stateLaw, type StateLaw } from "./state/figures";
import { stateReturn, type StateReturn } from "./state/return";
import { silent, type Worksheet } from "./worksheet";

/** The income tax law of every government that taxes a household. */
export interface Laws {
  readonly federal: FederalLaw;
  readonly state?: StateLaw | undefined;
  readonly locality?: Locality | undefined;
}

/** The returns of a household, one for each government, and what they come to together; dollars, taxes in whole cents. */
export interface Returns {
  readonly federal: FederalReturn;
  readonly state?: StateReturn | undefined;
  readonly localTax: number;
  readonly total: number;
}

/**
 * The law of a household: federal, of its state, and of the place it names.
 *
 * @param federal the year's federal law
 * @param filingStatus filing status
 * @param state two letters in capitals; undefined for federal tax alone
 * @param household what the household says of a place, and of deducting state tax
 * @returns the laws
 * @throws {DomainError} `invalid` when a place or the deduction is named without a state, or the state has no such place;
 *   `unpublished` when figures are not held for the year
 */
export function lawsOf(
  federal: FederalLaw,
  filingStatus: FilingStatus,
  state: string | undefined,
  household: Pick<Household, "locality" | "deductStateTax"> | undefined,
): Laws {
  const place = household?.locality;
  if (state === undefined) {
    if (place !== undefined || household?.deductStateTax === true) {
      const label = place === undefined ? "Deduct state tax" : "Locality";
      throw new DomainError(
        "invalid",
        "household",
        `household ${label}: counts only with a state; give state`,
      );
    }
    return { federal };
  }
  const law = stateLaw(state, federal.year, filingStatus);
  return { federal, state: law, locality: place === undefined ? undefined : localityOf(law, place) };
}

/**
 * A household's income tax returns for the year, with a conversion of so much taxable income.
 *
 * The state return stands on the federal one as the household gives it. Where the household says that its state tax is
 * deducted, the federal return is then worked again with state and local income tax among the state and local taxes: once,
 * so that a state that deducts federal tax does not see it.
 *
 * @param sheet the worksheet
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @param conversion dollars, the taxable part of the conversion
 * @returns the returns
 * @source Form 1040; each state's own return
 */
export function returnsOf(sheet: Worksheet, laws: Laws, household: Household, conversion: number): Returns {
  const first = federalReturn(sheet, laws.federal, household, conversion);
  if (laws.state === undefined) return { federal: first, localTax: 0, total: first.total };
  const state = stateReturn(sheet, laws.state, laws.federal, household, first, conversion);
  const local = laws.locality === undefined ? 0 : localTax(sheet, laws.state, laws.locality, state);
  let federal = first;
  if (household.deductStateTax === true) {
    sheet.note("The federal return again, with state and local income tax deducted");
    const stateAndLocalTaxes = sheet.sum(
      "State and local taxes",
      "Schedule A lines 5a to 5c",
      household.stateAndLocalTaxes ?? 0,
      state.tax,
      local,
    );
    federal = federalReturn(sheet, laws.federal, { ...household, stateAndLocalTaxes }, conversion);
  }
  const total = sheet.sum("Income taxes in all", "", federal.total, state.tax, local);
  return { federal, state, localTax: local, total };
}

/** The returns of a household at conversions of any amount, each worked once however often it is asked for. */
export interface ReturnsAt {
  /** The returns of all governments. */
  all(conversion: number): Returns;
  /** The federal return, without working the others where it does not need them. */
  federal(conversion: number): FederalReturn;
}

/**
 * The returns of a household by the amount of the conversion.
 *
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @returns what works them
 */
export function returnsAt(laws: Laws, household: Household): ReturnsAt {
  const worked = new Map<number, Returns>();
  const federalAlone = new Map<number, FederalReturn>();
  const all = (conversion: number): Returns => {
    let returns = worked.get(conversion);
    if (returns === undefined)
      worked.set(conversion, (returns = returnsOf(silent, laws, household, conversion)));
    return returns;
  };
  const federal = (conversion: number): FederalReturn => {
    if (household.deductStateTax === true) return all(conversion).federal;
    let lines = worked.get(conversion)?.federal ?? federalAlone.get(conversion);
    if (lines === undefined) {
      federalAlone.set(conversion, (lines = federalReturn(silent, laws.federal, household, conversion)));
    }
    return lines;
  };
  return { all, federal };
}

/**
 * The household with its state and local income tax among the taxes it deducts, where it says that they are deducted.
 *
 * @param laws the laws of the household
 * @param household the household without any conversion
 * @returns the household; the tax is that without a conversion
 */
export function withStateTaxDeducted(laws: Laws, household: Household): Household {
  if (household.deductStateTax !== true) return household;
  const { state, localTax: local } = returnsOf(silent, laws, household, 0);
  const stateAndLocalTaxes = (household.stateAndLocalTaxes ?? 0) + (state?.tax ?? 0) + local;
  return { ...household, stateAndLocalTaxes };
}

/**
 * How far the state's part of the returns can be relied on.
 *
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @param returns its returns, with the conversion where there is one
 * @param without its returns without it
 * @returns the certainty; undefined where there is no state
 */
export function certaintyOfReturns(
  laws: Laws,
  household: Household,
  returns: Returns,
  without: Returns = returns,
): Certainty | undefined {
  if (laws.state === undefined) return undefined;
  return certaintyOf(laws.state, {
    household,
    itemized: returns.federal.itemized || without.federal.itemized,
    taxableIncome: returns.state?.taxableIncome ?? 0,
  });
}

/**
 * Writes down how far the state's part can be relied on.
 *
 * @param sheet the worksheet
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @param returns its returns, with the conversion where there is one
 * @param without its returns without it
 */
export function noteCertainty(
  sheet: Worksheet,
  laws: Laws,
  household: Household,
  returns: Returns,
  without: Returns = returns,
): void {
  // Remarks only: nothing to work out where nobody reads them.
  const certainty = sheet === silent ? undefined : certaintyOfReturns(laws, household, returns, without);
  if (certainty === undefined) return;
  const { state, year, status, reasons, projected, unresolved, warnings, notModelled } = certainty;
  sheet.note(`${state} ${year}: ${status}`, reasons.join("; "));
  if (projected !== "") sheet.note(`Projected: ${projected}`);
  for (const doubt of unresolved) sheet.note(`Not settled: ${doubt}`);
  for (const warning of warnings) sheet.note(`To check: ${warning}`);
  if (notModelled.length > 0) sheet.note(`Not modelled: ${notModelled.join("; ")}`);
}
