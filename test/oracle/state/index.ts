/** State income tax from the tables: base, exclusions, deductions, brackets, surtaxes and recapture, credits. */
import type { Bracket } from "../federal/figures";
import { cents } from "../federal/round";
import { facts as factsOf, netInvestment, type Facts } from "./facts";
import {
  additions,
  addBacks,
  credits,
  deductionsNotTaken,
  elsewhere,
  exemptions,
  standards,
  subtractions,
} from "./features";
import { lookUp, slices } from "./steps";
import { forStatus, tableOf, type Feature, type PerStatus, type Rows, type StateYear } from "./tables";
import { STATE_READINGS, type StateInput, type StateReadings, type StateResult } from "./types";

export type { StateInput, StateReadings, StateResult } from "./types";
export { SETTLED, STATE_READINGS } from "./types";
export { STATES } from "./tables";

/** States that tax Social Security as the federal return does, more or less (used with reading S1 only). */
const TAXES_BENEFITS = new Set(["CO", "CT", "MN", "MT", "NM", "RI", "UT", "VT"]);

/** West Virginia lets them go for good in 2026 (W. Va. Code §11-21-12(c)(10)). */
const taxesBenefits = (state: string, year: number): boolean =>
  TAXES_BENEFITS.has(state) || (state === "WV" && year < 2026);

export function oracleState(h: StateInput, readings: StateReadings = STATE_READINGS): StateResult {
  const law = tableOf(h.state, h.year, readings.roundProjected, readings.settled);
  if (law === undefined) return { tax: 0, base: 0, deductions: 0, taxableIncome: 0 };
  const x = factsOf(h, readings);
  const features = law.features;
  for (const f of features) known(f);

  // Base and exclusions
  const excluded = retirementExclusion(h, law, readings.settled);
  const holdsBenefits = law.base === "federal_agi" || law.base === "federal_taxable_income";
  const exemptBenefits =
    readings.exemptSocialSecurity && holdsBenefits && !taxesBenefits(h.state, h.year)
      ? x.federal.taxableSocialSecurity
      : 0;
  x.a = startingIncome(h, law.base, x) - excluded - exemptBenefits;
  let base = x.a;
  if (law.base === "federal_taxable_income") {
    base = x.federal.taxableIncome - excluded - exemptBenefits;
    base += total(features, addBacks, (read, f) => read(f, x)) + deductionsNotTaken(x);
  }

  // Deductions and exemptions
  let standard = forStatus(law.std, x.key) + x.seniors * forStatus(law.std_65, x.key);
  let exemption = forStatus(law.pex, x.key) + x.seniors * forStatus(law.pex_65, x.key);
  for (const f of features) {
    standard = standards[f.type]?.(f, x, standard) ?? standard;
    exemption = exemptions[f.type]?.(f, x, exemption) ?? exemption;
  }
  if (features.some((f) => f.type === "al_itemize_if_greater")) standard = Math.max(standard, x.payrollTotal);
  const seniorsOwn = readings.settled && h.state === "WV" ? 8_000 * x.seniors : 0; // S27
  const other = total(features, subtractions, (read, f) => read(f, x)) + seniorsOwn;
  const deductions = standard + exemption + other;
  const taxableIncome = Math.max(0, base - deductions);

  // Brackets
  let tax =
    law.pex_as === "lowest_bracket"
      ? lowestBracketExemption(law, x, Math.max(0, base - standard - other), exemption)
      : bracketTax(law, x, taxableIncome);
  x.topRate = rowsFor(law.brackets, x)?.at(-1)?.rate ?? 0;

  // Surtaxes and recapture, then credits
  for (const f of features) tax += additions[f.type]?.(f, x, taxableIncome, tax) ?? 0;
  for (const f of features) tax -= credits[f.type]?.(f, x, taxableIncome, tax) ?? 0;
  return { tax: cents(Math.max(0, tax)), base, deductions, taxableIncome };
}

