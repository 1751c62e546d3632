import { placeOf } from "../address";
import { excelAbilities } from "./abilities";
import { applyChanges } from "./changes";
import { refusalOf } from "./errors";
import { watchExcel, type Watch } from "./watch";
import {
  WorkbookError,
  type Cells,
  type CellType,
  type CellValue,
  type Name,
  type Outline,
  type Ref,
  type Workbook,
} from "../port";

/** Runs one batch, and tells a refusal of the host in the words of the port. The only place that says Excel.run. */
async function run<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run(work);
  } catch (thrown) {
    throw refusalOf(thrown);
  }
}

const types: Readonly<Partial<Record<string, CellType>>> = {
  Empty: "empty",
  Double: "number",
  Integer: "number",
  Boolean: "boolean",
  Error: "error",
};

function cellsOf(range: Excel.Range): Cells {
  return {
    values: range.values as CellValue[][],
    // Rich values, such as stocks, show as text.
    types: range.valueTypes.map((row) => row.map((type) => types[type] ?? "text")),
    formulas: range.formulas as CellValue[][],
  };
}

function namesOf(items: readonly Excel.NamedItem[], sheet?: string): Name[] {
  return items.flatMap(({ name, type, value }) => {
    const at = type === "Range" ? placeOf(String(value)) : undefined;
    return at === undefined ? [] : [{ name, sheet, at }];
  });
}

async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name, items/type, items/value, items/scope");
  await context.sync();
  for (const sheet of worksheets.items) sheet.names.load("items/name, items/type, items/value");
  await context.sync();
  const global = names.items.filter(({ scope }) => scope === "Workbook");
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: [
      ...namesOf(global),
      ...worksheets.items.flatMap((sheet) => namesOf(sheet.names.items, sheet.name)),
    ],
  };
}

async function readSelection(context: Excel.RequestContext): Promise<Ref> {
  // Not the selected range: that fails where several areas are selected.
  const areas = context.workbook.getSelectedRanges();
  areas.load("address");
  await context.sync();
  const place = placeOf(areas.address);
  if (place === undefined)
    throw new WorkbookError("unsupported", "Select cells of a worksheet, then try again.");
  return place;
}

async function readUsed(context: Excel.RequestContext, sheets: readonly string[]): Promise<Ref[]> {
  const ranges = sheets.map((sheet) =>
    context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true),
  );
  for (const range of ranges) range.load("address");
  await context.sync();
  return ranges.map((range, index) => {
    const sheet = sheets[index] ?? "";
    return (range.isNullObject ? undefined : placeOf(range.address)) ?? { sheet, range: "A1" };
  });
}

/** The workbook that is open in Excel. */
export function excelWorkbook(): Workbook {
  const watches = new Set<Watch>();
  return {
    get can() {
      return excelAbilities();
    },
    read: (refs) =>
      run(async (context) => {
        const ranges = refs.map(({ sheet, range }) => {
          return context.workbook.worksheets.getItem(sheet).getRange(range);
        });
        for (const range of ranges) range.load("values, valueTypes, formulas");
        await context.sync();
        return ranges.map(cellsOf);
      }),
    used: (sheets) => run((context) => readUsed(context, sheets)),
    async apply(changes) {
      await run((context) => applyChanges(context, changes));
      if (changes.some((change) => change.do === "rename sheet")) for (const watch of watches) watch.look();
    },
    outline: () => run(readOutline),
    selection: () => run(readSelection),
    async watch(listener) {
      const watch = await watchExcel(run, readSelection, listener);
      watches.add(watch);
      return () => {
        watches.delete(watch);
        watch.stop();
      };
    },
  };
}
