import type { Cell } from "../../catalogue/define";
import type { Answers, AnswerValue } from "../inputs/inputs";
import { labelledTables, type LabelledRow, type Linked } from "./labelledTables";
import type { LabelledId, ResultId, SpilledId } from "./result";

/** What the values of a table rest on. */
export interface Known {
  readonly answers: Answers;
  /** The value of a result; undefined where there is none. */
  readonly valueOf: (id: ResultId) => Cell | undefined;
  /** The rows of a spilled table; undefined where there are none. */
  readonly rowsOf: (id: SpilledId) => readonly (readonly Cell[])[] | undefined;
}

/** A blank cell may arrive as 0 at a function, so 0 is told as the word that there is none. */
const orNone = (amount: Cell): Cell => (amount === 0 ? "None" : amount);

/** Whether an answer is No, as the formulas of the sheet tell it. */
export const saysNo = (answer: AnswerValue): boolean =>
  typeof answer === "string" && /^(?:no|false)$/i.test(answer);

function linkedValue(from: Linked, { answers, valueOf, rowsOf }: Known): Cell | null {
  if ("copy" in from) return answers[from.copy] ?? null;
  if ("amounts" in from) {
    const { amounts, less, noneIfNo } = from;
    // What was typed before the answer was No is kept, and does not count.
    if (noneIfNo !== undefined && saysNo(answers[noneIfNo])) return "None";
    const given = amounts.map((id) => answers[id]).filter((value) => value !== undefined);
    const [only] = given;
    if (only === undefined) return null;
    if (amounts.length === 1 && less === undefined) return orNone(only);
    const taken = less === undefined ? 0 : Number(answers[less] ?? 0);
    return orNone(given.reduce<number>((sum, value) => sum + Number(value), -taken));
  }
  if ("result" in from) {
    if (from.ifAny.every((id) => answers[id] === undefined)) return null;
    const value = valueOf(from.result);
    return typeof value === "number" ? orNone(value) : null;
  }
  const found = rowsOf(from.in)?.find(([first]) => first === from.row)?.[from.column - 1];
  if (typeof found !== "number") return null;
  const more = from.plus === undefined ? 0 : Number(answers[from.plus] ?? 0);
  return orNone(found + more);
}

function valueIn(row: LabelledRow, known: Known): Cell | null {
  return "input" in row ? (known.answers[row.input.id] ?? null) : linkedValue(row.from, known);
}

/** A table of labels and values as its range on the sheet hands it over. */
export function labelledValues(id: LabelledId, known: Known): (Cell | null)[][] {
  return labelledTables[id].map((row) => [row.fact, valueIn(row, known)]);
}
