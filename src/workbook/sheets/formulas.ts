import type { InputId } from "../inputs";
import type { Argument, Result, ResultId, SpilledTable } from "../results";
import { results } from "../results";
import { householdRange, inputCell, resultCell } from "./layout";

/** Where the answers and results of a client stand. */
export interface Places {
  readonly input: (id: InputId) => string;
  readonly result: (id: ResultId) => string;
  /** The household table: a column of labels and one of values. */
  readonly household: () => string;
}

const clientPlaces: Places = { input: inputCell, result: resultCell, household: householdRange };

function cellOf(argument: Argument, places: Places): string {
  if (argument === null) return "";
  if ("household" in argument) return places.household();
  return "input" in argument ? places.input(argument.input) : places.result(argument.result);
}

/** Only if an input is filled; what stands in place of the formula otherwise. */
function onlyWith(result: Result, formula: string, otherwise: string, places: Places): string {
  const unless = "call" in result ? result.unless : undefined;
  return unless === undefined ? formula : `IF(${places.input(unless)}="",${otherwise},${formula})`;
}

/** What a cell shows until all that it needs is filled: a blank one counts as 0 in Excel, which no figure would show. */
export const notFilled = "Not all filled yet";

/** Only once all that it needs is filled. */
function onceFilled(needs: readonly InputId[] | undefined, formula: string, places: Places): string {
  if (needs === undefined) return formula;
  return `IF(OR(${needs.map((id) => `${places.input(id)}=""`).join(",")}),"${notFilled}",${formula})`;
}

/**
 * The formula of a result: an MBDR call on the cells of the sheet, or a native sum or difference, which fails on text.
 *
 * @param places where the sheet has them; by default the client sheet
 */
export function resultFormula(result: Result, places: Places = clientPlaces): string {
  const cells = (args: readonly Argument[]) => args.map((argument) => cellOf(argument, places));
  const formula =
    "sum" in result
      ? cells(result.sum).join("+")
      : "difference" in result
        ? cells(result.difference).join("-")
        : onlyWith(result, `MBDR.${result.call}(${cells(result.with).join(",")})`, "0", places);
  return `=${onceFilled(result.needs, formula, places)}`;
}

/** The formula that spills a table of the conversion; one cell until what it needs is filled. */
export function tableFormula(table: SpilledTable): string {
  const args = table.with.map((argument) => cellOf(argument, clientPlaces)).join(",");
  return `=${onceFilled(table.needs, `MBDR.${table.call}(${args})`, clientPlaces)}`;
}

/** The formula that spills the worked lines of a result. */
export function workFormula(id: ResultId): string {
  const result = results.find((candidate) => candidate.id === id);
  if (result === undefined || !("call" in result)) throw new Error(`${id} has no worked lines of its own`);
  const call = `MBDR.EXPLAIN("${result.call}",${result.with.map((argument) => cellOf(argument, clientPlaces)).join(",")})`;
  return `=${onlyWith(result, call, '"No match formula is given."', clientPlaces)}`;
}

/** Says whether what the room needs is filled: a blank cell counts as 0 in Excel, which no figure would show. */
export function checkFormula(): string {
  const filled = (id: Parameters<typeof inputCell>[0]) => `ISNUMBER(${inputCell(id)})`;
  const formula = inputCell("match_formula");
  const complete = [
    filled("year"),
    filled("deferrals"),
    `OR(${formula}<>"",${filled("other_employer")})`,
    `OR(${formula}="",${filled("compensation")})`,
  ].join(",");
  return `=IF(AND(${complete}),"Complete: the results below count.","Not complete: fill the cells marked needed before using the results.")`;
}
