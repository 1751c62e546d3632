import { household as householdFacts, type HouseholdFacts } from "../../catalogue/householdTable";
import { dollars, filingStatus, year } from "../../catalogue/read";
import { stateNamed } from "../../catalogue/state";
import { taxpayer } from "../../catalogue/taxpayer";
import { nextCliffs, type Cliff } from "../../core/cliffs";
import { marginalRate, measuredOn, rateOf } from "../../core/conversion";
import { federalLaw } from "../../core/federal/figures";
import { conversionLedger, type Ledger } from "../../core/ledger";
import { returnsOf } from "../../core/returns";
import { silent } from "../../core/worksheet";
import type { Answers } from "../inputs/inputs";
import { labelledAnswers, type Outcomes } from "./outcomes";

/** What the pane shows of a conversion: its cost line by line, and what a larger one would run into. */
export interface ConversionView {
  readonly converted: number;
  /** Dollars of it that are income. */
  readonly taxable: number;
  readonly tax: number;
  /** The tax as a share of the taxable part, and of all that is converted. */
  readonly averageRate: number;
  readonly rateOnAll: number;
  /** The tax rate on the next dollars, and on how many it is measured. */
  readonly nextRate: number;
  readonly measuredOn: number;
  readonly ledger: Ledger;
  /** Nearest first, in dollars of taxable conversion counted from none. */
  readonly cliffs: readonly Cliff[];
}

/**
 * A conversion as the pane shows it.
 *
 * @param answers as the cells hold them
 * @param outcomes what came of them
 * @returns undefined until the tax on the conversion is told
 */
export function conversionView(answers: Answers, outcomes: Outcomes): ConversionView | undefined {
  const { conversion_taxable: part, conversion_tax: cost } = outcomes;
  if (part.is !== "answered" || cost.is !== "answered") return undefined;
  const [taxable, tax] = [Number(part.value), Number(cost.value)];
  const converted = dollars(answers.converted, "converted");
  // Two columns of label and value are the facts of one household.
  const facts = householdFacts(labelledAnswers("household", answers), "household") as HouseholdFacts;
  const { laws, people: household } = taxpayer(federalLaw(year(answers.year, "year")), {
    filingStatus: filingStatus(answers.filing_status, "filing_status"),
    income: dollars(answers.income, "income"),
    state: answers.state === undefined ? undefined : stateNamed(answers.state, "state"),
    household: facts,
  });
  const next = measuredOn(laws, household);
  const totalAt = (amount: number) => returnsOf(silent, laws, household, amount).total;
  return {
    converted,
    taxable,
    tax,
    averageRate: rateOf(tax, taxable),
    rateOnAll: rateOf(tax, converted),
    nextRate: marginalRate(totalAt, taxable, next),
    measuredOn: next,
    ledger: conversionLedger(laws, household, taxable),
    cliffs: nextCliffs(silent, laws, household),
  };
}
