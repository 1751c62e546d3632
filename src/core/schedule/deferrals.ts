import { cents, withoutDust } from "../money";
import { silent } from "../worksheet";
import { cutElections, toppedElections, wholeElections, type Election, type Fits } from "./elections";
import { payMatches } from "./payMatch";
import type { Pay } from "./pays";
import type { PayrollPlan, SoFar } from "./plan";

/** What a person may still defer and wants to, dollars. */
export interface Wanted {
  /** Deferrals of the year that the person wants, at most what the person may. */
  readonly target: number;
  readonly regularLimit: number;
  readonly catchUpLimit: number;
}

/** Deferrals of each pay. */
export interface Deferrals {
  /** What payroll is told; catch-up is part of it unless that has an election of its own. */
  readonly elections: readonly Election[];
  /** Set where catch-up has an election of its own. */
  readonly catchUpElections: readonly Election[] | undefined;
  /** Dollars of each pay that are no catch-up. */
  readonly regular: readonly number[];
  readonly catchUp: readonly number[];
}

function sum(amounts: readonly number[]): number {
  return silent.total("", "", amounts);
}

function total(elections: readonly Election[]): number {
  return sum(elections.map(({ amount }) => amount));
}

function upTo(limit: number): Fits {
  return (elections) => cents(total(elections)) <= cents(limit);
}

/** Elections for some of the pays only; none for the others. */
function among(
  pays: readonly Pay[],
  chosen: readonly boolean[],
  elect: (pays: readonly Pay[]) => Election[],
) {
  const elections = elect(pays.filter((_, i) => chosen[i]));
  let next = 0;
  return pays.map((_, i): Election => {
    const election = chosen[i] === true ? elections[next++] : undefined;
    return election ?? { rate: 0, amount: 0 };
  });
}

/** Ways to spread deferrals over the pays: all of them, those that the match counts, or those that it counts whole. */
function candidates(
  pays: readonly Pay[],
  counted: readonly number[],
  step: number,
  limit: number,
  stops: boolean,
) {
  const fits = upTo(limit);
  const ways = stops ? [cutElections, toppedElections] : [wholeElections];
  const choices = [pays.map(() => true)];
  if (pays.some(({ amount }, i) => counted[i] !== amount)) {
    choices.push(counted.map((amount) => amount > 0));
    choices.push(pays.map(({ amount }, i) => counted[i] === amount));
  }
  return choices.flatMap((chosen) =>
    ways.map((way) =>
      among(pays, chosen, (some) =>
        way(
          some.map(({ amount }) => ({ pay: amount, most: 1 })),
          step,
          fits,
        ),
      ),
    ),
  );
}

/** Each pay's part up to a limit of the year, and the part beyond it. */
function split(amounts: readonly number[], limit: number): { within: number[]; beyond: number[] } {
  let left = Math.max(0, limit);
  const within = amounts.map((amount) => {
    const part = Math.min(amount, left);
    left = withoutDust(left - part);
    return part;
  });
  return { within, beyond: amounts.map((amount, i) => withoutDust(amount - (within[i] ?? 0))) };
}

/** Of the elections that come closest to what is wanted, those with the largest match; of equal ones the first. */
function best(
  options: readonly (readonly Election[])[],
  slack: number,
  matchOf: (elections: readonly Election[]) => number,
): readonly Election[] {
  const most = Math.max(...options.map(total));
  const close = options.filter((elections) => total(elections) >= most - slack);
  const matches = close.map((elections) => cents(matchOf(elections)));
  return close[matches.indexOf(Math.max(...matches))] ?? [];
}

/**
 * Deferrals of each pay, in elections that payroll takes, spread so that the match comes with them.
 *
 * Deferrals that run out before the last pay end the match there, unless the plan makes it up after the year. Where the
 * plan does not match catch-up, that gets an election of its own, so that it takes no pay's match.
 *
 * @param plan the payroll
 * @param pays the pays
 * @param counted dollars for each pay, the part that the match counts
 * @param soFar what was deferred and matched before
 * @param wanted what the person wants to defer in the year, and may
 * @param step the step of elections, a fraction
 * @returns elections, and the dollars of each pay
 * @source IRC §402(g), §414(v)
 */
export function deferralsOf(
  plan: PayrollPlan,
  pays: readonly Pay[],
  counted: readonly number[],
  soFar: SoFar,
  wanted: Wanted,
  step: number,
): Deferrals {
  const { target, regularLimit, catchUpLimit } = wanted;
  const regularLeft = regularLimit - soFar.deferral;
  const apart = plan.matchOnCatchUp === false && target > regularLimit;
  const aim = apart ? regularLimit : target;
  const most = apart || catchUpLimit === 0 ? regularLimit : regularLimit + catchUpLimit;
  const matchOf = (elections: readonly Election[]) => {
    if (plan.trueUp === true) return 0;
    const amounts = elections.map(({ amount }) => amount);
    return sum(payMatches(plan.match, counted, amounts, soFar.match));
  };
  const left = Math.max(0, withoutDust(aim - soFar.deferral));
  const stops = aim === most;
  // Where payroll does not stop, whole steps come to a little more or less, as the pays fall.
  const slack = stops ? 0 : step * Math.max(...pays.map(({ amount }) => amount));
  const elections = best(candidates(pays, counted, step, left, stops), slack, matchOf);
  const parts = split(
    elections.map(({ amount }) => amount),
    regularLeft,
  );
  // Catch-up is what is above the limit: where the pays do not reach that, there is none.
  if (!apart || cents(soFar.deferral + sum(parts.within)) < regularLimit) {
    return { elections, catchUpElections: undefined, regular: parts.within, catchUp: parts.beyond };
  }
  const catchUpLeft = Math.min(target - regularLimit, withoutDust(target - soFar.deferral));
  const elect = target - regularLimit === catchUpLimit ? cutElections : wholeElections;
  const catchUpElections = elect(
    pays.map(({ amount }, i) => ({ pay: amount, most: 1 - (elections[i]?.rate ?? 0) })),
    step,
    upTo(Math.max(0, catchUpLeft)),
  );
  return {
    elections,
    catchUpElections,
    regular: parts.within,
    catchUp: catchUpElections.map(({ amount }) => amount),
  };
}
