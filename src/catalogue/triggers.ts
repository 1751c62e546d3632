import { federalLaw } from "../core/federal/figures";
import { conversionLadder, nextCliffs } from "../core/ladder";
import { DomainError } from "../core/errors";
import { conversionTax } from "../core/conversion";
import { fillTo } from "../core/triggers";
import { householdOf, state } from "./conversion";
import { column, define, defineSpill, one, table } from "./define";
import { isBlank, type Grid } from "./grid";
import { household } from "./householdTable";
import { dollars, filingStatus, required, text, year, type Reader } from "./read";

/** The name of a trigger, or the rate of a bracket as a number: 0.24 is "24%". */
const target: Reader<string> = (cell, field) => {
  if (typeof cell !== "number") return text(cell, field);
  if (cell > 0 && cell < 1) return `${Math.round(cell * 100)}%`;
  throw new DomainError("invalid", field, `${field}: a bracket such as 24%, or a name such as "NIIT"`);
};

const amountRule = required(dollars);

/** The amounts of a ladder: a row or a column, blanks passed over. */
function amounts(grid: Grid, field: string): number[] {
  const cells = grid.flat().filter((cell) => !isBlank(cell));
  if (cells.length > 1000) throw new DomainError("invalid", field, `${field}: at most 1,000 amounts`);
  return cells.map((cell) => amountRule.read(cell, field));
}

/** The functions of how far a conversion can go. */
export const triggerFunctions = [
  defineSpill({
    name: "CONVERSION_LADDER",
    parameters: {
      year: one(required(year)),
      filingStatus: one(required(filingStatus)),
      income: one(required(dollars)),
      amounts: { role: "table" as const, optional: false, read: readAmounts },
      state: one(state),
      household: table(household),
    },
    figures: (given) => federalLaw(given.year),
    spill(sheet, law, given) {
      const people = householdOf(given.filingStatus, given.income, given.household);
      const rungs = conversionLadder(law, people, given.amounts);
      for (const { amount } of rungs) conversionTax(sheet, law, people, amount);
      return [
        ["Taxable amount", "Tax", "Average rate", "Rate on the next $100", "Triggers crossed"],
        ...rungs.map((rung) => [
          rung.amount,
          rung.tax,
          rung.averageRate,
          rung.nextDollarRate,
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
    answer(sheet, law, given) {
      const people = householdOf(given.filingStatus, given.income, given.household);
      const most = fillTo(law, people, given.target);
      sheet.given("Largest taxable conversion at or below the target", most);
      conversionTax(sheet, law, people, most);
      return sheet.downToCents("Fill to the target", "found to the cent by bisection", most);
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
    spill(sheet, law, given) {
      const people = householdOf(given.filingStatus, given.income, given.household);
      const cliffs = nextCliffs(law, people);
      for (const { label, away } of cliffs) sheet.given(`Conversion up to: ${label}`, away);
      return [
        ["Trigger", "Dollars away", "Cost at once", "Rate before", "Rate after", "Authority"],
        ...cliffs.map((cliff) => [
          cliff.label,
          cliff.away,
          cliff.jump,
          cliff.rateBefore,
          cliff.rateAfter,
          cliff.authority,
        ]),
      ];
    },
  }),
];

function readAmounts(input: unknown, field: string): number[] {
  const read = input === undefined ? [] : amounts(input as Grid, field);
  if (read.length > 0) return read;
  throw new DomainError("invalid", field, `${field}: a row or column of dollars`);
}
