/**
 * A number at 15 significant digits, the precision a spreadsheet shows: 1.005 × 100 is 100.49999999999999 in binary and
 * 100.5 here.
 */
function atFifteenDigits(x: number): number {
  return Number(x.toPrecision(15));
}

/**
 * Dollars rounded to the nearest cent, halves away from zero.
 *
 * @param amount dollars, up to 1e12 in size
 * @returns dollars and whole cents; never −0
 * @example cents(1.005) === 1.01
 */
export function cents(amount: number): number {
  const scaled = Math.abs(amount) * 100;
  const whole = Math.floor(scaled);
  // Fifteen digits move an amount by less than this: only so near half a cent do they decide.
  const isNearHalf = Math.abs(scaled - whole - 0.5) <= scaled * 1e-14;
  const rounded = isNearHalf ? Math.floor(atFifteenDigits(scaled) + 0.5) : Math.round(scaled);
  return (amount < 0 ? 0 - rounded : rounded) / 100;
}

/**
 * A difference without the dust that subtraction leaves in binary: 3001.18 − 3001.17 is 0.00999999999976 there.
 *
 * @param difference dollars
 * @returns dollars, to a millionth of a cent
 * @example withoutDust(3001.18 - 3001.17) === 0.01
 */
export function withoutDust(difference: number): number {
  return Math.round(difference * 1e8) / 1e8;
}

/** What subtracting cents leaves in binary is far below this, and nobody misses it: a ten-thousandth of a cent. */
const dust = 1e-6;

/**
 * Dollars rounded down to the cent, for amounts that a person may still put in.
 *
 * 18,313 − 17,686.20 is 626.7999999999993 in binary: that is 626.80, not 626.79.
 *
 * @param amount dollars, zero or more
 * @returns dollars and whole cents
 * @example downToCents(33500.999) === 33500.99
 */
export function downToCents(amount: number): number {
  const nearby = Math.round(amount * 100) / 100;
  return Math.abs(nearby - amount) < dust ? nearby : downToMultiple(amount, 0.01);
}

/**
 * The greatest multiple of a step that is not above the amount.
 *
 * @param amount dollars
 * @param step dollars, above zero; cents are exact
 * @returns dollars
 * @example downToMultiple(34859, 1000) === 34000
 */
export function downToMultiple(amount: number, step: number): number {
  const perDollar = Math.round(1 / Math.min(step, 1));
  const units = Math.round(step * perDollar);
  return (Math.floor(atFifteenDigits((amount * perDollar) / units)) * units) / perDollar;
}

/**
 * The least multiple of a step that is not below the amount.
 *
 * @param amount dollars
 * @param step dollars, above zero; cents are exact
 * @returns dollars
 * @example upToMultiple(3999.5, 10) === 4000
 */
export function upToMultiple(amount: number, step: number): number {
  return 0 - downToMultiple(-amount, step);
}

/**
 * A ratio rounded to decimal places, halves up.
 *
 * @param ratio zero or more
 * @param places 0 to 10
 * @returns the ratio
 * @example toDecimals(0.36842, 3) === 0.368
 */
export function toDecimals(ratio: number, places: number): number {
  const scale = 10 ** places;
  const nearby = Math.round(ratio * scale);
  // Only near a half can binary be wrong about which way to round.
  if (Math.abs(Math.abs(ratio * scale - nearby) - 0.5) > 1e-6 && nearby < 1e8) return nearby / scale;
  return Math.floor(atFifteenDigits(ratio * scale) + 0.5) / scale;
}
