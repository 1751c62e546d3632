/** The built bundle, loaded as a classic script is: its cell functions by id. */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const file = new URL("../../dist/functions.js", import.meta.url);

/** Excel's class for a cell error. */
class ExcelError {
  constructor(code, message) {
    this.code = code;
    this.message = message;
  }
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

/** Evaluates the bundle in this realm, compiled anew, and gives the functions that it associates. */
export function evaluateBundle() {
  const functions = new Map();
  globalThis.CustomFunctions = {
    Error: ExcelError,
    ErrorCode: errorCodes,
    associate: (id, body) => void functions.set(id, body),
  };
  // A new name each time, so that no compiled code is kept from the last.
  evaluations += 1;
  new vm.Script(bundleText, { filename: `functions-${evaluations}.js` }).runInThisContext();
  return functions;
}

let evaluations = 0;

export const bundleText = readFileSync(file, "utf8");
