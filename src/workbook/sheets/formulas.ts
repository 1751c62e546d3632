import type { Argument, Result, ResultId } from "../results";
import { results } from "../results";
import { inputCell, resultCell } from "./layout";

function cellOf(argument: Argument): string {
  if (argument === null) return "";
  return "input" in argument ? inputCell(argument.input) : resultCell(argument.result);
}

/** Only if an input is filled; what stands in place of the formula otherwise. */
function onlyWith(result: Result, formula: string, otherwise: string): string {
  const unless = "call" in result ? result.unless : undefined;
  return unless === undefined ? formula : `IF(${inputCell(unless)}="",${otherwise},${formula})`;
}

/** The formula of a result: an MBDR call on the cells of the sheet, or a native sum, which fails on text. */
export function resultFormula(result: Result): string {
  if ("sum" in result) return `=${result.sum.map(cellOf).join("+")}`;
  return `=${onlyWith(result, `MBDR.${result.call}(${result.with.map(cellOf).join(",")})`, "0")}`;
}

/** The formula that spills the worked lines of a result. */
export function workFormula(id: ResultId): string {
  const result = results.find((candidate) => candidate.id === id);
  if (result === undefined || !("call" in result)) throw new Error(`${id} has no worked lines of its own`);
  const call = `MBDR.EXPLAIN("${result.call}",${result.with.map(cellOf).join(",")})`;
  return `=${onlyWith(result, call, '"No match formula is given."')}`;
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
