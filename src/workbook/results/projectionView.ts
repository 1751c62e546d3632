import type { Cell } from "../../catalogue/define";

/** What the accounts come to at the end of a year, dollars. */
export interface YearShown {
  readonly year: number;
  readonly roth: number;
  readonly taxable: number;
  readonly unconverted: number;
  readonly ahead: number;
}

/** A projection as the pane shows it. */
export interface ProjectionView {
  readonly years: readonly YearShown[];
  /** Whether the money that is never converted is told after tax. */
  readonly unconvertedAfterTax: boolean;
  readonly verdict: string;
  readonly breakEven: string;
  /** How never converting ends; undefined where that is not worked out. */
  readonly unconverted: string | undefined;
  /** How far the Roth is ahead at the end in today's dollars; undefined without inflation. */
  readonly aheadToday: number | undefined;
}

const amount = (cell: Cell | undefined) => (typeof cell === "number" ? cell : undefined);

/**
 * A projection as the pane shows it.
 *
 * @param rows of ROTH_VS_TAXABLE, its headings first
 */
export function projectionView(rows: readonly (readonly Cell[])[]): ProjectionView {
  const text = (name: string) => {
    const row = rows.find(([first]) => first === name);
    return String(row?.[row.length - 1] ?? "");
  };
  const ofYears = rows.filter(([year]) => typeof year === "number");
  const last = ofYears[ofYears.length - 1] ?? [];
  const afterTax = amount(last[6]) !== undefined;
  return {
    years: ofYears.map(([year, , roth, , taxable, before, after, ahead]) => ({
      year: amount(year) ?? 0,
      roth: amount(roth) ?? 0,
      taxable: amount(taxable) ?? 0,
      unconverted: amount(afterTax ? after : before) ?? 0,
      ahead: amount(ahead) ?? 0,
    })),
    unconvertedAfterTax: afterTax,
    verdict: text("Verdict"),
    breakEven: text("Break-even"),
    unconverted: afterTax ? text("Never converted") : undefined,
    aheadToday: amount(last[10]),
  };
}
