/** Where amounts are cut from the top: how many are cut, and what those that are not come to. */
export interface Cut {
  readonly count: number;
  readonly uncut: number;
}

/**
 * How amounts are levelled from the top until only so much of their sum stays.
 *
 * The greatest is cut to the next, these two together to the one after them, and so on; the last step goes only as far
 * as is needed. All that are cut end at one level: what stays, less the uncut, divided among them.
 *
 * @param ascending the amounts, least first, zero or more
 * @param stays what may stay of their sum, zero or more; less than the sum
 * @returns how many are cut, and the sum of the others
 * @example cutFromTop([5, 10, 12], 18) // two are cut, to (18 − 5) ÷ 2 = 6.5
 */
export function cutFromTop(ascending: ArrayLike<number>, stays: number): Cut {
  let uncut = 0;
  let count = ascending.length;
  // The least is left alone as long as the level of all above it would leave it alone.
  for (; count > 1; count -= 1) {
    const least = ascending[ascending.length - count] as number;
    if (stays - uncut <= least * count) break;
    uncut += least;
  }
  return { count, uncut };
}
