import { yesOrNo } from "../catalogue/read";
import { DomainError } from "../core/errors";
import { mayTakeAfterTax, type PlanFeatures } from "../core/eligibility";
import { inputs, type Answers, type InputId, type Step } from "./inputs";

/** The steps of the journey, in order; the last one asks nothing. */
export const steps = ["Client", "Plan", "Pay & contributions", "Result"] as const satisfies readonly (
  Step | "Result"
)[];

/** A step of the journey. */
export type JourneyStep = (typeof steps)[number];

/** An answer of yes or no; anything else is not known. */
function feature(answers: Answers, id: InputId): boolean | undefined {
  const value = answers[id];
  if (value === undefined) return undefined;
  try {
    return yesOrNo(value, id);
  } catch (problem) {
    if (problem instanceof DomainError) return undefined;
    throw problem;
  }
}

/** What the answers say of the plan's features. */
export function featuresOf(answers: Answers): PlanFeatures {
  return {
    afterTaxAllowed: feature(answers, "after_tax_allowed"),
    inPlanConversion: feature(answers, "in_plan_conversion"),
    inServiceDistribution: feature(answers, "in_service_distribution"),
  };
}

const ifAfterTax = (answers: Answers) => mayTakeAfterTax(featuresOf(answers));

/** When a question is asked; always, where nothing stands here. An answer that is no longer asked for is kept. */
const when: Readonly<Partial<Record<InputId, (answers: Answers) => boolean>>> = {
  in_plan_conversion: ifAfterTax,
  in_service_distribution: ifAfterTax,
  after_tax_cap: ifAfterTax,
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

/** What is needed beyond the required inputs, or in place of one: a match formula needs pay, and tells the match. */
const needs: Readonly<Partial<Record<InputId, (answers: Answers) => boolean>>> = {
  compensation: (answers) => !isBlank(answers, "match_formula"),
  other_employer: (answers) => isBlank(answers, "match_formula"),
};

/** Whether the room cannot be told without this answer. */
export function isNeeded(id: InputId, answers: Answers): boolean {
  return needs[id]?.(answers) ?? inputs.some((input) => input.id === id && input.required);
}

/** The answers that the room still waits for. */
export function stillNeeded(answers: Answers): InputId[] {
  return inputs.map(({ id }) => id).filter((id) => isNeeded(id, answers) && isBlank(answers, id));
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
