import { DomainError } from "./errors";
import type { Household } from "./federal/household";
import { payrollTax, type Wages } from "./federal/payrollTax";
import type { LimitFigures } from "./figures";
import { withoutDust } from "./money";
import { noteCertainty, returnsOf, type Laws } from "./returns";
import type { Worksheet } from "./worksheet";

/** Pay and what is taken out of it for the plan; dollars a year. */
export interface Pay {
  /** All wages of the return, before deferrals. */
  readonly wages: number;
  /** Pre-tax deferrals: they lower income tax, and no payroll tax. */
  readonly preTax: number;
  /** Roth deferrals and after-tax contributions: they lower no tax. */
  readonly rothAndAfterTax?: number | undefined;
}

/** The household of a return whose income follows from pay. */
export type PaidHousehold = Omit<Household, "income">;

function refuse(field: string, sentence: string): never {
  throw new DomainError("invalid", field, `${field}: ${sentence}`);
}

/** Who of a joint return earns what; the household may name one earner's wages or both. */
function wagesOfEach(household: PaidHousehold, all: number): Wages {
  const { wages, spouseWages, filingStatus } = household;
  if (filingStatus !== "MFJ") {
    if ((spouseWages ?? 0) > 0) refuse("household", "Spouse wages belong on a joint return only");
    return { own: all, spouse: 0 };
  }
  const spouse = spouseWages ?? (wages === undefined ? 0 : withoutDust(all - wages));
  const own = withoutDust(all - spouse);
  if (spouse < 0 || own < 0 || (wages !== undefined && wages !== own)) {
    refuse("household", "Wages and Spouse wages must add up to wages");
  }
  return { own, spouse };
}

/**
 * Pay left after payroll taxes, income tax (federal, and of the state and place where they are named) and contributions.
 *
 * Ordinary income is the pay, less pre-tax deferrals, and the household's investment income. What the household has
 * besides pay is taxed on the same return and so lowers what is left; it is not added. Payroll taxes of states, such as
 * for disability insurance, are left out.
 *
 * @param sheet the worksheet
 * @param laws the laws of the household
 * @param limits the year's limits
 * @param household the household
 * @param pay wages and contributions
 * @returns dollars, in whole cents; below zero when contributions and taxes are more than pay
 * @throws {DomainError} `invalid` when more is deferred than is earned, or the wages of both do not add up
 * @source IRC §402(e)(3), §3101, §3121(v)(1)(A)
 */
export function takeHome(
  sheet: Worksheet,
  laws: Laws,
  limits: LimitFigures,
  household: PaidHousehold,
  pay: Pay,
): number {
  const wages = sheet.given("Wages before deferrals", pay.wages);
  const preTax = sheet.given("Pre-tax deferrals", pay.preTax);
  const saved = sheet.given("Roth deferrals and after-tax contributions", pay.rothAndAfterTax ?? 0);
  if (preTax > wages) refuse("pre_tax", "not more than wages");
  const taxed = sheet.difference("Wages that income tax sees", "IRC §402(e)(3)", wages, preTax);
  const invested = household.investmentIncome ?? 0;
  const income = sheet.sum("Wages and investment income", "Form 1040 lines 1z to 3b", taxed, invested);
  const each = wagesOfEach(household, wages);
  const worked = { ...household, income, wages: each.own, spouseWages: each.spouse, preTaxDeferrals: preTax };
  const returns = returnsOf(sheet, laws, worked, 0);
  noteCertainty(sheet, laws, worked, returns);
  const payroll = payrollTax(sheet, laws.federal, limits, household.filingStatus, each);
  const out = sheet.sum(
    "Taxes and contributions",
    "Form 1040 line 24; IRC §3101",
    returns.total,
    payroll,
    preTax,
    saved,
  );
  return sheet.difference("Take-home pay", "wages less both", wages, out);
}
