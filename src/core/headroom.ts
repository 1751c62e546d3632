import { mayCatchUp } from "./catchUpAge";
import { personalDeferralLimit, refuseExcessDeferrals } from "./deferralLimit";
import type { LimitFigures } from "./figures";
import type { Worksheet } from "./worksheet";

/** One person's year in the plans of one employer; dollars for the whole year. */
export interface PlanYear {
  /** All pre-tax and Roth deferrals, catch-up included. */
  readonly deferrals: number;
  /** Match, profit sharing, forfeitures and true-up. */
  readonly employer: number;
  /** Age reached by 31 December; without it there is no catch-up. */
  readonly age?: number | undefined;
  /** Pay before deferrals, as §415(c)(3) counts it; without it the pay limit is not tested. */
  readonly compensation?: number | undefined;
  /** After-tax contributions already made. */
  readonly afterTax?: number | undefined;
  /** The plan's own dollar cap on after-tax contributions. */
  readonly afterTaxCap?: number | undefined;
}

interface Additions {
  readonly limit: number;
  readonly additions: number;
}

/**
 * The limit on annual additions, and the additions that count toward it.
 *
 * Catch-up contributions do not count, and never raise the limit either.
 */
function annualAdditions(sheet: Worksheet, figures: LimitFigures, plan: PlanYear): Additions {
  const deferrals = sheet.given("Deferrals, catch-up included", plan.deferrals);
  const employer = sheet.given("Employer contributions and forfeitures", plan.employer);
  const afterTax = sheet.given("After-tax contributions so far", plan.afterTax ?? 0);
  const most = personalDeferralLimit(sheet, figures, plan.age);
  refuseExcessDeferrals(deferrals, most, plan.age);
  const regular = figures.limit("Deferral").amount;
  const catchUp = sheet.remainder("Catch-up part of the deferrals", "IRC §414(v)(3)(A)", deferrals, regular);
  const counted = sheet.difference(
    "Deferrals that are annual additions",
    "Reg. §1.414(v)-1(d)(1)",
    deferrals,
    catchUp,
  );
  if (mayCatchUp(plan.age ?? 0) && deferrals < most) {
    sheet.note(
      "Not counted: deferrals that a plan may turn into catch-up when it reaches the limit",
      "Reg. §1.414(v)-1(b)(1)(i)",
    );
  }
  const additions = sheet.sum("Annual additions", "IRC §415(c)(2)", counted, employer, afterTax);
  const dollarLimit = sheet.figure(figures.limit("Annual additions"));
  if (plan.compensation === undefined) {
    sheet.note("Pay limit not tested: no compensation given", "IRC §415(c)(1)(B)");
    return { limit: dollarLimit, additions };
  }
  const pay = sheet.given("Compensation", plan.compensation);
  const limit = sheet.lesser("Limit on annual additions", "IRC §415(c)(1)", dollarLimit, pay);
  return { limit, additions };
}

/**
 * After-tax contributions that a person may still make this year in one employer's plans.
 *
 * Legal room before plan limits and refunds: the annual additions limit, or pay if that is less, less all deferrals but
 * catch-up, less employer money, less after-tax contributions so far; at most what is left of the plan's own cap.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param plan the person's year, dollars
 * @returns dollars, zero or more, rounded down to the cent
 * @throws {DomainError} `invalid` when deferrals are above the person's limit
 * @source IRC §415(c), §414(v)(3)(A), Reg. §1.414(v)-1(d)(1)
 * @example afterTaxRoom(silent, limitFigures(2026), { deferrals: 24500, employer: 14000 }) === 33500
 */
export function afterTaxRoom(sheet: Worksheet, figures: LimitFigures, plan: PlanYear): number {
  const { limit, additions } = annualAdditions(sheet, figures, plan);
  const room = sheet.remainder("Room under the annual additions limit", "IRC §415(c)(1)", limit, additions);
  if (plan.afterTaxCap === undefined) {
    sheet.note("Plan cap not tested: no after-tax cap given", "Plan document");
    return sheet.downToCents("After-tax room left", "IRC §415(c)", room);
  }
  const cap = sheet.given("The plan's cap on after-tax contributions", plan.afterTaxCap);
  const capLeft = sheet.remainder("Left under the plan's cap", "Plan document", cap, plan.afterTax ?? 0);
  const allowed = sheet.lesser("Lesser of both", "IRC §415(c); plan document", room, capLeft);
  return sheet.downToCents("After-tax room left", "IRC §415(c); plan document", allowed);
}

/**
 * How far annual additions already exceed the limit.
 *
 * An excess is corrected under the plan correction programme, as a rule by paying after-tax money back first. A refund
 * after a failed test does not lower annual additions.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param plan the person's year, dollars; its after-tax cap plays no part
 * @returns dollars, zero or more
 * @throws {DomainError} `invalid` when deferrals are above the person's limit
 * @source IRC §415(c); Rev. Proc. 2021-30 §6.06
 * @example excessAdditions(silent, limitFigures(2026), { deferrals: 24500, employer: 14000, compensation: 30000 }) === 8500
 */
export function excessAdditions(sheet: Worksheet, figures: LimitFigures, plan: PlanYear): number {
  const { limit, additions } = annualAdditions(sheet, figures, plan);
  const excess = sheet.remainder("Annual additions above the limit", "IRC §415(c)(1)", additions, limit);
  return sheet.cents("Excess annual additions", "Rev. Proc. 2021-30 §6.06", excess);
}
