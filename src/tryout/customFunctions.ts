/** A cell function as the built bundle associates it: the arguments of the cell, then an invocation object. */
export type CellFunction = (...argumentsOfCell: unknown[]) => unknown;

/** An error that a cell function throws, or puts in a cell of its answer. */
export class CustomFunctionsError {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message = "") {
    this.code = code;
    this.message = message;
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/**
 * Puts a stand-in for Microsoft's `CustomFunctions` on the global object, as much of it as the built bundle touches, so
 * that the page runs the very file that Excel loads.
 *
 * @param host the global object
 * @returns the functions by id, filled as the bundle associates them
 */
export function installCustomFunctions(host: object): ReadonlyMap<string, CellFunction> {
  const associated = new Map<string, CellFunction>();
  function associate(id: string | Record<string, CellFunction>, run?: CellFunction): void {
    if (typeof id !== "string") {
      for (const [one, itsRun] of Object.entries(id)) associate(one, itsRun);
    } else if (run !== undefined) {
      associated.set(id.toUpperCase(), run);
    }
  }
  Object.assign(host, { CustomFunctions: { associate, Error: CustomFunctionsError, ErrorCode } });
  return associated;
}
