import type { Ref } from "../port";

/** The sheets of one batch: each is looked up once, and found again under its new name. */
export class ExcelSheets {
  private readonly known = new Map<string, Excel.Worksheet>();
  private readonly fresh = new Set<Excel.Worksheet>();

  constructor(private readonly all: Excel.WorksheetCollection) {}

  add(name: string): void {
    const sheet = this.all.add(name);
    this.fresh.add(sheet);
    this.known.set(name, sheet);
  }

  named(name: string): Excel.Worksheet {
    const known = this.known.get(name) ?? this.all.getItem(name);
    this.known.set(name, known);
    return known;
  }

  range({ sheet, range }: Ref): Excel.Range {
    return this.named(sheet).getRange(range);
  }

  rename(name: string, to: string): void {
    const sheet = this.named(name);
    sheet.name = to;
    this.known.delete(name);
    this.known.set(to, sheet);
  }

  copy(name: string, to: string): void {
    const copy = this.named(name).copy("End");
    copy.name = to;
    this.known.set(to, copy);
  }

  remove(name: string): void {
    this.named(name).delete();
    this.known.delete(name);
  }

  /** Whether the sheet was added in this batch: nothing is on it but what the batch puts there. */
  isFresh(name: string): boolean {
    return this.fresh.has(this.named(name));
  }
}
