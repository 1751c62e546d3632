import { catchUpLimit, personalDeferralLimit } from "./deferralLimit";
import type { LimitFigures } from "./figures";
import { dollars } from "./words";
import { silent, type Worksheet } from "./worksheet";

/** One plan of a person's year; dollars. */
export interface PersonPlan {
  /** The employer, or the controlled group that it belongs to. */
  readonly employer: string;
  /** Pre-tax and Roth deferrals, catch-up included. */
  readonly deferrals: number;
  /** Match, profit sharing, forfeitures and true-up. */
  readonly employerMoney: number;
  readonly afterTax: number;
  /** Pay from this employer; blank on further plans of one employer. */
  readonly compensation?: number | undefined;
  readonly is403b: boolean;
  /** Whether the person controls the employer: more than half of it, by the rules of §415(h). */
  readonly isOwn: boolean;
}

/** Plans that share one limit on annual additions, and what is left of it; dollars. */
export interface EmployerRoom {
  readonly employer: string;
  readonly deferrals: number;
  readonly catchUp: number;
  readonly employerMoney: number;
  readonly afterTax: number;
  readonly additions: number;
  readonly limit: number;
  readonly room: number;
  readonly notes: readonly string[];
}

/** A person's year over all plans; dollars. */
export interface PersonRoom {
  readonly employers: readonly EmployerRoom[];
  /** After-tax contributions that are left over all plans. */
  readonly room: number;
  readonly deferrals: number;
  readonly deferralLimit: number;
  readonly deferralRoom: number;
  readonly excessDeferrals: number;
}

/** Plans of one employer, and whether they share the limit of a 403(b) with an own company. */
interface Group {
  readonly plans: readonly PersonPlan[];
  readonly shares: boolean;
}

const isOwnCompany = ({ is403b, isOwn }: PersonPlan) => isOwn && !is403b;
const are403bs = (plans: readonly PersonPlan[]) => plans.every(({ is403b }) => is403b);

/** Plans of one employer together, all own companies as one, and each employer's 403(b) apart. */
function groupsOf(plans: readonly PersonPlan[]): Group[] {
  const found = new Map<string, PersonPlan[]>();
  for (const plan of plans) {
    const name = plan.employer.trim().toLowerCase();
    const key = plan.is403b ? `403(b) of ${name}` : plan.isOwn ? "own companies of the person" : name;
    found.set(key, [...(found.get(key) ?? []), plan]);
  }
  const meet = plans.some(isOwnCompany) && plans.some(({ is403b }) => is403b);
  return [...found.values()].map((group) => ({
    plans: group,
    shares: meet && (are403bs(group) || group.some(isOwnCompany)),
  }));
}

function sumOf(plans: readonly PersonPlan[], of: (plan: PersonPlan) => number): number {
  return silent.total("", "", plans.map(of));
}

/** Pay that the plans' employers paid; undefined where none is given. */
function payOf(plans: readonly PersonPlan[]): number | undefined {
  const given = plans.filter(({ compensation }) => compensation !== undefined);
  return given.length === 0 ? undefined : sumOf(given, ({ compensation = 0 }) => compensation);
}

/** The limit of plans that share one, by their pay where it is known. */
function limitOf(sheet: Worksheet, figures: LimitFigures, name: string, pay: number | undefined): number {
  const limit = sheet.figure(figures.limit("Annual additions"));
  if (pay !== undefined)
    return sheet.lesser(`${name}: limit, but not more than pay`, "IRC §415(c)(1)", limit, pay);
  sheet.note(`${name}: pay limit not tested, no compensation given`, "IRC §415(c)(1)(B)");
  return limit;
}

function nameOf(plans: readonly PersonPlan[]): string {
  const each = plans.map(({ employer }) => employer.trim());
  const names = [...new Map(each.map((name) => [name.toLowerCase(), name])).values()];
  return plans[0]?.is403b === true ? `${names.join(", ")}, 403(b)` : names.join(", ");
}

/** One employer's plans by themselves. */
function employerRoom(
  sheet: Worksheet,
  figures: LimitFigures,
  most: number,
  plans: readonly PersonPlan[],
): EmployerRoom {
  const employer = nameOf(plans);
  const deferrals = sheet.total(
    `${employer}: deferrals`,
    "IRC §415(f)(1)(B)",
    plans.map((plan) => plan.deferrals),
  );
  const regular = figures.limit("Deferral").amount;
  const above = sheet.remainder(
    `${employer}: above its own limit`,
    "IRC §401(a)(30), §414(v)(3)(A)",
    deferrals,
    regular,
  );
  const catchUp = sheet.lesser(`${employer}: of it catch-up`, "IRC §414(v)(3)(A)", above, most);
  const employerMoney = sumOf(plans, (plan) => plan.employerMoney);
  const afterTax = sumOf(plans, (plan) => plan.afterTax);
  const counted = sheet.difference(
    `${employer}: deferrals that count`,
    "Reg. §1.414(v)-1(d)(1)",
    deferrals,
    catchUp,
  );
  const additions = sheet.sum(
    `${employer}: annual additions`,
    "IRC §415(c)(2)",
    counted,
    employerMoney,
    afterTax,
  );
  const pay = payOf(plans);
  const limit = limitOf(sheet, figures, employer, pay);
  const left = sheet.remainder(`${employer}: room`, "IRC §415(c)(1)", limit, additions);
  const over = silent.remainder("", "", additions, limit);
  return {
    ...{ employer, deferrals, catchUp, employerMoney, afterTax, additions, limit },
    room: sheet.downToCents(`${employer}: after-tax room`, "IRC §415(c)", left),
    notes: [
      ...(over > 0 ? [`additions pass the limit by ${dollars(over)}; see EXCESS_ADDITIONS`] : []),
      ...(pay === undefined ? ["pay limit not tested"] : []),
    ],
  };
}

