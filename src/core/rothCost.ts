import law from "../law/federal.json";
import { halfAge, type HalfAge } from "./halfAge";
import { layerName, type RothLayer } from "./rothLayers";
import type { Worksheet } from "./worksheet";

/** Who withdraws, and in which year. */
export interface Withdrawer {
  readonly year: number;
  readonly halfAge: HalfAge;
  /** The first year in which 59½ can come; undefined where the age is not known. */
  readonly halfAgeYear: number | undefined;
}

/** The five years of one account, from `start` on; with the year `free` they are over. */
export interface Clock {
  readonly name: string;
  readonly start: number;
  readonly free: number;
}

/** What one layer costs when it is withdrawn in the year; dollars. */
export interface LayerCost {
  readonly name: string;
  readonly year?: number | undefined;
  readonly left: number;
  readonly freeOfTax: string;
  readonly freeOfTenPercent: string;
  /** What of it is income. */
  readonly income: number;
  /** The additional tax of 10%. */
  readonly additionalTax: number;
}

/** Taxable years of a clock, the first included: IRC §408A(d)(2)(B), (d)(3)(F)(i). */
export const clockYears = 5;

/**
 * Who withdraws, as far as the age on 31 December tells of 59½.
 *
 * @param year the year of the withdrawal
 * @param age years reached by 31 December; undefined when not known
 * @returns the person
 * @source IRC §72(t)(2)(A)(i), §408A(d)(2)(A)(i)
 * @example withdrawer(2026, 60).halfAge === "reached by 30 June"
 */
export function withdrawer(year: number, age: number | undefined): Withdrawer {
  return { year, halfAge: halfAge(age), halfAgeYear: age === undefined ? undefined : year - age + 59 };
}

/** Where the day is not sure, 60 counts as reached and 59 does not. */
const hasReached = (person: Withdrawer) =>
  person.halfAge === "reached" || person.halfAge === "reached by 30 June";

/**
 * The first day of a year, as a text that sorts by time.
 *
 * @param year calendar year
 * @returns year, month and day
 */
export function newYear(year: number): string {
  return `${year}-01-01`;
}

/** From when on the taxable part of a conversion is free of the 10%: five years, or 59½ before that. */
function tenPercentText(free: number, person: Withdrawer): string {
  if (hasReached(person)) return "59½ reached";
  const { halfAgeYear } = person;
  return halfAgeYear !== undefined && free <= halfAgeYear
    ? newYear(free)
    : `${newYear(free)}, or 59½ if earlier`;
}

/**
 * From when on the taxable part of a conversion is free of the 10%, as a line of the worksheet.
 *
 * @param sheet the worksheet
 * @param name what was converted
 * @param authority for its five years
 * @param free the year with which they are over
 * @param person who withdraws
 * @returns a date, or what has to come
 */
export function freeOfTenPercent(
  sheet: Worksheet,
  name: string,
  authority: string,
  free: number,
  person: Withdrawer,
): string {
  return sheet.verdict(`${name}: free of the 10% from`, authority, tenPercentText(free, person));
}

/** From when on earnings are free of tax: 59½, and the five years of the person's first Roth IRA. */
function earningsText({ free }: Clock, person: Withdrawer): string {
  if (hasReached(person)) return newYear(free);
  const { year, halfAgeYear = year } = person;
  return free <= Math.max(year, halfAgeYear) ? "59½" : `${newYear(free)}, or 59½ if later`;
}

/**
 * The additional tax on early distributions.
 *
 * @param sheet the worksheet
 * @param name what bears it
 * @param authority for it
 * @param amount dollars
 * @returns dollars, to the cent
 */
export function additionalTax(sheet: Worksheet, name: string, authority: string, amount: number): number {
  const tax = sheet.times(`${name}: additional tax`, authority, amount, law.earlyDistributions.rate);
  return sheet.cents(`${name}: additional tax, to the cent`, authority, tax);
}

/**
 * Whether a layer bears the 10% when it is withdrawn: the taxable part of a conversion within five years, before 59½.
 *
 * @param layer the layer
 * @param person who withdraws
 * @returns yes or no
 * @source IRC §408A(d)(3)(F); Reg. §1.408A-6 A-5
 */
export function bearsTenPercent(layer: RothLayer, person: Withdrawer): boolean {
  const { part, year } = layer;
  if (part !== "taxable part" || year === undefined || hasReached(person)) return false;
  return person.year < year + clockYears;
}

const fiveYears = "IRC §408A(d)(3)(F); Reg. §1.408A-6 A-5";

/**
 * What a layer of contributions or conversions costs: no income, and perhaps the 10%.
 *
 * @param sheet the worksheet
 * @param layer the layer
 * @param covered what of it the balance covers, dollars
 * @param person who withdraws
 * @returns its cost
 * @source IRC §408A(d)(3)(F), §72(t); Reg. §1.408A-6
 */
export function layerCost(
  sheet: Worksheet,
  layer: RothLayer,
  covered: number,
  person: Withdrawer,
): LayerCost {
  const { part, year, left } = layer;
  const name = layerName(layer);
  const free = part === "taxable part" && year !== undefined ? year + clockYears : undefined;
  const recaptured = bearsTenPercent(layer, person) && covered > 0;
  return {
    ...{ name, year, left, freeOfTax: "Always", income: 0 },
    freeOfTenPercent: free === undefined ? "Always" : freeOfTenPercent(sheet, name, fiveYears, free, person),
    additionalTax: recaptured
      ? additionalTax(sheet, name, "IRC §408A(d)(3)(F), §72(t); Reg. §1.408A-6 A-5", covered)
      : 0,
  };
}

/**
 * What earnings cost: income until the five years are over and 59½ is reached, and the 10% before 59½.
 *
 * @param sheet the worksheet
 * @param name what the earnings are called
 * @param earnings dollars
 * @param clock of the person's first Roth IRA
 * @param person who withdraws
 * @returns their cost
 * @source IRC §408A(d)(1), (2), §72(t)(1); Reg. §1.408A-6
 */
export function earningsCost(
  sheet: Worksheet,
  name: string,
  earnings: number,
  clock: Clock,
  person: Withdrawer,
): LayerCost {
  const reached = hasReached(person);
  const isQualified = sheet.verdict(
    `${name}: qualified, so no income`,
    "IRC §408A(d)(1), (2)",
    reached && person.year >= clock.free,
  );
  return {
    ...{ name, left: earnings, income: isQualified ? 0 : earnings },
    freeOfTax: earningsText(clock, person),
    freeOfTenPercent: reached ? "59½ reached" : "59½",
    additionalTax: reached ? 0 : additionalTax(sheet, name, "IRC §72(t)(1)", earnings),
  };
}
