import { lawDate } from "./figures";

/** The version of the calculations; equal to that of the package. */
export const engineVersion = "0.1.0";

/**
 * What a workbook says of where its numbers came from.
 *
 * @returns the engine's version and the day of the law figures
 * @example version() // "MBDR 0.1.0, law figures as of 2026-11-23"
 */
export function version(): string {
  return `MBDR ${engineVersion}, law figures as of ${lawDate}`;
}
