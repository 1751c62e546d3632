import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { percent } from "../core/words";
import type { Outcome, Unanswered } from "../workbook/results/outcomes";
import type { ReadsAs } from "../workbook/results/result";
import { ShowTheWork } from "./Work";
import { dollars, labelsOf } from "./words";

const useStyles = makeStyles({
  figure: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

/** Why there is no answer, in one phrase. */
export function unansweredWords(outcome: Unanswered): string {
  return outcome.is === "waiting" ? `Still needed: ${labelsOf(outcome.waitsFor)}` : outcome.sentence;
}

/** What became of a result, in one phrase. */
export function outcomeWords(outcome: Outcome, reads?: ReadsAs): string {
  if (outcome.is !== "answered") return unansweredWords(outcome);
  const { value } = outcome;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  if (reads === "a rate") return percent(Number(value.toFixed(4)));
  return reads === "a number" ? String(value) : dollars(value);
}

/** One figure with what it means and the work behind it. */
export function Figure({
  label,
  note,
  reads,
  outcome,
}: {
  readonly label: string;
  readonly note: string;
  readonly reads?: ReadsAs | undefined;
  readonly outcome: Outcome;
}) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <div className={styles.row}>
        <span>{label}</span>
        <span
          className={mergeClasses(
            outcome.is === "answered" ? styles.value : styles.quiet,
            outcome.is === "refused" && styles.refused,
          )}
        >
          {outcomeWords(outcome, reads)}
        </span>
      </div>
      <p className={styles.quiet}>{note}</p>
      {outcome.is === "answered" && <ShowTheWork of={label} lines={outcome.lines} />}
    </div>
  );
}
