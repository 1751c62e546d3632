import { silent, type Worksheet } from "./worksheet";

/** What can happen to Roth money. The last two are of a plan's Roth account, not of a Roth IRA. */
export const rothKinds = [
  "Contribution",
  "Conversion",
  "Roth rollover",
  "Withdrawal",
  "Balance",
  "Roth deferral",
  "In-plan conversion",
] as const;

/** The name of a kind, as tables of events write it. */
export type RothKind = (typeof rothKinds)[number];

/** One thing that happened; dollars. */
export interface RothEvent {
  readonly kind: RothKind;
  /** For a contribution, the year that it is for; for a conversion, the year in which the money left its plan or IRA. */
  readonly year: number;
  readonly amount: number;
  /** Of a conversion, what was income. */
  readonly taxable: number;
  /** Of a rollover from a plan's Roth account, what would have been taxed had it been paid out. */
  readonly earnings: number;
  /** The plan, of events in a plan's Roth account. */
  readonly plan: string;
}

const intoIra: readonly RothKind[] = ["Contribution", "Conversion", "Roth rollover"];

/**
 * Whether an event puts money into a Roth IRA.
 *
 * @param event the event
 * @returns yes or no
 */
export function isPutIn(event: RothEvent): boolean {
  return intoIra.includes(event.kind) && event.amount > 0;
}

/** Money of one kind in all Roth IRAs of a person; dollars. */
export interface RothLayer {
  readonly part: "contributions" | "taxable part" | "untaxed part";
  /** The year of the conversion. */
  readonly year?: number | undefined;
  readonly putIn: number;
  /** After all withdrawals. */
  readonly left: number;
  /** Of it withdrawn in the last year. */
  readonly takenLast: number;
}

/** The layers in the order in which they are withdrawn, and the earnings that came out after them; dollars. */
export interface RothLayers {
  readonly layers: readonly RothLayer[];
  readonly earningsTaken: number;
  /** Of the earnings, those withdrawn in the last year. */
  readonly earningsTakenLast: number;
}

const aggregation = "Reg. §1.408A-6 A-9";
const order = "IRC §408A(d)(4)(B); Reg. §1.408A-6 A-8";

type Pile = { -readonly [Key in keyof RothLayer]: RothLayer[Key] };

const pile = (part: Pile["part"], year?: number): Pile => ({ part, year, putIn: 0, left: 0, takenLast: 0 });

/**
 * What a layer is called.
 *
 * @param layer the layer
 * @returns a name such as "Conversion 2024, taxable part"
 */
export function layerName(layer: Pick<RothLayer, "part" | "year">): string {
  const { part, year } = layer;
  return year === undefined ? "Contributions" : `Conversion ${year}, ${part}`;
}

function amountsOf(events: readonly RothEvent[], kind: RothKind, of: (event: RothEvent) => number): number[] {
  return events.filter((event) => event.kind === kind).map(of);
}

function add(sheet: Worksheet, to: Pile, authority: string, amounts: readonly number[]): void {
  const added = sheet.total(`${layerName(to)}: put in`, authority, amounts);
  to.putIn = silent.sum("", "", to.putIn, added);
  to.left = sheet.sum(`${layerName(to)}: left`, authority, to.left, added);
}

/** What a year puts in, all accounts together. */
function putIn(sheet: Worksheet, year: number, events: readonly RothEvent[], contributions: Pile): Pile[] {
  const regular = amountsOf(events, "Contribution", ({ amount }) => amount);
  if (regular.length > 0) add(sheet, contributions, `${aggregation}(b)`, regular);
  const basis = amountsOf(events, "Roth rollover", ({ amount, earnings }) =>
    sheet.difference("Basis rolled over from a plan's Roth account", "Reg. §1.408A-10 A-3", amount, earnings),
  );
  if (basis.length > 0) add(sheet, contributions, "Reg. §1.408A-10 A-3", basis);
  const conversions = events.filter(({ kind }) => kind === "Conversion");
  if (conversions.length === 0) return [];
  const taxable = pile("taxable part", year);
  add(
    sheet,
    taxable,
    `${aggregation}(c)`,
    conversions.map((event) => event.taxable),
  );
  const untaxed = pile("untaxed part", year);
  const parts = conversions.map((event) =>
    sheet.difference("Converted money that was taxed before", order, event.amount, event.taxable),
  );
  add(sheet, untaxed, `${aggregation}(c)`, parts);
  return [taxable, untaxed];
}

/** Takes a year's withdrawals out of the layers in their order; the rest is earnings. */
function takeOut(
  sheet: Worksheet,
  amounts: readonly number[],
  year: number,
  layers: readonly Pile[],
  last: boolean,
) {
  let rest = sheet.total(`Withdrawals of ${year}`, `${aggregation}(a)`, amounts);
  for (const layer of layers) {
    if (rest === 0) break;
    if (layer.left === 0) continue;
    const taken = sheet.lesser(`${layerName(layer)}: withdrawn in ${year}`, order, rest, layer.left);
    layer.left = sheet.difference(`${layerName(layer)}: left`, order, layer.left, taken);
    if (last) layer.takenLast = taken;
    rest = sheet.difference("Withdrawal still to place", order, rest, taken);
  }
  return rest;
}

/**
 * The money in a person's Roth IRAs in the order in which withdrawals take it: contributions, then conversions from the
 * oldest year on, of each year first what was income, then earnings.
 *
 * All Roth IRAs of the person count as one. What is put in for a year counts before what is withdrawn in it, on whatever
 * day.
 *
 * @param sheet the worksheet
 * @param events what happened, in any order
 * @param last the last year
 * @returns the layers
 * @source IRC §408A(d)(4); Reg. §1.408A-6, §1.408A-10 A-3
 */
export function rothLayers(sheet: Worksheet, events: readonly RothEvent[], last: number): RothLayers {
  const contributions = pile("contributions");
  const layers = [contributions];
  let [earningsTaken, earningsTakenLast] = [0, 0];
  const years = [...new Set(events.map(({ year }) => year))].sort((a, b) => a - b);
  for (const year of years) {
    const ofYear = events.filter((event) => event.year === year);
    layers.push(...putIn(sheet, year, ofYear, contributions));
    const withdrawals = amountsOf(ofYear, "Withdrawal", ({ amount }) => amount);
    if (withdrawals.length === 0) continue;
    const rest = takeOut(sheet, withdrawals, year, layers, year === last);
    if (rest === 0) continue;
    earningsTaken = sheet.sum("Earnings withdrawn so far", order, earningsTaken, rest);
    if (year === last) earningsTakenLast = rest;
  }
  return { layers: layers.filter((layer) => layer.putIn > 0), earningsTaken, earningsTakenLast };
}
