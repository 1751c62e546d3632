import { age, filingStatus, year, yesOrNo, type Reader } from "../catalogue/read";
import { stateNamed } from "../catalogue/state";
import { serialOf } from "../core/calendar";
import { mayCatchUp, mayCatchUpMore } from "../core/catchUpAge";
import { DomainError } from "../core/errors";
import { mayTakeAfterTax, type PlanFeatures } from "../core/eligibility";
import { livingApartMatters, spouseIsOnReturn } from "../core/federal/household";
import type { FilingStatus } from "../core/filingStatus";
import { offersLocalRates } from "../core/state/names";
import { inputs, type Answers, type InputId, type Step } from "./inputs/inputs";
import { assumptions } from "./results/planResults";
import { roomInputs } from "./inputs/room";

/** The steps of the journey, in order. */
export const steps = [
  "Client",
  "Plan",
  "Pay & contributions",
  "Household",
  "Conversion",
  "Testing",
  "Results",
] as const satisfies readonly Step[];

/** A step of the journey. */
export type JourneyStep = (typeof steps)[number];

/** An answer as the catalogue reads it; what is blank or cannot be read is not known. */
function known<Value>(answers: Answers, id: InputId, read: Reader<Value>): Value | undefined {
  const value = answers[id];
  if (value === undefined) return undefined;
  try {
    return read(value, id);
  } catch (problem) {
    if (problem instanceof DomainError) return undefined;
    throw problem;
  }
}

/** What the answers say of the plan's features. */
export function featuresOf(answers: Answers): PlanFeatures {
  return {
    afterTaxAllowed: known(answers, "after_tax_allowed", yesOrNo),
    inPlanConversion: known(answers, "in_plan_conversion", yesOrNo),
    inServiceDistribution: known(answers, "in_service_distribution", yesOrNo),
  };
}

const ifAfterTax = (answers: Answers) => mayTakeAfterTax(featuresOf(answers));

/** Whether the filing status is known and of such a kind. */
const ifStatus = (suits: (status: FilingStatus) => boolean) => (answers: Answers) => {
  const status = known(answers, "filing_status", filingStatus);
  return status !== undefined && suits(status);
};
const ifJoint = ifStatus(spouseIsOnReturn);

const ifState = (suits: (state: string) => boolean) => (answers: Answers) => {
  const state = known(answers, "state", stateNamed);
  return state !== undefined && suits(state);
};

/** Also where it is filled: the law refuses it in the wrong place, and a person has to see what to take back. */
const orFilled = (id: InputId, asked: (answers: Answers) => boolean) => (answers: Answers) =>
  answers[id] !== undefined || asked(answers);

const ifIras = (answers: Answers) => known(answers, "ira_conversion", yesOrNo) === true;

const isFilled = (id: InputId) => (answers: Answers) => answers[id] !== undefined;

/** Where pay dates are to be planned. */
const ifPlanned = isFilled("pay_periods");

const ifCatchUp = (answers: Answers) => mayCatchUp(known(answers, "age", age) ?? 0);
const ifMoreCatchUp = (answers: Answers) =>
  mayCatchUpMore(known(answers, "age", age) ?? 0, known(answers, "year", year) ?? Infinity);

/** Whether the pay dates that are planned come after others of the year, or something has gone in already. */
export function startsMidYear(answers: Answers): boolean {
  const { pay_periods: periods, periods_left: left, first_pay_date: first, after_tax: soFar, year } = answers;
  if (typeof soFar === "number" && soFar > 0) return true;
  if (typeof periods !== "number") return false;
  if (typeof left === "number") return left < periods;
  if (typeof first !== "number" || typeof year !== "number") return false;
  return first - serialOf({ year, month: 1, day: 1 }) >= 366 / periods;
}

/** Asked of those who plan pay dates; also where it is filled. */
const planned = (id: InputId, asked: (answers: Answers) => boolean = () => true) =>
  orFilled(id, (answers) => ifPlanned(answers) && asked(answers));

