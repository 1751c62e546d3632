import { catchUpLimit, personalDeferralLimit, refuseExcessDeferrals } from "./deferralLimit";
import { DomainError } from "./errors";
import type { LimitFigures } from "./figures";
import { ownerPay, type OwnBusiness, type OwnerPay } from "./ownBusiness";
import { dollars } from "./words";
import { silent, type Worksheet } from "./worksheet";

/** A year in the plan of one's own business, which has no other employees; dollars. */
export interface SoloYear extends OwnBusiness {
  /** Age reached by 31 December; without it there is no catch-up. */
  readonly age?: number | undefined;
  /** Deferrals in plans of the day job, which is unrelated. */
  readonly dayJobDeferrals: number;
  /** Pre-tax and Roth deferrals in this plan, catch-up included; without it the most that the law allows. */
  readonly deferral?: number | undefined;
  /** What the business puts in: dollars, or below 1 a rate of pay; without it the most. */
  readonly employer?: number | undefined;
  /** The plan's contribution rate: at most 25% of pay. */
  readonly planRate: number;
}

/** What fits into the plan, and the after-tax room that is left; dollars. */
export interface SoloRoom extends OwnerPay {
  readonly deferral: number;
  readonly catchUp: number;
  readonly employerMost: number;
  readonly employer: number;
  readonly compensation: number;
  readonly limit: number;
  readonly room: number;
  /** The room that the same deferral would leave without employer money, and with the most. */
  readonly roomWithout: number;
  readonly roomWithMost: number;
}

const payLimit = "IRC §415(c)(1)(B), (3)(B)";

/** The most of pay that contributions of a business may be and be deducted: IRC §404(a)(3)(A)(i)(I). */
export const mostPlanRate = 0.25;

/** Whether employer money is given as a rate of pay, and not in dollars. */
export const isRate = (employer: number): boolean => employer > 0 && employer < 1;

/** Pay left when employer money has come out of it, where it does. */
function payAfter(sheet: Worksheet, owner: OwnerPay, employer: number): number {
  if (!owner.isEarnedIncome) return owner.pay;
  return sheet.remainder("Earned income less employer money", "IRC §401(c)(2)(A)(v)", owner.pay, employer);
}

/** The most that may be deferred beside this much employer money: a part of pay, and of the limit on additions. */
function mostDeferral(
  sheet: Worksheet,
  figures: LimitFigures,
  owner: OwnerPay,
  left: number,
  employer: number,
): number {
  const after = payAfter(sheet, owner, employer);
  const dollarLimit = sheet.figure(figures.limit("Annual additions"));
  const limit = sheet.lesser("Limit beside this employer money", "IRC §415(c)(1)", dollarLimit, after);
  const additions = sheet.remainder("Left of it for deferrals", payLimit, limit, employer);
  const own = figures.limit("Deferral").amount;
  const regular = sheet.lesser(
    "Deferral that is no catch-up",
    "IRC §401(a)(30)",
    Math.min(left, own),
    additions,
  );
  if (regular < own || left <= own)
    return sheet.downToCents("Most that may be deferred", "IRC §402(g)(1)", regular);
  const fits = sheet.lesser("With catch-up, but not more than pay", "IRC §414(v)(2)(A)", left, after);
  return sheet.downToCents("Most that may be deferred", "IRC §402(g)(1)(C), §414(v)", fits);
}

/** The deferral as given, or the most; what is above the most is refused. */
function deferralOf(sheet: Worksheet, figures: LimitFigures, owner: OwnerPay, year: SoloYear): number {
  const personal = personalDeferralLimit(sheet, figures, year.age);
  const elsewhere = sheet.given("Deferrals at the day job", year.dayJobDeferrals);
  refuseExcessDeferrals(elsewhere, personal, year.age, "day_job_deferrals");
  const left = sheet.remainder("Left for this plan", "IRC §402(g)(1), (3)", personal, elsewhere);
  const { employer = 0 } = year;
  const beside = isRate(employer) ? employerFromRate(silent, figures, owner, employer) : employer;
  if (year.deferral === undefined) return mostDeferral(sheet, figures, owner, left, beside);
  const most = mostDeferral(silent, figures, owner, left, 0);
  refuseAbove(year.deferral, most, "deferral", "with this pay, age and day job");
  return sheet.given("Deferral, catch-up included", year.deferral);
}

function refuseAbove(amount: number, most: number, field: string, where: string): void {
  if (amount <= most) return;
  throw new DomainError("invalid", field, `${field}: at most ${dollars(most)} ${where}`);
}

/** A rate of pay in dollars: of earned income after the contribution, so the rate over one plus the rate. */
function employerFromRate(sheet: Worksheet, figures: LimitFigures, owner: OwnerPay, rate: number): number {
  const counted = figures.limit("Compensation");
  const cap = sheet.times(
    "Rate of the pay that counts at most",
    "IRC §401(a)(17), §404(l)",
    sheet.figure(counted),
    rate,
  );
  const ofPay = owner.isEarnedIncome
    ? sheet.rates.share(
        "Rate of earned income before the contribution",
        "Pub. 560 rate worksheet",
        rate,
        1 + rate,
      )
    : sheet.rates.given("Rate of wages", rate);
  const product = sheet.times("Contribution by the rate", "IRC §404(a)(3)(A), (8)", owner.pay, ofPay);
  const lesser = sheet.lesser(
    "By the rate, but not above that",
    "Pub. 560 deduction worksheet step 7",
    product,
    cap,
  );
  return sheet.cents("By the rate, to the cent", "Pub. 560 deduction worksheet step 7", lesser);
}

