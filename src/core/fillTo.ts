import { DomainError } from "./errors";
import type { FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { federalReturn } from "./federal/return";
import { triggersOf, type Trigger } from "./triggers";
import { silent, type Worksheet } from "./worksheet";

/** The furthest conversion that is looked at; dollars. */
const furthest = 10_000_000;

/**
 * Where a trigger lies: the largest conversion that leaves it uncrossed, to the cent.
 *
 * Bisection over whole cents: a trigger stays crossed once it is, so that there is one edge.
 *
 * @param law the year's law
 * @param household the household without the conversion
 * @param trigger what must not be crossed
 * @returns dollars; `passed` when it is crossed without any conversion, `never` when $10,000,000 do not cross it or
 *   crossing it changes nothing for this household
 */
export function edgeOf(law: FederalLaw, household: Household, trigger: Trigger): number | "passed" | "never" {
  const linesAt = (wholeCents: number) => federalReturn(silent, law, household, wholeCents / 100);
  if (trigger.crossed(linesAt(0))) return "passed";
  let uncrossed = 0;
  let crossed = furthest * 100;
  if (!trigger.crossed(linesAt(crossed))) return "never";
  while (crossed - uncrossed > 1) {
    const middle = Math.floor((uncrossed + crossed) / 2);
    if (trigger.crossed(linesAt(middle))) crossed = middle;
    else uncrossed = middle;
  }
  if (trigger.matters?.(linesAt(crossed)) === false) return "never";
  return uncrossed / 100;
}

function refuse(sentence: string): never {
  throw new DomainError("invalid", "target", `target: ${sentence}`);
}

/**
 * The largest taxable conversion that stays at or below a target.
 *
 * @param sheet the worksheet
 * @param law the year's law
 * @param household the household without the conversion
 * @param target the name of a trigger, such as "24%", "NIIT" or "IRMAA 1"
 * @returns dollars, to the cent
 * @throws {DomainError} `invalid` when the target is none of this household's, already passed, or out of reach
 * @example fillTo(silent, federalLaw(2026), { filingStatus: "MFJ", income: 300000 }, "24%") === 135750
 */
export function fillTo(sheet: Worksheet, law: FederalLaw, household: Household, target: string): number {
  const wanted = target.trim().toLowerCase();
  const trigger = triggersOf(law, household).find(({ name }) => name.toLowerCase() === wanted);
  if (trigger === undefined) {
    return refuse('one that this household can meet, such as "24%", "NIIT", "IRMAA 1" (see the help page)');
  }
  const edge = edgeOf(law, household, trigger);
  if (edge === "passed") return refuse("already passed without any conversion; choose a higher one");
  if (edge === "never") {
    return refuse("this household does not meet it with conversions up to 10,000,000 dollars");
  }
  sheet.note(trigger.label, trigger.authority);
  sheet.note("The return at that conversion, found to the cent by bisection: one cent more crosses it");
  federalReturn(sheet, law, household, edge);
  return sheet.downToCents("Largest taxable conversion at or below the target", trigger.authority, edge);
}
