import { cents, downToCents, downToMultiple, toDecimals, upToMultiple, withoutDust } from "./money";
import type { Figure } from "./figures";
import { dollars, percent } from "./words";

/** One line of the work: what it is, how it came about, the amount, and the authority for it. */
export interface Line {
  readonly label: string;
  readonly how: string;
  readonly amount: number | string | boolean;
  readonly authority: string;
}

/** One bracket of a rate schedule: the amount over which its rate applies, dollars, and the rate. */
export type Bracket = readonly [over: number, rate: number];

/**
 * A worksheet, filled in as a tax form is: each word takes a label and an authority, computes one plain number and
 * returns it. Whether the line is also written down is the worksheet's own business, so the explanation is the
 * computation and cannot drift from it.
 *
 * Amounts are dollars, rates are fractions.
 */
export interface Worksheet {
  /** The same worksheet for amounts that are rates: its lines show them as percentages. */
  readonly rates: Worksheet;
  /** An amount that the person gave. */
  given(label: string, amount: number): number;
  /** An amount that the law published, or that stands in its place. */
  figure(figure: Figure): number;
  sum(label: string, authority: string, a: number, b: number, c?: number, d?: number): number;
  /** The sum of any number of amounts, such as one for each pay date. */
  total(label: string, authority: string, amounts: readonly number[]): number;
  /** `a − b`, which may be negative. */
  difference(label: string, authority: string, a: number, b: number): number;
  /** `a − b`, but not below zero. */
  remainder(label: string, authority: string, a: number, b: number): number;
  lesser(label: string, authority: string, a: number, b: number): number;
  greater(label: string, authority: string, a: number, b: number): number;
  times(label: string, authority: string, amount: number, rate: number): number;
  /** An amount for each of so many people, months or steps. */
  each(label: string, authority: string, amount: number, count: number): number;
  /** An amount divided among so many; 0 when there are none. */
  quotient(label: string, authority: string, amount: number, count: number): number;
  /** What an amount has become after so many years at a yearly rate. */
  compounded(label: string, authority: string, amount: number, rate: number, years: number): number;
  /** Tax by a rate schedule: each bracket's rate on the part of the amount within it. */
  schedule(label: string, authority: string, amount: number, brackets: readonly Bracket[]): number;
  /** The share that `part` is of `whole`, at most 1. */
  share(label: string, authority: string, part: number, whole: number): number;
  /** A ratio rounded to so many decimal places. */
  toDecimals(label: string, authority: string, ratio: number, places: number): number;
  /** Rounded to the nearest cent. */
  cents(label: string, authority: string, amount: number): number;
  /** Rounded down to the cent: an amount that may still be put in. */
  downToCents(label: string, authority: string, amount: number): number;
  /** Rounded up to the next multiple of `step` dollars. */
  upTo(label: string, authority: string, amount: number, step: number): number;
  /** Rounded down to a multiple of `step`. */
  downTo(label: string, authority: string, amount: number, step: number): number;
  /** An answer in words or yes and no. */
  verdict<Answer extends string | boolean>(label: string, authority: string, answer: Answer): Answer;
  /** A remark without an amount: something not tested, or a thing to know. */
  note(label: string, authority?: string): void;
}

function scheduled(amount: number, brackets: readonly Bracket[]): number {
  let tax = 0;
  for (let i = 0; i < brackets.length; i += 1) {
    const [over, rate] = brackets[i] as Bracket;
    if (amount <= over) break;
    const end = brackets[i + 1]?.[0] ?? amount;
    tax += withoutDust((amount < end ? amount : end) - over) * rate;
  }
  return tax;
}

/** The worksheet that only computes: what a column of 10,000 clients is worked on. */
export const silent: Worksheet = {
  get rates() {
    return silent;
  },
  given: (_label, amount) => amount,
  figure: (figure) => figure.amount,
  sum: (_label, _authority, a, b, c = 0, d = 0) => withoutDust(a + b + c + d),
  total: (_label, _authority, amounts) => withoutDust(amounts.reduce((sum, amount) => sum + amount, 0)),
  difference: (_label, _authority, a, b) => withoutDust(a - b),
  remainder: (_label, _authority, a, b) => (a > b ? withoutDust(a - b) : 0),
  lesser: (_label, _authority, a, b) => (a < b ? a : b),
  greater: (_label, _authority, a, b) => (a > b ? a : b),
  times: (_label, _authority, amount, rate) => amount * rate,
  each: (_label, _authority, amount, count) => amount * count,
  quotient: (_label, _authority, amount, count) => (count === 0 ? 0 : amount / count),
  compounded: (_label, _authority, amount, rate, years) => amount * (1 + rate) ** years,
  schedule: (_label, _authority, amount, brackets) => scheduled(amount, brackets),
  share: (_label, _authority, part, whole) => (part < whole ? part / whole : 1),
  toDecimals: (_label, _authority, ratio, places) => toDecimals(ratio, places),
  cents: (_label, _authority, amount) => cents(amount),
  downToCents: (_label, _authority, amount) => downToCents(amount),
  upTo: (_label, _authority, amount, step) => upToMultiple(amount, step),
  downTo: (_label, _authority, amount, step) => downToMultiple(amount, step),
  verdict: (_label, _authority, answer) => answer,
  note: () => undefined,
};

/** A worksheet that computes with `silent` and writes each line down. */
export interface Recording extends Worksheet {
  readonly lines: readonly Line[];
}

