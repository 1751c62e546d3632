import { entryNamed } from "../../src/catalogue";
import { placesOf, typicalCall } from "../support/places";
import type { Argument, ErrorCell } from "./host/customFunctions";

/** A call as a formula makes it. */
export interface Call {
  readonly title: string;
  readonly id: string;
  readonly args: readonly Argument[];
}

const errorCodes = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#REF!", "#NAME?"];

/** A cell that holds an error, as an argument. */
export function errorCell(code: string): ErrorCell {
  return { type: "CustomFunctionError", code };
}

/** What a cell may hold in place of what belongs there. */
const misfits: Readonly<Record<string, unknown>> = {
  text: "nonsense",
  "empty text": "",
  nothing: null,
  TRUE: true,
  "a number below zero": -1,
  ...Object.fromEntries(errorCodes.map((code) => [code, errorCell(code)])),
};

/** Excel hands over grids: a lone value is a grid of one cell. */
function grid(value: unknown): Argument {
  return (Array.isArray(value) ? value : [[value]]) as Argument;
}

/** The arguments of a formula from loose ones; those of a repeating parameter stand at its end, one after the other. */
function formulaArguments(id: string, loose: readonly unknown[]): Argument[] {
  return entryNamed(id).parameters.flatMap(({ role, optional }, i) => {
    const value = loose[i];
    if (role === "repeating") return Array.isArray(value) ? value.map(grid) : [grid(value)];
    return [value === null && optional ? null : grid(value)];
  });
}

/** The typical call with one argument put there as it is. */
function withArgument(id: string, position: number, argument: Argument): Argument[] {
  return formulaArguments(id, typicalCall(id)).map((typical, i) => (i === position ? argument : typical));
}

/** Every way in which a cell calls a function here. */
export function callsOf(id: string): Call[] {
  const { parameters } = entryNamed(id);
  const typical = formulaArguments(id, typicalCall(id));
  const required = parameters.filter(({ optional }) => !optional).length;
  const calls: Call[] = [
    { title: "typical", id, args: typical },
    { title: "without any optional", id, args: typical.slice(0, required) },
    { title: "without anything", id, args: [] },
    ...parameters.map(({ name }, i) => ({
      title: `without ${name}`,
      id,
      args: withArgument(id, i, null),
    })),
  ];
  for (const place of placesOf(id)) {
    for (const [misfit, value] of Object.entries(misfits))
      calls.push({
        title: `${misfit} as ${place.title}`,
        id,
        args: formulaArguments(id, place.put(value)),
      });
    if (place.role !== "column") continue;
    const column = [place.typical, ...Object.values(misfits)].map((value) => [value]);
    calls.push({
      title: `a column of everything as ${place.title}`,
      id,
      args: formulaArguments(id, place.put(column)),
    });
  }
  return calls;
}
