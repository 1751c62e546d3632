import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rothClocks, type RothClocks } from "../../src/core/rothClocks";
import { rothLayers, type RothEvent, type RothKind } from "../../src/core/rothLayers";
import { recording, silent } from "../../src/core/worksheet";
import { keeps } from "../support/property";
import { told } from "../support/told";

/** The year that is asked for. */
const asked = 2026;

interface Life {
  readonly events: readonly RothEvent[];
  readonly age: number | undefined;
}

const kinds: readonly RothKind[] = [
  "Contribution",
  "Conversion",
  "Conversion",
  "Roth rollover",
  "Withdrawal",
];

const event: fc.Arbitrary<RothEvent> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    year: fc.integer({ min: 2016, max: asked }),
    amount: fc.integer({ min: 0, max: 60 }),
    share: fc.constantFrom(0, 0, 0.5, 1),
  })
  .map(({ kind, year, amount, share }) => ({
    ...{ kind, year, amount, plan: "the plan" },
    taxable: kind === "Conversion" ? Math.floor(amount * share) : 0,
    earnings: kind === "Roth rollover" ? Math.floor(amount * share) : 0,
  }));

/** One life: a first contribution, what follows, and perhaps a balance. */
const lives: fc.Arbitrary<Life> = fc
  .record({
    first: fc.integer({ min: 2016, max: asked }),
    rest: fc.array(event, { maxLength: 8 }),
    balance: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
    age: fc.option(fc.integer({ min: 30, max: 70 }), { nil: undefined }),
  })
  .map(({ first, rest, balance, age }) => {
    const blank = { taxable: 0, earnings: 0, plan: "the plan" };
    const start: RothEvent = { ...blank, kind: "Contribution", year: first, amount: 10 };
    const end: RothEvent[] =
      balance === undefined ? [] : [{ ...blank, kind: "Balance", year: asked, amount: balance }];
    return { events: [...rest, start, ...end], age };
  });

/** One dollar in a Roth IRA. */
interface Dollar {
  /** 0 for contributions, then the year of the conversion; earnings come last. */
  readonly year: number;
  readonly taxable: boolean;
  readonly earned?: boolean;
}

const times = (count: number, dollar: Dollar) => Array.from({ length: count }, () => dollar);

/** Goes through the years dollar by dollar: what is in the accounts, and what came out in the last year. */
function dollarByDollar({ events }: Life): { inside: Dollar[]; out: Dollar[]; withdrawn: number } {
  const inside: Dollar[] = [];
  let out: Dollar[] = [];
  let withdrawn = 0;
  for (let year = 2016; year <= asked; year += 1) {
    out = [];
    const now = events.filter((each) => each.year === year);
    for (const { kind, amount, taxable, earnings } of now) {
      if (kind === "Contribution") inside.push(...times(amount, { year: 0, taxable: false }));
      if (kind === "Roth rollover") inside.push(...times(amount - earnings, { year: 0, taxable: false }));
      if (kind === "Conversion") {
        inside.push(
          ...times(taxable, { year, taxable: true }),
          ...times(amount - taxable, { year, taxable: false }),
        );
      }
    }
    inside.sort((a, b) => a.year - b.year || Number(b.taxable) - Number(a.taxable));
    const wanted = now.reduce((sum, { kind, amount }) => sum + (kind === "Withdrawal" ? amount : 0), 0);
    for (let i = 0; i < wanted; i += 1) {
      withdrawn += 1;
      out.push(inside.shift() ?? { year: 9999, taxable: false, earned: true });
    }
  }
  return { inside, out, withdrawn };
}

/** Whether 59½ counts as reached: in the year in which 60 is. */
const isOld = ({ age }: Life) => age !== undefined && age >= 60;

function firstYear({ events }: Life): number {
  const put = events.filter(({ kind, amount }) => !["Withdrawal", "Balance"].includes(kind) && amount > 0);
  return Math.min(...put.map(({ year }) => year));
}

/** What one dollar costs when it leaves: income, and the additional tax in cents. */
function costOf(life: Life, dollar: Dollar): { income: number; tax: number } {
  const early = !isOld(life);
  if (dollar.earned === true) {
    return { income: early || asked < firstYear(life) + 5 ? 1 : 0, tax: early ? 10 : 0 };
  }
  return { income: 0, tax: early && dollar.taxable && asked - dollar.year < 5 ? 10 : 0 };
}

