import type { HalfAge } from "./halfAge";
import {
  additionalTax,
  bearsTenPercent,
  clockYears,
  earningsCost,
  freeOfTenPercent,
  layerCost,
  newYear,
  withdrawer,
  type Clock,
  type LayerCost,
  type Withdrawer,
} from "./rothCost";
import { isPutIn, layerName, rothLayers, type RothEvent, type RothLayers } from "./rothLayers";
import type { Worksheet } from "./worksheet";

/** A conversion within a plan, and from when on its taxable part is free of the 10%. */
export interface PlanConversion {
  readonly name: string;
  readonly year: number;
  readonly taxable: number;
  readonly freeOfTenPercent: string;
}

/** A person's Roth clocks, and what a withdrawal in the year costs; dollars. */
export interface RothClocks {
  readonly person: Withdrawer;
  readonly layers: readonly LayerCost[];
  /** Absent where no balance is given. */
  readonly earnings?: LayerCost | undefined;
  /** What comes first and costs nothing. */
  readonly free: number;
  /** What the year's withdrawals so far come to. */
  readonly withdrawn: { readonly amount: number; readonly income: number; readonly additionalTax: number };
  /** What of the layers a loss has taken. */
  readonly lost: number;
  /** Absent where nothing was put into a Roth IRA. */
  readonly clock?: Clock | undefined;
  readonly planClocks: readonly Clock[];
  readonly planConversions: readonly PlanConversion[];
}

const ordering = "IRC §408A(d)(4)(B); Reg. §1.408A-6 A-8";

function clockFrom(sheet: Worksheet, name: string, authority: string, years: readonly number[]): Clock {
  const start = Math.min(...years);
  const free = start + clockYears;
  sheet.verdict(`${name}: five years from ${newYear(start)}, over on`, authority, newYear(free));
  return { name, start, free };
}

/** The clock of the person's first Roth IRA, which counts for all of them. */
function iraClock(sheet: Worksheet, events: readonly RothEvent[]): Clock | undefined {
  const years = events.filter(isPutIn).map(({ year }) => year);
  if (years.length === 0) return undefined;
  return clockFrom(sheet, "Roth IRA clock", "IRC §408A(d)(2)(B); Reg. §1.408A-6 A-2", years);
}

/** The rules of a conversion to a Roth IRA hold for one within a plan: it starts five years of its own. */
export const inPlanFiveYears = "IRC §402A(c)(4)(D), §408A(d)(3)(F)";

/** The clocks of Roth accounts in plans, each from its first deferral or conversion on, and the conversions in them. */
function planSide(
  sheet: Worksheet,
  events: readonly RothEvent[],
  person: Withdrawer,
): Pick<RothClocks, "planClocks" | "planConversions"> {
  const inPlan = events.filter(({ kind }) => kind === "Roth deferral" || kind === "In-plan conversion");
  const plans = [...new Set(inPlan.map(({ plan }) => plan))];
  return {
    planClocks: plans.map((plan) =>
      clockFrom(
        sheet,
        `Roth account of ${plan}`,
        "IRC §402A(d)(2)(B); Reg. §1.402A-1 A-4",
        inPlan.filter((event) => event.plan === plan).map(({ year }) => year),
      ),
    ),
    planConversions: inPlan
      .filter(({ kind }) => kind === "In-plan conversion")
      .sort((a, b) => a.year - b.year)
      .map(({ plan, year, taxable }) => {
        const name = `In-plan conversion ${year}, ${plan}`;
        const free = year + clockYears;
        return {
          name,
          year,
          taxable,
          freeOfTenPercent: freeOfTenPercent(sheet, name, inPlanFiveYears, free, person),
        };
      }),
  };
}

/** What of each layer the balance covers, from the first one on, and what is above or below them. */
interface Cover {
  readonly covered: readonly number[];
  /** Undefined where no balance is given. */
  readonly earnings?: number | undefined;
  readonly lost: number;
}

