/** The shapes a state's figures fall in. */
import type { Bracket } from "../federal/figures";
import type { Rows } from "./tables";

/** Begun increments over the start: a dollar into the next counts whole. */
export const begun = (amount: number, start: number, increment: number): number =>
  amount <= start ? 0 : Math.ceil(settle((amount - start) / increment));

/** Whole increments over the start: the next counts once complete. */
export const complete = (amount: number, start: number, increment: number): number =>
  amount <= start ? 0 : Math.floor(settle((amount - start) / increment));

/** The share of `width` that `amount` has gone beyond `start`, 0 to 1. */
export const shareGone = (amount: number, start: number, width: number): number =>
  Math.min(1, Math.max(0, (amount - start) / width));

/** Takes the dust of binary fractions off a quotient. */
const settle = (quotient: number): number => Number(quotient.toPrecision(13));

/** The value of the last row the amount is over (or at, with `at`). */
export function lookUp(rows: Rows, amount: number, edge: "over" | "at", oddRows = false): number {
  let found = 0;
  for (const [from, value] of rows) {
    const odd = oddRows && from !== null && from % 10 === 1;
    const start = from === null ? -Infinity : odd ? from - 1 : from;
    if (start === 0 ? amount >= 0 : edge === "at" ? amount >= start : amount > start) found = value;
  }
  return found;
}

/** Every slice at its own rate. */
export function slices(rows: readonly Bracket[], amount: number): number {
  let tax = 0;
  rows.forEach((row, i) => {
    const top = rows[i + 1]?.over ?? Infinity;
    if (amount > row.over) tax += row.rate * (Math.min(amount, top) - row.over);
  });
  return tax;
}
