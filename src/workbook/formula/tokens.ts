import { columnNumber } from "../a1";

/** The parts of a formula that matter here; all of them put together are the formula again. */
export type Token =
  /** A function by its name, without the parenthesis that follows. */
  | { readonly is: "function"; readonly text: string }
  /** Cells of a sheet: `before` is the sheet's part with its `!`, empty where the formula's own sheet is meant. */
  | {
      readonly is: "cells";
      readonly text: string;
      readonly before: string;
      readonly parts: readonly string[];
    }
  | { readonly is: "name"; readonly text: string; readonly before: string }
  /** A reference to a table by its columns; without a table it is the one that the cell stands in. */
  | { readonly is: "columns"; readonly text: string; readonly table: string }
  | { readonly is: "other"; readonly text: string };

const errors = [
  ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?"],
  ...["#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!"],
];

const lastColumn = 16_384;
const lastRow = 1_048_576;

/** What a part of a reference names, if it is one: `B4`, `B` or `4`, with or without `$`. */
function kindOf(part: string): "cell" | "column" | "row" | undefined {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{0,3})\$?([1-9]\d{0,6}|)$/i.exec(part) ?? [];
  if (columnNumber(letters.toUpperCase()) > lastColumn || Number(digits) > lastRow) return undefined;
  if (letters !== "" && digits !== "") return "cell";
  if (letters !== "") return "column";
  return digits === "" ? undefined : "row";
}

/** Signs of which names of functions, sheets and cells are made. */
function isWordSign(sign: string): boolean {
  return /[\w.$\\?]/.test(sign) || (sign > "\u00a0" && !/\s/.test(sign));
}

/** Cuts a formula into its parts, in one go from left to right. */
class Lexer {
  private at = 0;

  constructor(private readonly text: string) {}

  tokens(): Token[] {
    const tokens: Token[] = [];
    while (this.at < this.text.length) tokens.push(this.next());
    return tokens;
  }

  private next(): Token {
    const start = this.at;
    const sign = this.text.charAt(start);
    if (sign === '"') return this.other(this.endOfQuoted(start));
    if (sign === "'") return this.behindPrefix(start, this.endOfQuoted(start));
    if (sign === "[") return this.brackets(start, "");
    if (sign === "#") return this.other(this.endOfError(start));
    const end = this.endOfWord(start);
    if (end === start) return this.other(start + 1);
    return this.word(start, end);
  }

  private word(start: number, end: number): Token {
    const word = this.text.slice(start, end);
    const follows = this.text.charAt(end);
    if (follows === "(") {
      this.at = end;
      return { is: "function", text: word };
    }
    if (follows === "!") return this.behindPrefix(start, end);
    if (follows === "[") return this.brackets(start, word, end);
    if (follows === ":" && kindOf(word) === undefined) {
      // Sheets from one to another, as in `Jan:Dec!B4`.
      const second = this.endOfWord(end + 1);
      if (second > end + 1 && this.text.charAt(second) === "!") return this.behindPrefix(start, second);
    }
    return this.target(start, start);
  }

  /** What stands behind a sheet's name. */
  private behindPrefix(start: number, end: number): Token {
    return this.text.charAt(end) === "!" ? this.target(start, end + 1) : this.other(end);
  }

  /** Cells or a name, from `from` on; the sheet's part begins at `start`. */
  private target(start: number, from: number): Token {
    const before = this.text.slice(start, from);
    let end = this.endOfWord(from);
    // A function of another workbook: the function comes next.
    if (this.text.charAt(end) === "(" && from > start) return this.other(from, start);
    const parts = [this.text.slice(from, end)];
    const kind = kindOf(parts[0] ?? "");
    while (kind !== undefined && this.text.charAt(end) === ":") {
      const next = this.endOfWord(end + 1);
      const part = this.text.slice(end + 1, next);
      if (kindOf(part) !== kind || "(![".includes(this.text.charAt(next) || " ")) break;
      parts.push(part);
      end = next;
    }
    this.at = end;
    const text = this.text.slice(start, end);
    if (kind === "cell" || (kind !== undefined && parts.length > 1))
      return { is: "cells", text, before, parts };
    if (end === from) return this.other(this.text.charAt(end) === "#" ? this.endOfError(end) : from, start);
    // A number, such as 0.5 or 1E5, is no name.
    return /^[\d.]/.test(parts[0] ?? "") ? { is: "other", text } : { is: "name", text, before };
  }

  /** Columns of a table in brackets, or another workbook's name before a sheet. */
  private brackets(start: number, table: string, open = start): Token {
    let depth = 0;
    let end = open;
    do {
      const sign = this.text.charAt(end);
      if (sign === "[") depth += 1;
      else if (sign === "]") depth -= 1;
      // An apostrophe takes the next sign for what it is.
      else if (sign === "'") end += 1;
      end += 1;
    } while (depth > 0 && end < this.text.length);
    const sheet = this.endOfWord(end);
    if (table === "" && this.text.charAt(sheet) === "!") return this.behindPrefix(start, sheet);
    this.at = end;
    return { is: "columns", text: this.text.slice(start, end), table };
  }

  private other(end: number, start = this.at): Token {
    this.at = Math.max(end, start + 1);
    return { is: "other", text: this.text.slice(start, this.at) };
  }

  /** Behind the closing quote; a quote within is doubled. */
  private endOfQuoted(start: number): number {
    const quote = this.text.charAt(start);
    for (let at = start + 1; at < this.text.length; at += 1) {
      if (this.text[at] !== quote) continue;
      if (this.text[at + 1] !== quote) return at + 1;
      at += 1;
    }
    return this.text.length;
  }

  private endOfWord(start: number): number {
    let end = start;
    while (end < this.text.length && isWordSign(this.text.charAt(end))) end += 1;
    return end;
  }

  /** Behind an error such as `#N/A`, or the `#` of a spilled range alone. */
  private endOfError(start: number): number {
    const error = errors.find((known) => this.text.startsWith(known, start));
    return start + (error?.length ?? 1);
  }
}

/**
 * Cuts a formula into its parts.
 *
 * @param formula in English, with A1 references
 */
export function tokensOf(formula: string): Token[] {
  return new Lexer(formula).tokens();
}

/** A part of a reference with `$` before its column and its row. */
export function fixed(part: string): string {
  return part
    .toUpperCase()
    .replaceAll("$", "")
    .replace(/^[A-Z]+/, "$$$&")
    .replace(/\d+$/, "$$$&");
}
