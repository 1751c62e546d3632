import type { Ref } from "./port";

/** A cell, a block of cells, whole columns or whole rows, without `$`. */
const range = /^(?:[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?|[A-Z]{1,3}:[A-Z]{1,3}|\d{1,7}:\d{1,7})$/;

/** Where the sheet's part of an address ends: behind the `!` that stands outside quotes; 0 where there is none. */
function behindSheet(address: string): number {
  let quoted = false;
  for (let i = 0; i < address.length; i += 1) {
    if (address[i] === "'") quoted = !quoted;
    else if (address[i] === "!" && !quoted) return i + 1;
  }
  return 0;
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/**
 * The place that Excel's own address names, such as `'My sheet'!$B$4:$C$9`, with or without `=` before it; of several
 * areas the first.
 *
 * @param address as Excel gives it
 * @returns undefined when it names no cells of this workbook
 */
export function placeOf(address: string): Ref | undefined {
  const text = address.startsWith("=") ? address.slice(1) : address;
  const start = behindSheet(text);
  if (start === 0) return undefined;
  const sheet = unquoted(text.slice(0, start - 1));
  const [first = ""] = text.slice(start).split(",", 1);
  const cells = first.replaceAll("$", "");
  // A bracket before the sheet is another workbook's name.
  return range.test(cells) && !sheet.includes("[") ? { sheet, range: cells } : undefined;
}
