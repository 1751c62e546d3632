import { refundsDue } from "../../core/refundTiming";
import { formats } from "./clientSheet";
import type { Format } from "../port";
import { employerIsFilled, roomIsFilled, type Places } from "./formulas";

/** A line of the report that shows a named cell of the client sheet. */
export interface ReportLine {
  /** The name of the cell. */
  readonly cell: string;
  readonly label: string;
  readonly note?: string;
  readonly format: Format;
  /** Whether a blank cell is an answer that was not given, and not a 0. */
  readonly given?: boolean;
  /** When the figure counts: a blank cell that it needs would be read as 0. */
  readonly once?: (places: Places) => string;
  readonly strong?: boolean;
}

const { dollars, rate, age, people } = formats;
const words: Format = { align: "right" };

/** What goes in, and what room is left. */
export const howMuch: readonly ReportLine[] = [
  { cell: "deferrals", label: "Deferrals, pre-tax and Roth", format: dollars, given: true },
  { cell: "employer_total", label: "Employer money", format: dollars, once: employerIsFilled },
  { cell: "after_tax", label: "After-tax contributions so far", format: dollars, given: true },
  {
    cell: "headroom",
    label: "After-tax room left",
    note: "Legal room before plan limits and refunds; the plan document controls.",
    format: dollars,
    once: roomIsFilled,
    strong: true,
  },
  {
    cell: "excess",
    label: "Additions above the limit",
    note: "Above 0: to be corrected.",
    format: dollars,
    once: roomIsFilled,
  },
  {
    cell: "hce",
    label: "Highly paid for the plan's test",
    note: "Refunds after the test may reach the highly paid.",
    format: words,
  },
  {
    cell: "acp_limit",
    label: "What the highly paid may average",
    note: "By the others' average, as it was entered.",
    format: rate,
  },
  { cell: "election", label: "Payroll election", format: { align: "left" } },
];

/** What the conversion costs, and what it is worth. */
export const whatItCosts: readonly ReportLine[] = [
  { cell: "converted", label: "Converted to Roth", format: dollars, given: true },
  {
    cell: "conversion_taxable",
    label: "Taxable part: growth",
    note: "Pro rata; the rest was taxed before.",
    format: dollars,
  },
  {
    cell: "conversion_tax",
    label: "Tax on the conversion",
    note: "Federal, state and local; without Medicare premiums and the 10% tax.",
    format: dollars,
    strong: true,
  },
  {
    cell: "advantage",
    label: "Roth ahead of a taxable account",
    note: "Projection: hypothetical, not guaranteed.",
    format: dollars,
  },
];

/** What the figures rest on. */
export const restsOn: readonly ReportLine[] = [
  { cell: "age", label: "Age by 31 December", format: age, given: true },
  { cell: "compensation", label: "Pay for the year", format: dollars, given: true },
  { cell: "filing_status", label: "Filing status", format: words, given: true },
  {
    cell: "income",
    label: "Ordinary income",
    note: "Before the conversion, in federal AGI.",
    format: dollars,
    given: true,
  },
  { cell: "state", label: "State", format: words, given: true },
  {
    cell: "after_tax_balance",
    label: "After-tax account",
    note: "Just before the conversion.",
    format: dollars,
    given: true,
  },
  {
    cell: "after_tax_basis",
    label: "Contributions in it",
    note: "The basis.",
    format: dollars,
    given: true,
  },
  { cell: "contribution", label: "Contribution looked at", format: dollars, given: true },
  { cell: "years_ahead", label: "Years until it is paid out", format: people, given: true },
  { cell: "yearly_return", label: "Return a year", format: rate, given: true },
  { cell: "dividend_yield", label: "Dividends in it", format: rate, given: true },
  { cell: "dividend_tax", label: "Tax on dividends", format: rate, given: true },
  { cell: "gains_tax", label: "Tax on gains", format: rate, given: true },
];

/** A date of the plan year and what falls due on it; `after` counts years. */
export interface Due {
  readonly on: string;
  readonly after?: 0 | 1;
  readonly what: string;
}

/** What to do by when; the plan year is the calendar year, and a day on a weekend or holiday moves to the next. */
export const dues: readonly Due[] = [
  {
    on: "Last pay date of",
    after: 0,
    what: "Last day on which deferrals and after-tax contributions come out of pay.",
  },
  { on: "Promptly, with each pay", what: "Convert after-tax money to Roth: growth before it is taxed." },
  {
    on: "By 15 January",
    after: 1,
    what: "Last estimated tax payment, if tax is owed on a conversion (IRC §6654(c)(2)).",
  },
  {
    on: "By 15 March",
    after: 1,
    what: `Refunds after the plan's test, or the employer owes 10% (${refundsDue.authority}).`,
  },
  {
    on: "By 15 April",
    after: 1,
    what: "Return, extensions aside: Form 1099-R for plans, Form 8606 for IRAs (IRC §6072(a)).",
  },
];

/** What stands below every report besides the notes of a client sheet. */
export const reportNotes: readonly string[] = ["Projections are hypothetical, not guaranteed."];
