import type {
  CellType,
  CellValue,
  Change,
  Format,
  Name,
  Ref,
  Workbook,
  WorkbookError,
} from "../../../src/workbook/port";

/** What a cell holds; `formula` is empty where it holds none. */
export interface Held {
  readonly value: CellValue;
  readonly type: CellType;
  readonly formula: string;
}

/** A look at the workbook, and a hand on it, that do not go through the adapter. */
export interface Probe {
  cell(sheet: string, cell: string): Promise<Held>;
  looks(sheet: string, cell: string): Promise<Format>;
  sheets(): Promise<readonly string[]>;
  names(): Promise<readonly Name[]>;
  /** The tables of a sheet; of a name each, over the cells of `at`. */
  tables(sheet: string): Promise<readonly Name[]>;
  /** How many charts a sheet shows. */
  charts(sheet: string): Promise<number>;
  selection(): Promise<Ref>;
  /** Types into a cell as a person does; hosts that do not calculate are told what it shows then. */
  enter(sheet: string, cell: string, typed: string, shows: CellValue): Promise<void>;
  /** Selects a range as a person does, on a sheet that need not be in view. */
  select(sheet: string, range: string): Promise<void>;
}

/** An adapter on a workbook of its own that holds one blank sheet, `Sheet1`, with `A1` selected. */
export interface Bench {
  readonly workbook: Workbook;
  readonly probe: Probe;
}

/** One thing that an adapter must do; a case that fails throws. */
export interface Case {
  readonly title: string;
  readonly run: (bench: Bench) => Promise<void>;
}

/** A value as text, to be compared and shown. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part === undefined ? "undefined" : part));
}

/** Objects are the same whatever the order of their keys. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** Holds that what is there is what should be. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [asText(sorted(actual)), asText(sorted(expected))];
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}

/** A place, on the sheet called Work unless another is named. */
export const at = (range: string, sheet = "Work"): Ref => ({ sheet, range });

/** Writes text. */
export const write = (range: string, ...rows: string[][]): Change => ({ do: "text", at: at(range), rows });

/** Writes a number. */
export const number = (range: string, value: number): Change => ({ do: "number", at: at(range), value });

async function open({ workbook }: Bench): Promise<void> {
  await workbook.apply([{ do: "add sheet", sheet: "Work" }]);
}

/** A case on a new blank sheet called Work. */
export function onSheet(title: string, run: (bench: Bench) => Promise<void>): Case {
  return {
    title,
    async run(bench) {
      await open(bench);
      await run(bench);
    },
  };
}

/** Holds that the workbook refuses in the words of the port: why, and what a person can do. */
export async function refused(
  request: Promise<unknown>,
  refusals: readonly string[],
  what: string,
): Promise<void> {
  let error: Partial<WorkbookError> | undefined;
  try {
    await request;
  } catch (thrown) {
    error = thrown as Partial<WorkbookError>;
  }
  if (error === undefined) throw new Error(`${what}: not refused`);
  const { refusal = "no refusal of the port", message = "" } = error;
  if (!refusals.includes(refusal)) throw new Error(`${what}: ${refusal} (${message})`);
  if (!/^[A-Z].{10,118}\.$/.test(message)) throw new Error(`${what}: no sentence: ${message}`);
}

/** Waits for what comes soon, and not for ever. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${what}: never came`);
}
