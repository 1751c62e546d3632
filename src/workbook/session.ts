import { build } from "./build";
import { inputNamed, inputs, type Answers, type AnswerValue, type InputId } from "./inputs/inputs";
import { WorkbookError, type Change, type Ref, type Workbook, type WorkbookEvent } from "./port";
import { refusalSentence } from "./refusal";
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
  /** Which client is in view: another number once another one is; a new sheet or name makes no other client. */
  readonly client: number;
  readonly answers: Answers;
  /** What was typed and is no answer yet; the answer is the one before. */
  readonly drafts: Readonly<Partial<Record<InputId, Draft>>>;
  /** The client sheet that the pane is a view of; without one the answers are in memory only. */
  readonly sheet: string | undefined;
  /** The answers of a new client without a sheet, while another client is in view. */
  readonly draft: Answers | undefined;
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
  /** Commits several answers of the client in view together. */
  answerAll(answers: Answers): Promise<void>;
  /** Builds the client sheet from the answers so far. Resolves to whether it did; if not, the notice says why. */
  createSheet(): Promise<boolean>;
  /**
   * Shows another client sheet, or the new client without one, once what was given for the client in view is saved.
   * Resolves to whether it did; if not, the client in view stays, and the notice says why.
   */
  open(sheet: string | undefined): Promise<boolean>;
  /** As `open`, for a new client whose answers are known: they take the place of those in memory. */
  begin(answers: Answers): Promise<boolean>;
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
  client: 0,
  answers: {},
  drafts: {},
  sheet: undefined,
  draft: undefined,
  sheets: [],
  unsaved: new Set(),
  lost: new Map(),
  absent: new Set(),
  busy: false,
  notice: "",
  selected: undefined,
  changes: 0,
};

const isAny = (answers: Answers) => inputs.some(({ id }) => answers[id] !== undefined);

/** The answers of a new client that no sheet keeps, in view or not: the next new client takes their place. */
export function answersInMemory({ sheet, answers, draft }: SessionState): Answers | undefined {
  return sheet === undefined && isAny(answers) ? answers : draft;
}

/** Why the client in view has to stay in view; undefined when another one can be shown. */
export function whyStay({ unsaved }: SessionState): string | undefined {
  if (unsaved.size === 0) return undefined;
  return "Answers of this client are not saved in its sheet: save them again, or use what the sheet holds, first.";
}

/**
 * Opens a session on a workbook. Nothing is read before `start`.
 *
 * @param workbook the workbook
 */
