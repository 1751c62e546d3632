import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { calculate } from "../workbook/calculate";
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
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: 0,
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

interface Props {
  readonly session: Session;
}

/** The pane: where the answers live, how the estimate stands, the journey, and the work behind any cell. */
export function Pane({ look, ...props }: Props & { readonly look: Look | undefined }) {
  return (
    <FluentProvider theme={useTheme(look)}>
      <Frame {...props} />
    </FluentProvider>
  );
}

function Frame({ session }: Props) {
  const styles = useStyles();
  const state = useSession(session);
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h1 className={styles.title}>Mega backdoor Roth</h1>
      </header>
      <SheetBar session={session} state={state} />
      <p className={styles.status} role="status">
        {statusWords(state)}
      </p>
      <main className={styles.main}>
        <Journey session={session} state={state} returns={0} />
      </main>
    </div>
  );
}
