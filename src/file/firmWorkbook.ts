import { clientChart } from "../workbook/sheets/clientChart";
import { clientSheet } from "../workbook/sheets/clientSheet";
import { clientsSheet, clientsSheetName } from "../workbook/sheets/clientsSheet";
import { limitsSheet, limitsSheetName } from "../workbook/sheets/limitsSheet";
import { plansSheet, plansSheetName } from "../workbook/sheets/plansSheet";
import { startSheet, startSheetName } from "../workbook/sheets/startSheet";
import type { Change } from "../workbook/port";
import { bookOf } from "./book";
import { calculate } from "./calculate";
import { exampleAnswers, exampleClients, examplePlans } from "./examples";
import { finish, type AddIn } from "./package";
import { write } from "./write";

const exampleSheetName = "Example client";

/** The sheets of the firm's workbook, in order: what is on each, and what builds it. */
function sheets(year: number): { name: string; what: string; build: (sheet: string) => Change[] }[] {
  return [
    {
      name: plansSheetName,
      what: "The firm's library of employer plans, with source and day of the last check.",
      build: (sheet) => plansSheet(sheet, examplePlans),
    },
    {
      name: clientsSheetName,
      what: "One row for each client, results beside them, who has most room, and households added up.",
      build: (sheet) => clientsSheet(sheet, year, exampleClients),
    },
    {
      name: exampleSheetName,
      what: "One client's sheet as the pane builds it: facts, results, and how they come about.",
      build: (sheet) => [...clientSheet(sheet, exampleAnswers(year)), ...clientChart(sheet)],
    },
    {
      name: limitsSheetName,
      what: "The law's limits of a year, with status and authority.",
      build: (sheet) => limitsSheet(sheet, year),
    },
  ];
}

/** The firm's workbook as changes to an empty one. */
export function firmWorkbook(year: number): Change[] {
  const others = sheets(year);
  const contents = others.map(({ name, what }) => [name, what] as const);
  const start = { name: startSheetName, build: (sheet: string) => startSheet(sheet, contents) };
  return [start, ...others].flatMap(({ name, build }): Change[] => [
    { do: "add sheet", sheet: name },
    ...build(name),
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