/** What the state begins with; for a federal taxable income state, the A of its features. */
function startingIncome(h: StateInput, base: string, x: Facts): number {
  const own = h.income + (h.qualifiedDividends ?? 0) + (h.longTermGains ?? 0);
  if (base === "nj_gross_income") return own + h.conversion; // no Social Security
  if (base === "pa_compensation_and_classes") return own + h.conversion; // the conversion goes as an exclusion
  if (base === "federal_agi" || base === "federal_taxable_income") return x.federal.agi;
  throw new Error(`unknown base: ${base}`);
}

/** The owner's age picks the cap; the owner is the filer. */
function retirementExclusion(h: StateInput, law: StateYear, settled: boolean): number {
  if (settled && h.state === "WV") return 0; // S27: a subtraction from any income
  const age = h.age ?? 0;
  let cap = 0;
  for (const [from, amount] of law.retirement.steps) if (age >= from) cap = amount;
  // S27: Delaware and Georgia count investment income with it
  const beside = settled && (h.state === "DE" || h.state === "GA") ? netInvestment(h) : 0;
  return Math.min(Math.max(0, h.conversion) + beside, cap);
}

function rowsFor(rows: PerStatus<Bracket[]> | null | undefined, x: Facts): Bracket[] | undefined {
  return rows === null || rows === undefined ? undefined : forStatus(rows, x.key);
}

function bracketTax(law: StateYear, x: Facts, taxable: number): number {
  const table = rowsFor(law.tax_table, x);
  if (table !== undefined && law.tax_table_reduction !== undefined) {
    // Arkansas: the whole income at its row's rate, less the row's adjustment
    const rates: Rows = table.map((row) => [row.over, row.rate]);
    const less: Rows = law.tax_table_reduction.map((row) => [row.over, row.subtract]);
    return Math.max(0, lookUp(rates, taxable, "at") * taxable - lookUp(less, taxable, "at"));
  }
  const rows = rowsFor(law.brackets, x);
  if (rows === undefined) throw new Error("no brackets");

  const flat = law.features.find((f) => f.type === "flat_base_note");
  if (flat !== undefined) {
    // Ohio: nothing up to the edge; above, the fixed amount and the rate on the rest
    const edge = rows[1]?.over ?? 0;
    if (taxable <= edge) return 0;
    return (flat["amount"] as number) + slices(rows.slice(1), taxable);
  }

  const gains = law.features.find((f) => f.type === "mt_ltcg_rates");
  if (gains !== undefined) {
    // Montana: long-term gains on top of the rest, at rates of their own
    const part = Math.min(taxable, Math.max(0, x.h.longTermGains ?? 0));
    const gainRows = forStatus(gains["rates"] as PerStatus<Rows>, x.key).map(([over, rate]) => ({
      over: over ?? 0,
      rate,
    }));
    const rest = taxable - part;
    return slices(rows, rest) + slices(gainRows, taxable) - slices(gainRows, rest);
  }
  return slices(rows, taxable);
}

/** Louisiana 2024: the exemption comes out of the lowest bracket. */
function lowestBracketExemption(law: StateYear, x: Facts, income: number, exemption: number): number {
  const rows = rowsFor(law.brackets, x);
  if (rows === undefined) throw new Error("no brackets");
  return slices(rows, income) - slices(rows, Math.min(income, exemption));
}

function total<R>(
  features: readonly Feature[],
  readers: Record<string, R>,
  read: (reader: R, f: Feature) => number,
): number {
  let sum = 0;
  for (const f of features) {
    const reader = readers[f.type];
    if (reader !== undefined) sum += read(reader, f);
  }
  return sum;
}

function known(f: Feature): void {
  const tables = [addBacks, standards, exemptions, subtractions, additions, credits];
  if (!tables.some((t) => f.type in t) && !elsewhere.includes(f.type))
    throw new Error(`unread feature: ${f.type}`);
}
