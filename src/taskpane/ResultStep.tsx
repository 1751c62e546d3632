import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { lawDate } from "../core/figures";
import type { RoomOutcomes } from "../workbook/results/outcomes";
import { mayTakeAfterTax } from "../core/eligibility";
import { inputNamed, type Answers, type InputId } from "../workbook/inputs/inputs";
import { featuresOf } from "../workbook/journey";
import type { SessionState } from "../workbook/session";
import { closingNotes } from "../workbook/sheets/layout";
import { roomResults } from "../workbook/results/results";
import { yearLimits } from "../workbook/results/yearLimits";
import { Figure, outcomeWords } from "./Figure";
import { LimitBar } from "./LimitBar";
import { large, quiet } from "./looks";

const useStyles = makeStyles({
  large,
  plain: { margin: 0 },
  warning: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  quiet,
  notes: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The answer in plain words. */
function inWords(answers: Answers, { headroom, excess }: RoomOutcomes): string {
  if (headroom.is === "waiting") return "The estimate needs a few more answers.";
  if (headroom.is === "refused") return "There is no estimate until one answer is mended.";
  if (excess.is === "answered" && excess.value !== 0) {
    return `Additions are above the limit by ${outcomeWords(excess)} already: this has to be corrected.`;
  }
  if (!mayTakeAfterTax(featuresOf(answers)))
    return "The law leaves this room, but the plan does not take it.";
  if (headroom.value === 0) return `Nothing more can go in as after-tax contributions for ${answers.year}.`;
  return `This much can still go in as after-tax contributions for ${answers.year}.`;
}

/** What was typed and could not be read: the estimate rests on the answers before. */
function NotUsed({ drafts }: { readonly drafts: SessionState["drafts"] }) {
  const styles = useStyles();
  return Object.entries(drafts).map(([id, { problem }]) => (
    <p key={id} className={styles.warning}>
      What was typed for {inputNamed(id as InputId).label} is not used yet. {problem}
    </p>
  ));
}

/** The estimate, the bar, and every figure with its work. */
export function ResultStep({
  state,
  outcomes,
  children,
}: {
  readonly state: SessionState;
  readonly outcomes: RoomOutcomes;
  /** What else there is to tell, before the closing notes. */
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { answers, drafts } = state;
  const { headroom } = outcomes;
  const limits = yearLimits(headroom);
  return (
    <>
      <NotUsed drafts={drafts} />
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
        {roomResults.map(({ id, label, note }) => (
          <Figure key={id} label={label} note={note} outcome={outcomes[id]} />
        ))}
      </div>
      {children}
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
