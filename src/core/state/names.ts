import law from "../../law/stateNames.json";
import { DomainError } from "../errors";

/** The states and the District of Columbia by their two letters. */
export const stateNames: Readonly<Record<string, string>> = law.names;

/**
 * The state that a text names.
 *
 * @param text two letters, in any case
 * @param field the parameter's name
 * @returns the two letters in capitals
 * @throws {DomainError} `invalid` when there is no such state
 * @example stateCode(" ca", "state") === "CA"
 */
export function stateCode(text: string, field: string): string {
  const code = text.length > 16 ? "" : text.trim().toUpperCase();
  if (Object.hasOwn(stateNames, code)) return code;
  throw new DomainError("invalid", field, `${field}: two letters of one of the 50 states or DC, in any case`);
}

/** The states whose law holds rates of local income tax. */
const withLocalRates: ReadonlySet<string> = new Set(law.withLocalRates);

/**
 * Whether a place can be named in a state, or its rate typed.
 *
 * @param code two letters in capitals
 * @returns true where local rates are held
 * @example offersLocalRates("MD") === true
 */
export function offersLocalRates(code: string): boolean {
  return withLocalRates.has(code);
}
