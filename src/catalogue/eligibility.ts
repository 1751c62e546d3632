import { megaEligibility } from "../core/eligibility";
import { column, define } from "./define";
import { optional, yesOrNo } from "./read";

const feature = column({ ...optional(yesOrNo), optional: false });

/** The function of a plan's features; each may be unknown, and none may be left out of the call. */
export const eligibilityFunctions = [
  define({
    name: "MEGA_ELIGIBLE",
    parameters: { afterTaxAllowed: feature, inPlanConversion: feature, inServiceDistribution: feature },
    figures: () => undefined,
    answer: (sheet, _figures, given) => megaEligibility(sheet, given),
  }),
];
