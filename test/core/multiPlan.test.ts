import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitFigures } from "../../src/core/figures";
import { personRoom, type PersonPlan, type PersonRoom } from "../../src/core/multiPlan";
import { recording, silent } from "../../src/core/worksheet";
import { centsUpTo, dollarsOf, keeps } from "../support/property";
import { told } from "../support/told";

/** Amounts of Notice 2025-67, whole cents. */
const dollarLimit = 7_200_000;
const deferralLimit = 2_450_000;

interface Person {
  readonly age: number;
  readonly plans: readonly PersonPlan[];
}

const plan: fc.Arbitrary<PersonPlan> = fc.record({
  employer: fc.constantFrom("Alpha", "ALPHA", "Beta", "Gamma"),
  deferrals: fc.oneof(fc.constant(0), centsUpTo(36_000).map(dollarsOf)),
  employerMoney: fc.oneof(fc.constant(0), centsUpTo(60_000).map(dollarsOf)),
  afterTax: fc.oneof(fc.constant(0), centsUpTo(40_000).map(dollarsOf)),
  compensation: fc.option(centsUpTo(200_000).map(dollarsOf), { nil: undefined }),
  is403b: fc.boolean(),
  isOwn: fc.boolean(),
});

const persons: fc.Arbitrary<Person> = fc.record({
  age: fc.integer({ min: 20, max: 75 }),
  plans: fc.array(plan, { minLength: 1, maxLength: 5 }),
});

type Answer = (person: Person) => PersonRoom;

const answer: Answer = ({ age, plans }) => personRoom(silent, limitFigures(2026), age, plans);

const toCents = (dollars: number) => Math.round(dollars * 100);
const catchUpOf = (age: number) => (age < 50 ? 0 : age >= 60 && age <= 63 ? 1_125_000 : 800_000);
const sameName = (a: PersonPlan, b: PersonPlan) => a.employer.toLowerCase() === b.employer.toLowerCase();
const isOwn = (each: PersonPlan) => each.isOwn && !each.is403b;

/** Whether the person counts as the employer, where there is an own company: of it, and of any 403(b). */
const isShared = (each: PersonPlan) => each.is403b || each.isOwn;

/** Whether two plans are of one employer under §415(f), a 403(b) being the person's own. */
const together = (a: PersonPlan, b: PersonPlan) =>
  a.is403b === b.is403b && (isOwn(a) && isOwn(b) ? true : isOwn(a) === isOwn(b) && sameName(a, b));

/** Additions of one employer's plans: deferrals above the person's own limit there are catch-up. */
function additionsOf(age: number, plans: readonly PersonPlan[]): number {
  const deferrals = plans.reduce((sum, each) => sum + toCents(each.deferrals), 0);
  const catchUp = Math.min(catchUpOf(age), Math.max(0, deferrals - deferralLimit));
  return plans.reduce(
    (sum, each) => sum + toCents(each.employerMoney) + toCents(each.afterTax),
    deferrals - catchUp,
  );
}

function limitOf(plans: readonly PersonPlan[]): number {
  const pays = plans.flatMap(({ compensation }) =>
    compensation === undefined ? [] : [toCents(compensation)],
  );
  return pays.length === 0
    ? dollarLimit
    : Math.min(
        dollarLimit,
        pays.reduce((sum, pay) => sum + pay, 0),
      );
}

/** The sets of plans that have to keep within a limit together, each with its additions. */
function limitsOn({ age, plans }: Person): { plans: PersonPlan[]; left: number }[] {
  const sets: PersonPlan[][] = [];
  for (const each of plans) {
    const set = sets.find(([first]) => first !== undefined && together(first, each));
    if (set === undefined) sets.push([each]);
    else set.push(each);
  }
  const alone = sets.map((set) => ({ plans: set, left: limitOf(set) - additionsOf(age, set) }));
  const all = plans.filter(isShared);
  if (!all.some(({ is403b }) => is403b) || !all.some(isOwn)) return alone;
  const shared = sets.filter((set) => set.some(isShared));
  const additions = shared.reduce((sum, set) => sum + additionsOf(age, set), 0);
  // Pay of one that is not known leaves the pay of all open.
  const known = shared.every((set) => set.some(({ compensation }) => compensation !== undefined));
  return [...alone, { plans: all, left: (known ? limitOf(all) : dollarLimit) - additions }];
}

