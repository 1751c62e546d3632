/** Schedule A: itemized deductions, the state and local tax limit worksheet and, from 2026, the charity floor and §68. */
import { keyOf, type YearFigures } from "./figures";
import { cents, plain } from "./round";
import type { OracleHousehold } from "./types";

/** Schedule A line 5e; from 2025 the State and Local Tax Deduction Worksheet. */
export function stateAndLocalTaxDeduction(h: OracleHousehold, f: YearFigures, agi: number): number {
  const key = keyOf(h.status);
  const line5d = h.stateAndLocalTaxes ?? 0;
  const down = f.salt.phase_down;
  let limit = f.salt.cap[key];
  if (down.in_effect && down.rate !== null && down.magi_threshold !== null) {
    const excess = plain(agi - down.magi_threshold[key]); // MAGI = AGI (no §911, §931, §933 income)
    const half = h.status === "MFS" ? 2 : 1; // R26: §164(b)(6)(B) halves the amount that is left
    if (excess > 0) limit = cents(Math.max(down.floor[key], limit - cents((down.rate * excess) / half)));
  }
  return Math.min(line5d, limit);
}

/** Schedule A line 14; from 2026 only what exceeds 0.5% of AGI (§170(b)(1)(I)). */
export function charity(h: OracleHousehold, f: YearFigures, agi: number): number {
  const gifts = h.charitableGifts ?? 0;
  if (!f.charity_floor_obbba.in_effect) return gifts;
  return Math.max(0, gifts - cents(f.charity_floor_obbba.rate_of_agi * Math.max(0, agi)));
}

export interface Itemized {
  /** Line 7, before the 2/37 cut: what Form 6251 line 2a adds back. */
  taxes: number;
  /** Line 17 before the cut. */
  gross: number;
  /** The 2/37 cut of §68, 2026 on. */
  cut: number;
  /** What is deducted. */
  net: number;
}

/** `otherDeductions`: what else comes off AGI on the way to taxable income (QBI, Schedule 1-A). */
export function itemizedDeductions(
  h: OracleHousehold,
  f: YearFigures,
  agi: number,
  otherDeductions: number,
): Itemized {
  const taxes = stateAndLocalTaxDeduction(h, f, agi); // line 7
  const interest = h.mortgageInterest ?? 0; // line 10
  const gifts = charity(h, f, agi); // line 14
  const other = h.otherItemized ?? 0; // lines 4, 15, 16, after their own floors
  const gross = taxes + interest + gifts + other; // line 17

  let cut = 0;
  if (f.itemized_limitation_obbba_35pct.in_effect) {
    const rows = f.ordinary_brackets.values[keyOf(h.status)];
    const topBracket = rows.find((row) => row.rate === 0.37);
    if (topBracket === undefined) throw new Error("no 37% bracket");
    // §68(a)(2): taxable income without §68, increased by the itemized deductions, over the start of the 37% bracket.
    const taxableWithout68 = agi - gross - otherDeductions;
    const excess = Math.max(0, plain(taxableWithout68 + gross - topBracket.over));
    cut = cents((2 / 37) * Math.min(gross, excess));
  }
  return { taxes, gross, cut, net: gross - cut };
}

/** §170(p), 2026 on: cash gifts of those who do not itemize. */
export function nonItemizerCharity(h: OracleHousehold, f: YearFigures): number {
  const cap = f.charity_floor_obbba.non_itemizer_cash_deduction;
  if (!f.charity_floor_obbba.in_effect || cap === null) return 0;
  return Math.min(h.charitableGifts ?? 0, cap[keyOf(h.status)]);
}
