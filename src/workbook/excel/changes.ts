import { checkChange } from "../checks";
import { canPrint } from "./abilities";
import { drawChart } from "./chart";
import { ExcelSheets } from "./sheets";
import { makeTable } from "./table";
import type { Change, Format, Ref } from "../port";

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

/** Prints one page wide; a client of before page layouts prints as Excel does by itself. */
function setUpPage(
  sheet: Excel.Worksheet,
  { orientation, columns, onePage }: Change & { readonly do: "print" },
): void {
  if (!canPrint()) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
  if (columns !== undefined) pageLayout.setPrintArea(columns);
}

/** Changes that only queue: the host is asked nothing before it carries them out. */
type Queued = Exclude<Change, { readonly do: "table" | "chart" }>;

function queue(sheets: ExcelSheets, change: Queued): void {
  const rangeOf = (at: Ref) => sheets.range(at);
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
    case "copy sheet":
      sheets.copy(change.sheet, change.to);
      return;
    case "text":
    case "rows": {
      const { rows } = change;
      const block = rangeOf(change.at)
        .getCell(0, 0)
        .getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
      block.values = rows.map((row) =>
        row.map((value) => (typeof value === "number" ? value : cellText(value))),
      );
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
    case "remove name":
      sheets.named(change.sheet).names.getItemOrNullObject(change.name).delete();
      return;
    case "format":
      applyFormat(rangeOf(change.at), change.format);
      return;
    case "widths":
      for (const [column, width] of Object.entries(change.widths)) {
        const range = `${column}:${column}`;
        rangeOf({ sheet: change.sheet, range }).format.columnWidth = points(width);
      }
      return;
    case "print":
      setUpPage(sheets.named(change.sheet), change);
      return;
    case "select":
      sheets.named(change.at.sheet).activate();
      rangeOf(change.at).select();
  }
}

/**
 * Carries changes out, in order and in as few round trips as they need; refuses what no workbook can hold before anything
 * is asked of the host.
 */
export async function applyChanges(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  changes.forEach(checkChange);
  const sheets = new ExcelSheets(context.workbook.worksheets);
  for (const change of changes) {
    if (change.do === "table") await makeTable(sheets, change);
    else if (change.do === "chart") await drawChart(sheets, change);
    else queue(sheets, change);
  }
  await context.sync();
}
