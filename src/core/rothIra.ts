import { mayCatchUp } from "./catchUpAge";
import type { LimitFigures } from "./figures";
import type { FilingStatus } from "./filingStatus";
import type { Worksheet } from "./worksheet";

/** What decides a direct Roth IRA contribution; dollars. */
export interface RothIraFacts {
  readonly filingStatus: FilingStatus;
  /** Modified adjusted gross income, without income from conversions. */
  readonly magi: number;
  readonly age?: number | undefined;
  readonly compensation?: number | undefined;
  /** Contributions of the year to traditional IRAs. */
  readonly traditional?: number | undefined;
}

const worksheet = "Pub. 590-A worksheet 2-2";

function phaseOutRow(status: FilingStatus): "single" | "joint" | "separate" {
  if (status === "MFJ" || status === "QSS") return "joint";
  return status === "MFS" ? "separate" : "single";
}

/** The IRA limit before income is looked at: with catch-up from 50, and not more than pay. */
function fullLimit(sheet: Worksheet, figures: LimitFigures, facts: RothIraFacts): number {
  const regular = sheet.figure(figures.limit("IRA"));
  let limit = regular;
  if (facts.age === undefined) {
    sheet.note("Catch-up not tested: no age given", "IRC §219(b)(5)(B)");
  } else if (mayCatchUp(facts.age)) {
    const catchUp = sheet.figure(figures.limit("IRA catch-up"));
    limit = sheet.sum("IRA limit with catch-up", "IRC §219(b)(5)", regular, catchUp);
  }
  if (facts.compensation === undefined) {
    sheet.note("Pay limit not tested: no compensation given", "IRC §219(b)(1)(B)");
    return limit;
  }
  const pay = sheet.given("Compensation", facts.compensation);
  return sheet.lesser("IRA limit, but not more than pay", "IRC §219(b)(1)", limit, pay);
}

/** The limit as income lowers it: up to the next $10, and at least $200 until it is gone. */
function afterPhaseOut(sheet: Worksheet, figures: LimitFigures, facts: RothIraFacts, limit: number): number {
  const row = phaseOutRow(facts.filingStatus);
  const magi = sheet.given("Modified adjusted gross income", facts.magi);
  const start = sheet.figure(figures.limit(`Roth IRA phase-out start, ${row}`));
  const end = sheet.figure(figures.limit(`Roth IRA phase-out end, ${row}`));
  if (facts.filingStatus === "MFS") {
    sheet.note("If they lived apart all year, use Single", "IRC §408A(c)(3)(C), §219(g)(4)");
  }
  if (magi <= start) return limit;
  if (magi >= end) return sheet.times("Nothing left: income is past the phase-out", worksheet, limit, 0);
  const over = sheet.difference("Income over the start", `${worksheet} line 3`, magi, start);
  const width = sheet.difference("Width of the phase-out", `${worksheet} line 4`, end, start);
  const share = sheet.share("Share of the width", `${worksheet} line 5`, over, width);
  const cut = sheet.times("Reduction", `${worksheet} line 7`, limit, share);
  const left = sheet.difference("Limit less reduction", `${worksheet} line 8`, limit, cut);
  const rounded = sheet.upTo("Rounded up to $10", `${worksheet} line 8`, left, 10);
  return sheet.greater("But not less than $200", `${worksheet} line 8`, rounded, 200);
}

/**
 * The direct contribution to a Roth IRA that is allowed for the year.
 *
 * Conversions and rollovers do not count in modified AGI here. Contributions to traditional IRAs use the same limit.
 *
 * @param sheet the worksheet
 * @param figures the limits of the year
 * @param facts status, income, age, pay, traditional contributions
 * @returns dollars, zero or more
 * @source IRC §408A(c)(2), (3), §219(b)(5), (g)(2)(B), (C); Pub. 590-A worksheet 2-2
 * @example rothIraLimit(silent, limitFigures(2026), { filingStatus: "Single", magi: 160001 }) === 4000
 */
export function rothIraLimit(sheet: Worksheet, figures: LimitFigures, facts: RothIraFacts): number {
  const limit = fullLimit(sheet, figures, facts);
  const allowed = afterPhaseOut(sheet, figures, facts, limit);
  const traditional = sheet.given("Contributions to traditional IRAs", facts.traditional ?? 0);
  const left = sheet.remainder("Left after them", `${worksheet} line 10`, limit, traditional);
  const answer = sheet.lesser("Lesser of both", `${worksheet} line 11`, allowed, left);
  return sheet.downToCents("Roth IRA contribution allowed", "IRC §408A(c)", answer);
}
