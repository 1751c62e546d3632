import { DomainError } from "./errors";
import { cents } from "./money";
import { dollars } from "./words";
import { silent, type Worksheet } from "./worksheet";

/** Money put aside once or for some years, what it earns, and what is taxed; dollars, rates as fractions. */
export interface Saving {
  /** At the start of each year of contributions, the same for every account. */
  readonly contribution: number;
  readonly years: number;
  /** Effective, dividends included; below zero for a loss. */
  readonly yearlyReturn: number;
  /** The part of the return that is paid out and taxed each year. */
  readonly dividendYield: number;
  readonly dividendTax: number;
  /** Tax on the gain of the taxable account when it is sold. */
  readonly gainsTax: number;
  /** Years with a contribution; one when left out. */
  readonly contributionYears?: number | undefined;
  /** Dollars of each contribution that go to tax on its conversion. */
  readonly conversionTax?: number | undefined;
  /** Yearly cost of the plan beyond that of the taxable account, a share of the balance at the end of the year. */
  readonly planFee?: number | undefined;
  /** Tax on the Roth's growth where it is not paid out tax-free. */
  readonly rothEarningsTax?: number | undefined;
  /** Tax on the growth of money that is never converted; without it that account is not worked out. */
  readonly ordinaryTax?: number | undefined;
  /** Without it nothing is told in today's dollars. */
  readonly inflation?: number | undefined;
}

/** What the accounts have come to at the end of a year; dollars, in whole cents. */
export interface Accounts {
  readonly year: number;
  readonly contributed: number;
  /** After all tax. */
  readonly roth: number;
  readonly taxableBeforeTax: number;
  /** After tax on its sale. */
  readonly taxable: number;
  readonly unconvertedBeforeTax: number;
  /** After tax on its growth; undefined where the rate is not known. */
  readonly unconverted: number | undefined;
  /** How far the Roth is ahead of the taxable account; below zero behind it. */
  readonly advantage: number;
}

/** An account before tax on what it holds. */
interface Balance {
  readonly growth: number;
  readonly balance: number;
}

const qualified = "IRC §402A(d)(1), §408A(d)(1)";
const planMoney = "IRC §402(a), §72(e)(8)";
const arithmetic = "Projection";

function check(saving: Saving): void {
  const { contribution, years, yearlyReturn, dividendYield } = saving;
  if (years < 1) throw new DomainError("invalid", "years", "years: a whole number from 1 to 100");
  if (1 + yearlyReturn - dividendYield <= 0) {
    throw new DomainError(
      "invalid",
      "dividend_yield",
      "dividend_yield: less than 100% plus yearly_return; it is a part of it",
    );
  }
  if ((saving.contributionYears ?? 1) > years) {
    throw new DomainError(
      "invalid",
      "options",
      "options Contribution years: not more than years; leave it out for one contribution",
    );
  }
  if ((saving.conversionTax ?? 0) > contribution) {
    throw new DomainError(
      "invalid",
      "options",
      "options Conversion tax: dollars of each contribution, so not more than contribution",
    );
  }
}

/** What an account holds at the start of each year, the year's contribution in it. */
function startsOf(each: number, contributions: number, years: number, rate: number): number[] {
  const starts: number[] = [];
  let balance = 0;
  for (let year = 1; year <= years; year += 1) {
    if (year <= contributions) balance += each;
    starts.push(balance);
    balance *= 1 + rate;
  }
  return starts;
}

/** The return inside the plan. */
function planReturn(sheet: Worksheet, { yearlyReturn, planFee }: Saving): number {
  if (planFee === undefined) return yearlyReturn;
  const fee = sheet.rates.times(
    "Plan fee on the balance with its return",
    "Plan document",
    1 + yearlyReturn,
    planFee,
  );
  return sheet.rates.difference("Return after the fee", "Plan document", yearlyReturn, fee);
}

/** An account whose growth is not taxed on the way. */
function sheltered(
  sheet: Worksheet,
  name: string,
  authority: string,
  each: number,
  rate: number,
  [contributions, years]: readonly [contributions: number, years: number],
): Balance {
  const paidIn = sheet.each(`${name}: paid in`, authority, each, contributions);
  const starts = startsOf(each, contributions, years, rate);
  const growth = sheet.total(
    `${name}: growth, year by year`,
    authority,
    starts.map((start) => start * rate),
  );
  return { growth, balance: sheet.sum(`${name}: before tax`, authority, paidIn, growth) };
}

/** What is left of a plan account when tax takes its share of the growth; a loss is worth nothing there. */
function afterTaxOnGrowth(
  sheet: Worksheet,
  name: string,
  authority: string,
  { growth, balance }: Balance,
  rate: number,
): number {
  const taxed = sheet.greater(`${name}: growth that is taxed`, authority, growth, 0);
  const tax = sheet.times(`${name}: tax on it`, authority, taxed, rate);
  return sheet.difference(`${name}: after it`, authority, balance, tax);
}