/** The most that the business may put in beside this deferral. */
function mostEmployer(
  sheet: Worksheet,
  figures: LimitFigures,
  owner: OwnerPay,
  rate: number,
  deferral: { readonly all: number; readonly regular: number },
): number {
  const byRate = employerFromRate(sheet, figures, owner, rate);
  const dollarLimit = figures.limit("Annual additions").amount;
  const underLimit = sheet.remainder(
    "Left of the dollar limit",
    "IRC §415(c)(1)(A)",
    dollarLimit,
    deferral.regular,
  );
  const payLeft = sheet.remainder("Pay less deferrals that count", payLimit, owner.pay, deferral.regular);
  const ofPay = owner.isEarnedIncome
    ? sheet.times(
        "Half of it, for the contribution lowers the pay",
        "Pub. 560 deduction worksheet step 12",
        payLeft,
        0.5,
      )
    : payLeft;
  const fits = sheet.lesser("Lesser of both", "IRC §415(c)(1)", underLimit, ofPay);
  const beside = sheet.remainder("Pay less all deferrals", "IRC §414(v)(2)(A)(ii)", owner.pay, deferral.all);
  const lawful = sheet.downToCents(
    "Fits beside the deferrals",
    "IRC §415(c)(1)",
    owner.isEarnedIncome ? sheet.lesser("Lesser of both", "IRC §414(v)(2)(A)(ii)", fits, beside) : fits,
  );
  return sheet.lesser("Most the business may put in", "IRC §404(a)(3)(A), §415(c)(1)", byRate, lawful);
}

/** After-tax room beside this employer money. */
function roomBeside(
  sheet: Worksheet,
  figures: LimitFigures,
  owner: OwnerPay,
  regular: number,
  employer: number,
): { readonly compensation: number; readonly limit: number; readonly room: number } {
  const compensation = payAfter(sheet, owner, employer);
  const dollarLimit = figures.limit("Annual additions").amount;
  const limit = sheet.lesser("Limit on annual additions", "IRC §415(c)(1)", dollarLimit, compensation);
  const additions = sheet.sum("Annual additions before after-tax", "IRC §415(c)(2)", regular, employer);
  const left = sheet.remainder("Room under the limit", "IRC §415(c)(1)", limit, additions);
  return { compensation, limit, room: sheet.downToCents("After-tax room", "IRC §415(c)", left) };
}

/**
 * After-tax room in the plan of one's own business, and what employer money takes of it.
 *
 * The person has one limit on deferrals over all plans; the business has a limit on annual additions of its own. With
 * earned income, employer money takes room twice: it is an addition, and it lowers the pay that limits additions.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param year the owner's year, dollars
 * @returns pay, contributions and room
 * @throws {DomainError} `invalid` when a deferral or employer money is more than the law allows
 * @source IRC §401(c)(2), §402(g), §404(a)(3)(A), (8), §415(c), §414(v); Pub. 560 chapter 5
 * @example soloRoom(silent, limitFigures(2026), year).room === 3380.57
 */
export function soloRoom(sheet: Worksheet, figures: LimitFigures, year: SoloYear): SoloRoom {
  const owner = ownerPay(sheet, figures, year);
  const deferral = deferralOf(sheet, figures, owner, year);
  const own = figures.limit("Deferral").amount;
  const above = sheet.remainder("Deferral above the plan's own limit", "IRC §401(a)(30)", deferral, own);
  const offered = year.age === undefined ? 0 : catchUpLimit(silent, figures, year.age);
  const catchUp = sheet.lesser("Of it catch-up, no annual addition", "IRC §414(v)(3)(A)", above, offered);
  const regular = sheet.difference(
    "Deferral that is an annual addition",
    "Reg. §1.414(v)-1(d)(1)",
    deferral,
    catchUp,
  );
  const employerMost = mostEmployer(sheet, figures, owner, year.planRate, { all: deferral, regular });
  const employer = employerOf(sheet, figures, owner, year, employerMost);
  const beside = roomBeside(sheet, figures, owner, regular, employer);
  sheet.note("For comparison: the room without employer money, and with the most", "IRC §415(c)");
  const without = roomBeside(sheet, figures, owner, regular, 0);
  const withMost = roomBeside(sheet, figures, owner, regular, employerMost);
  return {
    ...{ ...owner, deferral, catchUp, employerMost, employer, ...beside },
    ...{ roomWithout: without.room, roomWithMost: withMost.room },
  };
}

/** Employer money as given, or the most. Dollars above the most are refused; a rate brings no more than the most. */
function employerOf(
  sheet: Worksheet,
  figures: LimitFigures,
  owner: OwnerPay,
  year: SoloYear,
  most: number,
): number {
  const { employer } = year;
  if (employer === undefined) return most;
  if (!isRate(employer)) {
    refuseAbove(employer, most, "employer", "with this pay, deferral and plan rate");
    return sheet.given("Employer contribution", employer);
  }
  if (employer > year.planRate) {
    throw new DomainError(
      "invalid",
      "employer",
      "employer: a rate of at most the plan rate, 25% unless given",
    );
  }
  const amount = employerFromRate(sheet, figures, owner, employer);
  return sheet.lesser("Employer contribution, but not above the most", "IRC §415(c)(1)", amount, most);
}
