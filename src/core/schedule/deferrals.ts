import type { MatchFormula } from "../matchFormula";
import { cents, downToMultiple, upToMultiple, withoutDust } from "../money";
import { silent } from "../worksheet";
import {
  cutBack,
  cutElections,
  toppedElections,
  wholeElections,
  type Electable,
  type Election,
  type Fits,
} from "./elections";
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

/** Rounding a share to the cent moves it by no more than this. */
export const halfACent = 0.005;

/** What is left of the year to defer; dollars. */
interface Left {
  readonly wish: number;
  readonly law: number;
  /** What rounding each earlier pay, and the wish itself, may have taken from the wish. */
  readonly dust: number;
}

/** A way to elect from pays. */
type Way = (pays: readonly Electable[]) => Election[];

/** The law's limit holds for the cents that payroll puts in. */
function lawful({ law }: Left): Fits {
  return (elections) => cents(total(elections)) <= cents(law);
}

/** A wish is a share of pay: it holds for the shares elected, whatever the cents of each pay add up to. */
function wished({ wish, dust }: Left, pays: readonly Electable[]): Fits {
  const most = withoutDust(wish + Math.min(wish, dust));
  return (elections) => sum(elections.map(({ rate }, i) => rate * (pays[i]?.pay ?? 0))) <= most;
}

/** Where as much as the law allows is wished, payroll stops there; else whole steps come closest to the wish. */
function waysOf(left: Left, step: number): [Way, ...Way[]] {
  const fits = lawful(left);
  return left.wish === left.law
    ? [(pays) => cutElections(pays, step, fits), (pays) => toppedElections(pays, step, fits)]
    : [(pays) => cutBack(wholeElections(pays, step, wished(left, pays)), fits)];
}

/** Elections up to these rates; none for pays that may have none. */
function among(pays: readonly Pay[], most: readonly number[], way: Way) {
  const electable = pays.map(({ amount }, i) => ({ pay: amount, most: most[i] ?? 0 }));
  const elections = way(electable.filter((each) => each.most > 0));
  let next = 0;
  return electable.map((each): Election => {
    const election = each.most > 0 ? elections[next++] : undefined;
    return election ?? { rate: 0, amount: 0 };
  });
}

/**
 * Ways to spread deferrals over the pays: all of them, those that the match counts, those that it counts whole, or these
 * and the one that it counts in part as far as it matches that.
 */
function candidates(
  pays: readonly Pay[],
  counted: readonly number[],
  { tiers }: MatchFormula,
  step: number,
  ways: readonly Way[],
) {
  const choices = [pays.map(() => 1)];
  if (pays.some(({ amount }, i) => counted[i] !== amount)) {
    const matched = tiers[tiers.length - 1]?.upTo ?? 0;
    choices.push(counted.map((amount) => (amount > 0 ? 1 : 0)));
    choices.push(pays.map(({ amount }, i) => (counted[i] === amount ? 1 : 0)));
    for (const steps of [downToMultiple, upToMultiple]) {
      const most = (share: number) => (share === 1 ? 1 : steps(matched * share, step));
      choices.push(pays.map(({ amount }, i) => most((counted[i] ?? 0) / amount)));
    }
  }
  return choices.flatMap((most) => ways.map((way) => among(pays, most, way)));
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
  const dust = halfACent * (pays[0]?.number ?? 1);
  const after = (dollars: number) => Math.max(0, withoutDust(dollars - soFar.deferral));
  const left: Left = { wish: after(aim), law: after(most), dust };
  // Where payroll does not stop, whole steps come to a little more or less, as the pays fall.
  const slack = left.wish === left.law ? 0 : step * Math.max(...pays.map(({ amount }) => amount));
  const elections = best(candidates(pays, counted, plan.match, step, waysOf(left, step)), slack, matchOf);
  const parts = split(
    elections.map(({ amount }) => amount),
    regularLeft,
  );
  // Catch-up is what is above the limit: where the pays do not reach that, there is none.
  if (!apart || cents(soFar.deferral + sum(parts.within)) < regularLimit) {
    return { elections, catchUpElections: undefined, regular: parts.within, catchUp: parts.beyond };
  }
  const catchUpLeft: Left = {
    wish: Math.min(target - regularLimit, after(target)),
    law: Math.min(catchUpLimit, after(regularLimit + catchUpLimit)),
    dust,
  };
  const [elect] = waysOf(catchUpLeft, step);
  const catchUpElections = elect(
    pays.map(({ amount }, i) => ({ pay: amount, most: 1 - (elections[i]?.rate ?? 0) })),
  );
  return {
    elections,
    catchUpElections,
    regular: parts.within,
    catchUp: catchUpElections.map(({ amount }) => amount),
  };
}
