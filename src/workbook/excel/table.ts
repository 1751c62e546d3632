import type { ExcelSheets } from "./sheets";
import type { Change } from "../port";

/** As plain as a table can be: the cells bring their looks along. */
const style = "TableStyleLight1";

/**
 * Makes cells a table. On a sheet that was there before, the host is asked first whether one stands there: it takes the
 * new size, so that formulas which use it go on doing so.
 */
export async function makeTable(
  sheets: ExcelSheets,
  { at, name }: Change & { readonly do: "table" },
): Promise<void> {
  const sheet = sheets.named(at.sheet);
  const range = sheets.range(at);
  if (!sheets.isFresh(at.sheet)) {
    const there = range.getTables(false);
    there.load("items/id");
    await range.context.sync();
    const [first] = there.items;
    if (first !== undefined) {
      first.resize(at.range);
      return;
    }
  }
  const table = sheet.tables.add(at.range, true);
  table.name = name;
  table.style = style;
}
