/** The year's figures, straight from federal.json (a copy of the reference, unused parts dropped). */
import { readFileSync } from "node:fs";
import type { Status, Year } from "./types";

export type StatusKey =
  "single" | "married_joint" | "married_separate" | "head_of_household" | "surviving_spouse";
export type ByStatus = Record<StatusKey, number>;
export interface Bracket {
  rate: number;
  over: number;
}

export interface YearFigures {
  ordinary_brackets: { values: Record<StatusKey, Bracket[]> };
  ltcg_qualified_dividend: {
    zero_rate_up_to_taxable_income: ByStatus;
    fifteen_rate_up_to_taxable_income: ByStatus;
  };
  standard_deduction: { values: ByStatus; additional_65_or_blind_per_condition: ByStatus };
  senior_deduction_obbba: {
    in_effect: boolean;
    amount_per_person_65_plus: number;
    phase_out_rate: number;
    phase_out_start_magi: ByStatus;
  };
  salt: {
    cap: ByStatus;
    phase_down: {
      in_effect: boolean;
      rate: number | null;
      magi_threshold: ByStatus | null;
      floor: ByStatus;
    };
  };
  itemized_limitation_obbba_35pct: { in_effect: boolean };
  charity_floor_obbba: {
    in_effect: boolean;
    rate_of_agi: number;
    non_itemizer_cash_deduction: ByStatus | null;
  };
  niit: { rate: number; magi_threshold: ByStatus };
  additional_medicare: { rate: number; wage_threshold: ByStatus };
  amt: {
    exemption: ByStatus;
    phase_out_start: ByStatus;
    phase_out_rate: number;
    rate28_over: ByStatus;
    rates: [number, number];
  };
  child_tax_credit: { amount: number; other_dependent: number; phase_out_threshold: ByStatus };
}

const file = JSON.parse(readFileSync(new URL("../federal.json", import.meta.url), "utf8")) as {
  years: Record<string, YearFigures>;
};

export function figuresOf(year: Year): YearFigures {
  const figures = file.years[String(year)];
  if (figures === undefined) throw new Error(`no figures for ${year}`);
  return figures;
}

const KEYS: Record<Status, StatusKey> = {
  Single: "single",
  MFJ: "married_joint",
  MFS: "married_separate",
  HOH: "head_of_household",
  QSS: "surviving_spouse",
};

export const keyOf = (status: Status): StatusKey => KEYS[status];

/** Social Security wage base (SSA: 88 FR 72803, 89 FR 85285, 2025 announcement); not in federal.json. */
export const WAGE_BASE: Record<Year, number> = { 2024: 168_600, 2025: 176_100, 2026: 184_500 };
