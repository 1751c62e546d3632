import { federalLaw } from "../core/federal/figures";
import { limitFigures } from "../core/figures";
import { lawsOf } from "../core/returns";
import { takeHome } from "../core/takeHome";
import { column, define, one, table } from "./define";
import { household } from "./householdTable";
import { dollars, filingStatus, optional, required, year } from "./read";
import { state } from "./state";

/** The function of what is left of pay. */
export const takeHomeFunctions = [
  define({
    name: "TAKE_HOME",
    parameters: {
      year: one(required(year)),
      filingStatus: column(required(filingStatus)),
      wages: column(required(dollars)),
      preTax: column(required(dollars)),
      rothAndAfterTax: column(optional(dollars)),
      state: column(state),
      household: table(household),
    },
    figures: (given) => ({ law: federalLaw(given.year), limits: limitFigures(given.year) }),
    answer(sheet, { law, limits }, given) {
      const laws = lawsOf(law, given.filingStatus, given.state, given.household);
      return takeHome(sheet, laws, limits, { ...given.household, filingStatus: given.filingStatus }, given);
    },
  }),
];
