import { describe, expect, it } from "vitest";
import { serialOf } from "../../../src/core/calendar";
import { matchFormula } from "../../../src/core/matchFormula";
import type { PayrollPlan } from "../../../src/core/schedule/plan";
import type { Schedule } from "../../../src/core/schedule/schedule";
import { watchText } from "../../../src/core/schedule/watchText";
import { pay, scheduled, scheduleOf } from "../../support/schedule";

const date = (year: number, month: number, day: number) => serialOf({ year, month, day });
const plain = [scheduled(pay(1), 0.1, 0.1)];

function watched(more: Partial<Schedule>, plan: Partial<PayrollPlan> = {}, pays = plain): string[] {
  const schedule = scheduleOf(pays, more);
  return watchText({ ...schedule, plan: { ...schedule.plan, ...plan } });
}

const room = (of: Partial<Schedule["room"]>) => ({
  room: { ...{ match: [], lost: 0, trueUp: 0, legal: 0, left: 0 }, ...of },
});

describe("room that stays", () => {
  it("is told from two cents on, with what stops it", () => {
    expect(watched({ roomLeft: 0.01 })).toEqual([]);
    expect(watched({ roomLeft: 0.02 })).toEqual([
      "0.02 of room cannot be reached: the pays left are too small.",
    ]);
    expect(watched({ roomLeft: 500 }, { afterTaxCapShare: 0.1 })).toEqual([
      "500 of room cannot be reached: the plan's cap or the pays left stop it.",
    ]);
  });

  // Each pay's share is rounded to the cent: half a cent of 26 pays, and the cent that no amount may fit.
  it("is not told where rounding each pay to the cent may leave it", () => {
    const pays = Array.from({ length: 26 }, (_, i) => scheduled(pay(i + 1), 0.1, 0.1));
    expect(watched({ roomLeft: 0.14 }, {}, pays)).toEqual([]);
    expect(watched({ roomLeft: 0.15 }, {}, pays)).toHaveLength(1);
  });

  it("is told where the plan's own cap keeps it, what was put in before taken off", () => {
    expect(watched(room({ legal: 0.01 }))).toEqual([]);
    const soFar = { pay: 0, deferral: 0, match: 0, afterTax: 4_000 };
    expect(watched({ ...room({ legal: 10_000, left: 5_000 }), soFar })).toEqual([
      "The plan's own cap leaves 1,000 of the legal room unused.",
    ]);
  });
});

describe("an overshoot", () => {
  const cut = (number: number) =>
    scheduled(pay(number), 0.1, 0.06, { afterTax: { rate: 0.06, amount: 550 } });
  const pays = [cut(1), cut(2), scheduled(pay(3), 0.1, 0.06)];

  it("is told of the last pay that has one", () => {
    expect(watched({}, {}, pays)).toEqual([
      "On pay 2 after-tax takes 550, not 6%: 50 too much where payroll does not stop at the limit.",
    ]);
  });

  it.each<[string, Partial<Schedule>, Partial<PayrollPlan>]>([
    ["a true-up", room({ trueUp: 1 }), { trueUp: false }],
    ["nonelective money", {}, { nonelective: 1 }],
  ])("is one that payroll may not stop with %s to come", (_what, more, plan) => {
    expect(watched(more, plan, pays)[0]).toBe(
      "On pay 2 after-tax takes 550, not 6%: 50 too much, which payroll may not stop with other money still to come.",
    );
  });
});

describe("dates", () => {
  const late = [pay(13, { serial: date(2027, 1, 1) }), pay(14, { serial: date(2027, 1, 15) })];
  const lastOn = (serial: number | undefined) => [scheduled(pay(12, { serial }), 0.1, 0.1)];

  it("after the year are told", () => {
    expect(watched({ tooLate: late.slice(1) })).toEqual([
      "The pay of 2027-01-15 comes after 31 December: it counts for next year.",
    ]);
    expect(watched({ tooLate: late }, { cutoff: date(2026, 12, 29) })).toEqual([
      "2 pays from 2027-01-01 on come after 29 December: they count for next year.",
    ]);
  });

  it.each([
    [28, []],
    [29, ["If the pay of 29 December comes late, it counts for next year and its room is lost."]],
  ])("of the last pay on %d December: %j", (day, sentences) => {
    expect(watched({}, {}, lastOn(date(2026, 12, day)))).toEqual(sentences);
  });

  it.each<[string, number, string[]]>([
    [
      "31 December",
      date(2026, 12, 31),
      ["By its dates a further pay comes on 31 December: raise Periods left, or it stays unplanned."],
    ],
    [
      "3 January",
      date(2027, 1, 3),
      ["If the pay of 3 January comes early, it counts for this year: stop after-tax before it."],
    ],
    ["4 January", date(2027, 1, 4), []],
  ])("of the pay after it on %s", (_what, next, sentences) => {
    expect(watched({ next }, {}, lastOn(date(2026, 12, 17)))).toEqual(sentences);
  });

  it("do not matter where none are known, or a cutoff says which pays count", () => {
    expect(watched({ next: date(2026, 12, 31) }, {}, lastOn(undefined))).toEqual([]);
    const cutoff = date(2026, 12, 31);
    expect(watched({ next: cutoff }, { cutoff }, lastOn(cutoff))).toEqual([]);
    expect(watched({ next: cutoff }, {}, [])).toEqual([]);
  });
});

