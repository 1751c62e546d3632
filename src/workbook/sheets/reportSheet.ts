import { areaOf } from "../a1";
import { fixed } from "../formula/tokens";
import type { InputId } from "../inputs/inputs";
import type { Change, Format, Ref } from "../port";
import type { ResultId } from "../results/results";
import { yearChart } from "./clientChart";
import { notFilled, type Places } from "./formulas";
import { closingNotes } from "./layout";
import { band, filled, heading, ink, quiet } from "./look";
import { dues, howMuch, reportNotes, restsOn, whatItCosts, type Due, type ReportLine } from "./reportLines";

/** A client sheet as the report refers to it. */
export interface ReportSource {
  readonly sheet: string;
  /** Where each named cell stands, by name. */
  readonly cells: ReadonlyMap<string, string>;
  /** The cell from which PITFALLS spills its table; undefined where the sheet has none. */
  readonly pitfalls: string | undefined;
}

/** Whether a formula spills the pitfalls of a client. */
export function spillsPitfalls(formula: string): boolean {
  return formula.includes("MBDR.PITFALLS(");
}

/** A client sheet as its own changes build it. */
export function sourceOf(sheet: string, changes: readonly Change[]): ReportSource {
  const names = changes.flatMap((change) =>
    change.do === "name" ? [[change.name, change.at.range] as const] : [],
  );
  const pitfalls = changes.find(
    (change) => change.do === "formula" && spillsPitfalls(change.formula) && /^A/.test(change.at.range),
  );
  return {
    sheet,
    cells: new Map(names),
    pitfalls: pitfalls?.do === "formula" ? pitfalls.at.range : undefined,
  };
}

/** Pitfalls that the page has room for; more are said by their number. */
const mostPitfalls = 5;
const chartRows = 9;

/** A named cell of the client sheet in a formula. */
function live({ sheet, cells }: ReportSource, name: string): string | undefined {
  const cell = cells.get(name);
  return cell === undefined ? undefined : liveCell(sheet, cell);
}

/** Where the client sheet has its answers and results, as the report refers to them; a cell that it lost is blank. */
function placesOf(source: ReportSource): Places {
  const place = (name: string) => live(source, name) ?? '""';
  return { input: place, result: place, table: place };
}

