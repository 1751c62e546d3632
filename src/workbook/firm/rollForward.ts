import { calculate, type Outcome, type Outcomes } from "../results/calculate";
import { conversionInputs } from "../inputs/conversion";
import { inputs, type Answers, type AnswerValue, type InputId } from "../inputs/inputs";
import { pitfallInputs } from "../inputs/pitfalls";
import { results } from "../results/results";
import { testingInputs } from "../inputs/testing";

/** Why a figure is another in the new year. */
export type Why = "input" | "law" | "law and input";

/** A figure that changed. */
export interface FigureChange {
  readonly what: string;
  readonly before: AnswerValue;
  readonly after: AnswerValue;
  readonly why: Why;
  /** Where a figure of the law stands; empty for others. */
  readonly authority: string;
}

/** A client in another year: the answers, and every figure that changed. */
export interface Rolled {
  readonly answers: Answers;
  readonly changes: readonly FigureChange[];
}

/** What is of one year only: what has gone in, the pay dates that are left, the year before, payouts and payments. */
const ofTheYear: readonly InputId[] = [
  ...[...conversionInputs, ...pitfallInputs, ...testingInputs]
    .map(({ id }) => id)
    .filter((id) => id !== "owner_share"),
  ...(["after_tax", "ytd_pay", "ytd_deferral", "ytd_match", "prior_wages"] as const),
  ...(["first_pay_date", "periods_left", "late_true_up"] as const),
];
const notYet = Object.fromEntries(ofTheYear.map((id) => [id, undefined]));

/** The answers as they go on into another year: people are older, and what is of one year only is not known yet. */
function rolledAnswers(answers: Answers, year: number): Answers {
  const { age, spouse_age, year: from } = answers;
  const older = (years: AnswerValue) =>
    typeof years === "number" && typeof from === "number" ? years + year - from : years;
  return {
    ...answers,
    ...notYet,
    year,
    age: older(age),
    spouse_age: older(spouse_age),
  };
}

/** What a cell of a result shows: its value, why there is none, or nothing while it waits for answers. */
function shown(outcome: Outcome): AnswerValue {
  if (outcome.is === "waiting") return undefined;
  if (outcome.is === "refused") return outcome.sentence;
  return typeof outcome.value === "boolean" ? (outcome.value ? "Yes" : "No") : outcome.value;
}

/** How a worksheet writes a figure of the law: the year, and whether it is published. */
const isOfLaw = (how: string) => /^\d{4}, /.test(how);

/** The figures of the law that results rest on, by their label. */
function lawFigures(outcomes: Outcomes): Map<string, { amount: AnswerValue; authority: string }> {
  const lines = Object.values(outcomes).flatMap((outcome) =>
    outcome.is === "answered" ? outcome.lines : [],
  );
  return new Map(
    lines
      .filter(({ how, amount }) => isOfLaw(how) && typeof amount !== "boolean")
      .map(({ label, amount, authority }) => [label, { amount: amount as AnswerValue, authority }]),
  );
}

function inputChanges(before: Answers, after: Answers): FigureChange[] {
  return inputs
    .filter(({ id }) => before[id] !== after[id])
    .map(({ id, label }) => ({
      what: label,
      before: before[id],
      after: after[id],
      why: "input",
      authority: "",
    }));
}

function lawChanges(before: Outcomes, after: Outcomes): FigureChange[] {
  const then = lawFigures(before);
  return [...lawFigures(after)].flatMap(([what, { amount, authority }]): FigureChange[] => {
    const known = then.get(what);
    if (known === undefined || known.amount === amount) return [];
    return [{ what, before: known.amount, after: amount, why: "law", authority }];
  });
}

function resultChanges(before: Outcomes, byLaw: Outcomes, after: Outcomes): FigureChange[] {
  return results.flatMap(({ id, label }): FigureChange[] => {
    const [was, lawOnly, is] = [before, byLaw, after].map((outcomes) => shown(outcomes[id]));
    if (was === is) return [];
    const why = was === lawOnly ? "input" : lawOnly === is ? "law" : "law and input";
    return [{ what: label, before: was, after: is, why, authority: "" }];
  });
}

/**
 * Rolls a client forward to another year: every figure that changes is listed, with whether the law changed it or what was
 * entered. The law's part is what changes when only the year does.
 *
 * @param answers of the client in a year
 * @param year the other year
 */
export function rollForward(answers: Answers, year: number): Rolled {
  const rolled = rolledAnswers(answers, year);
  const before = calculate(answers);
  const byLaw = calculate({ ...answers, year });
  const after = calculate(rolled);
  return {
    answers: rolled,
    changes: [
      ...inputChanges(answers, rolled),
      ...lawChanges(before, byLaw),
      ...resultChanges(before, byLaw, after),
    ],
  };
}
