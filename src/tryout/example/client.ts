import { spill, type ExampleSheet } from "./sheet";

const clientArguments = "C5,C6,C7,C8,C9";

/** One client: what is left, and the work behind it. */
export const client: ExampleSheet = {
  name: "Client",
  widths: [250, 255, 105, 270],
  frozenRows: 0,
  rows: [
    [["One client", "title"]],
    [["Change a blue figure: the answers and the worked lines follow.", "lead"]],
    [],
    [
      ["What we know", "heading"],
      ["", "heading"],
      ["", "headingRight"],
    ],
    [
      ["Year", "text"],
      ["Calendar, plan and limitation year", "note"],
      [2026, "inputWhole"],
    ],
    [
      ["Own deferrals", "text"],
      ["Pre-tax and Roth, catch-up included", "note"],
      [24_500, "inputDollars"],
    ],
    [
      ["Employer contributions", "text"],
      ["Match, profit sharing, true-up; full year", "note"],
      [14_000, "inputDollars"],
    ],
    [
      ["Age", "text"],
      ["Reached by 31 December", "note"],
      [45, "inputWhole"],
    ],
    [
      ["Pay from this employer", "text"],
      ["Before deferrals", "note"],
      [260_000, "inputDollars"],
    ],
    [],
    [
      ["What follows", "heading"],
      ["", "heading"],
      ["", "headingRight"],
    ],
    [
      ["After-tax room left", "resultLabel"],
      ["Legal room before plan limits and refunds", "note"],
      [`=MBDR.MEGA_HEADROOM(${clientArguments})`, "result"],
    ],
    [
      ["Deferral room left", "text"],
      ["All plans of the person", "note"],
      ["=MBDR.DEFERRAL_ROOM(C5,C6,C8)", "dollars"],
    ],
    [
      ["Additions above the limit", "text"],
      ["To be corrected if above zero", "note"],
      [`=MBDR.EXCESS_ADDITIONS(${clientArguments})`, "dollars"],
    ],
    [],
    [["Show the work", "section"]],
    ...spill(`=MBDR.EXPLAIN("MEGA_HEADROOM",${clientArguments})`, ["text", "note", "dollars", "note"], 23),
  ],
};
