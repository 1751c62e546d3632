/** One reading per feature of TAXDATA.md, by the phase in which it acts. */
import { netInvestment, type Facts } from "./facts";
import { begun, complete, lookUp, shareGone, slices } from "./steps";
import { forStatus, type Feature, type PerStatus, type Rows } from "./tables";

type Reader = (feature: Feature, facts: Facts) => number;

const num = (f: Feature, name: string, facts: Facts): number =>
  forStatus(f[name] as PerStatus<number>, facts.key);
const rowsOf = (f: Feature, name: string, facts: Facts): Rows =>
  forStatus(f[name] as PerStatus<Rows>, facts.key);

/** S27: Ohio's exemption ends at its last edge, not above it. */
const ohioRows = (rows: Rows, x: Facts): Rows =>
  x.readings.settled && x.h.state === "OH"
    ? rows.map(([from, value]) => [value === 0 && from !== null ? from - 0.01 : from, value])
    : rows;

/** S27: what these states look up goes by federal AGI, Social Security and exclusions in it. */
const byFederalAgi = (x: Facts, ...states: string[]): number =>
  x.readings.settled && states.includes(x.h.state) ? x.federal.agi : x.a;

/** S27: New Mexico, and South Carolina before 2026, take off the standard or itemized deduction alone. */
export function deductionsNotTaken({ readings, h, federal }: Facts): number {
  if (!readings.settled || !(h.state === "NM" || (h.state === "SC" && h.year < 2026))) return 0;
  return Math.max(0, federal.agi - federal.standardOrItemized) - federal.taxableIncome;
}

/** What is added to the base. */
export const addBacks: Record<string, Reader> = {
  addback_federal_deduction_over: (f, x) =>
    x.federal.agi >= num(f, "agi_at_least", x)
      ? Math.max(0, x.federal.standardOrItemized - num(f, "exempt", x))
      : 0,
  addback_flat: (f, x) => (x.readings.settled && x.federal.itemizes ? 0 : num(f, "amount", x)), // S27
};

/** The standard deduction (65+ addition inside) after its own reduction. */
export const standards: Record<string, (f: Feature, x: Facts, standard: number) => number> = {
  std_step_reduction: (f, x, standard) => {
    const steps = complete(x.a, num(f, "start", x), num(f, "increment", x));
    return Math.max(num(f, "minimum", x), standard - steps * num(f, "per_step", x));
  },
  std_linear_phaseout: (f, x, standard) => {
    let reduction = standard * shareGone(byFederalAgi(x, "SC"), num(f, "start", x), num(f, "width", x));
    const down = f["round_reduction_down_to"] as number | undefined;
    if (down !== undefined && reduction < standard)
      reduction = Math.floor(Number((reduction / down).toPrecision(13))) * down;
    return standard - reduction;
  },
  std_step_pct_phaseout: (f, x, standard) =>
    standard * Math.max(0, 1 - num(f, "pct", x) * begun(x.a, num(f, "start", x), num(f, "increment", x))),
  std_pct_clip: (f, x) => Math.min(num(f, "max", x), Math.max(num(f, "min", x), num(f, "rate", x) * x.a)),
  std_rate_reduction: (f, x, standard) => {
    const scale = rowsOf(f, "scale", x).map(([over, rate]) => ({ over: over ?? 0, rate }));
    return Math.max(0, standard - slices(scale, x.a));
  },
  mn_std_reduction: (f, x, standard) => {
    const low = num(f, "low", x);
    const high = num(f, "high", x);
    const most = num(f, "max_share", x) * standard;
    if (x.a > num(f, "full_reduction_over", x)) return standard - most;
    const reduction =
      num(f, "low_rate", x) * Math.max(0, Math.min(x.a, high) - low) +
      num(f, "high_rate", x) * Math.max(0, x.a - high);
    return standard - Math.min(most, reduction);
  },
};

/** The personal exemptions (65+ addition inside) after their own reduction. */
export const exemptions: Record<string, (f: Feature, x: Facts, exemption: number) => number> = {
  pex_linear_phaseout: (f, x, exemption) =>
    exemption * (1 - shareGone(x.a, num(f, "start", x), num(f, "width", x))),
  pex_step_pct_phaseout: (f, x, exemption) =>
    exemption * Math.max(0, 1 - num(f, "pct", x) * begun(x.a, num(f, "start", x), num(f, "increment", x))),
  pex_cliff: (f, x, exemption) => (x.federal.agi > num(f, "agi_over", x) ? 0 : exemption),
  pex_per_person_by_agi: (f, x, exemption) =>
    exemption +
    x.persons *
      lookUp(
        ohioRows(rowsOf(f, "table", x), x),
        byFederalAgi(x, "MD"),
        "over",
        x.readings.oddRowsFromTheDollarBefore,
      ),
  // S27: a surviving spouse has Missouri's too.
  hoh_exemption: (f, x, exemption) =>
    exemption +
    (x.h.status === "HOH" || (x.readings.settled && x.h.status === "QSS") ? num(f, "amount", x) : 0),
  ct_exemption: (f, x, exemption) =>
    exemption +
    Math.max(0, num(f, "max", x) - num(f, "step", x) * begun(x.a, num(f, "start", x), num(f, "per", x))),
};

