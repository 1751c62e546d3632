import { areaAround } from "../../../../src/workbook/a1";
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

/** One sheet: what its cells hold, how they look, and the names that it knows. */
export class Sheet {
  private readonly contents = new Map<string, Content>();
  private readonly formats = new Map<string, Format>();
  readonly names = new Map<string, DefinedName>();
  /** What is selected when the sheet is in view. */
  selection = rectangleOf("A1");
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

  /** The block around everything that its cells hold. */
  used(): Rectangle | undefined {
    const held = [...this.contents].filter(([, { type }]) => type !== "empty");
    return areaAround(held.map(([key]) => key.split(",").map(Number) as [number, number]));
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