/** After-tax room of a plan by trying: no limit that it is under has less left. */
const roomOf = (person: Person, each: PersonPlan) =>
  Math.max(0, Math.min(...limitsOn(person).flatMap((on) => (on.plans.includes(each) ? [on.left] : []))));

/** The plans in the order in which their employers are answered. */
function firstOfEach({ plans }: Person): PersonPlan[] {
  return plans.filter((each, i) => !plans.slice(0, i).some((before) => together(before, each)));
}

const changed =
  (change: (plan: PersonPlan) => Partial<PersonPlan>): Answer =>
  ({ age, plans }) =>
    answer({ age, plans: plans.map((each) => ({ ...each, ...change(each) })) });

describe("room over several plans", () => {
  keeps(
    "is what the limits on each plan leave, alone and together",
    answer,
    {
      "counting catch-up in": ({ plans }) => answer({ age: 40, plans }),
      "telling ALPHA from Alpha": changed(({ employer }) => ({
        employer: employer === "ALPHA" ? "Delta" : employer,
      })),
      "taking a 403(b) for any plan": changed(() => ({ is403b: false })),
      "forgetting that the person controls": changed(() => ({ isOwn: false })),
      "forgetting the pay limit": changed(() => ({ compensation: undefined })),
      "forgetting after-tax so far": changed(() => ({ afterTax: 0 })),
    },
    (subject) =>
      fc.property(persons, (person) => {
        const rooms = subject(person).employers.map(({ room }) => toCents(room));
        expect(rooms).toEqual(firstOfEach(person).map((each) => roomOf(person, each)));
      }),
  );

  keeps(
    "gives each person one limit on deferrals",
    answer,
    {
      "a limit for each employer": (person) => ({ ...answer(person), excessDeferrals: 0 }),
      "no catch-up": ({ plans }) => answer({ age: 40, plans }),
    },
    (subject) =>
      fc.property(persons, (person) => {
        const { deferrals, deferralRoom, excessDeferrals } = subject(person);
        const all = person.plans.reduce((sum, each) => sum + toCents(each.deferrals), 0);
        const left = deferralLimit + catchUpOf(person.age) - all;
        expect(toCents(deferrals)).toBe(all);
        expect([toCents(deferralRoom), toCents(excessDeferrals)]).toEqual([
          Math.max(0, left),
          Math.max(0, -left),
        ]);
      }),
  );

  it("adds up to no more than can be put in at once", () => {
    fc.assert(
      fc.property(persons, (person) => {
        const limits = limitsOn(person);
        const shared = limits.find(({ plans: on }) => firstOfEach({ ...person, plans: on }).length > 1);
        const first = firstOfEach(person);
        const apart = first.filter((each) => shared?.plans.includes(each) !== true);
        const alone = (each: PersonPlan) =>
          Math.max(0, limits.find(({ plans: on }) => on.includes(each))?.left ?? 0);
        const sum = (of: readonly PersonPlan[]) => of.reduce((all, each) => all + alone(each), 0);
        const sharing = first.filter((each) => shared?.plans.includes(each) === true);
        const most =
          sum(apart) + (shared === undefined ? 0 : Math.max(0, Math.min(shared.left, sum(sharing))));
        expect(toCents(answer(person).room)).toBe(most);
      }),
    );
  });

  it("records what it computes", () => {
    fc.assert(
      fc.property(persons, ({ age, plans }) => {
        const sheet = recording();
        expect(personRoom(sheet, limitFigures(2026), age, plans)).toEqual(answer({ age, plans }));
        expect(sheet.lines.filter(({ authority, how }) => (authority === "") !== (how === "given"))).toEqual(
          [],
        );
      }),
    );
  });
});

