import { limitFigures } from "../core/figures";
import { afterTaxRoom, excessAdditions } from "../core/headroom";
import { column, define, one, table } from "./define";
import { limitRows } from "./limitTables";
import { age, dollars, optional, required, year } from "./read";

const parameters = {
  year: one(required(year)),
  deferrals: column(required(dollars)),
  employer: column(required(dollars)),
  age: column(optional(age)),
  compensation: column(optional(dollars)),
  afterTax: column(optional(dollars)),
  afterTaxCap: column(optional(dollars)),
  limits: table(limitRows),
};

/** The functions of the annual additions limit. */
export const headroomFunctions = [
  define({
    name: "MEGA_HEADROOM",
    parameters,
    figures: (given) => limitFigures(given.year, given.limits),
    answer: afterTaxRoom,
  }),
  define({
    name: "EXCESS_ADDITIONS",
    parameters,
    figures: (given) => limitFigures(given.year, given.limits),
    answer: excessAdditions,
  }),
];
