import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Session, SessionState } from "../workbook/session";
import { press } from "./press";
import { labelsOf } from "./words";

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { flex: "1 1 12rem", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  unsaved: { color: tokens.colorStatusDangerForeground1 },
  choose: { flex: "1 1 100%", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const inMemory = "";

function whereAnswersAre({ sheet, sheets }: SessionState): string {
  if (sheet !== undefined) return `Answers are kept in the sheet ${sheet}.`;
  return sheets.length === 0
    ? "Answers are in memory only, until you create the client sheet."
    : "Answers of this new client are in memory only, until you create the client sheet.";
}

function Unsaved({
  session,
  state,
  onward,
}: {
  readonly session: Session;
  readonly state: SessionState;
  /** Keeps the focus where the buttons are gone once this is done. */
  readonly onward: (work: Promise<unknown>) => Promise<void>;
}) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.unsaved}>Not saved in the sheet: {labelsOf([...state.unsaved])}.</span>
      <Button size="small" appearance="primary" {...press(() => void onward(session.saveAgain()))}>
        Save again
      </Button>
      <Button size="small" {...press(() => void onward(session.takeFromSheet()))}>
        Use what the sheet holds
      </Button>
    </>
  );
}

/** Where the answers live, and what can be done about it. */
export function SheetBar({ session, state }: { readonly session: Session; readonly state: SessionState }) {
  const styles = useStyles();
  const bar = useRef<HTMLElement>(null);
  const others = state.sheets.filter((sheet) => sheet !== state.sheet);

  /** What a person pressed may be gone once it is done, and the focus would be lost with it. */
  async function onward(work: Promise<unknown>): Promise<void> {
    await work;
    if (document.activeElement === document.body) bar.current?.focus();
  }
  return (
    <section ref={bar} tabIndex={-1} className={styles.bar} aria-label="Client sheet">
      <span className={styles.words}>{whereAnswersAre(state)}</span>
      {state.sheet === undefined && (
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={state.busy}
          {...press(() => void onward(session.createSheet()))}
        >
          Create client sheet
        </Button>
      )}
      {state.unsaved.size > 0 && <Unsaved session={session} state={state} onward={onward} />}
      {state.unsaved.size === 0 && (others.length > 0 || state.sheet !== undefined) && (
        <label className={styles.choose}>
          <span>Client sheet</span>
          <Select
            size="small"
            value={state.sheet ?? inMemory}
            onChange={(_event, { value }) =>
              void onward(session.open(value === inMemory ? undefined : value))
            }
          >
            {state.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
            <option value={inMemory}>New client</option>
          </Select>
        </label>
      )}
    </section>
  );
}
