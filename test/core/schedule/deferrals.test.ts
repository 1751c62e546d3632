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
  /** How many pays of the year are over. */
  readonly earlier?: number;
  readonly soFar?: Partial<SoFar>;
  readonly wanted: Wanted;
}

/** Three pays of 10,000 that all count, unless the year says otherwise; whole percent. */
function deferred({
  match = "None",
  plan,
  pays = [10_000, 10_000, 10_000],
  counted,
  earlier = 0,
  soFar,
  wanted,
}: Year) {
  const payroll = { pay: 120_000, periods: 12, deferralRate: 0.1, match: matchFormula(match), ...plan };
  const of = pays.map((amount, i) => pay(earlier + i + 1, { amount }));
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

  // 450 of 3,450 were catch-up: 1,550 are left, and payroll stops there.
  it("is cut at what is left of its limit", () => {
    const { catchUp } = deferred({
      ...{ plan, soFar: { deferral: 3_450 }, wanted: { ...limits, target: 5_000 } },
    });
    expect(catchUp).toEqual([500, 500, 550]);
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

describe("a wish that is a share of pay", () => {
  const wanted = (target: number) => ({ regularLimit: 24_500, catchUpLimit: 0, target });
  /** The rates of three such pays after earlier ones. */
  const ratesOf = (amount: number, target: number, earlier = 0, before = 0) =>
    deferred({
      ...{ pays: [amount, amount, amount], earlier, soFar: { deferral: before }, wanted: wanted(target) },
    }).elections.map(({ rate }) => rate);

  // 6% of 1,000.09 is 60.0054, in cents 60.01: three are 180.03, and 6% of 3,000.27 is 180.02.
  it("is elected though the cents of each pay add up to more", () => {
    expect(ratesOf(1_000.09, 180.02)).toEqual([0.06, 0.06, 0.06]);
    expect(ratesOf(1_000.09, 180)).toEqual([0.05, 0.06, 0.06]);
  });

  // Nine pays of 60.01 before: 540.09, and 6% of 12 × 1,000.09 is 720.06.
  it("is elected though the cents of earlier pays added up to more, half a cent a pay", () => {
    expect(ratesOf(1_000.09, 720.06, 9, 540.09)).toEqual([0.06, 0.06, 0.06]);
    expect(ratesOf(1_000.09, 720.06, 9, 540.11)).toEqual([0.05, 0.06, 0.06]);
  });

  it("of nothing more is nothing, whatever the cents before", () => {
    expect(ratesOf(1, 540.09, 9, 540.09)).toEqual([0, 0, 0]);
  });

  // 6% of eight such pays is 480.04, in cents 480.08: a limit of 480.06 takes two.
  it("is cut by the law to the cent, and by nothing else", () => {
    const limit = { regularLimit: 480.06, catchUpLimit: 0, target: 480.04 };
    const { elections, amounts } = deferred({
      pays: Array.from({ length: 8 }, () => 1_000.09),
      wanted: limit,
    });
    expect(elections.map(({ rate }) => rate)).toEqual(elections.map(() => 0.06));
    expect(amounts).toEqual([...Array.from({ length: 7 }, () => 60.01), 59.99]);
  });
});

describe("a pay that the match counts in part", () => {
  const wanted = (target: number) => ({ regularLimit: 24_500, catchUpLimit: 0, target });
  const year = { match: "100% to 5%", counted: [10_000, 10_000, 5_000] };

  // 2.5% of the last pay are matched. All: 4%, 5%, 5% bring 400 + 500 + 250. 5%, 5% and 3% bring 500 + 500 + 250.
  it("has no more than it matches, in the step above", () => {
    expect(deferred({ ...year, wanted: wanted(1_400) }).amounts).toEqual([500, 600, 300]);
  });

  // The limit of 1,200 whole: 5%, 5% and 2% bring all of it.
  it("or in the step below, where others can be matched", () => {
    const limit = { regularLimit: 1_200, catchUpLimit: 0, target: 1_200 };
    expect(deferred({ ...year, wanted: limit }).amounts).toEqual([500, 500, 200]);
  });

  // Matched in full up to 1.5% of the last pay, and by half up to 2.5%: 400 + 400 + 200; 5%, 6% and 2% bring 25 less.
  it("counts all tiers of the match", () => {
    const tiers = { ...year, match: "100% to 3%, 50% to 5%" };
    expect(deferred({ ...tiers, wanted: wanted(1_300) }).amounts).toEqual([500, 500, 300]);
  });
});
