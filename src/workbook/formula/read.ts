import { columnNumber } from "../a1";

/** What a formula holds that needs no working out. */
export type Constant = number | string | boolean;

/** A formula, taken apart. */
export type Formula =
  | { readonly is: "constant"; readonly value: Constant }
  | { readonly is: "array"; readonly rows: readonly (readonly Constant[])[] }
  | {
      readonly is: "cell";
      readonly sheet?: string | undefined;
      readonly row: number;
      readonly column: number;
    }
  /** The cells between two references, such as `A1:B2` or `A1:INDEX(…)`. */
  | { readonly is: "span"; readonly from: Formula; readonly to: Formula }
  /** The data of a table's column. */
  | { readonly is: "column"; readonly table: string; readonly column: string }
  | { readonly is: "name"; readonly name: string }
  /** An argument that is left out is null. */
  | { readonly is: "call"; readonly name: string; readonly args: readonly (Formula | null)[] }
  | { readonly is: "operation"; readonly sign: string; readonly left: Formula; readonly right: Formula };

/** The signs between two parts, the loosest first. */
const signs: readonly (readonly string[])[] = [
  ["=", "<>", "<=", ">=", "<", ">"],
  ["&"],
  ["+", "-"],
  ["*", "/"],
];

const patterns = {
  number: /\d+(?:\.\d+)?(?:E[+-]?\d+)?/y,
  text: /"((?:[^"]|"")*)"/y,
  truth: /(TRUE|FALSE)(?![\w.(])/y,
  call: /([A-Z_][\w.]*)\(/y,
  column: /([A-Z_]\w*)\[([^[\]#@']+)\]/iy,
  cell: /(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\d_.]*)!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?![\w(.])/uy,
  name: /[a-z_][\w.]*/iy,
  spaces: / */y,
} as const;

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Formula {
    const formula = this.operation(0);
    this.match("spaces");
    if (this.at < this.text.length) this.fail();
    return formula;
  }

  private operation(level: number): Formula {
    const here = signs[level];
    if (here === undefined) return this.percentage();
    let left = this.operation(level + 1);
    for (;;) {
      const sign = here.find((candidate) => this.take(candidate));
      if (sign === undefined) return left;
      left = { is: "operation", sign, left, right: this.operation(level + 1) };
    }
  }

  private percentage(): Formula {
    const part = this.signed();
    if (!this.take("%")) return part;
    // As decimal text is: 2.7 / 100 is 0.027000000000000003 in binary.
    if (part.is === "constant") return { is: "constant", value: Number(`${String(part.value)}e-2`) };
    return { is: "operation", sign: "/", left: part, right: { is: "constant", value: 100 } };
  }

  private signed(): Formula {
    if (!this.take("-")) return this.reference();
    const part = this.reference();
    if (part.is === "constant" && typeof part.value === "number")
      return { is: "constant", value: -part.value };
    return { is: "operation", sign: "-", left: { is: "constant", value: 0 }, right: part };
  }

  private reference(): Formula {
    let from = this.single();
    while (this.take(":")) from = { is: "span", from, to: this.single() };
    return from;
  }

  private single(): Formula {
    this.match("spaces");
    if (this.take("(")) {
      const inner = this.operation(0);
      if (!this.take(")")) this.fail();
      return inner;
    }
    if (this.take("{")) return { is: "array", rows: this.arrayRows() };
    const constant = this.constant();
    if (constant !== undefined) return { is: "constant", value: constant };
    const call = this.match("call");
    if (call !== undefined) return { is: "call", name: call[1] ?? "", args: this.args() };
    const column = this.match("column");
    if (column !== undefined) return { is: "column", table: column[1] ?? "", column: column[2] ?? "" };
    const cell = this.match("cell");
    if (cell !== undefined) {
      const [, quoted, bare, letters = "", row = ""] = cell;
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      return { is: "cell", sheet, row: Number(row), column: columnNumber(letters) };
    }
    const name = this.match("name");
    return name === undefined ? this.fail() : { is: "name", name: name[0] };
  }

  private constant(): Constant | undefined {
    const number = this.match("number");
    if (number !== undefined) return Number(number[0]);
    const text = this.match("text");
    if (text !== undefined) return (text[1] ?? "").replaceAll('""', '"');
    const truth = this.match("truth");
    return truth === undefined ? undefined : truth[1] === "TRUE";
  }

  private arrayRows(): Constant[][] {
    const rows: Constant[][] = [[]];
    for (;;) {
      const value = this.percentage();
      rows[rows.length - 1]?.push(value.is === "constant" ? value.value : this.fail());
      if (this.take("}")) return rows;
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) this.fail();
    }
  }

  private args(): (Formula | null)[] {
    const args: (Formula | null)[] = [];
    if (this.take(")")) return args;
    do {
      this.match("spaces");
      const next = this.text[this.at];
      args.push(next === "," || next === ")" ? null : this.operation(0));
    } while (this.take(","));
    return this.take(")") ? args : this.fail();
  }

  private match(what: keyof typeof patterns): RegExpExecArray | undefined {
    const pattern = patterns[what];
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    if (found !== undefined) this.at = pattern.lastIndex;
    return found;
  }

  private take(sign: string): boolean {
    this.match("spaces");
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private fail(): never {
    throw new Error(`Formula not read from "${this.text.slice(this.at)}" in "${this.text}"`);
  }
}

/**
 * Takes a formula apart: what the sheets of the add-in and the worked examples are written in, which is far less than
 * all that a formula may be.
 *
 * @param formula in English, with or without the sign in front
 * @throws {Error} for anything beyond that
 */
export function readFormula(formula: string): Formula {
  return new Reader(formula.replace(/^=/, "")).whole();
}
