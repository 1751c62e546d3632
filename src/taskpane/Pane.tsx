import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { mayTakeAfterTax } from "../core/eligibility";
import { calculateRoom } from "../workbook/results/calculateRoom";
import { featuresOf } from "../workbook/journey";
import type { RoomOutcomes } from "../workbook/results/outcomes";
import type { Workbook } from "../workbook/port";
import type { Session, SessionState } from "../workbook/session";
import type { HostFacts } from "../workbook/firm/diagnose";
import { outcomeWords } from "./Figure";
import { Journey } from "./Journey";
import { ExplainCell, Firm } from "./parts";
import { press } from "./press";
import { SheetBar } from "./SheetBar";
import { useTheme, type Look } from "./theme";
import { useSession } from "./useSession";

const useStyles = makeStyles({
  // As high as the page, so that the line at the foot stands at its foot.
  whole: { minHeight: "100%", display: "grid" },
  pane: {
    display: "flex",
    minWidth: 0,
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    marginRight: "auto",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  // Two of them stand beside the title in the narrowest pane.
  turn: { minWidth: "auto", paddingLeft: "6px", paddingRight: "6px" },
  foot: {
    position: "sticky",
    bottom: 0,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  status: {
    margin: 0,
    minHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
  },
  main: {
    padding: tokens.spacingHorizontalL,
    maxWidth: "640px",
    // What has the focus is never under the line at the foot.
    "& :focus": { scrollMarginBottom: "72px" },
  },
});

/** The one line that is read out when it changes: what just happened, or how the estimate stands. */
function statusWords(
  { notice, answers }: SessionState,
  { headroom, eligibility }: RoomOutcomes,
  estimate: string,
): string {
  if (notice !== "") return notice;
  if (estimate !== "") return estimate;
  if (headroom.is !== "answered" || mayTakeAfterTax(featuresOf(answers))) {
    const words = outcomeWords(headroom);
    return headroom.is === "answered" ? `After-tax room left, estimate: ${words}` : words;
  }
  return outcomeWords(eligibility);
}

interface Props {
  readonly session: Session;
  readonly workbook: Workbook;
  readonly facts: HostFacts | undefined;
}

/** Where a person is in the pane. */
type Place = "journey" | "explain" | "firm";

/** The pane: where the answers live, how the estimate stands, the journey, and the work behind any cell. */
export function Pane({ look, ...props }: Props & { readonly look: Look | undefined }) {
  const { whole } = useStyles();
  return (
    <FluentProvider theme={useTheme(look)} className={whole}>
      <Frame {...props} />
    </FluentProvider>
  );
}

function Frame({ session, workbook, facts }: Props) {
  const styles = useStyles();
  const state = useSession(session);
  const outcomes = calculateRoom(state.answers, new Set(state.lost.keys()));
  const [place, setPlace] = useState<Place>("journey");
  const [returns, setReturns] = useState(0);
  const [estimate, setEstimate] = useState("");

  function turn(to: Place): void {
    if (to === "journey") setReturns((before) => before + 1);
    setPlace(to);
  }
  const way = (to: Place, words: string) => (
    <Button size="small" className={styles.turn} {...press(() => turn(to))}>
      {words}
    </Button>
  );
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h1 className={styles.title}>Mega backdoor Roth</h1>
        {place === "journey" ? (
          <>
            {way("explain", "Explain a cell")}
            {way("firm", "The firm")}
          </>
        ) : (
          way("journey", "Back to the plan")
        )}
      </header>
      <SheetBar session={session} state={state} />
      <main className={styles.main}>
        {/* The journey stays, hidden: its step and what was typed are not lost. */}
        <div hidden={place !== "journey"}>
          <Journey
            session={session}
            state={state}
            outcomes={outcomes}
            returns={returns}
            onEstimate={setEstimate}
          />
        </div>
        {place === "explain" && <ExplainCell workbook={workbook} session={session} state={state} />}
        {place === "firm" && (
          <Firm
            workbook={workbook}
            session={session}
            state={state}
            facts={facts}
            onJourney={() => turn("journey")}
          />
        )}
      </main>
      <footer className={styles.foot}>
        <p className={styles.status} role="status">
          {statusWords(state, outcomes, estimate)}
        </p>
      </footer>
    </div>
  );
}
