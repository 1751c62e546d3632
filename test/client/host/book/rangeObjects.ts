import type { CellValue, Format } from "../../../../src/workbook/port";
import { HostError, HostObject, ReferencedObject } from "../objects";
import { contentOf, blank, type Content } from "./cells";
import type { Book, Sheet } from "./book";
import { addressOf, cellsOf, overlap, within, type Rectangle } from "./rectangle";
import { ScopedTables } from "./tableObjects";

/** An address as Excel writes it: the sheet's name in quotes unless it is a plain word. */
export function fullAddress(sheet: Sheet, block: Rectangle, $ = ""): string {
  const plain = /^[A-Za-z_][A-Za-z_]*$/.test(sheet.name) || /^Sheet\d+$/.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${addressOf(block, $)}`;
}

const valueTypes = {
  empty: "Empty",
  number: "Double",
  text: "String",
  boolean: "Boolean",
  error: "Error",
} as const;

/** Looks of the first cell; setting them sets them for the whole block. */
abstract class Looks extends HostObject {
  constructor(
    protected readonly sheet: Sheet,
    protected readonly block: Rectangle,
  ) {
    super();
  }

  protected set(format: Format): void {
    this.sheet.format(this.block, format);
  }
}

class RangeFont extends Looks {
  set Bold(bold: boolean) {
    this.set({ bold });
  }
  set Italic(italic: boolean) {
    this.set({ italic });
  }
  set Size(size: number) {
    this.set({ size });
  }
  set Color(color: string) {
    this.set({ color });
  }
}

class RangeFill extends Looks {
  set Color(fill: string) {
    this.set({ fill });
  }
}

const alignments: Readonly<Record<string, Format["align"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
};

class RangeFormat extends Looks {
  readonly #font = new RangeFont(this.sheet, this.block);
  readonly #fill = new RangeFill(this.sheet, this.block);

  get Font(): HostObject {
    return this.#font;
  }
  get Fill(): HostObject {
    return this.#fill;
  }
  set WrapText(wrap: boolean) {
    this.set({ wrap });
  }
  set HorizontalAlignment(name: string) {
    const align = alignments[name];
    if (align === undefined) throw new HostError("InvalidArgument");
    this.set({ align });
  }
  set ColumnWidth(width: number) {
    this.sheet.checkWrite();
    // The widest column is 255 characters.
    if (!(width >= 0 && width <= 1343)) throw new HostError("InvalidArgument");
  }
}

/** A block of cells. */
export class RangeObject extends ReferencedObject {
  constructor(
    private readonly book: Book,
    readonly sheet: Sheet,
    readonly block: Rectangle,
  ) {
    super();
  }

  get Address(): string {
    return fullAddress(this.sheet, this.block);
  }
  get Values(): CellValue[][] {
    return this.each(({ value }) => value);
  }
  get ValueTypes(): string[][] {
    return this.each(({ type }) => valueTypes[type]);
  }
  get Formulas(): CellValue[][] {
    return this.each(({ value, formula }) => formula ?? value);
  }
  get Text(): string[][] {
    return this.each(({ value }) => String(value));
  }
  get Format(): HostObject {
    return new RangeFormat(this.sheet, this.block);
  }

  set Values(values: unknown) {
    this.write(values);
  }
  set Formulas(formulas: unknown) {
    this.write(formulas);
  }
  set NumberFormat(format: unknown) {
    if (typeof format !== "string") throw new HostError("NotImplemented", "One format for a block only");
    this.sheet.format(this.block, { numberFormat: format });
  }

  GetCell(row: number, column: number): RangeObject {
    const [top, left] = [this.block.top + row, this.block.left + column];
    return this.of({ top, left, bottom: top, right: left });
  }
  GetResizedRange(rows: number, columns: number): RangeObject {
    return this.of({ ...this.block, bottom: this.block.bottom + rows, right: this.block.right + columns });
  }
  GetRow(row: number): RangeObject {
    const top = this.block.top + row;
    return this.of({ ...this.block, top, bottom: top });
  }
  GetBoundingRect(other: unknown): RangeObject {
    if (!(other instanceof RangeObject)) throw new HostError("NotImplemented", "A range only");
    const [a, b] = [this.block, other.block];
    return this.of({
      ...{ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left) },
      ...{ bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) },
    });
  }
  /** The client asks before it hands a large grid over piece by piece. */
  _ValidateArraySize(rows: number, columns: number): void {
    const { top, left, bottom, right } = this.block;
    if (rows !== bottom - top + 1 || columns !== right - left + 1)
      throw new HostError("InvalidArgument", "A grid of another shape");
  }
  GetTables(fully: boolean): HostObject {
    if (fully) throw new HostError("NotImplemented", "Whole tables only");
    return new ScopedTables(this.book, this.sheet, (block) => overlap(block, this.block));
  }
  Clear(what: unknown): void {
    if (what !== "Contents") throw new HostError("NotImplemented", "Contents only");
    this.sheet.put(this.block, () => blank);
  }
  Select(): void {
    this.book.select(this.sheet, this.block);
  }

  private of(block: Rectangle): RangeObject {
    return new RangeObject(this.book, this.sheet, within(block));
  }

  private each<Part>(part: (content: Content) => Part): Part[][] {
    return cellsOf(this.block).map((row) => row.map(([r, c]) => part(this.sheet.content(r, c))));
  }

  /** A grid of the block's own shape; null leaves a cell as it is. */
  private write(grid: unknown): void {
    const rows = grid as (CellValue | null)[][];
    const { top, left, bottom, right } = this.block;
    const [height, width] = [bottom - top + 1, right - left + 1];
    if (!Array.isArray(grid) || rows.length !== height || rows.some((row) => row.length !== width))
      throw new HostError("InvalidArgument", "A grid of another shape");
    this.sheet.put(this.block, (row, column) => {
      const given = rows[row]?.[column] ?? null;
      if (given === null) return undefined;
      if (typeof given === "string" && given.length > 32_768)
        throw new HostError("InvalidArgument", "Too long");
      const { numberFormat } = this.sheet.looks(top + row, left + column);
      const content = contentOf(given, numberFormat === "@");
      if (content.formula !== undefined) this.checkTables(content.formula);
      return content;
    });
  }

  /** Excel takes no formula that speaks of a table that is not there. */
  private checkTables(formula: string): void {
    const spoken = formula.replaceAll(/"(?:[^"]|"")*"/g, "").matchAll(/([A-Za-z_]\w*)\[/g);
    for (const [, name = ""] of spoken)
      if (this.book.table(name) === undefined) throw new HostError("InvalidArgument", "No such table");
  }
}
