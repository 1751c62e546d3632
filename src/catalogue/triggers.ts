import { nextCliffs } from "../core/cliffs";
import { DomainError } from "../core/errors";
import { federalLaw } from "../core/federal/figures";
import { fillTo } from "../core/fillTo";
import { conversionLadder } from "../core/ladder";
import { column, define, defineSpill, one, table, type Parameter } from "./define";
import { isBlank, type Grid } from "./grid";
import { household } from "./householdTable";
import { dollars, filingStatus, required, text, year, type Reader } from "./read";
import { state } from "./state";
import { taxpayer } from "./taxpayer";

/** The name of a trigger, or the rate of a bracket as a number: 0.24 is "24%". */
const target: Reader<string> = (cell, field) => {
  if (typeof cell !== "number") return text(cell, field);
  if (cell > 0 && cell < 1) return `${Math.round(cell * 1e6) / 1e4}%`;
  throw new DomainError("invalid", field, `${field}: a bracket such as 24%, or a name such as "NIIT"`);
};

const amountRule = required(dollars);
const mostAmounts = 1000;

/** The amounts of a ladder: a row, a column or a block, blank cells passed over. */
const amounts: Parameter<readonly number[], "table"> = {
  role: "table",
  optional: false,
  read(input, field) {
    const grid = (input ?? []) as Grid;
    const cells = grid.flat().filter((cell) => !isBlank(cell));
    if (cells.length === 0 || cells.length > mostAmounts) {
      throw new DomainError("invalid", field, `${field}: one cell or a range, 1 to 1,000 amounts in dollars`);
    }
    return cells.map((cell) => amountRule.read(cell, field));
  },
};

/** The functions of how far a conversion can go. */
export const triggerFunctions = [
  defineSpill({
    name: "CONVERSION_LADDER",
    parameters: {
      year: one(required(year)),
      filingStatus: one(required(filingStatus)),
      income: one(required(dollars)),
      amounts,
      state: one(state),
      household: table(household),
    },
    figures: (given) => federalLaw(given.year),
    spill(sheet, federal, given) {
      const { laws, people } = taxpayer(federal, given);
      const rungs = conversionLadder(sheet, laws, people, given.amounts);
      return [
        ["Taxable amount", "Tax", "Average rate", "Marginal rate", "Triggers crossed"],
        ...rungs.map((rung) => [
          rung.amount,
          rung.tax,
          rung.averageRate,
          rung.marginalRate,
          rung.crossed.join("; "),
        ]),
      ];
    },
  }),
  define({
    name: "FILL_TO",
    parameters: {
      year: one(required(year)),
      filingStatus: column(required(filingStatus)),
      income: column(required(dollars)),
      target: column(required(target)),
      state: column(state),
      household: table(household),
    },
    figures: (given) => federalLaw(given.year),
    answer(sheet, federal, given) {
      const { laws, people } = taxpayer(federal, given);
      return fillTo(sheet, laws, people, given.target);
    },
  }),
  defineSpill({
    name: "NEXT_CLIFFS",
    parameters: {
      year: one(required(year)),
      filingStatus: one(required(filingStatus)),
      income: one(required(dollars)),
      state: one(state),
      household: table(household),
    },
    figures: (given) => federalLaw(given.year),
    spill(sheet, federal, given) {
      const { laws, people } = taxpayer(federal, given);
      return [
        ["Trigger", "Dollars away", "Cost at once", "Rate before", "Rate after", "What happens", "Authority"],
        ...nextCliffs(sheet, laws, people).map((cliff) => [
          cliff.name,
          cliff.away,
          cliff.jump,
          cliff.rateBefore ?? "",
          cliff.rateAfter,
          cliff.label,
          cliff.authority,
        ]),
      ];
    },
  }),
];
