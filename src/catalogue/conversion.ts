import { conversionTax, marginalRate, measuredOn, rateOf, taxableConversion } from "../core/conversion";
import { federalLaw, type FederalLaw } from "../core/federal/figures";
import { federalReturn } from "../core/federal/return";
import type { FilingStatus } from "../core/filingStatus";
import { conversionLedger } from "../core/ledger";
import { silent, type Worksheet } from "../core/worksheet";
import { column, define, defineSpill, one, table, type Cell } from "./define";
import { household, householdOf, type HouseholdFacts } from "./householdTable";
import { dollars, filingStatus, required, year } from "./read";
import { state } from "./state";

interface Given {
  readonly filingStatus: FilingStatus;
  readonly income: number;
  readonly converted: number;
  readonly basis: number;
  readonly household: HouseholdFacts | undefined;
}

function taxOf(sheet: Worksheet, law: FederalLaw, given: Given): number {
  const taxable = taxableConversion(sheet, given.converted, given.basis);
  return conversionTax(sheet, law, householdOf(given.filingStatus, given.income, given.household), taxable);
}

function detail(sheet: Worksheet, law: FederalLaw, given: Given): Cell[][] {
  const tax = taxOf(sheet, law, given);
  const people = householdOf(given.filingStatus, given.income, given.household);
  const taxable = taxableConversion(silent, given.converted, given.basis);
  const next = measuredOn(law, people);
  const totalAt = (amount: number) => federalReturn(silent, law, people, amount).total;
  return [
    ["Line", "Without", "With", "Difference", "Authority", "Status"],
    ...conversionLedger(law, people, taxable).map((line) => [
      line.label,
      line.without,
      line.with,
      line.difference,
      line.authority,
      line.status,
    ]),
    ["Average rate on the conversion", "", "", rateOf(tax, taxable), "tax ÷ taxable part", "computed"],
    [
      "Marginal rate",
      "",
      "",
      marginalRate(totalAt, taxable, next),
      `tax on the next $${next} of conversion ÷ ${next}`,
      "computed",
    ],
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
