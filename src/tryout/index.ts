import type { FUniver } from "@univerjs/presets";
import type { Workbook } from "../workbook/port";
import { loadBuiltFunctions } from "./built";
import { example } from "./example";
import { openGrid } from "./grid";
import { showPane } from "./pane";
import { type WorkbookReader, workbookReader } from "./reader";
import { Sentences } from "./sentences";
import { statusOf } from "./status";
import { connectToolbar } from "./toolbar";
import { gridWorkbook } from "./workbook";
import "./index.css";

/**
 * What the page offers to its tests: to wait, to read what cells show, and the workbook as the pane
 * has it. Everything else goes through the keyboard.
 */
export interface Tryout {
  /** Resolves when the first calculation is in the cells. */
  readonly ready: Promise<Pick<WorkbookReader, "read"> & { readonly workbook: Workbook }>;
}

declare global {
  interface Window {
    mbdrTryout: Tryout;
  }
}

const hint = "Select a cell with an error to read here what it means.";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found;
}

/** Keeps the status line in step with the selected cell. */
function watchSelection(grid: FUniver, reader: WorkbookReader, sentences: Sentences): void {
  const line = element("status");
  function refresh(): void {
    const cell = reader.selectedCell();
    const sentence = cell === undefined ? "" : statusOf(cell, sentences, reader.formulaAt);
    const words = sentence === "" ? hint : sentence;
    // The line is a live region: the same words again would be read out again.
    if (line.textContent === words) return;
    line.textContent = words;
    line.classList.toggle("error", sentence !== "");
  }
  // The grid's selection event misses moves made through the name box; each of its commands may change what to say.
  let waiting = false;
  grid.addEvent(grid.Event.CommandExecuted, () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      refresh();
    });
  });
}

async function start(): Tryout["ready"] {
  const sentences = new Sentences();
  const functions = await loadBuiltFunctions();
  const grid = openGrid(element("grid"), functions, example, sentences);
  const reader = workbookReader(grid);
  const workbook = gridWorkbook(grid);
  watchSelection(grid, reader, sentences);
  await grid.getFormula().onCalculationResultApplied();
  const showPaneAfresh = await showPane(element("pane"), workbook);
  connectToolbar(
    { download: element("download"), open: element("open"), file: element("file") as HTMLInputElement },
    grid,
    (opened) => {
      if (opened) showPaneAfresh();
      element("status").textContent = opened
        ? "The workbook is open."
        : "That is not a workbook of this page.";
    },
  );
  return { read: reader.read, workbook };
}

const ready = start();
window.mbdrTryout = { ready };
ready.catch((fault: unknown) => {
  const reason = fault instanceof Error ? fault.message : "an unknown fault";
  element("status").textContent = `The page could not start: ${reason}`;
});
