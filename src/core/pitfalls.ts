import { contributing } from "./pitfalls/contributing";
import { converting } from "./pitfalls/converting";
import type { Fact, Facts, Finding, Pitfall, PitfallLaw } from "./pitfalls/pitfall";
import { reporting } from "./pitfalls/reporting";
import type { Worksheet } from "./worksheet";

/** All pitfalls, in the order in which they are told. */
export const pitfalls: readonly Pitfall[] = [...contributing, ...converting, ...reporting];

/** What the facts of a client say of every pitfall. */
export interface Review {
  /** Those that apply, each with its sentence. */
  readonly applies: readonly { readonly pitfall: Pitfall; readonly sentence: string }[];
  /** Those that could not be told, each with the facts that are missing. */
  readonly notTested: readonly { readonly pitfall: Pitfall; readonly lacks: readonly Fact[] }[];
  readonly clear: readonly Pitfall[];
}

function findingOf(sheet: Worksheet, pitfall: Pitfall, facts: Facts, law: PitfallLaw): Finding {
  if (pitfall.ruledOut?.(facts) === true) return undefined;
  const lacks = pitfall.needs.filter((fact) => facts[fact] === undefined);
  return lacks.length > 0 ? { lacks } : pitfall.find(sheet, facts, law);
}

/**
 * Holds the facts of a client against every pitfall.
 *
 * A pitfall applies, is clear, or is not tested because a fact is missing: silence is never a clean bill.
 *
 * @param sheet the worksheet
 * @param facts what is known of the client
 * @param law the limits of a year and of the year before
 * @returns every pitfall in one of three lists
 * @throws {DomainError} `unpublished` when the year has no limits and a test needs them
 * @source as each pitfall names it
 */
export function reviewOf(sheet: Worksheet, facts: Facts, law: PitfallLaw): Review {
  const applies: { pitfall: Pitfall; sentence: string }[] = [];
  const notTested: { pitfall: Pitfall; lacks: readonly Fact[] }[] = [];
  const clear: Pitfall[] = [];
  for (const pitfall of pitfalls) {
    const { name, authority } = pitfall;
    const finding = findingOf(sheet, pitfall, facts, law);
    if (finding === undefined) {
      sheet.verdict(name, authority, "Does not apply");
      clear.push(pitfall);
    } else if (typeof finding === "string") {
      sheet.verdict(name, authority, finding);
      applies.push({ pitfall, sentence: finding });
    } else {
      sheet.note(`${name}: not tested, facts are missing`, authority);
      notTested.push({ pitfall, lacks: finding.lacks });
    }
  }
  return { applies, notTested, clear };
}
