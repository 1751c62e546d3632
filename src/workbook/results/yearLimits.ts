import { silent, type Line } from "../../core/worksheet";
import type { Outcome } from "./outcomes";

/** How much of the year's limit is used by what, dollars: the worked lines of the room, as the bar draws them. */
export interface YearLimits {
  readonly limit: number;
  readonly deferrals: number;
  readonly employer: number;
  readonly afterTax: number;
  readonly room: number;
  /** Room under the law's limit that the plan's own cap keeps shut. */
  readonly shut: number;
  /** Catch-up contributions, which come on top of the limit. */
  readonly catchUp: number;
}

/** The labels under which the calculation of the room writes these amounts. */
const labels = {
  employer: "Employer contributions and forfeitures",
  afterTax: "After-tax contributions so far",
  catchUp: "Catch-up part of the deferrals",
  deferrals: "Deferrals that are annual additions",
  dollarLimit: "Annual additions limit",
  limit: "Limit on annual additions",
  room: "Room under the annual additions limit",
  left: "After-tax room left",
} as const;

function amountOf(lines: readonly Line[], label: string): number | undefined {
  const amount = lines.find((line) => line.label === label)?.amount;
  return typeof amount === "number" ? amount : undefined;
}

/**
 * The year's limit and what uses it, out of the worked lines of the room.
 *
 * @param headroom the outcome of the room
 * @returns undefined while the room cannot be told
 */
export function yearLimits(headroom: Outcome): YearLimits | undefined {
  if (headroom.is !== "answered") return undefined;
  const at = (label: string) => amountOf(headroom.lines, label) ?? 0;
  const left = at(labels.left);
  const room = at(labels.room);
  return {
    limit: amountOf(headroom.lines, labels.limit) ?? at(labels.dollarLimit),
    deferrals: at(labels.deferrals),
    employer: at(labels.employer),
    afterTax: at(labels.afterTax),
    room: left,
    shut: silent.remainder("", "", room, left),
    catchUp: at(labels.catchUp),
  };
}
