/**
 * 10,000 clients: one column call of MEGA_HEADROOM against 10,000 native formulas that say the same, each in its row.
 *
 * Both answer anew after one shared figure, the annual additions limit, has changed: HyperFormula recalculates what
 * depends on that cell (the sheet is built and parsed before), ours is called with the figure in its limits table. After
 * each round all 10,000 answers must be equal.
 */
import { race } from "./measure.mjs";
import { demandEqual, nativeSheet } from "./native.mjs";
import { randomNumbers } from "./random.mjs";

const clients = 10_000;

/** Clients with dollars and cents; one in ten has given no pay, one in ten belongs to a plan without a cap. */
function someClients() {
  const random = randomNumbers(2026);
  const cents = (dollars, atLeast = 0) => (atLeast * 100 + random(dollars * 100)) / 100;
  return Array.from({ length: clients }, () => {
    const age = 22 + random(48);
    const most = age >= 60 && age <= 63 ? 35_750 : age >= 50 ? 32_500 : 24_500;
    const compensation = random(10) === 0 ? null : cents(300_000, 40_000);
    const cap = random(10) === 0 ? null : cents(40_000, 5_000);
    return [cents(most), cents(30_000), age, compensation, cents(20_000), cap];
  });
}

/** Deferrals A, employer B, age C, pay D, after-tax E, cap F; the year's limits are shared. */
function nativeFormula(row) {
  const [deferrals, employer, age, pay, afterTax, cap] = [..."ABCDEF"].map((column) => `${column}${row}`);
  const [regular, additions, from50, from60] = [1, 2, 3, 4].map((limit) => `Shared!$B$${limit}`);
  const catchUp = `IF(AND(${age}>=60,${age}<=63),${from60},IF(${age}>=50,${from50},0))`;
  const limit = `IF(${pay}="",${additions},MIN(${additions},${pay}))`;
  const counted = `(${deferrals}-MAX(0,${deferrals}-${regular}))`;
  const room = `${limit}-${counted}-${employer}-${afterTax}`;
  const capLeft = `IF(${cap}="",${additions},${cap}-${afterTax})`;
  return `=IF(${deferrals}>${regular}+${catchUp},NA(),ROUND(MAX(0,MIN(${room},${capLeft})),2))`;
}

const limits = [
  ["Deferral", 24_500],
  ["Annual additions", 72_000],
  ["Catch-up 50", 8_000],
  ["Catch-up 60-63", 11_250],
];

/** The column call and the native formulas, round about: medians in milliseconds, and their ratio. */
export function compareWithNative(megaHeadroom) {
  const rows = someClients();
  const columns = rows[0].map((_, column) => rows.map((row) => [row[column]]));
  const cells = rows.map((row, index) => [...row, nativeFormula(index + 1)]);
  const native = nativeSheet(limits, { row: 1, col: 1 }, cells);
  const limit = (round) => (round % 2 === 0 ? 70_000 : 72_000);
  const contestants = {
    native: (round) => native.change(limit(round)),
    ours: (round) =>
      megaHeadroom([[2026]], ...columns, [["Annual additions", limit(round), "entered", "bench"]]),
  };
  const check = ({ ours }) => demandEqual(ours, native.answers());
  const { times, rounds } = race(contestants, check, { warmUps: 8, rounds: 21 });
  return { clients, rounds, ...times, ratio: times.native / times.ours };
}