/** The taxable account: dividends are taxed each year and put back in, price growth when it is sold. */
function taxableAccount(
  sheet: Worksheet,
  saving: Saving,
  span: readonly [contributions: number, years: number],
): { readonly before: number; readonly after: number } {
  const { rates } = sheet;
  const [contributions, years] = span;
  const price = rates.difference("Price growth", arithmetic, saving.yearlyReturn, saving.dividendYield);
  const kept = 1 - saving.dividendTax;
  const dividend = rates.times("Dividends after tax", "IRC §1(h)(11), §1411", saving.dividendYield, kept);
  const rate = rates.sum("Growth of the taxable account", arithmetic, price, dividend);
  const starts = startsOf(saving.contribution, contributions, years, rate);
  const paidIn = sheet.each("Taxable account: paid in", arithmetic, saving.contribution, contributions);
  const reinvested = sheet.total(
    "Taxable account: dividends reinvested after tax",
    "IRC §61(a)(7), §1012",
    starts.map((start) => start * dividend),
  );
  const gain = sheet.total(
    "Taxable account: gain, price growth year by year",
    "IRC §1001(a), §1012",
    starts.map((start) => start * price),
  );
  const before = sheet.sum("Taxable account: before tax", arithmetic, paidIn, reinvested, gain);
  const label = gain < 0 ? "tax that its loss saves on other gains" : "tax on the gain";
  const authority = gain < 0 ? "IRC §165(f), §1211(b)" : "IRC §1(h), §1411";
  const tax = sheet.times(`Taxable account: ${label}`, authority, gain, saving.gainsTax);
  return { before, after: sheet.difference("Taxable account: after it", authority, before, tax) };
}

/**
 * What a Roth, a taxable account, and after-tax money that is never converted come to when all is paid out.
 *
 * The same dollars are put aside for each at the start of a year. In the taxable account dividends are taxed each year
 * and reinvested after tax, which adds to basis; price growth is taxed when it is sold at the end. Growth that was never
 * converted is ordinary income at the end. A loss in the taxable account counts against other gains; in a plan it is lost.
 *
 * @param sheet the worksheet
 * @param saving the contributions, returns and taxes
 * @param years paid out at the end of this year; the last one when left out
 * @returns the accounts, dollars in whole cents
 * @throws {DomainError} `invalid` when the yield is more than the account, or contributions and years do not fit
 * @source IRC §402A(d)(1), §408A(d)(1), §72(e)(8), §1(h), §1012, §1411
 * @example accountsAfter(silent, { contribution: 30000, years: 20, yearlyReturn: 0.07, dividendYield: 0.02, dividendTax: 0.188, gainsTax: 0.188 }).roth === 116090.53
 */
export function accountsAfter(sheet: Worksheet, saving: Saving, years: number = saving.years): Accounts {
  check(saving);
  const { ordinaryTax, rothEarningsTax } = saving;
  const span = [Math.min(saving.contributionYears ?? 1, years), years] as const;
  sheet.rates.given("Yearly return, dividends included", saving.yearlyReturn);
  const contributed = sheet.given("Each contribution", saving.contribution);
  const rate = planReturn(sheet, saving);
  const converted =
    saving.conversionTax === undefined
      ? contributed
      : sheet.difference(
          "Left of it after tax on the conversion",
          qualified,
          contributed,
          saving.conversionTax,
        );
  const held = sheltered(sheet, "Roth", qualified, converted, rate, span);
  const roth =
    rothEarningsTax === undefined
      ? held.balance
      : afterTaxOnGrowth(sheet, "Roth", "IRC §408A(d)(2), §402A(d)(2), §72(t)", held, rothEarningsTax);
  const taxable = taxableAccount(sheet, saving, span);
  const left = sheltered(sheet, "Never converted", planMoney, contributed, rate, span);
  if (ordinaryTax === undefined) {
    sheet.note("Never converted, after tax: not worked out, no Ordinary tax given", planMoney);
  }
  const unconverted =
    ordinaryTax === undefined
      ? undefined
      : afterTaxOnGrowth(sheet, "Never converted", planMoney, left, ordinaryTax);
  const rothAtEnd = sheet.cents("Roth at the end", qualified, roth);
  const taxableAtEnd = sheet.cents("Taxable account at the end", "IRC §1(h)", taxable.after);
  const endsUnconverted =
    unconverted === undefined
      ? undefined
      : sheet.cents("Never converted, at the end", planMoney, unconverted);
  const ahead = sheet.difference("Roth less taxable account", arithmetic, rothAtEnd, taxableAtEnd);
  return {
    year: years,
    contributed: silent.each("", "", contributed, span[0]),
    roth: rothAtEnd,
    taxableBeforeTax: silent.cents("", "", taxable.before),
    taxable: taxableAtEnd,
    unconvertedBeforeTax: silent.cents("", "", left.balance),
    unconverted: endsUnconverted,
    advantage: sheet.cents("Advantage of the Roth", arithmetic, ahead),
  };
}

