import type { CellValue, Format } from "../../../../src/workbook/port";
import { HostError } from "../objects";
import { blank, contentOf, type Content } from "./cells";
import { addressOf, cellsOf, rectangleOf, type Rectangle } from "./rectangle";

/** What happened to the workbook. */
export type BookEvent =
  | { readonly what: "added" | "deleted" | "activated"; readonly sheet: Sheet }
  | { readonly what: "changed" | "selected"; readonly sheet: Sheet; readonly address: string };

/** A name of a sheet, and the cells that it points to. */
export interface DefinedName {
  readonly name: string;
  readonly cells: Rectangle;
}

/** A table: its first row holds the headings. */
export interface Table {
  readonly id: string;
  name: string;
  block: Rectangle;
}

/** A series of a chart, by the blocks that it shows. */
export interface Series {
  name: string;
  values: Rectangle;
  labels?: Rectangle;
  color?: string;
}

/** A chart that floats over a block. */
export interface DrawnChart {
  readonly id: string;
  readonly type: string;
  title: string;
  over?: Rectangle;
  readonly series: Series[];
}

/** One sheet: what its cells hold, how they look, and the names that it knows. */
export class Sheet {
  private readonly contents = new Map<string, Content>();
  private readonly formats = new Map<string, Format>();
  readonly names = new Map<string, DefinedName>();
  /** What is selected when the sheet is in view. */
  selection = rectangleOf("A1");
  readonly tables: Table[] = [];
  readonly charts: DrawnChart[] = [];
  /** What is printed, when not everything is. */
  printArea: string | undefined;
  /** A protected sheet takes no change. */
  isProtected = false;

  constructor(
    readonly id: string,
    public name: string,
    private readonly tell: (event: BookEvent) => void,
  ) {}

  content(row: number, column: number): Content {
    return this.contents.get(`${row},${column}`) ?? blank;
  }

  looks(row: number, column: number): Format {
    return this.formats.get(`${row},${column}`) ?? {};
  }

  /** The block of all cells that hold anything. */
  used(): Rectangle | undefined {
    const held = [...this.contents].filter(
      ([, { type, formula }]) => type !== "empty" || formula !== undefined,
    );
    const places = held.map(([key]) => key.split(",").map(Number));
    if (places.length === 0) return undefined;
    const [rows, columns] = [places.map(([row = 0]) => row), places.map(([, column = 0]) => column)];
    return {
      ...{ top: Math.min(...rows), left: Math.min(...columns) },
      ...{ bottom: Math.max(...rows), right: Math.max(...columns) },
    };
  }

  /** Takes over all that another sheet holds; tables get names of their own. */
  copyFrom(other: Sheet, tableName: (name: string) => string): void {
    for (const [key, content] of other.contents) this.contents.set(key, content);
    for (const [key, format] of other.formats) this.formats.set(key, format);
    for (const [key, name] of other.names) this.names.set(key, name);
    for (const { id, name, block } of other.tables)
      this.tables.push({ id: `${this.id} ${id}`, name: tableName(name), block });
    for (const chart of other.charts) this.charts.push({ ...chart, id: `${this.id} ${chart.id}` });
    this.printArea = other.printArea;
  }

  /** Puts contents into a block; undefined leaves a cell as it is. */
  put(block: Rectangle, of: (row: number, column: number) => Content | undefined): void {
    this.checkWrite();
    for (const [row, column] of cellsOf(block).flat()) {
      const content = of(row - block.top, column - block.left);
      if (content !== undefined) this.contents.set(`${row},${column}`, content);
    }
    this.tell({ what: "changed", sheet: this, address: addressOf(block) });
  }

  format(block: Rectangle, format: Format): void {
    this.checkWrite();
    for (const [row, column] of cellsOf(block).flat())
      this.formats.set(`${row},${column}`, { ...this.looks(row, column), ...format });
  }

  checkWrite(): void {
    if (this.isProtected) throw new HostError("AccessDenied", "The sheet is protected");
  }
}

/** What Excel allows as the name of a sheet. */
function checkName(name: string): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    throw new HostError("InvalidArgument");
}

/** A workbook as Excel holds it, and as a person works on it. It does not calculate. */
export class Book {
  readonly sheets: Sheet[] = [];
  active: Sheet;
  /** Who hears what happens. */
  listener: (event: BookEvent) => void = () => undefined;
  private made = 0;

  constructor() {
    this.active = this.add("Sheet1");
  }

  /** The sheet of a name or an id. */
  find(key: string): Sheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  sheet(key: string): Sheet {
    const sheet = this.find(key);
    if (sheet === undefined) throw new HostError("ItemNotFound", "No such sheet");
    return sheet;
  }

  add(name: string): Sheet {
    checkName(name);
    if (this.find(name) !== undefined) throw new HostError("ItemAlreadyExists");
    this.made += 1;
    const sheet = new Sheet(`{sheet-${this.made}}`, name, (event) => this.listener(event));
    this.sheets.push(sheet);
    this.listener({ what: "added", sheet });
    return sheet;
  }

  /** Copies a sheet to a new one behind the others, under a name of Excel's making. */
  copy(sheet: Sheet): Sheet {
    let number = 2;
    while (this.find(`${sheet.name.slice(0, 26)} (${number})`) !== undefined) number += 1;
    const copy = this.add(`${sheet.name.slice(0, 26)} (${number})`);
    copy.copyFrom(sheet, (name) => this.freeTableName(name));
    return copy;
  }

  /** The table of a name. */
  table(name: string): Table | undefined {
    return this.sheets
      .flatMap(({ tables }) => tables)
      .find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  freeTableName(name: string): string {
    let number = 1;
    while (this.table(`${name}${number}`) !== undefined) number += 1;
    return `${name}${number}`;
  }

  rename(sheet: Sheet, to: string): void {
    checkName(to);
    const other = this.find(to);
    if (other !== undefined && other !== sheet) throw new HostError("ItemAlreadyExists");
    // No event: desktop Excel has none that its client would take.
    sheet.name = to;
  }

  remove(sheet: Sheet): void {
    if (this.sheets.length === 1) throw new HostError("InvalidOperation", "The last sheet");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.listener({ what: "deleted", sheet });
    const [first] = this.sheets;
    if (this.active === sheet && first !== undefined) this.activate(first);
  }

  activate(sheet: Sheet): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.listener({ what: "activated", sheet });
  }

  select(sheet: Sheet, block: Rectangle): void {
    this.activate(sheet);
    sheet.selection = block;
    this.listener({ what: "selected", sheet, address: addressOf(block) });
  }

  /** Types into a cell; a formula shows what it is told to show. */
  enter(sheet: Sheet, address: string, typed: string, shows: CellValue): void {
    const block = rectangleOf(address);
    const isText = sheet.looks(block.top, block.left).numberFormat === "@";
    const content = contentOf(typed, isText);
    sheet.put(block, () => {
      if (content.formula === undefined) return content;
      return {
        ...contentOf(typeof shows === "string" && !shows.startsWith("#") ? `'${shows}` : shows, false),
        formula: typed,
      };
    });
  }
}
