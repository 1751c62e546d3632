import { DomainError } from "../core/errors";
import { recording, silent, type Line, type Worksheet } from "../core/worksheet";
import { CellError, passOnError, saysNothing, toGrid, type Grid } from "./grid";
import type { CellRule } from "./read";

/** What may stand in a cell of an answer. */
export type Cell = number | string | boolean;

/** The error of a cell: what was wrong with its row. */
export type CellProblem = DomainError | CellError;

/** Rows of an answer; in a column call a bad row holds its own problem. */
export type Answer = (Cell | CellProblem)[][];

/**
 * How many cells a parameter takes:
 * - `one`: a single cell;
 * - `column`: a single cell, or one per row of the call;
 * - `table`: a range read as a whole;
 * - `repeating`: any number of ranges at the end.
 */
export type Role = "one" | "column" | "table" | "repeating";

/** A parameter of a function: its role, whether it may be left out, and how it is read. */
export interface Parameter<Value, Kind extends Role = Role> {
  readonly role: Kind;
  readonly optional: boolean;
  /** Reads one cell; for a table, the whole grid, or undefined where nothing was given. */
  read(input: unknown, field: string): Value;
  /** Reads a range several columns wide, where a column may be given as a table for all rows at once. */
  readWide?: ((grid: Grid, field: string) => Value) | undefined;
  /** The labels of a table that names its facts by label, as they are documented. */
  readonly labels?: readonly string[] | undefined;
}

/** A single cell. */
export function one<Value>(rule: CellRule<Value>): Parameter<Value, "one"> {
  return { role: "one", ...rule };
}

/** A single cell for all rows, or one cell per row. */
export function column<Value>(
  rule: CellRule<Value>,
  readWide?: (grid: Grid, field: string) => Value,
): Parameter<Value, "column"> {
  return { role: "column", ...rule, readWide };
}

/** An optional range that is read as a whole; undefined when it is left out, or a single cell blank or 0. */
export function table<Value>(
  read: (grid: Grid, field: string) => Value,
): Parameter<Value | undefined, "table"> {
  return {
    role: "table",
    optional: true,
    read(input, field) {
      const grid = input as Grid | undefined;
      if (grid === undefined) return undefined;
      if (grid.length === 1 && grid[0]?.length === 1) {
        const cell = grid[0][0];
        if (saysNothing(cell)) return undefined;
        // The table may come from a call that failed, such as LIMITS of a year too far.
        if (typeof cell === "object" && cell !== null) passOnError(cell, field);
      }
      return read(grid, field);
    },
  };
}

/**
 * A range that must be given and is read as a whole.
 *
 * @param read what it reads
 * @param wanted what to say when nothing is given
 * @returns the parameter
 */
export function requiredTable<Value>(
  read: (grid: Grid, field: string) => Value,
  wanted: string,
): Parameter<Value, "table"> {
  const given = table(read);
  return {
    role: "table",
    optional: false,
    read(input, field) {
      const value = given.read(input, field);
      if (value === undefined) throw new DomainError("invalid", field, `${field}: missing; ${wanted}`);
      return value;
    },
  };
}

/**
 * What a table holds for each row of the call: a value, or what is wrong with that row. A table of one row counts for all
 * rows of the call.
 */
export class PerRow<Value> {
  readonly rows: readonly (Value | CellProblem)[];
  /** The value of a row that is blank at the end of the table. */
  readonly blank: Value;

  constructor(rows: readonly (Value | CellProblem)[], blank: Value) {
    this.rows = rows;
    this.blank = blank;
  }

  /** The value of a row; throws what is wrong with it. */
  value(row: number): Value {
    const value = this.rows[row];
    if (isCellProblem(value)) throw value;
    return value ?? this.blank;
  }
}

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The values of some parameters by name. */
type Values<P, Kind extends Role> = {
  readonly [
    Name in keyof P as P[Name] extends Parameter<unknown, Kind> ? Name : never
  ]: P[Name] extends Parameter<infer Value> ? OneOf<Value> : never;
};

/** What one row gets of a parameter: of a table with a value per row, the value. */
type OneOf<Value> = Value extends PerRow<infer Each> ? Each : Value;

interface Shape<P extends Parameters, Figures> {
  readonly name: string;
  /** In the order of the arguments; the Excel name of `afterTax` is `after_tax`. */
  readonly parameters: P;
  /** The figures that the whole call uses, looked up once. */
  figures(given: Values<P, "one" | "table">): Figures;
}