describe("what is said of each employer", () => {
  const nothing = { deferrals: 0, employerMoney: 0, afterTax: 0, is403b: false, isOwn: false };
  const plans = (...some: Partial<PersonPlan>[]): Person => ({
    age: 45,
    plans: some.map((one) => ({ ...nothing, employer: "Alpha", ...one })),
  });
  const namesOf = (person: Person) => answer(person).employers.map(({ employer }) => employer);
  const notesOf = (person: Person) => answer(person).employers.map(({ notes }) => notes);

  it("is its name: once however it is written, own companies together, a 403(b) apart", () => {
    expect(namesOf(plans({ employer: "ALPHA" }, { employer: " Alpha " }, { employer: "Beta" }))).toEqual([
      ...["Alpha", "Beta"],
    ]);
    expect(namesOf(plans({ isOwn: true }, { employer: "Beta", isOwn: true }))).toEqual(["Alpha, Beta"]);
    expect(namesOf(plans({ is403b: true }, {}))).toEqual(["Alpha, 403(b)", "Alpha"]);
  });

  // 24,500 + 47,500 are the 72,000 of 2026.
  it.each<[string, Partial<PersonPlan>, string[]]>([
    ["nothing, where additions reach the limit", { employerMoney: 47_500, compensation: 200_000 }, []],
    [
      "that they pass it",
      { employerMoney: 60_000, compensation: 200_000 },
      ["additions pass the limit by 12,500; see EXCESS_ADDITIONS"],
    ],
    ["that pay is not known", { employerMoney: 0 }, ["pay limit not tested"]],
  ])("is %s", (_what, one, notes) => {
    expect(notesOf(plans({ deferrals: 24_500, ...one }))).toEqual([notes]);
  });

  // A 403(b) with 44,500 beside an own company: 27,500 more make 72,000.
  it.each([
    [27_500, ["403(b) and own company share one limit"]],
    [40_000, ["403(b) and own company share one limit", "together their additions pass it by 12,500"]],
  ])("is that a 403(b) and an own company with %d share a limit", (employerMoney, notes) => {
    const hospital = { deferrals: 24_500, employerMoney: 20_000, compensation: 200_000, is403b: true };
    const own = { employer: "Practice", employerMoney, compensation: 200_000, isOwn: true };
    expect(notesOf(plans(hospital, own))).toEqual([notes, notes]);
  });

  it("is that 403(b)s of several employers may share a limit, as the regulation can be read", () => {
    const one = { deferrals: 24_500, employerMoney: 30_000, compensation: 200_000, is403b: true };
    const two = plans(one, { ...one, employer: "Beta", deferrals: 0 }, { employer: "Beta", compensation: 1 });
    const doubt = "403(b)s of several employers may share one limit: ask";
    expect(notesOf(two)).toEqual([[doubt], [doubt], []]);
    const reading = "403(b)s of unrelated employers are apart";
    const readings = (person: Person) =>
      told((sheet) => personRoom(sheet, limitFigures(2026), 45, person.plans)).filter((label) =>
        label.startsWith(reading),
      );
    expect(readings(two)).toHaveLength(1);
    expect(readings(plans(one, { employer: "Beta" }))).toEqual([]);
    expect(readings(plans(one, { ...one, employer: "Beta" }, { employer: "Mine", isOwn: true }))).toEqual([]);
  });

  it("has no line of a shared limit where none is shared", () => {
    const labels = told((sheet) =>
      personRoom(sheet, limitFigures(2026), 45, plans({ is403b: true }, {}, { employer: "Beta" }).plans),
    );
    expect(labels.filter((label) => label.includes("together"))).toEqual([]);
  });
});
