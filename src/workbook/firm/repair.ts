import { address, areaOf } from "../a1";
import { callsUs, toWritten } from "../formula/storedForm";
import type { Cells, Change, Ref } from "../port";

/** A formula that is written anew. */
export type Repaired = Extract<Change, { readonly do: "formula" }>;

/** The place of a cell in words: its sheet and its address. */
export function placeOf({ at }: Repaired): string {
  return `${at.sheet}!${at.range}`;
}

/**
 * What mends the formulas of a sheet that are stuck: a cell that was filled while the add-in was not there goes on
 * showing #NAME?, and may show its formula as files keep it. Each is written anew as people write it; every other cell
 * stays untouched, text that only looks like such a formula too.
 *
 * @param at the cells that were read
 * @param cells what they hold
 * @returns what to do; nothing when nothing is stuck
 */
export function repairs(at: Ref, cells: Cells): Repaired[] {
  const area = areaOf(at.range);
  if (area === undefined) return [];
  return cells.formulas.flatMap((row, down) =>
    row.flatMap((formula, across): Repaired[] => {
      if (typeof formula !== "string" || !formula.startsWith("=") || !callsUs(formula)) return [];
      const type = cells.types[down]?.[across];
      const value = cells.values[down]?.[across];
      // Text that somebody typed is shown as it is.
      if (type === "text" && value === formula) return [];
      const written = toWritten(formula);
      const stuck = type === "error" && value === "#NAME?";
      if (!stuck && written === formula) return [];
      const place = { sheet: at.sheet, range: address(area.top + down, area.left + across) };
      return [{ do: "formula", at: place, formula: written }];
    }),
  );
}
