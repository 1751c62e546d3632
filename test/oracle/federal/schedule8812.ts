/** Schedule 8812 Part I: child tax credit and credit for other dependents, the nonrefundable part only. */
import { keyOf, type YearFigures } from "./figures";
import { cents } from "./round";
import type { OracleHousehold, Readings } from "./types";

export function childCredits(
  h: OracleHousehold,
  f: YearFigures,
  agi: number,
  /** Form 1040 line 18: regular tax and AMT. */
  taxBeforeCredits: number,
  readings: Readings,
): number {
  const line3 = agi;
  const line5 = (h.childrenUnder17 ?? 0) * f.child_tax_credit.amount;
  const line7 = (h.otherDependents ?? 0) * f.child_tax_credit.other_dependent;
  const line8 = line5 + line7;
  const line9 =
    h.status === "QSS"
      ? readings.survivingSpouseChildThreshold
      : f.child_tax_credit.phase_out_threshold[keyOf(h.status)];
  const over = Math.max(0, line3 - line9);
  const line10 = Math.ceil(cents(over) / 1000) * 1000; // next multiple of $1,000
  const line11 = line10 * 0.05;
  const line12 = Math.max(0, line8 - line11);
  const line13 = taxBeforeCredits; // Credit Limit Worksheet A
  return cents(Math.min(line12, line13)); // line 14
}
