import { DomainError } from "./errors";
import type { Worksheet } from "./worksheet";

/**
 * The taxable part of a payout from the after-tax account of a plan.
 *
 * After-tax contributions and their growth are one contract: each payout carries growth in the share that growth has of
 * the account just before it. A balance below basis has no growth, and nothing is taxable; the basis that the account
 * does not cover is not recovered.
 *
 * @param sheet the worksheet
 * @param distribution dollars paid out or converted
 * @param basis dollars of after-tax contributions in the account, not yet paid out
 * @param balance dollars in the account just before the payout
 * @returns dollars of income, in whole cents
 * @throws {DomainError} `invalid` when more is paid out than is there
 * @source IRC §72(d)(2), (e)(8)(B); Notice 2010-84
 * @example proRataTaxable(silent, 10000, 40000, 50000) === 2000
 */
export function proRataTaxable(
  sheet: Worksheet,
  distribution: number,
  basis: number,
  balance: number,
): number {
  if (distribution > balance) {
    throw new DomainError(
      "invalid",
      "distribution",
      "distribution: not more than the balance just before the payout",
    );
  }
  const paid = sheet.given("Payout", distribution);
  const contributed = sheet.given("After-tax contributions in the account (basis)", basis);
  const held = sheet.given("Balance just before", balance);
  const growth = sheet.remainder("Growth in the account", "IRC §72(e)(8)(B)", held, contributed);
  if (growth === 0) {
    sheet.remainder(
      "Basis not recovered: contributions above the balance",
      "IRC §72(e)(8)",
      contributed,
      held,
    );
    return sheet.times("Taxable part: there is no growth", "IRC §72(e)(8)(B)", paid, 0);
  }
  const share = sheet.share("Share that is growth", "IRC §72(e)(8)(B)", growth, held);
  const inPayout = sheet.times("Growth in the payout", "IRC §72(e)(8)(B)", paid, share);
  return sheet.cents("Taxable part", "IRC §72(e)(8)(B)", inPayout);
}
