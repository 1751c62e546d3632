/**
 * Native formulas as a modeller writes them, in HyperFormula: one row a client, helper columns beside the inputs, and one
 * shared cell that changes. HyperFormula recalculates what depends on that cell; the sheet is built and parsed before.
 */
import { readFileSync } from "node:fs";
import { HyperFormula } from "hyperformula";

/** A file of the law's figures. */
export const law = (file) =>
  JSON.parse(readFileSync(new URL(`../../src/law/${file}`, import.meta.url), "utf8"));

/** Rounded to the cent; the hair makes half cents go up, as they do in Excel, where binary holds them as a little less. */
export const cents = (amount) => `ROUND(${amount}+0.0000001,2)`;

/** Tax by brackets on an amount of zero or more, as a sum of MAX terms, each with the step in the rate. */
export function bracketTax(amount, brackets) {
  const terms = brackets.flatMap(([over, rate], i) => {
    const step = Math.round((rate - (brackets[i - 1]?.[1] ?? 0)) * 1e6) / 1e6;
    if (step === 0) return [];
    return over === 0 ? `${step}*${amount}` : `${step}*MAX(0,${amount}-${over})`;
  });
  return terms.join("+");
}

/** The letters of a column, counted from 0. */
function columnName(index) {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** A row that grows from the left: what stands in it by name, and its cells. */
export class NativeRow {
  cells = [];
  #row;

  constructor(row) {
    this.#row = row;
  }

  /** Puts contents into the next column each, and gives the reference to each by its name. */
  put(contents) {
    return Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, this.#next(content)]));
  }

  /** Puts the lines of a form into the next columns: each says its formula from the references before it. */
  lines(lines, before) {
    const references = { ...before };
    for (const [name, formula] of Object.entries(lines)) {
      references[name] = this.#next(`=${formula(references)}`);
    }
    return references;
  }

  #next(content) {
    this.cells.push(content);
    return `${columnName(this.cells.length - 1)}${this.#row}`;
  }
}

/**
 * The sheet of clients, its answers in their last cells, and a sheet of shared figures of which one cell changes.
 *
 * @param shared the rows of the sheet `Shared`
 * @param changing which of its cells changes, row and column from 0
 * @param rows the clients' cells
 */
export function nativeSheet(shared, changing, rows) {
  const engine = HyperFormula.buildFromSheets({ Shared: shared, Clients: rows }, { licenseKey: "gpl-v3" });
  const [sharedSheet, sheet] = ["Shared", "Clients"].map((name) => engine.getSheetId(name));
  return {
    change: (figure) => void engine.setCellContents({ sheet: sharedSheet, ...changing }, figure),
    answers: () => rows.map((cells, row) => engine.getCellValue({ sheet, row, col: cells.length - 1 })),
  };
}

/** Stops the bench where a column of ours is not, row by row, what the native formulas answer. */
export function demandEqual(column, answers) {
  const odd = answers.findIndex((answer, row) => typeof answer !== "number" || answer !== column[row]?.[0]);
  if (odd !== -1 || column.length !== answers.length) {
    throw new Error(`client ${odd}: ${column[odd]?.[0]} is not the native answer ${answers[odd]}`);
  }
}