function sumOf(life: Life, dollars: readonly Dollar[]) {
  const costs = dollars.map((dollar) => costOf(life, dollar));
  return {
    income: costs.reduce((sum, { income }) => sum + income, 0),
    tax: costs.reduce((sum, { tax }) => sum + tax, 0),
  };
}

/** Every dollar of the balance in the order in which it would leave now. */
function leaving(life: Life): Dollar[] {
  const { inside } = dollarByDollar(life);
  const balance = life.events.find(({ kind }) => kind === "Balance")?.amount;
  if (balance === undefined) return inside;
  const above = Math.max(0, balance - inside.length);
  return [...inside.slice(0, balance), ...times(above, { year: 9999, taxable: false, earned: true })];
}

type Answer = (life: Life) => RothClocks;

const answer: Answer = ({ events, age }) => rothClocks(silent, asked, events, age);

const spoilt =
  (spoil: (event: RothEvent) => Partial<RothEvent>): Answer =>
  ({ events, age }) =>
    answer({ age, events: events.map((each) => ({ ...each, ...spoil(each) })) });

const toCents = (dollars: number) => Math.round(dollars * 100);

describe("Roth clocks", () => {
  keeps(
    "hold and cost what going dollar by dollar brings",
    answer,
    {
      "withdrawals before the contributions of their year": spoilt(({ kind, year }) =>
        kind === "Withdrawal" && year > 2016 ? { year: year - 1 } : {},
      ),
      "the untaxed part first": spoilt(({ kind, amount, taxable }) =>
        kind === "Conversion" ? { taxable: amount - taxable } : {},
      ),
      "one clock for all conversions": spoilt(({ kind }) => (kind === "Conversion" ? { year: 2016 } : {})),
      "a rollover that counts with its earnings": spoilt(() => ({ earnings: 0 })),
      "five years after the year of the conversion": spoilt(({ kind, year }) =>
        kind === "Conversion" && year < asked ? { year: year + 1 } : {},
      ),
      "59½ never reached": ({ events }) => answer({ events, age: 40 }),
    },
    (subject) =>
      fc.property(lives, (life) => {
        const clocks = subject(life);
        const { inside, out } = dollarByDollar(life);
        const now = sumOf(life, leaving(life));
        const all = [...clocks.layers, ...(clocks.earnings === undefined ? [] : [clocks.earnings])];
        const left = (year: number, taxable: boolean) =>
          inside.filter((dollar) => dollar.year === year && dollar.taxable === taxable).length;
        for (const layer of clocks.layers) {
          expect(layer.left).toBe(left(layer.year ?? 0, layer.name.endsWith(", taxable part")));
        }
        expect(clocks.layers.reduce((sum, layer) => sum + layer.left, 0)).toBe(inside.length);
        expect(all.reduce((sum, { income }) => sum + income, 0)).toBe(now.income);
        expect(toCents(all.reduce((sum, { additionalTax }) => sum + additionalTax, 0))).toBe(now.tax);
        const gone = sumOf(life, out);
        expect(clocks.withdrawn.amount).toBe(out.length);
        expect([clocks.withdrawn.income, toCents(clocks.withdrawn.additionalTax)]).toEqual([
          gone.income,
          gone.tax,
        ]);
      }),
  );

  keeps(
    "are free up to the first dollar that costs something",
    answer,
    {
      "counting all": (life) => ({ ...answer(life), free: leaving(life).length }),
      "counting contributions alone": (life) => ({
        ...answer(life),
        free: answer(life).layers[0]?.left ?? 0,
      }),
      "passing over a loss": (life) =>
        answer({ ...life, events: life.events.filter(({ kind }) => kind !== "Balance") }),
    },
    (subject) =>
      fc.property(lives, (life) => {
        const dollars = leaving(life);
        const costly = dollars.findIndex((dollar) => {
          const { income, tax } = costOf(life, dollar);
          return income + tax > 0;
        });
        expect(subject(life).free).toBe(costly < 0 ? dollars.length : costly);
      }),
  );

  it("lose no dollar: what was put in is there, or was withdrawn", () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { layers, earningsTaken } = rothLayers(silent, life.events, asked);
        const sum = (of: (each: RothEvent) => number) => life.events.reduce((all, each) => all + of(each), 0);
        const put = sum(({ kind, amount, earnings }) =>
          kind === "Withdrawal" || kind === "Balance" ? 0 : amount - earnings,
        );
        const out = sum(({ kind, amount }) => (kind === "Withdrawal" ? amount : 0));
        const left = layers.reduce((all, layer) => all + layer.left, 0);
        expect(left + out).toBe(put + earningsTaken);
        expect(layers.reduce((all, layer) => all + layer.putIn, 0)).toBe(put);
      }),
    );
  });

  it("do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(lives, ({ events, age }) => {
        expect(answer({ events: [...events].reverse(), age })).toEqual(answer({ events, age }));
      }),
    );
  });

  it("are over five years after the first year in which something was put in", () => {
    fc.assert(
      fc.property(lives, (life) => {
        expect(answer(life).clock?.free).toBe(firstYear(life) + 5);
      }),
    );
  });

  it("record what they compute", () => {
    fc.assert(
      fc.property(lives, ({ events, age }) => {
        const sheet = recording();
        expect(rothClocks(sheet, asked, events, age)).toEqual(answer({ events, age }));
        expect(sheet.lines.filter(({ authority, how }) => authority === "" && how !== "given")).toEqual([]);
      }),
    );
  });
});

