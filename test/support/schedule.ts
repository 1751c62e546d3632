import { matchFormula } from "../../src/core/matchFormula";
import type { Pay } from "../../src/core/schedule/pays";
import type { Schedule, ScheduledPay } from "../../src/core/schedule/schedule";

/** A pay of 10,000 without a date, unless it says more. */
export const pay = (number: number, more: Partial<Pay> = {}): Pay => ({
  ...{ number, serial: undefined, amount: 10_000, hasBonus: false },
  ...more,
});

/** A pay that puts in what its rates come to. */
export function scheduled(
  of: Pay,
  deferral: number,
  afterTax: number,
  more: Partial<ScheduledPay> = {},
): ScheduledPay {
  return {
    pay: of,
    counted: of.amount,
    deferral: { rate: deferral, amount: deferral * of.amount },
    catchUpRate: undefined,
    regular: deferral * of.amount,
    catchUp: 0,
    match: 0,
    afterTax: { rate: afterTax, amount: afterTax * of.amount },
    roomLeft: 0,
    ...more,
  };
}

/** A schedule of these pays by itself: nothing paid before, nothing left, no match. */
export function scheduleOf(pays: readonly ScheduledPay[], more: Partial<Schedule> = {}): Schedule {
  return {
    plan: { pay: 120_000, periods: 12, deferralRate: 0.1, match: matchFormula("None") },
    soFar: { pay: 0, deferral: 0, match: 0, afterTax: 0 },
    ...{ catchUpSoFar: 0, pays, tooLate: [], next: undefined, step: 0.01, rothCatchUp: "no catch-up" },
    ...{ limit: 72_000, payLimit: 360_000, yearPay: 120_000, roomLeft: 0, matchForgone: 0 },
    room: { legal: 0, left: 0, trueUp: 0, lost: 0 },
    ...more,
  } as Schedule;
}
