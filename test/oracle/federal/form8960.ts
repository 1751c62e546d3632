/** Form 8960: Net Investment Income Tax. */
import { keyOf, type YearFigures } from "./figures";
import { cents } from "./round";
import type { OracleHousehold } from "./types";

export function netInvestmentIncomeTax(h: OracleHousehold, f: YearFigures, agi: number): number {
  const line1 = h.investmentIncome ?? 0; // interest, rents and the like inside `income`
  const line2 = h.qualifiedDividends ?? 0;
  const line5 = h.longTermGains ?? 0;
  const line8 = line1 + line2 + line5;
  const line11 = 0; // deductions allocable to investment income: none asked for
  const line12 = Math.max(0, line8 - line11);
  const line13 = agi;
  const line14 = f.niit.magi_threshold[keyOf(h.status)];
  const line15 = Math.max(0, line13 - line14);
  const line16 = Math.min(line12, line15);
  return cents(line16 * f.niit.rate); // line 17
}
