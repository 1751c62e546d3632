/** Form 1040 line 12: Standard Deduction Chart for People Who Were Born Before ... or Are Blind. */
import { keyOf, type YearFigures } from "./figures";
import type { OracleHousehold } from "./types";

/** How many people on the return are 65 or older: the taxpayer, and the spouse on a joint return. */
export function peopleOver65(h: OracleHousehold): number {
  const taxpayer = (h.age ?? 0) >= 65 ? 1 : 0;
  const spouse = h.status === "MFJ" && (h.spouseAge ?? 0) >= 65 ? 1 : 0;
  return taxpayer + spouse;
}

export function standardDeduction(h: OracleHousehold, f: YearFigures): number {
  const key = keyOf(h.status);
  const blind = (h.blind ? 1 : 0) + (h.status === "MFJ" && h.spouseBlind ? 1 : 0);
  const boxes = peopleOver65(h) + blind;
  return (
    f.standard_deduction.values[key] + boxes * f.standard_deduction.additional_65_or_blind_per_condition[key]
  );
}