function coverOf(sheet: Worksheet, { layers }: RothLayers, balance: number | undefined): Cover {
  const left = layers.map((layer) => layer.left);
  if (balance === undefined) {
    sheet.note("Earnings not known: no Balance given", ordering);
    return { covered: left, lost: 0 };
  }
  let rest = sheet.given("Balance", balance);
  const covered = layers.map((layer) => {
    const part = sheet.lesser(`${layerName(layer)}: in the balance`, ordering, layer.left, rest);
    rest = sheet.difference("Balance above it", ordering, rest, part);
    return part;
  });
  const all = sheet.total("All layers", ordering, left);
  const lost = sheet.remainder("Lost: layers above the balance", "Reg. §1.408A-6 A-4", all, balance);
  return { covered, earnings: sheet.sum("Earnings", ordering, rest, 0), lost };
}

/** What comes out before the first dollar that costs something. */
function freeOf(sheet: Worksheet, costs: readonly LayerCost[], amounts: readonly number[]): number {
  const costly = costs.findIndex(({ income, additionalTax: tax }) => income > 0 || tax > 0);
  const free = costly < 0 ? amounts : amounts.slice(0, costly);
  return sheet.total("Can be withdrawn without income or the 10%", ordering, free);
}

/** What the withdrawals of the year, already made, come to. */
function withdrawnCost(
  sheet: Worksheet,
  { layers, earningsTakenLast }: RothLayers,
  clock: Clock | undefined,
  person: Withdrawer,
): RothClocks["withdrawn"] {
  const taken = [...layers.map(({ takenLast }) => takenLast), earningsTakenLast];
  const amount = sheet.total(`Withdrawn so far in ${person.year}`, "Reg. §1.408A-6 A-9(a)", taken);
  if (clock === undefined || amount === 0) return { amount, income: 0, additionalTax: 0 };
  const early = layers.filter((layer) => bearsTenPercent(layer, person)).map(({ takenLast }) => takenLast);
  const recapture = "IRC §408A(d)(3)(F), §72(t)";
  const base = sheet.total("Of it taxable parts of conversions within five years", recapture, early);
  const onConversions = additionalTax(sheet, "Withdrawn conversions", recapture, base);
  const earnings = earningsCost(sheet, "Withdrawn earnings", earningsTakenLast, clock, person);
  return {
    ...{ amount, income: earnings.income },
    additionalTax: sheet.sum(
      "Additional tax on the year's withdrawals",
      "IRC §72(t)(1)",
      onConversions,
      earnings.additionalTax,
    ),
  };
}

/**
 * A person's Roth IRAs in the order of withdrawal, the five-year clocks, and what a withdrawal in the year costs.
 *
 * Contributions are always free. The taxable part of a conversion bears the 10% in the five years that start with its
 * year, before 59½. Earnings are free once the five years of the first Roth IRA are over and 59½ is reached. Other
 * exceptions, such as death and disability, are not counted.
 *
 * @param sheet the worksheet
 * @param year the year of the withdrawal
 * @param events what happened up to then
 * @param age years, reached by 31 December; without it 59½ counts as not reached
 * @returns layers with their costs, and the clocks
 * @source IRC §408A(d)(2)(B), (d)(3)(F), (d)(4), §402A(c)(4)(D), (d)(2)(B), §72(t); Reg. §1.408A-6, §1.408A-10
 * @example rothClocks(silent, 2026, [contributionOf2020], 45).clock.free === 2025
 */
export function rothClocks(
  sheet: Worksheet,
  year: number,
  events: readonly RothEvent[],
  age?: number,
): RothClocks {
  const person = withdrawer(year, age);
  sheet.verdict<HalfAge>("Age 59½", "IRC §72(t)(2)(A)(i), §408A(d)(2)(A)(i)", person.halfAge);
  const clock = iraClock(sheet, events);
  const plans = planSide(sheet, events, person);
  const all = rothLayers(sheet, events, year);
  const balance = events.find(({ kind }) => kind === "Balance")?.amount;
  const { covered, earnings: amount, lost } = coverOf(sheet, all, balance);
  const layers = all.layers.map((layer, i) => layerCost(sheet, layer, covered[i] ?? 0, person));
  const earnings =
    amount === undefined || clock === undefined
      ? undefined
      : earningsCost(sheet, "Earnings", amount, clock, person);
  sheet.note("Not counted: exceptions to the 10% other than 59½", "IRC §72(t)(2)");
  return {
    ...{ person, layers, earnings, lost, clock, ...plans },
    free: freeOf(sheet, earnings === undefined ? layers : [...layers, earnings], [...covered, amount ?? 0]),
    withdrawn: withdrawnCost(sheet, all, clock, person),
  };
}
