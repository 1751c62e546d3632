/** Tax rate schedules (Schedules X, Y-1, Y-2, Z), not the Tax Table. */
import type { Bracket } from "./figures";
import { plain } from "./round";

/** Base tax at the bracket's foot plus the rate on the rest, as the printed schedules say it. */
export function rateScheduleTax(schedule: readonly Bracket[], amount: number): number {
  let base = 0;
  let row = schedule[0];
  if (row === undefined) throw new Error("empty schedule");
  for (const next of schedule.slice(1)) {
    if (amount <= next.over) break;
    base += plain(next.over - row.over) * row.rate;
    row = next;
  }
  return amount <= row.over ? base : base + plain(amount - row.over) * row.rate;
}
