import { DomainError } from "../core/errors";
import type { HalfAge } from "../core/halfAge";
import { inPlanFiveYears, rothClocks, type RothClocks } from "../core/rothClocks";
import { newYear, type Clock, type LayerCost } from "../core/rothCost";
import { isPutIn, rothKinds, type RothEvent, type RothKind } from "../core/rothLayers";
import { dollars as inWords } from "../core/words";
import { silent } from "../core/worksheet";
import { defineSpill, one, requiredTable, type Cell } from "./define";
import type { Grid } from "./grid";
import { filledRows, LabelledTable } from "./labelledTable";
import { age, blankOr, dollars, name, oneOf, optional, required, year } from "./read";

const columns = new LabelledTable({
  Year: ["year", required(year)],
  Kind: ["kind", required(oneOf(...rothKinds))],
  Amount: ["amount", blankOr(dollars)],
  Taxable: ["taxable", blankOr(dollars)],
  Earnings: ["earnings", blankOr(dollars)],
  Plan: ["plan", optional(name)],
});

type Row = ReturnType<typeof columns.readRows>[number];

/** An event, and how a sentence names its row. */
interface Entered {
  readonly event: RothEvent;
  readonly place: string;
}

/** As many events as a life may bring; more is another table. */
const mostEvents = 1000;

/** The first year in which there can be such an event. */
const firstYears: Readonly<Record<RothKind, number>> = {
  ...{ Contribution: 1998, Conversion: 1998, "Roth rollover": 2006, Withdrawal: 1998, Balance: 1998 },
  ...{ "Roth deferral": 2006, "In-plan conversion": 2010 },
};

/** The part of the amount that a kind has to name. */
const partOf: Readonly<Partial<Record<RothKind, "taxable" | "earnings">>> = {
  ...{ Conversion: "taxable", "In-plan conversion": "taxable", "Roth rollover": "earnings" },
};

function refuse(place: string, allowed: string): never {
  throw new DomainError("invalid", "events", `${place} ${allowed}`);
}

/** A part of the amount: needed where the kind has it, and of no use elsewhere. */
function partIn(row: Row, kind: RothKind, part: "taxable" | "earnings", place: string): number {
  const label = part === "taxable" ? "Taxable" : "Earnings";
  const given = row[part];
  if (partOf[kind] !== part) {
    return given === undefined || given === 0 ? 0 : refuse(place, `${label} is blank for this kind`);
  }
  if (given === undefined) return refuse(place, `${label} is missing; 0 where there is none`);
  return given <= (row.amount ?? 0) ? given : refuse(place, `${label} is part of Amount, so not more`);
}

function eventOf(row: Row, place: string): RothEvent {
  const { kind = "Contribution", year: of = 0, amount, plan = "the plan" } = row;
  if (of < firstYears[kind]) refuse(place, `Year from ${firstYears[kind]} on for this kind`);
  if (amount === undefined && kind !== "Roth deferral") refuse(place, "Amount is missing");
  return {
    ...{ kind, year: of, amount: amount ?? 0, plan },
    taxable: partIn(row, kind, "taxable", place),
    earnings: partIn(row, kind, "earnings", place),
  };
}

function eventsIn(grid: Grid, field: string): Entered[] {
  const rows = columns.readRows(grid, field);
  if (rows.length > mostEvents) {
    throw new DomainError("invalid", field, `${field}: at most ${inWords(mostEvents)} events`);
  }
  const numbers = filledRows(grid);
  return rows.map((row, i) => {
    const place = `${field} row ${numbers[i] ?? 0}:`;
    return { place, event: eventOf(row, place) };
  });
}

/** Refuses what cannot have happened in this order. */
function checkTogether(entered: readonly Entered[], asked: number): void {
  const first = Math.min(...entered.filter(({ event }) => isPutIn(event)).map(({ event }) => event.year));
  const balances = entered.filter(({ event }) => event.kind === "Balance");
  for (const { event, place } of entered) {
    const { kind, year: of } = event;
    if (of > asked) refuse(place, "Year is after the asked one; leave the row out");
    if (kind === "Balance" && of < asked) refuse(place, "Balance of the asked year only");
    if ((kind === "Balance" || kind === "Withdrawal") && of < first) {
      refuse(place, "nothing was put into a Roth IRA by then");
    }
  }
  const [, second] = balances;
  if (second !== undefined) refuse(second.place, "Balance stands here a second time; add up all Roth IRAs");
}

