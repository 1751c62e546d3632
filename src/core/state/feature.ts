import type { FederalLaw } from "../federal/figures";
import type { Household } from "../federal/household";
import type { FederalReturn } from "../federal/return";
import { downToMultiple, upToMultiple } from "../money";
import type { Worksheet } from "../worksheet";
import type { FeatureRule, StateLaw } from "./figures";

/** The phases of a state return, in the order in which they act. */
export const phases = [
  "income",
  "standardDeduction",
  "exemption",
  "deductions",
  "tax",
  "surtax",
  "credits",
] as const;

/** What a feature works on: the running amount of its phase. */
export type Phase = (typeof phases)[number];

/** What features may look at while a state return is worked; dollars. */
export interface Work {
  readonly household: Household;
  readonly federalLaw: FederalLaw;
  readonly federal: FederalReturn;
  readonly law: StateLaw;
  /** People who have an exemption: 2 on a joint return. */
  readonly persons: number;
  /** People of 65 and over. */
  readonly seniors: number;
  /** State income after exclusions, before deductions: known from the phase of the standard deduction on. */
  readonly income: number;
  /** State taxable income: known from the phase of the tax on. */
  readonly taxable: number;
}

/** An amount of a return over which a feature begins to cost more. */
export interface Edge {
  /** A few words, in any case, by which formulas name it after the state's letters. */
  readonly name: string;
  readonly of: "federal AGI" | "income" | "taxable income";
  readonly over: number;
}

/** A feature of state law: when it acts, what it makes of the running amount, and where it begins to cost more. */
export interface Feature<Rule> {
  readonly phase: Phase;
  work(sheet: Worksheet, rule: Rule & FeatureRule, work: Work, amount: number): number;
  edges?(rule: Rule): readonly Edge[];
}

/** The income by which a rule goes: federal AGI where the law file says so, otherwise the state's own after exclusions. */
export interface GoesBy {
  readonly of?: "federal AGI";
}

/** What a rule goes by, in dollars. */
export function incomeOf({ of }: GoesBy, { federal, income }: Work): number {
  return of === "federal AGI" ? federal.agi : income;
}

/** The same for its edges. */
export function edgesGoBy({ of }: GoesBy): Edge["of"] {
  return of ?? "income";
}

/** Rows of a table: over so many dollars, this value; the first row is for everything below the second. */
export type Table = readonly (readonly [over: number, value: number])[];

/**
 * The value of the last row whose edge the amount is over.
 *
 * @param table rows in ascending order
 * @param amount dollars
 * @returns the value
 * @example lookUp([[0, 2400], [40000, 2150]], 40000) === 2400
 */
export function lookUp(table: Table, amount: number): number {
  let found = table[0]?.[1] ?? 0;
  for (const [over, value] of table) if (amount > over) found = value;
  return found;
}

/** The edges of a table after its first row. */
export function tableEdges(name: string, of: Edge["of"], table: Table): Edge[] {
  return table.slice(1).map(([over]) => ({ name, of, over }));
}

/**
 * How many steps an amount has begun beyond a start.
 *
 * @param amount dollars
 * @param over dollars, the start
 * @param per dollars a step
 * @returns a whole number; each part of a step counts as one
 * @example startedSteps(254_250.01, 254_250, 7_250) === 1
 */
export function startedSteps(amount: number, over: number, per: number): number {
  return upToMultiple(Math.max(0, amount - over), per) / per;
}

/**
 * How many whole steps an amount is beyond a start.
 *
 * @param amount dollars
 * @param over dollars, the start
 * @param per dollars a step
 * @returns a whole number
 */
export function fullSteps(amount: number, over: number, per: number): number {
  return downToMultiple(Math.max(0, amount - over), per) / per;
}
