import type { Metadata, Outcome } from "../../support/outcome";
import { HostObject } from "./objects";
import type { Entry } from "./protocol";

/** What a cell shows; a fault of the add-in is `#VALUE!` without a word in Excel, and told apart here. */
export type Shown = Outcome | { readonly fault: string };

/** A cell of an argument that holds an error. */
export interface ErrorCell {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

/** An argument: a grid of cells, or null where it was left out. */
export type Argument = readonly (readonly (number | string | boolean | null | ErrorCell)[])[] | null;

/** What the client sends of a call that failed, by the number that it gives as the reason. */
const errors: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
const faults: Readonly<Record<number, string>> = {
  0: "answered with an error, or no number",
  // The client's own log tells these two apart; what it sends does not.
  2: "threw an error that is not Excel's own, or no function has this id",
  3: "rejected with an error that is not Excel's own",
};

const customFunctionCategory = 1;
const invocation = 1000;
const errorsAllowed = 4;

function shownCell(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  const { type, basicValue, message } = cell as Readonly<Record<string, unknown>>;
  if (type !== "Error" || typeof basicValue !== "string")
    return { fault: "a cell of a kind that Excel does not have" };
  return { error: basicValue, says: typeof message === "string" ? message : "" };
}

function shown([, succeeded, value, code]: readonly unknown[]): Shown {
  if (succeeded !== true) {
    const reason = Number(code);
    const error = errors[reason];
    if (error !== undefined) return { error, says: typeof value === "string" ? value : "" };
    return { fault: faults[reason] ?? `failed for reason ${reason}` };
  }
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  return { cells: rows.map((row) => (Array.isArray(row) ? row : [row]).map(shownCell)) };
}

/**
 * Lays the arguments of a formula out as Excel hands them over: what was left out is null, and all those of a repeating
 * parameter are one array.
 */
export function layOut(metadata: Metadata, id: string, given: readonly Argument[]): unknown[] {
  const parameters = metadata.functions.find((described) => described.id === id)?.parameters ?? [];
  return parameters.map(({ repeating = false }, i) => (repeating ? given.slice(i) : (given[i] ?? null)));
}

function firstError(args: readonly unknown[]): string | undefined {
  for (const arg of args) {
    if (Array.isArray(arg)) {
      const found = firstError(arg);
      if (found !== undefined) return found;
    } else if (typeof arg === "object" && arg !== null && "code" in arg) return String(arg.code);
  }
  return undefined;
}

/** The service through which the client reports what cell functions answered. */
export class CustomFunctions extends HostObject {
  private readonly waiting = new Map<number, (outcome: Shown) => void>();
  private isReady!: () => void;
  private calls = 0;
  /** When the client has said that it takes calls. */
  readonly ready = new Promise<void>((resolve) => {
    this.isReady = resolve;
  });

  /**
   * @param metadata functions.json
   * @param deliver hands messages to the client
   */
  constructor(
    private readonly metadata: Metadata,
    private readonly deliver: (entries: readonly Entry[]) => void,
  ) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.isReady();
  }

  /** Switches for a quicker or more careful transport; none is on. */
  _GetEnabledFeatures(): number[] {
    return [];
  }

  SetInvocationArrayResults(results: unknown): void {
    for (const result of results as (readonly unknown[])[]) {
      const id = Number(result[0]);
      this.waiting.get(id)?.(shown(result));
      this.waiting.delete(id);
    }
  }

  /**
   * Calls functions as cells do, all in one message.
   *
   * @param calls ids of functions, and as many arguments as the formula has
   * @returns what the cells show, in the same order
   */
  async call(calls: readonly (readonly [id: string, args: readonly Argument[]])[]): Promise<Shown[]> {
    await this.ready;
    const entries: Entry[] = [];
    const outcomes = calls.map(([id, given]) => {
      const args = layOut(this.metadata, id, given);
      const error = this.metadata.allowErrorForDataTypeAny ? undefined : firstError(args);
      // Without leave to see errors, a function is not called: its cell passes the error on.
      if (error !== undefined) return Promise.resolve({ error, says: "" });
      const number = (this.calls += 1);
      const flags = this.metadata.allowErrorForDataTypeAny ? errorsAllowed : 0;
      const message = JSON.stringify([number, id, args, null, flags, null]);
      entries.push([customFunctionCategory, invocation, "", message, String(number)]);
      return new Promise<Shown>((resolve) => this.waiting.set(number, resolve));
    });
    if (entries.length > 0) this.deliver(entries);
    return Promise.all(outcomes);
  }
}
