import type { Cell } from "../catalogue/define";
import { dollars as amountInWords } from "../core/words";
import { inputNamed, type InputId } from "../workbook/inputs/inputs";

/** Dollars as people read them: cents only where there are any. */
export function dollars(amount: number): string {
  return `${amount < 0 ? "-" : ""}$${amountInWords(Math.abs(amount))}`;
}

/** An amount of a worked line: dollars, or a ratio as it is, or words. */
export function lineAmount(amount: Cell): string {
  if (typeof amount === "boolean") return amount ? "Yes" : "No";
  return typeof amount === "number" ? amount.toLocaleString("en-US", { maximumFractionDigits: 6 }) : amount;
}

/** The labels of inputs as a list in a sentence. */
export function labelsOf(ids: readonly InputId[]): string {
  return ids.map((id) => inputNamed(id).label).join(", ");
}
