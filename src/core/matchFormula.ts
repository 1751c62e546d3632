import { DomainError } from "./errors";

/** One tier of a match: this rate on deferrals up to this share of pay, from where the tier before it ends. */
export interface MatchTier {
  /** Fraction of each dollar that the employer adds. */
  readonly rate: number;
  /** Share of pay at which the tier ends, counted from zero. */
  readonly upTo: number;
}

/** A match formula: tiers in rising order, and at most so many dollars a year. */
export interface MatchFormula {
  readonly tiers: readonly MatchTier[];
  readonly most?: number | undefined;
}

type Token = { kind: "percent" | "amount"; value: number } | { kind: "word"; text: string };

/** Longer texts and more tokens than any plan writes; beyond them nothing is read. */
const longestText = 512;
const mostTokens = 64;
/** No plan matches more than $10 a dollar. */
const highestRate = 10;

/** Throws a sentence about the parameter that holds the formula. */
type Refuse = (sentence: string) => never;

function refusing(field: string): Refuse {
  return (sentence) => {
    throw new DomainError("invalid", field, `${field}: ${sentence}`);
  };
}

const digit = (character: string | undefined) =>
  character !== undefined && character >= "0" && character <= "9";
const letter = (character: string | undefined) =>
  character !== undefined && character >= "a" && character <= "z";
const space = (character: string | undefined) =>
  character !== undefined && (character === " " || character === "\u00a0" || character === "\t");

/** Reads digits with at most one point from `start`; the end is where they stop. */
function readNumber(text: string, start: number, refuse: Refuse): { value: number; end: number } {
  let end = start;
  while (digit(text[end])) end += 1;
  if (text[end] === "." && digit(text[end + 1])) {
    end += 1;
    while (digit(text[end])) end += 1;
  }
  if (end - start > 15) refuse("a number in it is too long");
  if (text[end] === "," && digit(text[end + 1]))
    refuse("write a decimal point, and no commas inside numbers");
  return { value: Number(text.slice(start, end)), end };
}

/** Cuts the text into tokens in one pass, without looking back. */
function tokens(text: string, refuse: Refuse): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (found.length >= mostTokens) refuse("at most 64 words and numbers");
    if (space(character)) {
      at += 1;
    } else if (digit(character)) {
      const { value, end } = readNumber(text, at, refuse);
      at = end;
      while (space(text[at])) at += 1;
      const percent = text[at] === "%";
      if (percent) at += 1;
      found.push(percent ? { kind: "percent", value: value / 100 } : { kind: "amount", value });
    } else if (letter(character)) {
      const start = at;
      while (letter(text[at])) at += 1;
      found.push({ kind: "word", text: text.slice(start, at) });
    } else if (character === "," || character === "+" || character === ";" || character === "$") {
      found.push({ kind: "word", text: character });
      at += 1;
    } else {
      refuse(`unexpected sign at position ${at + 1}; write "100% to 3%, 50% to 5%"`);
    }
  }
  return found;
}

/**
 * Reads a match formula as plans write it.
 *
 * `to` names cumulative bounds (`100% to 3%, 50% to 5%`), `of` names slices (`100% of 3% + 50% of 2%`): both are the
 * same match. A yearly cap in dollars may follow: `; max 5000`. `None` is a plan without a match.
 *
 * @param text the formula, at most 512 characters
 * @param field the parameter that holds it
 * @returns tiers with cumulative bounds, as shares of pay
 * @throws {DomainError} `invalid` with what was expected
 * @example matchFormula("50% to 6%").tiers // [{ rate: 0.5, upTo: 0.06 }]
 */
export function matchFormula(text: string, field = "formula"): MatchFormula {
  const refuse: Refuse = refusing(field);
  if (text.length > longestText) refuse("at most 512 characters");
  if (text.trim().toLowerCase() === "none") return { tiers: [] };
  const rest = tokens(text.toLowerCase(), refuse);
  let at = 0;

  function word(): string | undefined {
    const token = rest[at];
    return token?.kind === "word" ? token.text : undefined;
  }
  function percent(what: string): number {
    const token = rest[at];
    if (token?.kind !== "percent") return refuse(`${what} expected as a percentage, as in "50% to 6%"`);
    at += 1;
    return token.value;
  }

  const tiers: MatchTier[] = [];
  let joiner: string | undefined;
  do {
    if (tiers.length > 0) at += 1;
    const rate = percent("a match rate");
    if (word() === "up") at += 1;
    const joined = word();
    if (joined !== "to" && joined !== "of") refuse('after a rate write "to" or "of", as in "50% to 6%"');
    if (joiner !== undefined && joined !== joiner) refuse('use either "to" or "of" for all tiers, not both');
    joiner = joined;
    at += 1;
    const bound = percent("a share of pay");
    const before = tiers[tiers.length - 1]?.upTo ?? 0;
    tiers.push({ rate, upTo: joiner === "of" ? before + bound : bound });
  } while (word() === "," || word() === "+");

  const most = yearlyCap();
  if (at < rest.length) refuse('more than was expected after the tiers; a cap is written "; max 5000"');
  checkTiers(tiers, field);
  return { tiers, most };

  function yearlyCap(): number | undefined {
    if (word() !== ";") return undefined;
    at += 1;
    if (word() !== "max") refuse('after ";" write "max" and dollars, as in "; max 5000"');
    at += 1;
    if (word() === "$") at += 1;
    const token = rest[at];
    if (token?.kind !== "amount") return refuse('after "max" write dollars, as in "; max 5000"');
    at += 1;
    return token.value;
  }
}

/**
 * Refuses tiers that no plan could have.
 *
 * @param tiers in the order given
 * @param field the parameter that holds them
 * @throws {DomainError} `invalid` when a rate or a bound is out of range, or bounds do not rise
 */
export function checkTiers(tiers: readonly MatchTier[], field = "formula"): void {
  const refuse: Refuse = refusing(field);
  let before = 0;
  for (const { rate, upTo } of tiers) {
    if (rate < 0 || rate > highestRate) refuse("match rates from 0% to 1000%");
    if (upTo > 1 + 1e-12) refuse("shares of pay from 0% to 100%");
    if (upTo <= before) refuse('"to" bounds must rise, as in "100% to 3%, 50% to 5%"');
    before = upTo;
  }
}
