import { DomainError } from "./errors";
import type { LimitFigures } from "./figures";
import { isHighlyPaid } from "./highlyPaid";
import { silent } from "./worksheet";

/**
 * The eligible employees of a plan year: one list for each fact, all of one length and order; dollars.
 *
 * Whoever puts nothing in counts too. A list that is left out says nothing of anybody.
 */
export interface Census {
  /** The rows of the table, by which a sentence names an employee. */
  readonly rowNumbers: readonly number[];
  readonly ids?: readonly (string | number | undefined)[] | undefined;
  /** Pay of the year, as the plan counts it, before the limit on pay. */
  readonly pay: readonly number[];
  readonly match?: readonly (number | undefined)[] | undefined;
  readonly afterTax?: readonly (number | undefined)[] | undefined;
  /** Whether highly compensated, where the census says it outright. */
  readonly highlyPaid?: readonly (boolean | undefined)[] | undefined;
  /** Pay of the year before. */
  readonly lookBackPay?: readonly (number | undefined)[] | undefined;
  /** Fraction owned, the greater of this year and the year before. */
  readonly ownerShare?: readonly (number | undefined)[] | undefined;
  /** Younger than 21, or with less than a year of service. */
  readonly otherwiseExcludable?: readonly (boolean | undefined)[] | undefined;
}

/** What a census is read by: the limits of the plan year and of the year before, and whether the top-paid group counts. */
export interface CensusYear {
  readonly limits: LimitFigures;
  readonly lastYear: LimitFigures;
  readonly topPaidGroup: boolean;
}

/** The share of the employees that is the top-paid group, as one in so many. */
const topPaidOneIn = 5;

function refuse({ rowNumbers }: Census, index: number, needed: string): never {
  throw new DomainError("invalid", "census", `census row ${rowNumbers[index] ?? 0}: ${needed}`);
}

/**
 * The least pay of the year before in the top-paid group: those who tie for the last place are in it.
 *
 * The group is a fifth of that year's employees: whoever had no pay then, hired since, is not one of them.
 */
function topPaidFrom(census: Census): number {
  const needed = "Look-back pay, which the option Top-paid group needs of every row";
  const all = Float64Array.from(census.pay, (_, i) => census.lookBackPay?.[i] ?? refuse(census, i, needed));
  const pays = all.filter((pay) => pay > 0).sort();
  return pays[pays.length - Math.ceil(pays.length / topPaidOneIn)] ?? 0;
}

/**
 * Tells the highly compensated of a census from the others.
 *
 * Where the census says it outright, that counts. Else the pay of the year before is held against that year's
 * threshold, and ownership against 5%; with the top-paid group election pay counts only among the best paid fifth of
 * those who had pay then, rounded up, whoever ties with the last of them included.
 *
 * @param census the employees
 * @param year its figures and election
 * @returns a question about the employee at an index; it throws `DomainError` `invalid` with the row of one of whom
 *   nothing is said
 * @source IRC §414(q)(1), (3); Notice 97-45
 */
export function highlyPaidIn(census: Census, year: CensusYear): (index: number) => boolean {
  const { lastYear, topPaidGroup } = year;
  const from = topPaidGroup ? topPaidFrom(census) : 0;
  return (index) => {
    const outright = census.highlyPaid?.[index];
    if (outright !== undefined) return outright;
    const pay = census.lookBackPay?.[index];
    if (pay === undefined) return refuse(census, index, "HCE as Yes or No, or the look-back pay");
    return isHighlyPaid(silent, lastYear, pay >= from ? pay : 0, census.ownerShare?.[index]);
  };
}
