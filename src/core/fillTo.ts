import { DomainError } from "./errors";
import type { Household } from "./federal/household";
import { noteCertainty, returnsAt, returnsOf, type Laws, type Returns, type ReturnsAt } from "./returns";
import { triggersOf, type Trigger } from "./triggers";
import type { Worksheet } from "./worksheet";

/** The furthest conversion that is looked at; dollars. */
const furthest = 10_000_000;
const mostGuesses = 6;

/**
 * Where a trigger lies: the largest conversion that leaves it uncrossed, to the cent.
 *
 * Bisection over whole cents: a trigger stays crossed once it is, so that there is one edge.
 *
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @param trigger what must not be crossed
 * @param at the household's returns, shared by those who ask for several edges
 * @returns dollars; `passed` when it is crossed without any conversion, `never` when $10,000,000 do not cross it or
 *   crossing it changes nothing for this household
 */
export function edgeOf(
  laws: Laws,
  household: Household,
  trigger: Trigger,
  at: ReturnsAt = returnsAt(laws, household),
): number | "passed" | "never" {
  // The state return is worked only where it is asked for: a column of clients asks for many edges.
  const linesAt = (wholeCents: number): Pick<Returns, "federal" | "state"> =>
    trigger.ofState === true ? at.all(wholeCents / 100) : { federal: at.federal(wholeCents / 100) };
  const crossedAt = (wholeCents: number) => {
    const { federal, state } = linesAt(wholeCents);
    return trigger.crossed(federal, state);
  };
  if (crossedAt(0)) return "passed";
  let uncrossed = 0;
  let crossed = furthest * 100;
  if (!crossedAt(crossed)) return "never";
  // Most incomes grow by a dollar with each dollar: what is missing is the best guess. Halving does what is left.
  for (let guesses = 0; trigger.beyond !== undefined && guesses < mostGuesses; guesses += 1) {
    const { federal, state } = linesAt(uncrossed);
    const missing = Math.max(1, Math.round(-trigger.beyond(federal, state) * 100));
    if (uncrossed + missing >= crossed) break;
    if (crossedAt(uncrossed + missing)) crossed = uncrossed + missing;
    else uncrossed += missing;
    if (crossed - uncrossed <= 1) break;
  }
  while (crossed - uncrossed > 1) {
    const middle = Math.floor((uncrossed + crossed) / 2);
    if (crossedAt(middle)) crossed = middle;
    else uncrossed = middle;
  }
  if (trigger.matters?.(linesAt(crossed).federal) === false) return "never";
  return uncrossed / 100;
}

function refuse(sentence: string): never {
  throw new DomainError("invalid", "target", `target: ${sentence}`);
}

/**
 * The largest taxable conversion that stays at or below a target.
 *
 * @param sheet the worksheet
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @param target the name of a trigger, such as "24%", "NIIT", "IRMAA 1" or "CA 9.3%"; of several of one name the next
 * @returns dollars, to the cent
 * @throws {DomainError} `invalid` when the target is none of this household's, already passed, or out of reach
 * @example fillTo(silent, { federal: federalLaw(2026) }, { filingStatus: "MFJ", income: 300000 }, "24%") === 135750
 */
export function fillTo(sheet: Worksheet, laws: Laws, household: Household, target: string): number {
  const wanted = target.trim().toLowerCase();
  const named = triggersOf(laws, household).filter(({ name }) => name.toLowerCase() === wanted);
  if (named.length === 0) {
    return refuse('one that this household can meet, such as "24%", "NIIT", "IRMAA 1" (see the help page)');
  }
  const at = returnsAt(laws, household);
  const [found] = named
    .map((trigger) => ({ trigger, edge: edgeOf(laws, household, trigger, at) }))
    .filter(({ edge }) => edge !== "passed");
  if (found === undefined) return refuse("already passed without any conversion; choose a higher one");
  const { trigger, edge } = found;
  if (edge === "never" || edge === "passed") {
    return refuse("this household does not meet it with conversions up to 10,000,000 dollars");
  }
  sheet.note(trigger.label, trigger.authority);
  sheet.note("The return at that conversion, found to the cent by bisection: one cent more crosses it");
  noteCertainty(sheet, laws, household, returnsOf(sheet, laws, household, edge));
  return sheet.downToCents("Largest taxable conversion at or below the target", trigger.authority, edge);
}
