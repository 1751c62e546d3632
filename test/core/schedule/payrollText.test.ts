import { describe, expect, it } from "vitest";
import { checkText, inWords, payName, payNote, payrollText } from "../../../src/core/schedule/payrollText";
import type { Schedule } from "../../../src/core/schedule/schedule";
import { pay, scheduled, scheduleOf } from "../../support/schedule";

describe("a pay", () => {
  it("is named by its date, or by its number", () => {
    // Excel's 46206 is 3 July 2026.
    expect([payName(pay(7, { serial: 46_206 })), inWords(pay(7, { serial: 46_206 }))]).toEqual([
      ...["2026-07-03", "3 July"],
    ]);
    expect([payName(pay(7)), inWords(pay(7))]).toEqual(["Pay 7", "pay 7"]);
  });
});

describe("what to tell payroll", () => {
  const schedule = scheduleOf([
    scheduled(pay(1), 0.1, 0.05),
    scheduled(pay(2), 0.1, 0.05),
    scheduled(pay(3, { hasBonus: true }), 0.1, 0.05),
    scheduled(pay(4, { hasBonus: true }), 0.11, 0.06, { catchUpRate: 0.02 }),
    // 6% of 10,000 would be 600: the last 50 of it have no room.
    scheduled(pay(5), 0.11, 0.06, { catchUpRate: 0.02, afterTax: { rate: 0.06, amount: 550 } }),
  ]);

  it("is told once for each election, with the pays from which it changes", () => {
    expect(payrollText(schedule)).toEqual([
      "Set the deferral to 10% from pay 1, 11% from pay 4.",
      "Set catch-up to 2% from pay 4.",
      "Set after-tax to 5% from pay 1, 6% from pay 4.",
    ]);
  });

  it("stands beside the pay that it changes with", () => {
    expect(schedule.pays.map((_, i) => payNote(schedule, i))).toEqual([
      "Set the deferral to 10%, after-tax to 5%",
      "",
      "Bonus",
      "Bonus; set the deferral to 11%, catch-up to 2%, after-tax to 6%",
      "After-tax stops at the room",
    ]);
  });

  it("is nothing beside a pay that there is not", () => {
    expect(payNote(schedule, 5)).toBe("");
  });
});

describe("the check of the year's additions", () => {
  const pays = [
    scheduled(pay(1), 0.1, 0.2, { match: 300 }),
    scheduled(pay(2), 0.1, 0.2, { match: 300, regular: 400, catchUp: 600 }),
  ];
  const soFar = { pay: 50_000, deferral: 26_000, match: 1_500, afterTax: 3_000 };
  const room = { legal: 0, left: 0, trueUp: 150, lost: 0 } as Schedule["room"];

  // 26,000 − 2,000 + 1,000 + 400; 1,500 + 600 + 150; 3,000 + 4,000.
  it("adds up what counts, with what was paid before and the true-up after", () => {
    expect(checkText(scheduleOf(pays, { soFar, catchUpSoFar: 2_000, room }))).toBe(
      "Annual additions: 25,400 deferral + 2,250 match + 7,000 after-tax = 34,650 of 72,000.",
    );
  });

  it("counts nonelective money too", () => {
    const schedule = scheduleOf(pays, { soFar, catchUpSoFar: 2_000, room });
    expect(checkText({ ...schedule, plan: { ...schedule.plan, nonelective: 5_000 } })).toBe(
      "Annual additions: 25,400 deferral + 2,250 match + 5,000 nonelective + 7,000 after-tax = 39,650 of 72,000.",
    );
  });
});
