import type { Cell } from "../../catalogue/define";

/** A share of a pay, and the dollars that it comes to. */
export interface Elected {
  readonly rate: number;
  readonly amount: number;
}

/** One pay date as the pane shows it, or a sum of several, which has no elections. */
export interface PayShown {
  readonly name: string;
  readonly deferral: Elected;
  readonly catchUp: Elected;
  readonly match: number;
  readonly afterTax: Elected;
  /** Dollars; undefined where the row is no point in time. */
  readonly roomLeft: number | undefined;
  readonly isSum: boolean;
}

/** A payroll schedule as the pane shows it. */
export interface ScheduleView {
  /** What to enter on the payroll site, one sentence an election. */
  readonly payroll: readonly string[];
  /** What to watch, the gravest first. */
  readonly watch: readonly string[];
  /** The year's additions against the limit. */
  readonly check: string;
  readonly rows: readonly PayShown[];
}

const amountIn = (cell: Cell | undefined) => (typeof cell === "number" ? cell : 0);
const words = (cell: Cell | undefined) => (typeof cell === "string" ? cell : "");

function payIn(row: readonly Cell[]): PayShown {
  const [name, , deferralRate, deferral, catchUpRate, catchUp, match, afterTaxRate, afterTax, roomLeft] = row;
  return {
    name: words(name),
    deferral: { rate: amountIn(deferralRate), amount: amountIn(deferral) },
    catchUp: { rate: amountIn(catchUpRate), amount: amountIn(catchUp) },
    match: amountIn(match),
    afterTax: { rate: amountIn(afterTaxRate), amount: amountIn(afterTax) },
    roomLeft: typeof roomLeft === "number" ? roomLeft : undefined,
    isSum: deferralRate === "",
  };
}

/**
 * A payroll schedule as the pane shows it.
 *
 * @param rows of MEGA_SCHEDULE, its headings first
 */
export function scheduleView(rows: readonly (readonly Cell[])[]): ScheduleView {
  const textsOf = (name: string) =>
    rows.filter(([first]) => first === name).map((row) => words(row[row.length - 1]));
  return {
    payroll: textsOf("Payroll"),
    watch: textsOf("Watch"),
    check: textsOf("Year")[0] ?? "",
    rows: rows
      .slice(1)
      .filter(([first]) => first !== "Payroll" && first !== "Watch")
      .map(payIn),
  };
}
