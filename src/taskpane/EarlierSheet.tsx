import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../workbook/session";
import { press } from "./press";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  plain: { margin: 0 },
  button: { alignSelf: "flex-start" },
});

/** What to do where the client sheet was made before these questions were asked. */
export function EarlierSheet({
  session,
  state,
  onMade,
}: {
  readonly session: Session;
  readonly state: SessionState;
  /** The new sheet is there, and this with its button is gone. */
  readonly onMade: () => void;
}) {
  const styles = useStyles();

  async function make(): Promise<void> {
    if (await session.createSheet()) onMade();
  }
  return (
    <section className={styles.card} aria-label="An earlier client sheet">
      <p className={styles.plain}>
        This client sheet is of an earlier version and has no cells for these answers: they stay in memory
        only. Make a new sheet to keep them; the earlier one stays as it is.
      </p>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={state.busy}
        {...press(() => void make())}
      >
        Make a new sheet from these answers
      </Button>
    </section>
  );
}
