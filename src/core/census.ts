import { DomainError } from "./errors";
import type { LimitFigures } from "./figures";
import { isHighlyPaid } from "./highlyPaid";
import { silent } from "./worksheet";

/** One eligible employee of a plan year; dollars. Whoever puts nothing in counts too. */
export interface Employee {
  /** The row of the table, by which a sentence names it. */
  readonly row: number;
  readonly id: string | number;
  /** Pay of the year, as the plan counts it, before the limit on pay. */
  readonly pay: number;
  readonly match: number;
  readonly afterTax: number;
  /** Whether highly compensated, where the census says it outright. */
  readonly highlyPaid?: boolean | undefined;
  /** Pay of the year before. */
  readonly lookBackPay?: number | undefined;
  /** Fraction owned, the greater of this year and the year before. */
  readonly ownerShare?: number | undefined;
  /** Younger than 21 or with less than a year of service. */
  readonly otherwiseExcludable?: boolean | undefined;
}

/** What a census is read by: the limits of the plan year and of the year before, and whether the top-paid group counts. */
export interface CensusYear {
  readonly limits: LimitFigures;
  readonly lastYear: LimitFigures;
  readonly topPaidGroup: boolean;
}

/** The share of the employees that is the top-paid group, as one in so many. */
const topPaidOneIn = 5;

function refuse(row: number): never {
  throw new DomainError("invalid", "census", `census row ${row}: HCE as Yes or No, or the look-back pay`);
}

/** The least pay of the year before in the top-paid group: those who tie for the last place are in it. */
function topPaidFrom(employees: readonly Employee[]): number {
  const pays = Float64Array.from(employees, ({ row, lookBackPay }) => lookBackPay ?? refuse(row)).sort();
  return pays[pays.length - Math.ceil(pays.length / topPaidOneIn)] ?? 0;
}

/**
 * Tells the highly compensated of a census from the others.
 *
 * Where the census says it outright, that counts. Else the pay of the year before is held against that year's
 * threshold, and ownership against 5%; with the top-paid group election pay counts only among the best paid fifth of
 * the census, rounded up, whoever ties with the last of them included.
 *
 * @param employees the census
 * @param year its figures and election
 * @returns a question about one employee; it throws `DomainError` `invalid` with the row of one of whom nothing is said
 * @source IRC §414(q)(1), (3); Notice 97-45
 */
export function highlyPaidIn(
  employees: readonly Employee[],
  year: CensusYear,
): (employee: Employee) => boolean {
  const { lastYear, topPaidGroup } = year;
  const from = topPaidGroup ? topPaidFrom(employees) : 0;
  return ({ row, highlyPaid, lookBackPay, ownerShare }) => {
    if (highlyPaid !== undefined) return highlyPaid;
    if (lookBackPay === undefined) return refuse(row);
    return isHighlyPaid(silent, lastYear, lookBackPay >= from ? lookBackPay : 0, ownerShare);
  };
}
