import { DomainError } from "../core/errors";
import { filingStatus as statusNamed, type FilingStatus } from "../core/filingStatus";
import { cents } from "../core/money";
import { isBlank, passOnError, saysNothing } from "./grid";

/**
 * Reads one filled cell as a value of its kind, or throws a sentence that says what is allowed. Blank cells never reach
 * it, and what was typed never stands in the sentence.
 */
export type Reader<Value> = (cell: unknown, field: string) => Value;

/** Dollars are exact to the cent up to here. */
const mostDollars = 1e12;

function refuse(field: string, allowed: string): never {
  throw new DomainError("invalid", field, `${field}: ${allowed}`);
}

/** A finite number within bounds; text never counts as a number, nor do TRUE and FALSE. */
function numberWithin(cell: unknown, field: string, least: number, most: number, allowed: string): number {
  // Adding zero turns −0, which no sheet can show, into 0.
  if (typeof cell === "number") return cell >= least && cell <= most ? cell + 0 : refuse(field, allowed);
  if (typeof cell === "object" && cell !== null) passOnError(cell, field);
  return refuse(field, typeof cell === "string" ? `${allowed}; a number, not text` : allowed);
}

/** Dollars, zero or more, read to the cent. */
export const dollars: Reader<number> = (cell, field) =>
  cents(numberWithin(cell, field, 0, mostDollars, "dollars from 0 to 1,000,000,000,000"));

/** A fraction from 0 to 1, which Excel also shows as a percentage. */
export const rate: Reader<number> = (cell, field) => {
  if (typeof cell === "number" && cell > 1 && cell <= 100) {
    refuse(field, "a rate from 0% to 100%; for five percent write 5% or 0.05");
  }
  return numberWithin(cell, field, 0, 1, "a rate from 0% to 100%, such as 5% or 0.05");
};

/** A yearly return, which may be a loss. */
export const signedRate: Reader<number> = (cell, field) => {
  if (typeof cell === "number" && cell > 1 && cell <= 100) {
    refuse(field, "a rate from -99% to 100%; for five percent write 5% or 0.05");
  }
  return numberWithin(cell, field, -0.99, 1, "a rate from -99% to 100%, such as 5% or 0.05");
};

/** A level of a price index. */
export const indexPoints: Reader<number> = (cell, field) =>
  numberWithin(cell, field, 0, 10_000, "an index level, such as 333.918");

/** A calendar year, which is plan year and limitation year at once. */
export const year: Reader<number> = (cell, field) => {
  const allowed = "a whole year such as 2026, not a date";
  const value = numberWithin(cell, field, 1900, 2200, allowed);
  return Number.isInteger(value) ? value : refuse(field, allowed);
};

/** A date as Excel holds it, from 1 March 1900; a time of day is passed over. */
export const date: Reader<number> = (cell, field) =>
  Math.floor(numberWithin(cell, field, 61, 2_958_465.999, "a date, as a cell with a date format holds it"));

/** The age reached by 31 December of the year. */
export const age: Reader<number> = (cell, field) => {
  const allowed = "a whole number of years from 1 to 125, reached by 31 December";
  const value = numberWithin(cell, field, 0, 125, allowed);
  return Number.isInteger(value) ? value : refuse(field, allowed);
};

/**
 * A whole number of people.
 *
 * @param most the greatest number that is allowed
 * @param allowed what to say otherwise
 * @returns the reader
 */
export function count(most: number, allowed: string): Reader<number> {
  return (cell, field) => {
    const value = numberWithin(cell, field, 0, most, allowed);
    return Number.isInteger(value) ? value : refuse(field, allowed);
  };
}

/** A text of at most 512 characters. */
export const text: Reader<string> = (cell, field) => {
  if (typeof cell === "object" && cell !== null) passOnError(cell, field);
  if (typeof cell !== "string") return refuse(field, "text");
  return cell.length <= 512 ? cell : refuse(field, "at most 512 characters");
};

/** What someone calls an employer or a plan. */
export const name: Reader<string> = (cell, field) => {
  const typed = text(cell, field).trim();
  return typed.length > 0 && typed.length <= 60 ? typed : refuse(field, "a name of at most 60 characters");
};

/** One of the five filing statuses. */
export const filingStatus: Reader<FilingStatus> = (cell, field) => statusNamed(text(cell, field));

/** Yes or no. */
export const yesOrNo: Reader<boolean> = (cell, field) => {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "object" && cell !== null) passOnError(cell, field);
  const word = typeof cell === "string" && cell.length <= 8 ? cell.trim().toLowerCase() : "";
  if (word === "yes" || word === "true") return true;
  if (word === "no" || word === "false") return false;
  return refuse(field, "TRUE, FALSE, Yes or No; leave it blank when it is not known");
};

/**
 * One of a few words, in any case.
 *
 * @param words the words, as they are written in the answer
 * @returns a reader of exactly these
 */
export function oneOf<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (cell, field) => {
    const typed = text(cell, field).trim().toLowerCase();
    return words.find((word) => word.toLowerCase() === typed) ?? refuse(field, words.join(", "));
  };
}

/** How a parameter treats a cell: what it reads when filled, and what a blank one means. */
export interface CellRule<Value> {
  readonly optional: boolean;
  read(cell: unknown, field: string): Value;
}

/**
 * A parameter that must be filled; 0 is 0.
 *
 * @param reader what it reads
 * @returns the rule
 */
export function required<Value>(reader: Reader<Value>): CellRule<Value> {
  return {
    optional: false,
    read: (cell, field) => (isBlank(cell) ? refuse(field, "missing; fill this cell") : reader(cell, field)),
  };
}

/**
 * A parameter that may be left out: blank, "" and 0 count as not given.
 *
 * @param reader what it reads when given
 * @returns the rule
 */
export function optional<Value>(reader: Reader<Value>): CellRule<Value | undefined> {
  return {
    optional: true,
    read: (cell, field) => (saysNothing(cell) ? undefined : reader(cell, field)),
  };
}

/**
 * A parameter that may be left blank, where 0 is a value.
 *
 * @param reader what it reads when given
 * @returns the rule
 */
export function blankOr<Value>(reader: Reader<Value>): CellRule<Value | undefined> {
  return {
    optional: true,
    read: (cell, field) => (isBlank(cell) ? undefined : reader(cell, field)),
  };
}
