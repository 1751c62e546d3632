import { cents } from "../core/money";
import {
  inTodaysDollars,
  megaAdvantage,
  worthOf,
  yearByYear,
  type Accounts,
  type Saving,
} from "../core/rothVsTaxable";
import { silent, type Worksheet } from "../core/worksheet";
import { column, define, defineSpill, one, type Cell } from "./define";
import { optionsTable } from "./optionsTable";
import { blankOr, count, dollars, optional, rate, required, signedRate } from "./read";

const yearsAhead = count(100, "a whole number from 1 to 100");

const options = optionsTable({
  "Contribution years": ["contributionYears", optional(yearsAhead)],
  Inflation: ["inflation", blankOr(rate)],
  "Ordinary tax": ["ordinaryTax", optional(rate)],
  "Conversion tax": ["conversionTax", optional(dollars)],
  "Plan fee": ["planFee", optional(rate)],
  "Roth earnings tax": ["rothEarningsTax", optional(rate)],
});

const rules = {
  contribution: required(dollars),
  years: required(yearsAhead),
  yearlyReturn: required(signedRate),
  dividendYield: required(rate),
  dividendTax: required(rate),
  gainsTax: required(rate),
};

type Options = ReturnType<(typeof options)["read"]>;

function savingOf({ options: chosen, ...given }: Saving & { readonly options: Options }): Saving {
  return { ...chosen, ...given };
}

const headings: Cell[] = [
  "Year",
  "Contributed",
  "Roth",
  "Taxable before tax",
  "Taxable after tax",
  "Never converted before tax",
  "Never converted after tax",
  "Roth ahead by",
  "Roth, today's dollars",
  "Taxable, today's dollars",
  "Ahead, today's dollars",
  "Note",
];

/** The Roth, the taxable account and their difference in today's dollars; blank without inflation. */
function todaysCells(sheet: Worksheet, inflation: number | undefined, accounts: Accounts): Cell[] {
  if (inflation === undefined) return ["", "", ""];
  const { year, roth, taxable } = accounts;
  const rothNow = inTodaysDollars(sheet, "Roth in today's dollars", roth, inflation, year);
  const taxableNow = inTodaysDollars(sheet, "Taxable account in today's dollars", taxable, inflation, year);
  const ahead = sheet.difference("Advantage in today's dollars", "Projection", rothNow, taxableNow);
  return [rothNow, taxableNow, cents(ahead)];
}

function accountsRow(sheet: Worksheet, inflation: number | undefined, accounts: Accounts): Cell[] {
  const { year, contributed, roth, taxableBeforeTax, taxable, unconvertedBeforeTax } = accounts;
  return [
    ...[year, contributed, roth, taxableBeforeTax, taxable, unconvertedBeforeTax],
    accounts.unconverted ?? "",
    accounts.advantage,
    ...todaysCells(sheet, inflation, accounts),
    "",
  ];
}

function textRow(name: string, text: string): Cell[] {
  return [name, ...headings.slice(2).map(() => ""), text];
}

/** The table: the accounts year by year, then whether it is worth it and what was not worked out. */
function savingTable(sheet: Worksheet, saving: Saving): Cell[][] {
  const years = yearByYear(sheet, saving);
  const rows = years.map((accounts) =>
    accountsRow(accounts.year === saving.years ? sheet : silent, saving.inflation, accounts),
  );
  const worth = worthOf(sheet, years);
  const note = "Hypothetical: the same return every year, nothing paid out before; not guaranteed.";
  return [
    headings,
    ...rows,
    textRow("Verdict", worth.verdict),
    textRow("Break-even", worth.breakEven),
    textRow("Never converted", worth.unconverted ?? "Not worked out: give the option Ordinary tax."),
    ...(saving.inflation === undefined
      ? [textRow("Today's dollars", "Not worked out: give the option Inflation; 0% is a value.")]
      : []),
    textRow("Note", worth.loss === undefined ? note : `${note} ${worth.loss}`),
  ];
}

/** The functions of a Roth against a taxable account. */
export const rothVsTaxableFunctions = [
  defineSpill({
    name: "ROTH_VS_TAXABLE",
    parameters: {
      contribution: one(rules.contribution),
      years: one(rules.years),
      yearlyReturn: one(rules.yearlyReturn),
      dividendYield: one(rules.dividendYield),
      dividendTax: one(rules.dividendTax),
      gainsTax: one(rules.gainsTax),
      options,
    },
    figures: () => undefined,
    spill: (sheet, _figures, given) => savingTable(sheet, savingOf(given)),
  }),
  define({
    name: "MEGA_ADVANTAGE",
    parameters: {
      contribution: column(rules.contribution),
      years: column(rules.years),
      yearlyReturn: column(rules.yearlyReturn),
      dividendYield: column(rules.dividendYield),
      dividendTax: column(rules.dividendTax),
      gainsTax: column(rules.gainsTax),
      options,
    },
    figures: () => undefined,
    answer: (sheet, _figures, given) => megaAdvantage(sheet, savingOf(given)),
  }),
];
