import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accountsAfter,
  breakEvenYear,
  inTodaysDollars,
  megaAdvantage,
  worthOf,
  yearByYear,
  type Accounts,
  type Saving,
} from "../../src/core/rothVsTaxable";
import { recording, silent } from "../../src/core/worksheet";
import { keeps } from "../support/property";
import { refusal } from "../support/refusal";
import { told } from "../support/told";

const thousandths = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((parts) => parts / 1000);
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

const savings: fc.Arbitrary<Saving> = fc
  .record({
    contribution: fc.integer({ min: 1000, max: 60_000 }),
    years: fc.integer({ min: 1, max: 40 }),
    yearlyReturn: thousandths(-150, 150),
    dividendYield: thousandths(0, 60),
    dividendTax: thousandths(0, 400),
    gainsTax: thousandths(0, 400),
    contributionYears: maybe(fc.integer({ min: 1, max: 40 })),
    conversionTax: maybe(fc.integer({ min: 1, max: 1000 })),
    planFee: maybe(thousandths(1, 20)),
    rothEarningsTax: maybe(thousandths(1, 500)),
    ordinaryTax: maybe(thousandths(1, 500)),
  })
  .map((saving) => ({
    ...saving,
    contributionYears:
      saving.contributionYears === undefined ? undefined : Math.min(saving.contributionYears, saving.years),
  }));

/** One contribution and none of the options. */
const plain: Saving = {
  ...{ contribution: 30000, years: 20, yearlyReturn: 0.07, dividendYield: 0.02 },
  ...{ dividendTax: 0.188, gainsTax: 0.188 },
};

/** The accounts by keeping the books of each, year after year. */
function books(saving: Saving) {
  const { contributionYears = 1, conversionTax = 0, planFee = 0, rothEarningsTax = 0 } = saving;
  const roth = { value: 0, paidIn: 0 };
  const left = { value: 0, paidIn: 0 };
  const shares = { value: 0, cost: 0 };
  for (let year = 0; year < saving.years; year += 1) {
    if (year < contributionYears) {
      roth.value += saving.contribution - conversionTax;
      roth.paidIn += saving.contribution - conversionTax;
      left.value += saving.contribution;
      left.paidIn += saving.contribution;
      shares.value += saving.contribution;
      shares.cost += saving.contribution;
    }
    for (const account of [roth, left]) {
      account.value += account.value * saving.yearlyReturn;
      account.value -= account.value * planFee;
    }
    const dividend = shares.value * saving.dividendYield;
    shares.value += shares.value * saving.yearlyReturn - dividend * saving.dividendTax;
    shares.cost += dividend - dividend * saving.dividendTax;
  }
  const rothTax = roth.value > roth.paidIn ? (roth.value - roth.paidIn) * rothEarningsTax : 0;
  const leftTax = left.value > left.paidIn ? (left.value - left.paidIn) * (saving.ordinaryTax ?? 0) : 0;
  return {
    roth: roth.value - rothTax,
    taxable: shares.value - (shares.value - shares.cost) * saving.gainsTax,
    unconverted: saving.ordinaryTax === undefined ? undefined : left.value - leftTax,
  };
}

const after = (saving: Saving) => accountsAfter(silent, saving);

function expectNear(amount: number, expected: number) {
  expect(Math.abs(amount - expected)).toBeLessThanOrEqual(0.0051);
}

