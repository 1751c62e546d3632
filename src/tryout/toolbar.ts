import type { FUniver } from "@univerjs/presets";
import { fileText, workbookIn } from "./file";

/** Hands the open workbook over as a file; nothing of it is kept in the page. */
function download(grid: FUniver): void {
  const workbook = grid.getActiveWorkbook();
  if (workbook === null) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([fileText(workbook)], { type: "application/json" }));
  link.download = "mbdr-workbook.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Opens the workbook of a file in place of the one that is open, and computes all of it; false when it cannot be. */
function open(grid: FUniver, text: string): boolean {
  const workbook = grid.getActiveWorkbook();
  const wanted = workbookIn(text);
  if (workbook === null || wanted === undefined) return false;
  const before = workbook.save();
  grid.disposeUnit(workbook.getId());
  try {
    grid.createWorkbook(wanted);
    return true;
  } catch {
    grid.createWorkbook(before);
    return false;
  }
}

/** The elements of the toolbar. */
export interface Toolbar {
  readonly download: HTMLElement;
  readonly open: HTMLElement;
  /** The field behind the open button that chooses the file. */
  readonly file: HTMLInputElement;
}

/**
 * Makes the toolbar work.
 *
 * @param toolbar its elements
 * @param grid the grid
 * @param done called after a file was chosen, with whether it was opened
 */
export function connectToolbar(toolbar: Toolbar, grid: FUniver, done: (opened: boolean) => void): void {
  toolbar.download.addEventListener("click", () => download(grid));
  toolbar.open.addEventListener("click", () => toolbar.file.click());
  toolbar.file.addEventListener("change", () => {
    const [chosen] = toolbar.file.files ?? [];
    // The same file may be chosen again.
    toolbar.file.value = "";
    void chosen?.text().then((text) => done(open(grid, text)));
  });
}
