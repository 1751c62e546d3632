import { countedRatio } from "../../core/contributionTest";
import { refundsDue, refundsLatest, type Rule } from "../../core/refundTiming";
import { percent } from "../../core/words";
import type { Answers, InputId } from "../inputs/inputs";
import type { Outcome, Outcomes } from "./outcomes";

/** What can be told of the plan's test for one person. */
export interface TestingView {
  /** Whether the person counts as highly paid, in a sentence. */
  readonly standing: string;
  /** How the person's own share of pay stands against the limit, as far as it is known. */
  readonly against: readonly string[];
  /** What to ask HR or the plan. */
  readonly ask: readonly string[];
}

/** What a failed test does, whoever the person is. */
export const ifItFails: readonly Rule[] = [
  {
    sentence:
      "The plan pays part of it back to the highly paid: after-tax money first, with its growth of the year.",
    authority: "IRC §401(m)(6)",
  },
  ...[refundsDue, refundsLatest].map(({ sentence, authority }) => ({ sentence: `${sentence}.`, authority })),
  {
    sentence: "The growth is income of the year in which it is paid; the contributions were taxed before.",
    authority: "IRC §4979(f)(2), §72(e)(8)",
  },
  {
    sentence: "After-tax contributions are tested in a safe harbor plan too.",
    authority: "Reg. §1.401(m)-3(j)(6)",
  },
];

const valueOf = (outcome: Outcome) => (outcome.is === "answered" ? outcome.value : undefined);

function standingOf(answers: Answers, { hce }: Outcomes): string {
  const isHighlyPaid = valueOf(hce);
  if (isHighlyPaid === true) return `Highly paid for ${answers.year}: after-tax contributions are tested.`;
  if (isHighlyPaid !== false) return "Not known: whether this person counts as highly paid.";
  return answers.owner_share === undefined
    ? `Not highly paid for ${answers.year} by pay; ownership is not known.`
    : `Not highly paid for ${answers.year}: a failed test pays nothing back to this person.`;
}

function againstLimit({ acp_limit: limit, own_share: own }: Outcomes): string[] {
  const [most, share] = [valueOf(limit), valueOf(own)];
  const ofLimit =
    typeof most === "number"
      ? `The highly paid may average ${percent(most)} of pay by the last known test.`
      : "Not known: what the highly paid may average.";
  if (typeof share !== "number") return [ofLimit];
  // The limit is not rounded, and the share counts as a ratio of the test does.
  const counted = countedRatio(share);
  const ofOwn = `Own match and after-tax, if all room is used: ${percent(counted)} of pay.`;
  if (typeof most !== "number") return [ofLimit, ofOwn];
  return [
    ofLimit,
    ofOwn,
    counted > most
      ? "That is above it. Lower shares of others who are highly paid may make up for it; if they do not, the test fails."
      : "That is not above it. Higher shares of others who are highly paid may still make the test fail.",
  ];
}

/** What to ask about each thing that is not known. */
const questions: readonly { readonly ask: string; readonly about: InputId | undefined }[] = [
  {
    ask: "Am I highly compensated (HCE) for this plan year, and does the plan elect the top-paid group?",
    about: "prior_year_pay",
  },
  {
    ask: "What was the ACP of the others (NHCE) in the last test, and does the plan test by the prior or the current year?",
    about: "prior_acp",
  },
  {
    ask: "Were after-tax contributions paid back after the last tests, and does the plan hold the highly paid to a lower share?",
    about: undefined,
  },
];

/**
 * What can be told of the plan's test from one person's answers: what is unknown is said as unknown.
 *
 * @param answers as the cells hold them
 * @param outcomes what came of them
 */
export function testingView(answers: Answers, outcomes: Outcomes): TestingView {
  return {
    standing: standingOf(answers, outcomes),
    against: againstLimit(outcomes),
    ask: questions
      .filter(({ about }) => about === undefined || answers[about] === undefined)
      .map(({ ask }) => ask),
  };
}