describe("a Roth against a taxable account", () => {
  keeps(
    "comes to what the books of each account say",
    after,
    {
      "dividends taxed twice": (saving) => after({ ...saving, dividendTax: saving.dividendTax * 2 }),
      "dividends left out of the return": (saving) =>
        after({ ...saving, yearlyReturn: saving.yearlyReturn + saving.dividendYield }),
      "the fee left out": (saving) => after({ ...saving, planFee: undefined }),
      "tax on the conversion left out": (saving) => after({ ...saving, conversionTax: undefined }),
      "tax on the Roth left out": (saving) => after({ ...saving, rothEarningsTax: undefined }),
      "one contribution": (saving) => after({ ...saving, contributionYears: undefined }),
      "a loss in a plan that saves tax": (saving) => {
        const { contribution, ordinaryTax, contributionYears = 1 } = saving;
        const answer = after(saving);
        const paidIn = contribution * contributionYears;
        return ordinaryTax === undefined
          ? answer
          : { ...answer, unconverted: paidIn + (answer.unconvertedBeforeTax - paidIn) * (1 - ordinaryTax) };
      },
    },
    (subject) =>
      fc.property(savings, (saving) => {
        const answer = subject(saving);
        const expected = books(saving);
        expectNear(answer.roth, expected.roth);
        expectNear(answer.taxable, expected.taxable);
        expect(answer.unconverted === undefined).toBe(expected.unconverted === undefined);
        expectNear(answer.unconverted ?? 0, expected.unconverted ?? 0);
        expectNear(answer.advantage, Math.round((answer.roth - answer.taxable) * 100) / 100);
      }),
  );

  keeps(
    "agrees with the closed form of after-tax accumulation",
    after,
    { "gains taxed each year": (saving) => after({ ...saving, dividendYield: saving.yearlyReturn }) },
    (subject) =>
      fc.property(
        savings.filter(({ yearlyReturn, dividendYield, dividendTax }) => {
          const net = yearlyReturn - dividendYield * dividendTax;
          return Math.abs(net) > 0.001 && yearlyReturn > 0;
        }),
        (given) => {
          // Horan and Robinson: r* is the return after yearly tax, T* the effective rate on growth at the end.
          const saving = { ...given, contributionYears: undefined };
          const { contribution, years, yearlyReturn: r, gainsTax } = saving;
          const paidOut = saving.dividendYield / r;
          const net = r * (1 - paidOut * saving.dividendTax);
          const rate = (gainsTax * (1 - paidOut)) / (1 - paidOut * saving.dividendTax);
          expectNear(subject(saving).taxable, contribution * ((1 + net) ** years * (1 - rate) + rate));
        },
      ),
  );

  keeps(
    "loses to no taxable account where nothing is taxed in the Roth and returns are gains",
    (saving: Saving) => megaAdvantage(silent, saving),
    { "a fee": (saving) => megaAdvantage(silent, { ...saving, planFee: 0.02 }) },
    (subject) =>
      fc.property(savings, (given) => {
        const yearlyReturn = Math.abs(given.yearlyReturn) + given.dividendYield;
        const free = { conversionTax: undefined, planFee: undefined, rothEarningsTax: undefined };
        expect(subject({ ...given, ...free, yearlyReturn })).toBeGreaterThanOrEqual(0);
      }),
  );

  it("ends 18,989.16 ahead after twenty years, and not at another timing of the taxes", () => {
    expect(megaAdvantage(silent, plain)).toBe(18989.16);
    expect(megaAdvantage(silent, { ...plain, gainsTax: 0 })).not.toBe(18989.16);
  });

  it("moves by at most a cent when a contribution of one year does", () => {
    const short = { ...plain, years: 1, dividendYield: 0, gainsTax: 0.2, yearlyReturn: 0.1 };
    expect(megaAdvantage(silent, { ...short, contribution: 1000 })).toBe(20);
    expect(megaAdvantage(silent, { ...short, contribution: 1000.5 })).toBe(20.01);
  });

  it("refuses a conversion tax of a cent more than the contribution", () => {
    expect(after({ ...plain, conversionTax: 30000 }).roth).toBe(0);
    expect(() => after({ ...plain, conversionTax: 30000.01 })).toThrow("not more than contribution");
  });

  it("refuses a yield that is more than the account holds, and no year", () => {
    expect(() => after({ ...plain, yearlyReturn: -0.5, dividendYield: 0.5 })).toThrow("dividend_yield");
    expect(after({ ...plain, yearlyReturn: -0.5, dividendYield: 0.499 }).roth).toBeLessThan(1);
    expect(() => after({ ...plain, years: 0 })).toThrow("years");
    expect(() => after({ ...plain, contributionYears: 21 })).toThrow("Contribution years");
  });
});

describe("what is told of the accounts", () => {
  const lines = (saving: Partial<Saving>) => {
    const sheet = recording();
    accountsAfter(sheet, { ...plain, ...saving });
    return sheet.lines;
  };

  it.each<[string, Partial<Saving>, string, string]>([
    ["a gain", {}, "tax on the gain", "IRC §1(h), §1411"],
    ["neither", { yearlyReturn: 0.02 }, "tax on the gain", "IRC §1(h), §1411"],
    ["a loss", { yearlyReturn: 0.01 }, "tax that its loss saves on other gains", "IRC §165(f), §1211(b)"],
  ])("is the tax on %s", (_what, saving, label, authority) => {
    const told = lines(saving).filter(({ label: each }) => each.startsWith("Taxable account: tax "));
    expect(told.map((line) => [line.label, line.authority])).toEqual([
      [`Taxable account: ${label}`, authority],
    ]);
  });

  it("names the Roth, and says when never converting is not worked out", () => {
    const labels = lines({ rothEarningsTax: 0.1 }).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["Roth: paid in", "Roth: tax on it", "Roth: after it"]));
    const left = "Never converted, after tax: not worked out, no Ordinary tax given";
    expect(labels).toContain(left);
    expect(lines({ ordinaryTax: 0.35 }).map(({ label }) => label)).not.toContain(left);
  });

  it("names the parameter that is refused", () => {
    const refused = (saving: Partial<Saving>) => {
      const { problem, field } = refusal(() => after({ ...plain, ...saving }));
      return [problem, field];
    };
    expect(refused({ years: 0 })).toEqual(["invalid", "years"]);
    expect(refused({ yearlyReturn: -0.5, dividendYield: 0.5 })).toEqual(["invalid", "dividend_yield"]);
    expect(refused({ contributionYears: 21 })).toEqual(["invalid", "options"]);
    expect(refused({ conversionTax: 30_000.01 })).toEqual(["invalid", "options"]);
  });
});

