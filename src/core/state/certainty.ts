import type { Household } from "../federal/household";
import type { Doubt, StateLaw } from "./figures";

/** How far a state's answer can be relied on, and why: it is part of the answer. */
export interface Certainty {
  readonly state: string;
  readonly year: number;
  /** For a status column: "published, exact", "projected", "unresolved, approximate", … */
  readonly status: string;
  readonly grade: "exact" | "approximate" | "no tax";
  /** Why the grade is what it is. */
  readonly reasons: readonly string[];
  readonly thresholds: "published" | "projected";
  /** Which figures are projected and how they are rounded; "" when none are. */
  readonly projected: string;
  /** What the sources do not settle for this household. */
  readonly unresolved: readonly string[];
  /** What is missing or to be checked for this household. */
  readonly warnings: readonly string[];
  readonly notModelled: readonly string[];
}

/** What a household's return looks like, as far as certainty asks. */
export interface Circumstances {
  readonly household: Household;
  /** Whether the federal return itemizes. */
  readonly itemized: boolean;
  /** State taxable income with the conversion; dollars. */
  readonly taxableIncome: number;
}

/** The age from which the rules for older people are asked for; exclusions begin at 59½ in several states. */
const older = 59;

function applies(doubt: Doubt, { household, taxableIncome }: Circumstances): boolean {
  if (doubt.taxableIncomeOver !== undefined && taxableIncome <= doubt.taxableIncomeOver) return false;
  return doubt.ageBelow === undefined || household.age === undefined || household.age < doubt.ageBelow;
}

/** Why an answer is less than exact for this household, beside what the state's own grade says. */
function shortfalls(law: StateLaw, { household, itemized }: Circumstances): string[] {
  const found: string[] = [];
  const add = (missing: boolean, sentence: string) => missing && found.push(sentence);
  add(itemized, "itemizing for the state is not modelled: its standard deduction is used");
  add(
    law.ownGainsRules && (household.longTermGains ?? 0) > 0,
    "the state's own rules for gains are not modelled",
  );
  add(
    law.socialSecurity === "as federal" && (household.socialSecurity ?? 0) > 0,
    "the state's own rules for Social Security are not modelled: it is taxed as federally",
  );
  const twoEarners = law.notModelled.find((what) => what.startsWith("two earners"));
  add(twoEarners !== undefined && (household.spouseWages ?? 0) > 0, `${twoEarners ?? ""} is not modelled`);
  return found;
}

function warningsOf(law: StateLaw, { household }: Circumstances): string[] {
  const found: string[] = [];
  const { age, filingStatus, locality } = household;
  if (law.localTax !== undefined && locality === undefined) {
    const offered = law.typedLocalRate !== undefined || Object.keys(law.localities).length > 0;
    found.push(`not included: ${law.localTax}${offered ? "; give Locality in household" : ""}`);
  }
  if (law.communityProperty && filingStatus === "MFS") {
    found.push("community property: wages are split on separate returns; give each spouse's share");
  }
  if (age === undefined && law.retirement.steps.some(([fromAge]) => fromAge > 0)) {
    found.push("Age not given: exclusions by age are not applied");
  }
  if (
    household.deductStateTax === true &&
    law.features.some(({ feature }) => feature === "federalTaxDeducted")
  ) {
    found.push(
      "the federal tax that the state deducts is the one before state tax is deducted from federal income",
    );
  }
  return [...found, ...law.notes];
}

/**
 * How far the answer for a state can be relied on.
 *
 * Only published figures of a state graded exact, for a household within what was tested, are called exact.
 *
 * @param law the state's law
 * @param circumstances the household and what its returns came to
 * @returns the grade with its reasons, and what is projected, unresolved, missing or not modelled
 */
export function certaintyOf(law: StateLaw, circumstances: Circumstances): Certainty {
  const isOlder = (circumstances.household.age ?? 0) >= older;
  const held = isOlder ? law.gradeFrom59 : law.grade;
  const reason = isOlder ? law.reasonFrom59 : law.reason;
  const missing = held === "no tax" ? [] : shortfalls(law, circumstances);
  const grade = held === "exact" && missing.length > 0 ? "approximate" : held;
  const unresolved = law.unresolved.filter((doubt) => applies(doubt, circumstances)).map(({ says }) => says);
  const figures = unresolved.length > 0 ? "unresolved" : law.thresholds;
  const status =
    grade === "no tax"
      ? "no tax"
      : grade === "approximate"
        ? `${figures}, approximate`
        : figures === "published"
          ? "published, exact"
          : figures;
  return {
    state: law.name,
    year: law.year,
    status,
    grade,
    reasons: held === "exact" && missing.length > 0 ? missing : [reason, ...missing],
    thresholds: law.thresholds,
    projected:
      law.projected === "" || law.rounded === "" ? law.projected : `${law.projected}; rounded ${law.rounded}`,
    unresolved,
    warnings: warningsOf(law, circumstances),
    notModelled: grade === "no tax" ? [] : law.notModelled,
  };
}