describe("the five years of conversions", () => {
  const blank = { taxable: 0, earnings: 0, plan: "the plan" };
  const events: RothEvent[] = [
    { ...blank, kind: "Conversion", year: 2024, amount: 30_000, taxable: 1000 },
    { ...blank, kind: "In-plan conversion", year: 2023, amount: 20_000, taxable: 500, plan: "Alpha" },
  ];
  const dates = (age: number | undefined) => {
    const sheet = recording();
    rothClocks(sheet, asked, events, age);
    return sheet.lines
      .filter(({ label }) => label.endsWith("free of the 10% from"))
      .map(({ label, amount, authority }) => [label, amount, authority]);
  };

  // 2024 and four more years are over on 1 January 2029; 2023 and four more on 1 January 2028. At 45, 59½ comes later.
  it("stand in the worked lines, each with its authority", () => {
    expect(dates(45)).toEqual([
      [
        "In-plan conversion 2023, Alpha: free of the 10% from",
        "2028-01-01",
        "IRC §402A(c)(4)(D), §408A(d)(3)(F)",
      ],
      [
        "Conversion 2024, taxable part: free of the 10% from",
        "2029-01-01",
        "IRC §408A(d)(3)(F); Reg. §1.408A-6 A-5",
      ],
    ]);
    expect(dates(undefined)[0]?.[1]).toBe("2028-01-01, or 59½ if earlier");
    expect(dates(61).map(([, date]) => date)).toEqual(["59½ reached", "59½ reached"]);
  });
});

