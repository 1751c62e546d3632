import { conversionTax, marginalRate, measuredOn, rateOf, taxableConversion } from "../core/conversion";
import { federalLaw, type FederalLaw } from "../core/federal/figures";
import type { FilingStatus } from "../core/filingStatus";
import { conversionLedger } from "../core/ledger";
import { returnsOf } from "../core/returns";
import type { Certainty } from "../core/state/certainty";
import { silent, type Worksheet } from "../core/worksheet";
import { column, define, defineSpill, one, table, type Cell } from "./define";
import { household, type HouseholdFacts } from "./householdTable";
import { dollars, filingStatus, required, year } from "./read";
import { state } from "./state";
import { taxpayer } from "./taxpayer";

interface Given {
  readonly filingStatus: FilingStatus;
  readonly income: number;
  readonly converted: number;
  readonly basis: number;
  readonly state: string | undefined;
  readonly household: HouseholdFacts | undefined;
}

function taxOf(sheet: Worksheet, federal: FederalLaw, given: Given): number {
  const { laws, people } = taxpayer(federal, given);
  const taxable = taxableConversion(sheet, given.converted, given.basis);
  return conversionTax(sheet, laws, people, taxable);
}

/** A line of words: what it is, its words and how sure. */
function words(label: string, said: string, status: string): Cell[] {
  return [label, "", "", "", said, status];
}

/** How far the state's lines can be relied on, in lines of their own. */
function certaintyLines(certainty: Certainty | undefined): Cell[][] {
  if (certainty === undefined) return [];
  const { state, year, status, reasons, projected, unresolved, warnings, notModelled } = certainty;
  return [
    words(`${state} ${year}: how sure`, reasons.join("; "), status),
    ...(projected === "" ? [] : [words("Projected figures", projected, "projected")]),
    ...unresolved.map((doubt) => words("Not settled", doubt, "unresolved")),
    ...warnings.map((warning) => words("To check", warning, "to check")),
    ...(notModelled.length === 0 ? [] : [words("Not modelled", notModelled.join("; "), "not modelled")]),
  ];
}

function detail(sheet: Worksheet, federal: FederalLaw, given: Given): Cell[][] {
  const tax = taxOf(sheet, federal, given);
  const { laws, people } = taxpayer(federal, given);
  const taxable = taxableConversion(silent, given.converted, given.basis);
  const next = measuredOn(laws, people);
  const totalAt = (amount: number) => returnsOf(silent, laws, people, amount).total;
  const { lines, certainty } = conversionLedger(laws, people, taxable);
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
    ["Average rate on the conversion", "", "", rateOf(tax, taxable), "tax ÷ taxable part", "computed"],
    [
      "Marginal rate",
      "",
      "",
      marginalRate(totalAt, taxable, next),
      `tax on the next $${next} of conversion ÷ ${next}`,
      "computed",
    ],
    ...certaintyLines(certainty),
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
