import { spill, type ExampleSheet } from "./sheet";

/** The limits of a year. */
export const limits: ExampleSheet = {
  name: "Limits",
  widths: [310, 100, 85, 330, 60],
  frozenRows: 4,
  rows: [
    [["Plan limits for 2026", "title"]],
    [["One formula in A4; the table is its answer.", "lead"]],
    [],
    ...spill("=MBDR.LIMITS(2026)", ["text", "wholeDollars", "note", "note", "wholeRight"], 56),
  ],
};