/** The brackets that the amount reaches, each with the part of the amount within it. */
function howScheduled(amount: number, brackets: readonly Bracket[]): string {
  const reached = brackets.filter(([over], i) => i === 0 || amount > over);
  return reached
    .map(([over, rate], i) => {
      const end = Math.min(amount, reached[i + 1]?.[0] ?? amount);
      return `${percent(rate)} × ${dollars(Math.max(end - over, 0))}`;
    })
    .join(" + ");
}

/** More runs than this are not told one by one. */
const mostRuns = 60;

/** Amounts in their order, equal ones that follow each other told once. */
function howTotalled(amounts: readonly number[], shown: (amount: number) => string): string {
  const runs: { amount: number; count: number }[] = [];
  for (const amount of amounts) {
    const last = runs[runs.length - 1];
    if (last?.amount === amount) last.count += 1;
    else runs.push({ amount, count: 1 });
  }
  if (runs.length > mostRuns) return `sum of ${amounts.length} amounts`;
  const told = runs.map(({ amount, count }) => (count === 1 ? "" : `${count} × `) + shown(amount));
  return told.length === 0 ? "none" : told.join(" + ");
}

/** A worksheet that writes into these lines, its amounts shown one way; without rates of its own it is for rates. */
function writing(lines: Line[], shown: (amount: number) => string, rates?: Worksheet): Worksheet {
  function line<Amount extends number | string | boolean>(
    label: string,
    how: string,
    amount: Amount,
    authority = "",
  ): Amount {
    // Shown to a millionth, so that a share keeps its digits and dust does not show; adding zero turns −0 into 0.
    const written = typeof amount === "number" ? Number(amount.toFixed(6)) + 0 : amount;
    lines.push({ label, how, amount: written, authority });
    return amount;
  }
  return {
    get rates() {
      return rates ?? this;
    },
    given: (label, amount) => line(label, "given", amount),
    figure: (figure) =>
      line(figure.label, `${figure.year}, ${figure.status}`, figure.amount, figure.authority),
    sum(label, authority, a, b, c, d) {
      const parts = [a, b, c, d].filter((part) => part !== undefined);
      return line(label, parts.map(shown).join(" + "), silent.sum("", "", a, b, c, d), authority);
    },
    total: (label, authority, amounts) =>
      line(label, howTotalled(amounts, shown), silent.total("", "", amounts), authority),
    difference: (label, authority, a, b) =>
      line(label, `${shown(a)} − ${shown(b)}`, silent.difference("", "", a, b), authority),
    remainder: (label, authority, a, b) =>
      line(
        label,
        `${shown(a)} − ${shown(b)}${a < b ? ", not below 0" : ""}`,
        silent.remainder("", "", a, b),
        authority,
      ),
    lesser: (label, authority, a, b) =>
      line(label, `lesser of ${shown(a)} and ${shown(b)}`, silent.lesser("", "", a, b), authority),
    greater: (label, authority, a, b) =>
      line(label, `greater of ${shown(a)} and ${shown(b)}`, silent.greater("", "", a, b), authority),
    times: (label, authority, amount, rate) =>
      line(label, `${percent(rate)} × ${shown(amount)}`, silent.times("", "", amount, rate), authority),
    each: (label, authority, amount, count) =>
      line(label, `${count} × ${shown(amount)}`, silent.each("", "", amount, count), authority),
    quotient: (label, authority, amount, count) =>
      line(label, `${shown(amount)} ÷ ${count}`, silent.quotient("", "", amount, count), authority),
    compounded: (label, authority, amount, rate, years) =>
      line(
        label,
        `${shown(amount)} × (1 + ${percent(rate)}) ^ ${Number(years.toFixed(4))}`,
        silent.compounded("", "", amount, rate, years),
        authority,
      ),
    schedule: (label, authority, amount, brackets) =>
      line(label, howScheduled(amount, brackets), silent.schedule("", "", amount, brackets), authority),
    share: (label, authority, part, whole) =>
      line(
        label,
        `${shown(part)} ÷ ${shown(whole)}${part < whole ? "" : ", at most 1"}`,
        silent.share("", "", part, whole),
        authority,
      ),
    toDecimals: (label, authority, ratio, places) =>
      line(label, `rounded to ${places} decimals`, silent.toDecimals("", "", ratio, places), authority),
    cents: (label, authority, amount) =>
      line(label, "rounded to the cent", silent.cents("", "", amount), authority),
    downToCents: (label, authority, amount) =>
      line(label, "rounded down to the cent", silent.downToCents("", "", amount), authority),
    upTo: (label, authority, amount, step) =>
      line(
        label,
        `${shown(amount)} rounded up to a multiple of ${shown(step)}`,
        silent.upTo("", "", amount, step),
        authority,
      ),
    downTo: (label, authority, amount, step) =>
      line(
        label,
        `${shown(amount)} rounded down to a multiple of ${shown(step)}`,
        silent.downTo("", "", amount, step),
        authority,
      ),
    verdict: (label, authority, answer) => line(label, "", answer, authority),
    note: (label, authority) => void line(label, "", "", authority),
  };
}

/**
 * A fresh worksheet that writes its lines down.
 *
 * @returns the worksheet, with the lines written so far
 */
export function recording(): Recording {
  const lines: Line[] = [];
  return Object.assign(writing(lines, dollars, writing(lines, percent)), { lines });
}
