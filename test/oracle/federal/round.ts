/** To the cent, half away from zero, judged on the 15 decimal digits a double can carry. */
export function cents(amount: number): number {
  const size = Number(Math.abs(amount).toPrecision(15));
  const hundredths = Math.floor(Number((size * 100).toPrecision(15)) + 0.5);
  const value = hundredths / 100;
  return amount < 0 && value !== 0 ? -value : value;
}

/** A difference or sum of dollars and cents without the dust that binary leaves, so that a half cent stays one. */
export function plain(amount: number): number {
  return Number(amount.toFixed(6));
}
