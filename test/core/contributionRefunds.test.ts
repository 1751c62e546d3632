import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testedGroups, contributionTest, type TestRules } from "../../src/core/contributionTest";
import { contributionHeadroom, contributionRefunds } from "../../src/core/contributionRefunds";
import { recording, silent } from "../../src/core/worksheet";
import {
  censusOf,
  contributions,
  counted,
  excessStepByStep,
  group,
  headroomStepByStep,
  highest,
  passes,
  people,
  ratio,
  refundsCentByCent,
  smallYear,
  type Person,
} from "../support/plainTest";
import { keeps } from "../support/property";
import { told } from "../support/told";

/** What goes back to each of the highly compensated, in cents. */
type Refunds = (all: readonly Person[]) => number[];

function refundsBy(rules: TestRules): Refunds {
  return (all) => {
    const groups = testedGroups(censusOf(all), smallYear, rules);
    const test = contributionTest(silent, groups, 2026, rules);
    return contributionRefunds(silent, groups, test).map(({ refund }) => Math.round(refund * 100));
  };
}

const refunds = refundsBy({});
const highlyPaid = (all: readonly Person[]) => group(all, true);
const others = (all: readonly Person[]) => group(all, false);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const lessOne = (amounts: readonly number[]) =>
  amounts.map((amount, i) =>
    i === amounts.findIndex((one) => one > 0) ? Math.max(amount - 100, 0) : amount,
  );

/** Each gives back what its own ratio is above the level: the bug that the law was changed to end. */
const byRatio: Refunds = (all) => {
  const some = highlyPaid(all);
  const excess = sum(refunds(all));
  const level = levelFor(some, excess);
  return some.map((one) => Math.round(Math.max(contributions(one) - level * counted(one), 0)));
};

/**
 * The ratio to which the highest come down when so many cents go back, to a millionth of a percent. Only those above it
 * give up anything, and whether they are is told by their ratios as the law rounds them.
 */
function levelFor(some: readonly Person[], excess: number): number {
  const rounded = some.map((one) => ratio(one));
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i += 1) {
    const level = (low + high) / 2;
    const back = sum(
      some.map((one, j) =>
        (rounded[j] ?? 0) > level * 10_000 ? Math.max(contributions(one) - level * counted(one), 0) : 0,
      ),
    );
    if (back > excess) low = level;
    else high = level;
  }
  return high;
}

/** The average of the ratios with the highest cut to a level, in hundredths of a percent. */
function averageAt(some: readonly Person[], level: number): number {
  return sum(some.map((one) => Math.min(ratio(one), level * 10_000))) / some.length;
}

describe("refunds", () => {
  keeps(
    "are those of a cent at a time, on small censuses",
    refunds,
    {
      "refunding by ratio": byRatio,
      "levelling to the ratio in whole hundredths": (all) => {
        const some = highlyPaid(all);
        const level = Math.floor(levelFor(some, sum(refunds(all))) * 10_000) / 10_000;
        const excess = sum(some.map((one) => Math.max(contributions(one) - level * counted(one), 0)));
        return refundsCentByCent(some, Math.round(excess));
      },
      "taking a share of each": (all) => {
        const some = highlyPaid(all);
        const share = sum(refunds(all)) / Math.max(sum(some.map(contributions)), 1);
        return some.map((one) => Math.round(contributions(one) * share));
      },
      "leaving match out": refundsBy({ matchCounted: false }),
    },
    (subject) =>
      fc.property(people, (all) => {
        const some = highlyPaid(all);
        expect(subject(all)).toEqual(refundsCentByCent(some, excessStepByStep(some, others(all))));
      }),
  );

  keeps(
    "make the test pass, and a dollar less does not",
    refunds,
    {
      "a dollar less": (all) => lessOne(refunds(all)),
      "a dollar more": (all) => refunds(all).map((amount) => (amount > 0 ? amount + 100 : 0)),
      "refunding half": (all) => refunds(all).map((amount) => Math.round(amount / 2)),
      "levelling to the limit itself": (all) =>
        highlyPaid(all).map((one) =>
          Math.max(contributions(one) - Math.floor((counted(one) * highest(others(all))) / 10_000), 0),
        ),
    },
    (subject) =>
      fc.property(people, (all) => {
        const some = highlyPaid(all);
        const excess = sum(subject(all));
        const limit = highest(others(all));
        if (excess === 0) {
          expect(
            passes(
              some.map((one) => ratio(one)),
              others(all),
            ),
          ).toBe(true);
          return;
        }
        // By ratio, as the law counts the total: half a cent of rounding is the total's own.
        expect(averageAt(some, levelFor(some, excess + 0.5))).toBeLessThanOrEqual(limit + 1e-6);
        expect(averageAt(some, levelFor(some, excess - 100))).toBeGreaterThan(limit);
        const level = levelFor(some, excess) * 10_000;
        expect(
          passes(
            some.map((one) => Math.round(Math.min(ratio(one), level))),
            others(all),
          ),
        ).toBe(true);
      }),
  );

  keeps(
    "keep the order of contributions, and are never below zero or above what was put in",
    refunds,
    {
      "refunding by ratio": byRatio,
      "from the smallest": (all) => {
        const amounts = [...refunds(all)].sort((a, b) => b - a);
        const order = highlyPaid(all).map((one, i) => [contributions(one), i] as const);
        order.sort(([a], [b]) => a - b);
        const back = new Array<number>(order.length).fill(0);
        order.forEach(([, i], place) => (back[i] = amounts[place] ?? 0));
        return back;
      },
      "the leftover cents to the largest": (all) => {
        const back = refunds(all);
        const some = highlyPaid(all);
        const most = Math.max(...some.map(contributions));
        return back.map((amount, i) => {
          const one = some[i];
          return amount > 0 && one !== undefined && contributions(one) === most ? amount + 2 : amount;
        });
      },
      "the whole excess from the largest": (all) => {
        const most = Math.max(...highlyPaid(all).map(contributions));
        const first = highlyPaid(all).findIndex((one) => contributions(one) === most);
        return refunds(all).map((_, i) => (i === first ? sum(refunds(all)) : 0));
      },
    },
    (subject) =>
      fc.property(people, (all) => {
        const some = highlyPaid(all);
        const back = subject(all);
        const left = some.map((one, i) => contributions(one) - (back[i] ?? 0));
        for (const [i, one] of some.entries()) {
          expect(back[i]).toBeGreaterThanOrEqual(0);
          expect(left[i]).toBeGreaterThanOrEqual(0);
          for (const [j, other] of some.entries()) {
            if (contributions(one) > contributions(other))
              expect(left[i]).toBeGreaterThanOrEqual(left[j] ?? 0);
          }
        }
      }),
  );

  it("say which part is after-tax: all that there is, before match", () => {
    fc.assert(
      fc.property(people, (all) => {
        const groups = testedGroups(censusOf(all), smallYear);
        const test = contributionTest(silent, groups, 2026);
        for (const { tested, refund, afterTax } of contributionRefunds(silent, groups, test)) {
          expect(afterTax).toBe(Math.min(refund, tested.afterTax));
        }
      }),
    );
  });
});

