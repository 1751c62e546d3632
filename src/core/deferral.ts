import { personalDeferralLimit, type CatchUpOffered } from "./deferralLimit";
import type { LimitFigures } from "./figures";
import type { Worksheet } from "./worksheet";

/** One person's deferrals of a year, over all plans of all employers; dollars. */
export interface Deferrals {
  readonly deferrals: number;
  readonly age?: number | undefined;
  /** What the plan offers; left out, all that the age allows. */
  readonly catchUp?: CatchUpOffered | undefined;
  readonly compensation?: number | undefined;
}

/**
 * Elective deferrals that a person may still make this year, over all plans.
 *
 * One limit per person, not per employer. Deferrals above it are an excess to be paid back by 15 April, and leave no
 * room.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param person deferrals so far, age, what the plan offers, pay
 * @returns dollars, zero or more, rounded down to the cent
 * @source IRC §402(g)(1), §414(v)
 * @example deferralRoom(silent, limitFigures(2026), { deferrals: 20000, age: 55 }) === 12500
 */
export function deferralRoom(sheet: Worksheet, figures: LimitFigures, person: Deferrals): number {
  const deferrals = sheet.given("Deferrals so far, all plans", person.deferrals);
  const personal = personalDeferralLimit(sheet, figures, person.age, person.catchUp);
  const most = upToPay(sheet, personal, person.compensation);
  if (deferrals > personal) {
    sheet.difference("Excess deferrals, to be paid back by 15 April", "IRC §402(g)(2)", deferrals, personal);
  }
  if (deferrals > most && deferrals <= personal) {
    sheet.note("Deferrals are above pay: check both", "IRC §415(c)(1)(B)");
  }
  const room = sheet.remainder("Limit less deferrals so far", "IRC §402(g)(1)", most, deferrals);
  return sheet.downToCents("Deferral still allowed", "IRC §402(g)(1)", room);
}

function upToPay(sheet: Worksheet, personal: number, compensation: number | undefined): number {
  if (compensation === undefined) {
    sheet.note("Pay limit not tested: no compensation given", "IRC §415(c)(1)(B)");
    return personal;
  }
  const pay = sheet.given("Compensation", compensation);
  return sheet.lesser("Limit, but not more than pay", "IRC §414(v)(2)(A)(ii), §415(c)(1)(B)", personal, pay);
}
