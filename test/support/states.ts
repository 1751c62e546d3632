import { federalLaw } from "../../src/core/federal/figures";
import type { Household } from "../../src/core/federal/household";
import { federalReturn } from "../../src/core/federal/return";
import { stateLaw } from "../../src/core/state/figures";
import { stateReturn, type StateReturn } from "../../src/core/state/return";
import { silent, type Worksheet } from "../../src/core/worksheet";

/**
 * A state return as the core works it, on the federal return it goes with.
 *
 * @param code two letters
 * @param year calendar year
 * @param household the household without the conversion
 * @param conversion dollars
 * @param sheet the worksheet for the state's lines
 * @returns the state's lines
 */
export function stateLines(
  code: string,
  year: number,
  household: Household,
  conversion = 0,
  sheet: Worksheet = silent,
): StateReturn {
  const law = federalLaw(year);
  const federal = federalReturn(silent, law, household, conversion);
  return stateReturn(
    sheet,
    stateLaw(code, year, household.filingStatus),
    law,
    household,
    federal,
    conversion,
  );
}
