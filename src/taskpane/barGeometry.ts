/** A part of the bar: where it starts and how wide it is, in units of the drawing. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** The bar as it is drawn. */
export interface BarGeometry {
  readonly parts: readonly Stretch[];
  /** Where the limit stands. */
  readonly limit: number;
  /** What comes on top of the limit, apart from the bar; nothing where there is none. */
  readonly beyond: Stretch | undefined;
}

/** The space between the bar and what stands outside it. */
const gap = 6;

/**
 * Lays out a bar whose parts add up toward a limit, with one amount outside it.
 *
 * @param amounts the parts, dollars, zero or more
 * @param limit dollars; parts may add up to more
 * @param outside what does not count toward the limit, dollars
 * @param width of the whole drawing
 * @returns places from 0 to `width`
 */
export function barGeometry(
  amounts: readonly number[],
  limit: number,
  outside: number,
  width: number,
): BarGeometry {
  const used = amounts.reduce((total, amount) => total + amount, 0);
  const inside = Math.max(used, limit);
  const all = inside + outside;
  const scale = all === 0 ? 0 : (outside > 0 ? width - gap : width) / all;
  let x = 0;
  const parts = amounts.map((amount) => {
    const stretch = { x, width: amount * scale };
    x += stretch.width;
    return stretch;
  });
  const end = inside * scale;
  return {
    parts,
    limit: limit * scale,
    beyond: outside > 0 ? { x: end + gap, width: outside * scale } : undefined,
  };
}
