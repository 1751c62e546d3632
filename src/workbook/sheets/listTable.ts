import { address, areaOf, columnLetters, type Area } from "../a1";
import type { Field, Row } from "../firm/fields";
import type { AnswerValue, Kind } from "../inputs/inputs";
import { WorkbookError, type Cells, type Change, type Format, type Outline, type Ref } from "../port";
import { formats as answerFormats } from "./clientSheet";
import { headingRow } from "./look";

/** One of the firm's lists on its sheet: a table of named columns, found again by the name of its headings. */
export interface ListTable<Id extends string = string> {
  /** The name of the table, which formulas use. */
  readonly table: string;
  /** The name of the cells that hold its headings. */
  readonly headings: string;
  readonly fields: readonly (Field & { readonly id: Id })[];
  /** The row of its headings on a sheet as it is built; the first column is A. */
  readonly top: number;
  /** More rows than any firm keeps; what stands below is not read. */
  readonly mostRows: number;
}

/** In a list each row is one line. */
const formats: Readonly<Record<Kind["of"], Format>> = {
  ...answerFormats,
  text: { align: "left" },
  "match formula": { align: "left" },
  "yes or no": { align: "center" },
};

/**
 * What rows of a list hold, as one change, however many they are: text as text, numbers as numbers, blanks blank.
 *
 * @param list the list
 * @param sheet its sheet
 * @param first the row of the first
 * @param rows what they hold
 */
function rowValues<Id extends string>(
  { fields }: ListTable<Id>,
  sheet: string,
  first: number,
  rows: readonly Row<Id>[],
): Change {
  return {
    do: "rows",
    at: { sheet, range: `A${first}:${address(first + rows.length - 1, fields.length)}` },
    rows: rows.map((row) => fields.map(({ id }) => row[id] ?? "")),
  };
}

/** New rows of a list as changes, from a row on: what they hold, and how their cells look. */
export function rowChanges<Id extends string>(
  list: ListTable<Id>,
  sheet: string,
  first: number,
  rows: readonly Row<Id>[],
): Change[] {
  const last = first + rows.length - 1;
  return [
    ...list.fields.map(({ kind }, across): Change => {
      const column = columnLetters(across + 1);
      // Blue is what a person fills.
      const format = { ...formats[kind.of], color: "#0000ff" };
      return { do: "format", at: { sheet, range: `${column}${first}:${column}${last}` }, format };
    }),
    rowValues(list, sheet, first, rows),
  ];
}

/**
 * A whole list as changes: headings, rows, the name of the headings, and the table around them.
 *
 * @param list the list
 * @param sheet its sheet
 * @param rows what it holds; without any, one row stands ready
 */
export function listChanges<Id extends string>(
  list: ListTable<Id>,
  sheet: string,
  rows: readonly Row<Id>[],
): Change[] {
  const { top, fields } = list;
  const kept: readonly Row<Id>[] = rows.length > 0 ? rows : [{} as Row<Id>];
  const end = columnLetters(fields.length);
  const headings: Ref = { sheet, range: `A${top}:${end}${top}` };
  return [
    { do: "text", at: headings, rows: [fields.map(({ heading }) => heading)] },
    ...rowChanges(list, sheet, top + 1, kept),
    { do: "table", at: { sheet, range: `A${top}:${end}${top + kept.length}` }, name: list.table },
    ...fields.map(({ kind }, across): Change => {
      const { align } = formats[kind.of];
      return {
        do: "format",
        at: { sheet, range: address(top, across + 1) },
        format: { ...headingRow, align },
      };
    }),
    { do: "name", name: list.headings, at: headings },
  ];
}

/** Where a list stands in a workbook: its sheet and the cells of its headings. */
export interface FoundList {
  readonly sheet: string;
  readonly headings: Area;
}

/**
 * The list of a workbook, by the name of its headings; undefined where there is none, or the name points nowhere.
 *
 * @throws {WorkbookError} when two sheets have it, since a copy must not be taken for the list
 */
export function findList(list: ListTable, outline: Outline): FoundList | undefined {
  const found = outline.names.filter(({ name }) => name.toLowerCase() === list.headings);
  if (new Set(found.map(({ at }) => at.sheet)).size > 1) {
    const sentence = `Two sheets hold the list ${list.table}: delete the one that is a copy, then try again.`;
    throw new WorkbookError("unsupported", sentence);
  }
  const [name] = found;
  const headings = name === undefined ? undefined : areaOf(name.at.range);
  return name === undefined || headings === undefined ? undefined : { sheet: name.at.sheet, headings };
}

/** What to read of a list that was found: its headings and every row below them. */
export function listCells({ mostRows }: ListTable, { sheet, headings }: FoundList): Ref {
  const { top, left, right } = headings;
  return { sheet, range: `${address(top, left)}:${address(top + mostRows, right)}` };
}

/** A list as it was read. */
export interface ReadList<Id extends string> {
  /** Rows, each with how many rows it stands below the headings. */
  readonly rows: readonly { readonly below: number; readonly row: Row<Id> }[];
  /** Headings that cannot be found. */
  readonly missing: readonly string[];
  /** Whether every column stands where the sheet was built with it: rows can be written only then. */
  readonly asBuilt: boolean;
}

function valueIn(cells: Cells, row: number, column: number): AnswerValue {
  const value = cells.values[row]?.[column];
  if (cells.types[row]?.[column] === "empty" || value === undefined || value === "") return undefined;
  return typeof value === "boolean" ? (value ? "Yes" : "No") : value;
}

/**
 * Reads a list: columns by their headings, in whatever order they stand; blank rows are passed over.
 *
 * @param list the list
 * @param cells its headings and the rows below
 */
export function readList<Id extends string>({ fields }: ListTable<Id>, cells: Cells): ReadList<Id> {
  const headings = (cells.values[0] ?? []).map((heading) => String(heading).trim().toLowerCase());
  const columns = fields.map(({ id, heading }) => ({
    id,
    heading,
    at: headings.indexOf(heading.toLowerCase()),
  }));
  const rows = cells.values.slice(1).map((_values, index) => {
    const filled = columns.map(({ id, at }) => [id, valueIn(cells, index + 1, at)] as const);
    return { below: index + 1, row: Object.fromEntries(filled) as Row<Id> };
  });
  return {
    rows: rows.filter(({ row }) => Object.values(row).some((value) => value !== undefined)),
    missing: columns.filter(({ at }) => at === -1).map(({ heading }) => heading),
    asBuilt: columns.every(({ at }, place) => at === place),
  };
}
