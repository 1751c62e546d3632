import { limitFigures } from "../core/figures";
import { rothIraLimit } from "../core/rothIra";
import { column, define, one, table } from "./define";
import { limitRows } from "./limitTables";
import { age, dollars, filingStatus, optional, required, year } from "./read";

/** The function of direct Roth IRA contributions. */
export const rothIraFunctions = [
  define({
    name: "ROTH_IRA_LIMIT",
    parameters: {
      year: one(required(year)),
      filingStatus: column(required(filingStatus)),
      magi: column(required(dollars)),
      age: column(optional(age)),
      compensation: column(optional(dollars)),
      traditional: column(optional(dollars)),
      limits: table(limitRows),
    },
    figures: (given) => limitFigures(given.year, given.limits),
    answer: rothIraLimit,
  }),
];