describe("Roth clocks in words, by hand", () => {
  const blank = { taxable: 0, earnings: 0, plan: "the plan" };
  const happened = (kind: RothKind, year: number, amount: number, taxable = 0): RothEvent => ({
    ...{ ...blank, kind, year, amount, taxable },
  });

  /** When each layer of a conversion is free of the 10%, and when earnings are free. */
  const texts = (age: number | undefined, converted: number, first: number) => {
    const events = [
      happened("Contribution", first, 100),
      happened("Conversion", converted, 30, 20),
      happened("Balance", asked, 200),
    ];
    const { layers, earnings } = rothClocks(silent, asked, events, age);
    return [...layers, ...(earnings === undefined ? [] : [earnings])].map(
      ({ name, freeOfTax, freeOfTenPercent }) => [name, freeOfTax, freeOfTenPercent],
    );
  };

  it("names the layers in their order, and when each is free", () => {
    expect(texts(45, 2024, 2020)).toEqual([
      ["Contributions", "Always", "Always"],
      ["Conversion 2024, taxable part", "Always", "2029-01-01"],
      ["Conversion 2024, untaxed part", "Always", "Always"],
      ["Earnings", "59½", "59½"],
    ]);
  });

  // Who is 55 in 2026 can be 59½ in 2030 at the earliest.
  it.each<[number | undefined, number, string]>([
    [55, 2025, "2030-01-01"],
    [55, 2026, "2031-01-01, or 59½ if earlier"],
    [59, 2021, "2026-01-01"],
    [59, 2022, "2027-01-01, or 59½ if earlier"],
    [60, 2026, "59½ reached"],
    [61, 2026, "59½ reached"],
    [undefined, 2024, "2029-01-01, or 59½ if earlier"],
  ])("at %s a conversion of %d is free of the 10%%: %s", (age, converted, expected) => {
    expect(texts(age, converted, 2016)[1]?.[2]).toBe(expected);
  });

  it.each<[number | undefined, number, string, string]>([
    [55, 2025, "59½", "59½"],
    [55, 2026, "2031-01-01, or 59½ if later", "59½"],
    [60, 2024, "2029-01-01", "59½ reached"],
    [60, 2020, "2025-01-01", "59½ reached"],
    [undefined, 2021, "59½", "59½"],
    [undefined, 2022, "2027-01-01, or 59½ if later", "59½"],
  ])("at %s with a first Roth IRA of %d earnings are free: %s", (age, first, ofTax, ofTenPercent) => {
    expect(texts(age, 2026, first)[3]).toEqual(["Earnings", ofTax, ofTenPercent]);
  });

  it("tells of 59½ by the age of the person", () => {
    expect(rothClocks(silent, asked, [], 60).person.halfAge).toBe("reached by 30 June");
    expect(rothClocks(silent, asked, []).person.halfAge).toBe("not known");
  });

  it("has no clock and no earnings without a Roth IRA", () => {
    const { clock, earnings, withdrawn, free, planClocks } = rothClocks(
      silent,
      asked,
      [happened("Roth deferral", 2025, 100), happened("Withdrawal", asked, 5), happened("Balance", asked, 7)],
      45,
    );
    expect([clock, earnings, free]).toEqual([undefined, undefined, 7]);
    expect(withdrawn).toEqual({ amount: 5, income: 0, additionalTax: 0 });
    expect(planClocks.map((each) => each.free)).toEqual([2030]);
  });

  it("has nothing free where the first layer bears the 10%", () => {
    expect(rothClocks(silent, asked, [happened("Conversion", 2025, 100, 100)], 45).free).toBe(0);
    expect(rothClocks(silent, asked, [happened("Conversion", 2021, 100, 100)], 45).free).toBe(100);
  });

  it("writes down what happened and no more", () => {
    const events = [
      happened("Contribution", 2020, 10),
      happened("Conversion", 2021, 20, 15),
      happened("Withdrawal", 2022, 10),
      happened("Withdrawal", 2023, 5),
    ];
    expect(told((sheet) => rothLayers(sheet, events, asked))).toEqual([
      "Contributions: put in",
      "Contributions: left",
      "Conversion 2021, taxable part: put in",
      "Conversion 2021, taxable part: left",
      "Converted money that was taxed before",
      "Conversion 2021, untaxed part: put in",
      "Conversion 2021, untaxed part: left",
      "Withdrawals of 2022",
      "Contributions: withdrawn in 2022",
      "Contributions: left",
      "Withdrawal still to place",
      "Withdrawals of 2023",
      "Conversion 2021, taxable part: withdrawn in 2023",
      "Conversion 2021, taxable part: left",
      "Withdrawal still to place",
    ]);
    expect(rothLayers(silent, events, asked).layers.map(({ part }) => part)).toEqual([
      "contributions",
      "taxable part",
      "untaxed part",
    ]);
  });

  it("says nothing of the 10% on a layer that is gone, nor of a year without withdrawals", () => {
    const events = [happened("Conversion", 2025, 20, 20), happened("Withdrawal", 2025, 20)];
    const labels = told((sheet) => rothClocks(sheet, asked, events, 45));
    expect(labels.filter((label) => label.includes("additional tax"))).toEqual([]);
    expect(labels).not.toContain("Of it taxable parts of conversions within five years");
    const now = [...events, happened("Conversion", 2026, 5, 5), happened("Withdrawal", 2026, 1)];
    expect(told((sheet) => rothClocks(sheet, asked, now, 45))).toContain(
      "Withdrawn conversions: additional tax",
    );
  });
});
