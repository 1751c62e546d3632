import { limitFigures } from "../core/figures";
import { isHighlyPaid } from "../core/highlyPaid";
import { column, define, one, table } from "./define";
import { limitRows } from "./limitTables";
import { dollars, optional, rate, required, year } from "./read";

/** The function of who is highly compensated. */
export const highlyPaidFunctions = [
  define({
    name: "IS_HCE",
    parameters: {
      year: one(required(year)),
      priorYearPay: column(required(dollars)),
      ownerShare: column(optional(rate)),
      limits: table(limitRows),
    },
    // The threshold is that of the year before; a table of either year may hold it.
    figures: (given) => limitFigures(given.year - 1, given.limits, [given.year - 1, given.year]),
    answer: (sheet, lastYear, given) => isHighlyPaid(sheet, lastYear, given.priorYearPay, given.ownerShare),
  }),
];
