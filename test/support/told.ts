import { recording, type Worksheet } from "../../src/core/worksheet";

/**
 * The labels of the lines that a calculation writes, in order: what it tells and what it does not.
 *
 * @param run the calculation
 * @returns labels
 */
export function told(run: (sheet: Worksheet) => unknown): string[] {
  const sheet = recording();
  run(sheet);
  return sheet.lines.map(({ label }) => label);
}
