import { Color, Format as LibraryFormat, FormatAlign } from "wasm-xlsxwriter";
import type { Format } from "../workbook/port";

const aligns = { left: FormatAlign.Left, center: FormatAlign.Center, right: FormatAlign.Right } as const;

function libraryFormat({
  numberFormat,
  bold,
  italic,
  size,
  color,
  fill,
  wrap,
  align,
}: Format): LibraryFormat {
  let format = new LibraryFormat();
  if (numberFormat !== undefined) format = format.setNumFormat(numberFormat);
  if (bold) format = format.setBold();
  if (italic) format = format.setItalic();
  if (size !== undefined) format = format.setFontSize(size);
  if (color !== undefined) format = format.setFontColor(Color.parse(color));
  if (fill !== undefined) format = format.setBackgroundColor(Color.parse(fill));
  if (wrap) format = format.setTextWrap();
  if (align !== undefined) format = format.setAlign(aligns[align]);
  return format;
}

/** The formats of a workbook, each made once. */
export class Formats {
  private readonly made = new Map<string, LibraryFormat>();

  of(format: Format): LibraryFormat {
    const key = JSON.stringify(format);
    const known = this.made.get(key) ?? libraryFormat(format);
    this.made.set(key, known);
    return known;
  }

  /** What looks like a formula stays text when somebody edits it. */
  ofText(format: Format, text: string): LibraryFormat {
    return /^[=+\-@]/.test(text) ? libraryFormat(format).setQuotePrefix() : this.of(format);
  }
}
