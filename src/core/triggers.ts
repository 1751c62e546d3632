import { DomainError } from "./errors";
import { cite, federalLaw, lastTaxYear, type FederalLaw } from "./federal/figures";
import type { Household } from "./federal/household";
import { peopleOnMedicare } from "./federal/medicarePremiums";
import { federalReturn, type FederalReturn } from "./federal/return";
import { silent } from "./worksheet";

/**
 * A point at which a growing conversion begins to cost more: a bracket, a phase-out, a surcharge. Once crossed it stays
 * crossed as the amount grows.
 */
export interface Trigger {
  /** As it is named in formulas: "24%" is the top of that bracket. */
  readonly name: string;
  readonly label: string;
  readonly authority: string;
  readonly crossed: (lines: FederalReturn) => boolean;
}

/** The furthest conversion that is looked at; dollars. */
export const furthest = 10_000_000;

function over(
  name: string,
  label: string,
  authority: string,
  of: (lines: FederalReturn) => number,
  edge: number,
): Trigger {
  return { name, label, authority, crossed: (lines) => of(lines) > edge };
}

const agi = (lines: FederalReturn) => lines.agi;
const percent = (rate: number) => `${Math.round(rate * 100)}%`;

function brackets(law: FederalLaw, household: Household): Trigger[] {
  const rows = law.ordinaryRates.brackets[household.filingStatus];
  return rows.slice(1).map(([edge, rate], i) => {
    const below = percent(rows[i]?.[1] ?? 0);
    return over(
      below,
      `${percent(rate)} bracket`,
      cite(law.ordinaryRates),
      (lines) => lines.income.ordinary,
      edge,
    );
  });
}

function gains(law: FederalLaw, household: Household): Trigger[] {
  if ((household.longTermGains ?? 0) + (household.qualifiedDividends ?? 0) === 0) return [];
  const { zeroUpTo, fifteenUpTo } = law.gainsRates;
  const income = (lines: FederalReturn) => lines.taxableIncome;
  const status = household.filingStatus;
  return [
    over("LTCG 15%", "Gains taxed at 15%", cite(law.gainsRates), income, zeroUpTo[status]),
    over("LTCG 20%", "Gains taxed at 20%", cite(law.gainsRates), income, fifteenUpTo[status]),
  ];
}

function ofAgi(law: FederalLaw, household: Household): Trigger[] {
  const status = household.filingStatus;
  const found: Trigger[] = [];
  const { stateAndLocalTaxes, seniorDeduction, childCredit, netInvestmentIncomeTax } = law;
  if (
    (household.investmentIncome ?? 0) + (household.longTermGains ?? 0) + (household.qualifiedDividends ?? 0) >
    0
  ) {
    const edge = netInvestmentIncomeTax.over[status];
    found.push(over("NIIT", "Net investment income tax", cite(netInvestmentIncomeTax), agi, edge));
  }
  if (stateAndLocalTaxes.phaseDown !== undefined && (household.stateAndLocalTaxes ?? 0) > 0) {
    const edge = stateAndLocalTaxes.phaseDown.over[status];
    found.push(over("SALT", "Cap on state and local taxes falls", cite(stateAndLocalTaxes), agi, edge));
  }
  if (seniorDeduction !== undefined && (household.age ?? 0) >= 65 && status !== "MFS") {
    const edge = seniorDeduction.over[status];
    found.push(over("Senior deduction", "Deduction for seniors falls", cite(seniorDeduction), agi, edge));
  }
  if ((household.childrenUnder17 ?? 0) + (household.otherDependents ?? 0) > 0) {
    found.push(
      over("Child credit", "Credits for dependents fall", cite(childCredit), agi, childCredit.over[status]),
    );
  }
  return found;
}

function medicare(household: Household): Trigger[] {
  if (peopleOnMedicare(household) === 0) return [];
  const { medicarePremiums } = federalLaw(lastTaxYear);
  const apart = household.filingStatus === "MFS" && household.livedApart === true;
  const tiers = medicarePremiums.tiers[apart ? "Single" : household.filingStatus];
  return tiers.map(({ edge, magi }, i) => ({
    name: `IRMAA ${i + 1}`,
    label: `Medicare premiums, tier ${i + 1} (indicative)`,
    authority: cite(medicarePremiums),
    crossed(lines) {
      const income = lines.agi + (household.taxExemptInterest ?? 0);
      return edge === "over" ? income > magi : income >= magi;
    },
  }));
}

/**
 * The triggers that a household can meet.
 *
 * @param law the year's law
 * @param household the household without the conversion
 * @returns triggers, brackets first
 */
export function triggersOf(law: FederalLaw, household: Household): Trigger[] {
  return [
    ...brackets(law, household),
    ...gains(law, household),
    ...ofAgi(law, household),
    ...medicare(household),
  ];
}

/**
 * The largest conversion that leaves a trigger uncrossed, to the cent.
 *
 * @param law the year's law
 * @param household the household without the conversion
 * @param trigger what must not be crossed
 * @returns dollars; undefined when it is crossed without any conversion, Infinity when $10,000,000 does not reach it
 */
export function edgeOf(law: FederalLaw, household: Household, trigger: Trigger): number | undefined {
  const crossedAt = (wholeCents: number) =>
    trigger.crossed(federalReturn(silent, law, household, wholeCents / 100));
  if (crossedAt(0)) return undefined;
  let uncrossed = 0;
  let crossed = furthest * 100;
  if (!crossedAt(crossed)) return Infinity;
  while (crossed - uncrossed > 1) {
    const middle = Math.floor((uncrossed + crossed) / 2);
    if (crossedAt(middle)) crossed = middle;
    else uncrossed = middle;
  }
  return uncrossed / 100;
}

/**
 * The largest taxable conversion that stays at or below a target.
 *
 * @param law the year's law
 * @param household the household without the conversion
 * @param target the name of a trigger, such as "24%", "NIIT" or "IRMAA 1"
 * @returns dollars, to the cent
 * @throws {DomainError} `invalid` when the target is none of this household's, already passed, or out of reach
 * @example fillTo(federalLaw(2026), { filingStatus: "MFJ", income: 300000 }, "24%")
 */
export function fillTo(law: FederalLaw, household: Household, target: string): number {
  const wanted = target.trim().toLowerCase();
  const trigger = triggersOf(law, household).find(({ name }) => name.toLowerCase() === wanted);
  if (trigger === undefined) {
    throw new DomainError(
      "invalid",
      "target",
      'target: one that this household can meet, such as "24%", "NIIT", "IRMAA 1"',
    );
  }
  const edge = edgeOf(law, household, trigger);
  if (edge === undefined) {
    throw new DomainError("invalid", "target", "target: already passed without any conversion");
  }
  if (edge === Infinity) {
    throw new DomainError("invalid", "target", "target: not reached by a conversion of 10,000,000 dollars");
  }
  return edge;
}
