import { version } from "../../core/version";
import { areaAround, areaOf, rangeOf } from "../a1";
import { make } from "../build";
import { WorkbookError, type Cells, type Workbook } from "../port";
import { frozenCopy, type UsedCells } from "../sheets/frozenCopy";
import { freeSheetName } from "../sheets/sheetName";
import { countErrors, countFormulas, readUsed, type ReadCells } from "./usedCells";

/** What a frozen copy of a sheet would be. */
export interface FreezePreview {
  readonly sheet: string;
  /** The name that the copy would have. */
  readonly name: string;
  /** Formulas that would become figures. */
  readonly formulas: number;
  /** Cells that show an error, which would be frozen with the rest. */
  readonly errors: number;
}

/** More cells than any page that somebody signs. */
const mostCells = 50_000;

const blank = () => new WorkbookError("unsupported", "The sheet is blank: there is nothing to freeze.");

/** The parts of a sheet as one block. */
function whole(parts: readonly ReadCells[]): UsedCells {
  const [first] = parts;
  const corners = parts.flatMap(({ at }) => {
    const area = areaOf(at.range);
    return area === undefined ? [] : [[area.top, area.left] as const, [area.bottom, area.right] as const];
  });
  const area = areaAround(corners);
  if (first === undefined || area === undefined) throw blank();
  const joined = <Part>(of: (cells: Cells) => readonly Part[]) => parts.flatMap(({ cells }) => of(cells));
  const cells: Cells = {
    values: joined(({ values }) => values),
    types: joined(({ types }) => types),
    formulas: joined(({ formulas }) => formulas),
  };
  if (cells.values.length * (cells.values[0]?.length ?? 0) > mostCells) {
    throw new WorkbookError("too large", "The sheet holds too many cells to freeze: at most 50,000.");
  }
  return { at: { sheet: first.at.sheet, range: rangeOf(area) }, cells };
}

/**
 * What freezing a sheet would do. Writes nothing.
 *
 * @throws {WorkbookError} when there is nothing to freeze, or too much, or the workbook refuses
 */
export async function previewFreeze(workbook: Workbook, sheet: string): Promise<FreezePreview> {
  const { sheets } = await workbook.outline();
  const parts = await readUsed(workbook, [sheet]);
  whole(parts);
  const errors = countErrors(parts).reduce((cells, [, count]) => cells + count, 0);
  const name = freeSheetName(sheet, " frozen", "Sheet", sheets);
  return { sheet, name, formulas: countFormulas(parts), errors };
}

/**
 * Makes a values-only copy of a sheet with a stamp and a block for sign-off. The sheet itself stays as it is.
 *
 * @param workbook the workbook
 * @param sheet the sheet
 * @param time as the person's clock has it, in words
 * @param preparer who prepared it; blank to be signed by hand
 * @returns the name of the copy
 * @throws {WorkbookError} when the workbook refuses; then no copy is left behind
 */
export async function freezeSheet(
  workbook: Workbook,
  sheet: string,
  time: string,
  preparer: string,
): Promise<string> {
  const { sheets, names } = await workbook.outline();
  const used = whole(await readUsed(workbook, [sheet]));
  const name = freeSheetName(sheet, " frozen", "Sheet", sheets);
  await make(workbook, name, (to) => frozenCopy(used, to, names, { version: version(), time, preparer }));
  return name;
}
