import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstTaxYear, lastTaxYear } from "../../src/core/federal/figures";
import law from "../../src/law/federal.json";
import cases from "./cases/federalReturn.json";

type Item = Readonly<Record<string, unknown>>;

const statuses = ["Single", "MFJ", "MFS", "HOH", "QSS"];
const years = Object.entries(law.years) as unknown as readonly [string, Readonly<Record<string, Item>>][];
const items = years.flatMap(([year, of]) => Object.entries(of).map(([name, item]) => ({ year, name, item })));

/** The years held, which the law's own file need not be asked for. */
const held = Array.from({ length: lastTaxYear - firstTaxYear + 1 }, (_, i) => firstTaxYear + i);

/** The item of a year; a test that asks for one that is not there fails. */
function item(year: number, name: string): Item {
  const found = items.find((one) => one.year === String(year) && one.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${year}`);
  return found.item;
}

/** An amount by status that stands somewhere in an item, by path. */
function byStatus(year: number, path: string): Readonly<Record<string, number>> {
  const [name = "", ...keys] = path.split(".");
  return keys.reduce<unknown>((at, key) => (at as Item)[key], item(year, name)) as Readonly<
    Record<string, number>
  >;
}

/** Every number in an item, with the path to it. */
function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => numbersIn(inside, `${path}.${key}`));
}

describe("the federal tax figures", () => {
  it("hold every year from the first to the last", () => {
    expect(years.map(([year]) => Number(year))).toEqual(held);
    expect(law.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it.each(items)("$year $name: label, unit, authority, status and source", ({ item: one }) => {
    expect(one["label"]).toMatch(/^[A-Z].{8,}/);
    expect(one["unit"]).toMatch(/^(dollars|fraction)/);
    expect(one["authority"]).toMatch(/^(IRC §\d+|42 USC §\d+)/);
    expect(one["status"]).toBe("published");
    expect(one["source"]).toMatch(
      /^(Rev\. Proc\. 20\d\d-\d\d|Pub\. L\. 1\d\d-\d+ §|CMS notice|statute, not indexed)/,
    );
  });

  it.each(items)("$year $name: an indexed amount is published for its own year", ({ year, item: one }) => {
    const procedure = { 2024: "2023-34", 2025: "2024-40", 2026: "2025-32" }[year];
    const named = /Rev\. Proc\. (\d{4}-\d\d)/.exec(String(one["source"]))?.[1];
    if (named !== undefined) expect(named).toBe(procedure);
    if (String(one["source"]).startsWith("CMS")) expect(one["source"]).toContain(`for ${year}`);
  });

  it.each(items)(
    "$year $name: amounts are of all five statuses, finite and not below zero",
    ({ item: one }) => {
      for (const [path, amount] of numbersIn(one)) expect(amount, path).toBeGreaterThanOrEqual(0);
      const tables = JSON.stringify(one).match(/"Single":/g)?.length ?? 0;
      for (const status of statuses)
        expect(JSON.stringify(one).match(new RegExp(`"${status}":`, "g"))?.length ?? 0, status).toBe(tables);
    },
  );

  it("come and go with the law", () => {
    const laws = (year: number) =>
      ["seniorDeduction", "itemizedLimit", "charity"].filter((name) =>
        items.some((one) => one.year === String(year) && one.name === name),
      );
    expect(laws(2024)).toEqual([]);
    expect(laws(2025)).toEqual(["seniorDeduction"]);
    expect(laws(2026)).toEqual(["seniorDeduction", "itemizedLimit", "charity"]);
  });
});

describe.each(held)("the figures of %d", (year) => {
  const brackets = byStatus(year, "ordinaryRates.brackets") as unknown as Readonly<
    Record<string, readonly (readonly [number, number])[]>
  >;

  it.each(statuses)(
    "%s: seven rates, rising with their edges, which are multiples of 25 dollars",
    (status) => {
      const rows = brackets[status] ?? [];
      expect(rows.map(([, rate]) => rate)).toEqual([0.1, 0.12, 0.22, 0.24, 0.32, 0.35, 0.37]);
      expect(rows[0]?.[0]).toBe(0);
      rows.slice(1).forEach(([edge], i) => {
        expect(edge).toBeGreaterThan(rows[i]?.[0] ?? 0);
        expect(edge % 25).toBe(0);
      });
    },
  );

  it("joint brackets are twice those of singles up to 35%, and separate ones half of joint ones (IRC §1(j)(2))", () => {
    const edges = (status: string) => (brackets[status] ?? []).map(([edge]) => edge);
    expect(edges("QSS")).toEqual(edges("MFJ"));
    expect(edges("MFS").map((edge) => edge * 2)).toEqual(edges("MFJ"));
    expect(
      edges("Single")
        .slice(0, 6)
        .map((edge) => edge * 2),
    ).toEqual(edges("MFJ").slice(0, 6));
  });

  it("a surviving spouse has joint amounts where the law says so, and those of singles where it speaks of joint returns", () => {
    const joint = [
      "gainsRates.zeroUpTo",
      "gainsRates.fifteenUpTo",
      "standardDeduction.amount",
      "standardDeduction.additional",
      "netInvestmentIncomeTax.over",
      "alternativeMinimumTax.exemption",
      "alternativeMinimumTax.phaseOutOver",
    ];
    const single = [
      "additionalMedicareTax.over",
      "socialSecurity.base",
      "socialSecurity.adjustedBase",
      "childCredit.over",
      "medicarePremiums.tiers",
      ...(year > 2024 ? ["seniorDeduction.over"] : []),
      ...(year > 2025 ? ["charity.withoutItemizing"] : []),
    ];
    for (const path of joint) expect(byStatus(year, path)["QSS"], path).toEqual(byStatus(year, path)["MFJ"]);
    for (const path of single)
      expect(byStatus(year, path)["QSS"], path).toEqual(byStatus(year, path)["Single"]);
  });

  it("indexed amounts stand on their steps", () => {
    for (const status of statuses) {
      expect((byStatus(year, "standardDeduction.amount")[status] ?? 0) % 25, status).toBe(0);
      expect((byStatus(year, "standardDeduction.additional")[status] ?? 0) % 50, status).toBe(0);
      expect((byStatus(year, "gainsRates.zeroUpTo")[status] ?? 0) % 25, status).toBe(0);
      expect((byStatus(year, "gainsRates.fifteenUpTo")[status] ?? 0) % 50, status).toBe(0);
      expect((byStatus(year, "alternativeMinimumTax.exemption")[status] ?? 0) % 50, status).toBe(0);
    }
  });

  it("the limit on state and local taxes of a separate return is half in all: cap, floor, start and fall", () => {
    for (const path of [
      "cap",
      ...(year > 2024 ? ["phaseDown.rate", "phaseDown.over", "phaseDown.floor"] : []),
    ]) {
      const amounts = byStatus(year, `stateAndLocalTaxes.${path}`);
      expect((amounts["MFS"] ?? 0) * 2, path).toBe(amounts["MFJ"]);
      expect(amounts["Single"], path).toBe(amounts["MFJ"]);
    }
  });

  it.each(statuses)(
    "%s: a case by hand has the base amount of the top bracket, as the procedure prints it",
    (status) => {
      const start = `${year} ${status}: regular tax at the start of the top bracket`;
      expect(cases.some((one) => one.case.startsWith(start))).toBe(true);
    },
  );

  it("premium tiers rise in income and surcharge, the last one from its edge on", () => {
    const tiers = byStatus(year, "medicarePremiums.tiers") as unknown as Readonly<
      Record<string, readonly { edge: string; magi: number; partB: number; partD: number }[]>
    >;
    for (const status of statuses) {
      const rows = tiers[status] ?? [];
      expect(rows.length).toBe(status === "MFS" ? 2 : 5);
      rows.forEach(({ edge, magi, partB, partD }, i) => {
        const before = rows[i - 1] ?? { magi: 0, partB: 0, partD: 0 };
        expect([magi > before.magi, partB > before.partB, partD > before.partD]).toEqual([true, true, true]);
        expect(edge).toBe(i === rows.length - 1 ? "atLeast" : "over");
      });
    }
  });
});

describe("the years held", () => {
  it("are those that the functions' descriptions name", () => {
    const folder = new URL("../../src/functions/", import.meta.url);
    const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
    const named = texts.flatMap((text) => [...text.matchAll(/Calendar year, (\d{4} to \d{4})\./g)]);
    expect([...new Set(named.map(([, years]) => years))]).toEqual([`${firstTaxYear} to ${lastTaxYear}`]);
  });
});

describe("from one year to the next", () => {
  // IRC §164(b)(7): 101% of the year before, from 2026 to 2029
  it.each(held.filter((year) => year > 2025 && year < 2030))(
    "%d: the limit on state and local taxes, and where it begins to fall, rise by 1%",
    (year) => {
      for (const path of ["stateAndLocalTaxes.cap", "stateAndLocalTaxes.phaseDown.over"])
        for (const status of statuses)
          expect(byStatus(year, path)[status]).toBe(
            Math.round((byStatus(year - 1, path)[status] ?? 0) * 101) / 100,
          );
    },
  );

  it.each([
    "standardDeduction.amount",
    "gainsRates.zeroUpTo",
    "gainsRates.fifteenUpTo",
    "alternativeMinimumTax.exemption",
  ])("%s never falls", (path) => {
    for (const year of held.slice(1))
      for (const status of statuses)
        expect(byStatus(year, path)[status]).toBeGreaterThanOrEqual(byStatus(year - 1, path)[status] ?? 0);
  });
});