const headings: Cell[] = [
  ...["Layer", "Left", "Year", "Free of tax from", "Free of the 10% from"],
  ...["Income now", "10% now", "Note"],
];

function costRow({ name: layer, left, year: of, ...cost }: LayerCost, note: string): Cell[] {
  const { freeOfTax, freeOfTenPercent, income, additionalTax } = cost;
  return [layer, left, of ?? "", freeOfTax, freeOfTenPercent, income, additionalTax, note];
}

function noteRow(layer: string, note: string): Cell[] {
  return [layer, "", "", "", "", "", "", note];
}

function clockRow({ name: account, start, free }: Clock, note: string): Cell[] {
  return [account, "", start, newYear(free), "", "", "", note];
}

const halfAgeText: Readonly<Record<HalfAge, string>> = {
  reached: "Reached before the year",
  "reached by 30 June": "Taken as reached: it comes by 30 June; before that day the 10% still counts",
  "perhaps from 1 July": "Taken as not reached: it comes on or after 1 July, perhaps next year",
  "not reached": "Not reached in the year",
  "not known": "Taken as not reached: no age given",
};

/** The sums, and what they mean. */
function sumRows({ layers, earnings, free, withdrawn, lost, person }: RothClocks): Cell[][] {
  const all = earnings === undefined ? layers : [...layers, earnings];
  const sum = (of: (layer: LayerCost) => number) => silent.total("", "", all.map(of));
  const [income, tax] = [sum((layer) => layer.income), sum((layer) => layer.additionalTax)];
  const unknown = earnings === undefined ? "Without earnings, which are not known" : "";
  const { amount } = withdrawn;
  return [
    ["All", sum(({ left }) => left), "", "", "", income, tax, unknown],
    ["Free now", free, "", "", "", 0, 0, "Comes out first, without income or the 10%"],
    ...(amount === 0
      ? []
      : [
          [
            ...[`Withdrawn in ${person.year}`, amount, person.year, "", ""],
            ...[withdrawn.income, withdrawn.additionalTax, "So far; taken off the layers above"],
          ],
        ]),
    ...(lost === 0 ? [] : [["Lost", lost, "", "", "", "", "", "The balance is less than the layers"]]),
  ];
}

function planRows({ planClocks, planConversions }: RothClocks): Cell[][] {
  return [
    ...planClocks.map((clock) =>
      clockRow(clock, "59½ too; a payout takes basis and earnings in proportion, and is not worked here"),
    ),
    ...planConversions.map(({ name: conversion, year: of, taxable, freeOfTenPercent }): Cell[] => [
      ...[conversion, taxable, of, "", freeOfTenPercent, "", ""],
      `Its taxable part, ${inPlanFiveYears}; rolled into a Roth IRA it keeps these five years, which the layers do not count`,
    ]),
  ];
}

function clocksTable(clocks: RothClocks): Cell[][] {
  const { layers, earnings, clock, person } = clocks;
  return [
    headings,
    ...layers.map((layer) => costRow(layer, "")),
    ...(earnings === undefined
      ? [noteRow("Earnings", "Not known: no Balance row")]
      : [costRow(earnings, "Balance above the layers")]),
    ...sumRows(clocks),
    ...(clock === undefined
      ? []
      : [clockRow(clock, "From the first year of any Roth IRA; earnings need 59½ too")]),
    ...planRows(clocks),
    noteRow("Age 59½", halfAgeText[person.halfAge]),
    noteRow(
      "Not counted",
      "Other exceptions: death, disability, a first home and those of section 72(t)(2); state tax; inherited accounts",
    ),
  ];
}

/** The function of the Roth clocks. */
export const rothClocksFunctions = [
  defineSpill({
    name: "ROTH_CLOCKS",
    parameters: {
      year: one(required(year)),
      events: {
        ...requiredTable(eventsIn, "a row of labels, then one row for each event"),
        labels: columns.labels,
      },
      age: one(optional(age)),
    },
    figures: () => undefined,
    spill(sheet, _figures, given) {
      checkTogether(given.events, given.year);
      const events = given.events.map(({ event }) => event);
      return clocksTable(rothClocks(sheet, given.year, events, given.age));
    },
  }),
];
