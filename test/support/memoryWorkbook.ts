import {
  WorkbookError,
  type Ability,
  type Cells,
  type CellType,
  type CellValue,
  type Change,
  type Chart,
  type Format,
  type Name,
  type Outline,
  type Ref,
  type Refusal,
  type Workbook,
  type WorkbookEvent,
} from "../../src/workbook/port";

/** One cell: what it holds and, if it calculates, its formula. */
interface Held {
  readonly value: CellValue;
  readonly type: CellType;
  readonly formula?: string | undefined;
}

/** A name for a range of its sheet. */
interface Placed {
  readonly name: string;
  readonly range: string;
}

interface Sheet {
  readonly name: string;
  readonly cells: Map<string, Held>;
  readonly looks: Map<string, Format>;
  readonly tables: Placed[];
  readonly charts: (Chart & { readonly at: string })[];
}

/** Whether two ranges have a cell in common. */
function overlap(a: string, b: string): boolean {
  const [top, left, bottom, right] = corners(a);
  const [otherTop, otherLeft, otherBottom, otherRight] = corners(b);
  return top <= otherBottom && otherTop <= bottom && left <= otherRight && otherLeft <= right;
}

/** A workbook in memory that keeps the port's word. It calculates nothing: formulas are kept as they were written. */
export interface MemoryWorkbook extends Workbook {
  /** Everything that was applied, in order. */
  readonly applied: readonly Change[];
  /** How often anything was asked of it. */
  readonly trips: number;
  /** Refuses the next change of this kind, with what comes after it in the same request; or the next reading. */
  refuse(kind: Change["do"] | "read", refusal?: Refusal): void;
  /** What a person does: types into a cell; with a formula, the value is what it shows. */
  type(at: Ref, value: CellValue | undefined, formula?: string): void;
  /** What a person does: selects a cell. */
  choose(at: Ref): void;
  /** What a person does: gives a name up. */
  forget(sheet: string, name: string): void;
  /** What a person does: renames a sheet. */
  rename(sheet: string, to: string): void;
  /** What a person does: inserts a row above a cell; everything below moves. */
  insertRow(sheet: string, row: number): void;
  /** How a cell looks. */
  looks(sheet: string, address: string): Format;
  /** The tables of a sheet. */
  tables(sheet: string): readonly Placed[];
  /** The charts of a sheet, each with what it shows. */
  charts(sheet: string): readonly (Chart & { readonly at: string })[];
  /** What a cell holds. */
  at(sheet: string, address: string): Held | undefined;
  /** Waits until nobody has been told of anything any more. */
  settled(): Promise<void>;
}

const blank: Held = { value: "", type: "empty" };

/** What a cell holds that a value is written into. */
function held(value: string | number): Held {
  if (typeof value === "number") return { value, type: "number" };
  return value === "" ? blank : { value, type: "text" };
}

function typeOf(value: CellValue): CellType {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return /^#[A-Z0-9/]+[!?]?$/.test(value) ? "error" : "text";
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

function letters(column: number): string {
  return column === 0
    ? ""
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Rows and columns of a range, from 1. */
function corners(range: string): [number, number, number, number] {
  const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range.replaceAll("$", "").toUpperCase());
  if (found === null) throw new Error(`No range: ${range}`);
  const [, left = "", top = "", right = left, bottom = top] = found;
  return [Number(top), columnNumber(left), Number(bottom), columnNumber(right)];
}

/** Refuses what no cell can hold, before anything is written. */
function checkSizes(changes: readonly Change[]): void {
  const tooLarge = changes.some((change) => {
    if (change.do === "text" || change.do === "rows")
      return change.rows.flat().some((cell) => typeof cell === "string" && cell.length > 32_767);
    return change.do === "formula" && change.formula.length > 8_192;
  });
  if (tooLarge) throw new WorkbookError("too large", "That is more than a cell can hold.");
}

/** Every cell of a range. */
function addresses(range: string): string[] {
  const [top, left, bottom, right] = corners(range);
  const found: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) found.push(`${letters(column)}${row}`);
  }
  return found;
}

/** The cell so many rows and columns from the first one of a place. */
function offset({ sheet, range }: Ref, rows: number, columns: number): Ref {
  const [top, left] = corners(range);
  return { sheet, range: `${letters(left + columns)}${top + rows}` };
}

