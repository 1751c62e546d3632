/**
 * Reads a formula of MBDR calls and constants, as the examples and law cases write them, and answers it through a
 * caller's own way of calling a function. It knows just what those need: numbers, percentages, texts, TRUE and FALSE,
 * left-out arguments, array constants, nested MBDR calls and INDEX.
 */

/** One cell of a grid; null is a left-out or blank one. */
export type Value = unknown;
export type Grid = Value[][];

/** Calls a function of the bundle or of the source with the grids of its arguments. */
export type Call = (name: string, args: (Grid | null)[]) => Grid;

/**
 * Answers a formula.
 *
 * @param formula such as `=MBDR.MEGA_HEADROOM(2026,24500,14000)`
 * @param call how a function is called
 * @returns the grid it spills
 */
export function answerFormula(formula: string, call: Call): Grid {
  const reader = new Reader(formula.replace(/^=/, ""), call);
  const grid = reader.expression();
  reader.end();
  return grid;
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly call: Call,
  ) {}

  end(): void {
    this.spaces();
    if (this.at < this.text.length) throw new Error(`Formula not read from "${this.text.slice(this.at)}"`);
  }

  expression(): Grid {
    this.spaces();
    const rest = this.text.slice(this.at);
    if (rest.startsWith("{")) return this.array();
    const named = /^(?:MBDR\.)?([A-Z_0-9]+)\(/.exec(rest);
    if (named?.[1] !== undefined) {
      this.at += named[0].length;
      const args = this.args();
      return named[1] === "INDEX" ? index(args) : this.call(named[1], repeated(named[1], args));
    }
    return [[this.constant()]];
  }

  private args(): (Grid | null)[] {
    const args: (Grid | null)[] = [];
    this.spaces();
    if (this.take(")")) return args;
    do {
      this.spaces();
      const next = this.text[this.at];
      args.push(next === "," || next === ")" ? null : this.expression());
      this.spaces();
    } while (this.take(","));
    if (!this.take(")")) throw new Error(`")" expected in ${this.text}`);
    return args;
  }

  private array(): Grid {
    this.at += 1;
    const rows: Grid = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.constant());
      if (this.take("}")) return rows;
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) throw new Error(`"}" expected in ${this.text}`);
    }
  }

  private constant(): Value {
    this.spaces();
    const rest = this.text.slice(this.at);
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    if (quoted?.[1] !== undefined) {
      this.at += quoted[0].length;
      return quoted[1].replaceAll('""', '"');
    }
    const word = /^(TRUE|FALSE)/.exec(rest);
    if (word) {
      this.at += word[0].length;
      return word[0] === "TRUE";
    }
    const number = /^-?\d+(\.\d+)?(E-?\d+)?/.exec(rest);
    if (!number) throw new Error(`Constant expected at "${rest}"`);
    this.at += number[0].length;
    return this.take("%") ? Number(`${number[0]}e-2`) : Number(number[0]);
  }

  private spaces(): void {
    while (this.text[this.at] === " ") this.at += 1;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

function index([grid, row, column]: (Grid | null)[]): Grid {
  return [[grid?.[Number(row?.[0]?.[0]) - 1]?.[Number(column?.[0]?.[0] ?? 1) - 1]]];
}

/** EXPLAIN's arguments after the first arrive as one array of grids. */
function repeated(name: string, args: (Grid | null)[]): (Grid | null)[] {
  if (name !== "EXPLAIN") return args;
  const [first = null, ...values] = args;
  return [first, values as unknown as Grid];
}