interface Calculation<P extends Parameters, Figures> extends Shape<P, Figures> {
  /** The answer for one row. */
  answer(sheet: Worksheet, figures: Figures, given: Values<P, Role>): Cell;
}

interface Spill<P extends Parameters, Figures> extends Shape<P, Figures> {
  /** The rows of the answer, headings first; where each row is of another client, a bad one holds its own problem. */
  spill(sheet: Worksheet, figures: Figures, given: Values<P, Role>): Answer;
}

/** A parameter as faces see it. */
export interface ParameterInfo {
  readonly name: string;
  readonly role: Role;
  readonly optional: boolean;
  /** The labels of a table that names its facts by label. */
  readonly labels?: readonly string[] | undefined;
}

/** A function of the catalogue as faces see it. */
export interface Entry {
  readonly name: string;
  readonly parameters: readonly ParameterInfo[];
  /** The answer to one call; throws a `CellProblem` when the call as a whole cannot be answered. */
  evaluate(args: readonly unknown[]): Answer;
  /** The worked lines of one call for one client; absent where there is nothing to work out. */
  explain?(args: readonly unknown[]): readonly Line[];
}

/** The Excel name of a parameter: `afterTaxCap` is `after_tax_cap`. */
function excelName(key: string): string {
  return key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** A parameter with a value per row. */
interface Column {
  readonly key: string;
  readonly field: string;
  /** What to give instead where only one client is answered for. */
  readonly instead: string;
  /** Rows as given, blank ends included. */
  readonly givenHeight: number;
  /** Rows down to the last filled one. */
  readonly height: number;
  /** Reads the value of a row; throws what is wrong with it. */
  value(row: number): unknown;
}

function cellColumn(
  key: string,
  field: string,
  parameter: Parameter<unknown>,
  grid: Grid,
  givenHeight: number,
): Column {
  return {
    key,
    field,
    instead: "a single cell here, not a column",
    givenHeight,
    height: grid.length,
    value: (row) => parameter.read(grid[row]?.[0], field),
  };
}

function tableColumn(key: string, field: string, table: PerRow<unknown>, givenHeight: number): Column {
  return {
    key,
    field,
    instead: "one row of values here, not one for each client",
    givenHeight,
    height: table.rows.length,
    value: (row) => table.value(row),
  };
}

/** The arguments of one call, ready to be read row by row. */
interface Call {
  /** Values of ones, tables, and columns given as a single cell. */
  readonly fixed: Record<string, unknown>;
  readonly columns: readonly Column[];
  /** Rows of the call; undefined when every column is a single cell. */
  readonly height: number | undefined;
}

function readCall(parameters: Parameters, args: readonly unknown[]): Call {
  const fixed: Record<string, unknown> = {};
  const columns: Column[] = [];
  Object.entries(parameters).forEach(([key, parameter], position) => {
    const field = excelName(key);
    const argument = args[position];
    const grid = toGrid(argument, field, parameter.role === "table" ? 1 : 0);
    const width = grid?.[0]?.length ?? 1;
    const givenHeight = Array.isArray(argument) ? argument.length : 1;
    if (parameter.role === "table") {
      const value = parameter.read(grid, field);
      if (value instanceof PerRow) {
        // Without the rows of labels above; blank rows at the end are clients of whom nothing is said.
        const rows = givenHeight - ((grid?.length ?? 0) - value.rows.length);
        if (rows > 1) columns.push(tableColumn(key, field, value, rows));
        else fixed[key] = value.value(0);
      } else fixed[key] = value;
    } else if (grid === undefined || (givenHeight === 1 && width === 1)) {
      fixed[key] = parameter.read(grid?.[0]?.[0], field);
    } else if (parameter.role === "one") {
      throw new DomainError("invalid", field, `${field}: a single cell, not a range`);
    } else if (width > 1) fixed[key] = readWide(parameter, grid, field);
    else columns.push(cellColumn(key, field, parameter, grid, givenHeight));
  });
  return { fixed, columns, height: commonHeight(columns) };
}

function readWide(parameter: Parameter<unknown>, grid: Grid, field: string): unknown {
  if (parameter.readWide !== undefined) return parameter.readWide(grid, field);
  throw new DomainError("invalid", field, `${field}: a single cell or one column of cells`);
}

/**
 * The rows of a call. Ranges must be equally high as given, before blank ends are trimmed, or one client would be read
 * beside the pay of another.
 */
function commonHeight(columns: readonly Column[]): number | undefined {
  const [first] = columns;
  if (first === undefined) return undefined;
  const odd = columns.find(({ givenHeight }) => givenHeight !== first.givenHeight);
  if (odd !== undefined) {
    throw new DomainError(
      "invalid",
      odd.field,
      `${odd.field}: as many rows as the other columns, or a single cell`,
    );
  }
  return Math.max(...columns.map((column) => column.height));
}

/** Whether an error is one of ours, to be shown in its cell. */
export function isCellProblem(error: unknown): error is CellProblem {
  return error instanceof DomainError || error instanceof CellError;
}

/** As many cells as one answer fills. */
const mostCells = 500_000;

/**
 * An answer that is not larger than a sheet takes well.
 *
 * @param rows the rows of the answer, of one width
 * @returns the same rows
 * @throws {DomainError} `invalid` when they are too many
 */
export function withinSheet<Rows extends Answer>(rows: Rows): Rows {
  if (rows.length * (rows[0]?.length ?? 0) <= mostCells) return rows;
  throw new DomainError("invalid", "answer", "answer: at most 500,000 cells; give a smaller table");
}

/** A number must be finite: anything else would become an empty cell without a word. */
function checked<Given extends Cell | CellProblem>(cell: Given): Given {
  if (typeof cell === "number" && !Number.isFinite(cell)) {
    throw new DomainError("no solution", "", "no finite answer for these inputs");
  }
  return cell;
}

function infoOf(parameters: Parameters): ParameterInfo[] {
  return Object.entries(parameters).map(([key, { role, optional, labels }]) => ({
    name: excelName(key),
    role,
    optional,
    labels,
  }));
}

/** The call of one client, refused when it is a column. */
function single(parameters: Parameters, args: readonly unknown[]): Record<string, unknown> {
  const { fixed, columns } = readCall(parameters, args);
  const [first] = columns;
  if (first !== undefined) {
    throw new DomainError("invalid", first.field, `${first.field}: ${first.instead}`);
  }
  return fixed;
}

/**
 * A function that answers one cell per row.
 *
 * @param calculation its name, parameters, figures and calculation
 * @returns the entry of the catalogue
 */
export function define<P extends Parameters, Figures>(calculation: Calculation<P, Figures>): Entry {
  const { name, parameters } = calculation;
  return {
    name,
    parameters: infoOf(parameters),
    evaluate(args) {
      const { fixed, columns, height } = readCall(parameters, args);
      const figures = calculation.figures(fixed as Values<P, "one" | "table">);
      // One object is filled anew for each row: calculations read it and keep nothing.
      const row = { ...fixed };
      const answer = () => checked(calculation.answer(silent, figures, row as Values<P, Role>));
      if (height === undefined) return [[answer()]];
      const rows: Answer = new Array<Answer[number]>(height);
      for (let i = 0; i < height; i += 1) {
        try {
          for (const column of columns) row[column.key] = column.value(i);
          rows[i] = [answer()];
        } catch (error) {
          if (!isCellProblem(error)) throw error;
          rows[i] = [error];
        }
      }
      return rows;
    },
    explain(args) {
      const given = single(parameters, args);
      const sheet = recording();
      calculation.answer(
        sheet,
        calculation.figures(given as Values<P, "one" | "table">),
        given as Values<P, Role>,
      );
      return sheet.lines;
    },
  };
}

/**
 * A function whose answer is a table.
 *
 * @param calculation its name, parameters, figures and rows
 * @returns the entry of the catalogue
 */
export function defineSpill<P extends Parameters, Figures>(calculation: Spill<P, Figures>): Entry {
  const { name, parameters } = calculation;
  function work(sheet: Worksheet, args: readonly unknown[]): Answer {
    const given = single(parameters, args);
    const figures = calculation.figures(given as Values<P, "one" | "table">);
    return calculation.spill(sheet, figures, given as Values<P, Role>);
  }
  return {
    name,
    parameters: infoOf(parameters),
    evaluate: (args) => withinSheet(work(silent, args)).map((row) => row.map(checked)),
    explain(args) {
      const sheet = recording();
      work(sheet, args);
      return sheet.lines;
    },
  };
}
