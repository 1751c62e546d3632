import { selfEmploymentTax } from "./federal/selfEmploymentTax";
import type { LimitFigures } from "./figures";
import type { Worksheet } from "./worksheet";

/** What the owner of a business is to it: a partner counts as self-employed, an owner of an S corporation as employee. */
export type Entity = "Sole proprietor" | "Partner" | "S corporation";

/** What pays the owner of a business without other employees; dollars. */
export interface OwnBusiness {
  readonly entity: Entity;
  /** Net profit, or a partner's net earnings; of an S corporation it is no pay. */
  readonly profit: number;
  /** Form W-2 wages of the S corporation before deferrals. */
  readonly wages: number;
  /** Wages of a day job that Social Security counts. */
  readonly dayJobWages: number;
}

/** The pay that the plan's limits go by, before any contribution; dollars. */
export interface OwnerPay {
  /** Whether employer money comes out of the pay itself, as with earned income. */
  readonly isEarnedIncome: boolean;
  readonly tax: number;
  readonly halfOfTax: number;
  readonly pay: number;
}

/**
 * The owner's pay: wages of an S corporation, else net profit less half of the self-employment tax.
 *
 * Half of the tax keeps its half cents; rounding comes with the contributions.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param business the owner's year
 * @returns pay before contributions, and the tax
 * @source IRC §401(c)(2), §164(f), §415(c)(3)(B); Pub. 560 chapter 5
 * @example ownerPay(silent, limitFigures(2026), business).pay === 46467.61
 */
export function ownerPay(sheet: Worksheet, figures: LimitFigures, business: OwnBusiness): OwnerPay {
  if (business.entity === "S corporation") {
    sheet.note(
      "The profit of an S corporation is no pay: only its wages count",
      "IRC §401(c)(2), §1402(a)(2)",
    );
    const pay = sheet.given("Wages of the S corporation", business.wages);
    return { isEarnedIncome: false, tax: 0, halfOfTax: 0, pay };
  }
  const profit = sheet.given("Net profit", business.profit);
  const wages = sheet.given("Wages of a day job", business.dayJobWages);
  const tax = selfEmploymentTax(sheet, figures, profit, wages);
  const halfOfTax = sheet.times("Half of it, deducted", "IRC §164(f)(1)", tax, 0.5);
  const pay = sheet.remainder(
    "Earned income before contributions",
    "IRC §401(c)(2)(A)(vi)",
    profit,
    halfOfTax,
  );
  return { isEarnedIncome: true, tax, halfOfTax, pay };
}
