import { mayCatchUp, mayCatchUpMore } from "./catchUpAge";
import { DomainError } from "./errors";
import type { LimitFigures } from "./figures";
import type { Worksheet } from "./worksheet";

/** Which catch-up contributions a plan offers: none, the regular one, or also the larger one for ages 60 to 63. */
export type CatchUpOffered = "None" | "50+" | "60-63";

const section = "IRC §414(v)(2)(B)";

/**
 * The catch-up limit of a person of this age, in a plan that offers what `offered` says.
 *
 * The age is the one reached by 31 December. From 60 to 63 the larger amount stands in place of the regular one, from
 * 2025 on; in the year of the 64th birthday the regular one returns.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param age years, reached by 31 December
 * @param offered what the plan offers
 * @returns dollars; 0 below age 50
 * @source IRC §414(v)(2)(B), (C), (E), (5)
 * @example catchUpLimit(silent, limitFigures(2026), 61) === 11250
 */
export function catchUpLimit(
  sheet: Worksheet,
  figures: LimitFigures,
  age: number,
  offered: CatchUpOffered = "60-63",
): number {
  if (!mayCatchUp(age)) {
    sheet.note("No catch-up: age 50 is not reached by 31 December", "IRC §414(v)(5)");
    return 0;
  }
  if (offered === "None") {
    sheet.note("No catch-up: the plan offers none", section);
    return 0;
  }
  const larger = offered === "60-63" && mayCatchUpMore(age, figures.year);
  return sheet.figure(figures.limit(larger ? "Catch-up 60-63" : "Catch-up 50"));
}

/**
 * The most that this person may defer in the year, catch-up included.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param age years reached by 31 December; left out, catch-up is not counted
 * @param offered what the plan offers
 * @returns dollars
 * @source IRC §402(g)(1), §414(v)
 * @example personalDeferralLimit(silent, limitFigures(2026), 55) === 32500
 */
export function personalDeferralLimit(
  sheet: Worksheet,
  figures: LimitFigures,
  age: number | undefined,
  offered?: CatchUpOffered,
): number {
  const regular = sheet.figure(figures.limit("Deferral"));
  if (age === undefined) {
    sheet.note("Catch-up not tested: no age given", "IRC §414(v)");
    return regular;
  }
  const catchUp = catchUpLimit(sheet, figures, age, offered);
  return catchUp === 0
    ? regular
    : sheet.sum("Most this person may defer", "IRC §402(g)(1)(C), §414(v)", regular, catchUp);
}

/**
 * Refuses deferrals above what the person may defer: a figure that cannot be right must not become an answer.
 *
 * @param deferrals dollars, catch-up included
 * @param most dollars
 * @param age years, if known: without it there may be catch-up that nobody counted
 * @param field the parameter that holds them
 * @param named how sentences name it
 * @throws {DomainError} `invalid` when they are above it
 */
export function refuseExcessDeferrals(
  deferrals: number,
  most: number,
  age: number | undefined,
  field = "deferrals",
  named = field,
): void {
  if (deferrals <= most) return;
  const limit = most.toLocaleString("en-US");
  throw new DomainError(
    "invalid",
    field,
    age === undefined
      ? `${named}: at most ${limit} for this year; give the age to count catch-up`
      : `${named}: at most ${limit} for this year and age, catch-up included`,
  );
}
