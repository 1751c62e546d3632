/** Qualified Dividends and Capital Gain Tax Worksheet, Form 1040 instructions, line 16. */
import { keyOf, type YearFigures } from "./figures";
import { rateScheduleTax } from "./rateSchedule";
import { cents, plain } from "./round";
import type { OracleHousehold } from "./types";

export interface GainsWorksheet {
  /** Line 4: qualified dividends and net capital gain; Form 6251 line 13. */
  line4: number;
  /** Line 5: the rest of taxable income; Form 6251 lines 20 and 27. */
  line5: number;
  /** Line 25, in cents: Form 1040 line 16. */
  line25: number;
}

export function gainsWorksheet(h: OracleHousehold, f: YearFigures, taxableIncome: number): GainsWorksheet {
  const key = keyOf(h.status);
  const schedule = f.ordinary_brackets.values[key];
  const line1 = taxableIncome;
  const line2 = h.qualifiedDividends ?? 0;
  const line3 = Math.max(0, h.longTermGains ?? 0);
  const line4 = line2 + line3;
  const line5 = Math.max(0, plain(line1 - line4));
  const line6 = f.ltcg_qualified_dividend.zero_rate_up_to_taxable_income[key];
  const line7 = Math.min(line1, line6);
  const line8 = Math.min(line5, line7);
  const line9 = plain(line7 - line8); // taxed at 0%
  const line10 = Math.min(line1, line4);
  const line11 = line9;
  const line12 = plain(line10 - line11);
  const line13 = f.ltcg_qualified_dividend.fifteen_rate_up_to_taxable_income[key];
  const line14 = Math.min(line1, line13);
  const line15 = line5 + line9;
  const line16 = Math.max(0, plain(line14 - line15));
  const line17 = Math.min(line12, line16);
  const line18 = line17 * 0.15;
  const line19 = line9 + line17;
  const line20 = plain(line10 - line19);
  const line21 = line20 * 0.2;
  const line22 = cents(rateScheduleTax(schedule, line5));
  const line23 = cents(cents(line18 + line21) + line22);
  const line24 = cents(rateScheduleTax(schedule, line1));
  const line25 = Math.min(line23, line24);
  return { line4, line5, line25 };
}
