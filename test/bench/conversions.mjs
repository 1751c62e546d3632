/**
 * 10,000 clients who convert: one column call of ROTH_CONVERSION_TAX with federal and state tax, against native formulas in
 * helper columns that say federal and California tax only.
 *
 * Both answer anew after the amount converted, which all clients share, has changed. Where all clients live in California
 * the answers must be equal to the cent, after each round; the clients of mixed states are timed beside them.
 */
import { race } from "./measure.mjs";
import { bracketTax, cents, demandEqual, law, NativeRow, nativeSheet } from "./native.mjs";
import { ordinaryTax, standardDeduction } from "./nativeFederal.mjs";
import { randomNumbers } from "./random.mjs";

const clients = 10_000;
const year = 2026;

const { states } = law("states.json");
const california = states.CA.years[year];
const [exemption, surtax] = california.features;

/** What a table keyed by several statuses says of one. */
function of(byStatus, status) {
  if (typeof byStatus !== "object") return byStatus;
  return Object.entries(byStatus).find(([group]) => group.split(" ").includes(status))[1];
}

/** Clients: filing status, income in dollars and cents, state. */
function someClients() {
  const random = randomNumbers(2026);
  const codes = Object.keys(states);
  return Array.from({ length: clients }, () => [
    random(2) === 0 ? "Single" : "MFJ",
    random(random(4) === 0 ? 150_000_000 : 40_000_000) / 100,
    codes[random(codes.length)],
  ]);
}

/** The returns of a client with income alone: federal taxable income and tax, California's credits and tax. */
function returnLines(status, converted) {
  const over = ({ agi }, start, per) => `ROUNDUP(MAX(0,${agi}-${start})/${per},0)`;
  return {
    agi: ({ income }) => `ROUND(${income}+${converted},2)`,
    taxable: ({ agi }) => `MAX(0,${agi}-${standardDeduction(year, status)})`,
    federalTax: ({ taxable }) => ordinaryTax(year, status, taxable),
    stateTaxable: ({ agi }) => `MAX(0,${agi}-${of(california.standardDeduction, status)})`,
    credits: (line) => {
      const steps = over(line, of(exemption.over, status), of(exemption.per, status));
      return `${of(exemption.persons, status)}*MAX(0,${exemption.each}-${exemption.by}*${steps})`;
    },
    stateTax: ({ stateTaxable, credits }) => {
      const byBrackets = bracketTax(stateTaxable, of(california.brackets, status));
      const overThreshold = `${surtax.rate}*MAX(0,${stateTaxable}-${of(surtax.over, status)})`;
      return cents(`MAX(0,${byBrackets}+${overThreshold}-${credits})`);
    },
  };
}

/** One client: status and income, the returns without and with the conversion, and the answer. */
function nativeRow([status, income], index) {
  const row = new NativeRow(index + 1);
  const client = row.put({ status, income });
  const before = row.lines(returnLines(status, 0), client);
  const after = row.lines(returnLines(status, "Shared!$A$1"), client);
  row.put({
    answer: `=ROUND(${after.federalTax}+${after.stateTax}-${before.federalTax}-${before.stateTax},2)`,
  });
  return row.cells;
}

/** The column calls and the native formulas, round about: medians in milliseconds, and their ratio. */
export function compareConversions(rothConversionTax) {
  const rows = someClients();
  const [statuses, incomes, mixed] = [0, 1, 2].map((column) => rows.map((row) => [row[column]]));
  const native = nativeSheet([[20_000]], { row: 0, col: 0 }, rows.map(nativeRow));
  const amount = (round) => (round % 2 === 0 ? 30_000.25 : 20_000);
  const call = (round, state) =>
    rothConversionTax([[year]], statuses, incomes, [[amount(round)]], [[0]], state);
  const contestants = {
    native: (round) => native.change(amount(round)),
    ours: (round) => call(round, [["CA"]]),
    mixed: (round) => call(round, mixed),
  };
  const { times, rounds } = race(contestants, ({ ours, mixed: answers }) => {
    demandEqual(ours, native.answers());
    const bad = answers.findIndex(([answer]) => typeof answer !== "number");
    if (bad !== -1) throw new Error(`client ${bad}: no answer in the mixed column`);
  });
  return { clients, rounds, ...times, ratio: times.native / times.mixed };
}