/** What 403(b)s and own companies have left together. */
interface SharedRoom {
  readonly room: number;
  readonly over: number;
}

/**
 * The room that 403(b)s and the plans of own companies have together.
 *
 * The person counts as the one who maintains a 403(b), so it shares the limit of a company that the person controls. Each
 * keeps its own limit by its own pay beside that. Where the pay of one is not known, that of all is not.
 */
function sharedRoom(
  sheet: Worksheet,
  figures: LimitFigures,
  groups: readonly (readonly PersonPlan[])[],
  additions: number,
): SharedRoom {
  const label = "403(b) and own company together";
  const pay = groups.every((plans) => payOf(plans) !== undefined) ? payOf(groups.flat()) : undefined;
  const limit = limitOf(sheet, figures, label, pay);
  const left = sheet.remainder(`${label}: room`, "IRC §415(k)(4); Reg. §1.415(f)-1(f)(2)", limit, additions);
  return {
    room: sheet.downToCents(`${label}: after-tax room`, "IRC §415(k)(4)", left),
    over: silent.remainder("", "", additions, limit),
  };
}

/**
 * What a person may still put in over several plans.
 *
 * Deferrals have one limit for the person; annual additions have one for each employer, related companies together. A
 * 403(b) is apart from other plans of its employer, but shares the limit of companies that the person controls. Catch-up
 * is what is above the deferral limit within one employer's plans: deferrals at a second employer that stay below it are
 * annual additions there. Beside 403(b)s of several employers stands that the regulation can be read to add them up.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param age years, reached by 31 December
 * @param plans the person's plans, dollars
 * @returns room of each employer, and the deferrals of the person
 * @source IRC §402(g), §415(c), (f), (h), (k)(4), §414(v)(3)(A); Reg. §1.415(f)-1
 * @example personRoom(silent, limitFigures(2026), 45, plans).employers[0].room === 33500
 */
export function personRoom(
  sheet: Worksheet,
  figures: LimitFigures,
  age: number,
  plans: readonly PersonPlan[],
): PersonRoom {
  const deferralLimit = personalDeferralLimit(sheet, figures, age);
  const deferrals = sheet.total(
    "Deferrals over all plans",
    "IRC §402(g)(1)",
    plans.map((plan) => plan.deferrals),
  );
  const excess = sheet.remainder(
    "Excess deferrals, to be paid back by 15 April",
    "IRC §402(g)(2)",
    deferrals,
    deferralLimit,
  );
  const deferralRoom = sheet.remainder("Deferral still allowed", "IRC §402(g)(1)", deferralLimit, deferrals);
  sheet.note(
    "Not counted: the 15-year catch-up of a 403(b), and 457(b) plans, which have their own limit",
    "IRC §402(g)(7), §457(c)",
  );
  const most = catchUpLimit(silent, figures, age);
  const groups = groupsOf(plans);
  const rooms = groups.map((group) => employerRoom(sheet, figures, most, group.plans));
  const sharing = rooms.filter((_, i) => groups[i]?.shares);
  const apart = rooms.filter((_, i) => !groups[i]?.shares);
  const person = { deferrals, deferralLimit, deferralRoom, excessDeferrals: excess };
  if (sharing.length === 0)
    return { ...person, employers: withDoubt(sheet, groups, rooms), room: total(rooms) };
  const additions = silent.total(
    "",
    "",
    sharing.map((room) => room.additions),
  );
  const plansSharing = groups.filter(({ shares }) => shares).map((group) => group.plans);
  const shared = sharedRoom(sheet, figures, plansSharing, additions);
  return {
    ...person,
    employers: rooms.map((room) => (sharing.includes(room) ? withShared(room, shared) : room)),
    room: silent.sum("", "", total(apart), Math.min(shared.room, total(sharing))),
  };
}

function total(rooms: readonly EmployerRoom[]): number {
  return silent.total(
    "",
    "",
    rooms.map(({ room }) => room),
  );
}

/** How far 403(b)s of unrelated employers are apart is read in two ways: the IRS tells people not to add them up. */
function withDoubt(
  sheet: Worksheet,
  groups: readonly Group[],
  rooms: readonly EmployerRoom[],
): EmployerRoom[] {
  const of403b = groups.map(({ plans }) => are403bs(plans));
  if (of403b.filter(Boolean).length < 2) return [...rooms];
  sheet.note(
    "403(b)s of unrelated employers are apart, as Publication 571 has it; the regulation can be read to add them up",
    "Publication 571, chapter 3; Reg. §1.415(f)-1(f)(1)",
  );
  const doubt = "403(b)s of several employers may share one limit: ask";
  return rooms.map((room, i) => (of403b[i] ? { ...room, notes: [doubt, ...room.notes] } : room));
}

function withShared(room: EmployerRoom, { room: left, over }: SharedRoom): EmployerRoom {
  const passed = over > 0 ? [`together their additions pass it by ${dollars(over)}`] : [];
  return {
    ...room,
    room: Math.min(room.room, left),
    notes: ["403(b) and own company share one limit", ...passed, ...room.notes],
  };
}
