import { inputs, type Input, type InputId } from "../inputs/inputs";
import { inputsOfRow, labelledTables } from "./labelledTables";
import type { Argument, LabelledId, Need, Result } from "./result";

/** The answers that an argument is, as far as it is no result. */
export function inputsOf(argument: Argument): readonly InputId[] {
  if (argument === null || "result" in argument) return [];
  if ("table" in argument) return labelledTables[argument.table].flatMap(inputsOfRow);
  if ("ifNo" in argument) return [argument.ifNo];
  return ["input" in argument ? argument.input : argument.orNone];
}

/** What a result is worked out from. */
export function argumentsOf(result: Result): readonly Argument[] {
  if ("call" in result) return result.with;
  if ("sum" in result) return result.sum;
  if ("difference" in result) return result.difference;
  return "parts" in result ? [...result.parts, result.ofPay] : [];
}

/** The tables of labels and values that results take. */
export function tablesOf(results: readonly Result[]): LabelledId[] {
  const all = results
    .flatMap(argumentsOf)
    .flatMap((argument) => (argument !== null && "table" in argument ? [argument.table] : []));
  return [...new Set(all)];
}

const either = (need: Need): readonly InputId[] => (typeof need === "string" ? [need] : need);

/**
 * The questions that results rest on, in the order in which they are asked.
 *
 * @param results with every result that one of them refers to
 */
export function questionsBehind(results: readonly Result[]): (Input & { readonly id: InputId })[] {
  const ids = new Set(
    results.flatMap((result) => [
      ...argumentsOf(result).flatMap(inputsOf),
      ...(result.needs ?? []).flatMap(either),
      ...("call" in result && result.noneIfNo !== undefined ? [result.noneIfNo] : []),
    ]),
  );
  return inputs.filter(({ id }) => ids.has(id));
}
