/** Schedule 1-A Part V: enhanced deduction for seniors, 2025 to 2028 (§151(d)(5)(C)). */
import { keyOf, type YearFigures } from "./figures";
import { cents, plain } from "./round";
import { peopleOver65 } from "./standardDeduction";
import type { OracleHousehold } from "./types";

export function seniorDeduction(h: OracleHousehold, f: YearFigures, agi: number): number {
  const law = f.senior_deduction_obbba;
  if (!law.in_effect) return 0;
  if (h.status === "MFS") return 0; // the married must file jointly
  const line31 = agi; // MAGI
  const line32 = law.phase_out_start_magi[keyOf(h.status)];
  const line33 = Math.max(0, plain(line31 - line32));
  const line34 = cents(line33 * law.phase_out_rate);
  const line35 = Math.max(0, law.amount_per_person_65_plus - line34);
  // lines 36a and 36b: the amount of line 35 for each person born early enough; line 37 adds them
  return line35 * peopleOver65(h);
}
