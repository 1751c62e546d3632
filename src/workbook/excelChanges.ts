import { checkChange } from "./checks";
import type { Change, Format, Ref } from "./port";

/** Several words of plain letters: no language of Excel takes them for anything but text. */
function isPlain(text: string): boolean {
  return /^[A-Za-z]/.test(text) && text.trim().includes(" ") && !/[^A-Za-z,.;:()' -]/.test(text);
}

/**
 * A text as it must be handed to Excel so that it stays one: behind an apostrophe, which Excel takes as the sign for text
 * and does not keep. A format of `@` would do it too, but would turn the next number or formula of the cell into text. A
 * lone word needs the sign as well, since `TRUE` has a name in every language.
 */
export function cellText(text: string): string {
  return text === "" || isPlain(text) ? text : `'${text}`;
}

/** A width in characters of the standard font as Excel's points: seven pixels a character, and the cell's margins. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

/** What a format does not say stays as it is. */
function applyFormat(range: Excel.Range, format: Format): void {
  const { numberFormat, bold, italic, size, color, fill, wrap, align } = format;
  // One value for the whole range: Excel takes it for every cell.
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  if (bold !== undefined) range.format.font.bold = bold;
  if (italic !== undefined) range.format.font.italic = italic;
  if (size !== undefined) range.format.font.size = size;
  if (color !== undefined) range.format.font.color = color;
  if (fill !== undefined) range.format.fill.color = fill;
  if (wrap !== undefined) range.format.wrapText = wrap;
  if (align !== undefined) range.format.horizontalAlignment = alignments[align];
}

/** The sheets of one batch: each is looked up once, and found again under its new name. */
class Sheets {
  private readonly known = new Map<string, Excel.Worksheet>();

  constructor(private readonly all: Excel.WorksheetCollection) {}

  add(name: string): void {
    this.known.set(name, this.all.add(name));
  }

  named(name: string): Excel.Worksheet {
    const known = this.known.get(name) ?? this.all.getItem(name);
    this.known.set(name, known);
    return known;
  }

  rename(name: string, to: string): void {
    const sheet = this.named(name);
    sheet.name = to;
    this.known.delete(name);
    this.known.set(to, sheet);
  }

  remove(name: string): void {
    this.named(name).delete();
    this.known.delete(name);
  }
}

function carryOut(sheets: Sheets, change: Change): void {
  const rangeOf = ({ sheet, range }: Ref) => sheets.named(sheet).getRange(range);
  switch (change.do) {
    case "add sheet":
      sheets.add(change.sheet);
      return;
    case "rename sheet":
      sheets.rename(change.sheet, change.to);
      return;
    case "remove sheet":
      sheets.remove(change.sheet);
      return;
    case "text": {
      const { rows } = change;
      const block = rangeOf(change.at)
        .getCell(0, 0)
        .getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
      block.values = rows.map((row) => row.map(cellText));
      return;
    }
    case "number":
      rangeOf(change.at).values = [[change.value]];
      return;
    case "clear":
      rangeOf(change.at).clear("Contents");
      return;
    case "formula":
      rangeOf(change.at).formulas = [[change.formula]];
      return;
    case "name": {
      const { names } = sheets.named(change.at.sheet);
      // Without a name to remove this does nothing; Excel takes no name twice.
      names.getItemOrNullObject(change.name).delete();
      names.add(change.name, rangeOf(change.at));
      return;
    }
    case "format":
      applyFormat(rangeOf(change.at), change.format);
      return;
    case "widths":
      for (const [column, width] of Object.entries(change.widths)) {
        const range = `${column}:${column}`;
        rangeOf({ sheet: change.sheet, range }).format.columnWidth = points(width);
      }
      return;
    case "print": {
      if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
      const { pageLayout } = sheets.named(change.sheet);
      pageLayout.orientation = change.orientation === "landscape" ? "Landscape" : "Portrait";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      return;
    }
    case "select":
      sheets.named(change.at.sheet).activate();
      rangeOf(change.at).select();
  }
}

/** Queues changes for the next round trip; refuses what no workbook can hold before any is queued. */
export function queueChanges(workbook: Excel.Workbook, changes: readonly Change[]): void {
  changes.forEach(checkChange);
  const sheets = new Sheets(workbook.worksheets);
  for (const change of changes) carryOut(sheets, change);
}
