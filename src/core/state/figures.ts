import held from "../../law/states.json";
import { DomainError } from "../errors";
import type { FilingStatus } from "../filingStatus";
import type { Bracket } from "../worksheet";

/** One feature of a state's law: its name in the table of features, its authority, and what that feature needs. */
export interface FeatureRule {
  readonly feature: string;
  readonly authority: string;
}

/** What a state excludes of a conversion by age: from an age on, so many dollars a year; null is all of it. */
export interface RetirementRule {
  readonly authority: string;
  readonly steps: readonly (readonly [fromAge: number, most: number | null])[];
  /** Whether dividends, gains and other investment income use up the same amount. */
  readonly alsoInvestmentIncome?: boolean;
}

/** A local income tax by name: one rate, brackets on the state's taxable income, or a share of the state's tax. */
export type LocalRule = number | readonly Bracket[] | { readonly shareOfStateTax: number };

/** Something that the sources do not settle, and when it matters. */
export interface Doubt {
  readonly says: string;
  readonly taxableIncomeOver?: number;
  readonly ageBelow?: number;
}

/** The income tax law of a state for one year and filing status: plain numbers, statuses already looked up. */
export interface StateLaw {
  readonly code: string;
  readonly year: number;
  readonly name: string;
  readonly authority: string;
  readonly communityProperty: boolean;
  /** How well the figures were checked: for one earner under 59 with the standard deduction, and from 59 on. */
  readonly grade: "exact" | "approximate" | "no tax";
  readonly gradeFrom59: "exact" | "approximate" | "no tax";
  readonly reason: string;
  readonly reasonFrom59: string;
  readonly notModelled: readonly string[];
  /** Whether the state has rules of its own for gains that are not modelled. */
  readonly ownGainsRules: boolean;
  /** What the state's local governments tax besides, in words. */
  readonly localTax?: string;
  /** The least and the most local rate that may be typed. */
  readonly typedLocalRate?: readonly [least: number, most: number];
  readonly thresholds: "published" | "projected";
  /** Which figures are projected, and how they were rounded. */
  readonly projected: string;
  readonly rounded: string;
  readonly unresolved: readonly Doubt[];
  readonly notes: readonly string[];
  readonly base: "federal AGI" | "federal taxable income" | "own classes of income" | "none";
  readonly socialSecurity: "exempt" | "as federal";
  readonly retirement: RetirementRule;
  readonly standardDeduction: number;
  readonly standardDeductionPerSenior: number;
  readonly exemption: number;
  readonly exemptionPerSenior: number;
  readonly brackets: readonly Bracket[];
  readonly features: readonly FeatureRule[];
  readonly localities: Readonly<Record<string, LocalRule>>;
}

type Json = Readonly<Record<string, unknown>>;
interface HeldState {
  readonly name: string;
  readonly notModelled?: readonly string[];
  readonly years: Readonly<Record<string, Json | undefined>>;
}

const states = held.states as unknown as Readonly<Record<string, HeldState | undefined>>;

/** The two letters of every state whose law is held, and of the District of Columbia, in alphabetical order. */
export const stateCodes: readonly string[] = Object.keys(states);

/** What holds for every state: not modelled anywhere. */
export const nowhereModelled: readonly string[] = held.notModelled;

const absent = {
  communityProperty: false,
  ownGainsRules: false,
  gradeFrom59: "no tax",
  reason: held.tested,
  reasonFrom59: held.tested,
  projected: "",
  rounded: "",
  unresolved: [],
  notes: [],
  retirement: { authority: "", steps: [] },
  standardDeduction: 0,
  standardDeductionPerSenior: 0,
  exemption: 0,
  exemptionPerSenior: 0,
  features: [],
  localities: {},
};

const statuses: ReadonlySet<string> = new Set<FilingStatus>(["Single", "MFJ", "MFS", "HOH", "QSS"]);

/** The law of one filing status: where it differs by status, the part under this one. */
function forStatus(value: unknown, status: FilingStatus): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => forStatus(part, status));
  const entries = Object.entries(value);
  if (statuses.has(entries[0]?.[0].split(" ")[0] ?? "")) {
    return entries.find(([group]) => group.split(" ").includes(status))?.[1];
  }
  return Object.fromEntries(entries.map(([key, part]) => [key, forStatus(part, status)]));
}

/** A year as it is held: in full, or like an earlier one but for what it says itself. */
function yearOf(state: HeldState, year: string): Json | undefined {
  const own = state.years[year];
  return typeof own?.like === "string" ? { ...yearOf(state, own.like), ...own } : own;
}

// Looked up once: a column of 10,000 clients asks for the same few over and over.
const known = new Map<string, StateLaw>();

/**
 * The income tax law of a state.
 *
 * @param code two letters in capitals, as `stateCode` returns them
 * @param year calendar year
 * @param status filing status
 * @returns its figures
 * @throws {DomainError} `unpublished` when that state's figures are not held for that year
 * @example stateLaw("CA", 2025, "Single").standardDeduction === 5706
 */
export function stateLaw(code: string, year: number, status: FilingStatus): StateLaw {
  const key = `${code} ${year} ${status}`;
  let law = known.get(key);
  if (law === undefined) known.set(key, (law = lookUp(code, year, status)));
  return law;
}

function lookUp(code: string, year: number, status: FilingStatus): StateLaw {
  // The code is one of a state: the caller has it from stateCode.
  const state = states[code] as HeldState;
  const figures = yearOf(state, String(year));
  if (figures === undefined) {
    const years = Object.keys(state.years);
    throw new DomainError(
      "unpublished",
      "year",
      `year: this state's figures are held for ${years[0]} to ${years[years.length - 1]} only`,
    );
  }
  return {
    ...absent,
    ...state,
    notModelled: [...(state.notModelled ?? []), ...nowhereModelled],
    ...(forStatus(figures, status) as Json),
    code,
    year,
  } as unknown as StateLaw;
}
