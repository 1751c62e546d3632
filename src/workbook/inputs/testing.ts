import type { Input } from "./question";

/** What can be told of the plan's test by one person's answers. */
export const testingInputs = [
  {
    id: "prior_year_pay",
    step: "Testing",
    label: "Pay of the year before, from this employer",
    hint: "The law counts those as highly paid whose pay of that year is above its threshold.",
    kind: { of: "dollars" },
    required: false,
  },
  {
    id: "owner_share",
    step: "Testing",
    label: "Share of the employer owned",
    hint: "With what family owns, the greater of this year and the year before; 0% if none.",
    kind: { of: "rate" },
    required: false,
  },
  {
    id: "prior_acp",
    step: "Testing",
    label: "Last known ACP of the others",
    hint: "The average of match and after-tax over pay of those who are not highly paid (NHCE), in the plan's last test.",
    kind: { of: "rate" },
    required: false,
  },
] as const satisfies readonly Input[];
