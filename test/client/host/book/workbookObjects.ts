import { HostCollection, HostError, HostObject, ReferencedObject } from "../objects";
import type { Book, DefinedName, Sheet } from "./book";
import { Charts } from "./chartObjects";
import { fullAddress, RangeObject } from "./rangeObjects";
import { rectangleOf } from "./rectangle";
import { AllTables, Tables } from "./tableObjects";

class NamedItem extends HostObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly defined: DefinedName,
  ) {
    super();
  }

  override identity() {
    return { _Id: this.defined.name };
  }
  get Name(): string {
    return this.defined.name;
  }
  get Type(): string {
    return "Range";
  }
  get Value(): string {
    return `=${fullAddress(this.sheet, this.defined.cells, "$")}`;
  }
  get Scope(): string {
    return "Worksheet";
  }
  Delete(): void {
    this.sheet.names.delete(this.defined.name.toLowerCase());
  }
}

/** The names of a sheet; those of the workbook as a whole, which nobody here gives, without one. */
class NamedItems extends HostCollection {
  constructor(private readonly sheet?: Sheet) {
    super();
  }

  items(): HostObject[] {
    const { sheet } = this;
    return sheet === undefined ? [] : [...sheet.names.values()].map((name) => new NamedItem(sheet, name));
  }
  GetItemOrNullObject(name: string): HostObject | null {
    const defined = this.sheet?.names.get(name.toLowerCase());
    return this.sheet === undefined || defined === undefined ? null : new NamedItem(this.sheet, defined);
  }
  Add(name: string, range: unknown): HostObject {
    if (this.sheet === undefined || !(range instanceof RangeObject)) throw new HostError("NotImplemented");
    if (!/^[A-Za-z_\\][\w.]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
      throw new HostError("InvalidArgument");
    if (this.sheet.names.has(name.toLowerCase())) throw new HostError("ItemAlreadyExists");
    const defined = { name, cells: range.block };
    this.sheet.names.set(name.toLowerCase(), defined);
    return new NamedItem(this.sheet, defined);
  }
}

class PageLayout extends HostObject {
  constructor(private readonly sheet: Sheet) {
    super();
  }

  set Orientation(orientation: string) {
    if (orientation !== "Landscape" && orientation !== "Portrait") throw new HostError("InvalidArgument");
  }
  set Zoom(zoom: unknown) {
    if (typeof zoom !== "object") throw new HostError("InvalidArgument");
  }
  SetPrintArea(address: unknown): void {
    if (typeof address !== "string") throw new HostError("NotImplemented", "An address only");
    rectangleOf(address);
    this.sheet.printArea = address;
  }
}

class WorksheetObject extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  override identity() {
    return { Id: this.sheet.id };
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.book.rename(this.sheet, name);
  }
  get Names(): HostObject {
    return new NamedItems(this.sheet);
  }
  get PageLayout(): HostObject {
    return new PageLayout(this.sheet);
  }
  get Tables(): HostObject {
    return new Tables(this.book, this.sheet);
  }
  get Charts(): HostObject {
    return new Charts(this.sheet);
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean): HostObject | null {
    if (!valuesOnly) throw new HostError("NotImplemented", "Values only");
    const block = this.sheet.used();
    return block === undefined ? null : new RangeObject(this.book, this.sheet, block);
  }
  Copy(where: string): HostObject {
    if (where !== "End") throw new HostError("NotImplemented", "Behind all others only");
    return new WorksheetObject(this.book, this.book.copy(this.sheet));
  }
  GetRange(address: string): HostObject {
    return new RangeObject(this.book, this.sheet, rectangleOf(address));
  }
  Activate(): void {
    this.book.activate(this.sheet);
  }
  Delete(): void {
    this.book.remove(this.sheet);
  }
}

/** The numbers by which the client knows what happens. */
export const eventTypes = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15 } as const;

class Worksheets extends HostCollection {
  constructor(
    private readonly book: Book,
    private readonly registered: Set<number>,
  ) {
    super();
  }

  items(): HostObject[] {
    return this.book.sheets.map((sheet) => new WorksheetObject(this.book, sheet));
  }
  GetItem(key: string): HostObject {
    return new WorksheetObject(this.book, this.book.sheet(key));
  }
  Add(name: string): HostObject {
    return new WorksheetObject(this.book, this.book.add(name));
  }
  _RegisterDataChangedEvent(): void {
    this.registered.add(eventTypes.changed);
  }
  _UnregisterDataChangedEvent(): void {
    this.registered.delete(eventTypes.changed);
  }
  _RegisterActivatedEvent(): void {
    this.registered.add(eventTypes.activated);
  }
  _UnregisterActivatedEvent(): void {
    this.registered.delete(eventTypes.activated);
  }
  _RegisterAddedEvent(): void {
    this.registered.add(eventTypes.added);
  }
  _UnregisterAddedEvent(): void {
    this.registered.delete(eventTypes.added);
  }
  _RegisterSelectionChangedEvent(): void {
    this.registered.add(eventTypes.selected);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.registered.delete(eventTypes.selected);
  }
  _RegisterDeletedEvent(): void {
    this.registered.add(eventTypes.deleted);
  }
  _UnregisterDeletedEvent(): void {
    this.registered.delete(eventTypes.deleted);
  }
}

class SelectedRanges extends ReferencedObject {
  constructor(private readonly book: Book) {
    super();
  }

  get Address(): string {
    return fullAddress(this.book.active, this.book.active.selection);
  }
}

/** The workbook as the client reaches it. */
export class WorkbookObject extends HostObject {
  /** The numbers of the events that the client wants to hear of. */
  readonly registered = new Set<number>();

  constructor(private readonly book: Book) {
    super();
  }

  get Worksheets(): HostObject {
    return new Worksheets(this.book, this.registered);
  }
  get Names(): HostObject {
    return new NamedItems();
  }
  get Tables(): HostObject {
    return new AllTables(this.book);
  }
  GetSelectedRanges(): HostObject {
    return new SelectedRanges(this.book);
  }
}