/** A workbook in memory, with the sheets that are named. */
export function memoryWorkbook(...names: string[]): MemoryWorkbook {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const sheets: Sheet[] = [];
  for (const name of names) add(name);
  let defined: Name[] = [];
  let selected: Ref = { sheet: names[0] ?? "", range: "A1" };
  const applied: Change[] = [];
  let refused: { kind: Change["do"] | "read"; refusal: Refusal } | undefined;
  let trips = 0;

  function sheetNamed(name: string): Sheet {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new WorkbookError("gone", "The sheet is gone, or has another name.");
    return sheet;
  }
  /** Refuses a name that no sheet can have, or that another has. */
  function checkName(name: string): void {
    if (!/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name)) {
      throw new WorkbookError("unsupported", "No sheet can have that name.");
    }
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new WorkbookError("unknown", "A sheet of that name is there already.");
    }
  }
  function add(name: string): void {
    checkName(name);
    sheets.push({ name, cells: new Map(), looks: new Map(), tables: [], charts: [] });
    tell({ what: "changed", sheet: name });
  }
  function tell(event: WorkbookEvent): void {
    // As a host does: later, not within the call.
    queueMicrotask(() => {
      for (const listener of listeners) listener(event);
    });
  }
  function put({ sheet, range }: Ref, held: Held): void {
    const { cells } = sheetNamed(sheet);
    for (const cell of addresses(range)) cells.set(cell, held);
    tell({ what: "changed", sheet });
  }
  function rename(from: string, to: string): void {
    const sheet = sheetNamed(from);
    checkName(to);
    sheets[sheets.indexOf(sheet)] = { ...sheet, name: to };
    defined = defined.map((name) =>
      name.sheet === from ? { ...name, sheet: to, at: { ...name.at, sheet: to } } : name,
    );
    if (selected.sheet === from) selected = { ...selected, sheet: to };
    tell({ what: "changed", sheet: to });
  }

  function tableNamed(wanted: string): Placed | undefined {
    return sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  }
  function freeTableName(name: string): string {
    let number = 1;
    while (tableNamed(`${name}${number}`) !== undefined) number += 1;
    return `${name}${number}`;
  }
  function makeTable({ sheet, range }: Ref, name: string): void {
    const { tables } = sheetNamed(sheet);
    const there = tables.findIndex((table) => overlap(table.range, range));
    if (there !== -1) tables[there] = { name: tables[there]?.name ?? name, range };
    else if (tableNamed(name) === undefined) tables.push({ name, range });
    else throw new WorkbookError("unsupported", "A table of that name is there already.");
  }

  function mayRefuse(kind: Change["do"] | "read"): void {
    if (refused?.kind !== kind) return;
    const { refusal } = refused;
    refused = undefined;
    throw new WorkbookError(refusal, "The workbook refuses this now.");
  }
  function carryOut(change: Change): void {
    switch (change.do) {
      case "add sheet":
        add(change.sheet);
        return;
      case "rename sheet":
        rename(change.sheet, change.to);
        return;
      case "remove sheet":
        sheets.splice(sheets.indexOf(sheetNamed(change.sheet)), 1);
        defined = defined.filter(({ sheet }) => sheet !== change.sheet);
        tell({ what: "changed", sheet: change.sheet });
        return;
      case "copy sheet": {
        const { cells, looks, tables, charts } = sheetNamed(change.sheet);
        add(change.to);
        const copy = sheetNamed(change.to);
        copy.tables.push(...tables.map(({ name, range }) => ({ name: freeTableName(name), range })));
        copy.charts.push(...charts);
        for (const [cell, held] of cells) copy.cells.set(cell, held);
        for (const [cell, look] of looks) copy.looks.set(cell, look);
        const own = defined.filter(({ sheet }) => sheet === change.sheet);
        defined.push(
          ...own.map((name) => ({ ...name, sheet: change.to, at: { ...name.at, sheet: change.to } })),
        );
        return;
      }
      case "remove name":
        sheetNamed(change.sheet);
        defined = defined.filter(({ name, sheet }) => name !== change.name || sheet !== change.sheet);
        return;
      case "text":
      case "rows":
        change.rows.forEach((values, row) =>
          values.forEach((value, column) => put(offset(change.at, row, column), held(value))),
        );
        return;
      case "number":
        put(change.at, { value: change.value, type: "number" });
        return;
      case "clear":
        put(change.at, blank);
        return;
      case "formula":
        put(change.at, { value: 0, type: "number", formula: change.formula });
        return;
      case "name":
        sheetNamed(change.at.sheet);
        defined = defined.filter(
          ({ name, sheet }) => name.toLowerCase() !== change.name.toLowerCase() || sheet !== change.at.sheet,
        );
        defined.push({ name: change.name, sheet: change.at.sheet, at: change.at });
        return;
      case "select":
        sheetNamed(change.at.sheet);
        selected = change.at;
        tell({ what: "selected", at: selected });
        return;
      case "format": {
        const { looks } = sheetNamed(change.at.sheet);
        for (const cell of addresses(change.at.range)) {
          looks.set(cell, { ...looks.get(cell), ...change.format });
        }
        return;
      }
      case "table":
        makeTable(change.at, change.name);
        return;
      case "chart":
        sheetNamed(change.at.sheet).charts.push({ ...change.chart, at: change.at.range });
        return;
      case "widths":
      case "print":
        sheetNamed(change.sheet);
    }
  }

  function read({ sheet, range }: Ref): Cells {
    const [top, left, bottom, right] = corners(range);
    const { cells } = sheetNamed(sheet);
    const grid = <Part>(part: (held: Held) => Part) =>
      Array.from({ length: bottom - top + 1 }, (_row, row) =>
        Array.from({ length: right - left + 1 }, (_column, column) =>
          part(cells.get(`${letters(left + column)}${top + row}`) ?? blank),
        ),
      );
    return {
      values: grid(({ value }) => value),
      types: grid(({ type }) => type),
      formulas: grid(({ formula, value }) => formula ?? value),
    };
  }

  function usedOf(sheet: string): Ref {
    const places = [...sheetNamed(sheet).cells]
      .filter(([, { type, formula }]) => type !== "empty" || formula !== undefined)
      .map(([cell]) => corners(cell));
    if (places.length === 0) return { sheet, range: "A1" };
    const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
    const first = `${letters(Math.min(...columns))}${Math.min(...rows)}`;
    const last = `${letters(Math.max(...columns))}${Math.max(...rows)}`;
    return { sheet, range: first === last ? first : `${first}:${last}` };
  }

  return {
    applied,
    can: new Set<Ability>(["charts", "print"]),
    get trips() {
      return trips;
    },
    read(refs) {
      trips += 1;
      return Promise.resolve().then(() => {
        mayRefuse("read");
        return refs.map(read);
      });
    },
    used(of) {
      trips += 1;
      return Promise.resolve().then(() => of.map(usedOf));
    },
    apply(changes) {
      trips += 1;
      return Promise.resolve().then(() => {
        checkSizes(changes);
        for (const change of changes) {
          mayRefuse(change.do);
          carryOut(change);
          applied.push(change);
        }
      });
    },
    outline() {
      trips += 1;
      const outline: Outline = { sheets: sheets.map(({ name }) => name), names: [...defined] };
      return Promise.resolve(outline);
    },
    selection: () => Promise.resolve(selected),
    watch(listener) {
      listeners.add(listener);
      return Promise.resolve(() => listeners.delete(listener));
    },
    refuse(kind, refusal = "protected") {
      refused = { kind, refusal };
    },
    type(at, value, formula) {
      put(at, value === undefined ? blank : { value, type: typeOf(value), formula });
    },
    choose(at) {
      selected = at;
      tell({ what: "selected", at });
    },
    forget(sheet, name) {
      defined = defined.filter((candidate) => candidate.sheet !== sheet || candidate.name !== name);
    },
    rename,
    insertRow(sheet, row) {
      const { cells } = sheetNamed(sheet);
      const moved = (address: string) => {
        const [top, left] = corners(address);
        return `${letters(left)}${top >= row ? top + 1 : top}`;
      };
      const all = [...cells].map(([address, held]) => [moved(address), held] as const);
      cells.clear();
      for (const [address, held] of all) cells.set(address, held);
      defined = defined.map((name) =>
        name.sheet === sheet
          ? { ...name, at: { sheet, range: name.at.range.split(":").map(moved).join(":") } }
          : name,
      );
      tell({ what: "changed", sheet });
    },
    tables: (sheet) => sheetNamed(sheet).tables,
    charts: (sheet) => sheetNamed(sheet).charts,
    looks: (sheet, address) => sheetNamed(sheet).looks.get(address) ?? {},
    at: (sheet, address) => sheetNamed(sheet).cells.get(address),
    settled: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}
