import {
  conversionLedger,
  conversionTax,
  nextDollarRate,
  rateOf,
  taxableConversion,
} from "../core/conversion";
import { DomainError } from "../core/errors";
import { federalLaw } from "../core/federal/figures";
import type { Household } from "../core/federal/household";
import type { FilingStatus } from "../core/filingStatus";
import { silent, type Worksheet } from "../core/worksheet";
import { column, define, defineSpill, one, table, type Cell } from "./define";
import { household, type HouseholdFacts } from "./householdTable";
import { dollars, filingStatus, optional, required, text, year } from "./read";

/** State income tax is not computed yet: a state is refused, never passed over. */
function noStateYet(cell: unknown, field: string): never {
  text(cell, field);
  throw new DomainError("invalid", field, `${field}: not yet; leave it out for federal tax alone`);
}

/** A state, which no version before the next one can answer for. */
export const state = optional(noStateYet);

/**
 * The household of a return: the facts of the table, with status and income.
 *
 * @param status filing status
 * @param income dollars, ordinary income in AGI before the conversion
 * @param facts what the household table says
 * @returns the household
 */
export function householdOf(
  status: FilingStatus,
  income: number,
  facts: HouseholdFacts | undefined,
): Household {
  const found: Household = { ...facts, filingStatus: status, income };
  if ((found.investmentIncome ?? 0) > income) {
    throw new DomainError(
      "invalid",
      "household",
      "household: Investment income is part of income, so not more than it",
    );
  }
  return found;
}

interface ConversionGiven {
  readonly filingStatus: FilingStatus;
  readonly income: number;
  readonly converted: number;
  readonly basis: number;
  readonly household: HouseholdFacts | undefined;
}

function taxOf(sheet: Worksheet, law: ReturnType<typeof federalLaw>, given: ConversionGiven): number {
  const taxable = taxableConversion(sheet, given.converted, given.basis);
  return conversionTax(sheet, law, householdOf(given.filingStatus, given.income, given.household), taxable);
}

function detail(sheet: Worksheet, law: ReturnType<typeof federalLaw>, given: ConversionGiven): Cell[][] {
  const taxable = taxableConversion(sheet, given.converted, given.basis);
  const people = householdOf(given.filingStatus, given.income, given.household);
  const tax = conversionTax(sheet, law, people, taxable);
  const rate = nextDollarRate((amount) => conversionTax(silent, law, people, amount), taxable);
  const lines = conversionLedger(law, people, taxable);
  return [
    ["Line", "Without", "With", "Difference", "Authority", "Status"],
    ...lines.map((line) => [
      line.label,
      line.without,
      line.with,
      line.difference,
      line.authority,
      line.status,
    ]),
    ["Average rate on the conversion", "", "", rateOf(tax, taxable), "tax ÷ taxable part", ""],
    ["Rate on the next $100", "", "", rate, "tax on $100 more ÷ 100", ""],
  ];
}

/** The functions of what a conversion costs. */
export const conversionFunctions = [
  define({
    name: "ROTH_CONVERSION_TAX",
    parameters: {
      year: one(required(year)),
      filingStatus: column(required(filingStatus)),
      income: column(required(dollars)),
      converted: column(required(dollars)),
      basis: column(required(dollars)),
      state: column(state),
      household: table(household),
    },
    figures: (given) => federalLaw(given.year),
    answer: (sheet, law, given) => taxOf(sheet, law, given),
  }),
  defineSpill({
    name: "ROTH_CONVERSION_DETAIL",
    parameters: {
      year: one(required(year)),
      filingStatus: one(required(filingStatus)),
      income: one(required(dollars)),
      converted: one(required(dollars)),
      basis: one(required(dollars)),
      state: one(state),
      household: table(household),
    },
    figures: (given) => federalLaw(given.year),
    spill: (sheet, law, given) => detail(sheet, law, given),
  }),
];
