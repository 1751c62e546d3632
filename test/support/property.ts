import fc from "fast-check";
import { expect, it } from "vitest";

/**
 * Tests that a function keeps a property, and that the property is worth something: each planted mistake breaks it.
 *
 * @param title what is kept
 * @param subject the function as it is
 * @param mistakes variants with a mistake in them, by what is wrong
 * @param property the property of a subject
 */
export function keeps<Subject, Inputs>(
  title: string,
  subject: Subject,
  mistakes: Readonly<Record<string, Subject>>,
  property: (subject: Subject) => fc.IProperty<Inputs>,
): void {
  it(title, () => {
    fc.assert(property(subject), { numRuns: 1000 });
  });
  it.each(Object.entries(mistakes))(`${title}: broken by %s`, (_wrong, mistake) => {
    expect(fc.check(property(mistake), { seed: 20260101, numRuns: 10_000 }).failed).toBe(true);
  });
}

/** Dollars and cents as a number, from whole cents. */
export function dollarsOf(cents: number): number {
  return Number(`${cents}e-2`);
}

/** Whole cents up to a number of dollars, with the edges often. */
export function centsUpTo(dollars: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: dollars * 100 });
}
