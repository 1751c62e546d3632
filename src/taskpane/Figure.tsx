import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Outcome } from "../workbook/outcomes";
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

/** What became of a result, in one phrase. */
export function outcomeWords(outcome: Outcome): string {
  if (outcome.is === "waiting") return `Still needed: ${labelsOf(outcome.waitsFor)}`;
  if (outcome.is === "refused") return outcome.sentence;
  const { value } = outcome;
  return typeof value === "number" ? dollars(value) : String(value);
}

/** One figure with what it means and the work behind it. */
export function Figure({
  label,
  note,
  outcome,
}: {
  readonly label: string;
  readonly note: string;
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
          {outcomeWords(outcome)}
        </span>
      </div>
      <p className={styles.quiet}>{note}</p>
      {outcome.is === "answered" && <ShowTheWork of={label} lines={outcome.lines} />}
    </div>
  );
}
