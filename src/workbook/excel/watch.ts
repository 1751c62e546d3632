import { WorkbookError, type Ref, type WorkbookEvent } from "../port";

type Run = <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

/** Sheets by the ids that Excel keeps for them, whatever they are called. */
type Sheets = ReadonlyMap<string, string>;

async function readSheets(context: Excel.RequestContext): Promise<Sheets> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  await context.sync();
  return new Map(worksheets.items.map(({ id, name }) => [id, name]));
}

/** Names that are not in both. */
function different(before: Sheets, now: Sheets): string[] {
  const [old, fresh] = [[...before.values()], [...now.values()]];
  return [...old.filter((name) => !fresh.includes(name)), ...fresh.filter((name) => !old.includes(name))];
}

/** A watch that was set. */
export interface Watch {
  /** Looks for what no event tells. */
  look(): void;
  stop(): void;
}

/**
 * Watches the workbook in Excel. Excel's events speak of sheets by their ids, and none of desktop Excel tells of a new
 * name: so a burst of events is followed by one look at the sheets and the selection, and what is new is reported. A sheet
 * that a person renames is heard of at the next event.
 *
 * @param run runs a batch
 * @param readSelection tells where the selection is
 * @param listener who wants to know
 */
export async function watchExcel(
  run: Run,
  readSelection: (context: Excel.RequestContext) => Promise<Ref>,
  listener: (event: WorkbookEvent) => void,
): Promise<Watch> {
  let known: Sheets = new Map();
  const changed = new Set<string>();
  let moved = false;
  let looking = false;
  let stopped = false;

  function report(events: readonly WorkbookEvent[]): void {
    for (const event of events) if (!stopped) listener(event);
  }

  async function look(): Promise<void> {
    const now = await run(readSheets);
    const names = [...changed].map((id) => now.get(id)).filter((name) => name !== undefined);
    const reports = new Set([...different(known, now), ...names]);
    changed.clear();
    known = now;
    report([...reports].map((sheet) => ({ what: "changed", sheet })));
    if (!moved) return;
    moved = false;
    report([{ what: "selected", at: await run(readSelection) }]);
  }

  /** Looks until nothing is new. */
  async function lookSoon(): Promise<void> {
    if (looking || stopped) return;
    looking = true;
    try {
      do await look();
      while (changed.size > 0 || moved);
    } catch (refusal) {
      // What cannot be seen now, while a cell is edited or a chart is selected, shows at the next event.
      if (!(refusal instanceof WorkbookError)) throw refusal;
    } finally {
      looking = false;
    }
  }

  const change = async ({ worksheetId }: { readonly worksheetId: string }) => {
    changed.add(worksheetId);
    await lookSoon();
  };
  const move = async () => {
    moved = true;
    await lookSoon();
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(change),
      worksheets.onAdded.add(change),
      worksheets.onDeleted.add(change),
      worksheets.onSelectionChanged.add(move),
      worksheets.onActivated.add(move),
    ];
    known = await readSheets(context);
    return added;
  });
  return {
    look: () => void lookSoon(),
    stop() {
      stopped = true;
      for (const handler of handlers) handler.remove();
      // Whether Excel hears it makes no difference any more.
      void handlers[0]?.context.sync().catch(() => undefined);
    },
  };
}
