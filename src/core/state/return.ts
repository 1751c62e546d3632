import type { FederalLaw } from "../federal/figures";
import { seniors, type Household } from "../federal/household";
import type { FederalReturn } from "../federal/return";
import type { Worksheet } from "../worksheet";
import type { Phase, Work } from "./feature";
import { featureNamed } from "./features";
import type { StateLaw } from "./figures";

/** The lines of a state return that a conversion moves; dollars, the tax in whole cents. */
export interface StateReturn {
  /** State income after exclusions, before deductions. */
  readonly income: number;
  /** What was excluded of the conversion. */
  readonly excluded: number;
  readonly taxableIncome: number;
  readonly tax: number;
}

const none: StateReturn = { income: 0, excluded: 0, taxableIncome: 0, tax: 0 };

/** What the state starts from, without Social Security where the state exempts it. */
function startingIncome(sheet: Worksheet, work: Work, conversion: number): number {
  const { federal, household, law } = work;
  if (law.base === "own classes of income") {
    return sheet.sum(
      "Income of the state's own classes",
      law.authority,
      household.income,
      conversion,
      household.qualifiedDividends ?? 0,
      household.longTermGains ?? 0,
    );
  }
  const start =
    law.base === "federal AGI"
      ? sheet.given("Federal AGI, from the federal return", federal.agi)
      : sheet.given("Federal taxable income, from the federal return", federal.taxableIncome);
  if (law.socialSecurity === "as federal" || federal.taxableSocialSecurity === 0) return start;
  return sheet.remainder("Without Social Security", law.authority, start, federal.taxableSocialSecurity);
}

/** What the state excludes of the conversion by the age of its owner, taken to be the taxpayer. */
function exclusion(sheet: Worksheet, work: Work, conversion: number): number {
  const { household, law } = work;
  const { authority, steps, alsoInvestmentIncome } = law.retirement;
  const { age = 0, investmentIncome = 0, qualifiedDividends = 0, longTermGains = 0 } = household;
  let most: number | null = 0;
  for (const [fromAge, cap] of steps) if (age >= fromAge) most = cap;
  const other = alsoInvestmentIncome === true ? investmentIncome + qualifiedDividends + longTermGains : 0;
  const counted = conversion + other;
  if (most === 0 || counted === 0) return 0;
  if (most === null) return sheet.times("Excluded: all of it", authority, counted, 1);
  return sheet.lesser("Retirement income excluded", authority, counted, most);
}

/**
 * A household's state income tax for the year, with a conversion of so much taxable income.
 *
 * Base, exclusions, deductions and exemptions, brackets, surtaxes and recapture, credits: in each phase the features of
 * the state's law act in their order on the running amount. Itemizing for the state, and rules the law file does not
 * name, are left out; the state's certainty says so.
 *
 * @param sheet the worksheet
 * @param law the state's law for the year and filing status
 * @param federalLaw the year's federal law
 * @param household the household without the conversion
 * @param federal its federal return with the conversion
 * @param conversion dollars, the taxable part of the conversion
 * @returns the lines of the return
 * @source the state's law files
 * @example stateReturn(silent, stateLaw("PA", 2026, "Single"), federalLaw(2026), household, federal, 10000).tax
 */
export function stateReturn(
  sheet: Worksheet,
  law: StateLaw,
  federalLaw: FederalLaw,
  household: Household,
  federal: FederalReturn,
  conversion: number,
): StateReturn {
  if (law.base === "none") {
    sheet.note(`${law.name}: ${law.reason}`, law.authority);
    return none;
  }
  sheet.note(`${law.name} income tax`, law.authority);
  const work = {
    household,
    federalLaw,
    federal,
    law,
    persons: household.filingStatus === "MFJ" ? 2 : 1,
    seniors: seniors(household),
    income: 0,
    taxable: 0,
  };
  const through = (phase: Phase, amount: number) => {
    let running = amount;
    for (const rule of law.features) {
      const feature = featureNamed(rule.feature);
      if (feature.phase === phase) running = feature.work(sheet, rule, work, running);
    }
    return running;
  };
  const perSenior = (label: string, amount: number, each: number) =>
    each === 0 || work.seniors === 0
      ? amount
      : sheet.sum(
          label,
          law.authority,
          amount,
          sheet.each("More from 65", law.authority, each, work.seniors),
        );

  const start = through("income", startingIncome(sheet, work, conversion));
  const excluded = exclusion(sheet, work, conversion);
  work.income =
    excluded === 0 ? start : sheet.remainder("State income after exclusions", law.authority, start, excluded);

  const standard = through(
    "standardDeduction",
    perSenior("Standard deduction", law.standardDeduction, law.standardDeductionPerSenior),
  );
  const exemptions = through("exemption", perSenior("Exemptions", law.exemption, law.exemptionPerSenior));
  const others = through("deductions", 0);
  const deducted = sheet.sum("Deductions and exemptions", law.authority, standard, exemptions, others);
  work.taxable = sheet.remainder("State taxable income", law.authority, work.income, deducted);

  const scheduled = sheet.schedule("Tax by the brackets", law.authority, work.taxable, law.brackets);
  const beforeCredits = through("surtax", through("tax", scheduled));
  const tax = sheet.cents(`${law.name} income tax`, law.authority, through("credits", beforeCredits));
  return { income: work.income, excluded, taxableIncome: work.taxable, tax };
}
