/** Points of a line, in units of the drawing. */
export type Points = readonly (readonly [x: number, y: number])[];

/**
 * Lays out amounts that change from year to year, all to one scale from 0.
 *
 * @param start dollars at the beginning, the same for all
 * @param lines dollars at the end of each year, zero or more, as many in each
 * @param width of the drawing
 * @param height of the drawing: 0 is the top, no dollars are at the bottom
 * @returns a line for each, and the dollars that the upper edge stands for
 */
export function projectionGeometry(
  start: number,
  lines: readonly (readonly number[])[],
  width: number,
  height: number,
): { readonly lines: readonly Points[]; readonly top: number } {
  const top = Math.max(start, ...lines.flat());
  return {
    top,
    lines: lines.map((amounts) => {
      const step = amounts.length === 0 ? 0 : width / amounts.length;
      return [start, ...amounts].map(
        (amount, year) => [year * step, top === 0 ? height : height * (1 - amount / top)] as const,
      );
    }),
  };
}
