import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { calculate } from "../workbook/calculate";
import type { Workbook } from "../workbook/port";
import type { Session, SessionState } from "../workbook/session";
import { outcomeWords } from "./Figure";
import { Journey } from "./Journey";
import { SheetBar } from "./SheetBar";
import { useTheme, type Look } from "./theme";
import { useSession } from "./useSession";

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  status: {
    margin: 0,
    minHeight: "20px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { padding: tokens.spacingHorizontalL, maxWidth: "640px" },
});

/** The one line that is read out when it changes: what just happened, or how the estimate stands. */
function statusWords({ notice, answers, lost }: SessionState): string {
  if (notice !== "") return notice;
  const { headroom } = calculate(answers, new Set(lost.keys()));
  if (headroom.is === "answered") return `After-tax room left, estimate: ${outcomeWords(headroom)}`;
  return outcomeWords(headroom);
}

/** The pane: where the answers live, how the estimate stands, and the journey. */
export function Pane({
  session,
  look,
}: {
  readonly session: Session;
  readonly workbook: Workbook;
  readonly look: Look | undefined;
}) {
  const theme = useTheme(look);
  return (
    <FluentProvider theme={theme}>
      <Frame session={session} />
    </FluentProvider>
  );
}

function Frame({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSession(session);
  return (
    <div className={styles.pane}>
      <h1 className={styles.title}>Mega backdoor Roth</h1>
      <SheetBar session={session} state={state} />
      <p className={styles.status} role="status">
        {statusWords(state)}
      </p>
      <main className={styles.main}>
        <Journey session={session} state={state} />
      </main>
    </div>
  );
}
