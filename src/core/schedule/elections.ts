import { cents, upToMultiple } from "../money";

/** What payroll is told for one pay, and what it comes to. */
export interface Election {
  /** A fraction of pay, a multiple of the step. */
  readonly rate: number;
  /** Dollars; below rate times pay where the payroll stops at a limit. */
  readonly amount: number;
}

/** A pay that elections are made from. */
export interface Electable {
  /** Dollars. */
  readonly pay: number;
  /** The highest rate that can be elected for it; its whole steps count. */
  readonly most: number;
}

/** Whether elections keep within what is allowed; more of any of them must never fit better. */
export type Fits = (elections: readonly Election[]) => boolean;

const exact = (rate: number) => Math.round(rate * 1e9) / 1e9;

/** Whole steps up to a rate. */
function steps(rate: number, step: number): number {
  return Math.floor(exact(rate) / step + 1e-6);
}

/**
 * The nth row of elections: one level for all pays, and a step more from some pay on, so that each row puts in a little
 * more than the one before.
 */
function rowOf(n: number, pays: readonly Electable[], step: number): Election[] {
  return pays.map(({ pay, most }, i) => {
    const level = Math.floor((n + i) / pays.length);
    const rate = exact(Math.min(level, steps(most, step)) * step);
    return { rate, amount: cents(rate * pay) };
  });
}

/** The greatest whole number from 0 to `most` that is allowed; 0 always is. */
function greatest(most: number, allowed: (n: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (allowed(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function replaced(elections: readonly Election[], at: number, election: Election): Election[] {
  return elections.map((each, i) => (i === at ? election : each));
}

/** The elections with this pay's as large as fits, in cents, between two amounts of which the lesser one fits. */
function fitted(
  elections: readonly Election[],
  at: number,
  from: number,
  to: number,
  rate: number,
  fits: Fits,
) {
  const withCents = (extra: number) => replaced(elections, at, { rate, amount: cents(from + extra / 100) });
  return withCents(greatest(Math.round((to - from) * 100), (extra) => fits(withCents(extra))));
}

/**
 * Elections in whole steps that come to no more than fits: a level, and a step more from some pay on.
 *
 * @param pays the pays
 * @param step the step of elections, a fraction
 * @param fits whether elections keep within what is allowed
 * @returns one election a pay
 */
export function wholeElections(pays: readonly Electable[], step: number, fits: Fits): Election[] {
  return rowOf(lastRow(pays, step, fits), pays, step);
}

function lastRow(pays: readonly Electable[], step: number, fits: Fits): number {
  return greatest(rows(pays, step), (n) => fits(rowOf(n, pays, step)));
}

/** Whether not a cent more fits. */
function isFull(elections: readonly Election[], fits: Fits): boolean {
  const at = elections.length - 1;
  const { rate, amount } = elections[at] ?? { rate: 0, amount: 0 };
  return !fits(replaced(elections, at, { rate, amount: cents(amount + 0.01) }));
}

/** The row in which every pay is at its highest. */
function rows(pays: readonly Electable[], step: number): number {
  return Math.max(0, ...pays.map(({ most }) => steps(most, step))) * pays.length;
}

/**
 * Elections as payroll stops them at a limit: cut from the last pay back to exactly what fits.
 *
 * @param elections what is elected
 * @param fits whether elections keep within what is allowed
 * @returns the same rates but for pays that take nothing; all as they are where they fit
 */
export function cutBack(elections: readonly Election[], fits: Fits): Election[] {
  let cut = [...elections];
  for (let at = cut.length - 1; at >= 0 && !fits(cut); at -= 1) {
    const { rate, amount } = cut[at] as Election;
    const without = replaced(cut, at, { rate: 0, amount: 0 });
    if (fits(without)) cut = fitted(without, at, 0, amount, rate, fits);
    else cut = without;
  }
  return cut;
}

/**
 * Elections that come to exactly what fits, where the payroll stops at the limit: the least row that reaches it, cut
 * from the last pay back.
 *
 * @param pays the pays
 * @param step the step of elections, a fraction
 * @param fits whether elections keep within what is allowed
 * @returns one election a pay; all at their highest when even these fit
 */
export function cutElections(pays: readonly Electable[], step: number, fits: Fits): Election[] {
  const row = lastRow(pays, step, fits);
  const whole = rowOf(row, pays, step);
  if (row === rows(pays, step) || isFull(whole, fits)) return whole;
  return cutBack(rowOf(row + 1, pays, step), fits);
}

/**
 * Elections that come to exactly what fits, where the payroll stops at the limit: the last pay takes what a row of whole
 * steps leaves, so that no pay falls below the level.
 *
 * @param pays the pays
 * @param step the step of elections, a fraction
 * @param fits whether elections keep within what is allowed
 * @returns one election a pay; less than fits when the last pay cannot take the rest
 */
export function toppedElections(pays: readonly Electable[], step: number, fits: Fits): Election[] {
  const elections = wholeElections(pays, step, fits);
  const at = pays.length - 1;
  const last = pays[at];
  const before = elections[at];
  if (last === undefined || before === undefined || last.pay === 0) return elections;
  const most = cents(exact(steps(last.most, step) * step) * last.pay);
  const topped = fitted(elections, at, before.amount, most, before.rate, fits);
  const amount = topped[at]?.amount ?? 0;
  const rate = Math.max(before.rate, exact(upToMultiple(exact(amount / last.pay), step)));
  return replaced(topped, at, { rate, amount });
}