/** Other subtractions. */
export const subtractions: Record<string, Reader> = {
  federal_tax_deduction: (f, x) => num(f, "share", x) * x.federalTax,
  federal_tax_deduction_by_agi: (f, x) =>
    Math.min(num(f, "cap", x), lookUp(rowsOf(f, "table", x), x.a, "over") * x.federalTax),
  federal_tax_deduction_capped: (f, x) =>
    Math.min(x.federalTax, lookUp(rowsOf(f, "cap", x), byFederalAgi(x, "OR"), "at")),
  fica_deduction: (f, x) =>
    x.payroll.reduce((sum, paid) => sum + Math.min(paid, num(f, "cap_per_person", x)), 0),
  nm_low_middle_exemption: (f, x) => {
    if (x.a > num(f, "limit", x)) return 0;
    const each = Math.max(0, num(f, "max", x) - num(f, "rate", x) * Math.max(0, x.a - num(f, "start", x)));
    return Math.min(num(f, "max", x), each) * (x.readings.newMexicoPerPerson ? x.persons : 1);
  },
  va_age_deduction: (f, x) =>
    Math.max(0, num(f, "amount", x) * x.seniors - Math.max(0, x.a - num(f, "start", x))),
  subtraction_65: (f, x) => num(f, "amount", x) * x.seniors,
};

/** What the brackets do not say: surtaxes and recapture, added. */
export const additions: Record<string, (f: Feature, x: Facts, taxable: number, tax: number) => number> = {
  surtax: (f, x, taxable) => num(f, "rate", x) * Math.max(0, taxable - num(f, "threshold", x)),
  step_recapture: (f, x) =>
    Math.min(
      num(f, "max", x),
      num(f, "per_step", x) * begun(x.a, num(f, "start", x), num(f, "increment", x)),
    ),
  ltcg_surtax: (f, x) =>
    x.federal.agi > num(f, "agi_over", x) ? num(f, "rate", x) * (x.h.longTermGains ?? 0) : 0,
  niit_state: (f, x) => num(f, "rate", x) * Math.max(0, netInvestment(x.h) - num(f, "over", x)),
  ny_supplemental: (f, x, taxable, tax) => {
    if (x.a > num(f, "high_agi", x)) return x.topRate * taxable - tax;
    const minimum = num(f, "min_agi", x);
    if (x.a <= minimum) return 0;
    const bases = rowsOf(f, "recapture_base", x);
    const benefits = rowsOf(f, "incremental_benefit", x);
    const edge = Math.max(
      minimum,
      lookUp(
        bases.map(([from]) => [from, from ?? 0]),
        taxable,
        "over",
      ),
    );
    const share = shareGone(x.a, edge, num(f, "phase_in", x));
    // S27: the worksheet of a head of household takes what 6% (in 2026 5.9%) of it all is more than the tax.
    const rate = x.h.year < 2026 ? 0.06 : 0.059;
    const benefit =
      x.readings.settled && x.h.status === "HOH" && taxable < 107_650
        ? rate * taxable - tax
        : lookUp(benefits, taxable, "over");
    return lookUp(bases, taxable, "over") + benefit * share;
  },
  minimum_pct_of_agi: (f, x, _taxable, tax) =>
    x.a > num(f, "agi_over", x) ? Math.max(0, num(f, "rate", x) * x.a - tax) : 0,
};

/** What comes off the tax at the end. */
export const credits: Record<string, (f: Feature, x: Facts, taxable: number, tax: number) => number> = {
  zero_tax_below: (f, x, _taxable, tax) => (x.a <= num(f, "agi", x) ? tax : 0),
  ct_personal_credit_rate: (f, x, _taxable, tax) => tax * lookUp(rowsOf(f, "table", x), x.a, "over"),
  exemption_credit_step_phaseout: (f, x) => {
    const steps = begun(x.federal.agi, num(f, "start", x), num(f, "increment", x));
    const less = steps * num(f, "per_step_per_exemption", x);
    const people = num(f, "count", x) + (f["extra_65_each"] === true ? x.seniors : 0);
    return (
      people * Math.max(0, num(f, "amount_per", x) - less) +
      x.dependents * Math.max(0, num(f, "dependent_amount", x) - less)
    );
  },
  flat_credit_per_person: (f, x) => {
    const hoh = x.h.status === "HOH" && f["hoh_count"] !== undefined ? num(f, "hoh_count", x) - 1 : 0;
    return (
      num(f, "amount", x) * (x.persons + hoh) +
      (f["extra_65"] === undefined ? 0 : num(f, "extra_65", x) * x.seniors) +
      (f["extra_60"] === undefined ? 0 : num(f, "extra_60", x) * x.sixties)
    );
  },
  credit_cliff_per_person: (f, x) =>
    (x.readings.settled ? x.federal.agi : x.a) > num(f, "agi_over", x) ? 0 : num(f, "amount", x) * x.persons, // S27
  rebate_credit: (f, x) => num(f, "amount", x),
  ut_taxpayer_credit: (f, x, taxable) =>
    Math.max(
      0,
      num(f, "rate", x) * x.federal.standard -
        num(f, "phase_out_rate", x) * Math.max(0, taxable - num(f, "start", x)),
    ),
};

/** Read where the deductions or the brackets are: al_itemize_if_greater, flat_base_note, mt_ltcg_rates. */
export const elsewhere = ["al_itemize_if_greater", "flat_base_note", "mt_ltcg_rates"];
