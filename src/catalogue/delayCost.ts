import { delayCost } from "../core/delayCost";
import { column, define } from "./define";
import { count, dollars, optional, rate, required } from "./read";

const timesAYear = count(366, "a whole number from 1 to 366");

/** The function of what waiting for a conversion costs. */
export const delayCostFunctions = [
  define({
    name: "DELAY_COST",
    parameters: {
      afterTax: column(required(dollars)),
      yearlyReturn: column(required(rate)),
      conversionsPerYear: column(required(timesAYear)),
      taxRate: column(required(rate)),
      contributionsPerYear: column(optional(timesAYear)),
    },
    figures: () => undefined,
    answer: (sheet, _figures, given) => delayCost(sheet, given),
  }),
];