export function openSession(workbook: Workbook): Session {
  let state = empty;
  const listeners = new Set<() => void>();
  /**
   * Answers on their way to their cells: what is read meanwhile is older. They are of the client in view, who stays in
   * view until they are there.
   */
  const underWay = new Map<InputId, AnswerValue>();
  /** Answers that a sheet has no cells for, while another client is in view. */
  const withoutCells = new Map<string, Answers>();
  let unwatch: (() => void) | undefined;
  let closed = false;
  let rereading = false;
  /** Every sheet of the workbook when it was last looked at. */
  let seen: readonly string[] = [];
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
    // Another sheet may take the name of one that is gone.
    for (const sheet of withoutCells.keys()) if (!seen.includes(sheet)) withoutCells.delete(sheet);
    return clientSheets(outline);
  }

  /** The client sheets as they are now; the one in view may have been renamed, or be gone. */
  async function look(): Promise<ClientSheet[]> {
    const found = await findSheets();
    const sheets = found.map(({ sheet }) => sheet);
    if (state.sheet === undefined) {
      set({ sheets });
      return found;
    }
    const same = found.find(({ sheet }) => sheet === state.sheet);
    const fresh = found.filter(({ sheet }) => !state.sheets.includes(sheet));
    const renamed = same === undefined && fresh.length === 1 ? fresh[0] : undefined;
    if (renamed !== undefined) {
      set({ sheets, sheet: renamed.sheet, notice: `The sheet is now called ${renamed.sheet}.` });
    } else if (same === undefined) {
      const notice = "The client sheet is gone. The answers are kept here; create a new sheet to keep them.";
      set({ sheets, sheet: undefined, unsaved: new Set(), lost: new Map(), absent: new Set(), notice });
    } else set({ sheets });
    return found;
  }

  /** The sheet in view as it is now: names move when rows are inserted. */
  async function locate(): Promise<ClientSheet | undefined> {
    return (await look()).find(({ sheet }) => sheet === state.sheet);
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
      set({ notice: refusalSentence(failure) });
    }
  }

  /** Writes answers of the client in view into their cells; what cannot be written is marked as not saved. */
  async function write(given: ReadonlyMap<InputId, AnswerValue>): Promise<void> {
    const was = state.sheet;
    const unsaved = new Set(state.unsaved);
    let notice = "";
    try {
      const found = await locate();
      if (found === undefined) return;
      const changes: Change[] = [];
      for (const [id, value] of given) {
        unsaved.delete(id);
        const at = found.cells.get(id);
        if (at !== undefined) changes.push(answerChange(at, value));
        else if (!found.absent.has(id)) {
          unsaved.add(id);
          notice = found.lost.get(id) ?? "The cell is gone.";
        }
      }
      if (changes.length > 0) await workbook.apply(changes);
      // A sentence that the sheet was renamed stays until the next one.
      if (found.sheet !== was && notice === "") notice = state.notice;
    } catch (failure) {
      for (const id of given.keys()) unsaved.add(id);
      set({ unsaved });
      notice = refusalSentence(failure);
    }
    set({ unsaved, notice });
  }

  /** Writes what is on its way. */
  async function save(): Promise<void> {
    if (underWay.size === 0) return;
    const given = new Map(underWay);
    underWay.clear();
    await write(given);
  }

  async function answerAll(given: Answers): Promise<void> {
    const drafts = Object.fromEntries(Object.entries(state.drafts).filter(([id]) => !(id in given)));
    set({ answers: { ...state.answers, ...given }, drafts, notice: "" });
    if (state.sheet === undefined) return;
    for (const id of Object.keys(given) as InputId[]) underWay.set(id, given[id]);
    await queued(save);
  }
  const answer = (id: InputId, value: AnswerValue) => answerAll({ [id]: value });

  /** The draft to keep while another client is in view: there is place for one. */
  function draftLeft(): Answers | undefined {
    if (state.sheet !== undefined || !isAny(state.answers)) return state.draft;
    if (state.draft === undefined) return state.answers;
    const sentence = "Another new client is in memory too: create the client sheet of the one in view first.";
    throw new WorkbookError("unknown", sentence);
  }

  /** Puts another client in view, once everything that was given for this one is in its cells. */
  async function turnTo(other: () => Pick<SessionState, "answers" | "draft"> & Partial<SessionState>) {
    while (underWay.size > 0) await save();
    const why = whyStay(state);
    if (why !== undefined) throw new WorkbookError("unknown", why);
    const { sheet, answers, absent, lost } = state;
    const shown = other();
    if (sheet !== undefined) {
      const left = [...absent, ...lost.keys()].map((id) => [id, answers[id]] as const);
      withoutCells.set(sheet, Object.fromEntries(left));
    }
    const nothing = { sheet: undefined, drafts: {}, lost: new Map(), absent: new Set<InputId>() };
    set({ ...nothing, client: state.client + 1, ...shown });
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

  /** Does one thing with a sheet, and tells whether it was done; if not, the notice says why. */
  async function busily(work: () => Promise<void>): Promise<boolean> {
    if (state.busy) {
      set({ notice: "The pane is busy with a sheet. Wait a moment, then try again." });
      return false;
    }
    let done = false;
    set({ busy: true, notice: "" });
    await queued(async () => {
      try {
        await work();
        done = true;
      } catch (failure) {
        set({ notice: refusalSentence(failure) });
      } finally {
        set({ busy: false });
      }
    });
    return done;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      await busily(async () => {
        unwatch = await workbook.watch(heard);
        if (closed) unwatch();
        const found = await findSheets();
        const selected = await workbook.selection();
        set({ sheets: found.map(({ sheet }) => sheet), selected });
        const inView = found.find(({ sheet }) => sheet === selected.sheet);
        const opened = inView ?? (found.length === 1 ? found[0] : undefined);
        // Who has begun with a new client meanwhile goes on with that one.
        if (opened === undefined || isAny(state.answers)) return;
        set({ sheet: opened.sheet, client: state.client + 1 });
        await reread();
      });
    },
    async type(id, typed) {
      const { value, problem } = readTyped(inputNamed(id), typed);
      if (problem === undefined) await answer(id, value);
      else set({ drafts: { ...state.drafts, [id]: { typed, problem } } });
    },
    answer,
    answerAll,
    createSheet: () =>
      busily(async () => {
        const { sheets } = await workbook.outline();
        const sheet = clientSheetName(state.answers, sheets);
        const { answers } = state;
        await build(workbook, sheet, (name) => clientSheet(name, answers), startCell(answers));
        // What was answered while the sheet was being built is not on it yet.
        for (const id of Object.keys(state.answers) as InputId[]) {
          if (state.answers[id] !== answers[id]) underWay.set(id, state.answers[id]);
        }
        set({
          sheet,
          unsaved: new Set(),
          notice: `The sheet ${sheet} is ready. Answers are kept in it.`,
        });
        await reread();
        await save();
      }),
    open: (sheet) =>
      busily(async () => {
        if (sheet === state.sheet) return;
        if (sheet === undefined) {
          await turnTo(() => ({ answers: state.draft ?? {}, draft: undefined }));
          return;
        }
        const other = (await look()).find((one) => one.sheet === sheet);
        if (other === undefined)
          throw new WorkbookError("gone", "That client sheet is gone, or has another name.");
        const { answers, lost, absent } = await readClientSheet(workbook, other);
        await turnTo(() => ({
          sheet,
          answers: { ...withoutCells.get(sheet), ...answers },
          lost,
          absent,
          draft: draftLeft(),
        }));
      }),
    begin: (answers) =>
      busily(() =>
        turnTo(() => {
          draftLeft();
          return { answers, draft: undefined };
        }),
      ),
    async saveAgain() {
      await queued(async () => {
        // One by one: a cell that is refused keeps no other from being saved.
        for (const id of state.unsaved) await write(new Map([[id, state.answers[id]]]));
      });
    },
    async takeFromSheet() {
      await busily(async () => {
        set({ unsaved: new Set() });
        await reread();
      });
    },
    say: (notice) => set({ notice }),
    close() {
      closed = true;
      unwatch?.();
    },
  };
}
