import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { areaOf, rangeOf } from "../workbook/a1";
import type { Book } from "./book";
import { gridIn, type Calculated } from "./calculate";
import { emptyText } from "./write";
import { panesRelationship, webExtensionParts, type AddIn } from "./webExtension";

export type { AddIn } from "./webExtension";

type Parts = Record<string, Uint8Array>;

/** Changes one place of a part. The library that wrote it is of one exact version: a place that is gone is our fault. */
function patch(parts: Parts, path: string, place: RegExp, replacement: string): void {
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const found = before.match(new RegExp(place, "g"))?.length ?? 0;
  if (found !== 1) throw new Error(`${path} has ${found} places like ${place.source}, not one`);
  parts[path] = strToU8(before.replace(place, () => replacement));
}

/**
 * Excel calculates a whole file on opening when it says so, or was last calculated by an older Excel: without the add-in
 * every figure would turn to #NAME?. 191029 is what the Excel of today writes.
 */
function keepFigures(parts: Parts): void {
  patch(parts, "xl/workbook.xml", /<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>');
}

/** Formulas that show an empty text show just that. */
function keepEmptyTexts(parts: Parts): void {
  for (const path of Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/sheet"))) {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(xml.replaceAll(`<v>${emptyText}</v>`, "<v></v>"));
  }
}

/** The file is of the day of its figures, not of the day that it was built. */
function setDay(parts: Parts, day: string): void {
  const core = "docProps/core.xml";
  for (const name of ["created", "modified"]) {
    const start = `<dcterms:${name} xsi:type="dcterms:W3CDTF">`;
    patch(parts, core, new RegExp(`${start}[^<]*`), `${start}${day}T00:00:00Z`);
  }
}

/** The cell that is selected on each sheet: the library always selects the first. */
function setSelections(parts: Parts, { sheets }: Book): void {
  sheets.forEach(({ selected }, index) => {
    if (selected === undefined) return;
    const range = rangeOf(selected);
    const view = `<sheetView ${index === 0 ? 'tabSelected="1" ' : ""}workbookViewId="0"`;
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const active = range.split(":")[0] ?? range;
    const selection = `<selection activeCell="${active}" sqref="${range}"/>`;
    patch(parts, path, new RegExp(`${view}/>`), `${view}>${selection}</sheetView>`);
  });
}

function offer(parts: Parts, addIn: AddIn): void {
  const extension = webExtensionParts(addIn);
  for (const { path, xml } of extension) parts[path] = strToU8(xml);
  const types = extension
    .filter(({ path }) => !path.endsWith(".rels"))
    .map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`);
  patch(parts, "[Content_Types].xml", /<\/Types>/, `${types.join("")}</Types>`);
  const { type, target } = panesRelationship;
  const relationship = `<Relationship Id="rIdPanes" Type="${type}" Target="${target}"/>`;
  patch(parts, "_rels/.rels", /<\/Relationships>/, `${relationship}</Relationships>`);
}

/** Amounts of a chart that the library does not know, since formulas hold them. */
const unknownAmounts =
  /<c:f>([^<]+)<\/c:f><c:numCache><c:formatCode>General<\/c:formatCode><c:ptCount val="\d+"\/><\/c:numCache>/g;

/** The amounts at a place such as `'Example client'!$C$27`, as a chart notes them. */
function amountsAt(place: string, values: Calculated["values"]): string {
  const end = place.lastIndexOf("!");
  const sheet = place.slice(0, end).replace(/^'|'$/g, "").replaceAll("''", "'");
  const area = areaOf(place.slice(end + 1));
  const ofSheet = values.get(sheet);
  if (area === undefined || ofSheet === undefined)
    throw new Error(`A chart draws what is not there: ${place}`);
  const cells = gridIn(ofSheet, area).flat();
  const points = cells.map((value, at) =>
    typeof value === "number" ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:ptCount val="${cells.length}"/>${points.join("")}`;
}

/** Notes in each chart the amounts that it draws, so that it can be drawn before anything calculates. */
function noteAmounts(parts: Parts, { values }: Calculated): void {
  for (const path of Object.keys(parts).filter((part) => part.startsWith("xl/charts/chart"))) {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const noted = xml.replace(unknownAmounts, (_whole, place: string) => {
      const amounts = amountsAt(place, values);
      return `<c:f>${place}</c:f><c:numCache><c:formatCode>General</c:formatCode>${amounts}</c:numCache>`;
    });
    parts[path] = strToU8(noted);
  }
}

/** The earliest time that an archive can hold. */
const noTime = new Date(1980, 0, 1);

/** What a file is made of beside what the library wrote. */
export interface Made {
  readonly book: Book;
  readonly calculated: Calculated;
  /** The day of the file, `yyyy-mm-dd`. */
  readonly day: string;
  /** The add-in that the file offers, if any. */
  readonly addIn: AddIn | undefined;
}

/**
 * Finishes a file that the library wrote: what the library cannot say is said here.
 *
 * @param file the bytes of the library
 * @param made what the file is made of
 * @returns the bytes of the file, the same for the same arguments
 */
export function finish(file: Uint8Array, { book, calculated, day, addIn }: Made): Uint8Array {
  const parts: Parts = unzipSync(file);
  keepFigures(parts);
  keepEmptyTexts(parts);
  setDay(parts, day);
  setSelections(parts, book);
  noteAmounts(parts, calculated);
  if (addIn !== undefined) offer(parts, addIn);
  const zipped = Object.entries(parts).map(([path, bytes]) => [path, [bytes, { mtime: noTime }]] as const);
  return zipSync(Object.fromEntries(zipped) as Zippable, { level: 9 });
}
