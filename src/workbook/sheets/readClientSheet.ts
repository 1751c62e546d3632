import { groups, type Answers, type AnswerValue, type InputId } from "../inputs/inputs";
import { roomInputs } from "../inputs/room";
import type { Cells, Name, Outline, Ref, Workbook } from "../port";

/** A client sheet as it was found: where its answers stand, and what cannot be found. */
export interface ClientSheet {
  readonly sheet: string;
  readonly cells: ReadonlyMap<InputId, Ref>;
  /** A sentence for each input whose name is missing or points elsewhere. */
  readonly lost: ReadonlyMap<InputId, string>;
  /** The inputs of groups that the sheet knows nothing of: it was made before they were asked. */
  readonly absent: ReadonlySet<InputId>;
}

/** What a client sheet holds. */
export interface ReadSheet extends ClientSheet {
  readonly answers: Answers;
}

const oneCell = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i;

/** Where a name of this sheet points, if it is one cell of the same sheet. */
function placeOf(name: Name | undefined, sheet: string): Ref | undefined {
  if (name === undefined || name.at.sheet !== sheet || !oneCell.test(name.at.range)) return undefined;
  return { sheet, range: name.at.range.replaceAll("$", "").toUpperCase() };
}

function find(sheet: string, names: ReadonlyMap<string, Name>): ClientSheet {
  const cells = new Map<InputId, Ref>();
  const lost = new Map<InputId, string>();
  const absent = new Set<InputId>();
  for (const group of groups) {
    const known = group.some(({ id }) => names.has(id));
    for (const { id, label } of group) {
      const name = names.get(id);
      const place = placeOf(name, sheet);
      if (!known) absent.add(id);
      else if (place !== undefined) cells.set(id, place);
      else {
        const what = name === undefined ? "is not on this sheet" : "does not point to one cell of this sheet";
        lost.set(id, `${label}: the name ${id} ${what}. Define it in Formulas, Name Manager.`);
      }
    }
  }
  return { sheet, cells, lost, absent };
}

/**
 * The client sheets of a workbook: the sheets that know most of the names of what the room rests on. A copied or renamed
 * sheet keeps its names; a damaged one is still told as one, with what it lost, and one of an earlier version with what it
 * never had.
 *
 * @param outline what the workbook holds
 * @returns the sheets in their order
 */
export function clientSheets(outline: Outline): ClientSheet[] {
  return outline.sheets
    .map((sheet) => {
      const own = outline.names.filter((name) => name.sheet === sheet);
      return find(sheet, new Map(own.map((name) => [name.name.toLowerCase(), name])));
    })
    .filter(({ cells }) => roomInputs.filter(({ id }) => cells.has(id)).length * 2 > roomInputs.length);
}

function answerIn(cell: Cells | undefined): AnswerValue {
  const value = cell?.values[0]?.[0];
  if (cell?.types[0]?.[0] === "empty" || value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return value;
}

/**
 * Reads the answers of a client sheet, as its cells hold them: what is wrong with one is told where it is shown.
 *
 * @param workbook the workbook
 * @param found the sheet
 */
export async function readClientSheet(
  workbook: Pick<Workbook, "read">,
  found: ClientSheet,
): Promise<ReadSheet> {
  const places = [...found.cells];
  const cells = await workbook.read(places.map(([, at]) => at));
  return {
    ...found,
    answers: Object.fromEntries(places.map(([id], index) => [id, answerIn(cells[index])])),
  };
}
