import type { Cells, Ref } from "./port";

/** An argument of a formula as far as it can be read without calculating: a place, a value, or nothing. */
export type PlainArgument = { readonly at: Ref } | { readonly value: number | string | boolean | null };

/** Where a quoted text or sheet name ends: two quotes in it stand for one. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === quote) {
      if (text[at + 1] !== quote) return at;
      at += 1;
    }
    at += 1;
  }
  return text.length;
}

/** Cuts a list of arguments at its commas, but not within quotes, brackets or braces. */
function cutAtCommas(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    const sign = list.charAt(at);
    if (sign === '"' || sign === "'") at = endOfQuoted(list, at);
    else if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth -= 1;
    else if (sign === "," && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, list.slice(start)].map((part) => part.trim());
}

const place = /^(?:'((?:[^']|'')+)'|([\p{L}\d_.]+))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/u;
const number = /^-?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:E[+-]?\d{1,3})?$/i;

function plain(text: string): PlainArgument | undefined {
  if (text === "") return { value: null };
  if (text.startsWith('"') && endOfQuoted(text, 0) === text.length - 1) {
    return { value: text.slice(1, -1).replaceAll('""', '"') };
  }
  if (/^(TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  const rate = text.endsWith("%") ? text.slice(0, -1) : undefined;
  if (number.test(rate ?? text)) return { value: rate === undefined ? Number(text) : Number(rate) / 100 };
  const [, quoted, bare, range] = place.exec(text) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return sheet === undefined || range === undefined ? undefined : { at: { sheet, range } };
}

/**
 * The arguments of an explaining formula, such as `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6,"Deferral")`.
 *
 * @param formula as the workbook's explanation writes it: one call, places with their sheet
 * @returns undefined when an argument has to be calculated first, which only the workbook can do
 */
export function explainArguments(formula: string): PlainArgument[] | undefined {
  const list = /^=\s*MBDR\.EXPLAIN\(([^]*)\)\s*$/i.exec(formula)?.[1];
  if (list === undefined) return undefined;
  const read = cutAtCommas(list).map(plain);
  return read.every((argument) => argument !== undefined) ? read : undefined;
}

/** A range as a function gets it: blanks are null, errors are told apart from text. */
export function asFunctionGets(cells: Cells): unknown[][] {
  return cells.values.map((row, rowIndex) =>
    row.map((value, column) => {
      const type = cells.types[rowIndex]?.[column];
      if (type === "empty") return null;
      return type === "error" ? { type: "Error", basicValue: value } : value;
    }),
  );
}
