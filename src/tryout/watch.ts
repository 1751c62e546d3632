import type { FUniver } from "@univerjs/presets";
import type { Ref, WorkbookEvent } from "../workbook/port";

/**
 * Reports what happens in the grid, a burst of it at once: a sheet's values, the coming, going and renaming of sheets,
 * and moves of the selection. The grid's own selection event misses moves made through the name box, so the selection is
 * compared after each of its commands.
 *
 * @param grid the grid
 * @param selection where the selection is
 * @param listener who wants to know
 * @returns stops the reports
 */
export function watchGrid(
  grid: FUniver,
  selection: () => Ref,
  listener: (event: WorkbookEvent) => void,
): () => void {
  const sheets = () =>
    grid
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetName()) ?? [];
  let known = sheets();
  let selected = selection();
  const changed = new Set<string>();
  let waiting = false;
  let stopped = false;

  function report(): void {
    waiting = false;
    if (stopped) return;
    const now = sheets();
    for (const name of [...known, ...now])
      if (!known.includes(name) || !now.includes(name)) changed.add(name);
    known = now;
    const reports = [...changed];
    changed.clear();
    for (const sheet of reports) listener({ what: "changed", sheet });
    const at = selection();
    if (at.sheet === selected.sheet && at.range === selected.range) return;
    selected = at;
    listener({ what: "selected", at });
  }
  function soon(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(report);
  }
  const events = [
    grid.addEvent(grid.Event.CommandExecuted, soon),
    grid.addEvent(grid.Event.SheetValueChanged, ({ effectedRanges }) => {
      for (const range of effectedRanges) changed.add(range.getSheetName());
    }),
    grid.addEvent(grid.Event.WorkbookCreated, () => {
      for (const name of sheets()) changed.add(name);
      soon();
    }),
  ];
  return () => {
    stopped = true;
    for (const event of events) event.dispose();
  };
}
