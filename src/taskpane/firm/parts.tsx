import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Workbook } from "../../workbook/port";
import type { Session, SessionState } from "../../workbook/session";
import { press } from "../press";
import { StepHeading } from "../StepHeading";
import type { Reading } from "./useRead";

/** What every panel of the firm works with. */
export interface PanelProps {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly state: SessionState;
  /** Back to the list of what the firm can do. */
  readonly onBack: () => void;
  /** To the journey, where a client is in view now. */
  readonly onJourney: () => void;
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  plain: { margin: 0, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
  },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  card: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  changed: { fontWeight: tokens.fontWeightSemibold },
  file: { minHeight: "32px", fontFamily: "inherit" },
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    width: "fit-content",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  back: { alignSelf: "flex-start" },
});

/** The looks that the panels share. */
export const usePanelStyles = useStyles;

/** A panel: its heading, what it does, and the way back. */
export function Panel({
  title,
  about,
  back,
  onBack,
  arrivals = 1,
  children,
}: {
  readonly title: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly onBack: () => void;
  /** How often a person came here; the heading takes the focus each time. */
  readonly arrivals?: number;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <Button size="small" className={styles.back} {...press(onBack)}>
        {back}
      </Button>
      <StepHeading arrivals={arrivals}>{title}</StepHeading>
      <p className={styles.quiet}>{about}</p>
      {children}
    </div>
  );
}

/** What was read, or that it is being read, or why it could not be. */
export function Read<Value>({
  reading,
  children,
}: {
  readonly reading: Reading<Value>;
  readonly children: (value: Value) => ReactNode;
}) {
  const styles = useStyles();
  if (reading.is === "reading") return <p className={styles.plain}>Reading the workbook.</p>;
  if (reading.is === "refused")
    return <p className={mergeClasses(styles.plain, styles.bad)}>{reading.sentence}</p>;
  return children(reading.value);
}

/** Something that would change: what stands there, and what would. */
export interface ShownChange {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const orBlank = (text: string) => (text === "" ? "blank" : text);

/** What would change, line by line, before anything is written. */
export function Changes({ changes }: { readonly changes: readonly ShownChange[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map(({ what, from, to }, index) => (
        <li key={index} className={styles.item}>
          <span className={styles.quiet}>{what}</span>
          <span className={styles.plain}>
            {orBlank(from)} → <span className={styles.changed}>{orBlank(to)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
