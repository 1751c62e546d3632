/** What the picture of cliffs draws of each: where it is, and the rates on both sides of it. */
export interface Edge {
  /** Dollars of taxable conversion. */
  readonly away: number;
  readonly rateBefore?: number | undefined;
  readonly rateAfter: number;
}

/** The picture as it is drawn, in units of the drawing. */
export interface CliffGeometry {
  /** The line of the rate, from no conversion on. */
  readonly line: readonly (readonly [x: number, y: number])[];
  /** Where each cliff stands, and on which row its number is written so that none lies on another. */
  readonly marks: readonly { readonly x: number; readonly row: number }[];
  /** Where this conversion ends. */
  readonly here: number;
  /** The rate that the upper edge stands for, and where it is zero. */
  readonly topRate: number;
}

/** Numbers nearer to each other than this would lie one on the other. */
const apart = 14;
/** A share of free space behind the last cliff. */
const beyond = 1.08;

/**
 * Lays out the tax rate on the next dollar against the taxable conversion, a step at each cliff.
 *
 * @param edges nearest first
 * @param taxable dollars of taxable conversion that are planned
 * @param width of the drawing
 * @param height of the line's part of it: 0 is the top, the rate is zero at the bottom
 * @returns places from 0 to `width` and from 0 to `height`
 */
export function cliffGeometry(
  edges: readonly Edge[],
  taxable: number,
  width: number,
  height: number,
): CliffGeometry {
  const last = Math.max(taxable, ...edges.map(({ away }) => away));
  const scale = last === 0 ? 0 : width / (last * beyond);
  const rates = edges.flatMap(({ rateBefore = 0, rateAfter }) => [rateBefore, rateAfter]);
  const topRate = Math.max(0.1, Math.ceil(Math.max(0, ...rates) * 10) / 10);
  const at = (away: number, rate: number) =>
    [away * scale, height * (1 - Math.max(0, rate) / topRate)] as const;
  const [first] = edges;
  const start = first?.rateBefore ?? first?.rateAfter ?? 0;
  const ends = edges[edges.length - 1]?.rateAfter ?? start;
  const line = [
    at(0, start),
    ...edges.flatMap(({ away, rateBefore, rateAfter }) => [
      ...(rateBefore === undefined ? [] : [at(away, rateBefore)]),
      at(away, rateAfter),
    ]),
    [width, at(0, ends)[1]] as const,
  ];
  const ended: number[] = [];
  const marks = edges.map(({ away }) => {
    const x = away * scale;
    const free = ended.findIndex((end) => x - end >= apart);
    const row = free < 0 ? ended.length : free;
    ended[row] = x;
    return { x, row };
  });
  return { line, marks, here: taxable * scale, topRate };
}
