import { clientChart } from "../workbook/sheets/clientChart";
import { clientSheet, startCell } from "../workbook/sheets/clientSheet";
import { clientsSheet, clientsSheetName, clientsStart } from "../workbook/sheets/clientsSheet";
import { limitsSheet, limitsSheetName, limitsStart } from "../workbook/sheets/limitsSheet";
import { plansSheet, plansSheetName, plansStart } from "../workbook/sheets/plansSheet";
import { reportSheet, sourceOf } from "../workbook/sheets/reportSheet";
import { startSheet, startSheetName } from "../workbook/sheets/startSheet";
import type { Change } from "../workbook/port";
import { bookOf } from "./book";
import { calculate } from "./calculate";
import { exampleAnswers, exampleAssumptions, exampleClients, examplePlans } from "./examples";
import { finish, type AddIn } from "./package";
import { write } from "./write";

const exampleSheetName = "Example client";
const exampleReportName = "Example report";

/** A sheet of the firm's workbook: what is on it, what builds it, and the cell that is selected. */
interface Sheet {
  readonly name: string;
  readonly what: string;
  readonly build: (sheet: string) => Change[];
  readonly start: string;
}

function sheets(year: number): Sheet[] {
  return [
    {
      name: plansSheetName,
      what: "The firm's library of employer plans, with source and day of the last check.",
      build: (sheet) => plansSheet(sheet, examplePlans),
      start: plansStart,
    },
    {
      name: clientsSheetName,
      what: "One row for each client, results beside them, who has most room, and households added up.",
      build: (sheet) => clientsSheet(sheet, year, exampleClients, exampleAssumptions),
      start: clientsStart,
    },
    {
      name: exampleSheetName,
      what: "One client's sheet as the pane builds it: facts, results, and how they come about.",
      build: (sheet) => [...clientSheet(sheet, exampleAnswers(year)), ...clientChart(sheet)],
      start: startCell(exampleAnswers(year)),
    },
    {
      name: exampleReportName,
      what: "The page that the client gets, from the same cells; the pane makes one of any client sheet.",
      build: (sheet) => {
        const client = clientSheet(exampleSheetName, exampleAnswers(year));
        return reportSheet(sheet, sourceOf(exampleSheetName, client), "", true);
      },
      start: "A1",
    },
    {
      name: limitsSheetName,
      what: "The law's limits of a year, with status and authority.",
      build: (sheet) => limitsSheet(sheet, year),
      start: limitsStart,
    },
  ];
}

/** The firm's workbook as changes to an empty one. */
export function firmWorkbook(year: number): Change[] {
  const others = sheets(year);
  const contents = others.map(({ name, what }) => [name, what] as const);
  const first = { name: startSheetName, build: (sheet: string) => startSheet(sheet, contents), start: "A1" };
  return [first, ...others].flatMap(({ name, build, start }): Change[] => [
    { do: "add sheet", sheet: name },
    ...build(name),
    { do: "select", at: { sheet: name, range: start } },
  ]);
}

/**
 * The firm's workbook as a file, with what every formula shows.
 *
 * @param day the day of the law figures, `yyyy-mm-dd`: the file is of it, whenever it is built
 * @param addIn the add-in that the file offers; undefined to leave it out
 * @returns the bytes of an .xlsx file; the same for the same day, version and add-in
 */
export function firmWorkbookFile(day: string, addIn: AddIn | undefined): Uint8Array {
  const book = bookOf(firmWorkbook(Number(day.slice(0, 4))));
  const calculated = calculate(book, day);
  return finish(write(book, calculated, "Mega backdoor Roth workbook"), { book, calculated, day, addIn });
}
