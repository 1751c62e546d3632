import { limitFigures } from "../core/figures";
import { cents } from "../core/money";
import { checkText, payName, payNote, payrollText } from "../core/schedule/payrollText";
import type { PayrollPlan, SoFar } from "../core/schedule/plan";
import { payrollSchedule, type Schedule, type ScheduledPay } from "../core/schedule/schedule";
import { watchText } from "../core/schedule/watchText";
import { defineSpill, one, table, type Cell } from "./define";
import { announcedLate, limitRows } from "./limitTables";
import { matchOfPlan } from "./match";
import { optionsTable } from "./optionsTable";
import { age, count, date, dollars, optional, rate, required, year, yesOrNo } from "./read";

const options = optionsTable({
  "First pay date": ["firstPayDate", optional(date)],
  "Periods left": ["periodsLeft", optional(count(53, "a whole number of pay dates, at most 53"))],
  "YTD pay": ["paySoFar", optional(dollars)],
  "YTD deferral": ["deferralSoFar", optional(dollars)],
  "YTD match": ["matchSoFar", optional(dollars)],
  "YTD after-tax": ["afterTaxSoFar", optional(dollars)],
  "Bonus date": ["bonusDate", optional(date)],
  Bonus: ["bonus", optional(dollars)],
  "True-up": ["trueUp", optional(yesOrNo)],
  Nonelective: ["nonelective", optional(dollars)],
  "After-tax cap %": ["afterTaxCapShare", optional(rate)],
  "After-tax cap $": ["afterTaxCap", optional(dollars)],
  "Match on after-tax": ["matchOnAfterTax", optional(yesOrNo)],
  "Match on catch-up": ["matchOnCatchUp", optional(yesOrNo)],
  "Election step": ["electionStep", optional(rate)],
  "Prior Box 3 wages": ["priorWages", optional(dollars)],
  "Roth available": ["rothAvailable", optional(yesOrNo)],
  "Year-end cutoff": ["cutoff", optional(date)],
});

const parameters = {
  year: one(required(year)),
  pay: one(required(dollars)),
  periods: one(required(count(366, "12, 24, 26, 27, 52 or 53 pay dates a year"))),
  deferralRate: one(required(rate)),
  match: matchOfPlan,
  age: one(optional(age)),
  options,
  limits: table(limitRows),
};

type Options = Exclude<ReturnType<(typeof options)["read"]>, undefined>;

function soFarOf(given: Options): SoFar {
  const { paySoFar = 0, deferralSoFar = 0, matchSoFar = 0, afterTaxSoFar = 0 } = given;
  return { pay: paySoFar, deferral: deferralSoFar, match: matchSoFar, afterTax: afterTaxSoFar };
}

const headings = (roth: boolean): Cell[] => [
  "Pay date",
  "Pay",
  "Deferral %",
  "Deferral",
  "Catch-up %",
  roth ? "Catch-up, Roth" : "Catch-up",
  "Match",
  "After-tax %",
  "After-tax",
  "Room left",
  "Note",
];

function payRow(schedule: Schedule, each: ScheduledPay, index: number): Cell[] {
  const { pay, deferral, catchUpRate, regular, catchUp, match, afterTax, roomLeft } = each;
  const note = payNote(schedule, index);
  return [
    payName(pay),
    pay.amount,
    deferral.rate,
    regular,
    catchUpRate ?? "",
    catchUp,
    match,
    afterTax.rate,
    afterTax.amount,
    roomLeft,
    note,
  ];
}

/** A row of sums: what stands in it has a name, and no election. */
function sumRow(name: string, amounts: readonly number[], roomLeft: Cell, note: string): Cell[] {
  const [pay = 0, deferral = 0, catchUp = 0, match = 0, afterTax = 0] = amounts;
  return [name, pay, "", deferral, "", catchUp, match, "", afterTax, roomLeft, note];
}

function textRow(name: string, text: string): Cell[] {
  return [name, "", "", "", "", "", "", "", "", "", text];
}

/** The table of a schedule: what was before, each pay, the year's sums, then what to tell payroll and to watch. */
function scheduleTable(schedule: Schedule): Cell[][] {
  const { pays, soFar, catchUpSoFar, room, roomLeft, rothCatchUp } = schedule;
  const before = [soFar.pay, soFar.deferral - catchUpSoFar, catchUpSoFar, soFar.match, soFar.afterTax];
  const planned = pays.map((each) => [
    each.pay.amount,
    each.regular,
    each.catchUp,
    each.match,
    each.afterTax.amount,
  ]);
  const after = [0, 0, 0, room.trueUp, 0];
  const rows = [before, ...planned, after];
  const year = before.map((_, column) => cents(rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)));
  return [
    headings(rothCatchUp === "must be Roth"),
    ...(soFar.pay > 0 ? [sumRow("So far", before, room.left, "")] : []),
    ...pays.map((each, index) => payRow(schedule, each, index)),
    ...(room.trueUp > 0 ? [sumRow("After the year", after, roomLeft, "True-up of the match")] : []),
    sumRow("Year", year, roomLeft, checkText(schedule)),
    ...payrollText(schedule).map((text) => textRow("Payroll", text)),
    ...watchText(schedule).map((text) => textRow("Watch", text)),
  ];
}

/** The function of the payroll schedule. */
export const scheduleFunctions = [
  defineSpill({
    name: "MEGA_SCHEDULE",
    parameters,
    figures: ({ year: of, limits }) => ({
      year: of,
      limits: limitFigures(of, limits),
      lastYear: limitFigures(of - 1, announcedLate(limits), [of - 1, of]),
    }),
    spill(sheet, figures, given) {
      const { pay, periods, deferralRate, match, age: years, options: chosen = {} } = given;
      const plan: PayrollPlan = {
        ...chosen,
        pay,
        periods,
        deferralRate,
        match,
        age: years,
        soFar: soFarOf(chosen),
      };
      return scheduleTable(payrollSchedule(sheet, figures, plan));
    },
  }),
];
