import { placeOf } from "../address";
import { tokensOf, type Token } from "../formula/tokens";
import type { Cells, Ref } from "../port";

/** An argument of a formula as far as it can be read without calculating: a place, a value, or nothing. */
export type PlainArgument = { readonly at: Ref } | { readonly value: number | string | boolean | null };

const number = /^(-?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15}))(?:(E[+-]?\d{1,3})|(%))?$/i;

/** The tokens of each argument between the parentheses of a call, or undefined where something follows the call. */
function argumentsOf(tokens: readonly Token[]): Token[][] | undefined {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if ("({".includes(token.text)) depth += 1;
    else if (")}".includes(token.text)) depth -= 1;
    if (depth === 0) return at === tokens.length - 1 ? found : undefined;
    if (token.text === "," && depth === 1) found.push([]);
    else if (at > 0) found[found.length - 1]?.push(token);
  }
  return undefined;
}

function plain(tokens: readonly Token[]): PlainArgument | undefined {
  const text = tokens
    .map((token) => token.text)
    .join("")
    .trim();
  if (text === "") return { value: null };
  const [only] = tokens;
  if (tokens.length === 1 && only?.is === "cells") {
    // Whole columns are left to the workbook: they are more than is worth reading.
    const at = placeOf(text);
    return at === undefined || !/\d/.test(at.range) ? undefined : { at };
  }
  if (tokens.length === 1 && /^".*"$/s.test(text)) return { value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  const [, digits, exponent = "", percent] = number.exec(text) ?? [];
  // A percentage is shifted as text: 2.7 / 100 is 0.027000000000000003 in binary.
  if (digits === undefined) return undefined;
  return { value: Number(`${digits}${percent === undefined ? exponent : "e-2"}`) };
}

/**
 * The arguments of an explaining formula, such as `=MBDR.EXPLAIN("LIMIT",'Hill 2026'!$C$6,"Deferral")`.
 *
 * @param formula as `explainFormula` writes it: one call, places with their sheet
 * @returns undefined when an argument has to be calculated first, which only the workbook can do
 */
export function explainArguments(formula: string): PlainArgument[] | undefined {
  const [equals, called, ...rest] = tokensOf(formula.trim());
  if (equals?.text !== "=" || called?.is !== "function" || !/^MBDR\.EXPLAIN$/i.test(called.text))
    return undefined;
  const read = argumentsOf(rest)?.map(plain);
  return read?.every((argument) => argument !== undefined) ? read : undefined;
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
