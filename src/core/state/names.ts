import { DomainError } from "../errors";

/**
 * The states and the District of Columbia by their two letters. They stand apart from the figures, so that a face can offer
 * them without holding every state's law.
 */
export const stateNames: Readonly<Record<string, string>> = {
  AK: "Alaska",
  AL: "Alabama",
  AR: "Arkansas",
  AZ: "Arizona",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DC: "District of Columbia",
  DE: "Delaware",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  IA: "Iowa",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  MA: "Massachusetts",
  MD: "Maryland",
  ME: "Maine",
  MI: "Michigan",
  MN: "Minnesota",
  MO: "Missouri",
  MS: "Mississippi",
  MT: "Montana",
  NC: "North Carolina",
  ND: "North Dakota",
  NE: "Nebraska",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NV: "Nevada",
  NY: "New York",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VA: "Virginia",
  VT: "Vermont",
  WA: "Washington",
  WI: "Wisconsin",
  WV: "West Virginia",
  WY: "Wyoming",
};

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
const withLocalRates: ReadonlySet<string> = new Set(["IN", "MD", "NY"]);

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
