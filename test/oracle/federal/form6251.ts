/** Form 6251: Alternative Minimum Tax, Individuals. */
import { keyOf, type YearFigures } from "./figures";
import type { GainsWorksheet } from "./qualifiedDividends";
import { cents, plain } from "./round";
import type { OracleHousehold } from "./types";

export interface AmtInput {
  /** Form 1040 line 11 less line 14, negative where it is, Schedule 1-A not deducted (2025 form, line 1). */
  line1: number;
  /** Schedule A line 7, or the standard deduction. */
  line2a: number;
  /** The 2/37 cut, taken back out of AMT income (§56(b)(1)(F)). */
  itemizedCut: number;
  gains: GainsWorksheet;
  /** Form 1040 line 16, in cents. */
  regularTax: number;
}

function twoRates(amount: number, f: YearFigures, key: ReturnType<typeof keyOf>): number {
  const [low, high] = f.amt.rates;
  const edge = f.amt.rate28_over[key];
  if (amount <= edge) return amount * low;
  return amount * high - edge * (high - low); // "multiply by 28% and subtract $4,890" of the form
}

export function alternativeMinimumTax(h: OracleHousehold, f: YearFigures, a: AmtInput): number {
  const key = keyOf(h.status);
  const rate = f.amt.phase_out_rate;
  const start = f.amt.phase_out_start[key];
  const fullExemption = f.amt.exemption[key];

  // Part I
  let line4 = a.line1 + a.line2a - a.itemizedCut + (h.amtAdjustments ?? 0);
  if (h.status === "MFS") {
    // instructions for line 4, §55(d)(3): beyond the exemption's end
    const end = start + fullExemption / rate;
    if (line4 > end) line4 += Math.min(fullExemption, rate * (line4 - end));
  }

  // Part II, Exemption Worksheet of line 5
  const line5 = line4 > start ? Math.max(0, fullExemption - rate * (line4 - start)) : fullExemption;
  const line6 = Math.max(0, plain(line4 - line5));
  if (line6 === 0) return 0;
  const line7 = a.gains.line4 > 0 ? partThree(line6) : twoRates(line6, f, key);
  const line8 = 0; // foreign tax credit
  const line9 = cents(line7 - line8);
  const line10 = a.regularTax;
  return Math.max(0, cents(line9 - line10)); // line 11

  // Part III, maximum capital gains rates
  function partThree(line12: number): number {
    const line13 = a.gains.line4;
    const line14 = 0; // unrecaptured section 1250 gain
    const line15 = line13 + line14;
    const line16 = Math.min(line12, line15);
    const line17 = plain(line12 - line16);
    const line18 = twoRates(line17, f, key);
    const line19 = f.ltcg_qualified_dividend.zero_rate_up_to_taxable_income[key];
    const line20 = a.gains.line5;
    const line21 = Math.max(0, plain(line19 - line20));
    const line22 = Math.min(line12, line13);
    const line23 = Math.min(line21, line22); // taxed at 0%
    const line24 = plain(line22 - line23);
    const line25 = f.ltcg_qualified_dividend.fifteen_rate_up_to_taxable_income[key];
    const line26 = line21;
    const line27 = a.gains.line5;
    const line28 = line26 + line27;
    const line29 = Math.max(0, plain(line25 - line28));
    const line30 = Math.min(line24, line29);
    const line31 = line30 * 0.15;
    const line32 = line23 + line30;
    const line33 = plain(line22 - line32);
    const line34 = line33 * 0.2;
    // lines 35 to 37: nothing at 25%
    const line38 = line18 + line31 + line34;
    const line39 = twoRates(line12, f, key);
    return Math.min(line38, line39); // line 40
  }
}
