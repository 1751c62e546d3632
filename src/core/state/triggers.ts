import type { FederalReturn } from "../federal/return";
import { withoutDust } from "../money";
import type { Edge } from "./feature";
import { featureNamed } from "./features";
import type { StateLaw } from "./figures";
import type { StateReturn } from "./return";

/** A point of a state's law at which a growing conversion begins to cost more. */
export interface StateTrigger {
  readonly name: string;
  readonly label: string;
  readonly authority: string;
  readonly ofState: true;
  /** Set where it tells of a doubt about the state's figures. */
  readonly ofDoubt?: true;
  readonly crossed: (federal: FederalReturn, state?: StateReturn) => boolean;
  /** How far beyond the edge the returns are; below zero before it; dollars. */
  readonly beyond: (federal: FederalReturn, state?: StateReturn) => number;
}

const incomes: Readonly<Record<Edge["of"], (federal: FederalReturn, state: StateReturn) => number>> = {
  "federal AGI": (federal) => federal.agi,
  income: (_federal, state) => state.income,
  "taxable income": (_federal, state) => state.taxableIncome,
};

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(3))}%`;
}

function at(law: StateLaw, edge: Edge, label: string, authority: string): StateTrigger {
  const income = incomes[edge.of];
  const sure = law.thresholds === "projected" ? " (projected)" : "";
  const beyond = (federal: FederalReturn, state?: StateReturn) =>
    state === undefined ? 0 : withoutDust(income(federal, state) - edge.over);
  return {
    name: `${law.code} ${edge.name}`,
    label: `${law.name}: ${label}${sure}`,
    authority,
    ofState: true,
    crossed: (federal, state) => beyond(federal, state) > 0,
    beyond,
  };
}

/**
 * The triggers of a state's law: tops of brackets, where features begin to cost more, and where figures are unresolved.
 *
 * @param law the state's law
 * @returns triggers; their names begin with the state's letters
 */
export function stateTriggersOf(law: StateLaw): StateTrigger[] {
  const brackets = law.brackets.map(([over, rate], i) => {
    const name = percent(law.brackets[i - 1]?.[1] ?? 0);
    const label = `top of the ${name} bracket, ${percent(rate)} from here`;
    return at(law, { name, of: "taxable income", over }, label, law.authority);
  });
  const features = law.features.flatMap((rule) =>
    (featureNamed(rule.feature).edges?.(rule) ?? []).map((edge) =>
      at(law, edge, `${edge.name}${edge.name.endsWith(" gone") ? "" : " changes"} from here`, rule.authority),
    ),
  );
  const doubts = law.unresolved.flatMap(({ taxableIncomeOver: over, says }) =>
    over === undefined
      ? []
      : [
          {
            ...at(law, { name: "unresolved", of: "taxable income", over }, says, law.authority),
            ofDoubt: true as const,
          },
        ],
  );
  return [...brackets, ...features, ...doubts];
}

/**
 * The longest step by which a state's law moves: what falls or is added in steps is felt over a whole one.
 *
 * @param law the state's law
 * @returns dollars; 0 where nothing moves in steps
 */
export function longestStep(law: StateLaw): number {
  return law.features.reduce((longest, rule) => {
    const { per } = rule as { readonly per?: unknown };
    return typeof per === "number" && per > longest ? per : longest;
  }, 0);
}