function liveCell(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${fixed(cell)}`;
}

/** The rows of the page are filled from the top, each section below the one before. */
class Page {
  readonly changes: Change[] = [];
  readonly placed = new Map<string, string>();
  readonly leftOut: string[] = [];
  row = 1;

  constructor(readonly sheet: string) {}

  at(range: string): Ref {
    return { sheet: this.sheet, range };
  }

  text(...rows: readonly (readonly string[])[]): void {
    for (const [a = "", b = "", d = ""] of rows) {
      this.changes.push({ do: "text", at: this.at(`A${this.row}:D${this.row}`), rows: [[a, b, "", d]] });
      this.row += 1;
    }
  }

  look(range: string, format: Format): void {
    this.changes.push({ do: "format", at: this.at(range), format });
  }

  formula(range: string, formula: string): void {
    this.changes.push({ do: "formula", at: this.at(range), formula });
  }

  band(title: string): void {
    this.row += 1;
    this.look(`A${this.row}:D${this.row}`, band);
    this.text([title]);
  }

  /** A line that shows a cell of the client sheet; one that the sheet does not have is left out, and named at the end. */
  line(source: ReportSource, { cell, label, note = "", format, given, once, strong }: ReportLine): void {
    const place = live(source, cell);
    if (place === undefined) {
      this.leftOut.push(label);
      return;
    }
    const { row } = this;
    this.text([label, "", note]);
    const shown = given ? `IF(${place}="","not given",${place})` : place;
    const counts = once?.(placesOf(source));
    this.formula(`B${row}`, counts === undefined ? `=${shown}` : `=IF(${counts},${shown},"${notFilled}")`);
    this.look(`B${row}`, { ...format, ...(strong ? { bold: true, color: ink } : {}) });
    this.look(`D${row}`, { color: quiet });
    if (strong) this.look(`A${row}`, { bold: true });
    this.placed.set(cell, `B${row}`);
  }
}

function header(page: Page, source: ReportSource, firm: string): void {
  const [client, year] = ["client_name", "year"].map((name) => live(source, name) ?? '""');
  page.changes.push(
    { do: "name", name: "firm_name", at: page.at("A1") },
    { do: "name", name: "firm_logo", at: page.at("D1") },
  );
  page.look("A1", { ...filled, bold: true, size: 14 });
  page.text([firm], [], []);
  page.formula("A3", `="Mega backdoor Roth: "&${client}&", "&${year}`);
  page.look("A3", heading);
  page.text([]);
  const eligibility = live(source, "eligibility");
  page.formula("A4", eligibility === undefined ? '=""' : `=${eligibility}`);
  page.look("A4", { bold: true });
  page.text(["Estimate. These features are present or not; confirm limits for the highly paid and testing."]);
  page.look("A5", { color: quiet });
}

function dueLine(page: Page, source: ReportSource, { on, after, what }: Due): void {
  const { row } = page;
  const year = live(source, "year");
  page.text([after === undefined || year === undefined ? on : "", what]);
  if (after !== undefined && year !== undefined) {
    page.formula(`A${row}`, `="${on} "&${after === 0 ? year : `(${year}+${after})`}`);
  }
}

function pitfallLines(page: Page, source: ReportSource): void {
  const count = live(source, "pitfalls_count");
  const area = source.pitfalls === undefined ? undefined : areaOf(source.pitfalls);
  if (area === undefined) {
    page.text(["Not tested: the client sheet was made without them."]);
    return;
  }
  if (count !== undefined) {
    const { row } = page;
    page.text([]);
    const words = '"Found by the facts given: "&';
    page.formula(`A${row}`, `=${words}${count}&". What was not tested stands on the client sheet."`);
  }
  for (let below = 1; below <= mostPitfalls; below += 1) {
    const { row } = page;
    const at = (letters: string) => liveCell(source.sheet, `${letters}${area.top + below}`);
    const ifApplies = (letters: string) => `=IF(${at("B")}="Applies",${at(letters)},"")`;
    page.text([]);
    page.formula(`A${row}`, ifApplies("A"));
    page.formula(`B${row}`, ifApplies("D"));
  }
}

/**
 * One printable page of a client, as changes to an empty sheet: every figure refers to the client sheet, so that both say
 * the same.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param source the client sheet
 * @param firm the firm's name; blank to be filled
 * @param charts whether the host draws
 * @returns what to do, in order
 */
export function reportSheet(sheet: string, source: ReportSource, firm: string, charts: boolean): Change[] {
  const page = new Page(sheet);
  header(page, source, firm);
  const section = (title: string, lines: readonly ReportLine[]) => {
    page.band(title);
    for (const line of lines) page.line(source, line);
  };
  section("How much", howMuch);
  if (charts) {
    const place = `A${page.row}:D${page.row + chartRows - 1}`;
    page.changes.push(yearChart(sheet, place, (id: InputId | ResultId) => page.placed.get(id) ?? "B1"));
    page.row += chartRows;
  }
  section("What it costs, and what it is worth", whatItCosts);
  page.band("What to do by when");
  for (const due of dues) dueLine(page, source, due);
  page.band("Pitfalls");
  pitfallLines(page, source);
  section("What this rests on", restsOn);
  page.band("Please note");
  const notes = [...closingNotes, ...reportNotes];
  if (page.leftOut.length > 0) {
    notes.push(`Left out, since the client sheet has no cell for it: ${page.leftOut.join("; ")}.`);
  }
  const first = page.row;
  page.text(...notes.map((note) => [note]));
  page.formula(`A${page.row}`, "=MBDR.VERSION()");
  page.look(`A${first}:A${page.row}`, { color: quiet, size: 9, align: "left" });
  return [
    { do: "widths", sheet, widths: { A: 34, B: 22, C: 2, D: 66 } },
    ...page.changes,
    { do: "print", sheet, orientation: "portrait", columns: "A:D", onePage: true },
  ];
}
