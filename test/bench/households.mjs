/**
 * 10,000 households who convert: one column call of ROTH_CONVERSION_TAX with a wide household table, federal tax alone,
 * against the same returns as native formulas in helper columns.
 *
 * Both answer anew after the amount converted, which all households share, has changed: native formulas work the returns
 * with it anew and keep those without. After each round all answers must be equal to the cent.
 */
import { race } from "./measure.mjs";
import { demandEqual, NativeRow, nativeSheet } from "./native.mjs";
import { federalLines, householdLines } from "./nativeFederal.mjs";
import { randomNumbers } from "./random.mjs";

const clients = 10_000;
const year = 2026;

/** What the formulas call each fact of the household table. */
const labels = {
  age: "Age",
  spouseAge: "Spouse age",
  wages: "Wages",
  dividends: "Qualified dividends",
  gains: "Long-term gains",
  investment: "Investment income",
  benefits: "Social Security",
  children: "Children under 17",
  taxesPaid: "State and local taxes",
  mortgage: "Mortgage interest",
  gifts: "Charitable gifts",
};

/** Working and retired households; one in three speaks in whole dollars, so that many taxes end on half a cent. */
function someHouseholds() {
  const random = randomNumbers(2026);
  return Array.from({ length: clients }, () => {
    const whole = random(3) === 0;
    const upTo = (dollars) => (whole ? random(dollars) : random(dollars * 100) / 100);
    const perhaps = (oneIn, amount) => (random(oneIn) === 0 ? amount() : 0);
    const status = random(2) === 0 ? "Single" : "MFJ";
    const age = 25 + random(60);
    const retired = age >= 65;
    const income = upTo(random(4) === 0 ? 1_500_000 : retired ? 120_000 : 400_000);
    return {
      status,
      income,
      age,
      spouseAge: status === "MFJ" ? Math.max(21, age - 6 + random(12)) : null,
      wages: retired ? 0 : Math.floor(income * 0.9),
      dividends: perhaps(2, () => upTo(30_000)),
      gains: perhaps(2, () => upTo(random(10) === 0 ? 900_000 : 120_000)),
      investment: perhaps(2, () => Math.floor(Math.min(income, upTo(40_000)))),
      benefits: retired ? upTo(status === "MFJ" ? 80_000 : 45_000) : 0,
      children: retired ? 0 : perhaps(2, () => 1 + random(3)),
      taxesPaid: perhaps(2, () => upTo(70_000)),
      mortgage: perhaps(2, () => upTo(40_000)),
      gifts: perhaps(2, () => upTo(30_000)),
    };
  });
}

/** One household: its facts, what follows from them alone, the returns without and with the conversion, and the answer. */
function nativeRow(household, index) {
  const row = new NativeRow(index + 1);
  const { status, ...facts } = household;
  const own = row.lines(householdLines(year, status), row.put({ status, ...facts }));
  const before = row.lines(federalLines(year, status, 0), own);
  const after = row.lines(federalLines(year, status, "Shared!$A$1"), own);
  row.put({ answer: `=ROUND(${after.tax}-${before.tax},2)` });
  return row.cells;
}

/** The column call and the native formulas, round about: medians in milliseconds, and their ratio. */
export function compareHouseholds(rothConversionTax) {
  const households = someHouseholds();
  const column = (fact) => households.map((household) => [household[fact]]);
  const names = Object.keys(labels);
  const table = [
    Object.values(labels),
    ...households.map((household) => names.map((name) => household[name])),
  ];
  const [statuses, incomes] = [column("status"), column("income")];
  const rows = households.map(nativeRow);
  const native = nativeSheet([[20_000]], { row: 0, col: 0 }, rows);
  const amount = (round) => (round % 2 === 0 ? 30_000.25 : 20_000);
  const contestants = {
    native: (round) => native.change(amount(round)),
    ours: (round) => rothConversionTax([[year]], statuses, incomes, [[amount(round)]], [[0]], null, table),
  };
  const { times, rounds } = race(contestants, ({ ours }) => demandEqual(ours, native.answers()));
  return { clients, rounds, columns: rows[0].length, ...times, ratio: times.native / times.ours };
}
