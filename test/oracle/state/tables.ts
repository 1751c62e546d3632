/** The states' tables, a trimmed copy of the reference, and how an unrounded projected figure is rounded. */
import { readFileSync } from "node:fs";
import type { Bracket, StatusKey } from "../federal/figures";

/** One figure for all, or one per filing status. */
export type PerStatus<T> = T | Partial<Record<StatusKey, T>>;
export type Rows = [from: number | null, value: number][];
export type Feature = { type: string } & Record<string, unknown>;

export interface StateYear {
  base: string;
  std: PerStatus<number>;
  std_65: PerStatus<number>;
  pex: PerStatus<number>;
  pex_65: PerStatus<number>;
  pex_as?: string;
  features: Feature[];
  brackets: PerStatus<Bracket[]> | null;
  tax_table?: PerStatus<Bracket[]>;
  tax_table_reduction?: { over: number; subtract: number }[];
  retirement: { steps: [age: number, cap: number][] };
}

interface StateTable {
  name: string;
  taxes_wages: boolean;
  years: Record<string, StateYear>;
}

const file = JSON.parse(readFileSync(new URL("../states.json", import.meta.url), "utf8")) as {
  states: Record<string, StateTable>;
};

export const STATES: readonly string[] = Object.keys(file.states);

/** The step, in dollars, to which each of these states rounds an indexed amount (README.md, S3). */
const STEP: Record<string, number> = {
  CA: 1,
  ID: 1,
  KY: 10,
  MO: 1,
  NE: 1,
  OR: 1,
  UT: 1,
  VT: 50,
  WI: 10,
};

/** The year's table, or undefined where the state taxes neither wages nor a conversion. */
export function tableOf(
  state: string,
  year: number,
  roundProjected: boolean,
  settled: boolean,
): StateYear | undefined {
  const table = file.states[state];
  if (table === undefined) throw new Error(`no such state: ${state}`);
  const law = table.years[String(year)];
  if (law === undefined) {
    if (table.taxes_wages) throw new Error(`no figures for ${state} ${year}`);
    return undefined;
  }
  const step = STEP[state];
  if (!roundProjected || year !== 2026 || step === undefined) return law;
  const rounded = roundAll(law, step, settled && state === "VT" ? Math.floor : Math.round) as StateYear;
  if (settled && state === "MO") multiplesOfFirst(rounded);
  if (state === "CA") doubleForJoint(rounded); // R&TC §17045: a joint return pays twice the tax on half
  if (state === "VT") halveForSeparate(rounded);
  return rounded;
}

function roundAll(value: unknown, step: number, round: (x: number) => number): unknown {
  if (typeof value === "number")
    return value > 1 && !Number.isInteger(value) ? round(value / step) * step : value;
  if (Array.isArray(value)) return value.map((item) => roundAll(item, step, round));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, roundAll(item, step, round)]));
  return value;
}

/** Missouri: every bracket is as wide as the first (RSMo §143.011), so rounding the first rounds all. */
function multiplesOfFirst(law: StateYear): void {
  for (const rows of Object.values(law.brackets as Record<StatusKey, Bracket[]>)) {
    const width = rows[1]?.over ?? 0;
    rows.forEach((row, i) => (row.over = width * i));
  }
}

function doubleForJoint(law: StateYear): void {
  const brackets = law.brackets as Record<StatusKey, Bracket[]>;
  const doubled = brackets.single.map((row) => ({ ...row, over: row.over * 2 }));
  brackets.married_joint = doubled;
  brackets.surviving_spouse = doubled;
  const std = law.std as Record<StatusKey, number>;
  std.married_joint = std.surviving_spouse = std.head_of_household = std.single * 2;
}

function halveForSeparate(law: StateYear): void {
  const brackets = law.brackets as Record<StatusKey, Bracket[]>;
  brackets.married_separate = brackets.married_joint.map((row) => ({ ...row, over: row.over / 2 }));
}

/** The figure for a status. */
export function forStatus<T>(figure: PerStatus<T>, key: StatusKey): T {
  if (typeof figure === "object" && figure !== null && !Array.isArray(figure) && "single" in figure) {
    const own = figure[key];
    if (own === undefined) throw new Error(`no figure for ${key}`);
    return own;
  }
  return figure as T;
}
