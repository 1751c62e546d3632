import { excelWorkbook } from "../../src/workbook/excel/excel";
import type { Name } from "../../src/workbook/port";
import { addressOf, rectangleOf } from "../client/host/book/rectangle";
import { Host } from "../client/host/host";
import type { Facts } from "../client/host/seams";
import { openClient } from "../client/realm";
import type { Bench, Probe } from "./contract";

/** The workbook of the host, looked at without a client. */
function probeOf({ book }: Host): Probe {
  const corner = (address: string) => {
    const { top, left } = rectangleOf(address);
    return [top, left] as const;
  };
  const now = <Value>(value: Value) => Promise.resolve(value);
  return {
    cell(sheet, address) {
      const { value, type, formula = "" } = book.sheet(sheet).content(...corner(address));
      return now({ value, type, formula });
    },
    looks: (sheet, address) => now(book.sheet(sheet).looks(...corner(address))),
    sheets: () => now(book.sheets.map(({ name }) => name)),
    names: () =>
      now(
        book.sheets.flatMap((sheet) =>
          [...sheet.names.values()].map(({ name, cells }): Name => ({
            name,
            sheet: sheet.name,
            at: { sheet: sheet.name, range: addressOf(cells) },
          })),
        ),
      ),
    tables: (sheet) =>
      now(
        book
          .sheet(sheet)
          .tables.map(({ name, block }): Name => ({ name, sheet, at: { sheet, range: addressOf(block) } })),
      ),
    charts: (sheet) => now(book.sheet(sheet).charts.length),
    selection: () => now({ sheet: book.active.name, range: addressOf(book.active.selection) }),
    enter(sheet, address, typed, shows) {
      book.enter(book.sheet(sheet), address, typed, shows);
      return Promise.resolve();
    },
    select(sheet, range) {
      book.select(book.sheet(sheet), rectangleOf(range));
      return Promise.resolve();
    },
  };
}

/** A workbook in the host, with the adapter for Excel on Microsoft's client before it. */
export async function openExcel(platform: Facts["platform"]): Promise<Bench & { readonly host: Host }> {
  const host = new Host();
  const client = await openClient(host, platform);
  // The adapter finds the client where a page has it.
  for (const name of ["Excel", "Office", "OfficeExtension"]) {
    Object.defineProperty(globalThis, name, { value: client.run(name), configurable: true });
  }
  return { host, workbook: excelWorkbook(), probe: probeOf(host) };
}
