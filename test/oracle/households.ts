/** Random households, the same for the same seed: denser near zero, at bracket edges and in the phase-outs. */
import { figuresOf, keyOf } from "./federal/figures";
import { cents, type OracleHousehold, type Status, type Year } from "./federal/index";

/** A linear congruential generator (Numerical Recipes' constants, high bits used). */
export class Lcg {
  private state: number;

  constructor(seed: number) {
    this.state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0) ^ 0x5bd1e995;
    for (let i = 0; i < 4; i += 1) this.next();
  }

  /** In [0, 1). */
  next(): number {
    let bits = 0;
    for (let i = 0; i < 2; i += 1) {
      this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
      bits = bits * 0x10000 + (this.state >>> 16);
    }
    return bits / 0x100000000;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  /** Dollars, spread over the orders of magnitude; whole, to the cent, or nothing. */
  amount(largest: number): number {
    const kind = this.next();
    if (kind < 0.08) return 0;
    if (kind < 0.12) return this.whole(1, 200) / 100;
    const size = Math.exp(Math.log(100) + this.next() * (Math.log(largest) - Math.log(100)));
    return this.chance(0.5) ? Math.round(size) : cents(size);
  }
}

export const YEARS: readonly Year[] = [2024, 2025, 2026];
export const STATUSES: readonly Status[] = ["Single", "MFJ", "MFS", "HOH", "QSS"];

/** AGI at which something in the federal forms turns. */
export function turns(year: Year, status: Status): number[] {
  const f = figuresOf(year);
  const key = keyOf(status);
  const standard = f.standard_deduction.values[key];
  const onTaxable = [
    ...f.ordinary_brackets.values[key].map((row) => row.over),
    f.ltcg_qualified_dividend.zero_rate_up_to_taxable_income[key],
    f.ltcg_qualified_dividend.fifteen_rate_up_to_taxable_income[key],
  ].map((edge) => edge + standard);
  const down = f.salt.phase_down;
  const saltStart = down.magi_threshold?.[key] ?? 0;
  const saltEnd = saltStart + (f.salt.cap[key] - down.floor[key]) / (down.rate ?? 1);
  const amtStart = f.amt.phase_out_start[key];
  const amtEnd = amtStart + f.amt.exemption[key] / f.amt.phase_out_rate;
  const seniorStart = f.senior_deduction_obbba.phase_out_start_magi[key];
  return [
    ...onTaxable,
    standard,
    saltStart,
    saltEnd,
    amtStart,
    amtEnd,
    amtEnd + f.amt.exemption[key] / f.amt.phase_out_rate,
    f.amt.exemption[key] + f.amt.rate28_over[key],
    seniorStart,
    seniorStart + 100_000,
    f.niit.magi_threshold[key],
    200_000,
    400_000,
    440_000,
    25_000,
    32_000,
    34_000,
    44_000,
  ];
}

/** One household; the same for the same seed. */
export function household(seed: number): OracleHousehold {
  const r = new Lcg(seed);
  const year = r.pick(YEARS);
  const status = r.pick(STATUSES);
  const h: OracleHousehold = { year, status, income: r.amount(3_000_000), conversion: r.amount(600_000) };

  if (r.chance(0.5)) h.age = r.chance(0.3) ? r.pick([55, 58, 59, 60, 64, 65, 66, 70]) : r.whole(25, 90);
  if (r.chance(0.3)) h.spouseAge = r.pick([40, 58, 59, 64, 65, 66, 72]);
  if (r.chance(0.05)) h.blind = true;
  if (r.chance(0.05)) h.spouseBlind = true;
  if (r.chance(0.3)) h.qualifiedDividends = r.amount(300_000);
  if (r.chance(0.3)) h.longTermGains = r.amount(2_000_000);
  if (r.chance(0.3)) h.investmentIncome = cents(Math.min(h.income, r.amount(400_000)));
  if (r.chance(0.15)) h.taxExemptInterest = r.amount(50_000);
  if (r.chance(0.25)) h.socialSecurity = r.amount(90_000);
  if (r.chance(0.25)) h.childrenUnder17 = r.whole(0, 5);
  if (r.chance(0.15)) h.otherDependents = r.whole(0, 3);
  if (r.chance(0.4)) h.stateAndLocalTaxes = r.amount(120_000);
  if (r.chance(0.3)) h.mortgageInterest = r.amount(60_000);
  if (r.chance(0.3)) h.charitableGifts = r.amount(100_000);
  if (r.chance(0.1)) h.otherItemized = r.amount(60_000);
  if (r.chance(0.1)) h.qbiDeduction = cents(Math.min(h.income * 0.2, r.amount(100_000)));
  if (r.chance(0.1)) h.amtAdjustments = r.amount(500_000);
  if (status === "MFS" && r.chance(0.3)) h.livedApart = true;

  // half of them: AGI (before benefits) moved to a turn, a step beside it, or a little way over
  if (r.chance(0.5)) {
    const turn = r.pick(turns(year, status));
    const step = r.pick([0, 0.01, -0.01, 1, -1, 999.99, 1000, 1000.01, r.whole(-5_000, 5_000)]);
    const rest = (h.qualifiedDividends ?? 0) + (h.longTermGains ?? 0);
    const before = r.chance(0.5) ? h.conversion : 0; // the turn is reached with, or without, the conversion
    h.income = Math.max(0, cents(turn + step - rest - before));
    if (h.investmentIncome !== undefined) h.investmentIncome = Math.min(h.investmentIncome, h.income);
    if (h.qbiDeduction !== undefined) h.qbiDeduction = cents(Math.min(h.qbiDeduction, h.income * 0.2));
  }
  return h;
}

/** `count` households from `seed` on. */
export function* households(seed: number, count: number): Generator<OracleHousehold> {
  for (let i = 0; i < count; i += 1) yield household(seed + i);
}
