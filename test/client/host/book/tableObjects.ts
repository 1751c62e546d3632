import { HostCollection, HostError, HostObject } from "../objects";
import type { Book, Sheet, Table } from "./book";
import { overlap, rectangleOf, type Rectangle } from "./rectangle";

class TableObject extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    super();
  }

  override identity() {
    return { Id: this.table.id };
  }
  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    const other = this.book.table(name);
    if (!/^[A-Za-z_\\][\w.]*$/.test(name) || (other !== undefined && other !== this.table))
      throw new HostError("InvalidArgument");
    this.table.name = name;
  }
  set Style(style: string) {
    if (!/^TableStyle(Light|Medium|Dark)\d+$/.test(style)) throw new HostError("InvalidArgument");
  }
  /** The headings stay where they are. */
  Resize(address: unknown): void {
    this.sheet.checkWrite();
    if (typeof address !== "string") throw new HostError("NotImplemented", "An address only");
    const block = rectangleOf(address);
    checkRoom(this.sheet, block, this.table);
    if (block.top !== this.table.block.top || !overlap(block, this.table.block))
      throw new HostError("InvalidArgument", "The headings stay in their row");
    this.table.block = block;
  }
}

/** A table has headings and a row, and lies over no other. */
function checkRoom(sheet: Sheet, block: Rectangle, table?: Table): void {
  if (block.bottom === block.top) throw new HostError("InvalidArgument", "Headings without a row");
  if (sheet.tables.some((other) => other !== table && overlap(other.block, block)))
    throw new HostError("InvalidArgument", "A table over another");
}

/** The tables of a sheet that lie in a part of it. */
export class ScopedTables extends HostCollection {
  constructor(
    protected readonly book: Book,
    protected readonly sheet: Sheet,
    private readonly lies: (block: Rectangle) => boolean = () => true,
  ) {
    super();
  }

  items(): HostObject[] {
    return this.sheet.tables
      .filter(({ block }) => this.lies(block))
      .map((table) => new TableObject(this.book, this.sheet, table));
  }
  GetItem(key: string): HostObject {
    const table = this.sheet.tables.find(
      ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
    );
    if (table === undefined) throw new HostError("ItemNotFound", "No such table");
    return new TableObject(this.book, this.sheet, table);
  }
}

/** The tables of a sheet. */
export class Tables extends ScopedTables {
  Add(address: unknown, hasHeadings: boolean): HostObject {
    this.sheet.checkWrite();
    if (typeof address !== "string" || !hasHeadings)
      throw new HostError("NotImplemented", "An address with headings");
    const block = rectangleOf(address);
    checkRoom(this.sheet, block);
    const name = this.book.freeTableName("Table");
    const table: Table = { id: `{table-${this.sheet.id}-${name}}`, name, block };
    this.sheet.tables.push(table);
    return new TableObject(this.book, this.sheet, table);
  }
}

/** The tables of the workbook, by which the client finds one again. */
export class AllTables extends HostCollection {
  constructor(private readonly book: Book) {
    super();
  }

  items(): HostObject[] {
    return this.book.sheets.flatMap((sheet) => new ScopedTables(this.book, sheet).items());
  }
  GetItem(key: string): HostObject {
    const sheet = this.book.sheets.find(({ tables }) =>
      tables.some(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase()),
    );
    if (sheet === undefined) throw new HostError("ItemNotFound", "No such table");
    return new ScopedTables(this.book, sheet).GetItem(key);
  }
}
