import type { Page } from "playwright-core";
import { WorkbookError, type Workbook, type WorkbookEvent } from "../../src/workbook/port";
import type { Bench, Probe } from "../workbook/contract";
import type { TryoutPage } from "./page";

/** What a request to the workbook in the page came to; an error does not survive the way out as it is. */
type Outcome<T> =
  { readonly is: T } | { readonly refusal: WorkbookError["refusal"]; readonly sentence: string };

function outOf<T>(outcome: Outcome<T>): T {
  if ("is" in outcome) return outcome.is;
  throw new WorkbookError(outcome.refusal, outcome.sentence);
}

type Method = "read" | "used" | "apply" | "outline" | "selection";

/** The page's workbook, asked from outside. */
function remoteWorkbook(page: Page, listeners: Map<number, (event: WorkbookEvent) => void>): Workbook {
  async function ask<M extends Method>(
    method: M,
    ...given: Parameters<Workbook[M]>
  ): Promise<Awaited<ReturnType<Workbook[M]>>> {
    const outcome = await page.evaluate(
      async ([name, of]) => {
        const { workbook } = await window.mbdrTryout.ready;
        try {
          return { is: await (workbook[name] as (...of: unknown[]) => Promise<unknown>)(...of) };
        } catch (error) {
          const { refusal, message } = error as WorkbookError;
          if (typeof refusal !== "string") throw error;
          return { refusal, sentence: message };
        }
      },
      [method, given] as const,
    );
    return outOf(outcome as Outcome<Awaited<ReturnType<Workbook[M]>>>);
  }
  return {
    // As the page's own says: the tests of the tryout hold it equal.
    can: new Set(),
    read: (refs) => ask("read", refs),
    used: (sheets) => ask("used", sheets),
    apply: (changes) => ask("apply", changes),
    outline: () => ask("outline"),
    selection: () => ask("selection"),
    async watch(listener) {
      const id = listeners.size;
      listeners.set(id, listener);
      const stop = await page.evaluateHandle(async (number) => {
        const { workbook } = await window.mbdrTryout.ready;
        return workbook.watch((event) => void window.mbdrHeard(number, event));
      }, id);
      return () => {
        listeners.set(id, () => undefined);
        // The page may be closing by then.
        stop.evaluate((itsStop) => itsStop()).catch(() => undefined);
      };
    },
  };
}

declare global {
  interface Window {
    /** Carries an event of a workbook out of the page. */
    mbdrHeard(listener: number, event: WorkbookEvent): Promise<void>;
  }
}

