import { build } from "./build";
import { inputNamed, inputs, type Answers, type AnswerValue, type InputId } from "./inputs/inputs";
import { WorkbookError, type Ref, type Workbook, type WorkbookEvent } from "./port";
import { answerChange, clientSheet, startCell } from "./sheets/clientSheet";
import { clientSheets, readClientSheet, type ClientSheet } from "./sheets/readClientSheet";
import { clientSheetName } from "./sheets/sheetName";
import { readTyped } from "./inputs/typed";

/** A text that could not be read as an answer, and the sentence that says why. */
export interface Draft {
  readonly typed: string;
  readonly problem: string;
}

/** What the pane shows of a client. */
export interface SessionState {
  readonly answers: Answers;
  /** What was typed and is no answer yet; the answer is the one before. */
  readonly drafts: Readonly<Partial<Record<InputId, Draft>>>;
  /** The client sheet that the pane is a view of; without one the answers are in memory only. */
  readonly sheet: string | undefined;
  /** Every client sheet of the workbook. */
  readonly sheets: readonly string[];
  /** Answers that the workbook did not take: they are kept here. */
  readonly unsaved: ReadonlySet<InputId>;
  /** A sentence for each input whose cell cannot be found. */
  readonly lost: ReadonlyMap<InputId, string>;
  /** The inputs that the sheet has no cells for, since it was made before they were asked: they are in memory only. */
  readonly absent: ReadonlySet<InputId>;
  /** Whether a sheet is being built or read. */
  readonly busy: boolean;
  /** The last thing that a person should know: what was done, or what the workbook refused. */
  readonly notice: string;
  readonly selected: Ref | undefined;
  /** How often anything changed in the workbook: what was read from cells before may be out of date. */
  readonly changes: number;
}

/** One client in the pane: the answers, and the sheet they live in. */
export interface Session {
  state(): SessionState;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Finds the client sheets and starts to watch; writes nothing. */
  start(): Promise<void>;
  /** Commits what was typed: as an answer, or kept as it is with the sentence that says what is wrong. */
  type(id: InputId, typed: string): Promise<void>;
  /** Commits an answer: to memory at once, then to its cell. */
  answer(id: InputId, value: AnswerValue): Promise<void>;
  /** Builds the client sheet from the answers so far. */
  createSheet(): Promise<void>;
  /** Shows another client sheet, or a new client without one. */
  open(sheet: string | undefined): Promise<void>;
  /** Writes the unsaved answers once more. */
  saveAgain(): Promise<void>;
  /** Gives the unsaved answers up for what the cells hold. */
  takeFromSheet(): Promise<void>;
  /** Tells the person something, in place of the last notice. */
  say(notice: string): void;
  /** Stops watching. */
  close(): void;
}

const empty: SessionState = {
  answers: {},
  drafts: {},
  sheet: undefined,
  sheets: [],
  unsaved: new Set(),
  lost: new Map(),
  absent: new Set(),
  busy: false,
  notice: "",
  selected: undefined,
  changes: 0,
};

/** What to say of a failure: the workbook's own sentence; a fault of ours is thrown on. */
function sentenceOf(failure: unknown): string {
  if (failure instanceof WorkbookError) return failure.message;
  throw failure;
}

/**
 * Opens a session on a workbook. Nothing is read before `start`.
 *
 * @param workbook the workbook
 */
