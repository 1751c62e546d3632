import { dollars, own, rowNumber, words, type Beside } from "./clientTable";
import { planColumn } from "./plansSheet";

/** Signs that MATCH takes for other letters, and what the names are compared with in their place. */
const signs = [
  ["~", "\uff5e"],
  ["*", "\uff0a"],
  ["?", "\uff1f"],
] as const;

/** Names as they are compared: without spaces around them, and with no sign that stands for other names. */
function plain(names: string): string {
  return signs.reduce(
    (text, [sign, instead]) => `SUBSTITUTE(${text},"${sign}","${instead}")`,
    `TRIM(${names})`,
  );
}

/** Names are compared here alone, as the pane compares them; everything else goes by the rows. */
export const lookups: readonly Beside[] = [
  {
    id: "plan_key",
    heading: "Employers of Plans as compared",
    width: 22,
    format: words,
    formula: () => `=${plain(planColumn("employer_name"))}`,
  },
  {
    id: "plan_row",
    heading: "Row of the plan in Plans",
    width: 13,
    format: rowNumber,
    formula: (at) => {
      const key = plain(own("employer_name"));
      // MATCH looks through cells, and no lone value.
      return `=IFERROR(IF(${key}="","",MATCH(${key},${at.cells("plan_key", planColumn("employer_name"))},0)),"")`;
    },
  },
  {
    id: "household_key",
    heading: "Households as compared",
    width: 22,
    format: words,
    formula: () => `=${plain(own("household"))}`,
  },
  {
    id: "household_row",
    heading: "First row of the household",
    width: 13,
    format: rowNumber,
    formula: (at) => {
      const key = at.cells("household_key");
      return `=IFERROR(IF(${key}="","",MATCH(${key},${key},0)),"")`;
    },
  },
  {
    id: "rank",
    heading: "What ranks: a room, or -1",
    width: 13,
    format: dollars,
    formula: (at) => `=IF(ISNUMBER(${at.cells("headroom")}),${at.cells("headroom")},-1)`,
  },
];
