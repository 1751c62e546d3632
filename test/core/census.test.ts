import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlyPaidIn, type Census } from "../../src/core/census";
import { limitFigures } from "../../src/core/figures";
import { isHighlyPaid } from "../../src/core/highlyPaid";
import { silent } from "../../src/core/worksheet";

const year = { limits: limitFigures(2026), lastYear: limitFigures(2025), topPaidGroup: false };
const election = { ...year, topPaidGroup: true };

/** A census of pays of the year before. */
function payingBefore(lookBackPay: readonly (number | undefined)[], more: Partial<Census> = {}): Census {
  return {
    rowNumbers: lookBackPay.map((_, i) => i + 2),
    pay: lookBackPay.map(() => 100_000),
    lookBackPay,
    ...more,
  };
}

function highlyPaid(census: Census, by: typeof year): number[] {
  const isOne = highlyPaidIn(census, by);
  return census.rowNumbers.map((_, i) => i).filter(isOne);
}

const pays = fc.array(fc.integer({ min: 100_000, max: 220_000 }), { minLength: 1, maxLength: 30 });

describe("who of a census is highly compensated", () => {
  it("is as for one person alone", () => {
    fc.assert(
      fc.property(pays, (before) => {
        const alone = before
          .map((_, i) => i)
          .filter((i) => isHighlyPaid(silent, year.lastYear, before[i] ?? 0));
        expect(highlyPaid(payingBefore(before), year)).toEqual(alone);
      }),
    );
  });

  it("is as the census says, where it does", () => {
    const census = payingBefore([300_000, 300_000, undefined], { highlyPaid: [false, undefined, true] });
    expect(highlyPaid(census, year)).toEqual([1, 2]);
  });

  it("counts owners of more than 5%", () => {
    expect(highlyPaid(payingBefore([0, 0, 0], { ownerShare: [0.05, 0.0501, undefined] }), year)).toEqual([1]);
  });

  it("is named by the row where nothing is said", () => {
    const says = "census row 3: HCE as Yes or No, or the look-back pay";
    expect(() => highlyPaid(payingBefore([1, undefined]), year)).toThrow(says);
    expect(() => highlyPaid({ ...payingBefore([1, 2]), lookBackPay: undefined }, year)).toThrow("row 2");
  });

  it("is told that the election needs the pay of the year before of all, also where HCE is told", () => {
    const says = "census row 3: Look-back pay, which the option Top-paid group needs of every row";
    const flagged = payingBefore([1, undefined], { highlyPaid: [true, true] });
    expect(() => highlyPaid(flagged, election)).toThrow(says);
    const none = { ...flagged, lookBackPay: undefined };
    expect(() => highlyPaid(none, election)).toThrow(says.replace("3", "2"));
    expect(highlyPaid(none, year)).toEqual([0, 1]);
  });
});

describe("the top-paid group", () => {
  it.each([
    [[200_000, 190_000, 180_000, 170_000, 165_000], [0]],
    [
      [200_000, 190_000, 180_000, 170_000, 165_000, 161_000],
      [0, 1],
    ],
    [
      [200_000, 200_000, 180_000, 170_000, 165_000],
      [0, 1],
    ],
    [[160_000, 150_000], []],
    [[165_000], [0]],
    // Two of six had no pay of the year before: a fifth of four is one.
    [[200_000, 0, 190_000, 0, 180_000, 170_000], [0]],
    [[0, 0], []],
  ])("of %j is %j", (before, group) => {
    expect(highlyPaid(payingBefore(before), election)).toEqual(group);
  });

  it("is at most those above the threshold, and a fifth rounded up when nobody ties", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 100_000, max: 220_000 }), { minLength: 1 }), (before) => {
        const census = payingBefore(before);
        const all = highlyPaid(census, year);
        const most = Math.ceil(before.length / 5);
        expect(highlyPaid(census, election)).toHaveLength(Math.min(all.length, most));
      }),
    );
  });
});