export function openSession(workbook: Workbook): Session {
  let state = empty;
  const listeners = new Set<() => void>();
  /** Answers on their way to their cells: what is read meanwhile is older. */
  const underWay = new Map<InputId, number>();
  let unwatch: (() => void) | undefined;
  let closed = false;
  let rereading = false;
  /** Every sheet of the workbook when it was last looked at. */
  let seen: readonly string[] = [];
  /** The answers of a client without a sheet, while the pane shows another. */
  let draft: Answers = {};
  let last: Promise<void> = Promise.resolve();

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  /** One thing at a time, in order: what is read next sees what was written before. */
  function queued(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    // A fault of one piece of work must not stop what comes after it.
    last = done.catch(() => undefined);
    return done;
  }

  async function findSheets(): Promise<ClientSheet[]> {
    const outline = await workbook.outline();
    seen = outline.sheets;
    return clientSheets(outline);
  }

  /** The sheet in view as it is now: names move when rows are inserted, and sheets are renamed. */
  async function locate(): Promise<ClientSheet | undefined> {
    const found = await findSheets();
    const sheets = found.map(({ sheet }) => sheet);
    if (state.sheet === undefined) {
      set({ sheets });
      return undefined;
    }
    const same = found.find(({ sheet }) => sheet === state.sheet);
    const fresh = found.filter(({ sheet }) => !state.sheets.includes(sheet));
    const renamed = same === undefined && fresh.length === 1 ? fresh[0] : undefined;
    if (renamed !== undefined) {
      set({ sheets, sheet: renamed.sheet, notice: `The sheet is now called ${renamed.sheet}.` });
    } else if (same === undefined) {
      const notice = "The client sheet is gone. The answers are kept here; create a new sheet to keep them.";
      set({ sheets, sheet: undefined, unsaved: new Set(), lost: new Map(), notice });
    } else set({ sheets });
    return same ?? renamed;
  }

  /** The drafts that still stand over their answers: an answer that was given in its cell counts. */
  function draftsOver(answers: Answers): SessionState["drafts"] {
    const standing = Object.entries(state.drafts).filter(
      ([id]) => answers[id as InputId] === state.answers[id as InputId],
    );
    return Object.fromEntries(standing);
  }

  /** Brings the answers in step with the cells, but for those that are newer than their cells. */
  async function reread(): Promise<void> {
    rereading = false;
    if (closed) return;
    try {
      const found = await locate();
      if (found === undefined) return;
      const { answers, lost, absent } = await readClientSheet(workbook, found);
      const kept = [...state.unsaved, ...underWay.keys(), ...lost.keys(), ...absent];
      const newer = kept.map((id) => [id, state.answers[id]] as const);
      const read: Answers = { ...answers, ...Object.fromEntries(newer) };
      // What a person did in the sheet since is newer than the last notice.
      const moved = inputs.some(({ id }) => read[id] !== state.answers[id]);
      set({ answers: read, lost, absent, drafts: draftsOver(read), ...(moved && { notice: "" }) });
    } catch (failure) {
      set({ notice: sentenceOf(failure) });
    }
  }

  async function write(id: InputId): Promise<void> {
    const was = state.sheet;
    const unsaved = new Set(state.unsaved);
    let notice = "";
    try {
      const found = await locate();
      if (found === undefined || found.absent.has(id)) return;
      const at = found.cells.get(id);
      if (at === undefined) throw new WorkbookError("gone", found.lost.get(id) ?? "The cell is gone.");
      await workbook.apply([answerChange(at, state.answers[id])]);
      unsaved.delete(id);
      // A sentence that the sheet was renamed stays until the next one.
      if (found.sheet !== was) notice = state.notice;
    } catch (failure) {
      unsaved.add(id);
      notice = sentenceOf(failure);
    }
    set({ unsaved, notice });
  }

  async function commit(id: InputId): Promise<void> {
    underWay.set(id, (underWay.get(id) ?? 0) + 1);
    await queued(async () => {
      try {
        await write(id);
      } finally {
        const left = (underWay.get(id) ?? 1) - 1;
        if (left > 0) underWay.set(id, left);
        else underWay.delete(id);
      }
    });
  }

  async function answer(id: InputId, value: AnswerValue): Promise<void> {
    const drafts = Object.fromEntries(Object.entries(state.drafts).filter(([other]) => other !== id));
    set({ answers: { ...state.answers, [id]: value }, drafts, notice: "" });
    if (state.sheet !== undefined) await commit(id);
  }

  function heard(event: WorkbookEvent): void {
    if (event.what === "selected") {
      set({ selected: event.at });
      return;
    }
    set({ changes: state.changes + 1 });
    // A sheet that is new here may be a client sheet, or the one in view under another name.
    const concerns = state.sheets.includes(event.sheet) || !seen.includes(event.sheet);
    if (concerns && !rereading) {
      rereading = true;
      void queued(reread);
    }
  }

  async function busily(work: () => Promise<void>): Promise<void> {
    if (state.busy) return;
    set({ busy: true, notice: "" });
    await queued(async () => {
      try {
        await work();
      } catch (failure) {
        set({ notice: sentenceOf(failure) });
      } finally {
        set({ busy: false });
      }
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () =>
      busily(async () => {
        unwatch = await workbook.watch(heard);
        if (closed) unwatch();
        const found = await findSheets();
        const selected = await workbook.selection();
        set({ sheets: found.map(({ sheet }) => sheet), selected });
        const inView = found.find(({ sheet }) => sheet === selected.sheet);
        const opened = inView ?? (found.length === 1 ? found[0] : undefined);
        if (opened === undefined) return;
        set({ sheet: opened.sheet });
        await reread();
      }),
    async type(id, typed) {
      const { value, problem } = readTyped(inputNamed(id), typed);
      if (problem === undefined) await answer(id, value);
      else set({ drafts: { ...state.drafts, [id]: { typed, problem } } });
    },
    answer,
    createSheet: () =>
      busily(async () => {
        const { sheets } = await workbook.outline();
        const sheet = clientSheetName(state.answers, sheets);
        const { answers } = state;
        await build(workbook, sheet, (name) => clientSheet(name, answers), startCell(answers));
        // What was answered while the sheet was being built is not on it yet.
        const later = (Object.keys(state.answers) as InputId[]).filter(
          (id) => state.answers[id] !== answers[id],
        );
        set({
          sheet,
          unsaved: new Set(later),
          notice: `The sheet ${sheet} is ready. Answers are kept in it.`,
        });
        await reread();
        for (const id of later) await write(id);
      }),
    open: (sheet) =>
      busily(async () => {
        if (state.sheet === undefined) draft = state.answers;
        const answers = sheet === undefined ? draft : {};
        set({ sheet, answers, drafts: {}, unsaved: new Set(), lost: new Map(), absent: new Set() });
        await reread();
      }),
    async saveAgain() {
      await Promise.all([...state.unsaved].map(commit));
    },
    takeFromSheet: () =>
      busily(async () => {
        set({ unsaved: new Set() });
        await reread();
      }),
    say: (notice) => set({ notice }),
    close() {
      closed = true;
      unwatch?.();
    },
  };
}