describe("the lines of refunds", () => {
  it("name those who give back, and nobody else", () => {
    // The others reach 1%: the limit is 2%. A comes down from 8% to 3% until the average of both is 2%.
    const all = [
      { pay: 20_000, match: 0, afterTax: 1_600, highlyPaid: true },
      { pay: 20_000, match: 0, afterTax: 200, highlyPaid: true },
      { pay: 20_000, match: 200, afterTax: 0, highlyPaid: false },
    ];
    const groups = testedGroups(censusOf(all), smallYear);
    const labels = told((sheet) =>
      contributionRefunds(sheet, groups, contributionTest(silent, groups, 2026)),
    );
    expect(labels.filter((label) => label.endsWith("goes back"))).toEqual(["Row 2: goes back"]);
  });

  it("end with the sum of what goes back, or say that nothing does", () => {
    const linesOf = (afterTax: number) => {
      const all = [
        { pay: 20_000, match: 0, afterTax, highlyPaid: true },
        { pay: 20_000, match: 200, afterTax: 0, highlyPaid: false },
      ];
      const groups = testedGroups(censusOf(all), smallYear);
      const sheet = recording();
      contributionRefunds(sheet, groups, contributionTest(silent, groups, 2026));
      return sheet.lines;
    };
    // 2% of 200 dollars may stay: of 16 dollars 12 go back.
    expect(linesOf(1_600).find(({ label }) => label === "Refunds in all")?.amount).toBe(12);
    // IRC §4979(f)(1): 2½ months. IRC §401(m)(6)(A): the close of the following plan year.
    expect(
      linesOf(1_600).flatMap(({ label, authority }) => {
        const [within] = /within \S+ months/.exec(label) ?? [];
        return within === undefined ? [] : [[within, authority]];
      }),
    ).toEqual([
      ["within 2½ months", "IRC §4979(f)(1)"],
      ["within 12 months", "IRC §401(m)(6)(A)"],
    ]);
    expect(linesOf(400).map(({ label }) => label)).toEqual(["Nothing goes back"]);
  });
});

/** What all the highly compensated can still put in, in cents. */
type Headroom = (all: readonly Person[]) => number;

const headroom: Headroom = (all) => {
  const groups = testedGroups(censusOf(all), smallYear);
  const room = contributionHeadroom(silent, groups, contributionTest(silent, groups, 2026));
  return Math.round(room * 100);
};

describe("headroom", () => {
  const pay = (all: readonly Person[]) => sum(highlyPaid(all).map(counted));
  const points = (all: readonly Person[]) => {
    const some = highlyPaid(all);
    return highest(others(all)) - sum(some.map((one) => ratio(one))) / some.length;
  };

  keeps(
    "is that of a hundredth of a percent at a time, on small censuses",
    headroom,
    {
      "counting the percentage without rounding": (all) =>
        Math.floor((Math.max(points(all), 0) * pay(all)) / 10_000),
      "counting pay above the limit on pay": (all) => {
        const whole = sum(highlyPaid(all).map((one) => one.pay));
        return Math.floor((headroom(all) / Math.max(pay(all), 1)) * whole);
      },
      "as many dollars for each": (all) => Math.floor((headroom(all) / pay(all)) * highlyPaid(all).length),
      "one hundredth more": (all) => headroom(all) + Math.floor(pay(all) / 10_000),
    },
    (subject) =>
      fc.property(people, (all) => {
        expect(subject(all)).toBe(headroomStepByStep(highlyPaid(all), others(all)));
      }),
  );

  it("is there only where nothing goes back", () => {
    fc.assert(
      fc.property(people, (all) => {
        expect(headroom(all) > 0 && sum(refunds(all)) > 0).toBe(false);
      }),
    );
  });
});