/** A look at the grid, and a hand on it, beside the adapter. */
function gridProbe(tryout: TryoutPage): Probe {
  const { page } = tryout;
  // Not by its tab: the grid breaks when a sheet goes while its tab is still held.
  const show = (name: string) =>
    page.evaluate(async (wanted) => {
      const workbook = (await window.mbdrTryout.ready).grid.getActiveWorkbook();
      const sheet = workbook?.getSheetByName(wanted);
      if (sheet) workbook?.setActiveSheet(sheet);
    }, name);
  return {
    cell: (sheet, cell) =>
      page.evaluate(
        async ([of, at]) => {
          const { grid } = await window.mbdrTryout.ready;
          const range = grid.getActiveWorkbook()?.getSheetByName(of)?.getRange(at);
          const data = range?.getCellDatas()[0]?.[0];
          const value = data?.v ?? "";
          const type = value === "" ? "empty" : typeof value === "number" ? "number" : "text";
          return { value: value as string | number, type: type as "text", formula: data?.f ?? "" };
        },
        [sheet, cell] as const,
      ),
    looks: (sheet, cell) =>
      page.evaluate(
        async ([of, at]) => {
          const { grid } = await window.mbdrTryout.ready;
          const style = grid.getActiveWorkbook()?.getSheetByName(of)?.getRange(at).getCellStyleData();
          const { n, bl, it, fs, cl, bg, tb, ht } = style ?? {};
          const align = (["left", "center", "right"] as const)[(ht ?? 0) - 1];
          return {
            ...(n?.pattern !== undefined && { numberFormat: n.pattern }),
            ...{ bold: Number(bl) === 1, italic: Number(it) === 1, wrap: Number(tb) === 3 },
            ...(typeof fs === "number" && { size: fs }),
            ...(typeof cl?.rgb === "string" && { color: cl.rgb }),
            ...(typeof bg?.rgb === "string" && { fill: bg.rgb }),
            ...(align !== undefined && { align }),
          };
        },
        [sheet, cell] as const,
      ),
    sheets: () => page.locator("[data-u-comp=slide-tab-item]").allInnerTexts(),
    names: () =>
      page.evaluate(async () => {
        const workbook = (await window.mbdrTryout.ready).grid.getActiveWorkbook();
        return (workbook?.getDefinedNames() ?? []).map((name) => {
          const id = name.getLocalSheetId() ?? "";
          const sheet = workbook?.getSheetBySheetId(id)?.getSheetName() ?? "";
          const range = name.getFormulaOrRefString().replace(/^.*!/, "").replaceAll("$", "");
          return { name: name.getName().replace(`__${id}`, ""), sheet, at: { sheet, range } };
        });
      }),
    tables: (sheet) =>
      page.evaluate(async (of) => {
        const workbook = (await window.mbdrTryout.ready).grid.getActiveWorkbook();
        const wanted = workbook?.getSheetByName(of);
        return (workbook?.getTableList() ?? [])
          .filter(({ subUnitId }) => subUnitId === wanted?.getSheetId())
          .map(({ name, range: { startRow, startColumn, endRow, endColumn } }) => {
            const cells = wanted?.getRange(
              startRow,
              startColumn,
              endRow - startRow + 1,
              endColumn - startColumn + 1,
            );
            return { name, sheet: of, at: { sheet: of, range: cells?.getA1Notation() ?? "" } };
          });
      }, sheet),
    charts: () => Promise.resolve(0),
    selection: () =>
      page.evaluate(async () => {
        const workbook = (await window.mbdrTryout.ready).grid.getActiveWorkbook();
        const sheet = workbook?.getActiveSheet().getSheetName() ?? "";
        return { sheet, range: workbook?.getActiveRange()?.getA1Notation() ?? "" };
      }),
    async enter(sheet, cell, typed) {
      await show(sheet);
      await tryout.enter(cell, typed);
    },
    async select(sheet, range) {
      await show(sheet);
      await tryout.select(range);
    },
  };
}

/**
 * Benches for the contract of the port: the tryout's adapter on the grid of an open page.
 *
 * @param tryout the page; each bench takes the place of the workbook in it
 * @returns lays out a bench with one blank sheet
 */
export async function gridBenches(tryout: TryoutPage): Promise<() => Promise<Bench>> {
  const { page } = tryout;
  const listeners = new Map<number, (event: WorkbookEvent) => void>();
  await page.exposeFunction("mbdrHeard", (id: number, event: WorkbookEvent) => listeners.get(id)?.(event));
  const workbook = remoteWorkbook(page, listeners);
  const probe = gridProbe(tryout);
  return async () => {
    await page.evaluate(async () => {
      const { grid } = await window.mbdrTryout.ready;
      const before = grid.getActiveWorkbook();
      const { id = "tryout", styles, appVersion, locale } = before?.save() ?? {};
      grid.disposeUnit(id);
      const sheet = { id: "sheet1", name: "Sheet1", rowCount: 100, columnCount: 30 };
      grid.createWorkbook({
        id,
        styles,
        appVersion,
        locale,
        sheetOrder: ["sheet1"],
        sheets: { sheet1: sheet },
      });
    });
    await tryout.select("A1");
    return { workbook, probe };
  };
}