/** When a question is asked; always, where nothing stands here. An answer that is no longer asked for is kept. */
const when: Readonly<Partial<Record<InputId, (answers: Answers) => boolean>>> = {
  in_plan_conversion: ifAfterTax,
  in_service_distribution: ifAfterTax,
  after_tax_cap: ifAfterTax,
  super_catch_up: orFilled("super_catch_up", ifMoreCatchUp),
  locality: orFilled("locality", ifState(offersLocalRates)),
  spouse_age: ifJoint,
  spouse_wages: ifJoint,
  spouse_blind: ifJoint,
  lived_apart: ifStatus(livingApartMatters),
  deduct_state_tax: orFilled(
    "deduct_state_tax",
    ifState(() => true),
  ),
  first_pay_date: planned("first_pay_date"),
  periods_left: planned("periods_left"),
  ytd_pay: planned("ytd_pay", startsMidYear),
  ytd_deferral: planned("ytd_deferral", startsMidYear),
  ytd_match: planned("ytd_match", startsMidYear),
  true_up: orFilled("true_up", isFilled("match_formula")),
  late_true_up: (answers) => known(answers, "true_up", yesOrNo) ?? answers.late_true_up !== undefined,
  prior_wages: orFilled("prior_wages", ifCatchUp),
  roth_available: orFilled("roth_available", ifCatchUp),
  ira_contributions: ifIras,
  ira_after_year_end: ifIras,
  ira_prior_basis: ifIras,
  ira_year_end_value: ifIras,
  ira_distributions: ifIras,
  ira_converted: ifIras,
};

/** Whether a question is asked, given the answers so far. */
export function isAsked(id: InputId, answers: Answers): boolean {
  return when[id]?.(answers) ?? true;
}

/** The questions of a step, given the answers so far. */
export function questionsOf(step: JourneyStep, answers: Answers): InputId[] {
  return inputs.filter((input) => input.step === step && isAsked(input.id, answers)).map(({ id }) => id);
}

const isBlank = (answers: Answers, id: InputId) => answers[id] === undefined;

/** Whether the person wants the tax on a conversion: once anything is told of what is converted. */
export function wantsConversion(answers: Answers): boolean {
  return (["after_tax_balance", "after_tax_basis", "converted"] as const).some((id) => !isBlank(answers, id));
}

/** Whether the person wants to know what it is worth: once any assumption is told. */
export function wantsWorth(answers: Answers): boolean {
  return assumptions.some((id) => !isBlank(answers, id));
}

/** What is needed beyond the required inputs, or in place of one: a match formula needs pay, and tells the match. */
const needs: Readonly<Partial<Record<InputId, (answers: Answers) => boolean>>> = {
  compensation: (answers) => !isBlank(answers, "match_formula"),
  other_employer: (answers) => isBlank(answers, "match_formula"),
  filing_status: wantsConversion,
  income: wantsConversion,
  after_tax_balance: wantsConversion,
  after_tax_basis: wantsConversion,
  converted: wantsConversion,
  ...Object.fromEntries(assumptions.map((id) => [id, wantsWorth])),
  ira_contributions: ifIras,
  ira_prior_basis: ifIras,
  ira_year_end_value: ifIras,
  ira_distributions: ifIras,
  ira_converted: ifIras,
};

/** Whether the room, or the tax on the conversion or the worth where it is wanted, cannot be told without this answer. */
export function isNeeded(id: InputId, answers: Answers): boolean {
  return needs[id]?.(answers) ?? inputs.some((input) => input.id === id && input.required);
}

/** The answers that the room still waits for. */
export function stillNeeded(answers: Answers): InputId[] {
  return roomInputs.map(({ id }) => id).filter((id) => isNeeded(id, answers) && isBlank(answers, id));
}

/** What to ask of the employer or the plan about each thing that is not known. */
const planQuestions: readonly { readonly ask: string; readonly about: readonly InputId[] }[] = [
  {
    ask: "Does the plan take voluntary after-tax contributions, apart from Roth deferrals?",
    about: ["after_tax_allowed"],
  },
  {
    ask: "Can they be converted to Roth inside the plan, and is that automatic?",
    about: ["in_plan_conversion"],
  },
  {
    ask: "Can they be paid out, with their growth, to a Roth IRA while I am still employed?",
    about: ["in_service_distribution"],
  },
  {
    ask: "Does the plan cap after-tax contributions, in dollars or as a share of pay?",
    about: ["after_tax_cap"],
  },
  {
    ask: "How is the match worked out, and is there a true-up at the end of the year?",
    about: ["match_formula", "other_employer"],
  },
];

/** The questions for the employer or the plan: only what is not known yet, and still matters. */
export function askThePlan(answers: Answers): string[] {
  return planQuestions
    .filter(({ about }) => about.every((id) => isAsked(id, answers) && isBlank(answers, id)))
    .map(({ ask }) => ask);
}