describe("year by year", () => {
  it("tells of the last year once", () => {
    const labels = told((sheet) => yearByYear(sheet, { ...plain, years: 3 }));
    expect(labels).toEqual(told((sheet) => accountsAfter(sheet, { ...plain, years: 3 })));
    const sheet = recording();
    yearByYear(sheet, { ...plain, years: 2, contribution: 100, yearlyReturn: 0.1 });
    expect(sheet.lines.find(({ label }) => label === "Roth at the end")?.amount).toBe(121);
  });

  it("each year is what paying all out in that year would bring", () => {
    const saving = { ...plain, years: 12, contributionYears: 5, planFee: 0.002, ordinaryTax: 0.35 };
    const years = yearByYear(silent, saving);
    expect(years).toHaveLength(12);
    for (const accounts of years) {
      const upTo = Math.min(5, accounts.year);
      const alone = { ...saving, years: accounts.year, contributionYears: upTo };
      expect(accounts).toEqual(after(alone));
      expect(accounts.contributed).toBe(30000 * upTo);
    }
  });
});

/** Years that end so far ahead. */
function ahead(...advantages: readonly number[]): Accounts[] {
  return advantages.map((advantage, i) => ({
    ...{ year: i + 1, contributed: 1, roth: 100 + advantage, taxableBeforeTax: 100, taxable: 100 },
    ...{ unconvertedBeforeTax: 100, unconverted: undefined, advantage },
  }));
}

describe("whether it is worth it", () => {
  it("breaks even in the first year from which it stays ahead", () => {
    expect(breakEvenYear(ahead(0.01, 1, 2))).toBe(1);
    expect(breakEvenYear(ahead(-1, 0, 0.01))).toBe(3);
    expect(breakEvenYear(ahead(5, -1, 2, 3))).toBe(3);
    expect(breakEvenYear(ahead(1, 0))).toBeUndefined();
    expect(breakEvenYear(ahead(-1, -0.01))).toBeUndefined();
  });

  it("says when it was ahead", () => {
    const told = (...advantages: readonly number[]) => worthOf(silent, ahead(...advantages)).breakEven;
    expect(told(1, 2)).toBe("The Roth is ahead from the first year on.");
    expect(told(-1, 2)).toBe("The Roth stays ahead from year 2 on.");
    expect(told(1, 2, -1)).toBe("The Roth was last ahead in year 2.");
    expect(told(-1, 0)).toBe("The Roth is never ahead.");
  });

  it("says that it is not", () => {
    const verdict = (advantage: number) => worthOf(silent, ahead(1, advantage)).verdict;
    expect(verdict(0.01)).toBe("Worth it: the Roth ends 0.01 ahead of the taxable account.");
    expect(verdict(-0.01)).toBe("Not worth it: the Roth ends 0.01 behind the taxable account.");
    expect(verdict(0)).toBe("No difference: the Roth and the taxable account end alike.");
  });

  it("says when never converting ends ahead of the Roth, by a cent", () => {
    const [first, last] = ahead(1, 2) as [Accounts, Accounts];
    const worth = (unconverted: number) => worthOf(silent, [first, { ...last, unconverted }]);
    expect(worth(102).verdict).toContain("Worth it");
    expect(worth(102.01).verdict).toBe(
      "Not worth converting: never converted, the money ends 0.01 ahead of the Roth.",
    );
    expect(worth(99.5).unconverted).toBe("Never converted, the money ends 0.50 behind the taxable account.");
    expect(worth(100).unconverted).toBe("Never converted, the money and the taxable account end alike.");
    expect(worth(100.01).unconverted).toBe(
      "Never converted, the money ends 0.01 ahead of the taxable account.",
    );
    expect(worthOf(silent, [last]).unconverted).toBeUndefined();
  });
});

describe("a loss of the taxable account", () => {
  const lossOf = (saving: Partial<Saving>) => worthOf(silent, [after({ ...plain, ...saving })]).loss;

  // Sold after a year: 12% of 30,000 is lost, and 18.8% of that is saved.
  it("is said to save tax on other gains, where it does", () => {
    const short = { years: 1, yearlyReturn: -0.1 };
    expect(lossOf(short)).toBe("The taxable account's loss is taken to save 676.80 of tax on other gains.");
    expect(lossOf({ ...short, gainsTax: 0 })).toBeUndefined();
    expect(lossOf({ ...short, yearlyReturn: 0.02 })).toBeUndefined();
  });
});

describe("today's dollars", () => {
  it("are those of the year without its inflation", () => {
    expect(inTodaysDollars(silent, "", 121, 0.1, 2)).toBe(100);
    expect(inTodaysDollars(silent, "", 121, 0, 2)).toBe(121);
  });
});
