import { columnLetters } from "../a1";
import type { InputId } from "../inputs/inputs";
import type { Linked } from "../results/labelledTables";
import type {
  Argument,
  LabelledId,
  Need,
  Result,
  ResultId,
  SpilledId,
  SpilledTable,
} from "../results/result";
import { results, spilledNamed } from "../results/results";
import { inputCell, labelledRange, resultCell, spilledRows } from "./layout";

/** Where the answers and results of a client stand. */
export interface Places {
  readonly input: (id: InputId) => string;
  readonly result: (id: ResultId) => string;
  /** A table of labels and values: a column of each. */
  readonly table: (id: LabelledId) => string;
}

const clientPlaces: Places = { input: inputCell, result: resultCell, table: labelledRange };

/** Whether a cell says No, in a word or as a logical value. */
const saysNo = (cell: string) => `OR(${cell}&""="No",${cell}&""="FALSE")`;

function cellOf(argument: Argument, places: Places): string {
  if (argument === null) return "";
  if ("table" in argument) return places.table(argument.table);
  if ("result" in argument) return places.result(argument.result);
  if ("input" in argument) return places.input(argument.input);
  if ("ifNo" in argument) return `IF(${saysNo(places.input(argument.ifNo))},"${argument.word}","")`;
  const cell = places.input(argument.orNone);
  return `IF(${cell}="","None",${cell})`;
}

const cellsOf = (args: readonly Argument[], places: Places) =>
  args.map((argument) => cellOf(argument, places));

/** Only if an input is filled; what stands in place of the formula otherwise. */
function onlyWith(result: Result, formula: string, otherwise: string, places: Places): string {
  const unless = "call" in result ? result.unless : undefined;
  return unless === undefined ? formula : `IF(${places.input(unless)}="",${otherwise},${formula})`;
}

/** What a cell shows until all that it needs is filled: a blank one counts as 0 in Excel, which no figure would show. */
export const notFilled = "Not all filled yet";

/** Only once all that it needs is filled. */
function onceFilled(needs: readonly Need[] | undefined, formula: string, places: Places): string {
  if (needs === undefined) return formula;
  const isBlank = (id: InputId) => `${places.input(id)}=""`;
  const blanks = needs.map((need) =>
    typeof need === "string" ? isBlank(need) : `AND(${need.map(isBlank).join(",")})`,
  );
  return `IF(OR(${blanks.join(",")}),"${notFilled}",${formula})`;
}

/** The word that there is none, where a cell says No: what was typed before is kept, and does not count. */
function noneIfNo(cell: string | undefined, formula: string): string {
  return cell === undefined ? formula : `IF(${saysNo(cell)},"None",${formula})`;
}

/** A column of the rows that are kept free for a table. */
function columnOf(id: SpilledId, column: number): string {
  const { first, last } = spilledRows(id);
  const letters = columnLetters(column);
  return `${letters}${first}:${letters}${last}`;
}

/** Amounts as a share of pay, of which the law may count so much only. */
function shareFormula(
  { parts, ofPay, upTo }: Extract<Result, { parts: readonly Argument[] }>,
  places: Places,
): string {
  const pay = cellOf(ofPay, places);
  const counted = upTo === undefined ? pay : `MIN(${pay},MBDR.LIMIT(${places.input("year")},"${upTo}"))`;
  return `(${cellsOf(parts, places).join("+")})/${counted}`;
}

/** The texts of the rows of a table that start with a word: they stand one below the other, three at most. */
function toldFormula(word: string, id: SpilledId): string {
  const [words, texts] = [columnOf(id, 1), columnOf(id, spilledNamed(id).columns.length)];
  const row = `MATCH("${word}",${words},0)`;
  const further = [1, 2].map(
    (down) => `IF(INDEX(${words},${row}+${down})="${word}"," "&INDEX(${texts},${row}+${down}),"")`,
  );
  return [`INDEX(${texts},${row})`, ...further].join("&");
}

/** How many rows have a word in their second column; where the table is an error, so is this. */
function countedFormula(word: string, id: SpilledId): string {
  const anchor = `A${spilledRows(id).first}`;
  return `IF(ISERROR(${anchor}),${anchor},COUNTIF(${columnOf(id, 2)},"${word}"))`;
}

function bareFormula(result: Result, places: Places): string {
  if ("sum" in result) return cellsOf(result.sum, places).join("+");
  if ("difference" in result) return cellsOf(result.difference, places).join("-");
  if ("parts" in result) return shareFormula(result, places);
  if ("told" in result) return toldFormula(result.told, result.in);
  if ("counted" in result) return countedFormula(result.counted, result.in);
  const call = `MBDR.${result.call}(${cellsOf(result.with, places).join(",")})`;
  return onlyWith(result, call, "0", places);
}

