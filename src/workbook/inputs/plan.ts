import type { Input } from "./question";

/** What the library of plans tells besides, and few are asked. */
export const planInputs = [
  {
    id: "super_catch_up",
    step: "Plan",
    label: "Does the plan take the larger catch-up from 60 to 63?",
    hint: "A plan may offer the regular one only. Left open, the larger one counts.",
    kind: { of: "yes or no" },
    required: false,
  },
] as const satisfies readonly Input[];