/**
 * How far the Roth is ahead of a taxable account at the end; below zero it is behind.
 *
 * @param sheet the worksheet
 * @param saving the contributions, returns and taxes
 * @returns dollars, in whole cents
 * @throws {DomainError} `invalid` as `accountsAfter` does
 * @source IRC §402A(d)(1), §408A(d)(1), §1(h), §1012
 * @example megaAdvantage(silent, { contribution: 30000, years: 20, yearlyReturn: 0.07, dividendYield: 0.02, dividendTax: 0.188, gainsTax: 0.188 }) === 18989.16
 */
export function megaAdvantage(sheet: Worksheet, saving: Saving): number {
  return accountsAfter(sheet, saving).advantage;
}

/**
 * The accounts at the end of each year, as if all were paid out then.
 *
 * @param sheet the worksheet; the last year is worked out on it
 * @param saving the contributions, returns and taxes
 * @returns one for each year, in their order
 * @throws {DomainError} `invalid` as `accountsAfter` does
 */
export function yearByYear(sheet: Worksheet, saving: Saving): Accounts[] {
  check(saving);
  return Array.from({ length: saving.years }, (_, i) =>
    accountsAfter(i + 1 === saving.years ? sheet : silent, saving, i + 1),
  );
}

/**
 * Dollars of a later year in today's.
 *
 * @param sheet the worksheet
 * @param label what they are
 * @param amount dollars of that year
 * @param inflation a yearly rate
 * @param years how much later
 * @returns dollars, in whole cents
 * @example inTodaysDollars(silent, "", 121, 0.1, 2) === 100
 */
export function inTodaysDollars(
  sheet: Worksheet,
  label: string,
  amount: number,
  inflation: number,
  years: number,
): number {
  const worth = sheet.compounded(label, arithmetic, amount, inflation, -years);
  return sheet.cents(`${label}, to the cent`, arithmetic, worth);
}

/**
 * The first year from which the Roth stays ahead of the taxable account to the end.
 *
 * @param years the accounts of each year
 * @returns the year, or undefined when the Roth is not ahead at the end
 */
export function breakEvenYear(years: readonly Accounts[]): number | undefined {
  let first: number | undefined;
  for (const { year, advantage } of years) {
    if (advantage <= 0) first = undefined;
    else first ??= year;
  }
  return first;
}

/** When the Roth was ahead, in words. */
function breakEvenText(years: readonly Accounts[]): string {
  const from = breakEvenYear(years);
  if (from === 1) return "The Roth is ahead from the first year on.";
  if (from !== undefined) return `The Roth stays ahead from year ${from} on.`;
  const lastAhead = [...years].reverse().find(({ advantage }) => advantage > 0);
  return lastAhead === undefined
    ? "The Roth is never ahead."
    : `The Roth was last ahead in year ${lastAhead.year}.`;
}

function aheadOrBehind(amount: number, of: string): string {
  return amount < 0 ? `${dollars(-amount)} behind ${of}` : `${dollars(amount)} ahead of ${of}`;
}

/** What the end rests on where the taxable account is sold at a loss; undefined where nothing is saved. */
function lossText({ taxableBeforeTax, taxable }: Accounts): string | undefined {
  const saved = cents(taxable - taxableBeforeTax);
  return saved > 0
    ? `The taxable account's loss is taken to save ${dollars(saved)} of tax on other gains.`
    : undefined;
}

function unconvertedText(unconverted: number, taxable: number): string {
  return unconverted === taxable
    ? "Never converted, the money and the taxable account end alike."
    : `Never converted, the money ends ${aheadOrBehind(unconverted - taxable, "the taxable account")}.`;
}

function verdictText({ advantage, roth, unconverted }: Accounts): string {
  if (unconverted !== undefined && unconverted > roth) {
    return `Not worth converting: never converted, the money ends ${aheadOrBehind(unconverted - roth, "the Roth")}.`;
  }
  if (advantage === 0) return "No difference: the Roth and the taxable account end alike.";
  const ends = `the Roth ends ${aheadOrBehind(advantage, "the taxable account")}.`;
  return advantage > 0 ? `Worth it: ${ends}` : `Not worth it: ${ends}`;
}

/** Whether it is worth it, in words. */
export interface Worth {
  readonly verdict: string;
  readonly breakEven: string;
  /** How never converting would end; undefined where that is not worked out. */
  readonly unconverted: string | undefined;
  /** What the taxable account's loss is taken to save; undefined where it saves nothing. */
  readonly loss: string | undefined;
}

/**
 * Whether the Roth is worth it: at the end, from which year on, and against never converting.
 *
 * @param sheet the worksheet
 * @param years the accounts of each year, at least one
 * @returns sentences
 */
export function worthOf(sheet: Worksheet, years: readonly Accounts[]): Worth {
  const last = years[years.length - 1] as Accounts;
  const { taxable, unconverted } = last;
  return {
    verdict: sheet.verdict("Verdict", arithmetic, verdictText(last)),
    breakEven: sheet.verdict("Break-even", arithmetic, breakEvenText(years)),
    unconverted: unconverted === undefined ? undefined : unconvertedText(unconverted, taxable),
    loss: lossText(last),
  };
}