/**
 * The formula of a result: an MBDR call on the cells of the sheet, or native arithmetic, which fails on text.
 *
 * @param places where the sheet has them; by default the client sheet
 */
export function resultFormula(result: Result, places: Places = clientPlaces): string {
  const no = "call" in result && result.noneIfNo !== undefined ? places.input(result.noneIfNo) : undefined;
  return `=${noneIfNo(no, onceFilled(result.needs, bareFormula(result, places), places))}`;
}

/** The formula that spills a table; one cell until what it needs is filled. */
export function tableFormula(table: SpilledTable): string {
  const args = cellsOf(table.with, clientPlaces).join(",");
  return `=${onceFilled(table.needs, `MBDR.${table.call}(${args})`, clientPlaces)}`;
}

/** A blank may arrive as 0 at a function, so that 0 is told as the word that there is none. */
const orNone = (amount: string) => `IF(${amount}=0,"None",${amount})`;

function amountsFormula(cells: readonly string[], less: string | undefined): string {
  const [only = ""] = cells;
  if (cells.length === 1 && less === undefined) return `IF(${only}="","",${orNone(only)})`;
  const sum = `${cells.join("+")}${less === undefined ? "" : `-${less}`}`;
  return `IF(AND(${cells.map((cell) => `${cell}=""`).join(",")}),"",${orNone(`(${sum})`)})`;
}

/** An answer as it stands: a blank stays blank. */
export function copyFormula(cell: string): string {
  return `=IF(${cell}="","",${cell})`;
}

/** The formula of a row of a table of labels and values whose value comes from elsewhere. */
export function linkedFormula(from: Linked): string {
  if ("copy" in from) return copyFormula(inputCell(from.copy));
  if ("amounts" in from) {
    const no = from.noneIfNo === undefined ? undefined : inputCell(from.noneIfNo);
    const less = from.less === undefined ? undefined : inputCell(from.less);
    return `=${noneIfNo(no, amountsFormula(from.amounts.map(inputCell), less))}`;
  }
  if ("result" in from) {
    const cell = resultCell(from.result);
    const blanks = from.ifAny.map((id) => `${inputCell(id)}=""`).join(",");
    return `=IF(OR(AND(${blanks}),NOT(ISNUMBER(${cell}))),"",${orNone(cell)})`;
  }
  const found = `INDEX(${columnOf(from.in, from.column)},MATCH("${from.row}",${columnOf(from.in, 1)},0))`;
  const more = from.plus === undefined ? "" : `+${inputCell(from.plus)}`;
  return `=IFERROR(${orNone(`${found}${more}`)},"")`;
}

/** The formula that spills the worked lines of a result. */
export function workFormula(id: ResultId): string {
  const result = results.find((candidate) => candidate.id === id);
  if (result === undefined || !("call" in result)) throw new Error(`${id} has no worked lines of its own`);
  const call = `MBDR.EXPLAIN("${result.call}",${cellsOf(result.with, clientPlaces).join(",")})`;
  return `=${onlyWith(result, call, '"No match formula is given."', clientPlaces)}`;
}

const filled = (id: InputId, places: Places) => `ISNUMBER(${places.input(id)})`;

/** Whether the employer's money is told: as it was typed, or by a match formula and what that rests on. */
export function employerIsFilled(places: Places): string {
  const formula = `${places.input("match_formula")}<>""`;
  const rests = (["year", "compensation", "deferrals"] as const).map((id) => filled(id, places)).join(",");
  return `IF(${formula},AND(${rests}),${filled("other_employer", places)})`;
}

/**
 * Whether what the room needs is filled: a blank cell counts as 0 in Excel, which no figure would show.
 *
 * @param places where the sheet has it
 */
export function roomIsFilled(places: Places): string {
  return `AND(${filled("year", places)},${filled("deferrals", places)},${employerIsFilled(places)})`;
}

/** Says on the client sheet whether its results count. */
export function checkFormula(): string {
  return `=IF(${roomIsFilled(clientPlaces)},"Complete: the results below count.","Not complete: fill the cells marked needed before using the results.")`;
}

/**
 * Says the same in a word, where one client stands beside others.
 *
 * @param places where the sheet has it
 */
export function shortCheckFormula(places: Places): string {
  return `=IF(${roomIsFilled(places)},"Complete","Not complete")`;
}
