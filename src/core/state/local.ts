import { DomainError } from "../errors";
import { stateLaw, type LocalRule, type StateLaw } from "./figures";
import type { StateReturn } from "./return";
import type { Worksheet } from "../worksheet";

/** A local income tax that a household named. */
export interface Locality {
  readonly name: string;
  readonly rule: LocalRule;
}

function refuse(sentence: string): never {
  throw new DomainError("invalid", "household", `household Locality: ${sentence}`);
}

/** The same place, however its name is typed: "Howard" is Howard County. */
function samePlace(typed: string, name: string): boolean {
  const [a, b] = [typed, name].map((text) => text.trim().toLowerCase());
  return a === b || `${a ?? ""} county` === b;
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(2))}%`;
}

function typed(law: StateLaw, rate: number): Locality {
  if (law.typedLocalRate === undefined) {
    return refuse("no rate can be typed for this state; leave it blank or name the place");
  }
  const [least, most] = law.typedLocalRate;
  if (rate < least || rate > most) {
    return refuse(`a rate from ${percent(least)} to ${percent(most)} in this state`);
  }
  return { name: "Local", rule: rate };
}

/** Whether the place is known in another year for which the state's law is held. */
function knownOtherwise(law: StateLaw, place: string): boolean {
  return [law.year - 2, law.year - 1, law.year + 1, law.year + 2].some((year) => {
    try {
      return Object.keys(stateLaw(law.code, year, "Single").localities).some((name) =>
        samePlace(place, name),
      );
    } catch (problem) {
      if (problem instanceof DomainError) return false;
      throw problem;
    }
  });
}

/**
 * The local tax that a household names.
 *
 * @param law the state's law
 * @param locality the name of a place, or a rate on the state's taxable income
 * @returns its name and rule
 * @throws {DomainError} `invalid` when the state has no such place or rate; `unpublished` when its rate is not held
 * @example localityOf(stateLaw("MD", 2025, "MFJ"), "Howard").rule === 0.032
 */
export function localityOf(law: StateLaw, locality: string | number): Locality {
  if (typeof locality === "number") return typed(law, locality);
  const found = Object.entries(law.localities).find(([name]) => samePlace(locality, name));
  if (found !== undefined) return { name: found[0], rule: found[1] };
  if (knownOtherwise(law, locality)) {
    throw new DomainError(
      "unpublished",
      "household",
      "household Locality: this place's rate is not held for the year; type it, such as 3.2%",
    );
  }
  if (Object.keys(law.localities).length > 0 || law.typedLocalRate !== undefined) {
    return refuse("a place on this function's help page, or its rate where that can be typed");
  }
  return refuse("not offered for this state; leave it blank");
}

/**
 * A resident's local income tax.
 *
 * @param sheet the worksheet
 * @param law the state's law
 * @param locality the place, as `localityOf` returns it
 * @param lines the state return
 * @returns dollars, in whole cents
 * @source Md. Code, Tax-Gen. §10-106; N.Y.C. Admin. Code §11-1701; N.Y. Tax Law §1321
 */
export function localTax(sheet: Worksheet, law: StateLaw, locality: Locality, lines: StateReturn): number {
  const { name, rule } = locality;
  const authority = `${law.name}: ${law.localTax ?? "local income tax"}`;
  const label = `${name} income tax`;
  const exact =
    typeof rule === "number"
      ? sheet.times(label, authority, lines.taxableIncome, rule)
      : "shareOfStateTax" in rule
        ? sheet.times(label, authority, lines.tax, rule.shareOfStateTax)
        : sheet.schedule(label, authority, lines.taxableIncome, rule);
  return sheet.cents(`${label}, to the cent`, authority, exact);
}
