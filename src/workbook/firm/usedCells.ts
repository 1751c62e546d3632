import { areaOf, rangeOf, type Area } from "../a1";
import { WorkbookError, type Cells, type Ref, type Workbook } from "../port";

/** A block of cells as it was read. */
export interface ReadCells {
  readonly at: Ref;
  readonly cells: Cells;
}

/** As many cells as one request brings. */
const mostAtOnce = 100_000;
/** More than any workbook of a firm's clients holds. */
const mostInAll = 2_000_000;

const sizeOf = ({ top, left, bottom, right }: Area) => (bottom - top + 1) * (right - left + 1);

/** A block in parts, each of whole rows, that one request brings. */
function parts(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(mostAtOnce / (area.right - area.left + 1)));
  const found: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    found.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return found;
}

/**
 * Reads everything that sheets hold, in few requests. Writes nothing.
 *
 * @param workbook the workbook
 * @param sheets the sheets; left out, all of them
 * @returns the filled blocks of the sheets, a large one in parts from the top
 * @throws {WorkbookError} when they hold more than is worth reading, or the workbook refuses
 */
export async function readUsed(workbook: Workbook, sheets?: readonly string[]): Promise<ReadCells[]> {
  const used = await workbook.used(sheets ?? (await workbook.outline()).sheets);
  const blocks = used.map(({ sheet, range }) => {
    const area = areaOf(range);
    if (area === undefined) throw tooLarge();
    return { sheet, area };
  });
  if (blocks.reduce((cells, { area }) => cells + sizeOf(area), 0) > mostInAll) throw tooLarge();
  const places = blocks.flatMap(({ sheet, area }) =>
    parts(area).map((part) => ({ at: { sheet, range: rangeOf(part) }, size: sizeOf(part) })),
  );
  const read: ReadCells[] = [];
  for (let next = 0; next < places.length;) {
    let size = 0;
    let end = next;
    do {
      size += places[end]?.size ?? 0;
      end += 1;
    } while (end < places.length && size + (places[end]?.size ?? 0) <= mostAtOnce);
    const batch = places.slice(next, end).map(({ at }) => at);
    const cells = await workbook.read(batch);
    batch.forEach((at, index) => {
      const found = cells[index];
      if (found !== undefined) read.push({ at, cells: found });
    });
    next = end;
  }
  return read;
}

function tooLarge(): WorkbookError {
  return new WorkbookError("too large", "The workbook holds too many cells to look through at once.");
}

/** The errors that cells show, counted by kind, the most frequent first. */
export function countErrors(blocks: readonly ReadCells[]): [error: string, cells: number][] {
  const counts = new Map<string, number>();
  for (const { cells } of blocks) {
    cells.types.forEach((row, down) =>
      row.forEach((type, across) => {
        if (type !== "error") return;
        const error = String(cells.values[down]?.[across] ?? "");
        counts.set(error, (counts.get(error) ?? 0) + 1);
      }),
    );
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** How many cells hold a formula. */
export function countFormulas(blocks: readonly ReadCells[]): number {
  return blocks
    .flatMap(({ cells }) => cells.formulas.flat())
    .filter((formula) => typeof formula === "string" && formula.startsWith("=")).length;
}
