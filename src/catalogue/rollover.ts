import { proRataTaxable } from "../core/proRata";
import { splitRollover } from "../core/splitRollover";
import { column, define, defineSpill, one } from "./define";
import { dollars, optional, required } from "./read";

/** The functions of what leaves the after-tax account. */
export const rolloverFunctions = [
  define({
    name: "PRO_RATA_TAXABLE",
    parameters: {
      distribution: column(required(dollars)),
      basis: column(required(dollars)),
      balance: column(required(dollars)),
    },
    figures: () => undefined,
    answer: (sheet, _figures, given) => proRataTaxable(sheet, given.distribution, given.basis, given.balance),
  }),
  defineSpill({
    name: "SPLIT_ROLLOVER",
    parameters: {
      preTax: one(required(dollars)),
      afterTax: one(required(dollars)),
      directTraditional: one(required(dollars)),
      directRoth: one(required(dollars)),
      sixtyDayTraditional: one(optional(dollars)),
      sixtyDayRoth: one(optional(dollars)),
      cash: one(optional(dollars)),
      preTaxToRoth: one(optional(dollars)),
    },
    figures: () => undefined,
    spill(sheet, _figures, given) {
      const { destinations, total, withheld } = splitRollover(sheet, given);
      return [
        ["Destination", "Amount", "Pre-tax", "After-tax", "Taxable"],
        ...[...destinations, total].map((row) => [
          row.label,
          row.amount,
          row.preTax,
          row.afterTax,
          row.taxable,
        ]),
        ["Withheld: 20% of pre-tax money not rolled over directly", withheld, "", "", ""],
      ];
    },
  }),
];
