import type { CellType, CellValue } from "../../../../src/workbook/port";

/** What a cell holds, without its looks. A formula's value is blank until somebody says what it shows. */
export interface Content {
  readonly value: CellValue;
  readonly type: CellType;
  readonly formula?: string;
}

export const blank: Content = { value: "", type: "empty" };

const errors = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#REF!", "#NAME?", "#SPILL!", "#CALC!"];
const months = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** What nobody sees before the first sign, and the wide signs of East Asia, which Excel reads as the plain ones. */
function firstSign(text: string): string {
  const seen = text.replace(/^[\s\u200b\ufeff]+/, "");
  const code = seen.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : seen.charAt(0);
}

/** Whether it reads as a number, an amount, a rate, a date or a time. */
function readsAsNumber(text: string): boolean {
  const seen = text.trim();
  if (!/\d/.test(seen)) return false;
  if (/^[$€£+(-]*[\d.,]+([eE][+-]?\d+)?\)?%?$/.test(seen)) return true;
  const words = seen.split(/[\s/:.,-]+/).filter((word) => word !== "");
  return words.every((word) => /^(\d+|am|pm|a|p)$/i.test(word) || months.test(word));
}

/**
 * What a cell makes of a constant, in the way of Excel and rather too eager: whatever may be a formula or a number in any
 * country is one, unless an apostrophe before it or the cell's own format says that it is text.
 *
 * @param given what was typed or handed over
 * @param isText whether the cell is formatted as text
 */
export function contentOf(given: CellValue, isText: boolean): Content {
  if (typeof given === "boolean") return { value: given, type: "boolean" };
  if (typeof given === "number")
    return isText ? { value: String(given), type: "text" } : { value: given, type: "number" };
  if (given === "") return blank;
  if (given.startsWith("'")) return { value: given.slice(1), type: "text" };
  if (isText) return { value: given, type: "text" };
  if (readsAsNumber(given)) {
    const value = Number(given);
    return { value: Number.isNaN(value) ? 0 : value, type: "number" };
  }
  if ("=+-@".includes(firstSign(given))) return { value: "", type: "text", formula: given };
  if (/^\s*(true|false)\s*$/i.test(given)) return { value: /true/i.test(given), type: "boolean" };
  if (errors.includes(given)) return { value: given, type: "error" };
  return { value: given, type: "text" };
}
