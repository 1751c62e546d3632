import { address, areaOf } from "../a1";
import { build } from "../build";
import { WorkbookError, type Workbook } from "../port";
import { clientSheets } from "../sheets/readClientSheet";
import { reportSheet, spillsPitfalls, type ReportSource } from "../sheets/reportSheet";
import { freeSheetName } from "../sheets/sheetName";

/** The client sheets of a workbook, by name: a report is made of one of them. */
export async function reportable(workbook: Workbook): Promise<string[]> {
  return clientSheets(await workbook.outline()).map(({ sheet }) => sheet);
}

/** The name that the report on a client sheet takes. */
export function reportName(sheet: string, sheets: readonly string[]): string {
  return freeSheetName(sheet, " report", "Client", sheets);
}

/** The cell from which the sheet spills its pitfalls. */
async function pitfallsOf(workbook: Workbook, sheet: string): Promise<string | undefined> {
  const [at] = await workbook.used([sheet]);
  const area = at === undefined ? undefined : areaOf(at.range);
  if (area === undefined) return undefined;
  const [column] = await workbook.read([{ sheet, range: `A${area.top}:A${area.bottom}` }]);
  const found = column?.formulas.findIndex(([formula]) => spillsPitfalls(String(formula))) ?? -1;
  return found === -1 ? undefined : address(area.top + found, 1);
}

/**
 * Makes the report on a client sheet: a sheet of its own, which goes on following the client sheet; or nothing when the
 * workbook refuses.
 *
 * @param workbook the workbook
 * @param sheet the client sheet, which stays as it is
 * @param firm the firm's name; blank to be filled on the sheet
 * @returns the name of the report's sheet
 * @throws {WorkbookError} when the sheet is no client sheet, or the workbook refuses
 */
export async function makeReport(workbook: Workbook, sheet: string, firm: string): Promise<string> {
  const outline = await workbook.outline();
  if (!clientSheets(outline).some((client) => client.sheet === sheet)) {
    throw new WorkbookError(
      "unsupported",
      "A report is made of a client sheet. Choose one, or make one first.",
    );
  }
  const own = outline.names.filter((name) => name.sheet === sheet && name.at.sheet === sheet);
  const source: ReportSource = {
    sheet,
    cells: new Map(own.map(({ name, at }) => [name.toLowerCase(), at.range.replaceAll("$", "")])),
    pitfalls: await pitfallsOf(workbook, sheet),
  };
  const name = reportName(sheet, outline.sheets);
  const charts = workbook.can.has("charts");
  await build(workbook, name, (report) => reportSheet(report, source, firm, charts), "A1");
  return name;
}
