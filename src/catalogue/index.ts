import { version } from "../core/version";
import { contributionTestFunctions } from "./contributionTest";
import { conversionFunctions } from "./conversion";
import { deferralFunctions } from "./deferral";
import type { Entry } from "./define";
import { delayCostFunctions } from "./delayCost";
import { eligibilityFunctions } from "./eligibility";
import { explainFunction } from "./explain";
import { headroomFunctions } from "./headroom";
import { highlyPaidFunctions } from "./highlyPaid";
import { iraFunctions } from "./ira";
import { limitFunctions } from "./limits";
import { matchFunctions } from "./match";
import { multiPlanFunctions } from "./multiPlan";
import { pitfallFunctions } from "./pitfalls";
import { rolloverFunctions } from "./rollover";
import { rothClocksFunctions } from "./rothClocks";
import { rothIraFunctions } from "./rothIra";
import { rothVsTaxableFunctions } from "./rothVsTaxable";
import { scheduleFunctions } from "./schedule";
import { solo401kFunctions } from "./solo401k";
import { takeHomeFunctions } from "./takeHome";
import { triggerFunctions } from "./triggers";

const calculations: readonly Entry[] = [
  ...limitFunctions,
  ...headroomFunctions,
  ...deferralFunctions,
  ...matchFunctions,
  ...eligibilityFunctions,
  ...rothIraFunctions,
  ...highlyPaidFunctions,
  ...rolloverFunctions,
  ...iraFunctions,
  ...conversionFunctions,
  ...triggerFunctions,
  ...takeHomeFunctions,
  ...contributionTestFunctions,
  ...delayCostFunctions,
  ...rothVsTaxableFunctions,
  ...scheduleFunctions,
  ...multiPlanFunctions,
  ...pitfallFunctions,
  ...solo401kFunctions,
  ...rothClocksFunctions,
];

/** Every function, in the order in which people meet them. */
export const catalogue: readonly Entry[] = [
  ...calculations,
  explainFunction(calculations),
  { name: "VERSION", parameters: [], evaluate: () => [[version()]] },
];

const byName: ReadonlyMap<string, Entry> = new Map(catalogue.map((entry) => [entry.name, entry]));

/**
 * The function of a name.
 *
 * @param name in capitals, without the namespace
 * @returns its entry
 * @throws {Error} when there is none: a mistake in the code, not of a person
 */
export function entryNamed(name: string): Entry {
  const entry = byName.get(name);
  if (entry === undefined) throw new Error(`No function ${name} in the catalogue`);
  return entry;
}
