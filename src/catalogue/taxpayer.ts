import type { FederalLaw } from "../core/federal/figures";
import type { Household } from "../core/federal/household";
import type { FilingStatus } from "../core/filingStatus";
import { lawsOf, type Laws } from "../core/returns";
import { householdOf, type HouseholdFacts } from "./householdTable";

/** What the functions of income tax are given of whose return it is. */
interface Given {
  readonly filingStatus: FilingStatus;
  readonly income: number;
  readonly state: string | undefined;
  readonly household: HouseholdFacts | undefined;
}

/** The household whose return is meant, and the laws under which it stands. */
export function taxpayer(federal: FederalLaw, given: Given): { laws: Laws; people: Household } {
  const { filingStatus, income, state, household } = given;
  return {
    laws: lawsOf(federal, filingStatus, state, household),
    people: householdOf(filingStatus, income, household),
  };
}
