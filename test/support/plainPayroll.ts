import type { MatchFormula } from "../../src/core/matchFormula";
import type { PayrollPlan } from "../../src/core/schedule/plan";

/**
 * A payroll as its software runs, pay by pay in whole cents: it knows elections and limits, and nothing of how a
 * schedule was found. Amounts of the notices for 2026.
 */

/** What is set on the payroll site for one pay, in hundredths of a percent. */
export interface Told {
  readonly pay: number;
  readonly deferral: number;
  /** Set where catch-up has an election of its own. */
  readonly catchUp: number | undefined;
  readonly afterTax: number;
  /** Whole cents of after-tax that the person has the payroll stop at, where the plan matches them. */
  readonly stop: number;
}

/** What one pay comes to, whole cents. */
export interface Paid {
  readonly regular: number;
  readonly catchUp: number;
  readonly match: number;
  readonly afterTax: number;
}

/** A year of pays, whole cents. */
export interface PaidYear {
  readonly pays: readonly Paid[];
  /** Deferrals of the year that are no catch-up, match and true-up, after-tax; what was before included. */
  readonly regular: number;
  readonly catchUp: number;
  readonly match: number;
  readonly trueUp: number;
  readonly afterTax: number;
  readonly limit: number;
}

export const deferralLimit = 2_450_000;
export const additionsLimit = 7_200_000;
export const payLimit = 36_000_000;

export function catchUpOf({ age = 0, priorWages = 0, rothAvailable }: PayrollPlan): number {
  if (age < 50 || (priorWages > 150_000 && rothAvailable === false)) return 0;
  return age >= 60 && age <= 63 ? 1_125_000 : 800_000;
}

const toCents = (dollars = 0) => Math.round(dollars * 100);

/** A share in hundredths of a percent of an amount in cents, halves up. */
function share(hundredths: number, cents: number): number {
  return Number((BigInt(hundredths) * BigInt(cents) + 5000n) / 10_000n);
}

/** The match on deferrals from pay that counts, by exact fractions: rates and bounds in hundredths of a percent. */
export function matchInCents(
  formula: MatchFormula,
  counted: number,
  deferred: number,
  most = Infinity,
): number {
  let scaled = 0n;
  let from = 0n;
  for (const { rate, upTo } of formula.tiers) {
    const to = BigInt(counted) * BigInt(Math.round(upTo * 10_000));
    const reached = BigInt(deferred) * 10_000n < to ? BigInt(deferred) * 10_000n : to;
    if (reached > from) scaled += (reached - from) * BigInt(Math.round(rate * 10_000));
    from = to;
  }
  return Math.min(Number((scaled + 50_000_000n) / 100_000_000n), most);
}

/**
 * Runs the payroll of a plan with these elections.
 *
 * Deferrals stop at the person's limit. After-tax contributions stop where the year's additions, money that is still to
 * come included, reach the limit, or at the plan's own cap.
 */
export function runPayroll(plan: PayrollPlan, told: readonly Told[]): PaidYear {
  const before = plan.soFar ?? { pay: 0, deferral: 0, match: 0, afterTax: 0 };
  const personal = deferralLimit + catchUpOf(plan);
  let regular = Math.min(toCents(before.deferral), deferralLimit);
  let catchUp = toCents(before.deferral) - regular;
  let paidSoFar = toCents(before.pay);
  let match = toCents(before.match);
  let afterTax = toCents(before.afterTax);
  const cap = plan.match.most === undefined ? Infinity : toCents(plan.match.most);
  const yearPay = paidSoFar + told.reduce((sum, { pay }) => sum + pay, 0);

  // Deferrals and match of every pay come first: after-tax has to leave room for those of the last one.
  const firsts = told.map((pay) => {
    const counted = Math.max(0, Math.min(pay.pay, payLimit - paidSoFar));
    paidSoFar += pay.pay;
    const elected = share(pay.deferral, pay.pay);
    let own = 0;
    let extra = 0;
    if (pay.catchUp === undefined) {
      const deferred = Math.min(elected, personal - regular - catchUp);
      own = Math.min(deferred, deferralLimit - regular);
      extra = deferred - own;
    } else {
      own = Math.min(elected, deferralLimit - regular);
      extra = Math.min(share(pay.catchUp, pay.pay), personal - deferralLimit - catchUp);
    }
    regular += own;
    catchUp += extra;
    return { counted, regular: own, catchUp: extra, elected: share(pay.afterTax, pay.pay), stop: pay.stop };
  });
  const matchesCatchUp = plan.matchOnCatchUp !== false;
  function matchOf(first: (typeof firsts)[number], afterTaxOfPay: number): number {
    const onAfterTax = plan.matchOnAfterTax === true ? afterTaxOfPay : 0;
    const deferred = first.regular + (matchesCatchUp ? first.catchUp : 0) + onAfterTax;
    const added = matchInCents(plan.match, first.counted, deferred, Math.max(0, cap - match));
    match += added;
    return added;
  }
  const additionsOf = (matched: number, madeUp: number) =>
    regular + matched + madeUp + toCents(plan.nonelective);
  const limit = Math.min(additionsLimit, yearPay);
  function madeUp(planned: number): number {
    if (plan.trueUp !== true) return 0;
    const onAfterTax = plan.matchOnAfterTax === true ? planned : 0;
    const deferred = regular + (matchesCatchUp ? catchUp : 0) + onAfterTax;
    const whole = matchInCents(plan.match, Math.min(yearPay, payLimit), deferred, cap);
    return Math.max(0, whole - match);
  }
  const planCap = Math.min(
    plan.afterTaxCap === undefined ? Infinity : toCents(plan.afterTaxCap),
    plan.afterTaxCapShare === undefined
      ? Infinity
      : Math.floor((Math.round(plan.afterTaxCapShare * 10_000) * Math.min(yearPay, payLimit)) / 10_000),
  );
  if (plan.matchOnAfterTax !== true) {
    const matches = firsts.map((first) => matchOf(first, 0));
    const trueUp = madeUp(0);
    const room = Math.min(limit - additionsOf(match, trueUp), planCap);
    const pays = firsts.map((first, i): Paid => {
      const put = Math.max(0, Math.min(first.elected, room - afterTax));
      afterTax += put;
      return { regular: first.regular, catchUp: first.catchUp, match: matches[i] ?? 0, afterTax: put };
    });
    return { pays, regular, catchUp, match, trueUp, afterTax, limit };
  }
  // Where after-tax money is matched, the limit moves with it: the person's own stops must keep within it.
  const pays = firsts.map((first): Paid => {
    const put = Math.min(first.elected, first.stop);
    afterTax += put;
    return { regular: first.regular, catchUp: first.catchUp, match: matchOf(first, put), afterTax: put };
  });
  return { pays, regular, catchUp, match, trueUp: madeUp(afterTax), afterTax, limit };
}
