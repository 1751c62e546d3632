import { describe, expect, it } from "vitest";
import { matchFormula } from "../../../src/core/matchFormula";
import { deferralsOf, type Wanted } from "../../../src/core/schedule/deferrals";
import { nothing, type PayrollPlan, type SoFar } from "../../../src/core/schedule/plan";
import { pay } from "../../support/schedule";

interface Year {
  readonly match?: string;
  readonly plan?: Partial<PayrollPlan>;
  readonly pays?: readonly number[];
  readonly counted?: readonly number[];
  readonly soFar?: Partial<SoFar>;
  readonly wanted: Wanted;
}

/** Three pays of 10,000 that all count, unless the year says otherwise; whole percent. */
function deferred({ match = "None", plan, pays = [10_000, 10_000, 10_000], counted, soFar, wanted }: Year) {
  const payroll = { pay: 120_000, periods: 12, deferralRate: 0.1, match: matchFormula(match), ...plan };
  const of = pays.map((amount, i) => pay(i + 1, { amount }));
  const before = { ...nothing, ...soFar };
  const found = deferralsOf(payroll, of, counted ?? pays, before, wanted, 0.01);
  const amounts = found.elections.map(({ amount }) => amount);
  return { ...found, amounts, catchUpRates: found.catchUpElections?.map(({ rate }) => rate) };
}

const limits = { regularLimit: 3_000, catchUpLimit: 2_000 };

describe("catch-up that the plan does not match", () => {
  const plan = { matchOnCatchUp: false };

  it("has an election of its own beside the whole regular limit", () => {
    expect(deferred({ plan, wanted: { ...limits, target: 5_000 } })).toMatchObject({
      amounts: [1_000, 1_000, 1_000],
      regular: [1_000, 1_000, 1_000],
      catchUpRates: [0.06, 0.07, 0.07],
      catchUp: [600, 700, 700],
    });
  });

  it("is cut at its limit, and comes in whole steps below it", () => {
    const full = { regularLimit: 3_000, catchUpLimit: 2_050, target: 5_050 };
    expect(deferred({ plan, wanted: full }).catchUp).toEqual([700, 700, 650]);
    const less = { ...full, target: 4_950 };
    expect(deferred({ plan, wanted: less }).catchUp).toEqual([600, 600, 700]);
  });

  it("follows a regular limit that whole steps do not reach", () => {
    const wanted = { regularLimit: 3_050, catchUpLimit: 2_000, target: 5_050 };
    const { regular, catchUp } = deferred({ plan, wanted });
    const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
    expect([sum(regular), sum(catchUp)]).toEqual([3_050, 2_000]);
  });

  it("counts what was put in before", () => {
    // 500 of 3,500 were catch-up: 1,500 are left.
    expect(
      deferred({ plan, soFar: { deferral: 3_500 }, wanted: { ...limits, target: 5_000 } }),
    ).toMatchObject({
      ...{ amounts: [0, 0, 0], catchUp: [500, 500, 500] },
    });
  });

  it("takes no more of a pay than deferrals leave", () => {
    const wanted = { regularLimit: 2_700, catchUpLimit: 2_000, target: 4_700 };
    expect(deferred({ plan, pays: [1_000, 1_000, 1_000], wanted })).toMatchObject({
      ...{ amounts: [900, 900, 900], catchUp: [100, 100, 100] },
    });
  });

  it.each<[string, Year]>([
    ["the pays do not reach the regular limit", { pays: [500, 500], wanted: { ...limits, target: 5_000 } }],
    ["no more than the regular limit is wanted", { wanted: { ...limits, target: 3_000 } }],
  ])("is none where %s", (_what, year) => {
    const { catchUpElections, catchUp } = deferred({ plan, ...year });
    expect(catchUpElections).toBeUndefined();
    expect(catchUp.every((amount) => amount === 0)).toBe(true);
  });
});

describe("catch-up that the plan matches", () => {
  it("is what comes after the regular limit, in the same election", () => {
    const wanted = { regularLimit: 3_000, catchUpLimit: 1_000, target: 4_000 };
    expect(deferred({ soFar: { deferral: 2_500 }, wanted })).toMatchObject({
      ...{ catchUpElections: undefined, amounts: [500, 500, 500] },
      ...{ regular: [500, 0, 0], catchUp: [0, 500, 500] },
    });
  });
});

describe("deferrals where pay passes the compensation limit", () => {
  const wanted = (target: number) => ({ regularLimit: 24_500, catchUpLimit: 0, target });

  // 6%, 7% and 7% of all three, or 10% of the two that count.
  it.each([
    [undefined, [1_000, 1_000, 0]],
    [true, [600, 700, 700]],
  ])("come from the pays that are matched, unless a true-up makes it good: %s", (trueUp, amounts) => {
    const year = { match: "100% to 10%", plan: { trueUp }, counted: [10_000, 10_000, 0] };
    expect(deferred({ ...year, wanted: wanted(2_000) }).amounts).toEqual(amounts);
  });

  // All: 300 + 300. The two that count at all: 500 + 400. The one that counts whole: 1,000.
  it("come from the pays that count whole, where these are matched most", () => {
    const year = { match: "100% to 10%", counted: [10_000, 4_000, 0] };
    expect(deferred({ ...year, wanted: wanted(1_000) }).amounts).toEqual([1_000, 0, 0]);
  });

  // The one that counts whole would be matched most, but holds 10,000 of the 15,000 that are wanted.
  it("are as much as is wanted before they are as well matched as can be", () => {
    const year = { match: "100% to 100%", counted: [10_000, 400, 0] };
    expect(deferred({ ...year, wanted: wanted(15_000) }).amounts).toEqual([7_500, 7_500, 0]);
  });

  it("come from the one pay that counts in part, where no other counts", () => {
    const year = { match: "100% to 100%", counted: [4_000, 0, 0] };
    expect(deferred({ ...year, wanted: wanted(1_000) }).amounts).toEqual([1_000, 0, 0]);
  });

  // All: 4%, 4% and 5% are 950 of the 960 wanted, matched with 800. Two: 4% and 5% are 900, matched with 900.
  it("may be short of what is wanted by less than a step, for the match", () => {
    const year = { match: "100% to 5%", pays: [10_000, 10_000, 3_000], counted: [10_000, 10_000, 0] };
    expect(deferred({ ...year, wanted: wanted(960) }).amounts).toEqual([400, 500, 0]);
  });
});
