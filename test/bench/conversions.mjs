/**
 * 10,000 clients who convert: one column call of ROTH_CONVERSION_TAX with federal and state tax, against native formulas in
 * helper columns that say federal and California tax only.
 *
 * Both answer anew after the amount converted, which all clients share, has changed. Where all clients live in California
 * the answers must be equal to the cent, after each round; the clients of mixed states are timed beside them.
 */
import { readFileSync } from "node:fs";
import { HyperFormula } from "hyperformula";
import { median, milliseconds } from "./measure.mjs";

const clients = 10_000;
const warmUps = 4;
const rounds = 11;
const year = "2026";

const law = (file) => JSON.parse(readFileSync(new URL(`../../src/law/${file}`, import.meta.url), "utf8"));
const federal = law("federal.json").years[year];
const { states } = law("states.json");
const california = states.CA.years[year];
const [exemption, surtax] = california.features;

/** What a table keyed by several statuses says of one. */
function of(byStatus, status) {
  if (typeof byStatus !== "object") return byStatus;
  return Object.entries(byStatus).find(([group]) => group.split(" ").includes(status))[1];
}

/** Random numbers that are the same in every run. */
function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
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

/** Tax by brackets as a sum of MAX terms, each with the step in the rate. */
function bracketTax(amount, brackets) {
  const terms = brackets.map(([over, rate], i) => {
    const step = Math.round((rate - (brackets[i - 1]?.[1] ?? 0)) * 1e6) / 1e6;
    return `${step}*MAX(0,${amount}-${over})`;
  });
  return terms.join("+");
}

/** Rounded to the cent; the hair makes half cents go up, as they do in Excel, where binary holds them as a little less. */
const cents = (amount) => `ROUND(${amount}+0.0000001,2)`;

/** The helper columns of one return: federal taxable income and tax, California's credits and tax. */
function returnColumns(status, agi, [taxable, , credits]) {
  const steps = `ROUNDUP(MAX(0,${agi}-${of(exemption.over, status)})/${of(exemption.per, status)},0)`;
  const stateTaxable = `MAX(0,${agi}-${of(california.standardDeduction, status)})`;
  const stateTax = bracketTax(stateTaxable, of(california.brackets, status));
  const overThreshold = `${surtax.rate}*MAX(0,${stateTaxable}-${of(surtax.over, status)})`;
  return [
    `=MAX(0,${agi}-${federal.standardDeduction.amount[status]})`,
    `=${cents(bracketTax(taxable, federal.ordinaryRates.brackets[status]))}`,
    `=${of(exemption.persons, status)}*MAX(0,${exemption.each}-${exemption.by}*${steps})`,
    `=${cents(`MAX(0,${stateTax}+${overThreshold}-${credits})`)}`,
  ];
}

/** One client: A status, B income, then the return without (C to F) and with (G to J) the conversion, and K the answer. */
function clientRow([status, income], row) {
  const cells = (columns) => [...columns].map((column) => `${column}${row}`);
  const without = returnColumns(status, `B${row}`, cells("CDEF"));
  const withIt = returnColumns(status, `(B${row}+Shared!$A$1)`, cells("GHIJ"));
  return [status, income, ...without, ...withIt, `=ROUND(H${row}+J${row}-D${row}-F${row},2)`];
}

function nativeSheet(rows, converted) {
  const sheets = { Shared: [[converted]], Clients: rows.map((row, i) => clientRow(row, i + 1)) };
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
  const [shared, sheet] = ["Shared", "Clients"].map((name) => engine.getSheetId(name));
  return {
    recalculate: (amount) => void engine.setCellContents({ sheet: shared, row: 0, col: 0 }, amount),
    answers: () => rows.map((_, row) => engine.getCellValue({ sheet, row, col: 10 })),
  };
}

/** The column calls and the native formulas, round about: medians in milliseconds, and their ratio. */
export function compareConversions(rothConversionTax) {
  const rows = someClients();
  const [statuses, incomes, mixed] = [0, 1, 2].map((column) => rows.map((row) => [row[column]]));
  const call = (amount, state) => rothConversionTax([[2026]], statuses, incomes, [[amount]], [[0]], state);
  const native = nativeSheet(rows, 20_000);
  const times = { mixed: [], ours: [], native: [] };
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const amount = round % 2 === 0 ? 30_000.25 : 20_000;
    let answers = [];
    let mixedAnswers = [];
    const nativeTime = milliseconds(() => native.recalculate(amount));
    const ourTime = milliseconds(() => (answers = call(amount, [["CA"]])));
    const mixedTime = milliseconds(() => (mixedAnswers = call(amount, mixed)));
    const expected = native.answers();
    const odd = answers.findIndex(([answer], row) => typeof answer !== "number" || answer !== expected[row]);
    if (odd !== -1 || answers.length !== clients) throw new Error(`client ${odd}: not the native answer`);
    const bad = mixedAnswers.findIndex(([answer]) => typeof answer !== "number");
    if (bad !== -1) throw new Error(`client ${bad}: no answer in the mixed column`);
    if (round >= warmUps) {
      times.native.push(nativeTime);
      times.ours.push(ourTime);
      times.mixed.push(mixedTime);
    }
  }
  const [ours, mixedStates, theirs] = [times.ours, times.mixed, times.native].map(median);
  return { clients, rounds, ours, mixed: mixedStates, native: theirs, ratio: theirs / mixedStates };
}
