import { deferralRoom } from "../core/deferral";
import { limitFigures } from "../core/figures";
import { rothCatchUpRequired } from "../core/rothCatchUp";
import { column, define, one, table } from "./define";
import { limitRows } from "./limitTables";
import { age, dollars, oneOf, optional, required, year } from "./read";

/** The functions of elective deferrals and catch-up. */
export const deferralFunctions = [
  define({
    name: "DEFERRAL_ROOM",
    parameters: {
      year: one(required(year)),
      deferrals: column(required(dollars)),
      age: column(optional(age)),
      catchUp: column(optional(oneOf("None", "50+", "60-63"))),
      compensation: column(optional(dollars)),
      limits: table(limitRows),
    },
    figures: (given) => limitFigures(given.year, given.limits),
    answer: deferralRoom,
  }),
  define({
    name: "ROTH_CATCH_UP_REQUIRED",
    parameters: {
      year: one(required(year)),
      priorYearWages: column(required(dollars)),
      limits: table(limitRows),
    },
    // The threshold is that of the year in which the wages were earned; a table of either year holds it.
    figures: ({ year, limits }) => ({ year, lastYear: limitFigures(year - 1, limits, [year - 1, year]) }),
    answer: (sheet, { year, lastYear }, given) =>
      rothCatchUpRequired(sheet, year, lastYear, given.priorYearWages),
  }),
];
