import { DomainError } from "../core/errors";
import { limitFigures } from "../core/figures";
import { personRoom, type EmployerRoom, type PersonPlan, type PersonRoom } from "../core/multiPlan";
import { dollars as inWords } from "../core/words";
import { silent } from "../core/worksheet";
import { defineSpill, one, requiredTable, table, type Cell } from "./define";
import type { Grid } from "./grid";
import { LabelledTable } from "./labelledTable";
import { limitRows } from "./limitTables";
import { age, dollars, name, optional, required, year, yesOrNo } from "./read";

const columns = new LabelledTable({
  Employer: ["employer", required(name)],
  Deferrals: ["deferrals", optional(dollars)],
  "Employer money": ["employerMoney", optional(dollars)],
  "After-tax": ["afterTax", optional(dollars)],
  Compensation: ["compensation", optional(dollars)],
  "403(b)": ["is403b", optional(yesOrNo)],
  "Own company": ["isOwn", optional(yesOrNo)],
});

/** As many plans as a person may have; more is another table. */
const mostPlans = 100;

function plansIn(grid: Grid, field: string): PersonPlan[] {
  const rows = columns.readRows(grid, field);
  if (rows.length > mostPlans)
    throw new DomainError("invalid", field, `${field}: at most ${mostPlans} plans`);
  return rows.map(({ employer = "", deferrals = 0, employerMoney = 0, afterTax = 0, ...row }) => ({
    ...{ employer, deferrals, employerMoney, afterTax, compensation: row.compensation },
    ...{ is403b: row.is403b === true, isOwn: row.isOwn === true },
  }));
}

function employerRow(room: EmployerRoom): Cell[] {
  const { employer, deferrals, catchUp, employerMoney, afterTax, additions, limit } = room;
  const note = room.notes.join("; ");
  return [
    ...[employer, deferrals, catchUp, employerMoney, afterTax, additions, limit, room.room],
    note.charAt(0).toUpperCase() + note.slice(1),
  ];
}

/** The person's deferrals: one limit over all plans, and what to do about an excess. */
function deferralRow(person: PersonRoom, of: number): Cell[] {
  const { deferrals, deferralLimit, deferralRoom, excessDeferrals } = person;
  const note =
    excessDeferrals > 0
      ? `Excess deferrals of ${inWords(excessDeferrals)}: ask for them back by 15 April ${of + 1}`
      : "One limit over all plans";
  return ["Deferrals", deferrals, "", "", "", "", deferralLimit, deferralRoom, note];
}

function personTable(person: PersonRoom, of: number): Cell[][] {
  const { employers } = person;
  const sum = (column: (room: EmployerRoom) => number) => silent.total("", "", employers.map(column));
  return [
    [
      "Employer",
      "Deferrals",
      "Catch-up",
      "Employer money",
      "After-tax",
      "Annual additions",
      "Limit",
      "Room",
      "Note",
    ],
    ...employers.map(employerRow),
    [
      "All plans",
      sum(({ deferrals }) => deferrals),
      sum(({ catchUp }) => catchUp),
      sum(({ employerMoney }) => employerMoney),
      sum(({ afterTax }) => afterTax),
      sum(({ additions }) => additions),
      "",
      person.room,
      "",
    ],
    deferralRow(person, of),
  ];
}

/** The function of several plans. */
export const multiPlanFunctions = [
  defineSpill({
    name: "MULTI_PLAN_ROOM",
    parameters: {
      year: one(required(year)),
      age: one(required(age)),
      plans: {
        ...requiredTable(plansIn, "a row of labels, then one row for each plan"),
        labels: columns.labels,
      },
      limits: table(limitRows),
    },
    figures: (given) => limitFigures(given.year, given.limits),
    spill: (sheet, figures, given) =>
      personTable(personRoom(sheet, figures, given.age, given.plans), figures.year),
  }),
];
