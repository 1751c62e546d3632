import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import type { Metadata, Outcome } from "./outcome";

/** Something that the bundle may never do, such as throwing an error that is not Excel's own. */
export class BrokenContract extends Error {}

const spoken: unknown[][] = [];
const listen = (...words: unknown[]) => void spoken.push(words);

/** Excel's class for a cell error. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

type CellFunction = (...args: unknown[]) => unknown;

const functions = new Map<string, CellFunction>();
const realm = createContext({
  console: { log: listen, info: listen, warn: listen, error: listen, debug: listen, trace: listen },
  CustomFunctions: {
    Error: ExcelError,
    ErrorCode: errorCodes,
    associate: (id: string, body: CellFunction) => void functions.set(id, body),
  },
});

const file = new URL("../../dist/functions.js", import.meta.url);

/** The text of the bundle as built. */
export const source = readFileSync(file, "utf8");
runInContext(source, realm);

const globalsOf = () => runInContext("Reflect.ownKeys(globalThis).map(String).join()", realm) as string;
const globalsAtStart = globalsOf();

/** The ids that the bundle associates. */
export const associated: readonly string[] = [...functions.keys()];

/** The built functions.json. */
export const metadata = JSON.parse(
  readFileSync(new URL("../../dist/functions.json", import.meta.url), "utf8"),
) as Metadata;

/** The functions that Excel is told of. */
export const described: readonly string[] = metadata.functions.map(({ id }) => id);

/** Excel's own error object with this code, as a cell or an argument may hold it. */
export function excelError(code: string): unknown {
  return new ExcelError(code);
}

function plain(cell: unknown): unknown {
  return cell instanceof ExcelError ? { error: cell.code, says: cell.message ?? "" } : cell;
}

/**
 * Calls a function of the built bundle.
 *
 * @param name its id
 * @param args as Excel would hand them over
 * @returns what came of it
 * @throws {BrokenContract} when it answers with no rows of cells, or throws anything but Excel's own error
 */
export function callBuilt(name: string, args: readonly unknown[]): Outcome {
  const body = functions.get(name);
  if (body === undefined) throw new BrokenContract(`${name} is not associated`);
  let answer: unknown;
  try {
    answer = body(...args);
  } catch (error) {
    if (error instanceof ExcelError) return { error: error.code, says: error.message ?? "" };
    throw new BrokenContract(`${name} threw something that is not Excel's own error`, { cause: error });
  }
  if (!Array.isArray(answer) || !answer.every(Array.isArray))
    throw new BrokenContract(`${name}: no rows of cells`);
  return { cells: (answer as unknown[][]).map((row) => row.map(plain)) };
}

/** What the bundle left behind that it must not: words on the console, new globals, a changed `Object.prototype`. */
export function traces(): string[] {
  const left: string[] = [];
  if (spoken.length > 0) left.push("wrote to the console");
  if (globalsOf() !== globalsAtStart) left.push("changed the globals");
  const inherited = runInContext("Object.keys(Object.prototype).length", realm) as number;
  if (inherited + Object.keys(Object.prototype).length > 0) left.push("changed Object.prototype");
  return left;
}
