import { hasDependents } from "./federal/credits";
import { topBracketStart } from "./federal/deductions";
import type { FederalLaw } from "./federal/figures";
import { hasInvestmentIncome, preferentialIncome, seniors, type Household } from "./federal/household";
import { peopleOnMedicare, premiumTiers, reachesTier } from "./federal/medicarePremiums";
import type { FederalReturn } from "./federal/return";
import { baseAmounts } from "./federal/socialSecurity";
import { limitCutsOver } from "./federal/stateAndLocalTaxes";
import { withoutDust } from "./money";
import { withStateTaxDeducted, type Laws } from "./returns";
import type { StateReturn } from "./state/return";
import { stateTriggersOf } from "./state/triggers";

/**
 * A point at which a growing conversion begins to cost more: a bracket, a phase-out, a surcharge. Each is told by an
 * income that only grows with the conversion, so that it stays crossed once it is. The alternative minimum tax is none:
 * it can come and go.
 */
export interface Trigger {
  /** As it is named in formulas: "24%" is the top of that bracket. */
  readonly name: string;
  /** What happens there. */
  readonly label: string;
  readonly authority: string;
  readonly crossed: (federal: FederalReturn, state?: StateReturn) => boolean;
  /** Where it is known: how far beyond its edge the returns are, below zero before it; dollars. */
  readonly beyond?: (federal: FederalReturn, state?: StateReturn) => number;
  /** Set where the state return is needed to tell. */
  readonly ofState?: true;
  /** Set where it tells of a doubt about a state's figures, which matters whatever it costs. */
  readonly ofDoubt?: true;
  /** Where it is given: whether crossing it there touches this household's tax at all. */
  readonly matters?: (lines: FederalReturn) => boolean;
}

const agiOver = (edge: number) => (lines: FederalReturn) => lines.agi > edge;
const percent = (rate: number) => `${Math.round(rate * 100)}%`;

/** The top of each bracket; below the lowest one deductions are not yet used up. */
function brackets(law: FederalLaw, household: Household): Trigger[] {
  const { brackets: rows, authority } = law.ordinaryRates;
  let below = 0;
  return rows[household.filingStatus].map(([edge, rate]) => {
    const name = percent(below);
    below = rate;
    return {
      name,
      label: `Top of the ${name} bracket: ${percent(rate)} from here`,
      authority,
      crossed: (lines) => lines.income.ordinary > edge,
    };
  });
}

function gains(law: FederalLaw, household: Household): Trigger[] {
  if (preferentialIncome(household) === 0) return [];
  const { rates, zeroUpTo, fifteenUpTo, authority } = law.gainsRates;
  const from = (rate: number, edge: number): Trigger => ({
    name: `LTCG ${percent(rate)}`,
    label: `Gains begin to be taxed at ${percent(rate)}`,
    authority,
    crossed: (lines) => lines.taxableIncome > edge,
  });
  const status = household.filingStatus;
  return [from(rates[1], zeroUpTo[status]), from(rates[2], fifteenUpTo[status])];
}

function investmentIncomeTax(law: FederalLaw, household: Household): Trigger[] {
  if (!hasInvestmentIncome(household)) return [];
  const { label, authority, over } = law.netInvestmentIncomeTax;
  return [{ name: "NIIT", label, authority, crossed: agiOver(over[household.filingStatus]) }];
}

/** Both touch only those who itemize where they start, and no one begins to itemize because of them. */
function itemizedDeductions(law: FederalLaw, household: Household): Trigger[] {
  const matters = (lines: FederalReturn) => lines.itemized;
  const found: Trigger[] = [];
  const cutsOver = limitCutsOver(law, household);
  if (cutsOver !== undefined) {
    found.push({
      name: "SALT",
      label: "The limit on state and local taxes begins to cut the deduction",
      authority: law.stateAndLocalTaxes.authority,
      crossed: agiOver(cutsOver),
      matters,
    });
  }
  if (law.itemizedLimit !== undefined) {
    const edge = topBracketStart(law, household) + (household.qbiDeduction ?? 0);
    found.push({
      name: "Itemized limit",
      label: "Itemized deductions begin to be cut by 2/37",
      authority: law.itemizedLimit.authority,
      crossed: ({ agi, seniorDeduction }) => withoutDust(agi - seniorDeduction) > edge,
      matters,
    });
  }
  return found;
}

function phaseOuts(law: FederalLaw, household: Household): Trigger[] {
  const status = household.filingStatus;
  const { seniorDeduction, childCredit } = law;
  const found: Trigger[] = [];
  if (seniorDeduction !== undefined && seniors(household) > 0 && status !== "MFS") {
    const { authority, over } = seniorDeduction;
    const label = "The deduction for seniors begins to fall";
    found.push({ name: "Senior deduction", label, authority, crossed: agiOver(over[status]) });
  }
  if (hasDependents(household)) {
    const { authority, over } = childCredit;
    const label = "Credits for dependents begin to fall, in steps";
    found.push({ name: "Child credit", label, authority, crossed: agiOver(over[status]) });
  }
  return found;
}

function socialSecurity(law: FederalLaw, household: Household): Trigger[] {
  const benefits = household.socialSecurity ?? 0;
  if (benefits === 0) return [];
  const { base, adjustedBase } = baseAmounts(law, household);
  const { authority } = law.socialSecurity;
  const combined = ({ agi, taxableSocialSecurity }: FederalReturn) =>
    withoutDust(benefits / 2 + agi - taxableSocialSecurity + (household.taxExemptInterest ?? 0));
  return [
    {
      name: "Social Security",
      label: "Benefits begin to be taxed",
      authority,
      crossed: (lines) => combined(lines) > base,
    },
    {
      name: "Social Security 85%",
      label: "Benefits begin to be taxed at 85 cents for each dollar more",
      authority,
      crossed: (lines) => combined(lines) > adjustedBase,
    },
  ];
}

function medicare(household: Household): Trigger[] {
  if (peopleOnMedicare(household) === 0) return [];
  const { tiers, authority } = premiumTiers(household);
  return tiers.map((tier, i) => ({
    name: `IRMAA ${i + 1}`,
    label: `Medicare premiums rise to tier ${i + 1} two years on (indicative)`,
    authority,
    crossed: ({ agi }) => reachesTier(tier, withoutDust(agi + (household.taxExemptInterest ?? 0))),
  }));
}

/**
 * The triggers that a household can meet.
 *
 * @param laws the laws of the household
 * @param household the household without the conversion
 * @returns triggers, federal brackets first, those of the state last
 */
export function triggersOf(laws: Laws, household: Household): Trigger[] {
  const { federal: law, state } = laws;
  return [
    ...brackets(law, household),
    ...gains(law, household),
    ...investmentIncomeTax(law, household),
    ...itemizedDeductions(law, withStateTaxDeducted(laws, household)),
    ...phaseOuts(law, household),
    ...socialSecurity(law, household),
    ...medicare(household),
    ...(state === undefined ? [] : stateTriggersOf(state)),
  ];
}
