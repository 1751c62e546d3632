import { catalogue } from "../../catalogue";
import { fixed, tokensOf, type Token } from "../formula/tokens";
import type { Name, Ref } from "../port";

/** A formula that spills the worked lines of another, or a sentence that says why there is none. */
export type Explained = { readonly formula: string } | { readonly sentence: string };

const sentences = {
  none: "The selected cell holds no MBDR formula. Select one that does.",
  unknown: "This version has no MBDR function of that name.",
  unexplained: "There is nothing to work out in this function.",
  unreadable: "This formula cannot be read: a bracket or a quote in it is not closed.",
  ownRow: "This formula reads its own row of a table. Put the cells themselves in place of [@…] first.",
  variables: "This formula names values with LET or LAMBDA. Put the values themselves into the call first.",
  position: "This formula depends on the cell it stands in, and would give another answer elsewhere.",
  tooLong: "This formula is too long to be explained.",
} as const;

/** Why a formula cannot be explained. */
class Unexplained extends Error {
  constructor(readonly why: keyof typeof sentences) {
    super(why);
  }
}

const longestFormula = 8_192;

/** Functions whose answer depends on where they stand: always, or when they are given nothing. */
const alwaysHere = new Set(["INDIRECT", "CELL"]);
const hereAlone = new Set(["ROW", "COLUMN", "SHEET"]);

/** The name of an MBDR function without its namespace, as it is typed or as a file stores it. */
function ownName(name: string): string | undefined {
  const upper = name.toUpperCase();
  for (const before of ["MBDR.", "_XLDUDF_MBDR_"])
    if (upper.startsWith(before)) return upper.slice(before.length);
  return undefined;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

function textOf({ sheet, range }: Ref): string {
  return quoted(sheet) + range.split(":").map(fixed).join(":");
}

/** The part of a formula from one parenthesis to the one that closes it, without both. */
function within(tokens: readonly Token[], open: number): readonly Token[] {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.text === "(") depth += 1;
    else if (tokens[at]?.text === ")") depth -= 1;
    if (depth === 0) return tokens.slice(open + 1, at);
  }
  throw new Unexplained("unreadable");
}

/** Where a name points: the sheet's own before the workbook's. */
function placeNamed(name: string, sheet: string, names: readonly Name[]): Ref | undefined {
  const same = names.filter((known) => known.name.toLowerCase() === name.toLowerCase());
  return (same.find((known) => known.sheet === sheet) ?? same.find((known) => known.sheet === undefined))?.at;
}

/** Whether the function at a place is given nothing. */
function isAlone(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 2; next < tokens.length; next += 1) {
    const text = tokens[next]?.text.trim();
    if (text !== "") return text === ")";
  }
  return false;
}

/** Arguments that mean the same in any cell of any sheet. */
function anywhere(tokens: readonly Token[], sheet: string, names: readonly Name[]): string {
  const written = tokens.map((token, at): string => {
    switch (token.is) {
      case "cells":
        return (token.before || quoted(sheet)) + token.parts.map(fixed).join(":");
      case "name": {
        const place = token.before === "" ? placeNamed(token.text, sheet, names) : undefined;
        return place === undefined ? token.text : textOf(place);
      }
      case "columns":
        if (token.table === "" || /\[@|#this row/i.test(token.text)) throw new Unexplained("ownRow");
        return token.text;
      case "function": {
        const name = token.text.toUpperCase();
        if (alwaysHere.has(name) || (hereAlone.has(name) && isAlone(tokens, at)))
          throw new Unexplained("position");
        const own = ownName(name);
        return own === undefined ? token.text : `MBDR.${own}`;
      }
      case "other":
        if (token.text === "@") throw new Unexplained("position");
        return token.text;
    }
  });
  return written.join("");
}

function explained(formula: string, sheet: string, names: readonly Name[]): string {
  const tokens = formula.startsWith("=") ? tokensOf(formula) : [];
  const at = tokens.findIndex((token) => token.is === "function" && ownName(token.text) !== undefined);
  const called = tokens[at];
  if (called === undefined) throw new Unexplained("none");
  const name = ownName(called.text) ?? "";
  const entry = catalogue.find((known) => known.name === name);
  if (entry === undefined) throw new Unexplained("unknown");
  const explains = name === "EXPLAIN";
  if (!explains && entry.explain === undefined) throw new Unexplained("unexplained");
  if (tokens.some(({ is, text }) => is === "function" && /^(_xlfn\.)?(let|lambda)$/i.test(text)))
    throw new Unexplained("variables");
  const args = anywhere(within(tokens, at + 1), sheet, names);
  if (explains) return `=MBDR.EXPLAIN(${args})`;
  return `=MBDR.EXPLAIN("${name}"${args.trim() === "" ? "" : `,${args}`})`;
}

/**
 * The formula that explains the first MBDR call of another, the outermost where calls are nested: `MBDR.X(` becomes
 * `MBDR.EXPLAIN("X",`, and what it refers to stands with its sheet, so that it can be put anywhere in the workbook.
 *
 * @param formula what the formula bar of the cell shows
 * @param sheet the sheet of the cell
 * @param names the names that the workbook knows
 * @returns the formula, or a sentence for the person who asked
 */
export function explainFormula(formula: string, sheet: string, names: readonly Name[]): Explained {
  try {
    const result = explained(formula, sheet, names);
    return result.length > longestFormula ? { sentence: sentences.tooLong } : { formula: result };
  } catch (thrown) {
    if (thrown instanceof Unexplained) return { sentence: sentences[thrown.why] };
    throw thrown;
  }
}
