import { DomainError } from "../core/errors";
import { limitFigures } from "../core/figures";
import { isRate, mostPlanRate, soloRoom, type SoloRoom, type SoloYear } from "../core/solo401k";
import { dollars as inWords } from "../core/words";
import { silent } from "../core/worksheet";
import { defineSpill, one, table, type Cell } from "./define";
import { limitRows } from "./limitTables";
import { optionsTable } from "./optionsTable";
import { age, blankOr, dollars, oneOf, optional, rate, required, year, type Reader } from "./read";

/** Dollars, or a rate where the number is below 1. */
const dollarsOrRate: Reader<number> = (cell, field) =>
  typeof cell === "number" && isRate(cell) ? rate(cell, field) : dollars(cell, field);

const planRate: Reader<number> = (cell, field) => {
  const value = rate(cell, field);
  if (value <= mostPlanRate) return value;
  throw new DomainError("invalid", field, `${field}: a rate of pay of at most 25%`);
};

const options = optionsTable({
  Entity: ["entity", optional(oneOf("Sole proprietor", "Partner", "S corporation"))],
  "S-corporation wages": ["wages", optional(dollars)],
  "Plan rate": ["planRate", optional(planRate)],
});

const parameters = {
  year: one(required(year)),
  netProfit: one(required(dollars)),
  age: one(optional(age)),
  dayJobWages: one(optional(dollars)),
  dayJobDeferrals: one(optional(dollars)),
  deferral: one(blankOr(dollars)),
  employer: one(blankOr(dollarsOrRate)),
  options,
  limits: table(limitRows),
};

type Options = Exclude<ReturnType<(typeof options)["read"]>, undefined>;

/** The pay side of the options: wages belong to an S corporation, and an S corporation needs them. */
function entityOf({ entity = "Sole proprietor", wages }: Options): Pick<SoloYear, "entity" | "wages"> {
  const paid = wages ?? 0;
  if ((entity === "S corporation") === paid > 0) return { entity, wages: paid };
  throw new DomainError(
    "invalid",
    "options",
    "options: S-corporation wages and Entity S corporation belong together; give both or neither",
  );
}

/** What employer money does to the room, in words. */
function tradeText({ isEarnedIncome, employer, roomWithout, room }: SoloRoom): string {
  const taken = silent.difference("", "", roomWithout, room);
  const each = isEarnedIncome
    ? "Each employer dollar takes a dollar of room, and two where pay is the limit"
    : "Each employer dollar takes a dollar of room";
  return employer === 0 ? each : `${each}; these ${inWords(employer)} take ${inWords(taken)}`;
}

/** The same lines for every kind of business, so that a formula finds them in their places. */
function payRows({ isEarnedIncome, tax, halfOfTax, pay }: SoloRoom, profit: number): Cell[][] {
  return [
    ["Net profit", profit, isEarnedIncome ? "" : "The profit of an S corporation is no pay"],
    ["Self-employment tax", tax, isEarnedIncome ? "Without Additional Medicare Tax" : "None on its wages"],
    ["Half of it, deducted", halfOfTax, ""],
    ["Pay before contributions", pay, isEarnedIncome ? "Earned income" : "Wages of the S corporation"],
  ];
}

function catchUpText(catchUp: number, isEarnedIncome: boolean, age: number | undefined): string {
  if (age === undefined) return "Not tested: no age given";
  if (catchUp === 0) return "";
  const outside = "Outside the limit on additions";
  return isEarnedIncome ? outside : `${outside}; it may have to be Roth, see ROTH_CATCH_UP_REQUIRED`;
}

function soloTable(solo: SoloRoom, profit: number, age: number | undefined): Cell[][] {
  const { deferral, catchUp, employerMost, employer, compensation, limit, room, isEarnedIncome } = solo;
  const all = silent.sum("", "", deferral, employer, room);
  const cash = all > solo.pay ? "; more than the pay, so see that the cash is there" : "";
  return [
    ["Line", "Amount", "Note"],
    ...payRows(solo, profit),
    ["Deferral", deferral, "One limit for the person, shared with the day job"],
    ["Of it catch-up", catchUp, catchUpText(catchUp, isEarnedIncome, age)],
    ["Most the business may put in", employerMost, "Beside this deferral"],
    ["Employer contribution", employer, ""],
    ["Compensation for the limit", compensation, isEarnedIncome ? "Earned income less employer money" : ""],
    ["Limit on annual additions", limit, "Of this business alone; a 403(b) shares it, see MULTI_PLAN_ROOM"],
    ["After-tax room", room, "Legal room before plan limits; the plan must allow after-tax contributions"],
    ["Into the plan in all", all, `Deferral, employer money and after-tax room${cash}`],
    ["After-tax room without employer money", solo.roomWithout, tradeText(solo)],
    ["After-tax room with the most employer money", solo.roomWithMost, ""],
  ];
}

/** The function of the plan of one's own business. */
export const solo401kFunctions = [
  defineSpill({
    name: "SOLO_401K",
    parameters,
    figures: (given) => limitFigures(given.year, given.limits),
    spill(sheet, figures, given) {
      const { netProfit, dayJobWages = 0, dayJobDeferrals = 0, options: chosen = {} } = given;
      const solo = soloRoom(sheet, figures, {
        ...{ ...entityOf(chosen), profit: netProfit, age: given.age, dayJobWages, dayJobDeferrals },
        ...{ deferral: given.deferral, employer: given.employer, planRate: chosen.planRate ?? mostPlanRate },
      });
      return soloTable(solo, netProfit, given.age);
    },
  }),
];
