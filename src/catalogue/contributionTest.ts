import type { Census, CensusYear } from "../core/census";
import { contributionHeadroom, contributionRefunds } from "../core/contributionRefunds";
import {
  contributionLimit,
  contributionTest,
  fraction,
  testedGroups,
  type Groups,
  type TestRules,
} from "../core/contributionTest";
import { limitFigures, type FigureRow } from "../core/figures";
import { cents } from "../core/money";
import type { Worksheet } from "../core/worksheet";
import { census } from "./census";
import { column, define, defineSpill, one, requiredTable, table, type Cell } from "./define";
import { limitRows } from "./limitTables";
import { optionsTable } from "./optionsTable";
import { blankOr, oneOf, optional, rate, required, year, yesOrNo } from "./read";

const parameters = {
  year: one(required(year)),
  census: requiredTable(census, "a table with headings, one row for each eligible employee"),
  options: optionsTable({
    Method: ["method", optional(oneOf("Prior", "Current"))],
    "Prior NHCE ACP": ["priorPercentage", blankOr(rate)],
    "First plan year": ["firstPlanYear", optional(yesOrNo)],
    "Match counted": ["matchCounted", optional(yesOrNo)],
    "Top-paid group": ["topPaidGroup", optional(yesOrNo)],
    QNEC: ["qualifiedNonelective", optional(rate)],
    "Otherwise excludables": ["excludables", optional(oneOf("Include", "Exclude"))],
  }),
  limits: table(limitRows),
};

interface Given {
  readonly year: number;
  readonly census: Census;
  readonly options?:
    | (TestRules & { readonly topPaidGroup?: boolean | undefined; readonly excludables?: string | undefined })
    | undefined;
  readonly limits?: readonly FigureRow[] | undefined;
}

interface Prepared {
  readonly groups: Groups;
  readonly rules: TestRules;
}

function prepared(given: Given): Prepared {
  const { topPaidGroup = false, excludables, ...rules } = given.options ?? {};
  // The pay of the highly compensated is that of the year before; a table of either year may hold its threshold.
  const years = [given.year - 1, given.year];
  const censusYear: CensusYear = {
    limits: limitFigures(given.year, given.limits, years),
    lastYear: limitFigures(given.year - 1, given.limits, years),
    topPaidGroup,
  };
  const all: TestRules = { ...rules, excludeEarly: excludables === "Exclude" };
  return { rules: all, groups: testedGroups(given.census, censusYear, all) };
}

/** The test as a table. */
function testRows(sheet: Worksheet, { groups, rules }: Prepared, of: number): Cell[][] {
  const test = contributionTest(sheet, groups, of, rules);
  const refunds = contributionRefunds(sheet, groups, test);
  const back = refunds.reduce((sum, { refund }) => sum + refund, 0);
  const prior = test.method === "Prior";
  const unlimited = test.limit === undefined;
  return [
    ["Line", "Amount", "Authority"],
    ["NHCEs of", prior ? "the year before" : "this year", "IRC §401(m)(2)(A)"],
    ["NHCEs tested", prior ? "as given" : groups.others, "IRC §401(m)(5)"],
    ["ACP of the NHCEs", test.others ?? "none", "IRC §401(m)(3)"],
    ["Limit on the ACP of the HCEs", test.limit ?? "none", "IRC §401(m)(2)(A)"],
    ["HCEs tested", groups.highlyPaid.length, "IRC §414(q)"],
    ["ACP of the HCEs", test.highlyPaid, "IRC §401(m)(3)"],
    ["Test", test.passes ? "Passes" : "Fails", "Reg. §1.401(m)-2(a)(1)"],
    ["Refunds in all", cents(back), "IRC §401(m)(6)"],
    [
      "HCEs can still put in",
      unlimited ? "no limit" : contributionHeadroom(sheet, groups, test),
      "IRC §401(m)(2)(A)",
    ],
  ];
}

/** The refunds as a table: one row for each of the highly compensated in the order of the census, and the totals. */
function refundRows(sheet: Worksheet, { groups, rules }: Prepared, of: number): Cell[][] {
  const test = contributionTest(sheet, groups, of, rules);
  const refunds = contributionRefunds(sheet, groups, test);
  const rows = refunds.map(({ tested, refund, afterTax }): Cell[] => [
    tested.id,
    fraction(tested.ratio),
    tested.contributions,
    refund,
    afterTax,
  ]);
  const total = (column: number) => cents(rows.reduce((sum, row) => sum + Number(row[column]), 0));
  return [
    ["Id", "Ratio", "Contributions", "Refund", "Of it after-tax"],
    ...rows,
    ["All HCEs", test.highlyPaid, total(2), total(3), total(4)],
  ];
}

/** The functions of the test of match and after-tax contributions. */
export const contributionTestFunctions = [
  define({
    name: "ACP_LIMIT",
    parameters: { nhceAcp: column(required(rate)) },
    figures: () => undefined,
    answer: (sheet, _figures, given) => contributionLimit(sheet, given.nhceAcp),
  }),
  defineSpill({
    name: "ACP_TEST",
    parameters,
    figures: prepared,
    spill: (sheet, figures, given) => testRows(sheet, figures, given.year),
  }),
  defineSpill({
    name: "ACP_REFUNDS",
    parameters,
    figures: prepared,
    spill: (sheet, figures, given) => refundRows(sheet, figures, given.year),
  }),
  define({
    name: "ACP_HEADROOM",
    parameters,
    figures: prepared,
    answer(sheet, { groups, rules }, given) {
      return contributionHeadroom(sheet, groups, contributionTest(sheet, groups, given.year, rules));
    },
  }),
];