describe("match", () => {
  const match = matchFormula("100% to 3%, 50% to 5%");

  it("out of reach is told from a dollar on, with the share of pay that it asks for", () => {
    expect(watched({ matchForgone: 0.99 }, { match })).toEqual([]);
    expect(watched({ matchForgone: 1 }, { match })).toEqual([
      "1 of match is not reached: it asks for 5% of each pay.",
    ]);
    expect(watched({ matchForgone: 5 })).toEqual([]);
  });

  it.each<[boolean | undefined, number, string[]]>([
    [undefined, 0.99, []],
    [true, 0.99, []],
    [true, 1, ["1 of room is kept for the true-up after the year."]],
    [
      undefined,
      1,
      ["If the plan makes up lost match, 1 comes after the year: say so in the option True-up."],
    ],
    [false, 1, []],
  ])("that is lost, true-up %s: %d", (trueUp, lost, sentences) => {
    expect(watched(room({ lost }), { trueUp })).toEqual(sentences);
  });

  it("needs no deferral where it is nonelective money", () => {
    expect(watched({}, { nonelective: 5_000 })).toEqual([
      "5,000 of room is kept for nonelective money, whenever it comes.",
    ]);
  });
});

describe("catch-up", () => {
  const pays = [...plain, scheduled(pay(2), 0.1, 0.1, { catchUp: 100 })];

  it.each<[Schedule["rothCatchUp"], boolean | undefined, string[]]>([
    ["no catch-up", undefined, []],
    ["free", undefined, []],
    ["not tested", undefined, ["Whether catch-up must be Roth is not tested: give Prior Box 3 wages."]],
    ["must be Roth", true, ["Catch-up must be Roth."]],
    ["must be Roth", undefined, ["Catch-up must be Roth; ask whether the plan takes it."]],
    ["no Roth in the plan", false, ["No catch-up: it would have to be Roth, and the plan takes none."]],
  ])("%s, Roth available %s", (rothCatchUp, rothAvailable, sentences) => {
    expect(watched({ rothCatchUp }, { rothAvailable }, pays)).toEqual(sentences);
  });

  it.each(["not tested", "must be Roth"] as const)("says nothing where there is none: %s", (rothCatchUp) => {
    expect(watched({ rothCatchUp })).toEqual([]);
  });

  it("of its own needs an election", () => {
    const apart = [...plain, scheduled(pay(2), 0.1, 0.1, { catchUpRate: 0.01 })];
    expect(watched({}, {}, apart)).toEqual([
      "Catch-up needs an election of its own; where it only follows the deferral, the match ends early.",
    ]);
  });
});

describe("pay", () => {
  const twice =
    "YTD pay and the pays to come make 180,000, not 120,000: say by Periods left or First pay date which are left.";

  it("of before beside all pays of the year is told from a dollar on", () => {
    expect(watched({ yearPay: 120_000.99 })).toEqual([]);
    expect(watched({ yearPay: 180_000 })).toEqual([twice]);
  });

  it("of before may be more than was told, by an earlier bonus, once a pay is over", () => {
    expect(watched({ yearPay: 180_000 }, {}, [scheduled(pay(2), 0.1, 0.1)])).toEqual([]);
  });

  it("of the year has a bonus to come in it, unless that comes too late", () => {
    const withBonus = [...plain, scheduled(pay(2, { hasBonus: true }), 0.1, 0.1)];
    expect(watched({ yearPay: 180_000 }, { bonus: 60_000 }, withBonus)).toEqual([]);
    expect(watched({ yearPay: 240_000 }, { bonus: 60_000 }, withBonus)).toEqual([
      twice.replace("180,000, not 120,000", "240,000, not 180,000"),
    ]);
    expect(watched({ yearPay: 180_000 }, { bonus: 60_000 })).toEqual([twice]);
  });

  it("over the compensation limit is told, with the pay that passes it", () => {
    const pays = [...plain, scheduled(pay(2), 0.1, 0.1, { counted: 9_999 })];
    const sentence = (when: string) =>
      `Pay passes 360,000 ${when}: no match beyond it, and some plans stop contributions there.`;
    const plan = { pay: 360_000 };
    expect(watched({ yearPay: 360_000 }, plan, pays)).toEqual([]);
    expect(watched({ yearPay: 360_000.01 }, plan, pays)).toEqual([sentence("on pay 2")]);
    expect(watched({ yearPay: 360_000.01 }, plan)).toEqual([sentence("this year")]);
  });

  it("is much taken up beyond seven tenths of one", () => {
    expect(watched({}, {}, [scheduled(pay(1), 0.5, 0.2)])).toEqual([]);
    const more = scheduled(pay(2), 0.5, 0.2, { catchUpRate: 0.01 });
    expect(watched({}, {}, [scheduled(pay(1), 0.5, 0.2), more])).toContain(
      "From pay 2 elections take 71% of pay; tax and FICA come out of it too.",
    );
  });
});
