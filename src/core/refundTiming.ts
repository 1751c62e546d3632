/** A rule in a sentence, and its authority. */
export interface Rule {
  readonly sentence: string;
  readonly authority: string;
}

/** By when what a failed test pays back has to be paid, for the employer to owe nothing. */
export const refundsDue: Rule = {
  sentence:
    "Due within 2½ months of year-end, or the employer owes 10%; six months in some plans that enroll automatically",
  authority: "IRC §4979(f)(1)",
};

/** By when at the latest, for the plan itself. */
export const refundsLatest: Rule = {
  sentence: "At the latest within 12 months of year-end, or the plan itself is at risk",
  authority: "IRC §401(m)(6)(A)",
};
