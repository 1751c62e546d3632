import type { Place, Sentences } from "./sentences";

/** The selected cell, as far as the status line needs it. */
export interface SelectedCell {
  readonly place: Place;
  /** Where it stands, as in `C12`. */
  readonly address: string;
  /** What it shows. */
  readonly shown: string;
  /** Its own formula, or "". */
  readonly formula: string;
}

/** Sentences for the errors that the grid itself gives. */
const ofTheGrid: ReadonlyMap<string, string> = new Map([
  [
    "#SPILL!",
    "the answer needs more than one cell, and something stands in its way; clear the cells below and to the right",
  ],
  ["#NAME?", "no function or name is spelled like this"],
  ["#CYCLE!", "the formula refers to its own cell"],
  ["#REF!", "the formula refers to a cell that is gone"],
  ["#DIV/0!", "the formula divides by zero"],
]);

const anyError = /^#[A-Z0-9/]+[!?]?$/;

/** A function's answer lands cell by cell only where it is not sorted or filtered first. */
function spillsAsItIs(formula: string): boolean {
  return /^=\s*MBDR\./i.test(formula);
}

/**
 * What the line under the grid says of the selected cell: the sentence behind its error, or nothing.
 *
 * @param cell the selected cell
 * @param sentences what the functions have said
 * @param formulaAt the formula of another cell of the workbook, or ""
 */
export function statusOf(
  cell: SelectedCell,
  sentences: Sentences,
  formulaAt: (place: Place) => string,
): string {
  const code = cell.shown;
  if (!anyError.test(code)) return "";
  return `${cell.address} ${code} ${sentenceFor(cell, sentences, formulaAt) || "an error in this cell, or in a cell that it reads"}`;
}

function sentenceFor(
  { place, formula, shown: code }: SelectedCell,
  sentences: Sentences,
  formulaAt: (place: Place) => string,
): string | undefined {
  if (formula !== "") return sentences.ofFormula(place, code) ?? ofTheGrid.get(code);
  const spilled = sentences.ofSpill(place, code);
  return spilled !== undefined && spillsAsItIs(formulaAt(spilled.origin)) ? spilled.sentence : undefined;
}
