import { address, areaOf, rangeOf } from "./a1";
import { WorkbookError, type Cells, type Change, type Ref, type Workbook } from "./port";

/** The cells whose contents a change writes; undefined where it writes none. */
function written(change: Change): Ref | undefined {
  switch (change.do) {
    case "text":
    case "rows": {
      const area = areaOf(change.at.range);
      if (area === undefined) return change.at;
      const [bottom, right] = [change.rows.length - 1, (change.rows[0]?.length ?? 1) - 1];
      return {
        sheet: change.at.sheet,
        range: rangeOf({ ...area, bottom: area.top + bottom, right: area.left + right }),
      };
    }
    case "number":
    case "formula":
    case "clear":
      return change.at;
    default:
      return undefined;
  }
}

/** Puts back what a cell held. */
function restored(at: Ref, { values, types, formulas }: Cells, row: number, column: number): Change {
  const [value, type, formula] = [values, types, formulas].map((grid) => grid[row]?.[column]);
  if (typeof value === "number" && formula === value) return { do: "number", at, value };
  if (type === "text" && formula === value) return { do: "text", at, rows: [[String(value)]] };
  if (type === "empty" && formula === "") return { do: "clear", at };
  // TRUE and errors that were typed have no other way back.
  const text = String(formula);
  return { do: "formula", at, formula: text.startsWith("=") ? text : `=${text}` };
}

/** What puts a range back as it was: the cells that hold something else now. */
function differences({ sheet, range }: Ref, before: Cells, now: Cells | undefined): Change[] {
  const area = areaOf(range);
  if (area === undefined) return [];
  return before.formulas.flatMap((row, down) =>
    row.flatMap((formula, across): Change[] => {
      const same =
        now?.formulas[down]?.[across] === formula &&
        now.types[down]?.[across] === before.types[down]?.[across];
      const at = { sheet, range: address(area.top + down, area.left + across) };
      return same ? [] : [restored(at, before, down, across)];
    }),
  );
}

/**
 * Changes sheets that are there, or leaves their cells as they were: what was written before a refusal is taken back. A
 * change that is no writing to cells, such as the new size of a table, comes last, so that none is to be taken back.
 *
 * @param workbook the workbook
 * @param changes what to do, in order; nothing is asked of the workbook when there is nothing
 * @throws {WorkbookError} when the workbook refuses; its sentence says so when part of the changes stands
 */
export async function amend(workbook: Workbook, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const places = changes.map(written).filter((place) => place !== undefined);
  const before = await workbook.read(places);
  try {
    await workbook.apply(changes);
  } catch (refusal) {
    if (refusal instanceof WorkbookError) await takeBack(workbook, places, before, refusal);
    throw refusal;
  }
}

async function takeBack(
  workbook: Workbook,
  places: readonly Ref[],
  before: readonly Cells[],
  refusal: WorkbookError,
): Promise<void> {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))].join(", ");
  try {
    const now = await workbook.read(places);
    await workbook.apply(places.flatMap((place, i) => differences(place, before[i] ?? nothing, now[i])));
  } catch (again) {
    if (!(again instanceof WorkbookError)) throw again;
    throw new WorkbookError(refusal.refusal, standing(sheets));
  }
}

const nothing: Cells = { values: [], types: [], formulas: [] };

/** What a person is told when what was written could not be looked at or taken back. */
function standing(sheets: string): string {
  const place = sheets.length > 40 ? "the sheet" : sheets;
  return `Part of it may be written already: look through ${place} before you try it again.`;
}
