/** Reached by 31 December: from the first on there is catch-up, and from the second through the third the larger one. */
const [first, firstOfMore, lastOfMore] = [50, 60, 63];

/**
 * Whether the age allows catch-up contributions, to a plan and to an IRA.
 *
 * @param age years, reached by 31 December
 * @returns true from 50 on
 * @source IRC §414(v)(5)(A), §219(b)(5)(B)(i)
 * @example mayCatchUp(50) === true
 */
export function mayCatchUp(age: number): boolean {
  return age >= first;
}

/**
 * Whether the age allows the larger catch-up contributions, which a plan need not offer.
 *
 * @param age years, reached by 31 December
 * @param year calendar year
 * @returns true from 60 through 63, from 2025 on
 * @source IRC §414(v)(2)(B)(i), (E); Public Law 117-328 §109
 * @example mayCatchUpMore(63, 2026) === true
 */
export function mayCatchUpMore(age: number, year: number): boolean {
  return age >= firstOfMore && age <= lastOfMore && year >= 2025;
}
