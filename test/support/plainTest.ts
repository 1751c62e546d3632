import fc from "fast-check";
import { limitFigures } from "../../src/core/figures";
import type { Census, CensusYear } from "../../src/core/census";
import { centsUpTo, dollarsOf } from "./property";

/**
 * The test of contributions on small censuses, done the slow way in whole numbers: cents, hundredths of a percent, one
 * step at a time. It shares nothing with the source.
 */

/** One employee: dollars in whole cents. */
export interface Person {
  readonly pay: number;
  readonly match: number;
  readonly afterTax: number;
  readonly highlyPaid: boolean;
}

/** A limit on pay that small censuses reach, dollars. */
const payLimit = 300;

/** The figures of a plan year with that limit. */
export const smallYear: CensusYear = {
  limits: limitFigures(2026, [{ name: "Compensation", amount: payLimit, status: "test", authority: "test" }]),
  lastYear: limitFigures(2025),
  topPaidGroup: false,
};

/** The people as a census. */
export function censusOf(people: readonly Person[]): Census {
  return {
    rowNumbers: people.map((_, i) => i + 2),
    pay: people.map(({ pay }) => dollarsOf(pay)),
    match: people.map(({ match }) => dollarsOf(match)),
    afterTax: people.map(({ afterTax }) => dollarsOf(afterTax)),
    highlyPaid: people.map(({ highlyPaid }) => highlyPaid),
  };
}

function person(highlyPaid: boolean, most: number): fc.Arbitrary<Person> {
  const put = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: centsUpTo(most) });
  const pay = fc.integer({ min: 20_000, max: payLimit * 130 });
  return fc.record({ pay, match: put, afterTax: put, highlyPaid: fc.constant(highlyPaid) });
}

/** Two to six employees, of whom up to five are highly compensated. */
export const people: fc.Arbitrary<Person[]> = fc
  .tuple(
    fc.array(person(true, 15), { minLength: 1, maxLength: 5 }),
    fc.array(person(false, 6), { minLength: 1, maxLength: 4 }),
  )
  .chain(([some, others]) =>
    fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }),
  );

/** Pay that counts, in cents. */
export function counted({ pay }: Person): number {
  return Math.min(pay, payLimit * 100);
}

export function contributions({ match, afterTax }: Person): number {
  return match + afterTax;
}

/** A quotient of whole numbers, to the nearest whole one, halves up. */
function nearest(part: number, whole: number): number {
  return Number((2n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
}

/** Contributions over pay in hundredths of a percent. */
export function ratio(one: Person, more = 0): number {
  return nearest((contributions(one) + more) * 10_000, counted(one));
}

function percentage(ratios: readonly number[]): number {
  return nearest(
    ratios.reduce((sum, one) => sum + one, 0),
    ratios.length,
  );
}

/** Those who are highly compensated, or the others. */
export function group(all: readonly Person[], highlyPaid: boolean): Person[] {
  return all.filter((one) => one.highlyPaid === highlyPaid);
}

/** Whether ratios of the highly compensated pass, by the law's words in whole numbers. */
export function passes(ratios: readonly number[], others: readonly Person[]): boolean {
  const theirs = percentage(others.map((one) => ratio(one)));
  const ours = percentage(ratios);
  return 100 * ours <= 125 * theirs || (ours <= 2 * theirs && ours <= theirs + 200);
}

/** The highest percentage that passes, in hundredths of a percent: tried one after the other. */
export function highest(others: readonly Person[]): number {
  let most = 0;
  while (passes([most + 1], others)) most += 1;
  return most;
}

/** What a cut at a ratio leaves is common to so many parts of a hundredth, for up to five people. */
const parts = 60;

/** Cents to go back in all: the highest ratios are taken down a sixtieth of a hundredth at a time. */
export function excessStepByStep(some: readonly Person[], others: readonly Person[]): number {
  const ratios = some.map((one) => ratio(one));
  if (passes(ratios, others)) return 0;
  const stays = highest(others) * some.length * parts;
  let cut = Math.max(...ratios) * parts;
  while (ratios.reduce((sum, one) => sum + Math.min(one * parts, cut), 0) > stays) cut -= 1;
  const scale = parts * 10_000;
  const excess = some.map((one, i) =>
    (ratios[i] ?? 0) * parts > cut ? Math.max(contributions(one) * scale - counted(one) * cut, 0) : 0,
  );
  return nearest(
    excess.reduce((sum, one) => sum + one, 0),
    scale,
  );
}

/**
 * What goes back to each, in cents: a cent at a time from whoever has the most left; of several, from the one with the
 * least to begin with, and then from the last.
 */
export function refundsCentByCent(some: readonly Person[], excess: number): number[] {
  const put = some.map(contributions);
  const left = [...put];
  for (let cent = 0; cent < excess; cent += 1) {
    let from = 0;
    left.forEach((amount, i) => {
      const most = left[from] ?? 0;
      if (amount > most || (amount === most && (put[i] ?? 0) <= (put[from] ?? 0))) from = i;
    });
    left[from] = (left[from] ?? 0) - 1;
  }
  return put.map((amount, i) => amount - (left[i] ?? 0));
}

/** What all together can still put in, in cents: a hundredth of a percent of pay more for each, as long as it passes. */
export function headroomStepByStep(some: readonly Person[], others: readonly Person[]): number {
  let steps = 0;
  const at = (more: number) => some.map((one) => ratio(one) + more);
  if (!passes(at(0), others)) return 0;
  while (passes(at(steps + 1), others)) steps += 1;
  const pay = some.reduce((sum, one) => sum + counted(one), 0);
  return Number((BigInt(pay) * BigInt(steps)) / 10_000n);
}
