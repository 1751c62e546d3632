import { makeStyles, tokens } from "@fluentui/react-components";
import { lawDate } from "../core/figures";
import type { Outcomes } from "../workbook/calculate";
import type { Answers } from "../workbook/inputs";
import { closingNotes } from "../workbook/sheets/layout";
import { results } from "../workbook/results";
import { yearLimits } from "../workbook/yearLimits";
import { Figure, outcomeWords } from "./Figure";
import { LimitBar } from "./LimitBar";

const useStyles = makeStyles({
  large: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  plain: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  notes: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The answer in plain words. */
function inWords(answers: Answers, { headroom, eligibility }: Outcomes): string {
  if (headroom.is === "waiting") return "The estimate needs a few more answers.";
  if (headroom.is === "refused") return "There is no estimate until one answer is mended.";
  const refused = eligibility.is === "answered" && String(eligibility.value).startsWith("Not eligible");
  if (refused) return "The law leaves this room, but the plan takes no after-tax contributions.";
  if (headroom.value === 0) return `Nothing more can go in as after-tax contributions for ${answers.year}.`;
  return `This much can still go in as after-tax contributions for ${answers.year}.`;
}

/** The estimate, the bar, and every figure with its work. */
export function ResultStep({
  answers,
  outcomes,
}: {
  readonly answers: Answers;
  readonly outcomes: Outcomes;
}) {
  const styles = useStyles();
  const { headroom } = outcomes;
  const limits = yearLimits(headroom);
  return (
    <>
      <div>
        {headroom.is === "answered" && <p className={styles.large}>{outcomeWords(headroom)}</p>}
        <p className={styles.plain}>{inWords(answers, outcomes)}</p>
        {headroom.is !== "answered" && <p className={styles.plain}>{outcomeWords(headroom)}</p>}
        <p className={styles.quiet}>
          Estimate: legal room before plan limits and refunds; the plan document controls.
        </p>
      </div>
      {limits !== undefined && typeof answers.year === "number" && (
        <LimitBar year={answers.year} limits={limits} />
      )}
      <div>
        {results.map(({ id, label, note }) => (
          <Figure key={id} label={label} note={note} outcome={outcomes[id]} />
        ))}
      </div>
      <div className={styles.notes}>
        {[...closingNotes, `Law figures as of ${lawDate}.`].map((note) => (
          <p key={note} className={styles.quiet}>
            {note}
          </p>
        ))}
      </div>
    </>
  );
}
